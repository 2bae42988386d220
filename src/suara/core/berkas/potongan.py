"""Files that are still arriving, piece by piece: on disk under the id of their upload, outside the store."""

from __future__ import annotations

import os
import uuid
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings

from suara.core.tugas.waktu import now


def path_of(upload_id: uuid.UUID) -> Path:
    """Return where the pieces of an upload stand, whether or not there are any."""
    return Path(settings.MEDIA_ROOT) / "potongan" / upload_id.hex


def write_piece(upload_id: uuid.UUID, start: int, data: bytes) -> None:
    """Write a piece at its place; what an interrupted try wrote there or behind it is overwritten."""
    path = path_of(upload_id)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "wb") as file:
        file.seek(start)
        file.write(data)
        file.truncate()


def read_pieces(upload_id: uuid.UUID) -> bytes:
    """Return all that has arrived; nothing when there is nothing."""
    try:
        return path_of(upload_id).read_bytes()
    except FileNotFoundError:
        return b""


def drop_pieces(upload_id: uuid.UUID) -> None:
    """Forget an upload."""
    path_of(upload_id).unlink(missing_ok=True)


def sweep_pieces(*, older_than: timedelta = timedelta(days=1)) -> int:
    """Delete pieces that nobody added to for a day; return how many uploads that were."""
    folder = path_of(uuid.UUID(int=0)).parent
    limit, removed = now() - older_than, 0
    for path in folder.iterdir() if folder.is_dir() else ():
        if datetime.fromtimestamp(path.stat().st_mtime, UTC) < limit:
            path.unlink(missing_ok=True)
            removed += 1
    return removed
