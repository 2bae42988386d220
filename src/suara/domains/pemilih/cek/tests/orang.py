"""Synthetic people for the tests of the public check. None of them exists."""

from __future__ import annotations

import random

from suara.domains.pemilih.cek.indeks import Kepala
from suara.domains.pemilih.cek.susun import Baris

KEPALA = Kepala(
    id="00" * 16, jumlah=0, periode="2025-S2", ditetapkan="2025-12-11", wilayah="64", kode="ABCDEFGH23"
)
NAMA = [
    "SITI",
    "AMINAH",
    "BUDI",
    "SANTOSO",
    "MUHAMMAD",
    "RIZKY",
    "LAWING",
    "DING",
    "NUR",
    "HAYATI",
    "SUPARDI",
]
DESA = ("64.72.05.1004", "64.72.01.1001", "64.72.02.1001", "64.72.03.1001")


def orang(jumlah: int, benih: int = 1) -> list[Baris]:
    """Return rows of as many people, each with another NIK."""
    acak = random.Random(benih)  # noqa: S311
    rows: list[Baris] = []
    for urut in range(jumlah):
        tahun, bulan, hari = acak.randint(1940, 2008), acak.randint(1, 12), acak.randint(1, 28)
        nik = f"6472{acak.randint(1, 10):02d}{hari:02d}{bulan:02d}{tahun % 100:02d}{urut % 9999 + 1:04d}"
        nama = f"{acak.choice(NAMA)} {acak.choice(NAMA)}"
        tanggal = f"{tahun}-{bulan:02d}-{hari:02d}"
        rows.append((nik, tanggal, nama, acak.choice(DESA), f"{acak.randint(1, 40):03d}"))
    return rows
