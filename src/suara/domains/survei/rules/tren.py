"""Indices of one unit over time: what is a change, and where a series breaks so that nothing may be compared.

Another questionnaire, another way of weighing: the line ends and a new one begins. Another edition of the
classes breaks only the comparison of classes; the figures still belong together (reference surveys.md §6).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise

from suara.domains.survei.rules.mutu import Mutu
from suara.domains.survei.rules.selang import Selang, is_berubah
from suara.domains.survei.terms import ArahTren, ModeBobot, ModeNRR


@dataclass(frozen=True, slots=True, kw_only=True)
class Titik:
    """One period. `instrumen` names questionnaire and major version; `selang` is None when not known."""

    nama: str
    akhir: date
    ikm: Fraction
    mutu: Mutu
    selang: Selang | None
    instrumen: str
    bobot: ModeBobot = ModeBobot.EXACT
    nrr: ModeNRR = ModeNRR.UTUH


@dataclass(frozen=True, slots=True, kw_only=True)
class PerubahanTren:
    """From one period to the next: the difference, what it means, and whether classes may be compared."""

    dari: str
    ke: str
    beda: Fraction
    arah: ArahTren
    mutu_sebanding: bool


def susun_tren(titik: Sequence[Titik]) -> tuple[PerubahanTren, ...]:
    """Return the steps between the periods in order of their ends."""
    urut = sorted(titik, key=lambda satu: satu.akhir)
    return tuple(_step(lama, baru) for lama, baru in pairwise(urut))


def _step(lama: Titik, baru: Titik) -> PerubahanTren:
    beda = baru.ikm - lama.ikm
    return PerubahanTren(
        dari=lama.nama, ke=baru.nama, beda=beda, arah=_direction(lama, baru, beda),
        mutu_sebanding=lama.mutu.edisi == baru.mutu.edisi,
    )  # fmt: skip


def _direction(lama: Titik, baru: Titik, beda: Fraction) -> ArahTren:
    if (lama.instrumen, lama.bobot, lama.nrr) != (baru.instrumen, baru.bobot, baru.nrr):
        return ArahTren.PUTUS
    if lama.selang is None or baru.selang is None:
        return ArahTren.TIDAK_DIKETAHUI
    if not is_berubah(lama.selang, baru.selang, beda):
        return ArahTren.TIDAK_JELAS
    return ArahTren.NAIK if beda > 0 else ArahTren.TURUN
