"""Collects the steps of one decision, each with its Pasal, and says how it ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from suara.domains.paw.terms import Hasil
from suara.kernel.dasar import Dasar
from suara.kernel.kalimat import Json, Kalimat
from suara.kernel.keputusan import HasilLangkah, Langkah, ParameterTerpakai

HASIL_LANGKAH = {Hasil.MANUAL: HasilLangkah.MANUAL, Hasil.BUTUH_DATA: HasilLangkah.BUTUH_DATA}


@dataclass(frozen=True, slots=True, kw_only=True)
class Akhir:
    """How a decision ends: outcome, the sentence for it, and what the outcome adds to the data."""

    hasil: Hasil
    alasan: Kalimat
    data: Mapping[str, Json] = field(default_factory=dict)


@dataclass(slots=True)
class Jejak:
    """The steps so far and the parameter versions used."""

    langkah: list[Langkah] = field(default_factory=list)
    parameter: dict[str, ParameterTerpakai] = field(default_factory=dict)

    def use(self, terpakai: ParameterTerpakai) -> None:
        """Remember a parameter version."""
        self.parameter[terpakai.id] = terpakai

    def add(
        self,
        aturan: str,
        hasil: HasilLangkah,
        alasan: Kalimat,
        *dasar: Dasar,
        fakta: Mapping[str, Json] | None = None,
    ) -> None:
        """Add one step."""
        self.langkah.append(
            Langkah(aturan=aturan, hasil=hasil, alasan=alasan, dasar=dasar, fakta=fakta or {})
        )

    def passed(self, aturan: str, alasan: Kalimat, *dasar: Dasar) -> None:
        """Add a step that is satisfied."""
        self.add(aturan, HasilLangkah.LULUS, alasan, *dasar)

    def warn(self, aturan: str, alasan: Kalimat, *dasar: Dasar) -> None:
        """Add a step that a person must look at."""
        self.add(aturan, HasilLangkah.PERHATIAN, alasan, *dasar)

    def stop(
        self,
        aturan: str,
        hasil: Hasil,
        alasan: Kalimat,
        *dasar: Dasar,
        data: Mapping[str, Json] | None = None,
    ) -> Akhir:
        """Add the step that ends the decision, and return the end."""
        self.add(aturan, HASIL_LANGKAH.get(hasil, HasilLangkah.BERHENTI), alasan, *dasar)
        return Akhir(hasil=hasil, alasan=alasan, data=data or {})
