"""Privacy: flags that officers only switch on, what each viewer sees, the vault, notices without content."""

from __future__ import annotations

import pytest
from django.core import mail
from django.db import IntegrityError, transaction

from suara.core.jejak.models import Entri
from suara.core.privasi.errors import PrivasiDitolak
from suara.core.privasi.services import Kontak
from suara.core.tugas.timed import run_due
from suara.domains.pengaduan import queries
from suara.domains.pengaduan.errors import NotAllowed, SyaratBelumTerpenuhi, TerlaluSering
from suara.domains.pengaduan.models import Laporan, SalinanPublik, Tanggapan
from suara.domains.pengaduan.services import meja, pelapor
from suara.domains.pengaduan.terms import JenisTanggapan, Lihat, Pemirsa, Status
from suara.domains.pengaduan.tests.panggung_uji import ALASAN, ISI, TL, Panggung, make_panggung

pytestmark = pytest.mark.django_db

PENUNJUK = f"{ISI} NIK saya 6472051204900003 dan nomor saya 0812 3456 7890."


@pytest.fixture
def panggung(db: None) -> Panggung:
    """The office with its people."""
    return make_panggung()


def test_officers_switch_on_and_it_leaves_the_public_at_once(panggung: Panggung) -> None:
    """Rahasia after publication: not found any more, at the same moment."""
    laporan = panggung.disposisi()
    assert queries.find_publik(laporan.nomor) is not None
    laporan = meja.set_privasi(
        actor=panggung.lina, laporan=laporan, versi=laporan.versi, rahasia=True, alasan=ALASAN
    )
    assert queries.find_publik(laporan.nomor) is None
    assert queries.suggest_similar(ISI) == []
    with pytest.raises(SyaratBelumTerpenuhi):
        meja.set_privasi(
            actor=panggung.sri, laporan=laporan, versi=laporan.versi, rahasia=False, alasan=ALASAN
        )
    with pytest.raises(SyaratBelumTerpenuhi):
        meja.publish_laporan(actor=panggung.sri, laporan=laporan, versi=laporan.versi, ulasan_privasi=True)


def test_a_later_anonim_needs_a_new_review(panggung: Panggung) -> None:
    """The copy was reviewed for a named reporter; as anonim it must be read again."""
    laporan = panggung.disposisi()
    laporan = pelapor.change_privasi(laporan=laporan, anonim=True)
    assert not laporan.is_terbit
    with pytest.raises(SyaratBelumTerpenuhi):
        meja.publish_laporan(actor=panggung.sri, laporan=laporan, versi=laporan.versi, ulasan_privasi=True)
    laporan = meja.publish_laporan(
        actor=panggung.sri, laporan=laporan, versi=laporan.versi, ulasan_privasi=True, ulasan_anonim=True
    )
    assert laporan.is_terbit


def test_verification_of_an_anonim_report_asks_for_its_own_tick(panggung: Panggung) -> None:
    """Self-identification is caught by a person or not at all."""
    laporan = panggung.baru(is_anonim=True)
    with pytest.raises(SyaratBelumTerpenuhi):
        panggung.disposisi(laporan, ulasan_anonim=False)


def test_only_the_reporter_switches_off_with_a_code_from_the_mail(
    panggung: Panggung, settings: object
) -> None:
    """The code goes to the relay contact, works once, and only for what was asked."""
    laporan = panggung.disposisi(panggung.baru(is_rahasia=True))
    asked = pelapor.start_change_privasi(laporan=laporan, rahasia=False)
    assert (asked.cara, asked.kode) == ("email", "")
    with pytest.raises(SyaratBelumTerpenuhi):
        pelapor.change_privasi(laporan=laporan, rahasia=False)
    with pytest.raises(SyaratBelumTerpenuhi):
        pelapor.change_privasi(laporan=laporan, rahasia=False, kode="00000000")
    run_due()
    body = next(message.body for message in mail.outbox if "Kode" in str(message.body))
    code = next(word.strip(".") for word in str(body).split() if word.strip(".").isdigit())
    laporan = pelapor.change_privasi(laporan=laporan, rahasia=False, kode=code)
    assert not laporan.is_rahasia
    assert not laporan.is_terbit
    laporan = pelapor.change_privasi(laporan=laporan, rahasia=True)
    with pytest.raises(SyaratBelumTerpenuhi):
        pelapor.change_privasi(laporan=laporan, rahasia=False, kode=code)


def test_without_an_address_a_second_page_confirms(panggung: Panggung) -> None:
    """No contact: the code is for the second page; guessing it is braked."""
    laporan = panggung.disposisi(panggung.kirim(is_rahasia=True).laporan)
    asked = pelapor.start_change_privasi(laporan=laporan, rahasia=False)
    assert asked.cara == "halaman"
    for guess in range(10):
        with pytest.raises(SyaratBelumTerpenuhi):
            pelapor.change_privasi(laporan=laporan, rahasia=False, kode=f"{guess:08d}", klien="x")
    with pytest.raises(TerlaluSering):
        pelapor.change_privasi(laporan=laporan, rahasia=False, kode="00000011", klien="x")
    laporan = pelapor.change_privasi(laporan=laporan, rahasia=False, kode=asked.kode, klien="y")
    assert not laporan.is_rahasia


def test_editing_the_copy_needs_a_new_review(panggung: Panggung) -> None:
    """New words were reviewed by nobody: they leave the public, or come with their own tick."""
    laporan = panggung.disposisi()
    bahan = {"judul": "Judul baru", "isi": "Isi baru.", "alasan": ALASAN}
    laporan = meja.edit_salinan(
        actor=panggung.laras, laporan=laporan, versi=laporan.versi, ulasan_privasi=True, **bahan
    )
    assert laporan.is_terbit
    laporan = meja.edit_salinan(actor=panggung.laras, laporan=laporan, versi=laporan.versi, **bahan)
    assert not laporan.is_terbit
    assert SalinanPublik.objects.filter(laporan=laporan).count() == 3


def test_what_an_officer_overlooks_the_machine_masks(panggung: Panggung) -> None:
    """A NIK left in the public copy does not reach it."""
    laporan = panggung.disposisi(panggung.baru(isi=PENUNJUK), isi_publik=PENUNJUK)
    copy = SalinanPublik.objects.get(laporan=laporan)
    assert "6472051204900003" not in copy.isi
    assert "7890" not in copy.isi


@pytest.mark.parametrize(
    ("anonim", "nama", "asli"),
    [
        (False, "sri", True),
        (False, "lina", True),
        (True, "sri", True),
        (True, "laras", True),
        (True, "lina", False),
        (True, "hadi", False),
        (True, "joko", False),
    ],
)
def test_who_reads_the_original(panggung: Panggung, anonim: bool, nama: str, asli: bool) -> None:
    """The desk reads the words as written; of an anonim report the unit and the leaders read masked ones."""
    laporan = panggung.disposisi(panggung.baru(isi=PENUNJUK, is_anonim=anonim))
    laporan = meja.ask_pelapor(
        actor=panggung.lina, laporan=laporan, versi=laporan.versi, isi="Mohon nomor TPS."
    )
    pelapor.answer_pertanyaan(laporan=laporan, isi="Telepon saya 0812 3456 7890.")
    seen = queries.view_for(panggung.orang[nama], laporan)
    assert seen.is_asli is asli
    shown = " ".join([seen.isi, *(message.isi for message in seen.tanggapan)])
    assert ("6472051204900003" in shown) is asli
    assert ("3456 7890" in shown) is asli
    assert "Siti" not in repr(seen)


def test_the_public_and_the_outside_get_no_words_here(panggung: Panggung) -> None:
    """Whatever the flags: the view of the words has nothing for the public; it reads the published copy."""
    laporan = panggung.baru(isi=PENUNJUK)
    for pemirsa in (Pemirsa.PUBLIK, Pemirsa.TERLAPOR, Pemirsa.LUAR, Pemirsa.SISTEM):
        seen = queries.view_as(pemirsa, laporan)
        assert (seen.isi, seen.tanggapan, seen.lampiran) == ("", (), ())


def test_identity_is_opened_by_two_and_the_reporter_is_told(panggung: Panggung) -> None:
    """Asked with a reason, approved by another, read by who asked, told to the reporter."""
    laporan = panggung.disposisi(panggung.baru(is_anonim=True))
    asked = meja.request_buka_identitas(
        actor=panggung.sri, laporan=laporan, versi=laporan.versi, alasan=ALASAN
    )
    for nama in ("sri", "bayu", "laras"):  # the desk asks, the leaders decide
        with pytest.raises(NotAllowed):
            meja.approve_buka_identitas(actor=panggung.orang[nama], permintaan=asked)
    with pytest.raises(PrivasiDitolak):
        meja.read_identitas(actor=panggung.sri, permintaan=asked)
    asked = meja.approve_buka_identitas(actor=panggung.joko, permintaan=asked)
    assert meja.read_identitas(actor=panggung.sri, permintaan=asked).nama == "Siti Aminah"
    told = Tanggapan.objects.get(laporan=laporan, jenis=JenisTanggapan.PEMBERITAHUAN)
    assert "Identitas Anda dibuka" in told.isi
    assert "Siti" not in " ".join(Entri.objects.values_list("payload", flat=True))


def test_mail_to_the_reporter_holds_number_and_link_only(panggung: Panggung) -> None:
    """No word of the report, no name, no key."""
    masuk = panggung.kirim(kontak=Kontak(email="siti@contoh.test"))
    panggung.proses(panggung.disposisi(masuk.laporan))
    run_due()
    assert len(mail.outbox) >= 2
    for message in mail.outbox:
        text = f"{message.subject} {message.body}"
        assert masuk.laporan.nomor in text
        for secret in (masuk.kunci, "dicoklit", "Sidalih", "Siti", masuk.laporan.judul_asli):
            assert secret not in text


@pytest.mark.parametrize(
    ("anonim", "rahasia", "rinci"), [(False, False, True), (True, False, True), (False, True, False)]
)
def test_the_number_alone_shows_what_is_public(
    panggung: Panggung, anonim: bool, rahasia: bool, rinci: bool
) -> None:
    """A rahasia report shows its state as a word; anonim and rahasia together show nothing."""
    laporan = panggung.baru(is_anonim=anonim, is_rahasia=rahasia)
    found = queries.find_status(laporan.nomor)
    assert found is not None
    assert (found.status, found.rinci) == (Status.BV, rinci)
    both = panggung.baru(is_anonim=True, is_rahasia=True)
    assert queries.find_status(both.nomor) is None


def test_the_penghubung_never_gets_the_contact_of_an_anonim_report(panggung: Panggung) -> None:
    """Contact runs through the system or not at all."""
    laporan = panggung.disposisi(panggung.baru(is_anonim=True))
    seen = queries.view_for(panggung.lina, laporan)
    assert (seen.identitas, seen.kontak) == (Lihat.TIDAK, Lihat.TIDAK)
    assert not seen.boleh_minta_identitas


def test_the_database_itself_refuses_a_public_rahasia_report(panggung: Panggung) -> None:
    """Below all services: no public row without review, none that is rahasia."""
    laporan = panggung.disposisi()
    for broken in ({"is_rahasia": True}, {"is_ulasan_privasi": False}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Laporan.objects.filter(pk=laporan.pk).update(**broken)


def test_a_tindak_lanjut_of_a_rahasia_report_is_still_masked(panggung: Panggung) -> None:
    """Should the reporter open it one day, nothing has to be rewritten."""
    laporan = panggung.disposisi(panggung.baru(is_rahasia=True))
    meja.give_tindak_lanjut(
        actor=panggung.lina, laporan=laporan, versi=laporan.versi, isi=f"{TL} NIK 6472051204900003."
    )
    assert "6472051204900003" not in Tanggapan.objects.get(jenis="TINDAK_LANJUT").isi_publik
