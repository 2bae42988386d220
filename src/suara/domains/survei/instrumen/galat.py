"""What is wrong with a definition, a workbook or an answer: sentences with their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from suara.kernel.kalimat import Json, Kalimat


@dataclass(frozen=True, slots=True)
class Cacat:
    """One fault: where in the definition (`butir/biaya/pilihan`), and a sentence that a person can act on."""

    letak: str
    pesan: Kalimat

    def to_dict(self) -> dict[str, Json]:
        """Return the fault as plain JSON values."""
        return {"letak": self.letak, "pesan": self.pesan.to_dict()}


@dataclass(frozen=True, slots=True)
class CacatSel:
    """One fault of a workbook: sheet, row and column as a person sees them. Row 0 is the sheet itself."""

    lembar: str
    baris: int
    kolom: str
    pesan: Kalimat

    def to_dict(self) -> dict[str, Json]:
        """Return the fault as plain JSON values."""
        return {
            "lembar": self.lembar, "baris": self.baris, "kolom": self.kolom, "pesan": self.pesan.to_dict(),
        }  # fmt: skip


class DefinisiDitolak(ValueError):
    """A definition that cannot be used; all its faults together."""

    def __init__(self, cacat: Sequence[Cacat]) -> None:
        super().__init__("; ".join(f"{satu.letak}: {satu.pesan}" for satu in cacat))
        self.cacat = tuple(cacat)


class XLSFormDitolak(ValueError):
    """A workbook that is no questionnaire of ours; all its faults with sheet, row and column."""

    def __init__(self, cacat: Sequence[CacatSel]) -> None:
        super().__init__(
            "; ".join(f"{satu.lembar} {satu.baris} {satu.kolom}: {satu.pesan}" for satu in cacat)
        )
        self.cacat = tuple(cacat)
