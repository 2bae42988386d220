"""Citations: which article a rule stands on, and how well we know that article."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Bukti(StrEnum):
    """Evidence grade of a citation, from the best known to the least.

    The order of the members is the order of strength; `rank` makes it comparable.
    """

    TEKS = "TEKS"
    """The text of the article was read."""
    RESMI = "RESMI"
    """A competent office explains the article; its text was not read."""
    LAMA = "LAMA"
    """A replaced regulation said so; it may have changed."""
    PRAKTIK = "PRAKTIK"
    """Published practice or press."""
    SIMPULAN = "SIMPULAN"
    """Inferred from the other grades."""
    UMUM = "UMUM"
    """General knowledge of the statute, not read."""
    RANCANGAN = "RANCANGAN"
    """Our own design; nothing official says so."""

    @property
    def rank(self) -> int:
        """Position in the order of strength, 0 for the best known."""
        return list(Bukti).index(self)


def weakest(grades: list[Bukti]) -> Bukti:
    """Return the least well-known grade; `TEKS` when there is none."""
    return max(grades, key=lambda grade: grade.rank, default=Bukti.TEKS)


@dataclass(frozen=True, slots=True)
class Dasar:
    """One citation: instrument, article, and the evidence grade of what we say it says.

    `instrument` is the short name under which the register of instruments (`suara.hukum`) knows it,
    for example ``"PKPU 3/2025"``. `pasal` is empty for an instrument without articles.
    """

    instrument: str
    pasal: str = ""
    ayat: str = ""
    huruf: str = ""
    bukti: Bukti = Bukti.TEKS
    catatan: str = ""

    def __str__(self) -> str:
        parts = [self.instrument]
        if self.pasal:
            # A chapter or a note of procedure ("Bab VI") names itself.
            parts.append(f"Pasal {self.pasal}" if self.pasal[0].isdigit() else self.pasal)
        if self.ayat:
            parts.append(f"ayat ({self.ayat})")
        if self.huruf:
            parts.append(f"huruf {self.huruf}")
        return " ".join(parts)

    @property
    def needs_check(self) -> bool:
        """Whether a draft that rests on this must say "dasar hukum perlu dicek"."""
        return self.bukti is not Bukti.TEKS

    def to_dict(self) -> dict[str, str]:
        """Return the citation as plain JSON values."""
        return {
            "instrument": self.instrument,
            "pasal": self.pasal,
            "ayat": self.ayat,
            "huruf": self.huruf,
            "bukti": self.bukti.value,
            "catatan": self.catatan,
            "kutipan": str(self),
        }
