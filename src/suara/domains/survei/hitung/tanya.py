"""How the questions of a questionnaire are found again in a file: by code, name, number, or their own words.

Offices collect answers with foreign forms, whose headings are whole questions and whose answers are words
("Sangat sesuai"). A question is known by its exact text, or, of SKM, by a word that only one unsur has.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from suara.domains.survei.instrumen.definisi import Definisi, Teks
from suara.domains.survei.terms import Unsur, UrutanUnsur

SKALA_SKM = (1, 2, 3, 4)
DAFTAR = tuple(satu.value for satu in Unsur)
KUESIONER = (*DAFTAR[:7], Unsur.SARANA.value, Unsur.PENGADUAN.value)
KALIMAT = 4
"""A heading of so many words is read as a sentence."""
_NOMOR = re.compile(r"(?:u|unsur|q)\s?(\d{1,2})")
_AWALAN = re.compile(
    r"(?:(?:u|unsur|q|no|nomor|pertanyaan)\s?)?\d{1,2}\s+(?=[a-z])|\s+(?:u|unsur|q)\s?\d{1,2}$"
)
_KURUNG = re.compile(r"\[([^\]]+)\]\s*$")
_SAPAAN = frozenset({"saudara", "saudari", "anda", "bapak", "ibu", "sdr", "sdri"})
_BUKAN_TANYA = frozenset({"stempel", "timestamp", "tanggal", "jam", "pengisian", "survei", "survey", "email"})
_LAIN: Mapping[Unsur, tuple[str, ...]] = {
    Unsur.PERSYARATAN: ("persyaratan pelayanan", "kesesuaian persyaratan"),
    Unsur.PROSEDUR: ("prosedur pelayanan", "sistem mekanisme prosedur", "kemudahan prosedur"),
    Unsur.WAKTU: ("waktu pelayanan", "kecepatan waktu", "waktu penyelesaian pelayanan"),
    Unsur.BIAYA: ("biaya tarif", "tarif", "kewajaran biaya"),
    Unsur.PRODUK: ("produk layanan", "produk pelayanan", "produk spesifikasi", "kesesuaian produk"),
    Unsur.KOMPETENSI: ("kompetensi petugas", "kemampuan petugas"),
    Unsur.PERILAKU: ("perilaku petugas", "kesopanan dan keramahan"),
    Unsur.PENGADUAN: ("penanganan pengaduan", "pengaduan saran dan masukan"),
    Unsur.SARANA: ("sarana prasarana", "kualitas sarana"),
}  # fmt: skip
_CIRI: Mapping[Unsur, tuple[str, ...]] = {
    Unsur.PERSYARATAN: ("persyaratan",),
    Unsur.PROSEDUR: ("prosedur", "mekanisme"),
    Unsur.WAKTU: ("waktu", "kecepatan"),
    Unsur.BIAYA: ("biaya", "tarif"),
    Unsur.PRODUK: ("produk", "spesifikasi"),
    Unsur.KOMPETENSI: ("kompetensi", "kemampuan"),
    Unsur.PERILAKU: ("perilaku", "kesopanan", "keramahan"),
    Unsur.PENGADUAN: ("pengaduan",),
    Unsur.SARANA: ("sarana", "prasarana"),
}
_TINGKAT = ("tidak", "kurang", "", "sangat")
_KATA_UMUM = {
    f"{tingkat} {kata}".strip(): nilai
    for kata in ("puas", "baik", "setuju", "memuaskan")
    for nilai, tingkat in enumerate(_TINGKAT, start=1)
}
"""Four steps that forms of SKM use for every unsur. "Cukup puas" has no agreed place: it is not here."""

type Kepala = Sequence[Sequence[str]]
"""For each column every way in which its heading may be read; two lines of heading give up to three."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tanya:
    """One question: its code, the headings that name it, its answers as words, its scale."""

    kode: str
    nama: frozenset[str]
    ciri: frozenset[str] = frozenset()
    kata: Mapping[str, int] = field(default_factory=dict)
    nilai: tuple[int, ...] = SKALA_SKM


@dataclass(frozen=True, slots=True)
class Pengenal:
    """The questions of one questionnaire and the orders in which they are numbered (None: the only one)."""

    tanya: tuple[Tanya, ...]
    urutan: Mapping[UrutanUnsur | None, tuple[str, ...]]
    _nama: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for satu in self.tanya:
            for nama in satu.nama:
                self._nama[nama] = satu.kode if self._nama.get(nama, satu.kode) == satu.kode else ""

    def named(self, cell: Sequence[str]) -> str | None:
        """Return the code of the question that a heading names."""
        words = [_AWALAN.sub("", plain(part)).strip() for word in cell for part in (word, *_grid(word))]
        found = next((kode for word in words if (kode := self._nama.get(word))), None)
        return found or next((kode for word in words if (kode := self._told(word))), None)

    def count(self, kepala: Kepala) -> int:
        """Say how many questions a line of headings names, by name or by number: a heading is found by it."""
        named = {satu for cell in kepala if (satu := self.named(cell))}
        return max(len(named), len({n for cell in kepala if (n := numbered(cell))}))

    def _told(self, teks: str) -> str | None:
        """Return the one question that a whole sentence is about; None of two, or of none."""
        words = teks.split()
        if len(words) < KALIMAT:
            return None
        exact = self._nama.get(_bare(teks))
        if exact or not _BUKAN_TANYA.isdisjoint(words):
            return exact or None
        found = [satu.kode for satu in self.tanya if not satu.ciri.isdisjoint(words)]
        return found[0] if len(found) == 1 else None


@cache
def skm_pendek() -> Pengenal:
    """Return the nine unsur by code, name and number: what needs no questionnaire to be loaded."""
    tanya = tuple(Tanya(kode=satu.value, nama=_names(satu)) for satu in Unsur)
    return Pengenal(tanya, {UrutanUnsur.DAFTAR: DAFTAR, UrutanUnsur.KUESIONER: KUESIONER})


@cache
def skm_lengkap() -> Pengenal:
    """Return the nine unsur with the sentences and answers of the questionnaire that comes with the house."""
    from suara.domains.survei.instrumen.benih import load_benih

    return pengenal_of(load_benih()["skm-14-2017/1"])


def pengenal_of(definisi: Definisi) -> Pengenal:
    """Return the questions of any questionnaire."""
    is_skm = definisi.jenis == "SKM"
    unsur = {satu.value: satu for satu in Unsur} if is_skm else {}
    sama = {satu.unsur for satu in definisi.butir if _many(definisi, satu.unsur)}
    tanya = []
    for satu in definisi.butir:
        known = unsur.get(satu.unsur) if satu.unsur not in sama else None
        nama = {satu.kode, plain(satu.kode), *_words(satu.label), *map(_bare, _words(satu.label))}
        kata = {word: x.nilai for x in satu.pilihan for word in _words(x.label)}
        umum = _KATA_UMUM if is_skm and satu.nilai == SKALA_SKM else {}
        tanya.append(
            Tanya(
                kode=satu.kode, nama=frozenset(nama) | (_names(known) if known else set()),
                ciri=frozenset(_CIRI[known]) if known else frozenset(), kata=umum | kata, nilai=satu.nilai,
            )
        )  # fmt: skip
    asked = tuple(satu.kode for satu in definisi.butir)
    if not is_skm:
        return Pengenal(tuple(tanya), {None: asked})
    daftar = dict(definisi.urutan_lain).get("daftar", asked)
    return Pengenal(tuple(tanya), {UrutanUnsur.DAFTAR: daftar, UrutanUnsur.KUESIONER: asked})


def numbered(cell: Sequence[str]) -> int | None:
    """Return the number of a heading such as U8 or Q3."""
    found = (_NOMOR.fullmatch(plain(word)) for word in cell)
    return next((int(satu[1]) for satu in found if satu and int(satu[1])), None)


def plain(text: str) -> str:
    """Return a text in small letters without marks, as headings and answers are compared."""
    return " ".join(re.sub(r"[^a-z0-9]+", " ", text.casefold()).split())


def _bare(teks: str) -> str:
    return " ".join(word for word in teks.split() if word not in _SAPAAN)


def _grid(word: str) -> Sequence[str]:
    """Return what a grid of a form puts in brackets at the end: "Penilaian Anda [Biaya/tarif]"."""
    found = _KURUNG.search(word)
    return (found[1],) if found else ()


def _words(teks: Teks) -> list[str]:
    return [plain(kata) for _bahasa, kata in teks.isi if plain(kata)]


def _many(definisi: Definisi, unsur: str) -> bool:
    return sum(satu.unsur == unsur for satu in definisi.butir) > 1


def _names(satu: Unsur) -> frozenset[str]:
    return frozenset({satu.value, plain(satu.label), *_LAIN[satu]})
