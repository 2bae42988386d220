"""What changes (flags, copies, quoting replies, an opened identity) and what leaves the house.

The states that stand still are asked in `test_keluaran.py`.
"""

from __future__ import annotations

import io
import json
import logging
from typing import Any

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader
from tests.pemeran.orang import login

from suara.core.privasi.errors import PrivasiDitolak
from suara.core.privasi.services import DataIdentitas, Kontak
from suara.core.tugas.models import TugasBerwaktu
from suara.core.tugas.timed import run_due
from suara.domains.pengaduan.ekspor import list_ekspor, write_csv
from suara.domains.pengaduan.errors import LaporanTidakDitemukan, NotAllowed, SyaratBelumTerpenuhi
from suara.domains.pengaduan.models import Laporan, Tanggapan
from suara.domains.pengaduan.services import meja, pelapor
from suara.domains.pengaduan.services.surat_penerusan import forward_with_letter
from suara.domains.pengaduan.surat_penerusan import SuratPenerusan
from suara.domains.pengaduan.tests.panggung_uji import ALASAN, Panggung, make_panggung

pytestmark = pytest.mark.django_db

NIK, HP, EMAIL, NAMA = "6472051204900003", "081234567890", "siti@contoh.id", "Zulkarnain Wirayudha"
KATA = "kepompong"
ISI = f"Nama saya tidak ada di daftar pemilih {KATA}. NIK saya {NIK}, HP {HP}, email {EMAIL}."
SECRETS = (NIK, HP, EMAIL, NAMA, "Zulkarnain", KATA)
KELUARAN = (
    *("/lapor/laporan/", "/lapor/laporan/?cari=kaleidoskop", "/lapor/rss.xml", "/lapor/peta/?bulan=semua"),
    *("/lapor/data/laporan.csv", "/lapor/data/laporan.json", "/api/v1/lapor/laporan", "/sitemap.xml", "/"),
    *("/api/v1/lapor/laporan?cari=kaleidoskop", "/lapor/bantu/serupa/?isi=kaleidoskop+daftar+pemilih+nama"),
)
SALINAN = {
    "judul_publik": "Tidak terdaftar kaleidoskop",
    "isi_publik": "Nama tidak ada di daftar pemilih kaleidoskop.",
}


@pytest.fixture
def panggung(db: None, settings: Any, tmp_path: Any) -> Panggung:
    """The office, its people, and a store of this test's own."""
    settings.MEDIA_ROOT = tmp_path
    return make_panggung()


def baru(panggung: Panggung, **isian: Any) -> Laporan:
    """Send the report with everything that points to its reporter."""
    who = DataIdentitas(nama=NAMA, nik=NIK, alamat="Jalan Mawar 1")
    isian = {"isi": ISI, "judul": f"Tidak terdaftar {NIK}", "identitas": who} | isian
    return panggung.kirim(kontak=Kontak(email=EMAIL, hp=HP), **isian).laporan


def spoken(urls: tuple[str, ...], nomor: str) -> list[str]:
    """Return which public addresses speak of a report, asked by somebody new."""
    found = []
    for url in urls:
        answer = Client().get(url)
        body = b"".join(answer) if answer.streaming else answer.content
        if nomor in body.decode("utf-8", "replace"):
            found.append(url)
    return found


# The flags


@pytest.mark.parametrize("who", ["petugas", "pelapor"])
def test_rahasia_after_publication_leaves_every_exit_at_once(panggung: Panggung, who: str) -> None:
    """Also pages and files that were asked for a moment ago and may be kept somewhere."""
    laporan = panggung.disposisi(baru(panggung), **SALINAN)
    assert {"/lapor/laporan/", "/lapor/rss.xml", "/api/v1/lapor/laporan"} <= set(
        spoken(KELUARAN, laporan.nomor)
    )
    if who == "petugas":
        meja.set_privasi(
            actor=panggung.lina, laporan=laporan, versi=laporan.versi, rahasia=True, alasan=ALASAN
        )
    else:
        pelapor.change_privasi(laporan=laporan, rahasia=True)
    assert spoken(KELUARAN, laporan.nomor) == []
    for tail in ("", "dukung/", "komentar/"):
        assert Client().get(f"/lapor/laporan/{laporan.nomor}/{tail}").status_code == 404


@pytest.mark.parametrize("nama", ["sri", "bayu", "laras", "lina", "joko", "maria"])
def test_no_officer_switches_a_flag_off(panggung: Panggung, nama: str) -> None:
    laporan = panggung.disposisi(baru(panggung, is_anonim=True, is_rahasia=True), **SALINAN)
    for flags in ({"anonim": False}, {"rahasia": False}, {"anonim": False, "rahasia": False}):
        with pytest.raises((SyaratBelumTerpenuhi, NotAllowed)):
            meja.set_privasi(
                actor=panggung.orang[nama], laporan=laporan, versi=laporan.versi, alasan=ALASAN, **flags
            )
    form = {"versi": laporan.versi, "alasan": ALASAN, "anonim": "", "rahasia": ""}
    login(Client(), panggung.orang[nama]).post(f"/kerja/lapor/{laporan.nomor}/rahasiakan/", form)
    kept = Laporan.objects.get(pk=laporan.pk)
    assert (kept.is_anonim, kept.is_rahasia) == (True, True)


def test_a_new_copy_of_a_published_report_waits_for_a_new_review(panggung: Panggung) -> None:
    """What nobody has reviewed is read by nobody, until it is published with its ticks again."""
    laporan = panggung.disposisi(baru(panggung, is_anonim=True), **SALINAN)
    client = login(Client(), panggung.sri)
    form = {
        "versi": laporan.versi,
        "judul_publik": "Judul kedua",
        "isi_publik": "Isi kedua: satu-satunya PPS perempuan di desa itu.",
        "alasan": ALASAN,
    }
    assert client.post(f"/kerja/lapor/{laporan.nomor}/salinan/", form).status_code == 302
    assert Client().get(f"/lapor/laporan/{laporan.nomor}/").status_code == 404
    laporan.refresh_from_db()
    publish = f"/kerja/lapor/{laporan.nomor}/terbitkan/"
    form = {"versi": laporan.versi, "konfirmasi": "TERBITKAN", "ulasan_privasi": "on"}
    client.post(publish, form)
    assert Client().get(f"/lapor/laporan/{laporan.nomor}/").status_code == 404
    client.post(publish, form | {"ulasan_anonim": "on"})
    assert Client().get(f"/lapor/laporan/{laporan.nomor}/").status_code == 200


def test_an_officer_who_quotes_back_is_masked_for_everybody(panggung: Panggung) -> None:
    laporan = panggung.disposisi(baru(panggung), **SALINAN)
    reply = (
        f"Yth. Saudara {NAMA}, NIK {NIK}, HP {HP}, email {EMAIL}: kami sudah memeriksa data kemarin dan "
        "memperbaikinya; nama Saudara kini terdaftar di TPS 12."
    )
    meja.give_tindak_lanjut(actor=panggung.lina, laporan=laporan, versi=laporan.versi, isi=reply)
    public = Tanggapan.objects.get(laporan=laporan, jenis="TINDAK_LANJUT").isi_publik
    page = Client().get(f"/lapor/laporan/{laporan.nomor}/").text
    assert "TPS 12" in public
    assert [word for word in SECRETS if word in public + page] == []


def test_of_an_anonim_report_the_unit_reads_what_the_desk_quotes_masked_too(panggung: Panggung) -> None:
    laporan = panggung.disposisi(baru(panggung, is_anonim=True), **SALINAN)
    meja.give_kabar(
        actor=panggung.sri, laporan=laporan, versi=laporan.versi, isi=f"Data NIK {NIK}, HP {HP} diperiksa."
    )
    page = login(Client(), panggung.lina).get(f"/kerja/lapor/{laporan.nomor}/").text
    assert [word for word in (NIK, HP, EMAIL) if word in page] == []
    assert NIK in login(Client(), panggung.sri).get(f"/kerja/lapor/{laporan.nomor}/").text


# The identity


def test_the_desk_asks_the_leaders_decide_and_the_reporter_is_told(panggung: Panggung) -> None:
    """Two different people; nobody of the unit, no analyst, no member of the desk decides."""
    laporan = panggung.disposisi(baru(panggung, is_anonim=True), **SALINAN)
    for nama in ("laras", "lina", "hadi", "joko", "maria"):
        with pytest.raises(NotAllowed):
            meja.request_buka_identitas(
                actor=panggung.orang[nama], laporan=laporan, versi=laporan.versi, alasan=ALASAN
            )
    asked = meja.request_buka_identitas(
        actor=panggung.sri, laporan=laporan, versi=laporan.versi, alasan=ALASAN
    )
    for nama in ("sri", "bayu", "laras", "lina", "hadi"):
        with pytest.raises(NotAllowed):
            meja.approve_buka_identitas(actor=panggung.orang[nama], permintaan=asked)
    for nama in ("wati", "rina", "nanda"):
        with pytest.raises(LaporanTidakDitemukan):
            meja.approve_buka_identitas(actor=panggung.orang[nama], permintaan=asked)
    asked = meja.approve_buka_identitas(actor=panggung.maria, permintaan=asked)
    assert Tanggapan.objects.filter(laporan=laporan, jenis="PEMBERITAHUAN").count() == 1
    with pytest.raises(PermissionDenied):
        meja.read_identitas(actor=panggung.maria, permintaan=asked)
    assert meja.read_identitas(actor=panggung.sri, permintaan=asked).nama == NAMA


def test_nobody_of_the_reported_chain_asks_decides_or_reads(panggung: Panggung) -> None:
    """Also when it turns out only after the approval whom the report is about."""
    laporan = baru(panggung, unit_terlapor=panggung.datin)
    asked = meja.request_buka_identitas(
        actor=panggung.sri, laporan=laporan, versi=laporan.versi, alasan=ALASAN
    )
    for nama in ("joko", "lina", "hadi"):
        with pytest.raises(LaporanTidakDitemukan):
            meja.approve_buka_identitas(actor=panggung.orang[nama], permintaan=asked)
    asked = meja.approve_buka_identitas(actor=panggung.maria, permintaan=asked)
    laporan.refresh_from_db()
    meja.record_terlapor(actor=panggung.bayu, laporan=laporan, versi=laporan.versi, akun=panggung.sri)
    with pytest.raises((LaporanTidakDitemukan, PrivasiDitolak)):
        meja.read_identitas(actor=panggung.sri, permintaan=asked)


# What leaves the house: mail, work orders, logs, letters, files


def test_mail_names_a_number_and_nothing_more_in_subject_body_and_headers(panggung: Panggung) -> None:
    laporan = panggung.proses(panggung.disposisi(baru(panggung, is_anonim=True, is_rahasia=True), **SALINAN))
    run_due()
    assert {message.to[0] for message in mail.outbox} >= {EMAIL, panggung.lina.email}
    for message in mail.outbox:
        raw = message.message()
        text = f"{raw.as_string()} {message.body}"
        assert laporan.nomor in message.subject
        words = [word for word in SECRETS if word in text]
        assert words in ([], [EMAIL]), "only the address on the envelope"
        assert raw.keys() == [key for key in raw if key not in ("Cc", "Bcc", "Reply-To")]


def test_mail_about_a_wbs_report_names_no_report(panggung: Panggung) -> None:
    laporan = baru(panggung)
    mail.outbox.clear()
    laporan = meja.divert_wbs(actor=panggung.sri, laporan=laporan, versi=laporan.versi, alasan=ALASAN)
    run_due()
    assert mail.outbox
    for message in mail.outbox:
        text = f"{message.message().as_string()} {message.body}"
        assert laporan.nomor not in text
        assert "WBS" not in text


def test_a_refused_mail_leaves_no_address_behind(panggung: Panggung, monkeypatch: Any, caplog: Any) -> None:
    """Neither in the work that is tried again, nor in the log."""

    def refuse(_subject: str, _body: str, _sender: object, to: list[str]) -> None:
        raise OSError(f"550 {to[0]} {HP} ditolak")

    laporan = baru(panggung)
    monkeypatch.setattr("suara.domains.pengaduan.tasks.send_mail", refuse)
    with caplog.at_level(logging.DEBUG):
        run_due()
    kept = list(TugasBerwaktu.objects.filter(task__endswith="send_kabar"))
    assert kept
    assert all("ditolak" in row.kesalahan for row in kept)
    text = json.dumps([[row.kesalahan, row.args, row.kunci] for row in TugasBerwaktu.objects.all()])
    assert [word for word in SECRETS if word in text + caplog.text] == []
    assert laporan.nomor not in text


def test_the_log_blots_out_what_an_error_may_name() -> None:
    from suara.config.log import MaskingFormatter

    said = f"Galat: {NIK}, {HP}, +62 812-3456-7890, {EMAIL} pada 2026-10-05 12:00:00"
    line = MaskingFormatter("%(message)s").format(logging.LogRecord("x", 40, "", 0, said, (), None))
    assert [word for word in (NIK, HP, EMAIL, "3456-7890") if word in line] == []
    assert "2026-10-05 12:00:00" in line


def test_the_letter_of_a_transfer_holds_what_was_ticked_and_no_person(panggung: Panggung) -> None:
    laporan = baru(panggung, unit_terlapor=panggung.datin)
    forward_with_letter(
        actor=panggung.sri,
        laporan=laporan,
        versi=laporan.versi,
        lembaga="BAWASLU",
        nama_lembaga="Bawaslu Provinsi Kalimantan Timur",
        dasar="UU 7/2017",
        alasan=f"Pelapor NIK {NIK} melihat pelanggaran.",
        pesan=f"Warga menulis: {HP}, {EMAIL}, NIK {NIK}.",
        data_dikirim=["ISI_SAMAR"],
        surat_penerusan=SuratPenerusan(
            penandatangan_nama="Maria Lestari", penandatangan_jabatan="Ketua", nomor=None
        ),
    )
    sent = laporan.penerusan_set.get()
    letter = login(Client(), panggung.sri).get(f"/kerja/lapor/{laporan.nomor}/surat/{sent.pk}/")
    text = _pdf_text(b"".join(letter))
    assert [word for word in (*SECRETS, laporan.nomor) if word in text] == []
    assert laporan.nomor not in letter["Content-Disposition"]
    assert "no-store" in letter["Cache-Control"]
    assert login(Client(), panggung.sri).get(f"/kerja/berkas/{sent.dokumen.berkas_id}/").status_code == 404
    public = Client().get(reverse("periksa:kode", args=[sent.dokumen.kode_verifikasi]))
    assert [word for word in (*SECRETS, laporan.nomor, "DATIN") if word in public.text] == []


def _pdf_text(data: bytes) -> str:
    reader = PdfReader(io.BytesIO(data))
    return f"{reader.metadata} " + " ".join(page.extract_text() for page in reader.pages)


def test_the_export_gives_numbers_only_of_rahasia_reports_and_none_of_wbs(panggung: Panggung) -> None:
    """By the table; and nothing of a report about the officer who asks."""
    shown = {
        "terbit": panggung.proses(panggung.disposisi(baru(panggung), **SALINAN)),
        "rahasia": panggung.proses(panggung.disposisi(baru(panggung, is_rahasia=True), **SALINAN)),
        "wbs": panggung.wbs(),
        "tentang_sri": baru(panggung),
    }
    row = shown["tentang_sri"]
    meja.record_terlapor(actor=panggung.bayu, laporan=row, versi=row.versi, akun=panggung.sri)
    rows = list_ekspor(actor=panggung.sri, kantor=panggung.kantor, semua=True)
    text = io.StringIO()
    write_csv(text, rows)
    assert [word for word in SECRETS if word in text.getvalue()] == []
    assert {item.nomor for item in rows} == {shown["terbit"].nomor, shown["rahasia"].nomor}
    hidden = next(item for item in rows if item.nomor == shown["rahasia"].nomor)
    assert (hidden.status, hidden.unit, hidden.tindak_lanjut, hidden.tanggal) == ("", "", "", "")


def test_the_import_does_not_name_the_number_of_a_report_about_the_officer(panggung: Panggung) -> None:
    from suara.domains.pengaduan.impor.kerja import _list_known

    laporan = baru(panggung)
    Laporan.objects.filter(pk=laporan.pk).update(id_lapor="7654321")
    meja.record_terlapor(actor=panggung.bayu, laporan=laporan, versi=laporan.versi, akun=panggung.sri)
    assert _list_known(panggung.sri) == {"7654321": ""}
    assert _list_known(panggung.bayu) == {"7654321": laporan.nomor}


def test_a_session_holds_nothing_readable_of_what_was_typed_or_sent(panggung: Panggung) -> None:
    """Session rows lie in the database: the draft and the receipt are sealed in them."""
    from django.contrib.sessions.models import Session

    client = Client()
    client.post("/lapor/buat/", {"isi": ISI, "judul": NIK, "nama": NAMA, "email": EMAIL, "hp": HP})
    sent = panggung.kirim(isi=ISI)
    client.post("/lapor/cek/", {"nomor": sent.laporan.nomor, "kunci": sent.kunci})
    assert Session.objects.exists()
    text = json.dumps([row.get_decoded() for row in Session.objects.all()])
    assert [word for word in (*SECRETS, sent.kunci, sent.kunci.replace("-", "")) if word in text] == []
