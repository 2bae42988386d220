"""Run as a process of its own: write a snapshot and say each step aloud, so that it can be killed at any.

``python tulis_pelan.py TEMPAT KUNCI GESER INDUK`` prints a word before and in the middle of every write.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from suara.engine.kunci import KunciInduk
from suara.engine.sesi import Sesi
from suara.engine.snapshot import tempat as rumah
from suara.engine.snapshot.tests.panggung import make_daftar, write


def say(kata: str) -> None:
    """Tell the killer where we are, and give it a moment."""
    sys.stdout.write(kata + "\n")
    sys.stdout.flush()
    time.sleep(0.05)


def slow_write(path: Path, data: bytes) -> None:
    """Write half, speak, write the rest: what `tempat.write_file` does, torn in two."""
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, rumah.HAK_BERKAS)
    os.write(fd, data[: len(data) // 2])
    say(f"tengah {path.name}")
    os.write(fd, data[len(data) // 2 :])
    os.fsync(fd)
    os.close(fd)
    say(f"sesudah {path.name}")


def slow_sync(path: Path) -> None:
    """Speak before and after a folder is synced: renames stand between these."""
    say(f"sebelum {path.name}")
    fd = os.open(path, os.O_RDONLY)
    os.fsync(fd)
    os.close(fd)
    say(f"disk {path.name}")


def main(tempat: str, kunci: str, geser: str, induk: str) -> None:
    """Write the list with its names moved by `geser`."""
    rumah.write_file, rumah.sync_folder = slow_write, slow_sync
    with Sesi(memori="500MB", utas=1) as sesi:
        make_daftar(sesi, geser=int(geser))
        write(sesi, Path(tempat), KunciInduk.read(Path(kunci)), induk=induk or None)
    say("selesai")


if __name__ == "__main__":
    main(*sys.argv[1:])
