"""The search follows the acts: what a service publishes, changes or takes back is what is found."""

from __future__ import annotations

import pytest

from suara.domains.pengaduan import cari
from suara.domains.pengaduan.models import IndeksLaporan, Laporan
from suara.domains.pengaduan.saringan_publik import find, read_saringan
from suara.domains.pengaduan.services import meja, pelapor
from suara.domains.pengaduan.terms import Kelas
from suara.domains.pengaduan.tests.panggung_uji import ALASAN, Panggung, make_panggung

pytestmark = pytest.mark.django_db


@pytest.fixture
def panggung(db: None) -> Panggung:
    """The office with its people."""
    return make_panggung()


def found(**query: str) -> list[str]:
    """Return the numbers on the first page of a list."""
    return [row.nomor for row in find(read_saringan(query)).rows]


def publish(panggung: Panggung, row: Laporan) -> Laporan:
    """Publish with both reviews done."""
    return meja.publish_laporan(
        actor=panggung.sri, laporan=row, versi=row.versi, ulasan_privasi=True, ulasan_anonim=True
    )


def test_a_report_is_found_from_its_publication_to_its_taking_back(panggung: Panggung) -> None:
    row = panggung.baru()
    assert found(cari="dicoklit") == []
    row = panggung.disposisi(row)
    assert found(cari="dicoklit") == found(cari="dicolkit") == found() == [row.nomor]
    row = meja.unpublish_laporan(actor=panggung.sri, laporan=row, versi=row.versi, alasan=ALASAN)
    assert found(cari="dicoklit") == found(cari="dicolkit") == found() == []
    assert not IndeksLaporan.objects.exists()
    row = publish(panggung, row)
    assert found(cari="dicoklit") == [row.nomor]


def test_each_act_is_seen_by_the_filters(panggung: Panggung) -> None:
    row = panggung.disposisi()
    assert found(status="TV", unit="64.DATIN", kelas="PENGADUAN", topik="DATA_PEMILIH") == [row.nomor]
    row = panggung.proses(row)
    assert (found(status="TV"), found(status="PR")) == ([], [row.nomor])
    row = meja.reclassify(
        actor=panggung.sri, laporan=row, versi=row.versi, kelas=Kelas.ASPIRASI, alasan=ALASAN
    )
    assert (found(kelas="PENGADUAN"), found(kelas="ASPIRASI", cari="coklit")) == ([], [row.nomor])
    row = pelapor.accept_hasil(laporan=row)
    assert (found(status="PR"), found(status="SL", cari="coklit")) == ([], [row.nomor])


def test_a_new_copy_is_found_by_its_new_words(panggung: Panggung) -> None:
    row = panggung.disposisi()
    row = meja.edit_salinan(
        actor=panggung.sri, laporan=row, versi=row.versi, judul="Surat suara",
        isi="Surat suara rusak di gudang.", alasan=ALASAN, ulasan_privasi=True, ulasan_anonim=True,
    )  # fmt: skip
    if not row.is_terbit:
        row = publish(panggung, row)
    assert (found(cari="gudang"), found(cari="coklit")) == ([row.nomor], [])


def test_a_stale_index_shows_nothing_and_counts_nothing(panggung: Panggung) -> None:
    """What is public is asked of the report itself, whatever the index says."""
    row = panggung.disposisi()
    Laporan.objects.filter(pk=row.pk).update(is_terbit=False)
    for query in ({}, {"cari": "dicoklit"}, {"urut": "dukungan"}, {"unit": "64.DATIN"}, {"cari": row.nomor}):
        result = find(read_saringan(query))
        assert (list(result.rows), result.jumlah) == ([], 0)
    cari.refresh_laporan(row)
    assert not IndeksLaporan.objects.exists()
