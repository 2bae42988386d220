"""A report as the pure step sees it: state, flags, clocks and history as frozen values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from suara.domains.pengaduan.rules.jam import Jeda
from suara.domains.pengaduan.terms import (
    AlasanArsip,
    JenisUsulan,
    Kadar,
    Kelas,
    KodeJam,
    Lembaga,
    Pelaku,
    SebabSelesai,
    Status,
    Topik,
)
from suara.domains.pengaduan.workflow_acts import Act, Gerak, GerakJam

TETAP = frozenset({KodeJam.C4, KodeJam.C11})
"""Clocks that count from the day the file was complete, whenever they are switched on."""
PENGEMBALIAN_UNIT = 2
"""Returns after which PIMPINAN owns the report (`pengaduan.kembali_disposisi_kali`, dated in the guards)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunJam:
    """One run of a clock. A later run of the same code stands behind it; no run is ever taken away."""

    kode: KodeJam
    mulai: date
    jeda: tuple[Jeda, ...] = ()
    berhenti: date | None = None
    ikut_induk: bool = False
    """Stopped because the report was merged; UNMERGE lets it run on."""

    @property
    def terbuka(self) -> bool:
        """Whether the awaited act has not come yet."""
        return self.berhenti is None

    @property
    def dijeda(self) -> bool:
        """Whether it stands still."""
        return bool(self.jeda) and self.jeda[-1].sampai is None

    @property
    def jalan(self) -> bool:
        """Whether it runs."""
        return self.terbuka and not self.dijeda


@dataclass(frozen=True, slots=True)
class UsulanTertunda:
    """A proposal that waits for a second person."""

    jenis: JenisUsulan
    pengusul: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Catatan:
    """One line of the history: who did what, from where to where, on which day, why."""

    act: Act
    dari: Status | None
    ke: Status
    pelaku: Pelaku
    orang: str
    pada: date
    alasan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeadaanLaporan:
    """Everything the table and its guards ask about a report."""

    status: Status | None = None
    kelas: Kelas | None = None
    kelas_pelapor: Kelas | None = None
    """What the reporter called it; no officer changes that."""
    kadar: Kadar | None = None
    topik: Topik | None = None
    unit: str | None = None
    lembaga: Lembaga | None = None
    siklus: int = 1
    terima: date | None = None
    lengkap: date | None = None
    disposisi: date | None = None
    jumlah_pengembalian: int = 0
    usulan: UsulanTertunda | None = None
    jumlah_tl: int = 0
    """Substantive tindak lanjut so far, in all cycles."""
    tl_sesudah_pesan: bool = False
    """Whether one came after the reporter's last message."""
    sebab_selesai: SebabSelesai | None = None
    alasan_arsip: AlasanArsip | None = None
    ada_salinan: bool = False
    ulasan_privasi: bool = False
    ulasan_anonim: bool = False
    terbit: bool = False
    anonim: bool = False
    rahasia: bool = False
    wbs: bool = False
    unit_terlarang: frozenset[str] = frozenset()
    """Units that may not be given the report: the terlapor's, those above and below (`rules.konflik`)."""
    terlarang_anak: frozenset[str] = frozenset()
    """Units that a report merged into this one may not be given to."""
    anak_bp: int = 0
    """How many of the merged reports need an examination."""
    induk: str | None = None
    semula: Status | None = None
    """Where the question was asked, or the merge was made."""
    jumlah_anak: int = 0
    anak_belum_dijawab: int = 0
    banding: int = 0
    nilai: tuple[int, ...] = ()
    """The cycles that were rated, in order."""
    jam: tuple[RunJam, ...] = ()
    riwayat: tuple[Catatan, ...] = ()

    def run(self, kode: KodeJam) -> RunJam | None:
        """Return the last run of a clock."""
        return next((satu for satu in reversed(self.jam) if satu.kode is kode), None)

    @property
    def terlarang_keluarga(self) -> frozenset[str]:
        """The units that no report of the family may be given to: one answer goes to all of it."""
        return self.unit_terlarang | self.terlarang_anak

    @property
    def is_bp_keluarga(self) -> bool:
        """Whether leaders must end it: it, or a report merged into it, needs an examination."""
        return self.kadar is Kadar.BP or self.anak_bp > 0

    @property
    def jam_jalan(self) -> tuple[KodeJam, ...]:
        """The clocks that run."""
        return tuple(satu.kode for satu in self.jam if satu.jalan)


def pemilik(keadaan: KeadaanLaporan) -> tuple[Pelaku, str]:
    """Return the one who must act now, with the unit: an open report always has exactly one owner.

    A reporter never owns a report: while he is waited for, the desk (TT) or the unit (MP) answers for it.
    A unit that turns out to be the one complained about, here or in a report merged into this one, loses it
    at once; the desk must find another.
    """
    if keadaan.usulan is not None and keadaan.usulan.jenis is JenisUsulan.ARSIP:
        return Pelaku.ORANG_KEDUA, ""
    if keadaan.usulan is not None:
        return (Pelaku.PIMPINAN if keadaan.is_bp_keluarga else Pelaku.ORANG_KEDUA), ""
    if keadaan.unit in keadaan.terlarang_keluarga:
        return Pelaku.ADMIN, ""
    if keadaan.status in (Status.TV, Status.PR, Status.MP, Status.BB):
        return Pelaku.PENGHUBUNG, keadaan.unit or ""
    if keadaan.status is Status.BK and keadaan.wbs:
        return Pelaku.APIP, ""
    return (Pelaku.PIMPINAN if keadaan.jumlah_pengembalian > PENGEMBALIAN_UNIT else Pelaku.ADMIN), ""


def gerakkan(
    jam: tuple[RunJam, ...], gerak: tuple[GerakJam, ...], *, pada: date, lengkap: date, gabung: bool = False
) -> tuple[RunJam, ...]:
    """Return the runs after the moves of one act. A start, stop or pause done twice is done once."""
    for satu in gerak:
        if satu.gerak is Gerak.LEPAS:
            jam = tuple(
                replace(run, berhenti=None, ikut_induk=False) if run.ikut_induk else run for run in jam
            )
        else:
            kode = {run.kode for run in jam} if satu.kode is None else {satu.kode}
            for nama in sorted(kode):
                jam = _move(jam, satu.gerak, nama, pada=pada, lengkap=lengkap, gabung=gabung)
    return jam


def _move(
    jam: tuple[RunJam, ...], gerak: Gerak, kode: KodeJam, *, pada: date, lengkap: date, gabung: bool
) -> tuple[RunJam, ...]:
    letak = next((n for n in reversed(range(len(jam))) if jam[n].kode is kode), None)
    run = jam[letak] if letak is not None else None
    terbuka = run is not None and run.terbuka
    if gerak in (Gerak.MULAI, Gerak.TERUS):
        if terbuka:
            return jam
        return (*jam, _new_run(kode, run, gerak, pada=pada, lengkap=lengkap))
    if gerak is Gerak.ULANG or (gerak is Gerak.GESER and terbuka):
        berhenti = _put(jam, letak, replace(run, berhenti=pada)) if run and terbuka else jam
        return (*berhenti, RunJam(kode=kode, mulai=pada))
    if run is None or not terbuka:
        return jam
    return _put(jam, letak, _changed(run, gerak, pada=pada, gabung=gabung))


def _new_run(kode: KodeJam, lama: RunJam | None, gerak: Gerak, *, pada: date, lengkap: date) -> RunJam:
    if kode in TETAP:
        return RunJam(kode=kode, mulai=lama.mulai if lama else lengkap, jeda=lama.jeda if lama else ())
    if gerak is Gerak.TERUS and lama is not None:
        return RunJam(kode=kode, mulai=lama.mulai, jeda=_closed(lama.jeda, pada))
    return RunJam(kode=kode, mulai=pada)


def _changed(run: RunJam, gerak: Gerak, *, pada: date, gabung: bool) -> RunJam:
    if gerak is Gerak.HENTI:
        return replace(
            run, berhenti=pada, jeda=_closed(run.jeda, pada), ikut_induk=gabung and run.kode is not KodeJam.C5
        )
    if gerak is Gerak.JEDA and not run.dijeda:
        return replace(run, jeda=(*run.jeda, Jeda(pada)))
    if gerak is Gerak.LANJUT:
        return replace(run, jeda=_closed(run.jeda, pada))
    return run


def _closed(jeda: tuple[Jeda, ...], pada: date) -> tuple[Jeda, ...]:
    if jeda and jeda[-1].sampai is None:
        return (*jeda[:-1], Jeda(jeda[-1].dari, pada))
    return jeda


def _put(jam: tuple[RunJam, ...], letak: int | None, run: RunJam) -> tuple[RunJam, ...]:
    if letak is None:  # pragma: no cover - a run has a place
        return jam
    return (*jam[:letak], run, *jam[letak + 1 :])
