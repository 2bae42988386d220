"""The reader's switches, the error pages, the page of all components."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest
from django.test import Client, RequestFactory

from suara.ui import errors
from suara.ui.views import back

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_get(rf: RequestFactory) -> HttpRequest:
    return rf.get("/tidak-ada/")


def test_language_switch_is_a_plain_post(client: Client) -> None:
    response = client.post("/bahasa/", {"bahasa": "en", "lanjut": "/tentang/"})
    assert response.status_code == 302
    assert response["Location"] == "/tentang/"
    assert client.cookies["django_language"].value == "en"
    assert 'lang="en"' in client.get("/tentang/").content.decode()


def test_page_is_indonesian_whatever_the_browser_asks(client: Client) -> None:
    response = client.get("/tentang/", headers={"accept-language": "en-US"})
    assert 'lang="id"' in response.content.decode()
    assert response["Content-Language"] == "id"


@pytest.mark.parametrize("choice", ["fr", "", "../en"])
def test_language_switch_ignores_what_it_does_not_know(client: Client, choice: str) -> None:
    client.post("/bahasa/", {"bahasa": choice})
    assert "django_language" not in client.cookies


def test_theme_and_density_are_remembered(client: Client) -> None:
    client.post("/tampilan/", {"tema": "gelap", "lanjut": "/"})
    client.post("/tampilan/", {"kerapatan": "rapat", "lanjut": "/"})
    page = client.get("/tentang/").content.decode()
    assert 'data-tema="gelap"' in page
    assert "data-rapat" in page


@pytest.mark.parametrize(
    "target", ["https://jahat.test/", "//jahat.test/", "javascript:alert(1)", "\\\\jahat.test"]
)
def test_switch_never_leads_to_another_site(rf: RequestFactory, target: str) -> None:
    assert back(rf.post("/bahasa/", {"lanjut": target})).url == "/"


def test_switches_want_post(client: Client) -> None:
    assert client.get("/bahasa/").status_code == 405
    assert client.get("/tampilan/").status_code == 405


@pytest.mark.parametrize(
    ("view", "status", "words"),
    [
        (errors.bad_request, 400, "tidak dapat kami baca"),
        (errors.forbidden, 403, "bukan untuk akun Anda"),
        (errors.not_found, 404, "Halaman ini tidak ada"),
        (errors.server_error, 500, "di pihak kami"),
        (errors.csrf_failure, 403, "kedaluwarsa"),
        (errors.too_large, 413, "terlalu besar"),
    ],
)
def test_error_page_says_what_happened_and_what_to_do(
    request_get: HttpRequest, view: object, status: int, words: str
) -> None:
    response = view(request_get)  # type: ignore[operator]
    page = response.content.decode()
    assert response.status_code == status
    assert words in page
    assert "Yang dapat Anda lakukan" in page


def test_too_much_data_is_said_to_be_too_large(request_get: HttpRequest) -> None:
    assert errors.bad_request(request_get, RequestDataTooBig()).status_code == 413


def test_broken_error_page_still_answers(request_get: HttpRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: object, **_kwargs: object) -> str:
        raise RuntimeError

    monkeypatch.setattr(errors, "render_to_string", broken)
    response = errors.server_error(request_get)
    assert response.status_code == 500
    assert "di pihak kami" in response.content.decode()


def test_components_only_with_debug(client: Client, settings: Any) -> None:
    settings.DEBUG = False
    assert client.get("/kerja/komponen/").status_code == 404
    settings.DEBUG = True
    response = client.get("/kerja/komponen/")
    page = response.content.decode()
    assert response.status_code == 200
    assert "style=" not in page
    assert "onclick" not in page
    assert page.count("<script") == 1
