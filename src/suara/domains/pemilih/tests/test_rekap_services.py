"""What a recap in the database promises: figures only, versions, and no change after the fact."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction

from suara.domains.pemilih import queries, services
from suara.domains.pemilih.errors import ActRefused, NotAllowed
from suara.domains.pemilih.models import RekapPeriode
from suara.domains.pemilih.tests.periode_uji import Panggung, make_panggung
from suara.engine.recap import LP, BarisRekap, Rekap

pytestmark = pytest.mark.django_db


@pytest.fixture
def p(db: None) -> Panggung:
    """The office in a running period."""
    return make_panggung()


def isi(total: int = 10, **changes: str) -> dict:
    """A recap of Samarinda without its kecamatan."""
    baris = BarisRekap(
        kode="64.72", nama="KOTA SAMARINDA", lama=LP(5, 5), baru=LP(2, 0), kini=LP(total - 5, 5)
    )
    return Rekap(**({"periode": "2025-TW4", "wilayah": "64.72"} | changes), baris=(baris,)).to_dict()


def test_the_same_count_is_kept_once_and_another_is_the_next_version(p: Panggung) -> None:
    first = services.record_rekap(actor=p.fitri, periode=p.periode, isi=isi(), snapshot="s1")
    assert services.record_rekap(actor=None, periode=p.periode, isi=isi(), snapshot="s1") == first
    second = services.record_rekap(actor=p.gani, periode=p.periode, isi=isi(12), snapshot="s2")
    assert (first.versi, second.versi, queries.latest_rekap(p.periode)) == (1, 2, second)
    with pytest.raises(DatabaseError, match="hanya dapat ditambah"), transaction.atomic():
        RekapPeriode.objects.update(isi={})


def test_what_is_no_recap_of_this_office_and_period_is_refused(p: Panggung) -> None:
    for wrong in (isi(wilayah="64.71"), isi(periode="2025-TW3"), {"baris": 1}, isi() | {"baris": []}):
        with pytest.raises(ActRefused):
            services.record_rekap(actor=p.fitri, periode=p.periode, isi=wrong, snapshot="")
    with pytest.raises(NotAllowed):
        services.record_rekap(actor=p.zul, periode=p.periode, isi=isi(), snapshot="")
    extra = isi() | {"nama_pemilih": "CONTOH"}
    assert "CONTOH" not in str(
        services.record_rekap(actor=None, periode=p.periode, isi=extra, snapshot="").isi
    )
