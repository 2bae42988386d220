"""Keeping the index: told explicitly by the services that publish, edit and take back a report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from suara.domains.pengaduan.cari import kosakata, mesin
from suara.domains.pengaduan.cari.tanda import list_tanda, list_wilayah
from suara.domains.pengaduan.models.cari import IndeksLaporan, KataLaporan, Kosakata
from suara.domains.pengaduan.models.laporan import Laporan, SalinanPublik
from suara.domains.pengaduan.models.suara_warga import Dukungan
from suara.domains.pengaduan.teks import kata_cari, tokenize
from suara.domains.pengaduan.terms import Kelas

LONGEST = 80


@dataclass(frozen=True, slots=True)
class Fakta:
    """What the index keeps of a public report besides its words."""

    terbit_at: dt.datetime
    terima_at: dt.datetime
    tanda: tuple[str, ...]


def index_laporan(laporan: Laporan) -> None:
    """Make a published report findable by its newest masked copy; a report that is not public is dropped.

    Harmless to repeat: call it after publishing and after each new copy.
    """
    with transaction.atomic():
        facts = read_fakta(laporan)
        words = _words(laporan) if facts else None
        if facts is None or words is None:
            drop_laporan(laporan)
            return
        before = KataLaporan.objects.select_for_update().filter(indeks__laporan=laporan).first()
        known = set(before.bentuk.split()) if before else set()
        row, _created = IndeksLaporan.objects.update_or_create(
            laporan=laporan,
            defaults={
                "terbit_at": facts.terbit_at,
                "terima_at": facts.terima_at,
                "dukungan": count_dukungan(laporan),
            },
        )
        roots = list(dict.fromkeys(words.values()))
        KataLaporan.objects.update_or_create(
            indeks=row, defaults={"kata": " ".join(roots), "bentuk": " ".join(words)}
        )
        mesin.put(row.pk, [*roots, *facts.tanda])
        mesin.count_words({word: root for word, root in words.items() if word not in known}, 1)
        _forget(known - set(words))
    kosakata.remember({*words, *roots})


def refresh_laporan(laporan: Laporan) -> None:
    """Let the filters find a published report as it is now, its words unchanged."""
    with transaction.atomic():
        facts = read_fakta(laporan)
        words = KataLaporan.objects.filter(indeks__laporan=laporan).first()
        if facts is None or words is None:
            index_laporan(laporan)
            return
        mesin.put(words.pk, [*words.kata.split(), *facts.tanda])


def drop_laporan(laporan: Laporan) -> None:
    """Take a report out of the index, and its words out of the vocabulary, at once."""
    with transaction.atomic():
        row = IndeksLaporan.objects.select_for_update().filter(laporan=laporan).first()
        if row is None:
            return
        mesin.remove(row.pk)
        words = KataLaporan.objects.filter(indeks=row).first()
        row.delete()
        _forget(words.bentuk.split() if words else ())


def refresh_dukungan(laporan: Laporan) -> None:
    """Count the supporters of a report anew, for the order "most supported"."""
    IndeksLaporan.objects.filter(laporan=laporan).update(dukungan=count_dukungan(laporan))


def count_dukungan(laporan: Laporan) -> int:
    """Return how many confirmed supporters a report has."""
    confirmed = Dukungan.objects.filter(laporan=laporan, terkonfirmasi_at__isnull=False)
    return confirmed.filter(ditarik_at__isnull=True).count()


def rebuild() -> int:
    """Index every published report anew and drop every other; return how many there are."""
    for row in IndeksLaporan.objects.select_related("laporan").iterator(500):
        drop_laporan(row.laporan)
    published = Laporan.objects.filter(is_terbit=True)
    for laporan in published.iterator(500):
        index_laporan(laporan)
    return IndeksLaporan.objects.count()


def read_fakta(laporan: Laporan) -> Fakta | None:
    """Return what the index keeps of a report; None when it is not public.

    Asks the database, not the object in hand: it may have been changed beside it.
    """
    public = Laporan.objects.filter(pk=laporan.pk, is_terbit=True, is_ulasan_privasi=True, is_rahasia=False)
    columns = ("kelas", "topik", "status", "unit_id", "wilayah_id", "terbit_at", "terima_at")
    found = public.exclude(kelas=Kelas.WBS).values(*columns).first()
    if found is None:
        return None
    marks = list_tanda(
        kelas=found["kelas"], topik=found["topik"], status=found["status"], unit=found["unit_id"] or ""
    )
    marks += list_wilayah(found["wilayah_id"] or "")
    return Fakta(found["terbit_at"] or found["terima_at"], found["terima_at"], tuple(marks))


def _words(laporan: Laporan) -> dict[str, str] | None:
    """Return the words of the newest masked copy and of the place, each with its root."""
    copy = SalinanPublik.objects.filter(laporan=laporan).order_by("-versi").first()
    if copy is None:
        return None
    place = laporan.wilayah
    names: list[str] = []
    while place is not None and place.tingkat != "PROVINSI":
        names += [place.nama] if place.tingkat != "KELURAHAN_DESA" else []
        place = place.induk
    return split_words(" ".join([copy.judul, copy.isi, *names]))


def split_words(text: str) -> dict[str, str]:
    """Return the words by which a text is found, each with its root; stop words are left out."""
    found: dict[str, str] = {}
    for word in dict.fromkeys(tokenize(text)):
        roots = kata_cari(word)
        if roots and len(word) <= LONGEST:
            found[word] = roots[0]
    return found


def _forget(words: Iterable[str]) -> None:
    gone = set(words)
    mesin.count_words(dict.fromkeys(gone, ""), -1)
    Kosakata.objects.filter(kata__in=gone, jumlah__lte=0).delete()
