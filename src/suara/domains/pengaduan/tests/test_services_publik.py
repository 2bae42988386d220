"""What the public gives: support once per address, comments after a moderator; no clock moves."""

from __future__ import annotations

import uuid

import pytest
from django.core import mail

from suara.core.tugas.models import TugasBerwaktu
from suara.core.tugas.timed import run_due
from suara.domains.pengaduan.errors import ActRefused, LaporanDitolak, LaporanTidakDitemukan, NotAllowed
from suara.domains.pengaduan.models import Dukungan, Jam, Komentar, Laporan, StatusKomentar
from suara.domains.pengaduan.services import meja, publik
from suara.domains.pengaduan.tests.panggung_uji import Panggung, make_panggung

pytestmark = pytest.mark.django_db


@pytest.fixture
def panggung(db: None) -> Panggung:
    """The office with its people."""
    return make_panggung()


def test_support_counts_once_per_confirmed_address(panggung: Panggung) -> None:
    """Asked twice, written differently, opened twice: one supporter; withdrawn: none. No address is kept."""
    laporan = panggung.disposisi()
    TugasBerwaktu.objects.all().delete()
    publik.support_laporan(laporan=laporan, email="Tetangga@contoh.test")
    publik.support_laporan(laporan=laporan, email=" tetangga@contoh.test")
    assert "tetangga" not in str(list(TugasBerwaktu.objects.values_list("kunci", "args"))).lower()
    run_due()
    assert len(mail.outbox) == 1
    token = str(mail.outbox[0].body).split("/dukungan/")[1].split("/")[0]
    assert publik.confirm_dukungan(token=token) == laporan
    publik.confirm_dukungan(token=token)
    assert Dukungan.objects.filter(terkonfirmasi_at__isnull=False, ditarik_at=None).count() == 1
    publik.withdraw_dukungan(token=token)
    assert not Dukungan.objects.filter(ditarik_at=None).exists()
    assert publik.confirm_dukungan(token="0" * 40) is None


def test_only_published_reports_take_support_and_comments(panggung: Panggung) -> None:
    """What is not public does not exist here."""
    laporan = panggung.baru()
    with pytest.raises(LaporanTidakDitemukan):
        publik.support_laporan(laporan=laporan, email="a@contoh.test")
    with pytest.raises(LaporanTidakDitemukan):
        publik.send_komentar(laporan=laporan, isi="Setuju.", kirim_id=uuid.uuid4())
    with pytest.raises(LaporanDitolak):
        publik.support_laporan(laporan=laporan, email="bukan alamat")


def test_a_comment_waits_for_a_moderator_and_is_masked(panggung: Panggung) -> None:
    """Sent twice it is one; a unit may not moderate; clocks and version stay as they were."""
    laporan = panggung.disposisi()
    before = list(Jam.objects.values_list("pk", "jatuh_tempo", "berhenti_at"))
    kirim_id = uuid.uuid4()
    bahan = {"laporan": laporan, "isi": "Saya juga. Hubungi 0812 3456 7890.", "kirim_id": kirim_id}
    row = publik.send_komentar(**bahan)
    assert publik.send_komentar(**bahan).pk == row.pk
    assert (row.status, "7890" in row.isi_publik) == (StatusKomentar.MENUNGGU, False)
    for nama in ("lina", "joko"):
        with pytest.raises(NotAllowed):
            meja.moderate_komentar(actor=panggung.orang[nama], komentar=row, terbit=True)
    with pytest.raises(LaporanTidakDitemukan):
        meja.moderate_komentar(actor=panggung.nanda, komentar=row, terbit=True)
    with pytest.raises(ActRefused):
        meja.moderate_komentar(actor=panggung.laras, komentar=row, terbit=False)
    meja.moderate_komentar(actor=panggung.laras, komentar=row, terbit=True)
    assert Komentar.objects.get().status == StatusKomentar.TERBIT
    assert list(Jam.objects.values_list("pk", "jatuh_tempo", "berhenti_at")) == before
    assert Laporan.objects.get().versi == laporan.versi


def test_a_report_that_names_people_takes_no_comments(panggung: Panggung) -> None:
    """Named persons are not discussed."""
    laporan = panggung.disposisi(memuat_nama=True)
    with pytest.raises(ActRefused):
        publik.send_komentar(laporan=laporan, isi="Setuju.", kirim_id=uuid.uuid4())
