"""Following a report: the number shows what is public, number and key open the dialogue."""

from __future__ import annotations

import re
import uuid
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from suara.core.berkas.models import Berkas
from suara.core.berkas.tests.conftest import make_image
from suara.domains.pengaduan.models import Laporan, Penilaian, Tanggapan
from suara.domains.pengaduan.rules.nomor import buat_nomor
from suara.domains.pengaduan.services import meja
from suara.domains.pengaduan.terms import Status
from suara.domains.pengaduan.tests.panggung_uji import ISI, TL, Panggung, make_panggung

CEK = reverse("lapor:cek")


@pytest.fixture
def panggung(db: None, settings: Any, tmp_path: Any) -> Panggung:
    """The office, its people, and a store of this test's own."""
    settings.MEDIA_ROOT = tmp_path
    return make_panggung()


def open_with_key(warga: Client, panggung: Panggung, **isian: Any) -> tuple[Laporan, str]:
    """Send a report and open its page; return it with its address."""
    sent = panggung.kirim(**isian)
    answer = warga.post(CEK, {"nomor": sent.laporan.nomor.lower(), "kunci": sent.kunci.lower()})
    assert answer.status_code == 302
    return sent.laporan, str(answer.headers["Location"])


def do(warga: Client, laporan: Laporan, act: str, **data: Any) -> Any:
    """Send the form of an act and return the page after it."""
    url = reverse("lapor:tindakan", args=[laporan.nomor, act])
    return warga.post(url, {"kirim_id": str(uuid.uuid4()), **data}, follow=True)


def status_of(laporan: Laporan) -> str:
    """Return the state as it is now."""
    return Laporan.objects.get(pk=laporan.pk).status


# What a number alone shows


def result(warga: Client, nomor: str) -> str:
    """Return what the page says about a number, without the number itself."""
    text = warga.get(CEK, {"nomor": nomor}).text
    found = re.search(r'<section class="cek-hasil".*?</section>', text, re.S)
    assert found
    return found[0].replace(nomor, "NOMOR")


def test_a_number_shows_state_and_dates_but_no_word_of_the_report(warga: Client, panggung: Panggung) -> None:
    laporan = panggung.baru()
    text = warga.get(CEK, {"nomor": laporan.nomor}).text
    assert "Belum terverifikasi" in text
    assert "Laporan diterima" in text
    assert laporan.judul_asli not in text
    assert ISI not in text
    assert "WITA" not in text  # days, never the hour at which somebody wrote


def test_a_rahasia_report_shows_its_state_only(warga: Client, panggung: Panggung) -> None:
    said = result(warga, panggung.baru(is_rahasia=True).nomor)
    assert "Belum terverifikasi" in said
    assert "linimasa" not in said


def test_unknown_and_hidden_answer_alike(warga: Client, panggung: Panggung) -> None:
    hidden = panggung.baru(is_anonim=True, is_rahasia=True)
    unknown = buat_nomor(2019, 77)
    assert result(warga, hidden.nomor) == result(warga, panggung.wbs().nomor) == result(warga, unknown)


@pytest.mark.parametrize(
    ("nomor", "kata"),
    [("#1532956", "SP4N-LAPOR!"), ("KT-2026-000001-0", "belum tepat"), ("\x00", "belum tepat")],
)
def test_other_numbers_get_a_sentence(warga: Client, panggung: Panggung, nomor: str, kata: str) -> None:
    assert kata in warga.get(CEK, {"nomor": nomor}).text


# The key


def test_a_wrong_key_opens_nothing_and_guessing_is_braked(warga: Client, panggung: Panggung) -> None:
    sent = panggung.kirim()
    answers = [
        warga.post(CEK, {"nomor": sent.laporan.nomor, "kunci": f"AAAA-AAAA-AAAA-AAAA-AA{number:02d}"})
        for number in range(12)
    ]
    assert "tidak cocok" in answers[0].text
    assert answers[-1].status_code == 429
    rinci = reverse("lapor:rinci", args=[sent.laporan.nomor])
    assert warga.get(rinci).headers["Location"] == f"{CEK}?nomor={sent.laporan.nomor}"


def test_no_act_without_the_key(warga: Client, panggung: Panggung) -> None:
    laporan = panggung.baru()
    answer = do(warga, laporan, "cabut", konfirmasi="CABUT")
    assert 'name="kunci"' in answer.text
    assert ISI not in answer.text
    assert status_of(laporan) == Status.BV


def test_the_page_is_in_no_cache_and_can_be_locked(warga: Client, panggung: Panggung) -> None:
    laporan, url = open_with_key(warga, panggung)
    answer = warga.get(url)
    assert ISI in answer.text
    assert "Jatuh tempo" in answer.text
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    warga.post(reverse("lapor:keluar_cek", args=[laporan.nomor]))
    assert warga.get(url).status_code == 302


def test_the_key_stands_in_no_address_and_on_no_page(warga: Client, panggung: Panggung) -> None:
    sent = panggung.kirim()
    answer = warga.post(CEK, {"nomor": sent.laporan.nomor, "kunci": sent.kunci}, follow=True)
    assert sent.kunci not in answer.text + str(answer.redirect_chain)
    again = warga.get(reverse("lapor:rinci_tanda_terima", args=[sent.laporan.nomor]))
    assert again.content.startswith(b"%PDF-")


# The acts


def test_a_question_is_answered_with_evidence_once(warga: Client, panggung: Panggung) -> None:
    laporan, url = open_with_key(warga, panggung)
    ask(panggung, laporan)
    assert "TPS nomor berapa?" in warga.get(url).text
    kirim_id = str(uuid.uuid4())
    for _time in range(2):
        photo = SimpleUploadedFile("foto.jpg", make_image())
        page = do(warga, laporan, "jawab", isi="TPS 12.", kirim_id=kirim_id, bukti=photo)
    assert "TPS 12." in page.text
    assert "<strong>Jawaban Anda</strong> ·" in page.text
    for word in ("Anda menjawab", "Ada pertanyaan untuk Anda"):
        assert word in page.text
    for word in ("Pelapor</strong>", "Pelapor menjawab", "bertanya kepada pelapor"):
        assert word not in page.text  # nobody speaks of the reader as of a third person
    assert Tanggapan.objects.filter(laporan=laporan, jenis="JAWABAN_PELAPOR").count() == 1
    row = laporan.lampiran_set.get()
    file = warga.get(reverse("lapor:rinci_lampiran", args=[laporan.nomor, row.pk]))
    assert file.headers["Content-Disposition"].startswith("attachment")
    assert file.headers["X-Content-Type-Options"] == "nosniff"


def ask(panggung: Panggung, laporan: Laporan) -> None:
    """Verify a report and let its unit ask."""
    row = panggung.disposisi(laporan)
    meja.ask_pelapor(actor=panggung.lina, laporan=row, versi=row.versi, isi="TPS nomor berapa?")


def test_accepted_rated_and_opened_again(warga: Client, panggung: Panggung) -> None:
    laporan, url = open_with_key(warga, panggung)
    assert "Masalahnya sudah selesai" not in warga.get(url).text
    panggung.proses(panggung.disposisi(laporan))
    assert TL in warga.get(url).text
    do(warga, laporan, "terima")
    assert "Tidak berhasil" not in do(warga, laporan, "terima").text
    assert status_of(laporan) == Status.SL
    assert "Jawab: ya, sebagian" in do(warga, laporan, "nilai", nilai="4").text
    for _time in range(2):
        do(warga, laporan, "nilai", nilai="2", tuntas="SEBAGIAN", umpan_balik="Lama.")
    assert Penilaian.objects.get().nilai == 2
    assert "Tulis alasannya" in do(warga, laporan, "buka-kembali", isi="").text
    do(warga, laporan, "buka-kembali", isi="Nama saya masih belum ada.")
    assert status_of(laporan) == Status.BB
    assert Penilaian.objects.count() == 1


def test_withdrawing_needs_the_word(warga: Client, panggung: Panggung) -> None:
    laporan, _url = open_with_key(warga, panggung)
    page = do(warga, laporan, "cabut", isi="Sudah beres.", konfirmasi="hapus")
    assert "yang diminta CABUT" in page.text
    assert "Sudah beres." in page.text
    do(warga, laporan, "cabut", konfirmasi=" cabut ")
    assert status_of(laporan) == Status.CB


def test_flags_go_on_at_once_and_off_after_a_second_page(warga: Client, panggung: Panggung) -> None:
    laporan, _url = open_with_key(warga, panggung, is_anonim=True)
    do(warga, laporan, "ubah-kerahasiaan", is_anonim="ya", is_rahasia="ya")
    laporan.refresh_from_db()
    assert (laporan.is_anonim, laporan.is_rahasia) == (True, True)
    page = do(warga, laporan, "ubah-kerahasiaan", is_anonim="tidak", is_rahasia="ya")
    laporan.refresh_from_db()
    assert laporan.is_anonim
    kode = re.search(r'name="kode" value="(\d+)"', page.text)
    assert kode
    do(warga, laporan, "ubah-kerahasiaan", is_anonim="tidak", is_rahasia="ya", kode="00000000")
    laporan.refresh_from_db()
    assert laporan.is_anonim
    do(warga, laporan, "ubah-kerahasiaan", is_anonim="tidak", is_rahasia="ya", kode=kode[1])
    laporan.refresh_from_db()
    assert not laporan.is_anonim


def test_evidence_needs_a_file_and_a_bad_one_keeps_the_words(warga: Client, panggung: Panggung) -> None:
    laporan, _url = open_with_key(warga, panggung)
    assert "Pilih berkasnya dahulu" in do(warga, laporan, "bukti").text
    bad = SimpleUploadedFile("foto.jpg", b"PK\x03\x04" + bytes(60))
    page = do(warga, laporan, "jawab", isi="Tambahan penting.", bukti=bad)
    assert "bukan foto" in page.text
    assert "Tambahan penting." in page.text
    assert Tanggapan.objects.filter(laporan=laporan).count() == 0


def test_unknown_acts_do_not_exist(warga: Client, panggung: Panggung) -> None:
    laporan, _url = open_with_key(warga, panggung)
    url = reverse("lapor:tindakan", args=[laporan.nomor, "verifikasi"])
    assert warga.post(url).status_code == 404
    assert warga.get(reverse("lapor:tindakan", args=[laporan.nomor, "cabut"])).status_code == 405


def test_pages_stay_within_twelve_queries(
    warga: Client, panggung: Panggung, django_assert_max_num_queries: Any
) -> None:
    laporan, url = open_with_key(warga, panggung)
    panggung.proses(panggung.disposisi(laporan))
    for address in (url, f"{CEK}?nomor={laporan.nomor}", reverse("lapor:beranda"), reverse("lapor:satu")):
        warga.get(address)
        with django_assert_max_num_queries(12):
            warga.get(address)


def test_evidence_sent_again_after_a_lost_answer_is_stored_once(warga: Client, panggung: Panggung) -> None:
    laporan, page = open_with_key(warga, panggung)
    form = {"kirim_id": str(uuid.uuid4())}
    for _time in range(2):
        photo = SimpleUploadedFile("foto.jpg", make_image(), "image/jpeg")
        do(warga, laporan, "bukti", bukti=photo, **form)
    assert laporan.lampiran_set.count() == Berkas.objects.count() == 1
    assert "bukti" in warga.get(page).text.lower()
