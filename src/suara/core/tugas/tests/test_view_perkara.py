"""`/kerja/perkara/`: cases of all domains, the newest change first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from suara.core.akun.models import Akun
from suara.core.tugas.perkara import BarisPerkara, list_perkara
from suara.core.tugas.waktu import now

HERE = "suara.core.tugas.tests.test_view_perkara"


def provide(akun: Akun) -> list[BarisPerkara]:
    rows = [("Perkara lama", timedelta(days=2)), (f"Perkara {akun.nama}", timedelta())]
    return [
        BarisPerkara(judul=judul, url="/kerja/paw/1/", status="PLENO", diperbarui_at=now() - age)
        for judul, age in rows
    ]


def test_newest_first(client: Client, login: Callable[..., Client], rina: Akun, settings: Any) -> None:
    settings.CASE_PROVIDERS = [f"{HERE}.provide", "suara.domains.belum_ada.queries.list_my_perkara"]
    page = login(client, rina).get("/kerja/perkara/").content.decode()
    assert page.index("Perkara Rina") < page.index("Perkara lama")
    assert "2 perkara" in page


def test_no_cases_yet(client: Client, login: Callable[..., Client], rina: Akun, settings: Any) -> None:
    settings.CASE_PROVIDERS = []
    assert "Belum ada perkara" in login(client, rina).get("/kerja/perkara/").content.decode()


@pytest.mark.django_db
def test_a_provider_that_is_broken_is_not_hidden(rina: Akun, settings: Any) -> None:
    settings.CASE_PROVIDERS = [f"{HERE}.tidak_ada"]
    with pytest.raises(ImportError):
        list_perkara(rina)
