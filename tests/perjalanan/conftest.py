"""The office, the people's browsers and the camera that all journeys share."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from tests.perjalanan.gambar import Kamera
from tests.perjalanan.kantor import Kantor, prepare_once, run_office
from tests.perjalanan.langkah import masuk

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

type BukaPeramban = Callable[..., "Page"]
OPENED = pytest.StashKey["list[BrowserContext]"]()
LOKAL = {"127.0.0.1", "localhost", None}


@pytest.fixture(scope="session")
def kantor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kantor]:
    """A demo office of this test process. Journeys use different seats, so that none disturbs another."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with run_office(prepare_once(shared), base / "kantor-berjalan") as running:
        yield running


@pytest.fixture(scope="session")
def kamera(tmp_path_factory: pytest.TempPathFactory) -> Kamera:
    """Where this run's pictures go."""
    return Kamera.open(tmp_path_factory.getbasetemp() / "gambar")


@pytest.fixture(scope="session")
def pindaian(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the scans that the journeys upload."""
    return tmp_path_factory.mktemp("pindaian")


@pytest.fixture(scope="session")
def kunci_masuk() -> dict[str, Any]:
    """Browser states of people who signed in once, by name: signing in is one journey, not all of them."""
    return {}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Any:
    """Say where each browser stood when a journey broke."""
    report = yield
    if report.when == "call" and report.failed:
        for context in item.stash.get(OPENED, []):
            for page in context.pages:
                seen = " ".join(page.locator("body").inner_text().split())[:600]
                report.sections.append((f"peramban di {page.url}", seen))
    return report


@pytest.fixture
def peramban_baru(
    request: pytest.FixtureRequest, peramban: Browser, kantor: Kantor, kunci_masuk: dict[str, Any]
) -> Iterator[BukaPeramban]:
    """`peramban_baru("rina")`: a browser of its own, signed in; without a name, a citizen's.

    The test fails when any of the browsers asks another host for anything.
    """
    opened: list[BrowserContext] = request.node.stash.setdefault(OPENED, [])
    foreign: list[str] = []

    def note(request: Any) -> None:
        if urlsplit(request.url).hostname not in LOKAL:
            foreign.append(request.url)

    def open_one(nama: str = "", **options: Any) -> Page:
        if nama and nama not in kunci_masuk:
            first = peramban.new_context(locale="id-ID")
            masuk(first.new_page(), kantor, nama)
            kunci_masuk[nama] = first.storage_state()
            first.close()
        known = {"storage_state": kunci_masuk.get(nama)}
        settings = {"locale": "id-ID", "timezone_id": "Asia/Makassar", **known, **options}
        context = peramban.new_context(
            viewport={"width": 1200, "height": 900}, base_url=kantor.url, **settings
        )  # fmt: skip
        context.set_default_timeout(20_000)
        context.on("request", note)
        opened.append(context)
        return context.new_page()

    yield open_one
    for context in opened:
        context.close()
    assert not foreign, f"permintaan ke pihak ketiga: {foreign}"
