"""The demo office shows every state, and everything in it went through the real acts."""

from __future__ import annotations

import pytest
from django.db.models import Sum

from suara.core.jejak.queries import verify
from suara.domains.paw.demo import build_demo
from suara.domains.paw.demo.daftar import PEMILU
from suara.domains.paw.models import DokumenPerkara, PermohonanPAW, SuaraCalon, SuaraWilayah
from suara.domains.paw.status import StatusPermohonan
from suara.domains.paw.tests.panggung_uji import kantor_contoh

__all__ = ["kantor_contoh"]
pytestmark = [pytest.mark.usefixtures("kantor_contoh"), pytest.mark.lambat]


def test_one_case_stands_in_every_state() -> None:
    found = set(PermohonanPAW.objects.values_list("status", flat=True))
    assert found == set(StatusPermohonan.values)


def test_every_letter_kind_that_ends_a_case_is_there() -> None:
    issued = set(DokumenPerkara.objects.filter(dokumen__status="TERBIT").values_list("jenis", flat=True))
    assert {"S1", "S2", "S7", "BA1"} <= issued


def test_one_published_letter_is_corrected_by_another() -> None:
    assert DokumenPerkara.objects.filter(dokumen__meralat__isnull=False).count() == 1


def test_second_letter_names_the_first() -> None:
    second = PermohonanPAW.objects.get(permohonan_sebelumnya__isnull=False)
    assert second.permohonan_sebelumnya is not None
    assert second.permohonan_sebelumnya.status == StatusPermohonan.TERBIT


def test_votes_of_every_level_add_up_to_the_total() -> None:
    total = SuaraCalon.objects.filter(calon__dapil__pemilu=PEMILU).aggregate(n=Sum("nilai"))["n"]
    rows = SuaraWilayah.objects.filter(calon__dapil__pemilu=PEMILU).order_by().values("tingkat")
    sums = {row["tingkat"]: row["n"] for row in rows.annotate(n=Sum("nilai"))}
    assert sums == dict.fromkeys(("KAB_KOTA", "KECAMATAN", "KELURAHAN_DESA", "TPS"), total)


def test_trail_of_the_whole_demo_verifies() -> None:
    assert verify().utuh


def test_building_again_changes_nothing() -> None:
    before = PermohonanPAW.objects.count()
    build_demo()
    assert PermohonanPAW.objects.count() == before
