"""Which explanation belongs to which gap. Pure: rows in, rows out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from suara.domains.pemilih.models import PenjelasanCelah
from suara.engine.recap import Celah
from suara.engine.recap.angka import ARTI


@dataclass(frozen=True, slots=True, kw_only=True)
class CelahPleno:
    """A gap of the recap and what was said about it; `dari` is the region above that explains it too."""

    celah: Celah
    penjelasan: PenjelasanCelah | None
    dari: str = ""

    @property
    def sebab(self) -> list[tuple[str, int]]:
        """Return the counted causes in words, untranslated."""
        return [(ARTI[one], n) for one, n in self.celah.sebab.items()]


def explain_all(gaps: Iterable[Celah], rows: Iterable[PenjelasanCelah]) -> tuple[CelahPleno, ...]:
    """Return every gap with its explanation: its own, or one above that says it holds below too.

    An explanation counts only while its region still has the gap that it was written for.
    """
    listed = tuple(gaps)
    now = {one.kode: (one.celah.l, one.celah.p) for one in listed}
    words = {row.kode: row for row in rows if now.get(row.kode) == (row.celah_l, row.celah_p)}
    return tuple(_explain(one, words) for one in listed)


def _explain(celah: Celah, words: Mapping[str, PenjelasanCelah]) -> CelahPleno:
    if own := words.get(celah.kode):
        return CelahPleno(celah=celah, penjelasan=own)
    kode = celah.kode
    while kode:
        kode = kode.rpartition(".")[0]
        above = words.get(kode)
        if above and above.termasuk_bawah:
            return CelahPleno(celah=celah, penjelasan=above, dari=kode)
    return CelahPleno(celah=celah, penjelasan=None)
