"""A request to open the identity ends with the report it was made for: it lapses and never opens later."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
import time_machine
from django.test import Client
from tests.pemeran.orang import login

from suara.core.jejak.models import Entri
from suara.core.privasi.errors import PrivasiDitolak
from suara.core.privasi.models import PermintaanBuka, StatusPermintaan
from suara.core.tugas.waktu import now
from suara.domains.pengaduan.errors import LaporanTidakDitemukan, WrongState
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.services import meja, pelapor, waktu
from suara.domains.pengaduan.terms import Kelas
from suara.domains.pengaduan.tests.panggung_uji import ALASAN, Panggung, make_panggung

pytestmark = pytest.mark.django_db


@pytest.fixture
def panggung(db: None) -> Panggung:
    """The office with its people."""
    return make_panggung()


def _asked(panggung: Panggung) -> tuple[Laporan, PermintaanBuka, PermintaanBuka]:
    """One request that waits for its second person, and one of another officer that was just approved."""
    laporan = panggung.baru()
    waits = meja.request_buka_identitas(
        actor=panggung.sri, laporan=laporan, versi=laporan.versi, alasan=ALASAN
    )
    laporan.refresh_from_db()
    ready = meja.request_buka_identitas(
        actor=panggung.bayu, laporan=laporan, versi=laporan.versi, alasan=ALASAN
    )
    ready = meja.approve_buka_identitas(actor=panggung.joko, permintaan=ready)
    laporan.refresh_from_db()
    return laporan, waits, ready


AKHIR: dict[str, Callable[[Panggung, Laporan], Laporan]] = {
    "dicabut": lambda _p, laporan: pelapor.withdraw_laporan(laporan=laporan, alasan="Tidak jadi."),
    "dialihkan ke WBS": lambda p, laporan: meja.divert_wbs(
        actor=p.sri, laporan=laporan, versi=laporan.versi, alasan=ALASAN
    ),
}


@pytest.mark.parametrize("akhir", AKHIR)
def test_a_request_lapses_with_the_report_that_is_withdrawn_or_changes_hands(
    panggung: Panggung, akhir: str
) -> None:
    """What waited and what was approved: neither is decided nor read any more, and the trail says so once."""
    laporan, waits, ready = _asked(panggung)
    laporan = AKHIR[akhir](panggung, laporan)
    for asked in (waits, ready):
        asked.refresh_from_db()
        assert asked.status == StatusPermintaan.GUGUR
        assert not asked.is_readable_at(now())
    second = panggung.wati if laporan.kelas == Kelas.WBS else panggung.maria
    for decide in (meja.approve_buka_identitas, meja.refuse_buka_identitas):
        with pytest.raises(PrivasiDitolak, match="gugur"):
            decide(actor=second, permintaan=waits)
    with pytest.raises((PrivasiDitolak, LaporanTidakDitemukan)):
        meja.read_identitas(actor=panggung.bayu, permintaan=ready)
    assert Entri.objects.filter(act="privasi.buka.gugur", obj_id=str(laporan.pk)).count() == 2


def test_given_back_by_the_wbs_team_no_old_request_wakes(panggung: Panggung) -> None:
    """Neither the desk's from before nor the team's own, which the leaders of the desk do not even see."""
    laporan, waits, ready = _asked(panggung)
    laporan = meja.divert_wbs(actor=panggung.sri, laporan=laporan, versi=laporan.versi, alasan=ALASAN)
    theirs = meja.request_buka_identitas(
        actor=panggung.wati, laporan=laporan, versi=laporan.versi, alasan=ALASAN
    )
    laporan.refresh_from_db()
    laporan = meja.take_back(actor=panggung.wati, laporan=laporan, versi=laporan.versi, alasan=ALASAN)
    for asked in (waits, ready, theirs):
        asked.refresh_from_db()
        assert asked.status == StatusPermintaan.GUGUR
    with pytest.raises(PrivasiDitolak, match="gugur"):
        meja.approve_buka_identitas(actor=panggung.maria, permintaan=theirs)
    with pytest.raises(PrivasiDitolak, match="gugur"):
        meja.read_identitas(actor=panggung.bayu, permintaan=ready)
    page = login(Client(), panggung.maria).get(f"/kerja/lapor/{laporan.nomor}/")
    assert "Wati" not in page.text
    assert "Permintaan membuka identitas pelapor gugur" in page.text
    again = meja.request_buka_identitas(
        actor=panggung.sri, laporan=laporan, versi=laporan.versi, alasan=ALASAN
    )
    assert again.status == StatusPermintaan.DIMINTA


def test_deemed_withdrawn_the_request_lapses_too(panggung: Panggung) -> None:
    """The clock ends it as the reporter's word does."""
    with time_machine.travel(dt.datetime(2026, 7, 6, 2, 0, tzinfo=dt.UTC), tick=False) as clock:
        laporan = panggung.tertunda()
        asked = meja.request_buka_identitas(
            actor=panggung.sri, laporan=laporan, versi=laporan.versi, alasan=ALASAN
        )
        clock.shift(dt.timedelta(days=32))
        assert waktu.run_timers().dicabut == 1
    asked.refresh_from_db()
    assert asked.status == StatusPermintaan.GUGUR


def test_who_took_the_report_back_is_opened_by_nobody(panggung: Panggung) -> None:
    """No new request either; while it was open, reading what was approved is as before."""
    laporan, _waits, ready = _asked(panggung)
    assert meja.read_identitas(actor=panggung.bayu, permintaan=ready).nama == "Siti Aminah"
    laporan = pelapor.withdraw_laporan(laporan=laporan, alasan="Tidak jadi.")
    ready.refresh_from_db()
    assert (ready.status, ready.dibaca_at is None) == (StatusPermintaan.GUGUR, False)
    with pytest.raises(WrongState):
        meja.request_buka_identitas(actor=panggung.sri, laporan=laporan, versi=laporan.versi, alasan=ALASAN)
