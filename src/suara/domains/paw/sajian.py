"""Ranking and tie tables as pages show them, from the JSON of a decision or of an information."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from suara.core.wilayah.models import Wilayah
from suara.domains.paw.terms import CaraHitungSebaran, Kedudukan, TingkatWilayah

MOST_AREAS = 300
STAGES: Mapping[str, str | Promise] = {
    "KAB_KOTA": _("Kabupaten/kota"),
    "KECAMATAN": _("Kecamatan"),
    "KELURAHAN_DESA": _("Kelurahan/desa"),
    "TPS": _("TPS"),
    "JENIS_KELAMIN": _("Jenis kelamin"),
    "NOMOR_URUT": _("Nomor urut"),
}


@dataclass(frozen=True, slots=True)
class BarisPeringkat:
    """One candidate in the table; `posisi` counts successors only, 1 is next."""

    posisi: int | None
    nomor_urut: int
    nama: str
    jenis_kelamin: str
    suara_sah: int | None
    kedudukan: str


@dataclass(frozen=True, slots=True)
class TahapSeri:
    """One comparison of a tie: what was compared, and the count of each candidate."""

    judul: str | Promise
    hitung: Sequence[tuple[str, int | None]]
    """Name and count of each candidate, in the order of the tie."""


@dataclass(frozen=True, slots=True)
class CaraSeri:
    """One reading of "persebaran lebih luas" worked out to the end."""

    judul: str | Promise
    tahap: Sequence[TahapSeri]
    pemenang: str
    kurang: str | Promise


@dataclass(frozen=True, slots=True)
class AreaSeri:
    """Votes of the tied candidates in the areas of one level."""

    judul: str | Promise
    baris: Sequence[tuple[str, Sequence[tuple[str, int | None]]]]
    dipotong: int


@dataclass(frozen=True, slots=True)
class SajianSeri:
    """A tie ready for its tables."""

    suara: int
    calon: Sequence[str]
    cara: Sequence[CaraSeri]
    tahap: Sequence[TahapSeri]
    area: Sequence[AreaSeri]
    pemenang: str


def list_peringkat(data: Mapping[str, Any]) -> list[BarisPeringkat]:
    """Return the whole list of an information (`Informasi.to_dict()`), successors numbered."""
    order = {item["id"]: place for place, item in enumerate(data["berikutnya"], start=1)}
    return [
        BarisPeringkat(
            order.get(item["id"]),
            item["nomor_urut"],
            item["nama"],
            item["jenis_kelamin"],
            item["suara_sah"],
            Kedudukan(item["kedudukan"]).label if item["id"] not in order else "",
        )
        for item in data["daftar"]
    ]


def list_seri(items: Sequence[Mapping[str, Any]]) -> list[SajianSeri]:
    """Return the ties of a decision or information; names of areas come from the region register."""
    return [_seri(item) for item in items]


def _seri(item: Mapping[str, Any]) -> SajianSeri:
    names = {person["id"]: f"{person['nomor_urut']}. {person['nama']}" for person in item["calon"]}
    return SajianSeri(
        suara=item["suara"],
        calon=list(names.values()),
        cara=[_cara(way, names) for way in item["cara"]],
        tahap=[_tahap(stage, names) for stage in item["tahap"]],
        area=[
            _area(level, item["wilayah"][level.value], names)
            for level in TingkatWilayah
            if level.value in item["wilayah"]
        ],
        pemenang=names.get(item["pemenang"], ""),
    )


def _cara(way: Mapping[str, Any], names: Mapping[str, str]) -> CaraSeri:
    return CaraSeri(
        judul=CaraHitungSebaran(way["cara"]).label,
        tahap=[_tahap(stage, names) for stage in way["tahap"]],
        pemenang=names.get(way["pemenang"], ""),
        kurang=STAGES.get(way["tingkat_kurang"] or "", ""),
    )


def _tahap(stage: Mapping[str, Any], names: Mapping[str, str]) -> TahapSeri:
    return TahapSeri(
        judul=STAGES.get(stage["penentu"], stage["penentu"]),
        hitung=[(name, stage["hitung"].get(pk)) for pk, name in names.items()],
    )


def _area(
    level: TingkatWilayah, votes: Mapping[str, Mapping[str, int]], names: Mapping[str, str]
) -> AreaSeri:
    codes = sorted({code for areas in votes.values() for code in areas})
    shown = codes[:MOST_AREAS]
    known = {code[:13] for code in shown}
    places = dict(Wilayah.objects.filter(kode__in=known).values_list("kode", "nama"))
    rows = [
        (
            _place(code, places),
            [(name, votes[pk].get(code, 0) if pk in votes else None) for pk, name in names.items()],
        )
        for code in shown
    ]
    return AreaSeri(STAGES[level.value], rows, len(codes) - len(shown))


def _place(code: str, places: Mapping[str, str]) -> str:
    name = places.get(code[:13], "")
    return f"{name} · TPS {code[14:]}" if name and len(code) > 13 else f"{name} ({code})" if name else code
