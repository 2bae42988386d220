"""Sending a file so that no browser ever runs it."""

from __future__ import annotations

import io

from django.http import FileResponse

from suara.core.berkas.models import Berkas
from suara.core.berkas.queries import read_bytes


def attachment(berkas: Berkas, *, name: str | None = None) -> FileResponse:
    """Return the file as a download, checked against its hash. The calling view has already authorised it."""
    response = FileResponse(
        io.BytesIO(read_bytes(berkas.sha256)),
        as_attachment=True,
        filename=name or berkas.nama_asli,
        content_type=berkas.jenis_media,
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
