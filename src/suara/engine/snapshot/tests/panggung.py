"""Small synthetic lists for the tests of snapshots."""

from __future__ import annotations

from pathlib import Path

from suara.engine.kunci import KunciInduk
from suara.engine.sesi import Sesi
from suara.engine.skema import DAFTAR, create_table
from suara.engine.snapshot import Manifest, write_snapshot

NAMA_RAHASIA = "SITI RAHASIA"
KABS = ("64.71", "64.72", "64.74")


def make_daftar(sesi: Sesi, baris: int = 300, *, nama: str = "daftar", geser: int = 0) -> None:
    """Make a list over three kab/kota; `geser` changes its names."""
    sesi.buang(nama)
    sesi.sql(create_table(nama, DAFTAR))
    sesi.sql(
        f"""
        INSERT INTO {nama} SELECT i, CAST(6472050101900001 + 37 * i AS VARCHAR), NULL,
        '{NAMA_RAHASIA} ' || (i + {geser}), 'SAMARINDA', DATE '1950-01-01' + CAST(i AS INTEGER), 'B',
        CASE WHEN i % 3 = 0 THEN 'L' ELSE 'P' END, 'JL. SUNYI NO. ' || i, '001', NULL, '0', 'S',
        (['64.71.01.1001', '64.72.05.1004', '64.74.01.1001'])[i % 3 + 1], NULL, '001',
        CASE WHEN i % 50 = 0 THEN 'TMS' ELSE 'AKTIF' END, NULL, 'SINKRONISASI', '2025-TW4', NULL,
        'RAHASIA SITI', i, i * 7, i * 11, NULL, i FROM range({baris}) AS t(i)
        """
    )


def write(
    sesi: Sesi, tempat: Path, kunci: KunciInduk, *, induk: str | None = None, periode: str = "2025-TW4"
) -> Manifest:
    """Write the table `daftar` as a snapshot."""
    return write_snapshot(sesi, periode=periode, induk=induk, kunci=kunci, tempat=tempat, aturan={"uji": "1"})


def names_on_disk(tempat: Path) -> list[str]:
    """Return the names of files below `tempat` that hold a known name of a voter, or look like Parquet."""
    jejak = (NAMA_RAHASIA.encode(), b"JL. SUNYI", b"64720501019", b"PAR1", NAMA_RAHASIA.encode("utf-16-le"))
    berkas = [satu for satu in tempat.rglob("*") if satu.is_file()]
    return [satu.name for satu in berkas if any(kata in satu.read_bytes() for kata in jejak)]


__all__ = ["KABS", "NAMA_RAHASIA", "make_daftar", "names_on_disk", "write"]
