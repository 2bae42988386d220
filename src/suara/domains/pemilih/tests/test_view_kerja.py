"""The pages of the voter list in Ruang Kerja, as each officer meets them."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.pemeran.orang import login

from suara.core.akun.models import Akun
from suara.core.jejak.models import Entri
from suara.domains.pemilih.models import Kandidat, KeputusanKandidat, PeriodeSatker
from suara.domains.pemilih.tests.periode_uji import NIK, Panggung, baris, deliver, make_panggung
from suara.engine.terms import SumberData

pytestmark = pytest.mark.django_db


@pytest.fixture
def p(db: None) -> Panggung:
    """The office in a running period, with five candidates."""
    panggung = make_panggung()
    deliver(panggung, [*baris(n=3), *baris("UBAH", "", beda=4), *baris("TIDAK_PADAN", "", baru=None)])
    return panggung


def client(akun: Akun) -> Client:
    """Return the officer's browser."""
    return login(Client(), akun)


def url(name: str, *args: object) -> str:
    """Return an address of this room."""
    return reverse(f"pemilih_kerja:{name}", args=args)


def test_proposing_and_approving_in_the_browser(p: Panggung) -> None:
    fitri = client(p.fitri)
    page = fitri.get(url("usul_baru", p.periode.pk) + "?jenis=BARU").text
    assert "<strong>3</strong>" in page
    sent = {"putusan": "TERIMA", "terlihat": "3", "alasan": "Sesuai sinkronisasi"}
    answer = fitri.post(url("usul_baru", p.periode.pk) + "?jenis=BARU", sent)
    usul = KeputusanKandidat.objects.get()
    assert answer.headers["Location"] == url("usul", usul.pk)
    assert fitri.post(url("usul", usul.pk), {"jawab": "setuju"}).status_code == 404
    intan = client(p.intan)
    assert "Setujui atau tolak" in intan.get("/kerja/").text
    seen = intan.get(url("usul", usul.pk)).text
    for pk in Kandidat.objects.filter(jenis="BARU").values_list("pk", flat=True):
        assert url("kandidat", pk) in seen
    intan.post(url("usul", usul.pk), {"jawab": "setuju", "catatan": ""})
    assert Kandidat.objects.filter(status="DITERIMA").count() == 3


def test_a_link_to_one_delivery_shows_and_proposes_only_its_rows(p: Panggung) -> None:
    other = deliver(p, baris("TMS", "MENINGGAL", n=2), SumberData.BPS_BPJS, "b")
    fitri, where = client(p.fitri), f"?masukan={other.pk}"
    assert f'{where}"' in fitri.get(url("periode", p.periode.pk)).text
    page = fitri.get(url("antrean", p.periode.pk) + where).text
    shown = set(re.findall(r'/kerja/pemilih/kandidat/(\d+)/"', page))
    assert shown == {str(pk) for pk in other.kandidat_set.values_list("pk", flat=True)}
    preview = fitri.get(url("usul_baru", p.periode.pk) + where).text
    assert "Daftar meninggal BPS atau BPJS, 13 Oktober 2025" in preview
    assert "Semua kandidat periode ini" not in preview


def test_a_paper_is_recorded_only_when_somebody_says_which(p: Panggung) -> None:
    one = Kandidat.objects.filter(jenis="UBAH").get()
    answer = client(p.fitri).post(url("bukti", one.pk), {"jenis": ""})
    assert "Jenis dokumen" in answer.text
    assert not one.bukti_set.exists()


def test_a_paper_that_nobody_can_find_again_is_no_evidence(p: Panggung) -> None:
    one, sent = Kandidat.objects.filter(jenis="UBAH").get(), client(p.fitri)
    answer = sent.post(url("bukti", one.pk), {"jenis": "AKTA_KEMATIAN", "nomor": "  "})
    assert "Tulis nomor atau tanggal dokumennya" in answer.text
    assert '<option value="AKTA_KEMATIAN" selected>' in answer.text
    wrong = sent.post(url("bukti", one.pk), {"jenis": "KK", "tanggal_hari": "41", "tanggal_bulan": "1"})
    assert "Tulis nomor atau tanggal dokumennya" not in wrong.text, "the date has its own sentence"
    assert 'value="41"' in wrong.text
    assert not one.bukti_set.exists()
    dated = {"jenis": "KK", "tanggal_hari": "1", "tanggal_bulan": "10", "tanggal_tahun": "2025"}
    assert sent.post(url("bukti", one.pk), dated).status_code == 302
    assert one.bukti_set.count() == 1


def test_a_refusal_without_words_stays_on_the_page(p: Panggung) -> None:
    client(p.fitri).post(
        url("usul_baru", p.periode.pk) + "?jenis=UBAH",
        {"putusan": "TERIMA", "terlihat": "1", "alasan": "Sesuai"},
    )
    usul = KeputusanKandidat.objects.get()
    answer = client(p.intan).post(url("usul", usul.pk), {"jawab": "tolak", "catatan": ""})
    assert answer.status_code == 409
    assert "Tulis mengapa usul ini ditolak" in answer.text


def test_the_values_are_masked_until_somebody_opens_them(p: Panggung) -> None:
    one = Kandidat.objects.filter(jenis="UBAH").get()
    fitri = client(p.fitri)
    closed = fitri.get(url("kandidat", one.pk)).text
    assert NIK not in closed
    assert "SATRIA" not in closed
    assert f"{NIK[:6]}**********" in closed
    opened = fitri.post(url("buka", one.pk))
    assert NIK in opened.text
    assert "1 Januari 1980" in opened.text
    assert "Laki-laki" in opened.text
    assert "no-store" in opened.headers["Cache-Control"]
    assert Entri.objects.filter(act="pemilih.kandidat.dibuka", obj_id=str(one.pk)).exists()


def test_bawaslu_reads_masked_and_changes_nothing(p: Panggung) -> None:
    one = Kandidat.objects.first()
    assert one
    zul = client(p.zul)
    assert zul.get(url("antrean", p.periode.pk)).status_code == 200
    assert NIK not in zul.get(url("kandidat", one.pk)).text
    assert zul.post(url("buka", one.pk)).status_code == 404
    assert zul.post(url("ke_coktas", p.periode.pk)).status_code == 404


def test_a_stranger_finds_nothing_and_the_province_finds_counts_only(p: Panggung) -> None:
    one = Kandidat.objects.first()
    assert one
    for name, pk in (("periode", p.periode.pk), ("antrean", p.periode.pk), ("kandidat", one.pk)):
        assert client(p.ratna).get(url(name, pk)).status_code == 404
    mega = client(p.mega)
    assert mega.get(url("periode", p.periode.pk)).status_code == 200
    assert mega.get(url("antrean", p.periode.pk)).status_code == 404
    assert mega.get(url("kandidat", one.pk)).status_code == 404


@pytest.mark.parametrize("siapa", ["fitri", "gani", "zul", "mega"])
def test_no_link_of_a_period_leads_nowhere(p: Panggung, siapa: str) -> None:
    officer = client(getattr(p, siapa))
    page = officer.get(url("periode", p.periode.pk)).text.partition("<main")[2]
    found = set(re.findall(r'<a [^>]*href="(/[^"#]*)', page))
    assert found
    assert {link: officer.get(link).status_code for link in sorted(found)} == dict.fromkeys(
        sorted(found), 200
    )


def test_undecided_candidates_go_to_coktas_from_the_preview(p: Panggung) -> None:
    fitri = client(p.fitri)
    where = "?jenis=TIDAK_PADAN"
    page = fitri.get(url("usul_baru", p.periode.pk) + where).text
    assert "Tidak padan bukan alasan TMS" in page
    fitri.post(url("ke_coktas", p.periode.pk) + where, {"terlihat": "1"})
    assert Kandidat.objects.get(jenis="TIDAK_PADAN").status == "COKTAS"


def test_a_period_is_planned_moved_and_postponed_in_the_browser(p: Panggung) -> None:
    gani = client(p.gani)
    typed = {"kantor_id": "64.72", "jenis": "TRIWULAN", "kode": "2026-TW1", "mulai": "2025-12-06"}
    typed |= {"cutoff": "2026-03-25", "tanggal_pleno": "2026-03-30", "tanggal_acuan": ""}
    gani.post(url("rencana"), typed)
    made = PeriodeSatker.objects.get(kode="2026-TW1")
    gani.post(url("gerak", made.pk, "buka"), {"versi": "1"})
    gani.post(url("tunda", made.pk), {"versi": "2", "alasan": "Pemungutan suara ulang"})
    made.refresh_from_db()
    assert (made.status, made.alasan_tunda) == ("DITUNDA", "Pemungutan suara ulang")


@pytest.mark.parametrize("name", ["daftar", "periode", "antrean", "usul_baru", "kandidat"])
def test_a_page_asks_the_database_little(p: Panggung, name: str) -> None:
    one = Kandidat.objects.first()
    assert one
    args = {"daftar": (), "kandidat": (one.pk,)}.get(name, (p.periode.pk,))
    gani = client(p.gani)
    gani.get("/kerja/")
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert gani.get(url(name, *args)).status_code == 200
    assert (
        len([q for q in asked if not q["sql"].startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT"))]) <= 12
    )
