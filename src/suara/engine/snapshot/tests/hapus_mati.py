"""Run as a process of its own: delete a snapshot in children that kill themselves, each a step later.

``python hapus_mati.py FOLDER ID`` copies ``FOLDER/daftar`` to ``mati-1``, ``mati-2``, … and prints how many.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path

from suara.engine.snapshot import tempat as rumah
from suara.engine.snapshot.hapus import delete_snapshot


def main(folder: Path, nama: str) -> int:
    """Let one child after the other die; return how many moments there were."""
    n = 0
    while True:
        n += 1
        place = folder / f"mati-{n}"
        shutil.copytree(folder / "daftar", place)
        child = os.fork()
        if not child:
            _die_at(n)
            delete_snapshot(place, nama)
            os._exit(0)
        _pid, status = os.waitpid(child, 0)
        if os.WIFEXITED(status):
            shutil.rmtree(place)
            return n - 1


def _die_at(moment: int) -> None:
    """Count every touch of the disk, and die in the middle of the `moment`-th."""
    passed = 0

    def step() -> None:
        nonlocal passed
        passed += 1
        if passed == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    write, sync, unlink, rmdir = rumah.write_file, rumah.sync_folder, os.unlink, os.rmdir

    def torn(path: Path, data: bytes) -> None:
        step()
        path.write_bytes(data[: len(data) // 2])
        step()
        write(path, data)

    def synced(path: Path) -> None:
        sync(path)
        step()

    def removed(*args: object, **more: object) -> None:
        unlink(*args, **more)  # type: ignore[arg-type]
        step()

    def emptied(*args: object, **more: object) -> None:
        rmdir(*args, **more)  # type: ignore[arg-type]
        step()

    rumah.write_file, rumah.sync_folder = torn, synced
    os.unlink, os.rmdir = removed, emptied


if __name__ == "__main__":
    sys.stdout.write(str(main(Path(sys.argv[1]), sys.argv[2])))
