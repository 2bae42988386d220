"""From what somebody typed to the published reports that fit."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.db.models import QuerySet

from suara.domains.pengaduan.cari import urutan
from suara.domains.pengaduan.cari.kosakata import expand
from suara.domains.pengaduan.cari.urutan import Syarat
from suara.domains.pengaduan.models.laporan import Laporan
from suara.domains.pengaduan.rules.nomor import is_id_lapor, periksa_nomor

LONGEST = 200
MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """What was understood: a number, or groups of words of which one each must occur."""

    teks: str = ""
    nomor: str = ""
    id_lapor: str = ""
    kata: tuple[str, ...] = ()
    kelompok: tuple[tuple[str, ...], ...] = ()
    paling_banyak: int | None = None
    mustahil: bool = False


def read_pertanyaan(typed: str) -> Pertanyaan:
    """Understand the search box: an own number, a SP4N-LAPOR! number, or words."""
    text = typed.replace("\0", "").strip()[:LONGEST]
    if not text:
        return Pertanyaan()
    if nomor := periksa_nomor(text):
        return Pertanyaan(teks=text, nomor=nomor)
    if is_id_lapor(text):
        return Pertanyaan(teks=text, id_lapor=text.removeprefix("#"))
    groups = expand(text, MOST_WORDS)
    if groups is None:
        return Pertanyaan(teks=text, mustahil=True)
    return Pertanyaan(
        teks=text,
        kata=tuple(group.kata for group in groups),
        kelompok=tuple(group.akar for group in groups),
        paling_banyak=min((group.jumlah for group in groups), default=None),
    )


def find(
    rows: QuerySet[Laporan],
    asked: Pertanyaan,
    *,
    tanda: tuple[str, ...] = (),
    masa: Syarat = Syarat(),  # noqa: B008 -- frozen
    urut: str = "baru",
    most: int = 1000,
) -> list[uuid.UUID]:
    """Return the keys of the first reports that fit, in order; `rows` decides what may be seen at all.

    A number is looked up without the filters: it means one report.
    """
    if asked.mustahil:
        return []
    if asked.nomor or asked.id_lapor:
        named = {"nomor": asked.nomor} if asked.nomor else {"id_lapor": asked.id_lapor}
        return list(rows.filter(**named).values_list("pk", flat=True))
    wanted = Syarat(
        kelompok=(*asked.kelompok, *((mark,) for mark in tanda)),
        sejak=masa.sejak,
        sebelum=masa.sebelum,
        paling_banyak=asked.paling_banyak,
    )
    return urutan.list_pk(rows, wanted, urut, most)
