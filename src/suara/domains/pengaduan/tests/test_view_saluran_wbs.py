"""The channel for insiders, before anything is written."""

from __future__ import annotations

import pytest
from django.test import Client

from suara.domains.pengaduan.formulir.warga_saluran import find_wbs

pytestmark = pytest.mark.django_db


def test_the_page_leads_to_the_safer_channel_and_promises_no_more_than_is_kept(client: Client) -> None:
    page = client.get("/lapor/wbs/").text
    assert f'href="{find_wbs().tautan}"' in page
    assert "Jangan melapor dari komputer atau jaringan kantor" in page
    assert "Bila tidak terbaca seperti itu, laporan masuk ke meja pengaduan biasa." in page
    assert 'href="/lapor/buat/jenis/"' in page


def test_that_somebody_read_it_is_kept_nowhere(client: Client) -> None:
    answer = client.get("/lapor/wbs/")
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert not client.session.keys()
