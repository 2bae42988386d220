"""Run as a process of its own: ingest and say each write aloud, so that it can be killed at any.

``python masuk_pelan.py TEMPAT KUNCI LAPORAN BERKAS``
"""

from __future__ import annotations

import sys
from pathlib import Path

from suara.engine.kunci import KunciInduk
from suara.engine.sesi import Sesi
from suara.engine.snapshot import tempat as rumah
from suara.engine.snapshot.tests.tulis_pelan import say, slow_sync, slow_write
from suara.engine.sources import Permintaan, ingest, masuk
from suara.engine.sources.tests.panggung import ACUAN


def main(tempat: str, kunci: str, laporan: str, berkas: str) -> None:
    """Ingest one file of Samarinda."""
    rumah.write_file, rumah.sync_folder = slow_write, slow_sync
    asli = masuk.check_rows

    def spoken(*args: object) -> None:
        say("sebelum periksa")
        asli(*args)  # type: ignore[arg-type]
        say("sesudah periksa")

    masuk.check_rows = spoken
    minta = Permintaan(
        berkas=[Path(berkas)], wilayah="64.72", periode="2026-TW1", acuan=ACUAN, edisi="pdpb-2025"
    )
    with Sesi(memori="500MB", utas=1) as sesi:
        ingest(sesi, minta, kunci=KunciInduk.read(Path(kunci)), tempat=Path(tempat), laporan=Path(laporan))
    say("selesai")


if __name__ == "__main__":
    main(*sys.argv[1:])
