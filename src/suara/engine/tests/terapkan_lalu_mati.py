"""Applies the proposals in a folder; its parent kills it somewhere on the way."""

from __future__ import annotations

import sys
from pathlib import Path

from suara.engine.alir import Gudang, open_source, run_apply
from suara.engine.kunci import KunciInduk
from suara.engine.sesi import Sesi


def main() -> None:
    """Say when the work begins, then do it."""
    folder = Path(sys.argv[1])
    gudang = Gudang(tempat=folder / "daftar", kunci=KunciInduk.read(folder / "kunci"))
    with Sesi(utas=1) as sesi:
        open_source(sesi, gudang, folder / "penduduk.parquet")
        sys.stdout.write("mulai\n")
        sys.stdout.flush()
        _hasil, manifes = run_apply(sesi, gudang, periode="2025-TW4", keputusan=("BARU", "UBAH", "TMS"))
        sys.stdout.write(f"{manifes.id}\n")


if __name__ == "__main__":
    main()
