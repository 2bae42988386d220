"""Opening sources: told apart by content, not by name; what cannot be a list is refused with one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from suara.engine.edisi import Edisi
from suara.engine.errors import BerkasDitolak
from suara.engine.sources.bagian import Bagian
from suara.engine.sources.lembar import read_workbook
from suara.engine.sources.parket import read_parket
from suara.engine.sources.teks import read_text
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

_BUKAN_DAFTAR = (b"%PDF", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"\x89PNG", b"\xff\xd8\xff", b"SQLite")

_HAMPA = b"\xef\xbb\xbf\xfe\xff \t\r\n\0"


def read_sources(berkas: Sequence[Path], edisi: Edisi) -> list[Bagian]:
    """Return all parts of these files, or refuse all of them."""
    hasil: list[Bagian] = []
    try:
        for satu in berkas:
            hasil += _read(satu, edisi)
    except BaseException:
        for bagian in hasil:
            bagian.close()
        raise
    return hasil


def _read(path: Path, edisi: Edisi) -> list[Bagian]:
    try:
        with path.open("rb") as terbuka:
            awal = terbuka.read(8)
    except OSError:
        raise _refuse(
            path, _("{berkas}: tidak ada, atau tidak boleh dibaca. Periksa nama dan hak berkas itu.")
        ) from None
    if not awal.strip(_HAMPA) and path.stat().st_size <= len(awal):
        raise _refuse(
            path,
            _("{berkas}: berkas ini kosong. Periksa apakah ini berkas yang benar. Daftar tidak berubah."),
        )
    if awal.startswith(_BUKAN_DAFTAR):
        raise _refuse(
            path,
            _("{berkas}: bukan CSV, XLSX, atau Parquet. Buka arsipnya atau simpan ulang sebagai CSV UTF-8. "
              "Daftar tidak berubah."),
        )  # fmt: skip
    if awal.startswith(b"PAR1"):
        return [read_parket(path, edisi)]
    if awal.startswith((b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0")):
        return read_workbook(path, edisi)
    return [read_text(path, edisi)]


def _refuse(path: Path, pola: str) -> BerkasDitolak:
    return BerkasDitolak(Kalimat(pola, {"berkas": path.name}))
