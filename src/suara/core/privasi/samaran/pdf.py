"""What is personal in a PDF: in its text, and in what the program that made it wrote beside the text."""

from __future__ import annotations

import io
import logging
import re
from dataclasses import dataclass

from suara.core.privasi.samaran import JenisTemuan, Samaran, Temuan, find, mask
from suara.kernel.kalimat import Json, Kalimat
from suara.kernel.kalimat import gettext_noop as _

MAX_PAGES = 300
MAX_CHARACTERS = 1_000_000
_KEYS = ("/Author", "/Title", "/Subject", "/Keywords", "/Creator", "/Producer")
_XMP = re.compile(r"<(dc:creator|dc:title|dc:description|pdf:Keywords)>(.{0,2000}?)</\1>", re.DOTALL)
_TAGS = re.compile(r"<[^<>]{0,200}>")
# Names of machines and programs, which say nothing about a person.
_NOBODY = re.compile(
    r"\b(?:user|admin|administrator|owner|windows|microsoft|adobe|pc|laptop|hp|asus|acer|lenovo|dell|canon|epson"
    r"|scanner|camscanner|libreoffice|openoffice|wps|kpu|bawaslu|sekretariat|komisi|python|typst|reportlab)\b",
    re.IGNORECASE,
)
_WHY_AUTHOR = Kalimat(_("Penulis yang tercatat di dalam berkas PDF."))


@dataclass(frozen=True, slots=True)
class TemuanMetadata:
    """Something personal in one line of the file's own data."""

    kunci: str
    temuan: Temuan

    def to_dict(self) -> dict[str, Json]:
        """Return plain values without the content found."""
        return {"kunci": self.kunci, **self.temuan.to_dict()}


@dataclass(frozen=True, slots=True)
class TemuanPdf:
    """Findings of a PDF. `terbaca` is false where there is no text: a scan, which a person must look at."""

    terbaca: bool
    teks: Samaran
    metadata: tuple[TemuanMetadata, ...]

    @property
    def is_clean(self) -> bool:
        """Whether the file could be read and holds nothing personal."""
        return self.terbaca and not self.teks.temuan and not self.metadata


def pdf_findings(data: bytes) -> TemuanPdf:
    """Return what is personal in a PDF; a file that can't be read counts as unread, not as clean."""
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        text = _text(reader) if len(reader.pages) <= MAX_PAGES else ""
        metadata = _metadata(reader)
    except Exception:  # a parser that meets hostile bytes may fail in any way; all of them mean "unread"
        return TemuanPdf(terbaca=False, teks=Samaran("", ()), metadata=())
    return TemuanPdf(
        terbaca=sum(char.isalnum() for char in text) >= 20,
        teks=mask(text),
        metadata=tuple(item for key, value in metadata for item in _in_metadata(key, value)),
    )


def mask_pdf_text(data: bytes) -> str:
    """Return the text of a PDF, masked: what may be indexed and shown instead of the file."""
    return pdf_findings(data).teks.teks


def _text(reader: object) -> str:
    pages: list[str] = []
    left = MAX_CHARACTERS
    for page in reader.pages:  # type: ignore[attr-defined]
        pages.append(page.extract_text()[:left])
        left -= len(pages[-1])
        if left <= 0:
            break
    return "\n\n".join(pages)


def _metadata(reader: object) -> list[tuple[str, str]]:
    """Return the lines of both places in which a PDF keeps its own data."""
    info = reader.metadata or {}  # type: ignore[attr-defined]
    found = [(key.strip("/"), str(info[key])[:500]) for key in _KEYS if info.get(key)]
    root = reader.trailer["/Root"]  # type: ignore[attr-defined]
    if "/Metadata" in root:
        packet = root["/Metadata"].get_object().get_data()[:200_000].decode("utf-8", "replace")
        for match in _XMP.finditer(packet):
            value = " ".join(_TAGS.sub(" ", match[2]).split())
            if value:
                found.append((match[1], value))
    return found


def _in_metadata(key: str, value: str) -> list[TemuanMetadata]:
    found = [TemuanMetadata(key, item) for item in find(value)]
    if not found and key in ("Author", "dc:creator") and not _NOBODY.search(value):
        whole = Temuan(JenisTemuan.NAMA, 0, len(value), 0.6, _WHY_AUTHOR)
        found = [TemuanMetadata(key, whole)] if any(char.isalpha() for char in value) else []
    return found
