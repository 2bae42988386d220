"""The voter list against its rivals: one sub-command per row of the target table, rivals in the same call.

    UV_PROJECT_ENVIRONMENT=/tmp/saingan uv sync --group bench --extra spark     # once; not Suara's own .venv
    UV_PROJECT_ENVIRONMENT=/tmp/tautan uv sync --group bench-tautan             # for `febrl` only
    /tmp/saingan/bin/python bench/pemilih.py ingest     (sync ganda memori tumbuh spark indeks cek tebak)
    /tmp/tautan/bin/python bench/pemilih.py febrl

All people are synthetic, made once and kept in `SUARA_BENCH` (a temporary folder when not set). Every rival
runs in a process of its own, in turns; the best of `--ulang` runs counts. Exit code 1: a target was missed.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

if __name__ == "__main__":
    from bench.pemilih.jalan import main

    raise SystemExit(main())
