"""The public announcement: numbers with their working, gaps with their reasons, files that hold together."""

from __future__ import annotations

import gzip
import hashlib
import html
import json
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.plugin import DjangoDbBlocker

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Kantor
from suara.domains.pemilih.models import PeriodeSatker
from suara.domains.pemilih.tests.angka_rekap import invent_rekap
from suara.domains.pemilih.tests.periode_uji import _kab_kota, make_kantor, rencana
from suara.domains.pemilih.tests.umum_uji import announce
from suara.domains.pemilih.umum.terbitan import audit_table
from suara.domains.pengaduan.tests.publik_uji import satu_adegan
from suara.engine.periksa_rekap.baca import read_file, read_pasted
from suara.engine.periksa_rekap.kisi import BATAS_WEB
from suara.engine.periksa_rekap.periksa import check
from suara.engine.recap import LP, BarisRekap, Rekap

ALAMAT = "/pemilih/rekap/2025-TW4/64.74/"
TW3 = invent_rekap("64.74", "2025-TW3")
TW4 = invent_rekap("64.74", "2025-TW4", sebelum=TW3, ditangguhkan=7)


@pytest.fixture(scope="module")
def bontang(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Kantor]:
    """Bontang with two announced quarters and Balikpapan that postponed."""
    with satu_adegan(django_db_blocker):
        province = make_kantor("64", "KPU Provinsi Kalimantan Timur", "Kalimantan Timur")
        kantor = _kab_kota("64.74", "Bontang", province)
        announce(kantor, TW3)
        announce(kantor, TW4)
        lain = _kab_kota("64.71", "Balikpapan", province)
        plan = rencana()
        PeriodeSatker.objects.create(
            kantor=lain, kode=plan.kode, jenis=plan.jenis, mulai=plan.mulai, cutoff=plan.cutoff,
            tanggal_pleno=plan.tanggal_pleno, tanggal_acuan=plan.tanggal_acuan, status="DITUNDA",
            alasan_tunda="Pemungutan suara ulang", dibuat_oleh=Akun.objects.earliest("pk"),
        )  # fmt: skip
        yield kantor


@pytest.fixture
def halaman(bontang: Kantor, db: None) -> Client:
    return Client()


def text(client: Client, alamat: str) -> str:
    response = client.get(alamat)
    assert response.status_code == 200, alamat
    return html.unescape(response.text)


@pytest.mark.sekali
def test_the_page_says_how_the_number_came_about_and_names_its_gap(halaman: Client) -> None:
    isi = text(halaman, ALAMAT)
    bontang = TW4.baris[0]
    assert f"{bontang.kini.jumlah:,}".replace(",", ".") in isi
    assert "ditangguhkan pada masa ini: 7" in isi
    assert "−7" in isi
    assert "Triwulan III 2025" in isi
    assert "Jumlah awal" not in isi, "the chain from TW III holds"


def test_a_page_is_light_and_asks_little(halaman: Client) -> None:
    for alamat in ("/pemilih/rekap/", ALAMAT, f"{ALAMAT}?wilayah=64.74.01"):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            response = halaman.get(alamat)
        assert len(queries) <= 12
        assert len(gzip.compress(response.content)) < 40_000


@pytest.mark.sekali
def test_who_postponed_is_named_with_the_reason(halaman: Client) -> None:
    assert "Pemungutan suara ulang" in text(halaman, "/pemilih/rekap/")


@pytest.mark.sekali
@pytest.mark.parametrize(
    "alamat",
    [
        "/pemilih/rekap/2025-TW4/64.71/",
        "/pemilih/rekap/2025-TW1/64.74/",
        f"{ALAMAT}?wilayah=64.71",
        f"{ALAMAT}?wilayah=64.74.01.1001",
        f"{ALAMAT}rekap.pdf",
    ],
)
def test_what_was_not_announced_is_not_found(halaman: Client, alamat: str) -> None:
    assert halaman.get(alamat).status_code == 404


@pytest.mark.sekali
def test_the_button_hands_this_very_table_to_the_audit_tool(halaman: Client) -> None:
    """Internal moves included: the only finding of the kecamatan is the gap that the page names."""
    tabel = re.search(r'name="tabel" value="([^"]+)"', halaman.get(ALAMAT).text)
    assert tabel
    jawab = halaman.post("/pemilih/periksa-rekap/", {"tabel": html.unescape(tabel[1])})
    assert jawab.status_code == 200
    assert "Bontang Utara" in jawab.text
    for kode in ("64.74", "64.74.02"):
        temuan = check(read_pasted(audit_table(invent_rekap("64.74", "2025-TW4"), kode), BATAS_WEB)).temuan
        assert [str(satu) for satu in temuan] == []


@pytest.mark.sekali
def test_the_files_are_stable_readable_by_the_audit_and_as_printed_on_the_page(halaman: Client) -> None:
    isi = text(halaman, ALAMAT)
    for nama in ("rekap.csv", "rekap.json", "rekap.xlsx"):
        berkas = halaman.get(ALAMAT + nama)
        assert hashlib.sha256(berkas.content).hexdigest() in isi
        assert (
            halaman.get(ALAMAT + nama, headers={"if-none-match": berkas.headers["ETag"]}).status_code == 304
        )
    for nama in ("rekap.csv", "rekap.json"):
        temuan = check(read_file(halaman.get(ALAMAT + nama).content, BATAS_WEB)).temuan
        assert {satu.jenis.value for satu in temuan} == {"NERACA"}, "seven suspended voters, nothing else"


@pytest.mark.sekali
def test_the_json_is_what_its_schema_says_and_closes_small_cells_of_the_desa(halaman: Client) -> None:
    data = halaman.get(ALAMAT + "rekap.json").json()
    skema = halaman.get("/pemilih/rekap/skema.json").json()
    satu = skema["properties"]["baris"]["items"]
    assert set(skema["required"]) <= set(data) <= set(skema["properties"])
    for baris in data["baris"]:
        assert set(satu["required"]) <= set(baris) <= set(satu["properties"])
        for bagian in ("tms_alasan", "baru_sebab", "disabilitas"):
            for n in baris[bagian].values() if baris["kode"].count(".") == 3 else ():
                assert n is None or (set(n) == {"jumlah"} and (n["jumlah"] >= 5 or n["jumlah"] == 0))
    assert "null" in json.dumps(data)
    assert Rekap(periode=data["periode"], wilayah=data["wilayah"], baris=()).wilayah == "64.74"


@pytest.mark.sekali
def test_the_landing_page_the_search_and_the_feed_lead_to_it(halaman: Client) -> None:
    jumlah = f"{TW4.baris[0].kini.jumlah:,}".replace(",", ".")
    for alamat in ("/pemilih/", "/pemilih/rekap/rss.xml"):
        isi = text(halaman, alamat)
        assert ALAMAT in isi
        assert jumlah in isi
    assert ALAMAT in text(halaman, "/cari/?q=rekap+bontang+iv")


@pytest.mark.sekali
def test_a_province_leads_to_the_offices_that_announced_the_quarter_that_ends_its_semester(
    halaman: Client,
) -> None:
    """Kaltim as published: the gap of +45,065 stands on the page with its sign, nothing is repaired."""
    kaltim = BarisRekap(
        kode="64", nama="Kalimantan Timur", jumlah_kab=10, jumlah_kec=105, jumlah_desa=1038,
        lama=LP(1467530, 1372994), baru=LP(60358, 0), tms=LP(24962, 0), kini=LP(1507873, 1413112),
    )  # fmt: skip
    bontang = replace(TW4.baris[0], jumlah_kec=3)
    rekap = Rekap(periode="2025-S2", wilayah="64", baris=(kaltim, bontang))
    announce(Kantor.objects.get(pk="64"), rekap)
    isi = text(halaman, "/pemilih/rekap/2025-S2/64/")
    assert "+45.065" in isi
    assert f'href="{ALAMAT}"' in isi
