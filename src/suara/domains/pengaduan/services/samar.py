"""Masking at the doors of this domain, thin over `core.privasi.samaran`."""

from __future__ import annotations

from suara.core.privasi import samaran


def mask(text: str) -> str:
    """Return the text with everything that points to a person replaced by a typed token."""
    return samaran.mask(text).teks if text else text


def has_private(text: str) -> bool:
    """Say whether something was found that must not be read by everybody."""
    return bool(samaran.find(text))


def mask_name(name: str) -> str:
    """Return a file name without what points to a person."""
    return samaran.mask_name(name)
