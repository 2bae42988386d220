"""From what somebody typed to the published reports that fit."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import BooleanField, QuerySet
from django.db.models.expressions import RawSQL

from suara.domains.pengaduan.cari import mesin
from suara.domains.pengaduan.cari.kosakata import expand
from suara.domains.pengaduan.models.cari import IndeksLaporan
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
        kata=tuple(word for word, _roots in groups),
        kelompok=tuple(tuple(roots) for _word, roots in groups),
    )


def narrow(rows: QuerySet[Laporan], asked: Pertanyaan) -> QuerySet[Laporan]:
    """Keep the reports that fit; `rows` decides what may be seen at all."""
    if asked.mustahil:
        return rows.none()
    if asked.nomor:
        return rows.filter(nomor=asked.nomor)
    if asked.id_lapor:
        return rows.filter(id_lapor=asked.id_lapor)
    if not asked.kelompok:
        return rows
    table = IndeksLaporan._meta.db_table
    sql, parameters = mesin.condition(asked.kelompok, table)
    # The join is Django's own (`indeks`), so that the database may begin at either end: at the words when
    # they are rare, at the newest reports when they are common.
    fits = RawSQL(sql, parameters, output_field=BooleanField())  # noqa: S611 -- constants and a parameter
    return rows.filter(indeks__isnull=False).filter(fits)
