"""Which columns of a file hold the nine unsur. A number (U8) says nothing until its printed order is told."""

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
_NOMOR = re.compile(r"(?:u|unsur|q)\s?(\d{1,2})")
_AWALAN = re.compile(r"(?:u|unsur|q)\s?\d{1,2}\s+(?=[a-z])|\s+(?:u|unsur|q)\s?\d{1,2}$")
_LAIN: dict[Unsur, tuple[str, ...]] = {
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

type Kepala = Sequence[Sequence[str]]
"""For each column every way in which its heading may be read; two lines of heading give up to three."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """The place of each unsur among the file's columns, and the columns that only name a group."""

    unsur: dict[Unsur, int]
    kelompok: dict[str, int]


def count_unsur(kepala: Kepala) -> int:
    """Say how many unsur a line of headings names, by name or by number: a heading is found by that."""
    named = {satu for cell in kepala if (satu := _named(cell))}
    return max(len(named), len({n for cell in kepala if (n := _numbered(cell))}))


def find_kolom(kepala: Kepala, urutan: UrutanUnsur | None, per: Sequence[str]) -> Kolom:
    """Find the nine unsur by code, name or number; raises `BerkasJawabanDitolak` with what is wrong."""
    unsur = _places([_named(cell) for cell in kepala])
    numbers = _places([_numbered(cell) for cell in kepala])
    if len(unsur) < len(Unsur) and len(numbers) > len(unsur):
        unsur = _by_number(numbers, urutan)
    groups = {name: at for name in per if (at := _find(kepala, name)) is not None}
    missing = [satu.value for satu in Unsur if satu not in unsur]
    missing += [name for name in per if name not in groups]
    if missing:
        pola = _("Kolom ini tidak ditemukan pada kepala tabel: {kolom}. Namai kolomnya, lalu ulangi.")
        raise BerkasJawabanDitolak(Kalimat(pola, {"kolom": ", ".join(missing)}))
    return Kolom(unsur, groups)


def _by_number(numbers: dict[int, int], urutan: UrutanUnsur | None) -> dict[Unsur, int]:
    if max(numbers) > len(Unsur):
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
    return {satu: numbers[n] for n, satu in enumerate(URUTAN[urutan], start=1) if n in numbers}


def _places[T: (Unsur, int)](found: Sequence[T | None]) -> dict[T, int]:
    places: dict[T, int] = {}
    for at, satu in enumerate(found):
        if satu is None:
            continue
        if satu in places:
            nama = satu.value if isinstance(satu, Unsur) else f"U{satu}"
            pola = _("Kolom {kolom} ada dua kali pada kepala tabel. Hapus salah satunya, lalu ulangi.")
            raise BerkasJawabanDitolak(Kalimat(pola, {"kolom": nama}))
        places[satu] = at
    return places


def _find(kepala: Kepala, name: str) -> int | None:
    wanted = _plain(name)
    return next((at for at, cell in enumerate(kepala) if wanted in {_plain(word) for word in cell}), None)


def _named(cell: Sequence[str]) -> Unsur | None:
    words = {_AWALAN.sub("", _plain(word)).strip() for word in cell}
    return next((satu for satu in Unsur if words & _names(satu)), None)


def _numbered(cell: Sequence[str]) -> int | None:
    found = (_NOMOR.fullmatch(_plain(word)) for word in cell)
    return next((int(satu[1]) for satu in found if satu and int(satu[1])), None)


def _names(satu: Unsur) -> set[str]:
    return {satu.value, _plain(satu.label), *_LAIN[satu]}


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", text.casefold()).split())
