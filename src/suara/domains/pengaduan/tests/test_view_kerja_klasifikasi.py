"""Verification at the desk: a report that is made anonim on the very form."""

from __future__ import annotations

import pytest

from suara.domains.pengaduan.services import meja
from suara.domains.pengaduan.terms import Status
from suara.domains.pengaduan.tests.meja_uji import (
    _rabu,
    baru,
    body,
    fresh,
    isian_verifikasi,
    url,
)

pytestmark = pytest.mark.django_db
__all__ = ["_rabu", "baru"]


def test_a_report_made_anonim_at_verification_needs_the_second_box_and_can_have_it(
    client, baru, sri, login
) -> None:
    form = isian_verifikasi(baru) | {"jadikan_anonim": "on"}
    page = login(client, sri).get(url("verifikasi", baru.nomor))
    assert 'name="ulasan_anonim"' in body(page)

    refused = client.post(url("verifikasi", baru.nomor), form)
    assert refused.context["form"].has_error("ulasan_anonim")
    assert fresh(baru).status == Status.BV

    done = client.post(url("verifikasi", baru.nomor), form | {"ulasan_anonim": "on"})
    assert done.status_code == 302
    assert fresh(baru).status == Status.TV
    assert fresh(baru).is_anonim


def test_the_reported_unit_is_not_offered_as_the_answering_one(client, baru, sri, login, unit_datin) -> None:
    meja.record_terlapor(actor=sri, laporan=baru, versi=baru.versi, unit=unit_datin)
    fields = login(client, sri).get(url("verifikasi", baru.nomor)).context["form"].fields
    assert unit_datin not in fields["unit"].queryset
    assert unit_datin in fields["unit_terlapor"].queryset
