"""The clocks C1 to C11: lengths from the dated law, every day of the count with its reason.

The day of the event is day zero. A pause from day `dari` to day `sampai` takes away the days after `dari` up
to and including `sampai`: the day on which the reporter answers is day zero for the office again. The
deadline is the end of the due day in the office's zone. A year without calendar is an error.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from suara.domains.pengaduan.terms import Kadar, Kelas, KodeJam
from suara.kernel.hari_kerja import RANCANGAN_HITUNG, SEHARI, HariKerja, HariTerhitung, load_kalender
from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import Json, Kalimat, gettext_noop
from suara.kernel.keputusan import ParameterTerpakai
from suara.kernel.parameter import get_number

ZONA_KANTOR = "Asia/Makassar"
ZONA_LAPOR = "Asia/Jakarta"
"""SP4N-LAPOR! writes its times in WIB."""
AKHIR_HARI = time(23, 59, 59)


class Satuan(Istilah):
    """What is counted."""

    HARI_KERJA = "HARI_KERJA", gettext_noop("hari kerja")
    HARI_KALENDER = "HARI_KALENDER", gettext_noop("hari kalender")


KALENDER = frozenset({KodeJam.C5, KodeJam.C7, KodeJam.C8, KodeJam.C9, KodeJam.C10, KodeJam.C11})
"""Clocks that count calendar days; all others count working days."""
C4 = {
    Kelas.INFORMASI: "pengaduan.c4_informasi_hari",
    Kelas.ASPIRASI: "pengaduan.c4_aspirasi_hari",
    Kelas.PENGADUAN: "pengaduan.c4_tbp_hari",
}
C4_BP = "pengaduan.c4_bp_hari"


class JamTidakAda(LookupError):
    """The law (as far as we know it) gives this clock no length; `pesan` says so to a person."""

    def __init__(self) -> None:
        """Say why."""
        self.pesan = Kalimat(
            gettext_noop("Batas waktu laporan WBS belum diketahui: Keputusan KPU 915/2025 belum dibaca.")
        )
        super().__init__(str(self.pesan))


@dataclass(frozen=True, slots=True)
class Jeda:
    """A pause; `sampai` None while it lasts."""

    dari: date
    sampai: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilJam:
    """One clock, counted. `jatuh_tempo` and `batas_at` are None while it is paused and not yet run out."""

    kode: KodeJam
    mulai_tanggal: date
    jatuh_tempo: date | None
    batas_at: datetime | None
    satuan: Satuan
    jumlah: int
    parameter: ParameterTerpakai
    jejak: tuple[HariTerhitung, ...]

    @property
    def terhitung(self) -> int:
        """How many days of the count are in the trace."""
        return sum(hari.dihitung for hari in self.jejak)

    def to_dict(self) -> dict[str, Json]:
        """Return the clock as plain JSON values."""
        return {
            "kode": self.kode.value,
            "nama": self.kode.label,
            "mulai": self.mulai_tanggal.isoformat(),
            "jatuh_tempo": self.jatuh_tempo.isoformat() if self.jatuh_tempo else None,
            "batas_at": self.batas_at.isoformat() if self.batas_at else None,
            "satuan": self.satuan.label,
            "jumlah": self.jumlah,
            "parameter": self.parameter.to_dict(),
            "jejak": [hari.to_dict() for hari in self.jejak],
        }


def hitung_jam(
    kode: KodeJam,
    *,
    mulai: datetime,
    kelas: Kelas | None = None,
    kadar: Kadar | None = None,
    jeda: Sequence[Jeda] = (),
    hari_khusus: Collection[date] = (),
    zona: str = ZONA_KANTOR,
) -> HasilJam:
    """Return the clock that started at the moment `mulai`, by the law in force on that day.

    Raises `JamTidakAda` (C4 of a WBS report), `KalenderTidakAda`, `ParameterTidakAda`; each has a `pesan`.
    """
    awal = tanggal_di(mulai, zona)
    jumlah, parameter = get_number(_parameter(kode, kelas, kadar), awal)
    satuan = satuan_of(kode)
    jatuh_tempo, jejak = hitung_hari(awal, jumlah, satuan, jeda=jeda, hari_khusus=hari_khusus)
    return HasilJam(
        kode=kode,
        mulai_tanggal=awal,
        jatuh_tempo=jatuh_tempo,
        batas_at=akhir_hari(jatuh_tempo, zona) if jatuh_tempo else None,
        satuan=satuan,
        jumlah=jumlah,
        parameter=parameter,
        jejak=jejak,
    )


def satuan_of(kode: KodeJam) -> Satuan:
    """Return which days a clock counts."""
    return Satuan.HARI_KALENDER if kode in KALENDER else Satuan.HARI_KERJA


def hitung_semua(
    *,
    mulai: datetime,
    kelas: Kelas,
    kadar: Kadar | None = None,
    hari_khusus: Collection[date] = (),
    zona: str = ZONA_KANTOR,
) -> tuple[HasilJam, ...]:
    """Return every clock as if it began at `mulai`; C4 is left out for WBS, whose length nobody knows."""
    return tuple(
        hitung_jam(kode, mulai=mulai, kelas=kelas, kadar=kadar, hari_khusus=hari_khusus, zona=zona)
        for kode in KodeJam
        if not (kode is KodeJam.C4 and kelas is Kelas.WBS)
    )


def hitung_hari(
    awal: date,
    jumlah: int,
    satuan: Satuan,
    *,
    jeda: Sequence[Jeda] = (),
    hari_khusus: Collection[date] = (),
) -> tuple[date | None, tuple[HariTerhitung, ...]]:
    """Step forward from day zero until `jumlah` days are counted; None when an open pause stops the count."""
    kerja = HariKerja(load_kalender(), hari_khusus)
    nol = Kalimat(gettext_noop("Hari peristiwa: hari ke-0, tidak dihitung."))
    jejak = [HariTerhitung(awal, dihitung=False, nomor=None, alasan=nol, dasar=RANCANGAN_HITUNG)]
    hari, nomor = awal, 0
    while nomor < jumlah:
        hari += SEHARI
        if any(satu.sampai is None and hari > satu.dari for satu in jeda):
            return None, tuple(jejak)
        terhitung = _judge(kerja, hari, nomor + 1, satuan, jeda)
        nomor += terhitung.dihitung
        jejak.append(terhitung)
    return hari, tuple(jejak)


def _judge(kerja: HariKerja, hari: date, nomor: int, satuan: Satuan, jeda: Sequence[Jeda]) -> HariTerhitung:
    if any(satu.sampai is not None and satu.dari < hari <= satu.sampai for satu in jeda):
        alasan = Kalimat(gettext_noop("Jeda: menunggu pelapor."))
        return HariTerhitung(hari, dihitung=False, nomor=None, alasan=alasan, dasar=RANCANGAN_HITUNG)
    if satuan is Satuan.HARI_KERJA:
        return kerja.judge(hari, nomor)
    alasan = Kalimat(gettext_noop("Hari kalender ke-{nomor}."), {"nomor": nomor})
    return HariTerhitung(hari, dihitung=True, nomor=nomor, alasan=alasan, dasar=RANCANGAN_HITUNG)


def _parameter(kode: KodeJam, kelas: Kelas | None, kadar: Kadar | None) -> str:
    if kode is not KodeJam.C4:
        return f"pengaduan.{kode.value.lower()}_hari"
    if kelas is None:
        raise ValueError("C4 memerlukan kelas")
    if kelas is Kelas.WBS:
        raise JamTidakAda
    return C4_BP if kelas is Kelas.PENGADUAN and kadar is Kadar.BP else C4[kelas]


def tanggal_di(saat: datetime, zona: str = ZONA_KANTOR) -> date:
    """Return the calendar date of a moment in the office's zone; a moment without zone is refused."""
    if saat.tzinfo is None:
        raise ValueError("saat tanpa zona waktu")
    return saat.astimezone(ZoneInfo(zona)).date()


def akhir_hari(hari: date, zona: str = ZONA_KANTOR) -> datetime:
    """Return the last second of a day in the office's zone, in UTC."""
    return datetime.combine(hari, AKHIR_HARI, ZoneInfo(zona)).astimezone(UTC)


def dari_wib(saat: datetime) -> datetime:
    """Give a time of an SP4N-LAPOR! export, which carries no zone, its zone: WIB."""
    return saat.replace(tzinfo=ZoneInfo(ZONA_LAPOR)) if saat.tzinfo is None else saat


def sisa_hari_kerja(dari: date, sampai: date, hari_khusus: Collection[date] = ()) -> int:
    """Count the working days after `dari` up to and including `sampai`; negative once past."""
    return HariKerja(load_kalender(), hari_khusus).sisa(dari, sampai)


def is_lewat_batas_pengajuan(kejadian: date | None, diterima: date) -> bool:
    """Whether a report came later than the filing limit C10; it is accepted anyway and marked."""
    if kejadian is None:
        return False
    jumlah, _parameter_c10 = get_number("pengaduan.c10_hari", diterima)
    return diterima > kejadian + timedelta(days=jumlah)


@dataclass(frozen=True, slots=True)
class BatasPenyelesaian:
    """Both limits: the class's own (C4) and the statute's outer one (C11); the earlier is obeyed."""

    kelas: HasilJam
    luar: HasilJam

    @property
    def berlaku(self) -> HasilJam:
        """The one that must be obeyed; while C4 is paused the outer limit is the only one known."""
        if self.kelas.jatuh_tempo is None or self.luar.jatuh_tempo is None:
            return self.luar if self.luar.jatuh_tempo else self.kelas
        return self.kelas if self.kelas.jatuh_tempo <= self.luar.jatuh_tempo else self.luar


def hitung_batas(
    *,
    mulai: datetime,
    kelas: Kelas,
    kadar: Kadar | None = None,
    jeda: Sequence[Jeda] = (),
    hari_khusus: Collection[date] = (),
    zona: str = ZONA_KANTOR,
) -> BatasPenyelesaian:
    """Return C4 (with its pauses) and C11 (which never pauses) from the day the file was complete."""
    return BatasPenyelesaian(
        hitung_jam(
            KodeJam.C4, mulai=mulai, kelas=kelas, kadar=kadar, jeda=jeda, hari_khusus=hari_khusus, zona=zona
        ),
        hitung_jam(KodeJam.C11, mulai=mulai, zona=zona),
    )
