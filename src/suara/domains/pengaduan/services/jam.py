"""Moving the clocks of a report as the workflow table says. A clock is never set back: its start stays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from suara.domains.pengaduan.models import Jam, Laporan
from suara.domains.pengaduan.rules.jam import JamTidakAda, Jeda, hitung_jam, tanggal_di
from suara.domains.pengaduan.terms import Kadar, Kelas, KodeJam
from suara.domains.pengaduan.workflow_acts import Gerak, GerakJam
from suara.kernel.hari_kerja import KalenderTidakAda
from suara.kernel.kalimat import Json
from suara.kernel.parameter import ParameterTidakAda

IKUT_INDUK = "ikut_induk"
"""Marks in a clock's count that the merge stopped it; leaving the family takes the mark away."""
DARI_LENGKAP = (KodeJam.C4, KodeJam.C11)
"""These run from the day on which the file was complete."""


def count(laporan: Laporan, jam: Jam) -> Jam:
    """Set the due day and the trace of one clock from its start, its pauses and the report's class.

    A year without calendar, or a class without a known length, leaves the due day open with the reason: a
    report is never refused because of it, and `recount` tries again.
    """
    pauses = [_pause(item) for item in jam.jeda]
    try:
        result = hitung_jam(
            KodeJam(jam.kode),
            mulai=jam.mulai_at,
            kelas=Kelas(laporan.kelas),
            kadar=Kadar(laporan.kadar) if laporan.kadar else None,
            jeda=pauses,
        )
    except (JamTidakAda, KalenderTidakAda, ParameterTidakAda) as error:
        jam.jatuh_tempo, jam.hitungan = None, {"galat": error.pesan.to_dict()}
        return jam
    paused = any(pause.sampai is None for pause in pauses)
    jam.jatuh_tempo = None if paused else result.jatuh_tempo
    jam.hitungan = result.to_dict()
    return jam


def open_new(laporan: Laporan, kode: KodeJam, mulai_at: datetime, urutan: int = 1) -> Jam:
    """Return a new run of a clock, counted but not saved."""
    return count(
        laporan, Jam(laporan=laporan, kode=kode, urutan=urutan, siklus=laporan.siklus, mulai_at=mulai_at)
    )


@dataclass(slots=True)
class PapanJam:
    """All clocks of a locked report in hand; `apply` moves them, `save` writes what moved."""

    laporan: Laporan
    at: datetime
    rows: list[Jam]
    _dirty: set[int] = field(default_factory=set)

    @classmethod
    def load(cls, laporan: Laporan, at: datetime) -> PapanJam:
        """Read the clocks of a report that the caller has locked."""
        return cls(laporan, at, list(Jam.objects.filter(laporan=laporan).order_by("kode", "urutan")))

    def find_open(self, kode: KodeJam) -> Jam | None:
        """Return the running (or paused) clock of this kind."""
        for jam in self.rows:
            if jam.kode == kode and jam.berhenti_at is None and jam.habis_at is None:
                return jam
        return None

    @property
    def running(self) -> list[Jam]:
        """Return every clock that neither stopped nor ran out."""
        return [jam for jam in self.rows if jam.berhenti_at is None and jam.habis_at is None]

    def apply(self, moves: Iterable[GerakJam], *, gabung: bool = False) -> None:
        """Carry out the moves of one line of the table, in its order, and save.

        `gabung`: what stops now stops because of a merge, and runs on when the report is taken out again.
        """
        before = self.running
        if gabung:
            self.forget_merge()
        for move in moves:
            self._move(move)
        if gabung:
            for jam in before:
                jam.hitungan = jam.hitungan | {IKUT_INDUK: jam.kode != KodeJam.C5}
        self.save()

    def forget_merge(self) -> None:
        """Take away the marks of a merge that is over, so that a later one never wakes these clocks."""
        for jam in self.rows:
            if IKUT_INDUK in jam.hitungan:
                jam.hitungan = {key: value for key, value in jam.hitungan.items() if key != IKUT_INDUK}
                self._dirty.add(id(jam))

    def stop(self, jam: Jam, *, expired: bool = False) -> None:
        """Stop one clock; `expired` says that its time ran out and that the consequence was drawn."""
        if expired:
            jam.habis_at = self.at
        else:
            jam.berhenti_at = self.at
        jam.jeda = self._closed(jam)
        self._dirty.add(id(jam))

    def save(self) -> None:
        """Write what changed: new runs in one statement, moved ones each."""
        new = [jam for jam in self.rows if jam.pk is None]
        for jam in self.rows:
            if jam.pk is not None and id(jam) in self._dirty:
                jam.save(update_fields=["jatuh_tempo", "jeda", "hitungan", "berhenti_at", "habis_at"])
        if new:
            Jam.objects.bulk_create(new)
        self._dirty.clear()

    def _move(self, move: GerakJam) -> None:
        if move.gerak is Gerak.LEPAS:
            self._release()
        elif move.kode is None:
            for jam in self.running:
                self.stop(jam)
        else:
            self._move_one(move.gerak, move.kode, self.find_open(move.kode))

    def _move_one(self, gerak: Gerak, kode: KodeJam, jam: Jam | None) -> None:
        if gerak is Gerak.MULAI and jam is None:
            self._begin(kode, self.at)
        elif gerak is Gerak.ULANG or (gerak is Gerak.GESER and jam is not None):
            if jam is not None:
                self.stop(jam)
            self._begin(kode, self.at)
        elif gerak is Gerak.TERUS and jam is None:
            self._begin_again(kode)
        elif gerak is Gerak.HENTI and jam is not None:
            self.stop(jam)
        elif gerak is Gerak.JEDA and jam is not None:
            self._pause(jam)
        elif gerak is Gerak.LANJUT and jam is not None:
            self._resume(jam)
        elif gerak is Gerak.HITUNG and jam is not None:
            self._recount(jam)

    def _begin(self, kode: KodeJam, mulai_at: datetime, jeda: list[Json] | None = None) -> None:
        last = max((jam.urutan for jam in self.rows if jam.kode == kode), default=0)
        jam = open_new(self.laporan, kode, mulai_at, last + 1)
        if jeda:
            jam.jeda = jeda
            count(self.laporan, jam)
        self.rows.append(jam)

    def _begin_again(self, kode: KodeJam) -> None:
        """Run on from the original start, with the pauses that were: nothing is given back."""
        before = [jam for jam in self.rows if jam.kode == kode]
        first = min(before, key=lambda jam: jam.urutan, default=None)
        fresh = self.laporan.lengkap_at if kode in DARI_LENGKAP else self.at
        start = first.mulai_at if first is not None else fresh
        pauses = [item for jam in before for item in jam.jeda]
        self._begin(kode, start, _unique(pauses))

    def _pause(self, jam: Jam) -> None:
        if any(item["sampai"] is None for item in jam.jeda):
            return
        jam.jeda = [*jam.jeda, {"dari": self._today().isoformat(), "sampai": None}]
        self._recount(jam)

    def _resume(self, jam: Jam) -> None:
        jam.jeda = self._closed(jam)
        self._recount(jam)

    def _closed(self, jam: Jam) -> list[dict[str, str | None]]:
        """Return the pauses of a clock with the last one ended."""
        day = self._today().isoformat()
        return [item if item["sampai"] is not None else {**item, "sampai": day} for item in jam.jeda]

    def _recount(self, jam: Jam) -> None:
        count(self.laporan, jam)
        self._dirty.add(id(jam))

    def _release(self) -> None:
        """Run again what the merge stopped, as if it had never stood still."""
        for jam in self.rows:
            if jam.hitungan.get(IKUT_INDUK):
                jam.berhenti_at = None
                self._recount(jam)

    def _today(self) -> date:
        return tanggal_di(self.at)


def recount(laporan: Laporan, at: datetime) -> int:
    """Count again the clocks that could not be counted; return how many have a due day now."""
    board = PapanJam.load(laporan, at)
    waiting = [jam for jam in board.running if "galat" in jam.hitungan]
    for jam in waiting:
        board._recount(jam)
    board.save()
    return sum(jam.jatuh_tempo is not None for jam in waiting)


def is_paused(jam: Jam) -> bool:
    """Say whether the clock stands still because somebody else must act."""
    return any(item["sampai"] is None for item in jam.jeda)


def _pause(item: dict[str, str | None]) -> Jeda:
    until = item["sampai"]
    return Jeda(date.fromisoformat(item["dari"] or ""), date.fromisoformat(until) if until else None)


def _unique(pauses: list[Json]) -> list[Json]:
    kept: list[Json] = []
    for pause in pauses:
        if isinstance(pause, dict) and pause.get("sampai") is not None and pause not in kept:
            kept.append(pause)
    return kept
