"""A decision that explains itself: outcome, steps, citations, parameter versions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from suara.kernel.dasar import Bukti, Dasar, weakest
from suara.kernel.kalimat import Json, Kalimat

MANUAL = "MANUAL"
"""Outcome of every domain: the law does not decide this; people must."""
BUTUH_DATA = "BUTUH_DATA"
"""Outcome of every domain: a fact that the rule needs is unknown."""


class HasilLangkah(StrEnum):
    """What one step of a decision found."""

    LULUS = "LULUS"
    """The step is satisfied; go on."""
    BERHENTI = "BERHENTI"
    """The step ends the decision."""
    DILEWATI = "DILEWATI"
    """A person or an option was passed over here, with a reason."""
    PERHATIAN = "PERHATIAN"
    """The step goes on, but a person must look."""
    MANUAL = "MANUAL"
    """The step cannot be decided by rule."""
    BUTUH_DATA = "BUTUH_DATA"
    """A fact is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Langkah:
    """One step: which rule, what it found, in which words, on which facts, by which articles."""

    aturan: str
    hasil: HasilLangkah
    alasan: Kalimat
    dasar: tuple[Dasar, ...]
    fakta: Mapping[str, Json] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Json]:
        """Return the step as plain JSON values."""
        return {
            "aturan": self.aturan,
            "hasil": self.hasil.value,
            "alasan": self.alasan.to_dict(),
            "dasar": [dict(item.to_dict()) for item in self.dasar],
            "fakta": dict(self.fakta),
        }


@dataclass(frozen=True, slots=True)
class ParameterTerpakai:
    """A legal number that a decision used: its id, the start date of the version, the value."""

    id: str
    mulai: str
    nilai: Json
    dasar: Dasar

    def to_dict(self) -> dict[str, Json]:
        """Return the parameter version as plain JSON values."""
        return {"id": self.id, "mulai": self.mulai, "nilai": self.nilai, "dasar": dict(self.dasar.to_dict())}


@dataclass(frozen=True, slots=True, kw_only=True)
class Keputusan:
    """Outcome of a rule with everything that led to it.

    `hasil` is an outcome code of the domain (or `MANUAL`, `BUTUH_DATA`); `data` holds what the domain
    adds (a name, a ranking table, a deadline). Equal facts give an equal `Keputusan`.
    """

    hasil: str
    alasan: Kalimat
    langkah: tuple[Langkah, ...]
    parameter: tuple[ParameterTerpakai, ...] = ()
    data: Mapping[str, Json] = field(default_factory=dict)

    @property
    def bukti_terendah(self) -> Bukti:
        """The weakest evidence grade among all citations on the way."""
        grades = [dasar.bukti for langkah in self.langkah for dasar in langkah.dasar]
        return weakest(grades + [used.dasar.bukti for used in self.parameter])

    @property
    def perlu_dicek(self) -> tuple[Dasar, ...]:
        """Every citation whose text was not read, once each, in order of first use."""
        every = [dasar for langkah in self.langkah for dasar in langkah.dasar]
        every += [used.dasar for used in self.parameter]
        return tuple(dict.fromkeys(dasar for dasar in every if dasar.needs_check))

    def to_dict(self) -> dict[str, Json]:
        """Return the decision as plain JSON values, stable in order."""
        return {
            "hasil": self.hasil,
            "alasan": self.alasan.to_dict(),
            "langkah": [langkah.to_dict() for langkah in self.langkah],
            "parameter": [used.to_dict() for used in self.parameter],
            "bukti_terendah": self.bukti_terendah.value,
            "perlu_dicek": [dict(dasar.to_dict()) for dasar in self.perlu_dicek],
            "data": dict(self.data),
        }
