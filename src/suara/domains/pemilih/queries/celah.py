"""Which explanation belongs to which gap. Pure: rows in, rows out."""

from __future__ import annotations

from collections.abc import Mapping
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


def explain(celah: Celah, words: Mapping[str, PenjelasanCelah]) -> CelahPleno:
    """Return the explanation of this very gap: its own, or one above that says it holds below too."""
    own = words.get(celah.kode)
    if own and (own.celah_l, own.celah_p) == (celah.celah.l, celah.celah.p):
        return CelahPleno(celah=celah, penjelasan=own)
    kode = celah.kode
    while kode:
        kode = kode.rpartition(".")[0]
        above = words.get(kode)
        if above and above.termasuk_bawah:
            return CelahPleno(celah=celah, penjelasan=above, dari=kode)
    return CelahPleno(celah=celah, penjelasan=None)
