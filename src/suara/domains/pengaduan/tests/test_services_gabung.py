"""Merging: the family's deadline, the child's own rights, and the way apart."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from tests.gangguan.audit_lapor import _orphans

from suara.core.tugas.models import StatusTenggat, Tenggat
from suara.domains.pengaduan import queries
from suara.domains.pengaduan.errors import SyaratBelumTerpenuhi, WrongState
from suara.domains.pengaduan.models import Gabungan, Jam, Laporan
from suara.domains.pengaduan.services import meja, pelapor, waktu
from suara.domains.pengaduan.terms import KodeJam, Status, Tuntas
from suara.domains.pengaduan.tests.panggung_uji import ALASAN, Panggung, make_panggung

pytestmark = pytest.mark.django_db

SENIN = dt.datetime(2026, 7, 6, 2, 0, tzinfo=dt.UTC)
HARI = dt.timedelta(days=1)


@pytest.fixture
def panggung(db: None) -> Panggung:
    """The office with its people."""
    return make_panggung()


def _merge(panggung: Panggung, child: Laporan, parent: Laporan) -> Laporan:
    return meja.merge_laporan(
        actor=panggung.sri, laporan=child, versi=child.versi, induk=parent, alasan=ALASAN, satu_peristiwa=True
    )


def test_the_parents_deadline_is_the_earliest_of_the_family(panggung: Panggung) -> None:
    """Merging an older report into a younger one gives the office no day."""
    with time_machine.travel(SENIN, tick=False) as clock:
        old = panggung.disposisi()
        clock.move_to(SENIN + 8 * HARI)
        young = panggung.proses()
        own = Tenggat.objects.get(obj_id=str(young.pk)).jatuh_tempo
        first = Jam.objects.get(laporan=old, kode=KodeJam.C4).jatuh_tempo
        _merge(panggung, old, young)
        shown = Tenggat.objects.get(obj_id=str(young.pk)).jatuh_tempo
        assert shown == first
        assert shown < own
        assert queries.tenggat_of(young) == first
        assert Tenggat.objects.get(obj_id=str(old.pk)).status == StatusTenggat.SELESAI


def test_taken_out_again_the_clock_runs_from_its_old_start(panggung: Panggung) -> None:
    """As if it had never stood still."""
    with time_machine.travel(SENIN, tick=False) as clock:
        child = panggung.disposisi()
        before = {jam.kode: jam.jatuh_tempo for jam in Jam.objects.filter(laporan=child, berhenti_at=None)}
        child = _merge(panggung, child, panggung.disposisi())
        assert not Jam.objects.filter(laporan=child, berhenti_at=None).exists()
        clock.move_to(SENIN + 3 * HARI)
        child = meja.unmerge_laporan(actor=panggung.sri, laporan=child, versi=child.versi, alasan=ALASAN)
        after = {jam.kode: jam.jatuh_tempo for jam in Jam.objects.filter(laporan=child, berhenti_at=None)}
    assert (child.status, after) == (Status.TV, before)
    assert Gabungan.objects.get().dilepas_oleh == panggung.sri


def test_a_parent_does_not_close_over_an_unanswered_child(panggung: Panggung) -> None:
    """What came in through the child must be answered too."""
    parent = panggung.proses()
    _merge(panggung, panggung.baru(), parent)
    parent.refresh_from_db()
    with pytest.raises(SyaratBelumTerpenuhi):
        pelapor.accept_hasil(laporan=parent)
    parent = panggung.proses(parent)
    assert pelapor.accept_hasil(laporan=parent).status == Status.SL


def test_the_child_rates_and_reopens_for_itself(panggung: Panggung) -> None:
    """Own number, own rating, own way back: it leaves the family with the unit and the old deadline."""
    parent, child = panggung.disposisi(), panggung.baru()
    child = _merge(panggung, child, parent)
    with pytest.raises(SyaratBelumTerpenuhi):
        pelapor.rate_laporan(laporan=child, nilai=1, tuntas=Tuntas.TIDAK)
    pelapor.accept_hasil(laporan=panggung.proses(parent))
    pelapor.rate_laporan(laporan=child, nilai=1, tuntas=Tuntas.TIDAK)
    child = pelapor.reopen_laporan(laporan=child, alasan="Untuk saya belum beres.")
    assert (child.status, child.unit, child.induk) == (Status.BB, panggung.datin, None)
    assert Jam.objects.get(laporan=child, kode=KodeJam.C4, berhenti_at=None).mulai_at == child.lengkap_at


def test_a_withdrawn_parent_gives_its_children_back(panggung: Panggung) -> None:
    """One reporter's change of mind ends nobody else's report."""
    child = panggung.digabung()
    parent = child.induk
    assert parent is not None
    pelapor.withdraw_laporan(laporan=parent, alasan="Sudah cukup.")
    child.refresh_from_db()
    assert (child.status, child.induk) == (Status.BV, None)


@pytest.mark.parametrize("nama", ["diri sendiri", "anak", "tertutup", "tanpa kata"])
def test_what_is_not_merged(panggung: Panggung, nama: str) -> None:
    """Not into itself, not a parent, not into a closed one, not without saying that it is the same event."""
    laporan = panggung.baru()
    if nama == "diri sendiri":
        parent = laporan
    elif nama == "anak":
        parent, laporan = panggung.disposisi(), panggung.disposisi()
        _merge(panggung, panggung.baru(), laporan)
    else:
        parent = panggung.dicabut() if nama == "tertutup" else panggung.disposisi()
    with pytest.raises((SyaratBelumTerpenuhi, WrongState)):
        meja.merge_laporan(
            actor=panggung.sri,
            laporan=laporan,
            versi=laporan.versi,
            induk=parent,
            alasan=ALASAN,
            satu_peristiwa=nama != "tanpa kata",
        )


def test_a_rahasia_child_lends_nothing_to_a_public_parent(panggung: Panggung) -> None:
    """Neither text nor count."""
    parent = panggung.disposisi()
    _merge(panggung, panggung.baru(is_rahasia=True), parent)
    assert queries.count_pendukung(parent) == 0
    _merge(panggung, panggung.baru(), parent)
    assert queries.count_pendukung(parent) == 1


def test_from_a_question_it_comes_back_to_before_the_question(panggung: Panggung) -> None:
    """The pause ended with the merge; apart again, the unit goes on."""
    child = _merge(panggung, panggung.bertanya(), panggung.disposisi())
    child = meja.unmerge_laporan(actor=panggung.sri, laporan=child, versi=child.versi, alasan=ALASAN)
    assert child.status == Status.TV
    assert Jam.objects.get(laporan=child, kode=KodeJam.C4).jatuh_tempo is not None


def test_a_parent_deemed_withdrawn_gives_its_children_back(panggung: Panggung) -> None:
    """The parent's reporter fell silent; the others did not."""
    with time_machine.travel(SENIN, tick=False) as clock:
        parent = panggung.tertunda()
        children = [_merge(panggung, panggung.baru(), parent) for _one in range(2)]
        assert list(_orphans()) == []
        clock.move_to(SENIN + 32 * HARI)
        assert waktu.run_timers().dicabut == 1
        parent.refresh_from_db()
        for child in children:
            child.refresh_from_db()
            assert (child.status, child.induk) == (Status.BV, None)
            assert Jam.objects.filter(laporan=child, kode=KodeJam.C1, berhenti_at=None).exists()
    assert parent.status == Status.CB
    assert list(_orphans()) == []


def test_a_second_merge_wakes_no_clock_of_the_first(panggung: Panggung) -> None:
    """Reopened and merged again: taken out, the clocks of the reopened round run on, not those before."""
    with time_machine.travel(SENIN, tick=False) as clock:
        parent = panggung.disposisi()
        child = _merge(panggung, panggung.baru(), parent)
        clock.shift(60)
        pelapor.accept_hasil(laporan=panggung.proses(parent))
        child = pelapor.reopen_laporan(laporan=child, alasan="Untuk saya belum beres.")
        running = set(Jam.objects.filter(laporan=child, berhenti_at=None).values_list("pk", flat=True))
        child = _merge(panggung, child, panggung.proses())
        child = meja.unmerge_laporan(actor=panggung.sri, laporan=child, versi=child.versi, alasan=ALASAN)
        again = set(Jam.objects.filter(laporan=child, berhenti_at=None).values_list("pk", flat=True))
    assert child.status == Status.BB
    assert again == running
