"""The public verification page and the document pages in Ruang Kerja."""

from __future__ import annotations

import datetime as dt
import html
import tempfile
from pathlib import Path

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from suara.core.berkas.models import Berkas
from suara.core.berkas.queries import read_bytes
from suara.core.surat import batas, kode
from suara.core.surat.models import KonfirmasiDasar, NomorDilewati, RegisterNomor
from suara.core.surat.services import confirm_dasar, issue_ralat

from .conftest import TANGGAL

pytestmark = [pytest.mark.django_db]


@pytest.fixture(autouse=True)
def _hari_ini():
    with time_machine.travel(dt.datetime(2026, 3, 27, 1, 0, tzinfo=dt.UTC), tick=False):
        yield


def address(dokumen):
    return reverse("periksa:kode", args=[dokumen.kode_verifikasi])


def send(client, dokumen, data, name="surat.pdf"):
    return client.post(address(dokumen), {"berkas": SimpleUploadedFile(name, data)})


def body(response):
    return html.unescape(response.content.decode())


def test_typing_the_code_leads_to_the_document(warga, make_published):
    dokumen = make_published()
    typed = f" {kode.show(dokumen.kode_verifikasi).lower()} "
    response = warga.get(reverse("periksa:beranda"), {"kode": typed})
    assert response["Location"] == address(dokumen)
    page = body(warga.get(address(dokumen)))
    for expected in (dokumen.nomor, dokumen.sha256, "26 Maret 2026", dokumen.perihal, "entri ke-"):
        assert expected in page


@pytest.mark.parametrize(
    ("typed", "sentence", "status"),
    [
        ("K7MP2-9XQ", "terdiri atas 10", 422),
        ("K7MP2-9XQO0", "tidak memakai 0, O", 422),
        ("", "Ketik kode", 422),
    ],
)
def test_a_wrong_code_is_explained(warga, typed, sentence, status):
    response = warga.get(reverse("periksa:beranda"), {"kode": typed})
    assert response.status_code == status
    assert sentence in body(response)


def test_a_mistyped_and_an_unknown_code_are_told_apart(warga, make_published):
    code = make_published().kode_verifikasi
    mistyped = ("2" if code[0] != "2" else "3") + code[1:]
    assert "salah ketik atau tertukar" in body(warga.get(reverse("periksa:beranda"), {"kode": mistyped}))
    assert "salah ketik atau tertukar" in body(warga.get(reverse("periksa:kode", args=[mistyped])))
    unknown = kode.generate()
    for response in (
        warga.get(reverse("periksa:beranda"), {"kode": unknown}),
        warga.get(reverse("periksa:kode", args=[unknown])),
    ):
        assert response.status_code == 404
        assert "Tidak ada dokumen terbit" in body(response)


def test_the_true_file_is_genuine_and_one_changed_byte_is_not(warga, make_published):
    dokumen = make_published()
    data = read_bytes(dokumen.sha256)
    assert "Berkas ini asli" in body(send(warga, dokumen, data))
    altered = bytes([data[0] ^ 1]) + data[1:]
    answer = body(send(warga, dokumen, altered))
    assert "Berkas ini BUKAN berkas yang diterbitkan" in answer
    assert "unduh berkas yang terbit" in answer


def test_a_huge_file_is_compared_without_touching_disk_or_database(
    warga, make_published, monkeypatch, settings
):
    dokumen = make_published()
    rows, before = Berkas.objects.count(), sorted(Path(settings.MEDIA_ROOT).rglob("*"))

    def no_disk(*args, **kwargs):
        raise AssertionError("temporary file")

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", no_disk)
    monkeypatch.setattr("django.core.files.uploadedfile.TemporaryUploadedFile.__init__", no_disk)
    answer = body(send(warga, dokumen, b"x" * 9_000_000))
    assert "BUKAN" in answer
    assert Berkas.objects.count() == rows
    assert sorted(Path(settings.MEDIA_ROOT).rglob("*")) == before


def test_no_file_and_an_empty_file(warga, make_published):
    dokumen = make_published()
    response = warga.post(address(dokumen), {})
    assert response.status_code == 422
    assert "Pilih berkas" in body(response)
    assert "BUKAN" in body(send(warga, dokumen, b""))


def test_the_published_file_can_be_downloaded_only_when_public(warga, make_published):
    public, closed = make_published(), make_published(publik=False)
    response = warga.get(reverse("periksa:unduh", args=[public.kode_verifikasi]))
    assert b"".join(response.streaming_content) == read_bytes(public.sha256)
    assert warga.get(reverse("periksa:unduh", args=[closed.kode_verifikasi])).status_code == 404
    page = body(warga.get(address(closed)))
    assert closed.perihal not in page
    assert closed.sha256 in page


def test_the_old_page_says_that_it_was_corrected(warga, make_published, maria):
    old = make_published()
    new = issue_ralat(actor=maria, dokumen=old, alasan="Tanggal salah.", tanggal_surat=TANGGAL)
    page = body(warga.get(address(old)))
    assert f"telah diralat oleh dokumen nomor {new.nomor}" in page
    assert address(new) in page
    assert f"meralat dokumen nomor {old.nomor}" in body(warga.get(address(new)))


def test_numbers_and_steps_are_shown_when_public(warga, make_published):
    angka = [{"label": "Suara sah Melati Jantung", "nilai": 5100, "sumber": "Keputusan KPU 99/2024"}]
    page = body(warga.get(address(make_published(angka=angka))))
    assert "5.100" in page
    assert "5.100" not in body(warga.get(address(make_published(angka=angka, publik=False))))


def test_a_draft_has_no_public_page(warga, make_draft):
    make_draft()
    assert warga.get(reverse("periksa:kode", args=[kode.generate()])).status_code == 404


def test_guessing_is_slowed_down(warga, monkeypatch):
    monkeypatch.setattr(batas, "CAPACITY", 2.0)
    answers = [warga.get(reverse("periksa:kode", args=[kode.generate()])).status_code for _ in range(3)]
    assert answers == [404, 404, 429]


def test_officers_see_their_own_documents_only(client, login, rina, tono, make_draft, make_published):
    draft, published = make_draft(), make_published()
    login(client, rina)
    assert draft.perihal in body(client.get(reverse("surat:daftar")))
    for dokumen in (draft, published):
        assert client.get(reverse("surat:dokumen", args=[dokumen.pk])).status_code == 200
        pdf = client.get(reverse("surat:pdf", args=[dokumen.pk]))
        assert pdf.content.startswith(b"%PDF")
    assert pdf.content == read_bytes(published.sha256)
    for name in ("surat:dasar", "surat:nomor"):
        assert client.get(reverse(name)).status_code == 200
    login(client, tono)
    for name in ("surat:dokumen", "surat:pdf"):
        assert client.get(reverse(name, args=[published.pk])).status_code == 404
    assert draft.perihal not in body(client.get(reverse("surat:daftar")))


@pytest.mark.parametrize(
    "query", ["jenis=BA", "jenis=SD", "status=TERBIT", "urut=status", "ekspor=csv", "cari=PY"]
)
def test_the_list_filters_sorts_and_exports(client, login, rina, make_published, query):
    make_published()
    login(client, rina)
    assert client.get(reverse("surat:daftar") + "?" + query).status_code == 200


def test_confirming_a_citation(client, login, yusuf, rina, make_draft, kantor_kaltim):
    draft = make_draft()
    data = {"kutipan": "PKPU 3/2025 Pasal 4", "kantor": kantor_kaltim.pk, "catatan": ""}
    login(client, rina)
    assert client.post(reverse("surat:dasar"), data).status_code == 404
    login(client, yusuf)
    response = client.post(reverse("surat:dasar"), data)
    assert response.status_code == 422
    assert "JDIH" in body(response)
    assert client.post(reverse("surat:dasar"), data | {"catatan": "jdih.kpu.go.id"}).status_code == 302
    assert KonfirmasiDasar.objects.get().oleh == yusuf
    assert "Sudah dipastikan" in body(client.get(reverse("surat:dasar")))
    assert "Pastikan dasar hukum" not in body(client.get(reverse("surat:dokumen", args=[draft.pk])))


def test_explaining_a_gap(client, login, rina, tono, make_published):
    make_published(nomor="3/PY.03-SD/64/2026")
    register = RegisterNomor.objects.get()
    data = {"register": register.pk, "urut": 2, "alasan": "surat di atas kertas"}
    login(client, tono)
    assert client.post(reverse("surat:nomor"), data).status_code == 404
    login(client, rina)
    assert client.post(reverse("surat:nomor"), data | {"alasan": ""}).status_code == 422
    assert client.post(reverse("surat:nomor"), data).status_code == 302
    assert NomorDilewati.objects.get().urut == 2
    page = body(client.get(reverse("surat:nomor")))
    assert "Nomor 2 dilewati: surat di atas kertas" in page
    assert "Nomor 1 belum dijelaskan" in page


def test_a_confirmation_can_be_taken_back(client, login, yusuf, tono, make_draft, kantor_kaltim):
    make_draft()
    row = confirm_dasar(actor=yusuf, kantor=kantor_kaltim, kutipan="PKPU 3/2025 Pasal 4", catatan="JDIH")
    where = reverse("surat:cabut_dasar", args=[row.pk])
    login(client, tono)
    assert client.post(where).status_code == 404
    login(client, yusuf)
    assert client.post(where).status_code == 302
    assert not KonfirmasiDasar.objects.exists()


def test_the_secretariat_sets_the_pattern(client, login, rina, yusuf, make_published, kantor_kaltim):
    data = {"kantor": kantor_kaltim.pk, "jenis_kode": "SD", "pola": "{nomor}/{lain}"}
    login(client, yusuf)
    assert client.post(reverse("surat:pola"), data).status_code == 404
    login(client, rina)
    assert client.get(reverse("surat:pola")).status_code == 200
    answer = client.post(reverse("surat:pola"), data)
    assert answer.status_code == 422
    assert "tepat satu kali" in body(answer)
    assert client.post(reverse("surat:pola"), data | {"pola": "{nomor}/SD/{tahun}"}).status_code == 302
    assert make_published().nomor == "1/SD/2026"
