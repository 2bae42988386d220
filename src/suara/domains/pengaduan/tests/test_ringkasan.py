"""When the time for the whole matter is over: one page for Ombudsman RI, with dates and without a person."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from suara.core.privasi.services import DataIdentitas
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.services import waktu
from suara.domains.pengaduan.tests.panggung_uji import Panggung, make_panggung
from suara.domains.pengaduan.tests.publik_uji import wita

pytestmark = pytest.mark.django_db
JUDUL = "Formulir pindah memilih ditolak"


@pytest.fixture
def panggung(db: None, time_machine: Any) -> Panggung:
    """The office on a working day."""
    time_machine.move_to(wita(2026, 7, 6))
    return make_panggung()


def enter(warga: Client, laporan: Laporan, kunci: str | None) -> None:
    """Open the page of a report with its key."""
    warga.post(reverse("lapor:cek"), {"nomor": laporan.nomor, "kunci": kunci})


def opened(warga: Client, panggung: Panggung) -> tuple[Laporan, str | None]:
    """Send a report that is disposed and never answered; open its page with the key."""
    sent = panggung.kirim(judul=JUDUL, identitas=DataIdentitas(nama="Siti Aminah"))
    panggung.disposisi(sent.laporan, judul_publik="Pindah memilih")
    enter(warga, sent.laporan, sent.kunci)
    return sent.laporan, sent.kunci


def test_after_the_deadline_the_reporter_finds_the_summary(
    warga: Client, panggung: Panggung, time_machine: Any
) -> None:
    laporan, kunci = opened(warga, panggung)
    url = reverse("lapor:rinci_ringkasan", args=[laporan.nomor])
    page = reverse("lapor:rinci", args=[laporan.nomor])
    assert url not in warga.get(page).text
    assert warga.get(url).status_code == 404
    time_machine.move_to(wita(2026, 7, 28))
    waktu.run_timers()
    enter(warga, laporan, kunci)
    assert url in warga.get(page).text
    answer = warga.get(url)
    assert answer.headers["Content-Type"] == "application/pdf"
    assert "no-store" in answer.headers["Cache-Control"]
    pages = PdfReader(io.BytesIO(answer.content)).pages
    text = " ".join(pages[0].extract_text().split())
    assert len(pages) == 1
    assert laporan.nomor in text
    assert "Ombudsman" in text
    assert "C4" in text
    assert "Siti" not in text
    assert JUDUL not in text


def test_nobody_reads_it_without_the_key(warga: Client, panggung: Panggung, time_machine: Any) -> None:
    laporan = panggung.disposisi()
    time_machine.move_to(wita(2026, 7, 28))
    waktu.run_timers()
    answer = warga.get(reverse("lapor:rinci_ringkasan", args=[laporan.nomor]))
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/lapor/cek/")
