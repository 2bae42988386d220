"""The store on disk: every file under its SHA-256, written so that no half file is ever visible.

A file is written under a temporary name, flushed, renamed, and its folder flushed; only then does anybody
learn its hash. A process killed at any moment leaves at most an unfinished file in `sementara/`.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings

from suara.core.berkas.errors import BerkasRusak
from suara.core.tugas.waktu import now

_SHA256 = re.compile(r"[0-9a-f]{64}")


def path_of(sha256: str) -> Path:
    """Return where the bytes with this hash stand, whether or not they do."""
    if not _SHA256.fullmatch(sha256):
        raise ValueError("sha256 harus 64 angka heksadesimal")
    return Path(settings.MEDIA_ROOT) / sha256[:2] / sha256[2:4] / sha256


def write(data: bytes) -> str:
    """Make `data` durable and return its SHA-256. Writing the same bytes twice keeps them once."""
    sha256 = hashlib.sha256(data).hexdigest()
    target = path_of(sha256)
    if _renew(target, len(data)):
        return sha256
    unfinished = _unfinished_folder() / uuid.uuid4().hex
    try:
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _make_folder(target.parent)
        unfinished.replace(target)
        _flush_folder(target.parent)
    finally:
        unfinished.unlink(missing_ok=True)
    return sha256


def read(sha256: str) -> bytes:
    """Return the bytes with this hash; raise `BerkasRusak` when they are missing or altered."""
    try:
        data = path_of(sha256).read_bytes()
    except FileNotFoundError as error:
        raise BerkasRusak(f"Berkas {sha256} tidak ada di penyimpanan.") from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise BerkasRusak(f"Isi berkas {sha256} tidak lagi sama dengan sidik jarinya.")
    return data


def sweep_unfinished(*, older_than: timedelta = timedelta(days=1)) -> int:
    """Delete unfinished files that no running upload can still own; return how many."""
    limit = now() - older_than
    removed = 0
    for path in _unfinished_folder().iterdir():
        if datetime.fromtimestamp(path.stat().st_mtime, UTC) < limit:
            path.unlink(missing_ok=True)
            removed += 1
    return removed


def sweep_unnamed(is_named: Callable[[str], bool], *, older_than: timedelta = timedelta(days=1)) -> int:
    """Delete files of which no row speaks (`is_named`): their transaction never ended. Return how many."""
    limit = now() - older_than
    removed = 0
    for path in Path(settings.MEDIA_ROOT).glob("[0-9a-f][0-9a-f]/[0-9a-f][0-9a-f]/*"):
        if _is_old(path, limit) and not is_named(path.name):
            with _alone(fcntl.LOCK_EX):
                if _is_old(path, limit):  # written again meanwhile: its row is on the way
                    path.unlink(missing_ok=True)
                    removed += 1
    return removed


def _is_old(path: Path, limit: datetime) -> bool:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC) < limit


def _renew(target: Path, size: int) -> bool:
    """Say whether the bytes are there already, and make them young, so that no sweep takes them for lost."""
    if not target.exists():
        return False
    with _alone(fcntl.LOCK_SH):
        if not target.exists() or target.stat().st_size != size:
            return False
        os.utime(target)
    return True


@contextmanager
def _alone(how: int) -> Iterator[None]:
    """Hold the store's lock: writers that reuse a file share it, a deleting sweep has it alone."""
    handle = os.open(_unfinished_folder(), os.O_RDONLY)
    try:
        fcntl.flock(handle, how)
        yield
    finally:
        os.close(handle)


def _unfinished_folder() -> Path:
    folder = Path(settings.MEDIA_ROOT) / "sementara"
    _make_folder(folder)
    return folder


def _make_folder(folder: Path) -> None:
    """Make a folder and flush the entry in every parent that is new."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for path in missing:
        _flush_folder(path.parent)


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
