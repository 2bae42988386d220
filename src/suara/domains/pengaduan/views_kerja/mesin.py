"""What the machine proposes, in words: confidence, the words that moved it, and “tidak yakin”."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.queries import usul_of
from suara.domains.pengaduan.terms import Kadar, Kelas, Lembaga, Topik
from suara.kernel.istilah import Istilah

PARTS: tuple[tuple[str, str, type[Istilah] | None], ...] = (
    ("kelas", gettext_noop("Jenis laporan"), Kelas),
    ("kadar", gettext_noop("Kadar pengawasan"), Kadar),
    ("topik", gettext_noop("Topik"), Topik),
    ("lembaga", gettext_noop("Kewenangan"), Lembaga),
)


LEAST_PERCENT = 5


@dataclass(frozen=True, slots=True)
class Usul:
    """One proposal as the page shows it."""

    kunci: str
    judul: str
    kata: str
    keyakinan: int
    lain: list[tuple[str, int]]
    penyebab: list[str]

    @property
    def yakin(self) -> bool:
        """Whether the machine dares to say anything."""
        return bool(self.kata)


def proposals(laporan: Laporan) -> list[Usul]:
    """Return the proposals that came with the report; what the machine did not look at is left out."""
    found = usul_of(laporan)
    rows = [
        _read(key, _(judul), words, found[key])
        for key, judul, words in PARTS
        if isinstance(found.get(key), dict)
    ]
    return [row for row in rows if row.yakin or row.lain]


def _read(kunci: str, judul: str, words: type[Istilah] | None, item: dict[str, Any]) -> Usul:
    return Usul(
        kunci=kunci,
        judul=judul,
        kata=_word(words, item.get("nilai")),
        keyakinan=_percent(item.get("keyakinan")),
        lain=_others(words, item),
        penyebab=_moving(item),
    )


def _moving(item: dict[str, Any]) -> list[str]:
    """Return the words that moved the proposal as the citizen wrote them; older ones are kept plain only."""
    plain = [word for word, _weight in _pairs(item.get("kata"))]
    return list(dict.fromkeys(str(word) for word in item.get("tertulis") or plain))[:6]


def _others(words: type[Istilah] | None, item: dict[str, Any]) -> list[tuple[str, int]]:
    """Return what else it may be: nothing below a twentieth, and not the proposal once more."""
    rows = [
        (_word(words, value), _percent(score))
        for value, score in _pairs(item.get("teratas"))
        if value != item.get("nilai")
    ]
    return [row for row in rows if row[1] >= LEAST_PERCENT][:3]


def _word(words: type[Istilah] | None, value: Any) -> str:
    if not value:
        return ""
    try:
        return _(words(value).label) if words else str(value)
    except ValueError:
        return str(value)


def _pairs(value: Any) -> list[tuple[Any, Any]]:
    return [(row[0], row[1]) for row in value or [] if isinstance(row, list | tuple) and len(row) == 2]


def _percent(value: Any) -> int:
    return round(100 * value) if isinstance(value, int | float) else 0
