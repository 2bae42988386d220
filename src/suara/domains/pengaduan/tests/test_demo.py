"""The demo's complaint desk: every state and branch, as the table and the clocks would have made it."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from django.db import connection, transaction
from django.db.models import F
from django.test.utils import setup_databases, teardown_databases
from PIL import Image
from pytest_django.plugin import DjangoDbBlocker

from suara.core.berkas import storage
from suara.core.berkas.models import JenisMedia
from suara.core.jejak.queries import verify
from suara.core.tugas.waktu import demo_time, now
from suara.domains.pengaduan.demo import build_demo
from suara.domains.pengaduan.models import (
    Eskalasi,
    IndeksLaporan,
    Jam,
    Komentar,
    Lampiran,
    Laporan,
    Penerusan,
    Penilaian,
    Riwayat,
    SalinanPublik,
    StatusKomentar,
)
from suara.domains.pengaduan.pilihan_publik import CONTOH
from suara.domains.pengaduan.rules.jam import hitung_jam
from suara.domains.pengaduan.rules.nomor import periksa_nomor
from suara.domains.pengaduan.saringan_publik import find, read_saringan
from suara.domains.pengaduan.services.waktu import run_timers
from suara.domains.pengaduan.terms import Kadar, Kanal, Kelas, KodeJam, SebabSelesai, Status
from suara.domains.pengaduan.workflow import find_sisi

pytestmark = [pytest.mark.usefixtures("kantor_lapor"), pytest.mark.lambat]


@pytest.fixture(scope="module")
def kantor_lapor(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    from suara.core.wilayah.services import load_kantor, load_unit, load_wilayah

    with django_db_blocker.unblock():
        # Run alone, these tests have no database yet: they share one transaction and are not marked for it.
        own = None
        if "wilayah_wilayah" not in connection.introspection.table_names():
            own = setup_databases(0, interactive=False, aliases={"default"})
        with transaction.atomic():
            load_wilayah(prefix="64")
            load_kantor()
            load_unit()
            build_demo()
            yield
            transaction.set_rollback(True)
        if own:
            teardown_databases(own, 0)


def test_there_are_three_hundred_reports_in_every_state() -> None:
    assert Laporan.objects.count() == 300
    assert set(Laporan.objects.values_list("status", flat=True)) == {status.value for status in Status}


def test_every_cause_of_an_end_and_every_way_in_is_there() -> None:
    ended = Laporan.objects.filter(status=Status.SL)
    assert set(ended.values_list("sebab_selesai", flat=True)) == {cause.value for cause in SebabSelesai}
    assert set(Laporan.objects.values_list("kanal", flat=True)) == {way.value for way in Kanal}
    assert Laporan.objects.filter(kanal=Kanal.SP4N_LAPOR).exclude(id_lapor=None).count() > 10


def test_every_privacy_and_the_wbs_team_have_their_reports() -> None:
    flags = set(Laporan.objects.values_list("is_anonim", "is_rahasia"))
    assert flags == {(False, False), (True, False), (False, True), (True, True)}
    assert Laporan.objects.filter(identitas_id=None).exists()
    assert Laporan.objects.filter(kelas=Kelas.WBS, is_rahasia=True).count() >= 4
    assert not Laporan.objects.filter(is_terbit=True, is_rahasia=True).exists()


def test_returned_twice_reopened_and_merged_are_there() -> None:
    assert Laporan.objects.filter(jumlah_pengembalian=2).exists()
    assert Laporan.objects.filter(siklus=2, status=Status.SL).exists()
    assert Laporan.objects.filter(status=Status.GB, induk__isnull=False).count() >= 6
    assert Penerusan.objects.filter(dikonfirmasi_at=None).exists()
    assert Penerusan.objects.exclude(dikonfirmasi_at=None).exists()


def test_every_act_in_the_history_is_a_line_of_the_table() -> None:
    for dari, act, ke, pelaku in Riwayat.objects.values_list("dari", "act", "ke", "pelaku").distinct():
        sisi = find_sisi(dari or None, act)
        assert sisi is not None, (dari, act)
        assert sisi.ke in (None, ke)
        assert pelaku in sisi.pelaku


def test_history_is_numbered_without_gaps_and_in_order_of_time() -> None:
    for laporan in Laporan.objects.prefetch_related("riwayat_set"):
        rows = list(laporan.riwayat_set.all())
        assert [row.urutan for row in rows] == list(range(1, laporan.versi + 1))
        assert [row.created_at for row in rows] == sorted(row.created_at for row in rows)
        assert rows[-1].ke == laporan.status


def test_every_clock_shows_the_day_that_the_rule_gives() -> None:
    for jam in Jam.objects.filter(jeda=[], jatuh_tempo__isnull=False).select_related("laporan")[:400]:
        kadar = Kadar(jam.laporan.kadar) if jam.laporan.kadar else None
        if jam.kode == KodeJam.C4 or jam.laporan.kelas == Kelas.WBS:
            continue  # the class may have been decided after the clock began
        counted = hitung_jam(
            KodeJam(jam.kode), mulai=jam.mulai_at, kelas=Kelas(jam.laporan.kelas), kadar=kadar
        )
        assert jam.jatuh_tempo == counted.jatuh_tempo


def test_nothing_happens_in_the_future_and_no_end_without_an_answer() -> None:
    moment = now()
    assert not Riwayat.objects.filter(created_at__gt=moment).exists()
    assert not Laporan.objects.filter(status=Status.SL, tl_pertama_at__gt=F("selesai_at")).exists()
    assert all(periksa_nomor(number) for number in Laporan.objects.values_list("nomor", flat=True))


def test_public_side_ratings_and_moderation_are_alive() -> None:
    assert IndeksLaporan.objects.count() == Laporan.objects.filter(is_terbit=True).count() > 100
    assert set(Komentar.objects.values_list("status", flat=True)) == set(StatusKomentar.values)
    assert Penilaian.objects.filter(siklus=2).exists()
    assert Eskalasi.objects.filter(tingkat="L3").exists()


def test_no_published_copy_shows_a_phone_number() -> None:
    assert not SalinanPublik.objects.filter(isi__contains="0812").exists()
    assert SalinanPublik.objects.filter(isi__contains="[NO. HP]").exists()


def test_trail_verifies_and_the_clocks_have_nothing_left_to_close() -> None:
    assert verify().utuh
    first = run_timers()
    assert not any(run_timers()[:3])
    assert first.ditutup <= 3


def test_building_again_changes_nothing() -> None:
    before = Laporan.objects.count(), verify().jumlah
    build_demo()
    assert (Laporan.objects.count(), verify().jumlah) == before


def test_an_office_cannot_move_its_clock(settings) -> None:
    settings.DEMO = False
    with pytest.raises(ValueError, match="demo"), demo_time():
        pass
    assert connection.in_atomic_block


@pytest.mark.parametrize("words", CONTOH)
def test_what_the_search_box_suggests_finds_something(words: str) -> None:
    result = find(read_saringan({"cari": words}))
    assert result.jumlah
    assert not result.sebagian


def test_some_reports_bring_evidence_that_went_through_the_receiving_service() -> None:
    """Pictures without camera and place, papers without author, names without a telephone number."""
    rows = list(Lampiran.objects.select_related("berkas", "laporan"))
    assert 20 <= len({row.laporan_id for row in rows}) <= 30
    assert {row.berkas.jenis_media for row in rows} == {JenisMedia.JPEG, JenisMedia.PNG, JenisMedia.PDF}
    for row in rows:
        data = storage.read(row.berkas.sha256)
        assert row.berkas.khusus
        assert row.created_at == row.laporan.terima_at
        assert "0812" not in row.nama_samaran
        assert b"Kamera Contoh" not in data
        assert b"Warga Contoh" not in data
        if row.berkas.jenis_media != JenisMedia.PDF:
            assert not Image.open(io.BytesIO(data)).getexif()


def test_evidence_is_there_for_every_kind_of_viewer() -> None:
    """At a unit, of an anonim report that waits for a decision, and of one that the public reads."""
    has = Laporan.objects.filter(lampiran_set__isnull=False)
    assert has.filter(unit__isnull=False).exists()
    assert has.filter(is_anonim=True).exists()
    assert has.filter(is_terbit=True).exists()
