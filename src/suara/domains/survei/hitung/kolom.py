"""Which columns of a file hold the questions. A number (U8) says nothing until its printed order is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from suara.domains.survei.hitung.galat import BerkasJawabanDitolak
from suara.domains.survei.hitung.tanya import Kepala, Pengenal, numbered, plain
from suara.domains.survei.terms import UrutanUnsur
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

SEMBILAN = 9
MAKS_SEBUT = 12


@dataclass(frozen=True, slots=True)
class Kolom:
    """The place of each question among the file's columns, and the columns that only name a group."""

    unsur: dict[str, int]
    kelompok: dict[str, int]
    dibaca: Mapping[str, str]
    """For each question the heading that was taken for it, so that a person can check."""


def find_kolom(
    kepala: Kepala,
    pengenal: Pengenal,
    urutan: UrutanUnsur | None,
    per: Sequence[str],
    ciri: Mapping[str, frozenset[str]] | None = None,
) -> Kolom:
    """Find the questions by code, name, number or sentence; raises `BerkasJawabanDitolak`.

    The columns of `per` must be there; those of `ciri` (their headings by name) may be.
    """
    groups = {name: at for name in per if (at := _find(kepala, frozenset({plain(name)}))) is not None}
    groups |= {name: at for name, said in (ciri or {}).items() if (at := _find(kepala, said)) is not None}
    taken = set(groups.values())
    cells = [() if at in taken else cell for at, cell in enumerate(kepala)]
    unsur = _places([pengenal.named(cell) for cell in cells], kepala)
    numbers = _places([numbered(cell) for cell in cells], kepala)
    if len(unsur) < len(pengenal.tanya) and len(numbers) > len(unsur):
        unsur = _by_number(numbers, pengenal, urutan)
    missing = [satu.kode for satu in pengenal.tanya if satu.kode not in unsur]
    missing += [name for name in per if name not in groups]
    if missing:
        raise BerkasJawabanDitolak(_missing(missing, kepala, {*unsur.values(), *taken}))
    dibaca = {kode: _heading(kepala[at]) for kode, at in unsur.items()}
    return Kolom(unsur, groups, dibaca)


def _missing(missing: Sequence[str], kepala: Kepala, known: set[int]) -> Kalimat:
    """Say which columns were not found, and which headings were not understood."""
    rest = [_heading(cell)[:60] for at, cell in enumerate(kepala) if at not in known and any(cell)]
    kolom = ", ".join(missing)
    if not rest:
        pola = _("Kolom ini tidak ditemukan pada kepala tabel: {kolom}. Namai kolomnya, lalu ulangi.")
        return Kalimat(pola, {"kolom": kolom})
    pola = _(
        "Kolom ini tidak ditemukan pada kepala tabel: {kolom}. Judul yang belum dikenal: {judul}. Ganti "
        "judulnya dengan nama kolom itu, lalu ulangi."
    )
    return Kalimat(pola, {"kolom": kolom, "judul": "; ".join(f"“{satu}”" for satu in rest[:MAKS_SEBUT])})


def _by_number(numbers: Mapping[int, int], pengenal: Pengenal, urutan: UrutanUnsur | None) -> dict[str, int]:
    if None in pengenal.urutan:
        return _ordered(numbers, pengenal.urutan[None])
    if len(pengenal.tanya) == SEMBILAN and max(numbers) > SEMBILAN:
        pola = _(
            "Kolomnya sampai U{n}: ini survei 14 unsur sebelum 2017, dengan unsur lain; tidak dibaca sebagai "
            "SKM 9 unsur."
        )
        raise BerkasJawabanDitolak(Kalimat(pola, {"n": max(numbers)}))
    if urutan is None:
        pola = _(
            "Kolomnya bernama U1 sampai U9. Pada daftar peraturan U8 pengaduan dan U9 sarana; pada kuesioner "
            "terbalik. Sebutkan: --urutan daftar atau --urutan kuesioner."
        )
        raise BerkasJawabanDitolak(Kalimat(pola))
    return _ordered(numbers, pengenal.urutan[urutan])


def _ordered(numbers: Mapping[int, int], order: Sequence[str]) -> dict[str, int]:
    return {kode: numbers[n] for n, kode in enumerate(order, start=1) if n in numbers}


def _places[T: (str, int)](found: Sequence[T | None], kepala: Kepala) -> dict[T, int]:
    places: dict[T, int] = {}
    for at, satu in enumerate(found):
        if satu is None:
            continue
        if satu in places:
            raise BerkasJawabanDitolak(
                _twice(f"U{satu}" if isinstance(satu, int) else satu, places[satu], at, kepala)
            )
        places[satu] = at
    return places


def _twice(nama: str, one: int, two: int, kepala: Kepala) -> Kalimat:
    headings = [_heading(kepala[at])[:60] for at in (one, two)]
    if plain(headings[0]) == plain(headings[1]):
        pola = _("Kolom {kolom} ada dua kali pada kepala tabel. Hapus salah satunya, lalu ulangi.")
        return Kalimat(pola, {"kolom": nama})
    pola = _(
        "Dua judul kolom dibaca sebagai {kolom}: “{satu}” dan “{dua}”. Ganti judul yang benar dengan {kolom} "
        "dan hapus kolom yang lain, lalu ulangi."
    )
    return Kalimat(pola, {"kolom": nama, "satu": headings[0], "dua": headings[1]})


def _heading(cell: Sequence[str]) -> str:
    return next((" ".join(word.split()) for word in cell if word.strip()), "")


def _find(kepala: Kepala, wanted: frozenset[str]) -> int | None:
    found = (at for at, cell in enumerate(kepala) if not wanted.isdisjoint(plain(word) for word in cell))
    return next(found, None)
