"""Keeping the index: told explicitly by the services that publish, edit and take back a report."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from suara.domains.pengaduan.cari import kosakata, mesin
from suara.domains.pengaduan.models.cari import IndeksLaporan, Kosakata
from suara.domains.pengaduan.models.laporan import Laporan, SalinanPublik
from suara.domains.pengaduan.models.suara_warga import Dukungan
from suara.domains.pengaduan.teks import kata_cari, tokenize
from suara.domains.pengaduan.terms import Kelas

LONGEST = 80


def index_laporan(laporan: Laporan) -> None:
    """Make a published report findable by its newest masked copy; a report that is not public is dropped.

    Harmless to repeat: call it after publishing and after each new copy.
    """
    with transaction.atomic():
        words = _words(laporan) if _is_public(laporan) else None
        if words is None:
            drop_laporan(laporan)
            return
        before = IndeksLaporan.objects.select_for_update().filter(laporan=laporan).first()
        known = set(before.bentuk.split()) if before else set()
        row, _created = IndeksLaporan.objects.update_or_create(
            laporan=laporan,
            defaults={
                "kata": " ".join(dict.fromkeys(words.values())),
                "bentuk": " ".join(words),
                "dukungan": count_dukungan(laporan),
            },
        )
        mesin.put(row.pk, row.kata)
        mesin.count_words({word: root for word, root in words.items() if word not in known}, 1)
        _forget(known - set(words))
    kosakata.refresh()


def drop_laporan(laporan: Laporan) -> None:
    """Take a report out of the index, and its words out of the vocabulary, at once."""
    with transaction.atomic():
        row = IndeksLaporan.objects.select_for_update().filter(laporan=laporan).first()
        if row is None:
            return
        mesin.remove(row.pk)
        words = set(row.bentuk.split())
        row.delete()
        _forget(words)
    kosakata.refresh()


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


def _is_public(laporan: Laporan) -> bool:
    """Ask the database, not the object in hand: it may have been changed beside it."""
    public = Laporan.objects.filter(pk=laporan.pk, is_terbit=True, is_ulasan_privasi=True, is_rahasia=False)
    return public.exclude(kelas=Kelas.WBS).exists()


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
