"""Scenes for the tests of sources: a small province, a key, one call that ingests."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb

from suara.engine.kunci import KunciInduk
from suara.engine.sesi import Sesi
from suara.engine.sources import HasilMasuk, Permintaan, ingest
from suara.engine.synth.hasilkan import Pilihan, generate
from suara.engine.wilayah import read_wilayah

ACUAN = date(2025, 12, 11)
JUDUL = (
    "NO KK;NIK;NAMA;TEMPAT LAHIR;TANGGAL LAHIR;STATUS PERKAWINAN;JENIS "
    "KELAMIN;ALAMAT;RT;RW;DISABILITAS;KTP-EL;"
    "KETERANGAN;KODE DESA;TPS"
)
ORANG = {
    "nkk": "6472050101150001",
    "nik": "6472051205850001",
    "nama": "BUDI CONTOH",
    "tempat_lahir": "SAMARINDA",
    "tanggal_lahir": "12-05-1985",
    "status_kawin": "S",
    "jenis_kelamin": "L",
    "alamat": "JL. CONTOH",
    "rt": "001",
    "rw": "002",
    "disabilitas": "0",
    "ktpel": "S",
    "keterangan": "",
    "kode_desa": "64.72.05.1004",
    "tps": "003",
}
"""A row without any fault; nobody's NIK."""


def province(ukuran: int = 3000, benih: int = 64) -> duckdb.DuckDBPyConnection:
    """Return a connection with a synthetic Kalimantan Timur."""
    koneksi = duckdb.connect()
    desa = {k: v for k, v in read_wilayah().items() if k.startswith("64.") and k.count(".") in (1, 3)}
    generate(koneksi, desa, Pilihan(ukuran=ukuran, benih=benih))
    return koneksi


def line(nomor: int = 1, /, pemisah: str = ";", **ganti: str) -> str:
    """Return a line of the file; `nomor` makes the NIK another one."""
    orang = ORANG | {"nik": f"64720512058500{nomor:02d}"} | ganti
    return pemisah.join(orang.values())


def write_csv(path: Path, *baris: str, judul: str = JUDUL, penyandian: str = "utf-8") -> Path:
    """Write a file of these lines."""
    path.write_bytes("\n".join([judul, *baris, ""]).encode(penyandian))
    return path


class Kantor:
    """An office with a key and a place for its list."""

    def __init__(self, folder: Path) -> None:
        self.tempat, self.laporan = folder / "daftar", folder / "temuan"
        self.path_kunci = folder / "kunci"
        self.kunci = KunciInduk.create(self.path_kunci)

    def masuk(
        self,
        sesi: Sesi,
        *berkas: Path,
        wilayah: str = "64.72",
        edisi: str = "pdpb-2025",
        periode: str = "2025-TW4",
        jenis: str = "daftar",
    ) -> HasilMasuk:
        """Ingest these files."""
        minta = Permintaan(
            berkas=berkas, wilayah=wilayah, periode=periode, acuan=ACUAN, edisi=edisi, jenis=jenis
        )
        return ingest(sesi, minta, kunci=self.kunci, tempat=self.tempat, laporan=self.laporan)


def findings(sesi: Sesi, *, info: bool = False) -> set[tuple[int | None, str]]:
    """Return row and code of all findings of the last run."""
    syarat = "" if info else "WHERE kadar <> 'INFO'"
    return set(sesi.rows(f"SELECT baris, kode FROM temuan {syarat}"))
