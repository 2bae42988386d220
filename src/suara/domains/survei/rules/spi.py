"""What the office may do around KPK's integrity survey, and nothing beside it.

Who belongs on the list that KPK asks for, how long that list is kept, which class a published score has.
The weights of the survey are not public: no score is computed here, from anything (reference surveys.md §3).
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from suara.domains.survei.rules.mutu import SPI, DiLuarSkala, Mutu, klasifikasi
from suara.domains.survei.terms_evaluasi import KelompokSPI
from suara.domains.survei.terms_spi import HasilSyarat, KeadaanHapus
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.keputusan import HasilLangkah, Langkah
from suara.kernel.parameter import ParameterTidakAda, get_number

TERTINGGI = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalonResponden:
    """A person of the population, without a name: `tanggal` is the first day of service (internal) or the
    last use of a service (external); `sendiri` whether that was in person, not through an agent."""

    kelompok: KelompokSPI
    tanggal: date | None
    sendiri: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Syarat:
    """Whether a person belongs on the list, and why."""

    hasil: HasilSyarat
    langkah: Langkah


@dataclass(frozen=True, slots=True, kw_only=True)
class KelasSPI:
    """The class of a published score; without one, `sebab` says why."""

    mutu: Mutu | None
    sebab: Kalimat | None


def nilai_syarat(orang: CalonResponden, pada: date) -> Syarat:
    """Say whether a person belongs on the list of `pada`: a year of service, or a service within a year."""
    internal = orang.kelompok is KelompokSPI.INTERNAL
    bulan, terpakai = get_number("spi.masa_kerja" if internal else "spi.layanan_terakhir", pada)
    batas = bulan_sebelum(pada, bulan)
    isi: dict[str, str | int] = {"batas": batas.isoformat(), "bulan": bulan}
    if orang.tanggal is None or orang.tanggal > pada:
        hasil, pola = HasilSyarat.BUTUH_DATA, _("Tanggalnya belum diketahui, atau sesudah hari daftar.")
    elif internal:
        isi["tanggal"] = orang.tanggal.isoformat()
        fits = orang.tanggal <= batas
        hasil = HasilSyarat.MEMENUHI if fits else HasilSyarat.TIDAK
        pola = (
            _("Bekerja sejak {tanggal}: sudah {bulan} bulan pada hari daftar.")
            if fits
            else _("Bekerja sejak {tanggal}: belum {bulan} bulan pada hari daftar.")
        )
    else:
        isi["tanggal"] = orang.tanggal.isoformat()
        hasil, pola = _eksternal(orang, batas)
    arah = {
        HasilSyarat.MEMENUHI: HasilLangkah.LULUS,
        HasilSyarat.TIDAK: HasilLangkah.DILEWATI,
        HasilSyarat.BUTUH_DATA: HasilLangkah.BUTUH_DATA,
    }[hasil]
    langkah = Langkah(aturan="spi.syarat", hasil=arah, alasan=Kalimat(pola, isi), dasar=(terpakai.dasar,))
    return Syarat(hasil=hasil, langkah=langkah)


def _eksternal(orang: CalonResponden, batas: date) -> tuple[HasilSyarat, str]:
    if orang.tanggal is None or orang.tanggal < batas:
        return HasilSyarat.TIDAK, _("Layanan terakhir {tanggal}: lebih lama dari {bulan} bulan.")
    if orang.sendiri is None:
        return HasilSyarat.BUTUH_DATA, _("Belum diketahui apakah layanan diurus sendiri.")
    if not orang.sendiri:
        return HasilSyarat.TIDAK, _("Layanan diurus lewat perantara, bukan sendiri.")
    return HasilSyarat.MEMENUHI, _("Layanan terakhir {tanggal}: dalam {bulan} bulan, diurus sendiri.")


def bulan_sebelum(hari: date, bulan: int) -> date:
    """Return the same day `bulan` months earlier; the month's last day when it has no such day."""
    tahun, indeks = divmod(hari.year * 12 + hari.month - 1 - bulan, 12)
    return date(tahun, indeks + 1, min(hari.day, calendar.monthrange(tahun, indeks + 1)[1]))


def batas_hapus(tanggal_kirim: date) -> date:
    """Return the latest day on which a list sent on `tanggal_kirim` may still be kept (own policy)."""
    hari, _terpakai = get_number("spi.simpan_daftar", tanggal_kirim)
    return tanggal_kirim + timedelta(days=hari)


def keadaan_hapus(tanggal_hapus: date, dihapus: date | None, hari_ini: date) -> KeadaanHapus:
    """Return how a list stands against the day on which it must be gone."""
    if dihapus is not None:
        return KeadaanHapus.TERHAPUS
    return KeadaanHapus.JATUH_TEMPO if hari_ini >= tanggal_hapus else KeadaanHapus.TERJADWAL


def kelas_spi(terbit: Decimal | None, tahun: int) -> KelasSPI:
    """Return the class of a score as KPK published it, by that year's bounds.

    Only a figure with two decimals has a class: 77.97 is below 78, and 78 may be its rounding.
    """
    if terbit is None:
        return KelasSPI(mutu=None, sebab=Kalimat(_("Tidak ada skor terbit: bukan nol, melainkan tidak ada.")))
    if terbit.as_tuple().exponent != -2:
        pola = _("Skor {skor} tidak terbit dengan dua angka: kategorinya tidak dapat dipastikan.")
        return KelasSPI(mutu=None, sebab=Kalimat(pola, {"skor": str(terbit)}))
    if not 0 <= terbit <= TERTINGGI:
        return KelasSPI(
            mutu=None, sebab=Kalimat(_("Skor {skor} di luar 0 sampai 100."), {"skor": str(terbit)})
        )
    try:
        return KelasSPI(mutu=klasifikasi(terbit, SPI, date(tahun, 12, 31)), sebab=None)
    except (ParameterTidakAda, DiLuarSkala) as error:
        return KelasSPI(mutu=None, sebab=error.pesan)


def periksa_responden(total: int, bagian: Sequence[int]) -> Kalimat | None:
    """Return a warning when the published groups do not add up to the published total (2021 did not)."""
    jumlah = sum(bagian)
    if jumlah == total:
        return None
    pola = _("Kelompok responden berjumlah {jumlah}, sedangkan jumlah terbitnya {total}. Periksa sumbernya.")
    return Kalimat(pola, {"jumlah": jumlah, "total": total})
