"""“Hari ini” and the queue say to each officer what comes next, or whom the report waits for."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.pemeran.orang import login

from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.services import meja, pelapor
from suara.domains.pengaduan.terms import Kadar, Terbukti
from suara.domains.pengaduan.tests.meja_uji import make_penghubung
from suara.domains.pengaduan.tests.panggung_uji import ALASAN, TL, Panggung, make_panggung, meja_usul_arsip
from suara.domains.pengaduan.tests.publik_uji import wita

pytestmark = pytest.mark.django_db
ORANG = ("sri", "bayu", "laras", "lina", "hadi", "joko")


@pytest.fixture
def panggung(db: None, time_machine: Any) -> Panggung:
    """The office on a working day."""
    time_machine.move_to(wita(2026, 7, 6))
    return make_panggung()


def usul_selesai(panggung: Panggung, **verifikasi: Any) -> Laporan:
    """PR with a proposal of the unit to finish it."""
    laporan = panggung.proses(**verifikasi)
    return meja.propose_selesai(
        actor=panggung.lina, laporan=laporan, versi=laporan.versi, isi=TL, terbukti=Terbukti.TIDAK
    )


def usul_selesai_bp(panggung: Panggung) -> Laporan:
    """The same of a report that leaders must end."""
    return usul_selesai(panggung, kadar=Kadar.BP)


def minta_identitas(panggung: Panggung) -> Laporan:
    """TV with a request of the desk to see who the reporter is."""
    laporan = panggung.disposisi()
    meja.request_buka_identitas(actor=panggung.sri, laporan=laporan, versi=laporan.versi, alasan=ALASAN)
    return laporan


def dikembalikan_tiga_kali(panggung: Panggung) -> Laporan:
    """BV again, three times returned by the unit."""
    laporan = panggung.disposisi()
    for kali in range(3):
        if kali:
            laporan = panggung.disposisi(laporan)
        laporan = meja.return_disposisi(
            actor=panggung.lina, laporan=laporan, versi=laporan.versi, alasan=ALASAN
        )
    return laporan


DATIN = "Menunggu 64.DATIN"
ARSIP, SELESAI = "Setujui atau tolak usul arsip", "Setujui atau tolak usul selesai"
KEDUA, ADMIN, PIMPINAN = "Menunggu orang kedua", "Menunggu admin pengaduan", "Menunggu persetujuan pimpinan"
VERIFIKASI = "Verifikasi dan disposisi"
BUKA = "Setujui atau tolak permintaan buka identitas"
STEPS: list[tuple[Callable[[Panggung], Laporan], dict[str, str]]] = [
    (Panggung.baru, {"sri": VERIFIKASI, "laras": ADMIN, "joko": ADMIN}),
    (meja_usul_arsip, {"sri": KEDUA, "bayu": ARSIP, "laras": KEDUA}),
    (Panggung.disposisi, {"lina": "Beri tindak lanjut", "hadi": DATIN, "sri": DATIN, "joko": DATIN}),
    (Panggung.bertanya, {"lina": "Menunggu pelapor", "sri": "Menunggu pelapor"}),
    (Panggung.tertunda, {"sri": "Menunggu pelapor"}),
    (Panggung.proses, {"lina": "Usulkan selesai", "sri": DATIN}),
    (usul_selesai, {"lina": KEDUA, "hadi": SELESAI, "joko": SELESAI, "laras": KEDUA}),
    (usul_selesai_bp, {"lina": PIMPINAN, "hadi": PIMPINAN, "joko": SELESAI}),
    (minta_identitas, {"sri": "Buka identitas: menunggu orang kedua", "joko": BUKA, "laras": DATIN}),
    (Panggung.diteruskan, {"sri": "Catat tanda terima lembaga", "joko": "Menunggu Bawaslu"}),
    (
        dikembalikan_tiga_kali,
        {"sri": "Menunggu pimpinan menetapkan unitnya", "joko": VERIFIKASI},
    ),
    (Panggung.selesai, {"lina": "", "sri": ""}),
]


def said(page: str, nomor: str, row: str) -> str:
    """Return what the row of a report says comes next."""
    part = next((part for part in page.partition("<main")[2].split(row) if nomor in part), "")
    found = re.search(r'class="(?:giliran|redup)">([^<]*)<', part)
    return found[1].strip() if found else ""


@pytest.mark.parametrize(("make", "expected"), STEPS, ids=lambda item: getattr(item, "__name__", ""))
def test_each_officer_reads_what_comes_next(
    panggung: Panggung, make: Callable[[Panggung], Laporan], expected: dict[str, str]
) -> None:
    laporan = make(panggung)
    unit = laporan.unit.nama if laporan.unit else ""
    for nama, words in expected.items():
        client = login(Client(), panggung.orang[nama])
        words = words.replace("64.DATIN", unit)
        page = client.get("/kerja/").text
        start = said(page, laporan.nomor, "<li>")
        listed = client.get(reverse("lapor_kerja:daftar"), {"lihat": "terbuka"}).text
        if words and laporan.nomor in page:  # while only the reporter must act there is no deadline to show
            assert start.startswith(words), (nama, start)
        else:
            assert not start, nama
        short = "Menunggu unitnya" if unit and words.endswith(unit) else words
        assert said(listed, laporan.nomor, "<tr").startswith(short), nama


def test_a_decision_without_a_deadline_is_shown_first(panggung: Panggung) -> None:
    laporan = panggung.selesai()
    meja.request_buka_identitas(actor=panggung.sri, laporan=laporan, versi=laporan.versi, alasan=ALASAN)
    page = login(Client(), panggung.joko).get("/kerja/").text
    part = page.partition("Menunggu keputusan Anda")[2].partition("</section>")[0]
    assert laporan.nomor in part
    assert BUKA in part
    assert "Menunggu keputusan Anda" not in login(Client(), panggung.sri).get("/kerja/").text


def test_once_answered_a_reply_is_the_units_turn_again(panggung: Panggung) -> None:
    laporan = panggung.proses()
    pelapor.answer_pertanyaan(laporan=laporan, isi="Nama saya masih belum ada di daftar itu.")
    page = login(Client(), panggung.lina).get("/kerja/").text
    assert said(page, laporan.nomor, "<li>") == "Beri tindak lanjut"


def test_a_kabkota_reads_the_deadline_of_what_the_province_gave_it(panggung: Panggung) -> None:
    samarinda = make_penghubung("64.72", "Kota Samarinda", panggung.kantor)
    balikpapan = make_penghubung("64.71", "Kota Balikpapan", panggung.kantor)
    unit = samarinda.penugasan_set.get().unit
    laporan, other = panggung.disposisi(unit=unit), panggung.disposisi()
    page = login(Client(), samarinda).get("/kerja/").text
    assert said(page, laporan.nomor, "<li>") == "Beri tindak lanjut"
    assert "KPU Provinsi Kalimantan Timur" in page.partition("<main")[2]
    assert "Jatuh tempo" in page
    assert other.nomor not in page
    assert laporan.nomor not in login(Client(), balikpapan).get("/kerja/").text


def test_the_days_that_count_are_the_days_that_are_named(panggung: Panggung) -> None:
    laporan = panggung.bertanya()  # only the statute's outer limit runs on: sixty calendar days
    sri = login(Client(), panggung.sri)
    pages = (
        sri.get("/kerja/").text.partition(laporan.nomor)[2],
        sri.get(reverse("lapor_kerja:daftar"), {"lihat": "terbuka"}).text.partition(laporan.nomor)[2],
        sri.get(reverse("lapor_kerja:laporan", args=[laporan.nomor])).text,
    )
    for page in pages:
        assert "sisa 60 hari kalender" in page


def test_clocks_are_named_in_words(panggung: Panggung) -> None:
    laporan = panggung.baru()
    page = login(Client(), panggung.sri).get(reverse("lapor_kerja:laporan", args=[laporan.nomor])).text
    assert re.findall(r'class="jam-nama">([^<]+)<', page) == ["Verifikasi", "Kabar lengkap atau belum"]
    assert "sisa 14 hari kalender" in page
