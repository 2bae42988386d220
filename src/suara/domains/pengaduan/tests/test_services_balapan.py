"""Two at the same moment, over two connections: one act is done, the other told, nothing twice."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable

import pytest
from django.db import connection

from suara.domains.pengaduan.errors import ActRefused
from suara.domains.pengaduan.models import Laporan, Riwayat, Tanggapan
from suara.domains.pengaduan.services import meja, pelapor
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
