"""Two at the same moment, over two connections: one act is done, the other told, nothing twice."""

from __future__ import annotations

import datetime as dt
import threading
import time
import uuid
from collections.abc import Callable

import pytest
from django.db import connection, transaction

from suara.domains.pengaduan.errors import ActRefused
from suara.domains.pengaduan.models import Jam, Laporan, Riwayat, Tanggapan
from suara.domains.pengaduan.services import meja, pelapor, waktu
from suara.domains.pengaduan.terms import Status
from suara.domains.pengaduan.tests.panggung_uji import ALASAN, TL, Panggung, make_panggung

pytestmark = pytest.mark.django_db(transaction=True)


def _together(*acts: Callable[[], object]) -> list[object]:
    """Do the acts at the same moment; return what each gave, or why it was refused."""
    start, results = threading.Barrier(len(acts)), []

    def run(act: Callable[[], object]) -> None:
        start.wait()
        try:
            results.append(act())
        except ActRefused as refused:
            results.append(refused)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def test_two_officers_one_disposition() -> None:
    """Sri disposes while Lina answers a version that is no longer there."""
    panggung: Panggung = make_panggung()
    laporan = panggung.disposisi()
    results = _together(
        lambda: meja.give_tindak_lanjut(actor=panggung.lina, laporan=laporan, versi=laporan.versi, isi=TL),
        lambda: meja.redispose(
            actor=panggung.sri, laporan=laporan, versi=laporan.versi, unit=panggung.hukum, alasan=ALASAN
        ),
    )
    assert sum(isinstance(item, Laporan) for item in results) == 1
    assert sum(isinstance(item, ActRefused) for item in results) == 1
    assert Laporan.objects.get().versi == Riwayat.objects.count() == laporan.versi + 1


def test_one_answer_sent_twice_is_one_message() -> None:
    """The reporter's impatient second click does nothing."""
    panggung: Panggung = make_panggung()
    laporan, kirim_id = panggung.bertanya(), uuid.uuid4()

    def answer() -> object:
        return pelapor.answer_pertanyaan(laporan=laporan, isi="TPS 12.", kirim_id=kirim_id)

    results = _together(answer, answer)
    assert all(isinstance(item, Laporan) for item in results)
    assert Tanggapan.objects.filter(jenis="JAWABAN_PELAPOR").count() == 1
    assert Laporan.objects.get().status == Status.TV


@pytest.mark.parametrize("urutan", ["anak dahulu", "induk dahulu"])
@pytest.mark.parametrize("akhir", ["cabut", "wbs", "dianggap dicabut"])
def test_a_family_is_always_locked_in_the_order_of_its_keys(urutan: str, akhir: str) -> None:
    """While somebody locks child and parent in that order, the end of the parent waits without either."""
    panggung: Panggung = make_panggung()
    child, parent = _family(
        panggung, child_first=urutan == "anak dahulu", tertunda=akhir == "dianggap dicabut"
    )
    first, second = sorted([child.pk, parent.pk])
    held, results = threading.Event(), []

    def like_a_merge() -> object:
        with transaction.atomic():
            Laporan.objects.select_for_update(of=("self",)).get(pk=first)
            held.set()
            time.sleep(0.4)
            return Laporan.objects.select_for_update(of=("self",)).get(pk=second)

    def end() -> object:
        held.wait()
        if akhir == "cabut":
            return pelapor.withdraw_laporan(laporan=parent, alasan="Sudah cukup.")
        if akhir == "wbs":
            return meja.divert_wbs(actor=panggung.sri, laporan=parent, versi=parent.versi, alasan=ALASAN)
        Jam.objects.filter(laporan=parent, kode="C5").update(jatuh_tempo=dt.date(2020, 1, 2))
        return waktu.run_timers()

    results = _together(like_a_merge, end)
    assert len(results) == 2, "nobody was thrown out by a deadlock"
    child.refresh_from_db()
    parent.refresh_from_db()
    assert (child.induk, child.status) == (None, Status.BV)
    assert parent.status == (Status.BK if akhir == "wbs" else Status.CB)


def _family(panggung: Panggung, *, child_first: bool, tertunda: bool) -> tuple[Laporan, Laporan]:
    """A merged report whose key stands before, or after, its parent's."""
    while True:
        parent, child = panggung.tertunda() if tertunda else panggung.disposisi(), panggung.baru()
        if (child.pk < parent.pk) is child_first:
            break
    child = meja.merge_laporan(
        actor=panggung.sri, laporan=child, versi=child.versi, induk=parent, alasan=ALASAN, satu_peristiwa=True
    )
    return child, parent


def test_what_was_merged_in_while_the_parent_was_waited_for_is_released_too() -> None:
    """The withdrawal knew of no child when it began; it ends with the child on its own way, not lost."""
    panggung: Panggung = make_panggung()
    parent, late = panggung.disposisi(), panggung.baru()
    held = threading.Event()

    def merge() -> object:
        with transaction.atomic():
            merged = meja.merge_laporan(
                actor=panggung.sri,
                laporan=late,
                versi=late.versi,
                induk=parent,
                alasan=ALASAN,
                satu_peristiwa=True,
            )
            held.set()
            time.sleep(0.4)
            return merged

    def withdraw() -> object:
        held.wait()
        return pelapor.withdraw_laporan(laporan=parent, alasan="Sudah cukup.")

    assert all(isinstance(item, Laporan) for item in _together(merge, withdraw))
    late.refresh_from_db()
    parent.refresh_from_db()
    assert (late.induk, late.status, parent.status) == (None, Status.BV, Status.CB)


def test_two_merges_into_each_other_end_in_one_family() -> None:
    """A into B while B goes into A: one is the parent, nobody waits for ever."""
    panggung: Panggung = make_panggung()
    first, second = panggung.disposisi(), panggung.disposisi()

    def merge(child: Laporan, parent: Laporan) -> Callable[[], object]:
        return lambda: meja.merge_laporan(
            actor=panggung.sri,
            laporan=child,
            versi=child.versi,
            induk=parent,
            alasan=ALASAN,
            satu_peristiwa=True,
        )

    results = _together(merge(first, second), merge(second, first))
    assert sum(isinstance(item, ActRefused) for item in results) == 1
    assert Laporan.objects.filter(status=Status.GB).count() == 1
