"""Fixtures that all tests share. See `tests/pemeran/README.md` for the cast.

Importing this module points Suara at a temporary data folder, before Django reads its settings: a test
can never touch the office's own `data/`.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from django.test import Client
    from playwright.sync_api import Page

    from suara.core.akun.models import Akun
    from suara.core.wilayah.models import Kantor, Unit

LAMA = {"gangguan", "perjalanan", "arsitektur"}
DATA = Path(tempfile.mkdtemp(prefix="suara-uji-"))
os.environ["SUARA_DATA"] = str(DATA)
(DATA / "static").mkdir()
os.environ["SUARA_MODE"] = "demo"
os.environ.pop("SUARA_DEBUG", None)
# Playwright keeps an event loop in the main thread, which Django would otherwise take for async code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

pytest_plugins = ("tests.pemeran.basis_data", "tests.pemeran.halaman")


@pytest.hookimpl(trylast=True)
def pytest_configure() -> None:
    """Compile the catalogue; make passwords cheap and static files plain: not what the tests are about."""
    from suara.config.siapkan import compile_translations

    if "PYTEST_XDIST_WORKER" not in os.environ:
        compile_translations()
    from django.conf import settings

    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    storages: dict[str, Any] = dict(settings.STORAGES)
    storages["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = storages


def pytest_unconfigure() -> None:
    """Remove the temporary data folder."""
    shutil.rmtree(DATA, ignore_errors=True)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the rooms whose files take longest: the workers then finish at the same time."""
    items.sort(key=lambda item: LAMA.isdisjoint(item.path.parts))


@pytest.fixture(autouse=True)
def _cache_kosong() -> None:
    """Forget the process caches (rate limits, memoised counts, public pages) between tests."""
    from django.core.cache import caches

    for name in caches:
        caches[name].clear()


@pytest.fixture
def kantor_kaltim(db: None) -> Kantor:
    """KPU Provinsi Kalimantan Timur, the reference office."""
    from tests.pemeran.orang import make_kantor

    return make_kantor("64", "KPU Provinsi Kalimantan Timur", "Kalimantan Timur")


@pytest.fixture
def kantor_lain(db: None) -> Kantor:
    """KPU Provinsi Kalimantan Selatan, where the stranger works."""
    from tests.pemeran.orang import make_kantor

    return make_kantor("63", "KPU Provinsi Kalimantan Selatan", "Kalimantan Selatan")


@pytest.fixture
def unit_datin(kantor_kaltim: Kantor) -> Unit:
    """64.DATIN, the unit of lina and hadi; its chain ends at 64.SEKRE."""
    from tests.pemeran.orang import make_unit

    return make_unit("64.DATIN", kantor_kaltim)


@pytest.fixture
def unit_hukum(kantor_kaltim: Kantor) -> Unit:
    """64.HUKUM, the unit of nanda."""
    from tests.pemeran.orang import make_unit

    return make_unit("64.HUKUM", kantor_kaltim)


def _petugas(nama: str, peran: str, kantor: str, unit: str = "") -> Callable[..., Akun]:
    def fixture(request: pytest.FixtureRequest) -> Akun:
        from tests.pemeran.orang import make_petugas

        office = request.getfixturevalue(kantor)
        return make_petugas(nama, peran, office, request.getfixturevalue(unit) if unit else None)

    fixture.__doc__ = f"{nama}, {peran} of {unit or kantor}."
    return fixture


rina = pytest.fixture(_petugas("Rina Wulandari", "SEKRETARIAT", "kantor_kaltim"), name="rina")
yusuf = pytest.fixture(_petugas("Yusuf Hidayat", "VERIFIKATOR", "kantor_kaltim"), name="yusuf")
maria = pytest.fixture(_petugas("Maria Lestari", "KETUA", "kantor_kaltim"), name="maria")
anang = pytest.fixture(_petugas("Anang Saputra", "ANGGOTA", "kantor_kaltim"), name="anang")
dewi = pytest.fixture(_petugas("Dewi Kartika", "ADMINISTRATOR", "kantor_kaltim"), name="dewi")
tono = pytest.fixture(_petugas("Tono Prasetyo", "VERIFIKATOR", "kantor_lain"), name="tono")
sri = pytest.fixture(_petugas("Sri Handayani", "ADMIN_PENGADUAN", "kantor_kaltim"), name="sri")
bayu = pytest.fixture(_petugas("Bayu Nugroho", "ADMIN_PENGADUAN", "kantor_kaltim"), name="bayu")
laras = pytest.fixture(_petugas("Laras Setiawati", "ANALIS", "kantor_kaltim"), name="laras")
lina = pytest.fixture(_petugas("Lina Marlina", "PENGHUBUNG", "kantor_kaltim", "unit_datin"), name="lina")
hadi = pytest.fixture(_petugas("Hadi Susanto", "KEPALA_UNIT", "kantor_kaltim", "unit_datin"), name="hadi")
nanda = pytest.fixture(_petugas("Nanda Pratiwi", "PENGHUBUNG", "kantor_kaltim", "unit_hukum"), name="nanda")
joko = pytest.fixture(_petugas("Joko Purnomo", "SEKRETARIS", "kantor_kaltim"), name="joko")
wati = pytest.fixture(_petugas("Wati Rahayu", "APIP", "kantor_kaltim"), name="wati")
fitri = pytest.fixture(_petugas("Fitri Amalia", "OPERATOR_PEMILIH", "kantor_kaltim"), name="fitri")
gani = pytest.fixture(_petugas("Gani Rahman", "KASUBBAG_DATA", "kantor_kaltim"), name="gani")
intan = pytest.fixture(_petugas("Intan Permata", "ANGGOTA_DATA", "kantor_kaltim"), name="intan")
zul = pytest.fixture(_petugas("Zul Fikri", "BAWASLU", "kantor_kaltim"), name="zul")
ayu = pytest.fixture(_petugas("Ayu Safitri", "OPERATOR_SURVEI", "kantor_kaltim"), name="ayu")


@pytest.fixture
def warga() -> Client:
    """Nobody signed in: a client of the public."""
    from django.test import Client

    return Client()


@pytest.fixture
def login() -> Callable[[Client, Akun], Client]:
    """`login(client, akun)`: sign in past password and two-factor."""
    from tests.pemeran.orang import login as sign_in

    return sign_in


@pytest.fixture
def login_halaman() -> Callable[[Page, str, Akun], None]:
    """`login_halaman(page, base_url, akun)`: the same for a real browser, by its session cookie."""
    from tests.pemeran.halaman import sign_in_page

    return sign_in_page
