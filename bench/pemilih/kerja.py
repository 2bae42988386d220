"""The process of one contestant: `python -m bench.pemilih.kerja module:function '{"json": "arguments"}'`."""

from __future__ import annotations

import json
import sys
from importlib import import_module

from bench.pemilih.alat import Jam


def main() -> None:
    """Run it; the last line of standard output is its result."""
    modul, fungsi = sys.argv[1].split(":")
    jam = Jam()
    modul = modul if "." in modul else f"bench.pemilih.{modul}"
    isi = getattr(import_module(modul), fungsi)(jam, **json.loads(sys.argv[2]))
    print(json.dumps({"detik": jam.detik, "cpu": jam.cpu, "puncak": jam.puncak, **(isi or {})}))


if __name__ == "__main__":
    main()
