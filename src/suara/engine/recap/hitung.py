"""Count a recap: four steps over the list, the list before, and the movements between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from suara.engine.langkah import Langkah
from suara.engine.recap.angka import LP, BarisRekap, Rekap
from suara.engine.sesi import Sesi
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

_SQL = Path(__file__).with_name("sql")
NEGARA, PROVINSI, KABUPATEN, KECAMATAN, DESA = 0, 2, 5, 8, 13
INDONESIA = "Indonesia"

LANGKAH_REKAP = (
    Langkah(
        nama="isi", berkas_sql=_SQL / "10_isi.sql", masukan=("daftar",), keluaran="isi",
        arti=Kalimat(_("Menghitung pemilih menurut desa")), ember="kode_desa",
    ),
    Langkah(
        nama="isi_lama", berkas_sql=_SQL / "20_isi_lama.sql", masukan=("daftar_lama",), keluaran="isi_lama",
        arti=Kalimat(_("Menghitung pemilih masa sebelumnya")), ember="kode_desa",
    ),
    Langkah(
        nama="ukuran", berkas_sql=_SQL / "30_ukuran.sql", masukan=("isi", "isi_lama", "mutasi"),
        keluaran="ukuran", arti=Kalimat(_("Menyusun angka tiap desa")),
    ),
    Langkah(
        nama="rekap", berkas_sql=_SQL / "40_rekap.sql", masukan=("ukuran",), keluaran="rekap",
        arti=Kalimat(_("Menjumlahkan ke atas")),
    ),
)  # fmt: skip
"""The steps in order. `daftar`, `daftar_lama` and `mutasi` must be there; `rekap` comes out."""

_LP = {
    "LAMA": "lama", "KINI": "kini", "PERBAIKAN": "perbaikan", "KOREKSI_JK": "koreksi_jk", "MASUK": "masuk",
    "KELUAR": "keluar",
}  # fmt: skip
_RINCI = {
    "BARU": "baru_sebab", "TMS": "tms_alasan", "KTPEL": "ktpel", "DISABILITAS": "disabilitas",
    "GENERASI": "generasi", "TANGGUH": "tangguh",
}  # fmt: skip


def recap(
    sesi: Sesi, *, periode: str, wilayah: str = "", nama: Mapping[str, str], sampai: int = DESA
) -> Rekap:
    """Count the recap of `wilayah` (empty: the nation) down to a level and return it.

    `nama` are the regions of the edition that counts (code → name): a region without a voter still has its
    row of zeros, and a desa that the edition does not know keeps its code as its name.
    """
    for langkah in LANGKAH_REKAP:
        sesi.jalankan(langkah)
    angka = _read(sesi, wilayah, sampai)
    semua = {kode for kode in nama if _wanted(kode, wilayah, sampai)} | set(angka)
    if not wilayah:
        semua.add("")
    hitung = _count_regions(nama, wilayah)
    baris = tuple(
        _row(kode, nama.get(kode, kode or INDONESIA), angka.get(kode, {}), hitung) for kode in sorted(semua)
    )
    return Rekap(periode=periode, wilayah=wilayah, baris=baris)


type _Angka = dict[str, dict[str, LP]]


def _read(sesi: Sesi, wilayah: str, sampai: int) -> dict[str, _Angka]:
    """Return code → measure → detail → men and women."""
    hasil: dict[str, _Angka] = defaultdict(lambda: defaultdict(dict))
    teks = (
        "SELECT kode, ukuran, coalesce(rincian, '-'), sum(CASE WHEN jk <> 'P' THEN n ELSE 0 END), "
        "sum(CASE WHEN jk = 'P' THEN n ELSE 0 END) FROM rekap WHERE panjang BETWEEN $dari AND $sampai "
        "AND (kode = $wilayah OR kode LIKE $bawah) GROUP BY ALL ORDER BY ALL"
    )
    bawah = f"{wilayah}.%" if wilayah else "%"
    batas: dict[str, str | int] = {"dari": len(wilayah), "sampai": sampai, "wilayah": wilayah, "bawah": bawah}
    for kode, ukuran, rincian, laki, perempuan in sesi.rows(teks, batas):
        hasil[kode][ukuran][rincian] = LP(int(laki), int(perempuan))
    return hasil


def _row(kode: str, nama: str, angka: _Angka, hitung: Mapping[tuple[str, int], int]) -> BarisRekap:
    isi: dict[str, Any] = {kolom: _total(angka.get(ukuran, {})) for ukuran, kolom in _LP.items()}
    rinci: dict[str, Any] = {kolom: dict(angka.get(ukuran, {})) for ukuran, kolom in _RINCI.items()}
    return BarisRekap(
        kode=kode, nama=nama, jumlah_kab=hitung.get((kode, KABUPATEN), 0),
        jumlah_kec=hitung.get((kode, KECAMATAN), 0), jumlah_desa=hitung.get((kode, DESA), 0),
        jumlah_tps=_total(angka.get("TPS", {})).jumlah, baru=_total(rinci["baru_sebab"]),
        tms=_total(rinci["tms_alasan"]), **isi, **rinci,
    )  # fmt: skip


def _total(bagian: Mapping[str, LP]) -> LP:
    return sum(bagian.values(), LP())


def _count_regions(nama: Mapping[str, str], wilayah: str) -> dict[tuple[str, int], int]:
    """Return how many kab/kota, kecamatan and desa each region has."""
    hasil: dict[tuple[str, int], int] = defaultdict(int)
    for kode in nama:
        for atas in (NEGARA, PROVINSI, KABUPATEN, KECAMATAN):
            if atas < len(kode) and _wanted(kode, wilayah, DESA):
                hasil[kode[:atas], len(kode)] += 1
    return hasil


def _wanted(kode: str, wilayah: str, sampai: int) -> bool:
    return len(kode) <= sampai and (not wilayah or kode == wilayah or kode.startswith(f"{wilayah}."))
