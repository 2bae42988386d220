"""The surveys against their rivals: one sub-command per row of the target table, rivals in the same call.

    UV_PROJECT_ENVIRONMENT=/tmp/saingan uv sync --group bench     # once; not Suara's own .venv
    /tmp/saingan/bin/python bench/survei.py skor

All answers are synthetic and kept in `SUARA_BENCH` (a temporary folder when not set). Every rival runs in a
process of its own, in turns; the best of `--ulang` runs counts. Exit code 1: a target was missed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]


def main() -> int:
    """Run one row; 1 when a target is missed."""
    from bench.pemilih.alat import Putusan
    from bench.survei import hasil, skor

    parser = argparse.ArgumentParser(prog="bench/survei.py")
    bawah = parser.add_subparsers(dest="baris", required=True)
    satu = bawah.add_parser("skor", help="sejuta jawaban per unit dan layanan, dengan selang; saingan pandas")
    satu.add_argument("--ukuran", type=int, default=1_000_000, help="banyaknya kuesioner")
    satu.add_argument("--ulang", type=int, default=5, help="berapa kali setiap peserta; terbaik dipakai")
    satu.set_defaults(jalan=skor.jalan)
    dua = bawah.add_parser("hasil", help="halaman hasil 100.000 jawaban: waktu dan kueri (.venv milik Suara)")
    dua.add_argument("--ukuran", type=int, default=100_000, help="banyaknya jawaban")
    dua.add_argument("--sqlite", action="store_true", help="SQLite, bukan PostgreSQL")
    dua.set_defaults(jalan=hasil.jalan)
    pilihan = parser.parse_args()
    putusan = Putusan()
    pilihan.jalan(pilihan, putusan)
    return putusan.kode()


if __name__ == "__main__":
    raise SystemExit(main())
