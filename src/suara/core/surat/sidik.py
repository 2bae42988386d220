"""Taking the fingerprint of an upload while it arrives. Nothing is kept, not even in a temporary file."""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING, Any

from django.core.files import uploadedfile
from django.core.files.uploadhandler import FileUploadHandler

if TYPE_CHECKING:
    UploadedFile = uploadedfile.UploadedFile[bytes]
else:  # generic for the type checker only
    UploadedFile = uploadedfile.UploadedFile


class BerkasTersidik(UploadedFile):
    """An upload of which only name, size and SHA-256 remain."""

    def __init__(self, *, name: str, size: int, sha256: str) -> None:
        super().__init__(file=io.BytesIO(), name=name, content_type="application/octet-stream", size=size)
        self.sha256 = sha256


class SidikUploadHandler(FileUploadHandler):
    """Hash every chunk and let it go."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a new fingerprint."""
        super().new_file(*args, **kwargs)
        self._digest = hashlib.sha256()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Add a chunk; returning None ends its way through the handlers."""
        del start
        self._digest.update(raw_data)

    def file_complete(self, file_size: int) -> BerkasTersidik:
        """Return the fingerprint in the place of the file."""
        return BerkasTersidik(
            name=self.file_name or "berkas", size=file_size, sha256=self._digest.hexdigest()
        )
