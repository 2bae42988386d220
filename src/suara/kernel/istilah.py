"""The kind of word that the vocabulary is made of: a stored value with its text for people."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Istilah(StrEnum):
    """A word of the vocabulary: the stored value and the text for people."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        """Create the member from its stored value and its label."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @property
    def di_tengah(self) -> str:
        """The label inside a sentence: small first letter, abbreviations as they are."""
        return self.label[:1].lower() + self.label[1:]

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """Return (value, label) pairs, ready for a form field or a database column."""
        return [(member.value, member.label) for member in cls]
