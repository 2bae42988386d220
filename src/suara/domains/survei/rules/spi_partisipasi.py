"""How many answered KPK's survey, from KPK's own feedback: counts, never who."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from suara.domains.survei.rules.angka import bulat
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _


@dataclass(frozen=True, slots=True, kw_only=True)
class Partisipasi:
    """One group's counts. `persen` is None of nobody invited."""

    diundang: int
    menjawab: int

    @property
    def persen(self) -> Decimal | None:
        """The share that answered, with one decimal."""
        return bulat(Fraction(100 * self.menjawab, self.diundang), 1) if self.diundang else None


def periksa_partisipasi(diundang: int, menjawab: int) -> Kalimat | None:
    """Return why these counts can't be: more answers than invitations, or a count below zero."""
    if diundang < 0 or menjawab < 0:
        return Kalimat(_("Jumlah tidak dapat kurang dari nol."))
    if menjawab > diundang:
        pola = _("Yang menjawab {menjawab}, yang diundang {diundang}: periksa angka dari KPK.")
        return Kalimat(pola, {"menjawab": menjawab, "diundang": diundang})
    return None
