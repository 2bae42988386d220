"""The one gate of every act on a report: lock, who, version, line of the table, guards; then what it moves.

Locks are always taken in the same order: the report (several at once in the order of their keys,
`gabung.lock_family`), then the end of the trail, then the deadlines that all rooms share.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.jejak.services import record
from suara.core.privasi.services import lapse_openings
from suara.core.tugas.waktu import now
from suara.domains.pengaduan.errors import (
    LaporanTidakDitemukan,
    NotAllowed,
    SentTwice,
    StaleVersion,
    WrongState,
)
from suara.domains.pengaduan.models import Laporan, Riwayat, Usulan
from suara.domains.pengaduan.queries.lingkup import can_see
from suara.domains.pengaduan.services import kabar, tenggat, terbitan
from suara.domains.pengaduan.services.jam import PapanJam
from suara.domains.pengaduan.services.pelaku import name_for_trail, pelaku_for
from suara.domains.pengaduan.services.penerima import list_pimpinan, list_unit
from suara.domains.pengaduan.services.syarat import Bahan, Perkara, require
from suara.domains.pengaduan.terms import HasilUsulan, Kelas, Pelaku, Status
from suara.domains.pengaduan.trail import ACT_NAMES, OBJ_TYPE
from suara.domains.pengaduan.workflow import Act, Akibat, Sisi, find_sisi, pelaku_of
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

URUTAN_PELAKU = (
    *(Pelaku.PELAPOR, Pelaku.SISTEM, Pelaku.PENGHUBUNG, Pelaku.ADMIN, Pelaku.ANALIS),
    *(Pelaku.ORANG_KEDUA, Pelaku.PIMPINAN, Pelaku.APIP),
)


@dataclass(slots=True)
class DiTangan:
    """A locked report, the line of the table, and what the act is going to change."""

    perkara: Perkara
    sisi: Sisi
    kolom: dict[str, Any] = field(default_factory=dict)
    catatan: str = ""
    alasan_kode: str = ""
    publik: bool = True
    tarik: bool = True

    @property
    def laporan(self) -> Laporan:
        """The locked report."""
        return self.perkara.laporan

    @property
    def actor(self) -> Akun | None:
        """Who acts; None for the reporter and for the system."""
        return self.perkara.actor

    @property
    def petugas(self) -> Akun:
        """Who acts, in an act that only officers do."""
        if self.perkara.actor is None:
            raise TypeError("tindakan ini milik petugas")
        return self.perkara.actor

    @property
    def pelaku(self) -> Pelaku:
        """In which part the actor acts."""
        both = self.perkara.pelaku & self.sisi.pelaku
        return next(item for item in URUTAN_PELAKU if item in both)

    def finish(self, data: Mapping[str, Json] | None = None) -> Laporan:
        """Write state, history, clocks, notices, trail and deadline; return the report as it is now."""
        laporan, act = self.laporan, self.perkara.act
        before, terbit = laporan.status, laporan.is_terbit
        ke = self.sisi.ke or self._way_back()
        self._effects_on_columns()
        self._write(ke)
        self._write_riwayat(before)
        self.perkara.papan.apply(self.sisi.jam, gabung=act is Act.MERGE)
        self._tell()
        if Akibat.GUGURKAN_BUKA in self.sisi.akibat:
            lapse_openings(obj_type=OBJ_TYPE, obj_id=str(laporan.pk))
        record(
            actor=name_for_trail(self.pelaku, self.actor),
            act=ACT_NAMES[act],
            obj_type=OBJ_TYPE,
            obj_id=str(laporan.pk),
            kantor=laporan.kantor_id,
            data={"nomor": laporan.nomor, **(data or {})},
        )
        tenggat.mirror(laporan, self.perkara.papan.running)
        terbitan.note_publik(laporan, act, dahulu=terbit)
        return laporan

    def _effects_on_columns(self) -> None:
        laporan, effects, at = self.laporan, self.sisi.akibat, self.perkara.at
        rahasia = self.kolom.get("is_rahasia", laporan.is_rahasia)
        kelas = self.kolom.get("kelas", laporan.kelas)
        if Akibat.TERBITKAN in effects and not rahasia and kelas != Kelas.WBS:
            self.kolom |= {"is_terbit": True, "terbit_at": laporan.terbit_at or at}
        if Akibat.TARIK in effects and self.tarik:
            self.kolom["is_terbit"] = False
        if Akibat.SIKLUS_BARU in effects:
            self.kolom["siklus"] = laporan.siklus + 1
        if Akibat.BATALKAN_USULAN in effects:
            waiting = Usulan.objects.filter(laporan=laporan, hasil=HasilUsulan.MENUNGGU)
            waiting.update(hasil=HasilUsulan.BATAL, diputus_at=at)

    def before_pause(self) -> Status:
        """Return the state of the report, or the one in which the reporter was asked."""
        match self.laporan.status:
            case Status.TT:
                return Status.BV
            case Status.MP:
                return self._asked_in()
            case status:
                return Status(status)

    def _way_back(self) -> Status:
        """Return to where the question was asked or the merge was made; reopened, to whoever may have it."""
        if self.perkara.act is Act.REOPEN:
            return Status.BB if self.kolom["unit"] else Status.BV
        if self.laporan.status == Status.GB:
            return Status(self.laporan.status_sebelum_gabung)
        return self._asked_in()

    def _asked_in(self) -> Status:
        asked = Riwayat.objects.filter(laporan=self.laporan, ke=Status.MP).exclude(dari=Status.MP)
        last = asked.order_by("-urutan").values_list("dari", flat=True).first()
        return Status(last or Status.PR)

    def _write(self, ke: Status) -> None:
        laporan = self.laporan
        columns = self.kolom | {"status": ke, "versi": laporan.versi + 1, "diubah_at": self.perkara.at}
        Laporan.objects.filter(pk=laporan.pk).update(**columns)
        for name, value in columns.items():
            setattr(laporan, name, value)

    def _write_riwayat(self, before: str) -> None:
        laporan = self.laporan
        Riwayat.objects.create(
            laporan=laporan,
            urutan=laporan.versi,
            act=self.perkara.act,
            dari=before,
            ke=laporan.status,
            siklus=laporan.siklus,
            pelaku=self.pelaku,
            akun=self.actor,
            unit=laporan.unit,
            alasan_kode=self.alasan_kode,
            catatan=self.catatan,
            publik=self.publik,
            created_at=self.perkara.at,
        )

    def _tell(self) -> None:
        laporan, effects = self.laporan, self.sisi.akibat
        if Akibat.KABARI_PELAPOR in effects and self.pelaku is not Pelaku.PELAPOR:
            kabar.tell_pelapor(laporan, kabar.BERUBAH, laporan.versi)
            for child in Laporan.objects.filter(induk=laporan, identitas_id__isnull=False):
                kabar.tell_pelapor(child, f"{kabar.BERUBAH}_induk_{laporan.versi}", laporan.versi)
        people: list[Akun] = []
        if Akibat.KABARI_UNIT in effects:
            people += list_unit(laporan)
        if Akibat.KABARI_PIMPINAN in effects:
            people += list_pimpinan(laporan)
        for akun in people:
            kabar.tell_petugas(laporan, akun, kabar.BERUBAH, str(laporan.versi))


def begin(
    *, act: Act, laporan: Laporan, actor: Akun, versi: int | None = None, bahan: Bahan | None = None
) -> DiTangan:
    """Lock the report for an officer's act and return it; must run inside the act's transaction.

    Raises `LaporanTidakDitemukan`, `NotAllowed`, `StaleVersion`, `WrongState` or `SyaratBelumTerpenuhi`.
    """
    locked = lock(laporan)
    if not can_see(actor, locked):
        raise LaporanTidakDitemukan
    pelaku = pelaku_for(actor, locked, act)
    if not pelaku & pelaku_of(act):
        raise NotAllowed(
            Kalimat(gettext_noop("Peran Anda tidak berwenang untuk “{tindakan}”."), {"tindakan": act.label})
        )
    if versi is not None and locked.versi != versi:
        raise explain_stale(locked, actor)
    return _take(act, locked, actor, pelaku, bahan)


def begin_pelapor(*, act: Act, laporan: Laporan, bahan: Bahan | None = None) -> DiTangan:
    """Lock the report for its reporter, whose number and key the caller has checked."""
    return _take(act, lock(laporan), None, frozenset({Pelaku.PELAPOR}), bahan)


def begin_sistem(*, act: Act, laporan: Laporan, bahan: Bahan | None = None) -> DiTangan:
    """Lock the report for a timer."""
    return _take(act, lock(laporan), None, frozenset({Pelaku.SISTEM}), bahan)


def lock(laporan: Laporan) -> Laporan:
    """Return the row, locked until the transaction ends."""
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("laporan dikunci di dalam transaksi.")
    found = Laporan.objects.select_for_update(of=("self",)).filter(pk=laporan.pk).first()
    if found is None:
        raise LaporanTidakDitemukan
    return found


def _take(
    act: Act, laporan: Laporan, actor: Akun | None, pelaku: frozenset[Pelaku], bahan: Bahan | None
) -> DiTangan:
    sisi = find_sisi(laporan.status, act)
    if sisi is None:
        raise WrongState(
            Kalimat(
                gettext_noop("“{tindakan}” tidak dapat dilakukan: laporan berstatus {status}."),
                {"tindakan": act.label, "status": Status(laporan.status).label},
            )
        )
    if not pelaku & sisi.pelaku:
        raise NotAllowed(
            Kalimat(gettext_noop("Peran Anda tidak berwenang untuk “{tindakan}”."), {"tindakan": act.label})
        )
    moment = now()
    perkara = Perkara(
        laporan=laporan,
        act=act,
        actor=actor,
        pelaku=pelaku,
        at=moment,
        papan=PapanJam.load(laporan, moment),
        bahan=bahan or Bahan(),
    )
    require(perkara, sisi)
    return DiTangan(perkara, sisi)


def explain_stale(laporan: Laporan, actor: Akun) -> StaleVersion:
    """Return why a form is older than the report: who was faster, or the officer's own act."""
    last = Riwayat.objects.filter(laporan=laporan).select_related("akun").order_by("-urutan").first()
    if last is not None and last.akun_id == actor.pk:
        return SentTwice()
    label = Pelaku(last.pelaku).label if last is not None else Pelaku.SISTEM.label
    shown = name_for_trail(Pelaku(last.pelaku), last.akun) if last is not None else None
    return StaleVersion(shown.nama if shown is not None else label)
