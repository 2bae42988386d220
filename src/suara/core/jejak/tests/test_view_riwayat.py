"""`/kerja/jejak/<obj_type>/<obj_id>/`: an officer of the office sees the history; a stranger gets 404."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from suara.core.akun.models import Akun
from suara.core.jejak.models import Entri

URL = "/kerja/jejak/paw.Permohonan/1/"


def test_an_officer_of_the_office_reads_the_history(
    client: Client, login: Callable[..., Client], rina: Akun, rantai: list[Entri]
) -> None:
    page = login(client, rina).get(URL)
    assert page.status_code == 200
    text = page.content.decode()
    assert "Rina Wulandari" in text
    assert "Entri ke-4" in text
    assert "Entri ke-2" not in text


def test_a_stranger_gets_404(
    client: Client, login: Callable[..., Client], tono: Akun, rantai: list[Entri]
) -> None:
    assert login(client, tono).get(URL).status_code == 404


def test_an_object_without_history_is_not_found(
    client: Client, login: Callable[..., Client], rina: Akun
) -> None:
    assert login(client, rina).get(URL).status_code == 404


@pytest.mark.django_db
def test_nobody_signed_in_is_asked_to_sign_in(client: Client) -> None:
    response = client.get(URL)
    assert response.status_code == 302
    assert "/akun/masuk/" in response["Location"]
