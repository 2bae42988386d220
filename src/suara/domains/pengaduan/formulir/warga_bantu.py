"""Help while writing: what should not stand in the text, what others already reported, where it belongs."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext

from suara.core.privasi import samaran
from suara.core.privasi.samaran import JenisTemuan
from suara.domains.pengaduan import triase
from suara.domains.pengaduan.queries import Serupa, suggest_similar

MAX_SERUPA = 3
SHORTEST = 30
# Names and places stay: they may be the very point of the report. An officer masks them before publishing.
SHOWN = frozenset(JenisTemuan) - {JenisTemuan.NAMA, JenisTemuan.ALAMAT}


@dataclass(frozen=True, slots=True)
class Ditemukan:
    """Something personal in the text: its kind in words, and the words themselves."""

    jenis: str
    teks: str
    samaran: str


def find_private(text: str) -> list[Ditemukan]:
    """Return numbers and addresses that nobody needs in order to help."""
    return [
        Ditemukan(gettext(item.jenis.label), text[item.awal : item.akhir], item.jenis.token)
        for item in samaran.find(text)
        if item.jenis in SHOWN
    ]


def mask(text: str) -> str:
    """Return the text with those numbers and addresses replaced."""
    for item in reversed(samaran.find(text)):
        if item.jenis in SHOWN:
            text = f"{text[: item.awal]}{item.jenis.token}{text[item.akhir :]}"
    return text


def is_maybe_wbs(judul: str, isi: str) -> bool:
    """Whether the text reads like an insider's report about officials."""
    return triase.usulkan(isi, judul).is_wbs


def list_serupa(text: str) -> list[Serupa]:
    """Return published reports about the same thing; none when the text is short or nothing is alike."""
    if len(text) < SHORTEST:
        return []
    return suggest_similar(text, limit=MAX_SERUPA)
