"""The invariants of the workflow on the database itself, after any order of acts of anybody."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.db import transaction

from suara.core.jejak.models import Entri
from suara.core.jejak.queries import verify
from suara.core.tugas.models import StatusTenggat, Tenggat
from suara.domains.pengaduan.errors import ActRefused
from suara.domains.pengaduan.models import Jam, Laporan, Penilaian, Riwayat
from suara.domains.pengaduan.services import meja, pelapor, waktu
from suara.domains.pengaduan.terms import AlasanArsip, Kadar, Kelas, Lembaga, Status, Topik, Tuntas
from suara.domains.pengaduan.tests.panggung_uji import ALASAN, ISI, PENJELASAN, TL, Panggung, make_panggung
from suara.domains.pengaduan.trail import OBJ_TYPE

pytestmark = [pytest.mark.django_db, pytest.mark.lambat]

SENIN = dt.datetime(2026, 2, 2, 2, 0, tzinfo=dt.UTC)
LANGKAH = 70

type Perbuatan = Callable[[Panggung, Laporan, random.Random], object]


def _meja(nama: str, act: str, **bahan: Any) -> Perbuatan:
    def do(panggung: Panggung, laporan: Laporan, _dadu: random.Random) -> object:
        return getattr(meja, act)(actor=panggung.orang[nama], laporan=laporan, versi=laporan.versi, **bahan)

    return do


def _verify(panggung: Panggung, laporan: Laporan, dadu: random.Random) -> object:
    kelas = dadu.choice([Kelas.PENGADUAN, Kelas.ASPIRASI])
    return meja.verify_laporan(
        actor=panggung.sri,
        laporan=laporan,
        versi=laporan.versi,
        kelas=kelas,
        kadar=dadu.choice([Kadar.TBP, Kadar.BP]),
        topik=Topik.DATA_PEMILIH,
        unit=panggung.datin,
        judul_publik="Judul",
        isi_publik=ISI,
        ulasan_privasi=True,
        ulasan_anonim=True,
    )


def _merge(panggung: Panggung, laporan: Laporan, dadu: random.Random) -> object:
    return meja.merge_laporan(
        actor=panggung.sri,
        laporan=laporan,
        versi=laporan.versi,
        induk=dadu.choice(list(Laporan.objects.all())),
        alasan=ALASAN,
        satu_peristiwa=True,
    )


def _pelapor(act: str, **bahan: Any) -> Perbuatan:
    return lambda _panggung, laporan, _dadu: getattr(pelapor, act)(laporan=laporan, **bahan)


ACTS: list[Perbuatan] = [
    *([_verify] * 4),
    _merge,
    *([_meja("lina", "give_tindak_lanjut", isi=TL)] * 4),
    _meja("lina", "ask_pelapor", isi="Apa?"),
    _meja("lina", "give_kabar", isi="Masih diperiksa."),
    _meja("lina", "return_disposisi", alasan=ALASAN),
    _meja("lina", "propose_selesai", isi="Sudah diperbaiki."),
    _meja("joko", "approve_selesai"),
    _meja("hadi", "refuse_selesai", alasan=ALASAN),
    _meja("sri", "ask_kelengkapan", daftar="nomor TPS"),
    _meja("sri", "propose_arsip", alasan=AlasanArsip.SPAM, penjelasan=PENJELASAN),
    _meja("bayu", "refuse_arsip", alasan=ALASAN),
    _meja("sri", "unmerge_laporan", alasan=ALASAN),
    _meja("sri", "forward_laporan", lembaga=Lembaga.BAWASLU, dasar="UU 7/2017", alasan=PENJELASAN),
    _meja("sri", "take_back", alasan=ALASAN),
    _meja("sri", "reclassify", kelas=Kelas.ASPIRASI, alasan=ALASAN),
    _meja("laras", "set_privasi", rahasia=True, alasan=ALASAN),
    _meja("sri", "publish_laporan", ulasan_privasi=True, ulasan_anonim=True),
    *([_pelapor("answer_pertanyaan", isi="Jawaban.")] * 3),
    *([_pelapor("accept_hasil")] * 2),
    _pelapor("reopen_laporan", alasan="Belum."),
    _pelapor("rate_laporan", nilai=4, tuntas=Tuntas.YA),
    _pelapor("withdraw_laporan"),
    _pelapor("change_privasi", anonim=True),
    lambda _panggung, _laporan, _dadu: waktu.run_timers(),
]


@pytest.fixture
def panggung(db: None) -> Panggung:
    """The office with its people."""
    return make_panggung()


@pytest.mark.parametrize("benih", [1, 2])
def test_after_any_order_of_acts_the_invariants_hold(panggung: Panggung, benih: int) -> None:
    """Every done act leaves a history, a clock, the old start of C4, and nothing secret in public."""
    dadu = random.Random(benih)  # noqa: S311 - a seed, not a secret
    ratings = 0
    with time_machine.travel(SENIN, tick=False) as clock:
        for _ in range(4):
            panggung.baru(is_rahasia=dadu.random() < 0.2)
        starts: dict[tuple[object, str], dt.datetime] = {}
        for _step in range(LANGKAH):
            clock.shift(dt.timedelta(hours=dadu.choice([1, 5, 24, 24 * 4])))
            laporan = dadu.choice(list(Laporan.objects.all()))
            try:
                with transaction.atomic():
                    dadu.choice(ACTS)(panggung, laporan, dadu)
            except ActRefused:
                continue
            ratings = _check(starts, ratings)
    assert verify().kerusakan is None


def _check(starts: dict[tuple[object, str], dt.datetime], ratings: int) -> int:
    for laporan in Laporan.objects.select_related("induk"):
        status = Status(laporan.status)
        history = list(Riwayat.objects.filter(laporan=laporan).order_by("urutan"))
        assert [row.urutan for row in history] == list(range(1, laporan.versi + 1))
        assert history[-1].ke == status
        running = Jam.objects.filter(laporan=laporan, berhenti_at=None, habis_at=None)
        if status.is_open:
            assert running.exists()
        if status in (Status.AR, Status.CB, Status.GB):
            assert not running.exists()
        if status is Status.SL:
            assert laporan.tl_pertama_at is not None
        if laporan.is_terbit:
            assert laporan.is_ulasan_privasi
            assert not laporan.is_rahasia
            assert laporan.salinan_set.exists()
        assert (laporan.induk is not None) is (status is Status.GB)
        for jam in Jam.objects.filter(laporan=laporan, kode__in=["C4", "C11"]):
            assert starts.setdefault((laporan.pk, jam.kode), jam.mulai_at) == jam.mulai_at
        shown = Tenggat.objects.filter(obj_id=str(laporan.pk), status=StatusTenggat.TERBUKA)
        assert shown.count() <= 1
        acts = Entri.objects.filter(obj_type=OBJ_TYPE, obj_id=str(laporan.pk)).exclude(act__endswith="tegur")
        assert acts.count() == laporan.versi
    now_rated = Penilaian.objects.count()
    assert now_rated >= ratings
    return now_rated
