"""LAPOR! under load, and under kills: reports submitted and lists read at a steady rate.

    .venv/bin/python bench/lapor_beban.py                # PostgreSQL, 50 reports/s and 200 readers/s for 60 s
    .venv/bin/python bench/lapor_beban.py --sqlite       # the same at a tenth of the load
    .venv/bin/python bench/lapor_beban.py --bunuh 10     # kill web and database in the middle, ten times

Everything runs on this machine: database, two web workers, and the load itself. The rival is a bare Django
view on the same server and database at the same rates in the same run (`bench/beban/telanjang.py`).
Every twenty seconds something public changes, so that pages kept in memory are drawn anew.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

if __name__ == "__main__":
    from bench.beban.jalan import main

    raise SystemExit(main())
