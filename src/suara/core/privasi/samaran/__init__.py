"""Masking of personal data in Indonesian text. Pure Python: no Django, no network, no model.

`find` says what is personal and why; `mask` puts a token in its place. Both are deterministic and work in
one direction: what is masked stays masked, and masking a masked text changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from suara.core.privasi.samaran.alamat import find_alamat
from suara.core.privasi.samaran.alamat_daring import find_daring
from suara.core.privasi.samaran.ejaan import find_ejaan
from suara.core.privasi.samaran.jenis import TOKENS, JenisTemuan, Samaran, Temuan
from suara.core.privasi.samaran.kendaraan import find_plat
from suara.core.privasi.samaran.lahir import find_lahir
from suara.core.privasi.samaran.nama import find_nama
from suara.core.privasi.samaran.nomor import find_nomor

__all__ = ["JenisTemuan", "Samaran", "Temuan", "find", "mask", "mask_name"]

# In this order: an earlier finding keeps its place when a later one overlaps it.
_FINDERS = (find_daring, find_lahir, find_nomor, find_ejaan, find_plat, find_alamat, find_nama)
MAX_DEPTH = 8
_TOKEN = re.compile("|".join(re.escape(token) for token in sorted(TOKENS)))
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}\Z")
_FILE_GAP = re.compile(
    r"(?<=[A-Za-z])[_\-.+](?=[A-Za-z0-9])|(?<=[0-9])[_](?=[A-Za-z0-9])|(?<=[a-z])(?=[A-Z][a-z])"
)


def find(text: str) -> tuple[Temuan, ...]:
    """Return what is personal in a text, in order, without overlaps; tokens of a masking are walls."""
    found: list[Temuan] = []
    last = 0
    for token in _TOKEN.finditer(text):
        found += _find_in(text, last, token.start())
        last = token.end()
    found += _find_in(text, last, len(text))
    return tuple(found)


def mask(text: str) -> Samaran:
    """Return the text with a token for everything that `find` names."""
    found = find(text)
    parts, last = [], 0
    for item in found:
        parts += [text[last : item.awal], item.jenis.token]
        last = item.akhir
    return Samaran("".join([*parts, text[last:]]), found)


def mask_name(filename: str) -> str:
    """Return a file name without personal data; underscores and hyphens count as spaces between words."""
    ending = _ENDING.search(filename)
    stem, tail = (filename[: ending.start()], ending[0]) if ending else (filename, "")
    readable = _FILE_GAP.sub(" ", stem)
    masked = mask(readable)
    return (masked.teks if masked.temuan else stem) + tail


def _find_in(text: str, start: int, end: int) -> Iterator[Temuan]:
    """Search one stretch between walls, then again between what was found there, until nothing is new.

    Two rounds are enough for what people write. A text made to show one finding a round is covered
    from end to end in the last round, so that the work stays in proportion to the text.
    """
    pending = [(start, end, 1)]
    found: list[Temuan] = []
    while pending:
        low, high, depth = pending.pop()
        new = _once(text[low:high], low)
        if new and depth == MAX_DEPTH:
            new = [replace(new[0], awal=low, akhir=high)]
        found += new
        edges = [low, *(edge for item in new for edge in (item.awal, item.akhir)), high]
        if new and depth < MAX_DEPTH:
            pairs = zip(edges[::2], edges[1::2], strict=True)
            pending += [(left, right, depth + 1) for left, right in pairs]
    return iter(sorted(found, key=lambda item: item.awal))


def _once(stretch: str, offset: int) -> list[Temuan]:
    """Run every finder once; of overlapping findings the earlier finder's stays."""
    if not stretch.strip():
        return []
    taken = bytearray(len(stretch))
    kept: list[Temuan] = []
    for finder in _FINDERS:
        for item in finder(stretch):
            if not any(taken[item.awal : item.akhir]):
                taken[item.awal : item.akhir] = b"\x01" * (item.akhir - item.awal)
                kept.append(item.moved(offset))
    return sorted(kept, key=lambda item: item.awal)
