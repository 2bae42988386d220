"""Is this PDF a plain document? It must open without a password and contain nothing that acts by itself."""

from __future__ import annotations

import io
import logging
import re

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject

from suara.core.berkas.errors import BerkasDitolak
from suara.kernel.kalimat import Kalimat, gettext_noop

MAX_OBJECTS = 100_000
_ACTING_TYPES = frozenset({"/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/Rendition", "/GoToE"})
_ACTING_KEYS = frozenset({"/JS", "/JavaScript", "/EmbeddedFiles", "/EF", "/XFA", "/RichMediaContent"})
# A viewer that repairs a damaged file reads objects that the index leaves out, so the raw bytes count too.
_RAW_NAMES = re.compile(rb"/(JavaScript|Launch|EmbeddedFile|RichMedia)\b")

_TELLING_KEYS = ("/Metadata", "/PieceInfo", "/LastModified")

logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def check_pdf(data: bytes) -> None:
    """Raise `BerkasDitolak` unless `data` is a readable PDF without password, scripts or attachments."""
    if data[data.rfind(b"%%EOF") + 5 :].strip(b"\0 \t\r\n\f") or b"%%EOF" not in data:
        raise _broken()
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        encrypted = reader.is_encrypted
        if not encrypted:
            pages = len(reader.pages)
            acting = _RAW_NAMES.search(data) is not None or _has_acting_object(reader)
    except BerkasDitolak:
        raise
    except Exception as error:  # a parser that meets hostile bytes may fail in any way; all of them mean "no"
        raise _broken() from error
    if encrypted:
        raise BerkasDitolak(
            Kalimat(gettext_noop("PDF ini terkunci kata sandi. Simpan tanpa kata sandi, lalu unggah lagi."))
        )
    if pages == 0:
        raise _broken()
    if acting:
        raise BerkasDitolak(
            Kalimat(
                gettext_noop(
                    "PDF ini berisi skrip, program, atau lampiran di dalamnya. "
                    "Cetak ulang ke PDF biasa atau pindai kertasnya, lalu unggah lagi."
                )
            )
        )


def drop_metadata(data: bytes) -> bytes:
    """Return a PDF that `check_pdf` let pass without what it says about its author, program and title."""
    try:
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data), strict=False))
        writer.metadata = None
        for item in writer._objects:
            if isinstance(item, DictionaryObject):
                for key in _TELLING_KEYS:
                    item.pop(key, None)
        target = io.BytesIO()
        writer.compress_identical_objects(remove_unreferenced=True)
        writer.write(target)
    except Exception as error:  # what can't be written anew can't be freed of its author
        raise _broken() from error
    return target.getvalue()


def _has_acting_object(reader: PdfReader) -> bool:
    references = {(number, generation) for generation, table in reader.xref.items() for number in table}
    references |= {(number, 0) for number in reader.xref_objStm}
    if len(references) > MAX_OBJECTS:
        raise BerkasDitolak(
            Kalimat(
                gettext_noop("PDF ini terlalu rumit untuk diperiksa. Cetak ulang ke PDF, lalu unggah lagi.")
            )
        )
    if _acts(reader.trailer):
        return True
    for number, generation in references:
        if generation != 65535 and _acts(reader.get_object(IndirectObject(number, generation, reader))):
            return True
    return False


def _acts(value: object) -> bool:
    """Look through one object, nested parts included; references are looked at on their own."""
    pending = [value]
    while pending:
        item = pending.pop()
        if isinstance(item, DictionaryObject):
            if not _ACTING_KEYS.isdisjoint(item.keys()):
                return True
            for key in ("/S", "/Type", "/Subtype"):
                name = item.raw_get(key) if key in item else None
                if isinstance(name, NameObject) and (name in _ACTING_TYPES or name == "/EmbeddedFile"):
                    return True
            pending.extend(item.values())
        elif isinstance(item, ArrayObject):
            pending.extend(item)
    return False


def _broken() -> BerkasDitolak:
    return BerkasDitolak(
        Kalimat(
            gettext_noop(
                "PDF ini rusak, tidak lengkap, atau berisi data tambahan. Simpan ulang, lalu unggah lagi."
            )
        )
    )
