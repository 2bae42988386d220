"""The demo's voter-data office: built by the services, safe to repeat, and of nobody who lives."""

from __future__ import annotations

import pytest

from suara.core.akun.models import Akun
from suara.core.wilayah.services import load_kantor, load_wilayah
from suara.domains.pemilih.demo import build_demo
from suara.domains.pemilih.isi import read_isi
from suara.domains.pemilih.models import Kandidat, PeriodeSatker


@pytest.mark.django_db
def test_the_demo_is_built_once_and_names_nobody() -> None:
    load_wilayah(prefix="64")
    load_kantor()
    build_demo()
    count = Kandidat.objects.count()
    build_demo()
    berjalan = PeriodeSatker.objects.filter(status="BERJALAN")
    assert (berjalan.count(), Kandidat.objects.count()) == (2, count)
    assert Akun.objects.filter(email="gani@contoh.test").count() == 1
    people = [read_isi(row) for row in Kandidat.objects.all()[:20]]
    assert all("CONTOH" in str(isi.lama or isi.baru) for isi in people)
