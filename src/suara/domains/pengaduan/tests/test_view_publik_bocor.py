"""Planted words and every public exit: nothing of a report that is not public, and not even that it exists.

Each row of `KEADAAN` is a report in one combination of flags and states; canaries stand in all its secret
places. `EXITS` are all public addresses of this room and those of the site that could show a report.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker
from tests.pemeran.orang import make_kantor, make_unit

from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor, Unit
from suara.domains.pengaduan import cari
from suara.domains.pengaduan.models import (
    IndeksLaporan,
    Komentar,
    Kosakata,
    Laporan,
    Penilaian,
    Riwayat,
    SalinanPublik,
    Tanggapan,
)
from suara.domains.pengaduan.rules.nomor import buat_nomor
from suara.domains.pengaduan.services.terbitan import renew
from suara.domains.pengaduan.tests.publik_uji import make_laporan, make_wilayah, satu_adegan

pytestmark = pytest.mark.django_db
LIST = "/lapor/laporan/"
RAHASIA_KATA = {
    "judul_asli": "zanzibarjudul",
    "isi_asli": "kepompongisi 6472014508900003 08125556677",
    "permintaan_asli": "gramofonminta",
    "lokasi_asli": "mercusuarlokasi",
}
SALINAN_KATA = "kaleidoskopsalinan"
CATATAN = "trampolinecatatan"
CANARIES = (
    "zanzibarjudul", "kepompongisi", "6472014508900003", "08125556677", "gramofonminta", "mercusuarlokasi",
    CATATAN, "saksofonkomentar", "harmonikatanggapan", "flamboyanumpan", "kwitansi-budi.jpg",
)  # fmt: skip


@dataclass(frozen=True)
class Keadaan:
    """One combination; `public` says whether everybody may know of it."""

    nama: str
    fields: dict[str, Any] = field(default_factory=dict)
    public: bool = False


KEADAAN = (
    Keadaan("terbit", {"terbit": True}, public=True),
    Keadaan("terbit anonim", {"terbit": True, "is_anonim": True}, public=True),
    Keadaan("terbit menyebut nama", {"terbit": True, "memuat_nama": True}, public=True),
    Keadaan("rahasia", {"terbit": False, "is_rahasia": True, "is_ulasan_privasi": True}),
    Keadaan("rahasia anonim", {"terbit": False, "is_rahasia": True, "is_anonim": True}),
    Keadaan("wbs", {"terbit": False, "kelas": "WBS", "kadar": ""}),
    Keadaan("wbs rahasia", {"terbit": False, "kelas": "WBS", "kadar": "", "is_rahasia": True}),
    Keadaan("belum terverifikasi", {"terbit": False, "status": "BV", "verifikasi_at": None}),
    Keadaan("tertunda", {"terbit": False, "status": "TT", "verifikasi_at": None}),
    Keadaan("diarsipkan", {"terbit": False, "status": "AR", "verifikasi_at": None, "alasan_arsip": "SPAM"}),
    Keadaan("ditarik", {"terbit": False, "is_ulasan_privasi": True}),
)


@pytest.fixture(scope="module")
def reports(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, Laporan]]:
    """One report per combination, canaries everywhere; the hidden ones share a place with nobody."""
    with satu_adegan(django_db_blocker):
        kantor = make_kantor("64", "KPU Provinsi Kalimantan Timur", "Kalimantan Timur")
        yield make_reports(kantor, make_unit("64.DATIN", kantor))


@pytest.fixture(scope="module")
def said(reports: dict[str, Laporan]) -> dict[str, str]:
    """What every public address says while nothing changes; asked once."""
    return {url: spoken(Client(), url) for url in exits(reports)}


def make_reports(kantor_kaltim: Kantor, unit_datin: Unit) -> dict[str, Laporan]:
    """Make the reports of the scene."""
    made = {}
    for number, item in enumerate(KEADAAN, start=1):
        words = f"Warga {SALINAN_KATA}{number} menunggu jawaban."
        row = make_laporan(
            kantor_kaltim,
            number,
            unit=unit_datin,
            judul=f"Judul salinan ke-{number}",
            isi=words,
            wilayah=make_wilayah(f"64.72.{number:02d}", f"Kecamatan{number}"),
            id_lapor=f"77{number:05d}",
            **RAHASIA_KATA,
            **item.fields,
        )
        _plant(row, unit_datin)
        made[item.nama] = row
    return made


def _plant(row: Laporan, unit: Unit) -> None:
    Riwayat.objects.create(
        laporan=row, urutan=3, act="buka-identitas", dari="TV", ke="TV", pelaku="ADMIN", catatan=CATATAN
    )
    Riwayat.objects.create(
        laporan=row, urutan=4, act="tanya", ke="MP", pelaku="PENGHUBUNG", catatan=CATATAN, publik=False
    )
    Tanggapan.objects.create(laporan=row, jenis="PERTANYAAN", isi="harmonikatanggapan", unit=unit)
    Tanggapan.objects.create(
        laporan=row, jenis="TINDAK_LANJUT", isi="harmonikatanggapan", isi_publik="Beres."
    )
    Komentar.objects.create(
        laporan=row, isi_asli="saksofonkomentar", isi_publik="saksofonkomentar", kirim_hash=uuid.uuid4().hex
    )
    Penilaian.objects.create(laporan=row, siklus=1, nilai=1, tuntas="TIDAK", umpan_balik="flamboyanumpan")


def exits(reports: dict[str, Laporan]) -> Iterator[str]:
    """Yield every public address: those of this room from the address table itself, and the site's own."""
    months = ("", "2026-10", "semua")
    yield from ("/", "/cari/?q=kepompongisi", "/lapor/tidak-ada/", "/sitemap.xml", "/robots.txt")
    yield from (
        LIST,
        "/lapor/rss.xml",
        "/lapor/data/",
        "/lapor/data/skema.json",
        "/lapor/data/hitung_ulang.py",
    )
    yield from (f"{LIST}?urut=dukungan", f"{LIST}?wilayah=64.72", f"{LIST}?status=BV", f"{LIST}?status=AR")
    yield from (f"{page}?bulan={month}" for month in months for page in ("/lapor/peta/", "/lapor/statistik/"))
    for table in ("laporan", "agregat"):
        for month in ("", "-2026-10"):
            yield from (f"/lapor/data/{table}{month}.{fmt}" for fmt in ("csv", "json"))
    yield from (f"/api/v1/lapor/{name}" for name in ("laporan", "statistik", "statistik?bulan=semua"))
    for word in (*CANARIES, SALINAN_KATA, "kaleidoskopsalina"):
        yield from (f"{page}?cari={word}" for page in (LIST, "/lapor/rss.xml", "/api/v1/lapor/laporan"))
    for row in reports.values():
        yield from (f"{LIST}?cari={row.nomor}", f"{LIST}?cari=%23{row.id_lapor}")
        for tail in ("", "dukung/", "komentar/"):
            yield f"{LIST}{row.nomor}/{tail}"
        yield f"/api/v1/lapor/laporan/{row.nomor}"


def spoken(client: Client, url: str) -> str:
    """Return all that an address says: status, headers and body."""
    answer = client.get(url)
    head = client.head(url)
    headers = [f"{key}: {value}" for reply in (answer, head) for key, value in reply.headers.items()]
    return "\n".join([str(answer.status_code), *headers, answer.text])


def test_no_exit_says_a_planted_word(said: dict[str, str]) -> None:
    told = {}
    for url, body in said.items():
        asked = url.rpartition("=")[2]
        found = [word for word in CANARIES if word in body and word != asked]
        if found:
            told[url] = found
    assert told == {}


def test_what_was_asked_is_only_repeated_never_found(client: Client, reports: dict[str, Laporan]) -> None:
    for word in CANARIES:
        assert client.get(LIST, {"cari": word}).context["hasil"].jumlah == 0
        assert client.get("/api/v1/lapor/laporan", {"cari": word}).json()["jumlah"] == 0


@pytest.mark.parametrize("nama", [item.nama for item in KEADAAN if not item.public])
def test_no_exit_says_that_a_hidden_report_exists(
    reports: dict[str, Laporan], said: dict[str, str], nama: str
) -> None:
    row = reports[nama]
    number = str([item.nama for item in KEADAAN].index(nama) + 1)
    signs = (f'Judul salinan ke-{number}"', f"{SALINAN_KATA}{number} ", row.pk.hex, str(row.pk))
    told = []
    for url, body in said.items():
        if any(sign in body for sign in signs) or (row.nomor in body and row.nomor not in url):
            told.append(url)
    assert told == []


@pytest.mark.parametrize("nama", [item.nama for item in KEADAAN if not item.public])
@pytest.mark.parametrize("address", [LIST + "{}/", LIST + "{}/dukung/", LIST + "{}/komentar/"])
def test_a_hidden_report_is_answered_like_a_number_never_given(
    client: Client, reports: dict[str, Laporan], nama: str, address: str
) -> None:
    hidden, unknown = reports[nama].nomor, buat_nomor(2026, 999_999)
    answers = []
    for nomor in (hidden, unknown):
        fresh = Client()
        answer = fresh.get(address.format(nomor))
        body = answer.text.replace(nomor, "NOMOR")
        token = fresh.cookies["csrftoken"].value if "csrftoken" in fresh.cookies else ""
        answers.append((answer.status_code, sorted(answer.headers), _without_token(body), bool(token)))
    assert answers[0] == answers[1]
    assert answers[0][0] == 404


def _without_token(body: str) -> str:
    import re

    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", body)


@pytest.mark.parametrize("nama", [item.nama for item in KEADAAN if not item.public])
def test_hidden_and_unknown_ask_the_database_the_same(
    reports: dict[str, Laporan], nama: str, django_assert_num_queries: Any
) -> None:
    """The same questions, hence the same class of time."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counted = []
    for nomor in (reports[nama].nomor, buat_nomor(2026, 999_999)):
        with CaptureQueriesContext(connection) as asked:
            Client().get(f"{LIST}{nomor}/")
        counted.append([query["sql"].replace(nomor, "") for query in asked])
    assert counted[0] == counted[1]


def test_figures_count_only_what_is_public(client: Client, reports: dict[str, Laporan]) -> None:
    public = sum(item.public for item in KEADAAN)
    assert client.get(LIST).context["hasil"].jumlah == public
    assert client.get("/api/v1/lapor/statistik?bulan=semua").json()["kantor"]["diterima"] == public
    rows = client.get("/lapor/data/laporan.csv").content.decode("utf-8-sig").splitlines()
    assert len(rows) == public + 1
    assert client.get("/lapor/data/agregat.csv").content.decode("utf-8-sig").splitlines()[1:] == []


def test_the_index_knows_only_public_words(reports: dict[str, Laporan]) -> None:
    """Even an index that was told to take a hidden report does not."""
    for row in reports.values():
        cari.index_laporan(row)
    public = [reports[item.nama] for item in KEADAAN if item.public]
    assert set(IndeksLaporan.objects.values_list("laporan_id", flat=True)) == {row.pk for row in public}
    words = set(Kosakata.objects.values_list("kata", flat=True))
    assert words.isdisjoint(CANARIES)
    hidden = {f"{SALINAN_KATA}{number}" for number, item in enumerate(KEADAAN, start=1) if not item.public}
    assert words.isdisjoint(hidden)


@pytest.mark.parametrize("change", [{"is_rahasia": True, "is_terbit": False}, {"is_terbit": False}])
def test_a_report_that_is_taken_back_is_gone_from_every_exit_at_once(
    client: Client, reports: dict[str, Laporan], said: dict[str, str], change: dict[str, bool]
) -> None:
    row = reports["terbit"]
    before = [url for url in exits({"terbit": row}) if row.nomor in said[url]]
    assert before
    Laporan.objects.filter(pk=row.pk).update(**change, diubah_at=now())
    renew()  # as every act does: `test_ingatan_publik.py`
    after = [
        url for url in exits({"terbit": row}) if row.nomor in spoken(client, url) and row.nomor not in url
    ]
    assert after == []
    assert client.get(f"{LIST}{row.nomor}/").status_code == 404


def test_only_the_newest_copy_is_read(client: Client, reports: dict[str, Laporan]) -> None:
    row = reports["terbit"]
    SalinanPublik.objects.create(laporan=row, versi=2, judul="Judul bersih", isi="Isi bersih.")
    cari.index_laporan(row)
    for url in exits({"terbit": row}):
        body = spoken(client, url)
        assert f"{SALINAN_KATA}1 " not in body, url


def test_every_public_address_of_the_room_is_asked() -> None:
    """A new public address must be added to `exits` (and to the table of addresses)."""
    from suara.domains.pengaduan import urls_publik

    known = [
        *("daftar", "laporan", "dukung", "komentar", "dukungan"),
        *("rss", "peta", "statistik", "data", "data_berkas"),
    ]
    assert sorted(str(pattern.name) for pattern in urls_publik.urlpatterns) == sorted(known)
