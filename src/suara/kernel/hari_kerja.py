"""Working days, counted from the calendar of holidays and cuti bersama, with a trace of every day."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from suara.hukum import HariLibur, load_hari_libur
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

type Kalender = Mapping[int, Mapping[date, HariLibur]]

SABTU = 5
SEHARI = timedelta(days=1)
RANCANGAN_HITUNG = Dasar(
    "Rancangan Suara", bukti=Bukti.SIMPULAN, catatan=gettext_noop("Hari peristiwa adalah hari ke-0.")
)


class KalenderTidakAda(LookupError):
    """The calendar of a year is not in the house; `pesan` says so to a person."""

    def __init__(self, tahun: int) -> None:
        """Name the year."""
        pola = gettext_noop("Kalender hari libur tahun {tahun} belum ada. Tambahkan dulu berkas kalendernya.")
        self.tahun = tahun
        self.pesan = Kalimat(pola, {"tahun": str(tahun)})
        super().__init__(str(self.pesan))


@dataclass(frozen=True, slots=True)
class HariTerhitung:
    """One day of a trace: counted (with its number) or not, and why."""

    tanggal: date
    dihitung: bool
    nomor: int | None
    alasan: Kalimat
    dasar: Dasar

    def to_dict(self) -> dict[str, Json]:
        """Return the day as plain JSON values."""
        return {
            "tanggal": self.tanggal.isoformat(),
            "dihitung": self.dihitung,
            "nomor": self.nomor,
            "alasan": self.alasan.to_dict(),
            "dasar": dict(self.dasar.to_dict()),
        }


@dataclass(frozen=True, slots=True)
class HasilHitung:
    """A due day and the trace that leads to it."""

    jatuh_tempo: date
    jejak: tuple[HariTerhitung, ...]


class HariKerja:
    """Counts working days. The day of the event is day zero."""

    def __init__(self, kalender: Kalender, khusus: Collection[date] = ()) -> None:
        """Count by this calendar; on the `khusus` days the office works although they are days off."""
        self._kalender = kalender
        self._khusus = frozenset(khusus)

    def tambah(self, mulai: date, jumlah: int) -> HasilHitung:
        """Return the day that is `jumlah` working days after `mulai`, with the trace of every day between."""
        if jumlah < 0:
            raise ValueError("jumlah hari kerja tidak boleh negatif")
        nol = Kalimat(gettext_noop("Hari peristiwa: hari ke-0, tidak dihitung."))
        jejak = [HariTerhitung(mulai, dihitung=False, nomor=None, alasan=nol, dasar=RANCANGAN_HITUNG)]
        hari, nomor = mulai, 0
        while nomor < jumlah:
            hari += SEHARI
            terhitung = self.judge(hari, nomor + 1)
            nomor += terhitung.dihitung
            jejak.append(terhitung)
        return HasilHitung(hari, tuple(jejak))

    def sisa(self, dari: date, sampai: date) -> int:
        """Count the working days after `dari` up to and including `sampai`; negative once past."""
        awal, akhir = min(dari, sampai), max(dari, sampai)
        jumlah = sum(self._libur(hari) is None for hari in _days_after(awal, akhir))
        return jumlah if sampai >= dari else -jumlah

    def is_hari_kerja(self, hari: date) -> bool:
        """Whether offices work on that day."""
        return self._libur(hari) is None

    def judge(self, hari: date, nomor: int) -> HariTerhitung:
        """Say whether `hari` counts (then as day `nomor`) and why."""
        if hari in self._khusus:
            pola = gettext_noop("Hari kerja ke-{nomor}: hari kerja khusus kantor.")
            isi = Kalimat(pola, {"nomor": nomor})
            return HariTerhitung(hari, dihitung=True, nomor=nomor, alasan=isi, dasar=RANCANGAN_HITUNG)
        alasan = self._libur(hari)
        if alasan is None:
            kalimat = Kalimat(gettext_noop("Hari kerja ke-{nomor}."), {"nomor": nomor})
            return HariTerhitung(hari, dihitung=True, nomor=nomor, alasan=kalimat, dasar=RANCANGAN_HITUNG)
        return HariTerhitung(hari, dihitung=False, nomor=None, alasan=alasan[0], dasar=alasan[1])

    def _libur(self, hari: date) -> tuple[Kalimat, Dasar] | None:
        tahun = self._kalender.get(hari.year)
        if hari in self._khusus:
            return None
        if tahun is None:
            raise KalenderTidakAda(hari.year)
        if libur := tahun.get(hari):
            return _reason(libur)
        if hari.weekday() >= SABTU:
            nama = gettext_noop("Hari Sabtu.") if hari.weekday() == SABTU else gettext_noop("Hari Minggu.")
            return Kalimat(nama), RANCANGAN_HITUNG
        return None


def _days_after(awal: date, akhir: date) -> Iterator[date]:
    return (awal + SEHARI * langkah for langkah in range(1, (akhir - awal).days + 1))


def _reason(libur: HariLibur) -> tuple[Kalimat, Dasar]:
    pola = gettext_noop("{nama}.")
    if libur.perkiraan:
        pola = gettext_noop("{nama} (tanggal perkiraan).")
    return Kalimat(pola, {"nama": libur.nama}), Dasar(libur.instrument, bukti=Bukti(libur.bukti))


def load_kalender() -> Kalender:
    """Return the calendar of the house, by year."""
    return load_hari_libur()
