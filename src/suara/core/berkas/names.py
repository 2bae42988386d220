"""File names that are safe to keep, to show and to send."""

from __future__ import annotations

import re
import unicodedata

EXTENSIONS = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/webp": ".webp",
    "video/mp4": ".mp4",
    "audio/mpeg": ".mp3",
    "audio/mp4": ".m4a",
    "audio/ogg": ".ogg",
}
_KNOWN_ENDINGS = re.compile(r"\.(pdf|jpe?g|png|webp|mp[34]|m4a|ogg|oga)$", re.IGNORECASE)
_SIXTEEN_DIGITS = re.compile(r"(?<!\d)\d(?:[ ._-]?\d){15}(?!\d)")
_MAX_LENGTH = 150


def clean_name(name: str, media_type: str) -> str:
    """Return `name` without folders, control characters or a NIK, and with the ending of its real type."""
    base = name.replace("\\", "/").rsplit("/", 1)[-1]
    composed = unicodedata.normalize("NFC", base)
    base = "".join(char for char in composed if unicodedata.category(char)[0] != "C")
    base = _SIXTEEN_DIGITS.sub("x" * 16, base).strip()
    stem = _KNOWN_ENDINGS.sub("", base).strip(" .") or "berkas"
    extension = EXTENSIONS[media_type]
    return stem[: _MAX_LENGTH - len(extension)] + extension
