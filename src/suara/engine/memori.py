"""Files that exist in memory only: what DuckDB reads and writes of voters never touches a disk.

On Linux `memfd_create` gives a file without a name; DuckDB opens it as `/proc/self/fd/N`, and it is gone when
the last descriptor closes, also after kill -9. Elsewhere the folder in `SUARA_PEMILIH_MEMORI` is used, which
the technician must have put on a memory disk or an encrypted one; without it the engine refuses rather than
writing plaintext to an unknown disk.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Self

from suara.engine.errors import MemoriTakAman, as_refusal
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

NAMA = "suara-pemilih"
"""All memory files bear this name in the process table: nothing of their content."""


class BerkasMemori:
    """One anonymous file in memory. Close it, or use it in `with`; its content is gone then."""

    def __init__(self) -> None:
        self._terbuka = False
        self._nama: Path | None = None
        if hasattr(os, "memfd_create"):
            self._fd = os.memfd_create(NAMA, os.MFD_CLOEXEC)
        else:
            self._fd, nama = tempfile.mkstemp(prefix=NAMA, dir=_folder())  # created 0600
            self._nama = Path(nama)
        self._terbuka = True

    @property
    def path(self) -> str:
        """The path under which this process (only) opens the file."""
        return str(self._nama) if self._nama else f"/proc/self/fd/{self._fd}"

    @property
    def ukuran(self) -> int:
        """Number of bytes."""
        return os.fstat(self._fd).st_size

    def tulis(self, data: bytes | memoryview) -> None:
        """Replace the content."""
        sisa = memoryview(data)
        try:
            os.ftruncate(self._fd, 0)
            os.lseek(self._fd, 0, os.SEEK_SET)
            while sisa:
                sisa = sisa[os.write(self._fd, sisa) :]
        except OSError as galat:
            raise as_refusal(galat, self.path) from None

    @contextmanager
    def isi(self) -> Iterator[memoryview]:
        """Give the content without copying it."""
        if not self.ukuran:
            yield memoryview(b"")
            return
        with mmap(self._fd, self.ukuran, access=ACCESS_READ) as peta, memoryview(peta) as pandangan:
            yield pandangan

    def close(self) -> None:
        """Give the memory back."""
        if self._terbuka:
            self._terbuka = False
            os.close(self._fd)
            if self._nama:
                self._nama.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_galat: object) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()


def _folder() -> str:
    """Return the memory disk of a system without memory files, or refuse."""
    if nama := os.environ.get("SUARA_PEMILIH_MEMORI"):
        return nama
    pola = _(
        "Sistem ini tidak punya berkas memori. Buat cakram memori (atau cakram terenkripsi) dan sebut "
        "foldernya dalam SUARA_PEMILIH_MEMORI, supaya data pemilih tidak tertulis terbuka di cakram."
    )
    raise MemoriTakAman(Kalimat(pola))
