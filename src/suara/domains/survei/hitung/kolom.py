"""Which column of a file is which unsur. A bare U8 is ambiguous: the two printed orders swap it with U9."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from suara.domains.survei.hitung.galat import BerkasJawabanDitolak
from suara.domains.survei.terms import Unsur, UrutanUnsur
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

DAFTAR = tuple(Unsur)
KUESIONER = (*DAFTAR[:7], Unsur.SARANA, Unsur.PENGADUAN)
URUTAN = {UrutanUnsur.DAFTAR: DAFTAR, UrutanUnsur.KUESIONER: KUESIONER}
_NOMOR = re.compile(r"u[\s._-]?([1-9])")


@dataclass(frozen=True, slots=True)
class Kolom:
    """The place of each unsur among the file's columns, and the columns that only name a group."""

    unsur: dict[Unsur, int]
    kelompok: dict[str, int]


def find_kolom(kepala: Sequence[str], urutan: UrutanUnsur | None, per: Sequence[str]) -> Kolom:
    """Find the nine unsur by code, name or number; raises `BerkasJawabanDitolak` with what is missing."""
    words = [_plain(cell) for cell in kepala]
    unsur = {satu: words.index(name) for satu in Unsur for name in _names(satu) if name in words}
    numbers = {int(found[1]): at for at, word in enumerate(words) if (found := _NOMOR.fullmatch(word))}
    if not unsur and numbers:
        unsur = _by_number(numbers, urutan)
    missing = [satu.value for satu in Unsur if satu not in unsur]
    groups = {name: words.index(_plain(name)) for name in per if _plain(name) in words}
    missing += [name for name in per if name not in groups]
    if missing:
        pola = _("Kolom ini tidak ditemukan pada baris pertama: {kolom}. Namai kolomnya, lalu ulangi.")
        raise BerkasJawabanDitolak(Kalimat(pola, {"kolom": ", ".join(missing)}))
    return Kolom(unsur, groups)


def _by_number(numbers: dict[int, int], urutan: UrutanUnsur | None) -> dict[Unsur, int]:
    if urutan is None:
        pola = _(
            "Kolomnya bernama U1 sampai U9. Pada daftar peraturan U8 pengaduan dan U9 sarana; pada kuesioner "
            "terbalik. Sebutkan: --urutan daftar atau --urutan kuesioner."
        )
        raise BerkasJawabanDitolak(Kalimat(pola))
    return {satu: numbers[n] for n, satu in enumerate(URUTAN[urutan], start=1) if n in numbers}


def _names(satu: Unsur) -> tuple[str, ...]:
    return satu.value, _plain(satu.label), _plain(satu.label).split()[0]


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", text.casefold()).split())
