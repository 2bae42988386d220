"""What the tests of accounts share."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from suara.core.akun import services
from suara.core.akun.models import Akun, Peran
from suara.core.wilayah.models import Kantor

SANDI = "kuda-laut-pesut-mahakam"


@pytest.fixture(autouse=True)
def _own_urls(settings: object) -> None:
    settings.ROOT_URLCONF = "suara.core.akun.tests.urls"  # type: ignore[attr-defined]
    cache.clear()


@pytest.fixture
def contoh(kantor_kaltim: Kantor) -> Akun:
    """An officer of the demo, as the demo makes them."""
    return services.create_demo_petugas(
        email="budi@contoh.test", nama="Budi Contoh", peran=Peran.SEKRETARIAT, kantor=kantor_kaltim
    )


@pytest.fixture
def baru(kantor_kaltim: Kantor) -> Akun:
    """An officer who accepted an invitation and has no second factor yet."""
    undangan, _token = services.create_undangan(
        actor=None, kantor=kantor_kaltim, email="sari@kpu.test", nama="Sari Baru", peran=Peran.VERIFIKATOR
    )
    return services.accept_undangan(undangan=undangan, password=SANDI)
