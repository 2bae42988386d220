"""A domain that keeps its own clocks shows the next one among the deadlines of all rooms."""

from __future__ import annotations

import datetime as dt

import pytest

from suara.core.jejak.models import Entri
from suara.core.tugas.models import StatusTenggat, Tenggat
from suara.core.tugas.services import mirror_tenggat
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor
from suara.kernel.kalimat import Kalimat


def _show(kantor: Kantor, jatuh_tempo: dt.date | None) -> None:
    mirror_tenggat(
        kantor=kantor,
        domain="uji",
        obj_type="uji.benda",
        obj_id="1",
        aturan="uji.jam",
        judul=Kalimat("Urus {nomor}", {"nomor": "7"}),
        url="/kerja/uji/7/",
        jatuh_tempo=jatuh_tempo,
    )


@pytest.mark.django_db
def test_one_row_that_moves_ends_and_comes_back(kantor_kaltim: Kantor) -> None:
    """One deadline per object, moved in place; a moved one may be announced again; nothing is recorded."""
    _show(kantor_kaltim, dt.date(2026, 7, 6))
    Tenggat.objects.update(mendekat_at=now())
    _show(kantor_kaltim, dt.date(2026, 7, 6))
    assert Tenggat.objects.get().mendekat_at is not None
    _show(kantor_kaltim, dt.date(2026, 7, 8))
    moved = Tenggat.objects.get()
    assert (moved.jatuh_tempo, moved.mendekat_at) == (dt.date(2026, 7, 8), None)
    _show(kantor_kaltim, None)
    assert Tenggat.objects.get().status == StatusTenggat.SELESAI
    _show(kantor_kaltim, dt.date(2026, 7, 9))
    assert Tenggat.objects.get().status == StatusTenggat.TERBUKA
    assert not Entri.objects.exists()
