"""The landing page: what the list is, and links only to what exists."""

from __future__ import annotations

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_the_page_says_who_is_a_voter_and_on_which_article_that_rests() -> None:
    page = Client().get("/pemilih/").content.decode()
    assert "17 tahun atau lebih, sudah kawin, atau pernah kawin" in page
    assert "PKPU 1/2025 Pasal 4" in page


def test_it_leads_to_the_check_and_to_the_recap_audit() -> None:
    page = Client().get("/pemilih/").content.decode()
    assert 'href="/pemilih/cek/"' in page
    assert 'href="/pemilih/periksa-rekap/"' in page


def test_the_header_leads_to_it_and_home_straight_to_the_check() -> None:
    page = Client().get("/").content.decode()
    assert 'href="/pemilih/"' in page
    assert 'href="/pemilih/cek/"' in page
