"""Throwing a draft away: asked once more on a page that shows what would be lost."""

from __future__ import annotations

import re
import uuid
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from suara.core.berkas.tests.conftest import make_image
from suara.core.wilayah.models import Kantor
from suara.domains.pengaduan.models import Unggahan
from suara.domains.pengaduan.tests.test_view_lapor import ISI, SATU, isian

pytestmark = pytest.mark.django_db
BUANG, DIBUANG, BERANDA = reverse("lapor:buang"), reverse("lapor:dibuang"), reverse("lapor:beranda")


@pytest.fixture(autouse=True)
def kantor(kantor_kaltim: Kantor, settings: Any, tmp_path: Any) -> Kantor:
    """The office of the site, with a store of this test's own."""
    settings.MEDIA_ROOT = tmp_path
    return kantor_kaltim


def ask(warga: Client) -> tuple[dict[str, Any], Any]:
    """Press "Buang isian ini" on a page with a photo; return what was sent and the page that asks."""
    page = isian(hp="bukan nomor")
    sent = {**page, "bukti": [SimpleUploadedFile("foto.jpg", make_image())], "buang": "1"}
    return page, warga.post(SATU, sent, follow=True)


def test_the_small_button_loses_nothing_and_shows_what_would_be_lost(warga: Client) -> None:
    _page, asked = ask(warga)
    assert asked.redirect_chain[-1][0].startswith(BUANG)
    for kept in (ISI, "Pengaduan: ada layanan", "bukan nomor", "foto.jpg", "Kembali ke isian"):
        assert kept in asked.text
    assert f'href="{SATU}"' in asked.text
    assert ISI in warga.get(SATU).text
    assert Unggahan.objects.count() == 1


def test_the_button_of_that_page_throws_text_and_files_away(warga: Client) -> None:
    page, asked = ask(warga)
    draft = re.search(r'name="draf" value="([^"]+)"', asked.text)
    assert draft
    gone = warga.post(BUANG, {"kirim_id": page["kirim_id"], "draf": draft[1]}, follow=True)
    assert "data-hapus-draf" in gone.text
    assert ISI not in warga.get(SATU).text
    assert Unggahan.objects.count() == 0


def test_one_question_per_screen_leads_back_to_its_own_screen(warga: Client) -> None:
    cerita = reverse("lapor:langkah", args=["cerita"])
    asked = warga.post(cerita, {"isi": ISI, "kirim_id": str(uuid.uuid4()), "buang": "1"}, follow=True)
    assert ISI in asked.text
    assert f'href="{cerita}"' in asked.text
    assert "https://" not in warga.get(BUANG, {"dari": "https://lain.test"}).text.split("<main")[1]


def test_a_draft_of_another_tab_stays(warga: Client) -> None:
    page, _asked = ask(warga)
    warga.post(SATU, isian(isi="Usul saya: buka loket sampai sore pada hari Jumat, juga bulan puasa."))
    warga.post(BUANG, {"kirim_id": page["kirim_id"]})
    assert "buka loket sampai sore" in warga.get(SATU).text
    assert Unggahan.objects.count() == 0


def test_where_nothing_was_typed_there_is_nothing_to_ask(warga: Client) -> None:
    assert warga.get(BUANG).headers["Location"] == BERANDA


def test_a_link_alone_does_not_make_the_device_forget_its_draft(warga: Client) -> None:
    assert warga.get(DIBUANG).headers["Location"] == BERANDA
    ask(warga)
    warga.post(BUANG, {})
    assert warga.get(DIBUANG).status_code == 200
    assert warga.get(DIBUANG).headers["Location"] == BERANDA
