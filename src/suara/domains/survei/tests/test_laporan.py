"""A report from closed wave to what a citizen recomputes: drafted, checked, signed, frozen, followed up."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
import time_machine
from django.test import Client

from suara.core.akun.models import Akun
from suara.core.jejak.models import Entri
from suara.core.surat import amplop
from suara.core.surat.render import render_pdf
from suara.core.tugas.models import Tenggat
from suara.core.wilayah.models import Kantor
from suara.domains.survei.errors import ActRefused, NotAllowed, SamePerson, StaleVersion, WrongState
from suara.domains.survei.models import Gelombang, LaporanSurvei, RencanaTindakLanjut
from suara.domains.survei.queries.laporan import list_rencana, sidik_of
from suara.domains.survei.rules.angka import bulat
from suara.domains.survei.services.laporan import check_laporan, draft_laporan, publish_laporan
from suara.domains.survei.services.rencana import IsianKeadaan, IsianRencana, add_rencana, move_rencana
from suara.domains.survei.terms_kerja import StatusTindakLanjut
from suara.domains.survei.tests.hasil_uji import (
    AKHIR,
    ISIAN,
    KODE,
    add_jawaban,
    make_closed,
    mixed,
    own_versi,
)

pytestmark = pytest.mark.django_db
type Login = Callable[[Client, Akun], Client]
RENCANA = IsianRencana(
    kegiatan="Umumkan waktu layanan", tahun=2026, triwulan=4, penanggung_jawab="Kabag Umum"
)


@pytest.fixture(autouse=True)
def _hari() -> Iterator[None]:
    with time_machine.travel("2026-07-01 08:00 +0800", tick=False):
        yield


@pytest.fixture
def wave(ayu: Akun, kantor_kaltim: Kantor) -> Gelombang:
    row = make_closed(ayu, kantor_kaltim)
    add_jawaban(row, 0, mixed(40, 1), {"jenis_kelamin": "L"})
    add_jawaban(row, 1, mixed(30, 2), {"jenis_kelamin": "P"})
    return row


def test_a_report_of_what_is_no_index_has_pages_and_a_document_of_its_own(
    client: Client, ayu: Akun, joko: Akun, maria: Akun, kantor_kaltim: Kantor
) -> None:
    wave = make_closed(ayu, kantor_kaltim, versi=own_versi())
    kode = [butir["kode"] for butir in wave.versi.definisi["butir"]]
    add_jawaban(wave, 0, [dict(zip(kode, (5, 4, 3, 4, 5), strict=True))] * 12)
    row = published(ayu, joko, maria, wave)
    assert row.dokumen is not None
    for address, words in (
        ("", ("84,00 persen", "Ini bukan IKM", "Apakah loket ramah?")),
        ("hitung-ulang/", ("60 dibagi 12 jawaban = 5,0000", "84,00")),
    ):
        page = client.get(f"/survei/hasil/{wave.kode_pendek}/{address}").content.decode()
        assert [word for word in words if word not in page] == []
    assert client.get(f"/survei/hasil/{wave.kode_pendek}/infografis.pdf").status_code == 404
    assert "84,00 persen" in client.get("/survei/hasil/").content.decode()


def sidik(row: LaporanSurvei) -> str:
    row.refresh_from_db()
    return sidik_of(row, list_rencana(row))


def ready(ayu: Akun, wave: Gelombang) -> LaporanSurvei:
    """Return a draft with everything that a signature needs but the check."""
    row = draft_laporan(actor=ayu, gelombang=wave, isian=ISIAN)
    for kode in row.hasil["angka"]["terendah"]:
        add_rencana(actor=ayu, laporan=row, unsur=kode, isian=RENCANA)
    return row


def published(ayu: Akun, joko: Akun, maria: Akun, wave: Gelombang) -> LaporanSurvei:
    row = ready(ayu, wave)
    check_laporan(actor=joko, laporan=row, sidik=sidik(row))
    return publish_laporan(actor=maria, laporan=row, sidik=sidik(row), tanggal_surat=AKHIR)


def test_nobody_checks_or_signs_what_he_wrote_and_a_change_asks_for_a_new_check(
    ayu: Akun, joko: Akun, maria: Akun, wave: Gelombang
) -> None:
    row = draft_laporan(actor=ayu, gelombang=wave, isian=ISIAN)
    with pytest.raises(WrongState, match="belum terpenuhi"):
        check_laporan(actor=joko, laporan=row, sidik=sidik(row))
    row = ready(ayu, wave)
    with pytest.raises(SamePerson):
        check_laporan(actor=ayu, laporan=row, sidik=sidik(row))
    with pytest.raises(WrongState, match="belum diperiksa"):
        publish_laporan(actor=maria, laporan=row, sidik=sidik(row), tanggal_surat=AKHIR)
    seen = sidik(row)
    check_laporan(actor=joko, laporan=row, sidik=seen)
    add_rencana(actor=ayu, laporan=row, unsur="biaya", isian=RENCANA)
    with pytest.raises(StaleVersion):
        publish_laporan(actor=maria, laporan=row, sidik=seen, tanggal_surat=AKHIR)
    with pytest.raises(WrongState, match="berubah sesudahnya"):
        publish_laporan(actor=maria, laporan=row, sidik=sidik(row), tanggal_surat=AKHIR)
    with pytest.raises(NotAllowed):
        publish_laporan(actor=ayu, laporan=row, sidik=sidik(row), tanggal_surat=AKHIR)


def test_published_means_signed_numbered_frozen_and_promised(
    ayu: Akun, joko: Akun, maria: Akun, wave: Gelombang
) -> None:
    row = published(ayu, joko, maria, wave)
    wave.refresh_from_db()
    assert (wave.status, row.status, row.tanggal_terbit) == ("TERBIT", "TERBIT", AKHIR)
    assert row.dokumen is not None
    assert row.dokumen.is_terbit
    assert row.dokumen.publik
    assert row.dokumen.berkas is not None
    assert Tenggat.objects.filter(obj_type="survei.rencana").count() == row.rencana_set.count()
    assert Entri.objects.filter(act="survei.gelombang.diterbitkan").exists()
    with pytest.raises(WrongState):
        draft_laporan(actor=ayu, gelombang=wave, isian=ISIAN)
    line = row.rencana_set.first()
    assert line is not None
    with pytest.raises(ActRefused, match="bukti"):
        move_rencana(
            actor=ayu, rencana=line, revisi=line.revisi, isian=IsianKeadaan(status=StatusTindakLanjut.SELESAI)
        )


def test_answers_that_change_the_result_after_the_draft_stop_the_signature(
    ayu: Akun, joko: Akun, maria: Akun, wave: Gelombang
) -> None:
    row = ready(ayu, wave)
    check_laporan(actor=joko, laporan=row, sidik=sidik(row))
    add_jawaban(wave, 0, [dict.fromkeys(KODE, 1)])
    with pytest.raises(WrongState, match="Hitungannya berubah"):
        publish_laporan(actor=maria, laporan=row, sidik=sidik(row), tanggal_surat=AKHIR)
    assert Gelombang.objects.get(pk=wave.pk).status == "TUTUP"


def test_a_citizen_recomputes_the_index_from_the_open_data(
    ayu: Akun, joko: Akun, maria: Akun, wave: Gelombang, warga: Client
) -> None:
    row = published(ayu, joko, maria, wave)
    text = warga.get(f"/survei/hasil/{wave.kode_pendek}/data/jawaban.csv").content.decode("utf-8-sig")
    rows = [one for one in csv.DictReader(io.StringIO(text)) if sum(one[kode] != "" for kode in KODE) >= 7]
    means = [
        Fraction(sum(int(one[kode]) for one in rows if one[kode]), sum(one[kode] != "" for one in rows))
        for kode in KODE
    ]
    ikm = bulat(25 * sum(means, Fraction(0)) / 9)
    assert ikm == Decimal(row.hasil["angka"]["semua"]["ikm"])
    page = warga.get(f"/survei/hasil/{wave.kode_pendek}/hitung-ulang/").text
    assert str(ikm).replace(".", ",") in page
    assert len(rows) == row.hasil["angka"]["semua"]["n"]
    profil = json.loads(warga.get(f"/survei/hasil/{wave.kode_pendek}/data/profil.json").content)
    assert {one["nilai"]: one["jumlah"] for one in profil if one["atribut"] == "jenis_kelamin"}["L"] == 40
    assert warga.get(f"/survei/hasil/{wave.kode_pendek}/data/akun.csv").status_code == 404


def test_the_public_page_shows_index_sample_plan_and_where_to_check(
    ayu: Akun, joko: Akun, maria: Akun, wave: Gelombang, warga: Client,
    django_assert_max_num_queries: Callable[..., Any],
) -> None:  # fmt: skip
    assert warga.get(f"/survei/hasil/{wave.kode_pendek}/").status_code == 404
    assert "Belum ada hasil survei" in warga.get("/survei/hasil/").text
    row = published(ayu, joko, maria, wave)
    with django_assert_max_num_queries(12):
        page = warga.get(f"/survei/hasil/{wave.kode_pendek}/").text
    ikm = row.hasil["angka"]["semua"]["ikm"].replace(".", ",")
    assert row.dokumen is not None
    for said in (ikm, "Belum Sesuai", "indikatif", "Umumkan waktu layanan", row.dokumen.kode_verifikasi):
        assert said in page
    assert ikm in warga.get("/survei/hasil/").text
    english = warga.get(f"/survei/hasil/{wave.kode_pendek}/", headers={"Accept-Language": "en"})
    assert english.status_code == 200
    paper = warga.get(f"/survei/hasil/{wave.kode_pendek}/infografis.pdf")
    assert paper.content.startswith(b"%PDF")
    assert warga.get(f"/periksa/{row.dokumen.kode_verifikasi}/unduh/").status_code == 200


def test_officers_go_from_draft_to_signature_in_the_browser(
    ayu: Akun, joko: Akun, maria: Akun, wave: Gelombang, login: Login,
    django_assert_max_num_queries: Callable[..., Any],
) -> None:  # fmt: skip
    base = f"/kerja/survei/gelombang/{wave.pk}/"
    meja, sekretaris, ketua = (login(Client(), one) for one in (ayu, joko, maria))
    meja.get("/kerja/survei/")  # the first page after signing in writes down the session
    with django_assert_max_num_queries(12):
        assert "Dari mana angkanya" in meja.get(f"{base}hasil/").text
    assert "Susun laporan" in meja.get(f"{base}laporan/").text
    empty = meja.post(f"{base}laporan/susun/", {"pelaksana": "Subbag", "kepala_nip": "12"})
    assert "NIP terdiri atas 18 angka" in empty.text
    assert 'value="Subbag"' in empty.text
    assert meja.post(f"{base}laporan/susun/", ISIAN).status_code == 302
    row = LaporanSurvei.objects.get()
    for kode in row.hasil["angka"]["terendah"]:
        said = {"unsur": kode, "kegiatan": f"Perbaiki {kode}", "triwulan": "4", "tahun": "2026"}
        made = meja.post(f"{base}laporan/rencana/", said | {"penanggung_jawab": "Kabag Umum"})
        assert made.status_code == 302
    with django_assert_max_num_queries(12):
        assert "harus orang lain" in meja.get(f"{base}laporan/").text
    assert meja.get(f"{base}laporan/pdf/").content.startswith(b"%PDF")
    sekretaris.post(f"{base}laporan/periksa/", {"sidik": sidik(row)})
    assert "Tanda tangani dan terbitkan" in ketua.get(f"{base}laporan/").text
    early = ketua.post(
        f"{base}laporan/terbit/", {"sidik": sidik(row), "tanggal_surat": "2026-06-01", "nomor": "1/SKM/2026"}
    )
    assert early.status_code == 409
    assert "1/SKM/2026" in early.text
    done = ketua.post(
        f"{base}laporan/terbit/", {"sidik": sidik(row), "tanggal_surat": "2026-06-20", "nomor": "1/SKM/2026"}
    )
    assert done.status_code == 302
    row.refresh_from_db()
    assert row.dokumen is not None
    assert row.dokumen.nomor == "1/SKM/2026"
    follow(meja, RencanaTindakLanjut.objects.all()[0])


def follow(meja: Client, line: RencanaTindakLanjut) -> None:
    """Keep a promise in the browser: evidence first, then done."""
    url = f"/kerja/survei/tindak-lanjut/{line.pk}/"
    assert line.kegiatan in meja.get("/kerja/survei/tindak-lanjut/").text
    done = {"revisi": str(line.revisi), "status": "SELESAI", "alasan_batal": ""}
    assert meja.post(f"{url}ubah/", done).status_code == 409
    saved = meja.post(f"{url}bukti/", {"keterangan": "Papan terpasang", "tanggal": "2026-07-01"})
    assert saved.status_code == 302
    assert meja.post(f"{url}ubah/", done).status_code == 302
    wave = line.laporan.gelombang
    page = Client().get(f"/survei/hasil/{wave.kode_pendek}/").text
    assert "Papan terpasang" in page
    assert "selesai 1 Juli 2026" in page


def test_the_printed_report_says_the_same_numbers(ayu: Akun, wave: Gelombang) -> None:
    from pypdf import PdfReader

    row = ready(ayu, wave)
    assert row.dokumen is not None
    made = PdfReader(io.BytesIO(render_pdf(row.dokumen.template, amplop.build(row.dokumen))))
    text = " ".join(page.extract_text() for page in made.pages)
    assert row.hasil["angka"]["semua"]["ikm"].replace(".", ",") in text
    for said in (
        "Daftar isi",
        "Pendahuluan",
        "Rencana tindak lanjut",
        "Lampiran",
        "Belum Sesuai",
        "indikatif",
    ):
        assert said in text
