"""Row `tumbuh`: a cycle at 0.3, 1, 3 and 10 million rows, more of them being more regions; time per row.

Every size runs twice, and of every step the faster run counts.
"""

from __future__ import annotations

import argparse
from typing import Any

from bench.pemilih.alat import MIB, Putusan, print_head
from bench.pemilih.data import DAERAH, province
from bench.pemilih.daur import LANGKAH, cycle

UKURAN = (300_000, 1_000_000, 3_000_000, 10_000_000)
SASARAN = 1.15
ULANG = 2
MEMORI = "12GB"
"""Enough that no size is cut into parts: what is compared is the work, not the limit."""


def jalan(pilihan: argparse.Namespace, putusan: Putusan) -> None:
    """Run the row; `--ukuran` is the largest list. Judged against the best of the smaller ones, per row."""
    print_head("tumbuh: waktu per baris", ("duckdb", "pyarrow"))
    semua: dict[int, dict[str, dict[str, Any]]] = {}
    for ukuran in [satu for satu in UKURAN if satu <= (pilihan.ukuran or UKURAN[-1])]:
        print(f"  -- {ukuran:,} baris".replace(",", "."), flush=True)
        rumah = province(ukuran, DAERAH, tersegel=False)
        semua[ukuran] = _best([cycle(rumah, memori=MEMORI) for _ke in range(pilihan.ulang or ULANG)])
    besar, kecil = max(semua), [satu for satu in semua if satu != max(semua)]
    for nama in LANGKAH:
        per = {n: satu[nama]["detik"] / n * 1e6 for n, satu in semua.items() if nama in satu}
        cpu = {n: satu[nama]["cpu"] / n * 1e6 for n, satu in semua.items() if nama in satu}
        memori = {n: satu[nama]["puncak"] / n for n, satu in semua.items() if nama in satu}
        teks = ", ".join(f"{n / 1e6:g} jt {per[n]:.2f} (CPU {cpu[n]:.2f})" for n in per)
        print(f"  {nama}: µs per baris {teks}; puncak {memori[besar]:.0f} bita per baris", flush=True)
        print(f"    (terhadap {min(kecil) / 1e6:g} jt: {per[besar] / per[min(kecil)]:.2f}×)")
        putusan.nilai(f"{nama}, terhadap yang terbaik", per[besar] / min(per[n] for n in kecil), SASARAN,
                      paling="banyak")  # fmt: skip
    total = sum(semua[besar][nama]["detik"] for nama in LANGKAH) / besar * 212e6 / 3600
    puncak = max(satu["puncak"] for satu in semua[besar].values())
    print(f"  212 juta baris bila tetap lurus: {total:.1f} jam di mesin ini; "
          f"puncak pada {besar / 1e6:g} jt {puncak / MIB / 1024:.1f} GB")  # fmt: skip


def _best(jalan: list[dict[str, dict[str, Any]]]) -> dict[str, dict[str, Any]]:
    """Return of every step its fastest run."""
    return {nama: min((satu[nama] for satu in jalan), key=lambda isi: isi["detik"]) for nama in jalan[0]}
