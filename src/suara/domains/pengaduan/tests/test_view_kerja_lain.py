"""The desk beside the main way: WBS, other bodies, merging, identities, evidence, comments, the counter."""

from __future__ import annotations

import io
import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pypdf import PdfWriter

from suara.core.berkas.services import store
from suara.core.privasi.models import PermintaanBuka
from suara.core.privasi.services import DataIdentitas, Kontak
from suara.core.wilayah.models import Unit
from suara.domains.pengaduan.models import Komentar, Lampiran, Laporan, StatusKomentar
from suara.domains.pengaduan.services import meja
from suara.domains.pengaduan.services.komentar import send_komentar
from suara.domains.pengaduan.services.penerimaan import IsianLaporan, receive_laporan
from suara.domains.pengaduan.terms import Kelas, Status
from suara.domains.pengaduan.tests.meja_uji import (
    JAWAB,
    _rabu,
    baru,
    body,
    fresh,
    kirim,
    terdisposisi,
    url,
    verifikasi,
)
from suara.domains.pengaduan.tests.test_view_kerja import EVERYBODY

pytestmark = pytest.mark.django_db
__all__ = ["_rabu", "baru", "terdisposisi"]
NAMA = "Siti Aminah Contoh"


def make_pdf() -> bytes:
    """Return the smallest PDF that the file store takes."""
    page = PdfWriter()
    page.add_blank_page(width=100, height=100)
    out = io.BytesIO()
    page.write(out)
    return out.getvalue()


@pytest.fixture
def bernama(kantor_kaltim, unit_datin) -> Laporan:
    """A report whose reporter told a name."""
    isian = IsianLaporan(
        kelas_pelapor=Kelas.PENGADUAN,
        isi="Honor KPPS TPS 3 belum dibayar sejak Februari.",
        identitas=DataIdentitas(nama=NAMA, hp="081234567890"),
        kontak=Kontak(email="siti@contoh.test"),
    )
    return receive_laporan(isian=isian, kirim_id=uuid.uuid4(), kantor=kantor_kaltim).laporan


def test_a_diverted_report_is_seen_by_the_wbs_team_alone(client, request, baru, sri, wati, login) -> None:
    form = {"versi": baru.versi, "alasan": "Menuduh pegawai menerima uang.", "konfirmasi": "ALIHKAN"}
    assert login(client, sri).post(url("alihkan_wbs", baru.nomor), form).status_code == 302
    for person in EVERYBODY:
        login(client, request.getfixturevalue(person))
        wanted = 200 if person == "wati" else 404
        assert client.get(url("laporan", baru.nomor)).status_code == wanted, person
        assert client.get(url("wbs")).status_code == wanted, person
    assert baru.nomor in body(login(client, wati).get(url("wbs")))
    assert baru.nomor not in body(login(client, sri).get(url("daftar"), {"lihat": "terbuka"}))


def test_the_wbs_team_gives_a_report_back_to_the_desk(client, baru, sri, wati, login) -> None:
    meja.divert_wbs(actor=sri, laporan=baru, versi=baru.versi, alasan="Perlu dicek tim WBS.")
    form = {"versi": fresh(baru).versi, "alasan": "Bukan perkara orang dalam.", "konfirmasi": "LEPASKAN"}
    after = login(client, wati).post(url("ambil_kembali", baru.nomor), form, follow=True)
    assert after.redirect_chain == [(url("wbs"), 302)]
    assert "kembali ke meja pengaduan" in body(after)
    assert fresh(baru).status == Status.BV
    assert login(client, sri).get(url("laporan", baru.nomor)).status_code == 200


def test_forwarding_issues_a_numbered_letter_without_personal_data(client, baru, sri, laras, lina, login):
    form = {
        "versi": baru.versi,
        "lembaga": "BAWASLU",
        "nama_lembaga": "Bawaslu Provinsi Kalimantan Timur",
        "dasar": "UU 7/2017",
        "alasan": "Pelanggaran kampanye diperiksa Bawaslu.",
        "data_dikirim": ["ISI_SAMAR", "NOMOR"],
        "pesan": "Pelapor Budi, NIK 6472010101900001, melihat pembagian uang.",
        "buat_surat": "on",
        "penandatangan_nama": "Joko Purnomo",
        "penandatangan_jabatan": "Sekretaris",
        "konfirmasi": "TERUSKAN",
    }
    got = login(client, sri).post(url("teruskan", baru.nomor), form)
    assert got.status_code == 302, body(got)
    kept = baru.penerusan_set.get()
    assert fresh(baru).status == Status.BK
    assert kept.nomor_surat
    assert "6472010101900001" not in kept.pesan
    assert "6472010101900001" not in str(kept.dokumen.data)
    letter = client.get(url("surat", baru.nomor, kept.pk))
    assert b"".join(letter)[:5] == b"%PDF-"
    assert letter["Content-Disposition"].startswith("attachment")
    assert login(client, lina).get(url("surat", baru.nomor, kept.pk)).status_code == 404
    receipt = {"versi": fresh(baru).versi, "tanda_terima": "Agenda 12/2026"}
    assert login(client, sri).post(url("konfirmasi_penerusan", baru.nomor), receipt).status_code == 302
    assert "Agenda 12/2026" in body(client.get(url("laporan", baru.nomor)))


def test_a_refused_transfer_takes_no_letter_number(client, baru, sri, bayu, login) -> None:
    meja.give_kabar(actor=bayu, laporan=baru, versi=baru.versi, isi="Laporan Anda sedang kami baca.")
    form = {
        "versi": baru.versi,
        "lembaga": "DUKCAPIL",
        "nama_lembaga": "Disdukcapil Kota Samarinda",
        "dasar": "UU 24/2013",
        "alasan": "NIK diperbaiki Dukcapil.",
        "data_dikirim": ["NOMOR"],
        "pesan": "NIK ganda.",
        "buat_surat": "on",
        "penandatangan_nama": "Joko Purnomo",
        "penandatangan_jabatan": "Sekretaris",
        "konfirmasi": "TERUSKAN",
    }
    assert login(client, sri).post(url("teruskan", baru.nomor), form).status_code == 409
    assert fresh(baru).status == Status.BV
    from suara.core.surat.models import Dokumen

    assert not Dokumen.objects.exists()


def test_merging_offers_alike_reports_and_can_be_undone(client, baru, kantor_kaltim, sri, unit_datin, login):
    twin = verifikasi(kirim(kantor_kaltim), sri, unit_datin)
    login(client, sri)
    page = body(client.get(url("gabung", baru.nomor), {"induk": twin.nomor}))
    assert twin.nomor in page
    assert "mirip" in page
    form = {
        "versi": baru.versi,
        "induk": twin.nomor.lower(),
        "satu_peristiwa": "on",
        "alasan": "Orang yang sama melapor dua kali.",
    }
    assert client.post(url("gabung", baru.nomor), form).status_code == 302
    assert fresh(baru).induk_id == twin.pk
    assert baru.nomor in body(client.get(url("laporan", twin.nomor)))
    undo = {"versi": fresh(baru).versi, "alasan": "Ternyata dua peristiwa."}
    assert client.post(url("lepas_gabungan", baru.nomor), undo).status_code == 302
    assert fresh(baru).status == Status.BV


def test_merging_into_a_report_that_is_not_there_says_so(client, baru, sri, login) -> None:
    form = {"versi": baru.versi, "induk": "KT-2026-999999-9", "satu_peristiwa": "on", "alasan": "Sama."}
    page = login(client, sri).post(url("gabung", baru.nomor), form)
    assert page.status_code == 409
    assert "tidak ditemukan" in body(page)


def test_officers_only_switch_privacy_on(client, terdisposisi, sri, login) -> None:
    assert terdisposisi.is_terbit
    form = {"versi": terdisposisi.versi, "rahasia": "on", "alasan": "Menyebut nama orang."}
    assert login(client, sri).post(url("rahasiakan", terdisposisi.nomor), form).status_code == 302
    assert fresh(terdisposisi).is_rahasia
    assert not fresh(terdisposisi).is_terbit
    off = {"versi": fresh(terdisposisi).versi, "anonim": "on", "alasan": "Coba matikan rahasia."}
    client.post(url("rahasiakan", terdisposisi.nomor), off)
    assert fresh(terdisposisi).is_rahasia


def test_a_copy_is_edited_as_a_new_version(client, terdisposisi, laras, login) -> None:
    form = {
        "versi": terdisposisi.versi,
        "judul_publik": "Nama tidak ada di DPT",
        "isi_publik": "Nama pelapor tidak ada di DPT TPS 12.",
        "alasan": "Kalimatnya menunjuk orang.",
    }
    assert login(client, laras).post(url("salinan", terdisposisi.nomor), form).status_code == 302
    assert terdisposisi.salinan_set.count() == 2


def ask(client, laporan, login, who) -> PermintaanBuka:
    form = {"versi": fresh(laporan).versi, "alasan": "Perlu bukti pembayaran atas nama pelapor sendiri."}
    got = login(client, who).post(url("buka_identitas", laporan.nomor), form)
    assert got.status_code == 302, body(got)
    return PermintaanBuka.objects.get()


def test_identity_opens_for_the_requester_after_a_second_person(
    client, bernama, sri, bayu, laras, lina, joko, login
):
    asked = ask(client, bernama, login, sri)
    decide = url("putus_identitas", bernama.nomor, asked.pk)
    read = url("baca_identitas", bernama.nomor, asked.pk)
    assert client.get(decide).status_code == 404  # one's own request
    assert NAMA not in body(client.post(read))
    for stranger in (laras, lina, bayu):  # the desk asks, the leaders decide
        assert login(client, stranger).get(decide).status_code == 404
        assert client.get(read).status_code == 404
    login(client, joko)
    assert "Putuskan" in body(client.get(url("laporan", bernama.nomor)))
    assert client.post(decide, {"keputusan": "setuju", "konfirmasi": "oke"}).status_code == 200
    assert client.post(decide, {"keputusan": "setuju", "konfirmasi": "SETUJU"}).status_code == 302
    assert client.get(read).status_code == 404
    login(client, sri)
    assert NAMA not in body(client.get(read))
    opened = client.post(read)
    assert "no-store" in opened["Cache-Control"]
    assert NAMA in body(opened)
    assert NAMA not in body(client.get(url("laporan", bernama.nomor)))


def test_a_refused_request_opens_nothing(client, bernama, sri, joko, login) -> None:
    asked = ask(client, bernama, login, sri)
    decide = url("putus_identitas", bernama.nomor, asked.pk)
    assert login(client, joko).post(decide, {"keputusan": "tolak"}).status_code == 302
    page = login(client, sri).post(url("baca_identitas", bernama.nomor, asked.pk))
    assert NAMA not in body(page)


def test_evidence_of_an_anonim_report_reaches_the_unit_by_decision_only(
    client, kantor_kaltim, sri, lina, unit_datin, login
) -> None:
    file = SimpleUploadedFile("foto 081234567890.pdf", make_pdf(), content_type="application/pdf")
    berkas = store(actor=sri, file=file, kantor=kantor_kaltim)
    isian = IsianLaporan(kelas_pelapor=Kelas.PENGADUAN, isi="TPS 4 tutup sebelum waktunya.", is_anonim=True)
    sent = receive_laporan(isian=isian, kirim_id=uuid.uuid4(), kantor=kantor_kaltim, berkas=(berkas,))
    laporan = verifikasi(sent.laporan, sri, unit_datin)
    found = Lampiran.objects.get()
    at = url("lampiran", laporan.nomor, found.pk)
    assert login(client, lina).get(at).status_code == 404
    assert "081234567890" not in body(client.get(url("laporan", laporan.nomor)))
    login(client, sri)
    got = client.get(at)
    assert got["Content-Disposition"].startswith("attachment")
    assert "081234567890" not in got["Content-Disposition"]
    form = {"versi": laporan.versi, "boleh": "ya", "alasan": "Tidak ada wajah atau nama."}
    assert client.post(url("izin_lampiran", laporan.nomor, found.pk), form).status_code == 302
    assert login(client, lina).get(at).status_code == 200


def test_comments_wait_for_a_moderator(client, terdisposisi, sri, laras, lina, login) -> None:
    send_komentar(laporan=terdisposisi, isi="Saya juga. HP 081234567890", kirim_id=uuid.uuid4())
    send_komentar(laporan=terdisposisi, isi="Dasar bodoh semua", kirim_id=uuid.uuid4())
    first, second = Komentar.objects.order_by("created_at")
    assert login(client, lina).get(url("komentar")).status_code == 404
    page = body(login(client, laras).get(url("komentar")))
    assert "[NO. HP]" in page
    form = {"komentar": first.pk, "keputusan": "terbit", "isi_publik": "Saya juga. HP 081234567890"}
    assert client.post(url("komentar"), form).status_code == 302
    first.refresh_from_db()
    assert first.status == StatusKomentar.TERBIT
    assert "081234567890" not in first.isi_publik
    refused = {"komentar": second.pk, "keputusan": "tolak", "isi_publik": "x"}
    assert "mengapa" in body(client.post(url("komentar"), refused))
    assert client.post(url("komentar"), refused | {"alasan": "Menghina."}).status_code == 302


def isian_loket() -> dict[str, object]:
    return {
        "kirim_id": str(uuid.uuid4()),
        "kanal": "TATAP_MUKA",
        "tanggal_terima": "2026-03-17",
        "jam_terima": "14:30",
        "kelas_pelapor": "PENGADUAN",
        "isi": "Ibu ini datang ke TPS dan ditolak karena namanya tidak ada.",
        "nama": NAMA,
        "dibacakan": "on",
    }


def test_the_counter_records_and_prints_a_receipt(
    client, kantor_kaltim, unit_datin, sri, lina, login
) -> None:
    assert login(client, lina).get(url("baru")).status_code == 404
    login(client, sri)
    assert client.get(url("tercatat"))["Location"] == url("baru")
    form = isian_loket()
    got = client.post(url("baru"), form)
    assert got.status_code == 302, body(got)
    assert client.post(url("baru"), form).status_code == 302
    laporan = Laporan.objects.get()
    assert laporan.terima_at.isoformat() == "2026-03-17T06:30:00+00:00"
    page = body(client.get(url("tercatat")))
    assert laporan.nomor in page
    receipt = client.get(url("tanda_terima"))
    assert receipt.content[:5] == b"%PDF-"
    assert "no-store" in receipt["Cache-Control"]
    assert login(client, lina).get(url("tanda_terima")).status_code == 404


def test_the_counter_keeps_what_was_typed_when_it_refuses(
    client, kantor_kaltim, unit_datin, sri, login
) -> None:
    login(client, sri)
    page = client.post(url("baru"), isian_loket() | {"jam_terima": "", "dibacakan": ""})
    assert page.status_code == 200
    assert "ditolak karena namanya tidak ada" in body(page)
    assert NAMA in body(page)
    late = client.post(url("baru"), isian_loket() | {"tanggal_terima": "2026-03-18", "jam_terima": "23:00"})
    assert "belum tiba" in body(late)
    assert not Laporan.objects.exists()


def test_an_own_unit_can_still_not_be_named_as_reader(client, baru, sri, joko, login) -> None:
    """A report about a unit of the secretariat goes past the secretary."""
    datin = Unit.objects.get(pk="64.DATIN")
    meja.record_terlapor(actor=sri, laporan=baru, versi=baru.versi, unit=datin)
    assert login(client, joko).get(url("laporan", baru.nomor)).status_code == 404
    assert client.get(url("verifikasi", baru.nomor)).status_code == 404


def test_a_wrongly_named_unit_is_cleared_with_its_word(client, terdisposisi, sri, lina, login) -> None:
    datin = Unit.objects.get(pk="64.DATIN")
    meja.record_terlapor(actor=sri, laporan=terdisposisi, versi=terdisposisi.versi, unit=datin)
    named = terdisposisi.terlapor_set.get()
    assert login(client, lina).get(url("laporan", terdisposisi.nomor)).status_code == 404
    form = {"versi": fresh(terdisposisi).versi, "alasan": "Salah unit.", "konfirmasi": "CABUT"}
    at = url("cabut_terlapor", terdisposisi.nomor, named.pk)
    assert login(client, sri).post(at, form | {"konfirmasi": "ya"}).status_code == 200
    assert client.post(at, form).status_code == 302
    assert login(client, lina).get(url("laporan", terdisposisi.nomor)).status_code == 200


def test_the_unit_adds_proof_to_its_answer(client, terdisposisi, lina, login) -> None:
    file = SimpleUploadedFile("berita acara.pdf", make_pdf(), content_type="application/pdf")
    form = {"versi": terdisposisi.versi, "isi": JAWAB, "berkas": file}
    assert login(client, lina).post(url("tindak_lanjut", terdisposisi.nomor), form).status_code == 302
    assert not Lampiran.objects.get().dari_pelapor
    broken = SimpleUploadedFile("x.pdf", b"bukan pdf", content_type="application/pdf")
    again = client.post(
        url("tindak_lanjut", terdisposisi.nomor),
        {"versi": fresh(terdisposisi).versi, "isi": JAWAB, "berkas": broken},
    )
    assert again.status_code in (200, 409)
    assert "TPS 12" in body(again)
