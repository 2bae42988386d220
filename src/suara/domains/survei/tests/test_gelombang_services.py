"""Waves and services: the happy path, then everyone and everything that must be refused."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import time_machine

from suara.core.akun.models import Akun
from suara.core.akun.queries import get_kewenangan
from suara.core.jejak.models import Entri
from suara.core.tugas.models import Tenggat
from suara.core.wilayah.models import Kantor
from suara.domains.survei import services
from suara.domains.survei.errors import ActRefused, NotAllowed, StaleVersion, WrongState
from suara.domains.survei.models import Gelombang, LaporanSurvei, Layanan, RencanaTindakLanjut
from suara.domains.survei.services.gelombang import HURUF
from suara.domains.survei.services.layanan import IsianLayanan
from suara.domains.survei.services.tenggat import OBJ_RENCANA, mirror_rencana
from suara.domains.survei.terms_kerja import ActGelombang
from suara.domains.survei.tests.gelombang_uji import (
    MULAI,
    SELESAI,
    make_isian,
    make_layanan,
    make_versi,
    make_wave,
)
from suara.domains.survei.views_kerja.giliran import list_langkah

pytestmark = pytest.mark.django_db
BUKA, TUTUP, LAGI = ActGelombang.BUKA, ActGelombang.TUTUP, ActGelombang.BUKA_LAGI


@pytest.fixture(autouse=True)
def _hari() -> object:
    with time_machine.travel("2026-11-22 08:00 +0800", tick=False):
        yield


def test_a_wave_runs_from_draft_to_closed_and_back(ayu: Akun, kantor_kaltim: Kantor) -> None:
    row = make_wave(ayu, kantor_kaltim)
    assert (row.status, row.populasi, row.revisi) == ("DRAF", 1000, 1)
    assert len(row.kode_pendek) == 6
    assert set(row.kode_pendek) <= set(HURUF)
    row = services.move_gelombang(actor=ayu, gelombang=row, act=BUKA, revisi=1)
    open_ = Tenggat.objects.filter(obj_type="survei.gelombang", status="TERBUKA")
    assert [(item.aturan, item.jatuh_tempo) for item in open_] == [("survei.selesai", SELESAI)]
    row = services.move_gelombang(actor=ayu, gelombang=row, act=TUTUP, revisi=2)
    assert not open_.all().exists()
    row = services.move_gelombang(actor=ayu, gelombang=row, act=LAGI, revisi=3)
    assert (row.status, row.revisi) == ("BUKA", 4)
    acts = Entri.objects.filter(obj_type="survei.gelombang").order_by("urutan").values_list("act", flat=True)
    assert [act.rsplit(".", 1)[1] for act in acts] == ["dibuat", "dibuka", "ditutup", "dibuka_lagi"]


def test_users_of_services_are_corrected_after_opening(ayu: Akun, kantor_kaltim: Kantor) -> None:
    row = make_wave(ayu, kantor_kaltim)
    services.move_gelombang(actor=ayu, gelombang=row, act=BUKA, revisi=1)
    keys = list(row.layanan_set.order_by("pk").values_list("layanan_id", flat=True))
    users = dict(zip(keys, (600, None, 100), strict=True))
    later = SELESAI + timedelta(days=31)
    row = services.correct_populasi(actor=ayu, gelombang=row, revisi=2, pengguna=users, selesai=later)
    assert (row.populasi, row.tanggal_selesai) == (None, later)
    assert Tenggat.objects.get(aturan="survei.selesai").jatuh_tempo == later
    with pytest.raises(ActRefused, match="Hari terakhir"):
        services.correct_populasi(
            actor=ayu, gelombang=row, revisi=3, pengguna=users, selesai=MULAI - timedelta(days=1)
        )


def test_a_draft_changes_whole_and_can_be_discarded(ayu: Akun, kantor_kaltim: Kantor) -> None:
    row = make_wave(ayu, kantor_kaltim)
    first = row.layanan_set.order_by("pk").values_list("layanan_id", flat=True)[0]
    isian = make_isian({first: 40}, row.versi, nama="Semester II, satu layanan")
    row = services.change_gelombang(actor=ayu, gelombang=row, revisi=1, isian=isian)
    assert (row.populasi, row.layanan_set.count(), row.nama) == (40, 1, "Semester II, satu layanan")
    with pytest.raises(StaleVersion):
        services.discard_gelombang(actor=ayu, gelombang=row, revisi=1)
    services.discard_gelombang(actor=ayu, gelombang=row, revisi=2)
    assert not Gelombang.objects.exists()
    assert not Tenggat.objects.filter(obj_type="survei.gelombang", status="TERBUKA").exists()


def test_what_was_opened_is_no_draft_any_more(ayu: Akun, kantor_kaltim: Kantor) -> None:
    row = make_wave(ayu, kantor_kaltim)
    row = services.move_gelombang(actor=ayu, gelombang=row, act=BUKA, revisi=1)
    with pytest.raises(WrongState, match="Dibuka"):
        services.discard_gelombang(actor=ayu, gelombang=row, revisi=2)
    with pytest.raises(WrongState):
        services.change_gelombang(
            actor=ayu, gelombang=row, revisi=2, isian=make_isian({}, row.versi, nama="Lain")
        )
    with pytest.raises(WrongState, match="Buka pengisian"):
        services.move_gelombang(actor=ayu, gelombang=row, act=BUKA, revisi=2)
    with pytest.raises(ValueError, match="terbitkan"):
        services.move_gelombang(actor=ayu, gelombang=row, act=ActGelombang.TERBITKAN, revisi=2)


def test_nothing_is_opened_that_nobody_could_answer(ayu: Akun, kantor_kaltim: Kantor) -> None:
    row = make_wave(ayu, kantor_kaltim, selesai=date(2026, 11, 21))
    with pytest.raises(WrongState, match="21 November 2026"):
        services.move_gelombang(actor=ayu, gelombang=row, act=BUKA, revisi=1)
    lines = dict(row.layanan_set.values_list("layanan_id", "populasi"))
    services.change_gelombang(actor=ayu, gelombang=row, revisi=1, isian=make_isian(lines, row.versi))
    type(row.versi).objects.filter(pk=row.versi_id).update(status="DITARIK")
    with pytest.raises(WrongState, match="ditarik"):
        services.move_gelombang(actor=ayu, gelombang=row, act=BUKA, revisi=2)


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"nama": ""}, "Isi nama"),
        ({"selesai": date(2026, 6, 30)}, "Hari terakhir"),
        ({"mulai": date(2024, 7, 1), "selesai": date(2024, 8, 1)}, "berlaku mulai 1 Januari 2025"),
    ],
)
def test_a_wave_that_cannot_be(ayu: Akun, kantor_kaltim: Kantor, other: dict[str, object], said: str) -> None:
    with pytest.raises(ActRefused, match=said):
        make_wave(ayu, kantor_kaltim, **other)


def test_services_of_others_retired_ones_and_none_are_refused(
    ayu: Akun, kantor_kaltim: Kantor, kantor_lain: Kantor
) -> None:
    versi, own = make_versi(), make_layanan(kantor_kaltim)
    foreign = Layanan.objects.create(kantor=kantor_lain, kode="x", nama="Milik kantor lain")
    services.set_aktif(actor=ayu, layanan=own[1], aktif=False)
    for users in ({}, {foreign.pk: 5}, {own[0].pk: 5, own[1].pk: 5}):
        with pytest.raises(ActRefused, match="layanan"):
            services.plan_gelombang(actor=ayu, kantor=kantor_kaltim, isian=make_isian(users, versi))
    draft = make_versi("draf", status="DRAF")
    with pytest.raises(ActRefused, match="belum terbit"):
        services.plan_gelombang(actor=ayu, kantor=kantor_kaltim, isian=make_isian({own[0].pk: 5}, draft))


@pytest.mark.parametrize("siapa", ["joko", "maria", "sri", "tono"])
def test_only_the_operator_plans(
    siapa: str, ayu: Akun, kantor_kaltim: Kantor, request: pytest.FixtureRequest
) -> None:
    row, other = make_wave(ayu, kantor_kaltim), request.getfixturevalue(siapa)
    with pytest.raises(NotAllowed):
        services.discard_gelombang(actor=other, gelombang=row, revisi=1)
    with pytest.raises(NotAllowed):
        services.add_layanan(actor=other, kantor=kantor_kaltim, isian=IsianLayanan(nama="Baru"))
    if siapa != "joko":
        with pytest.raises(NotAllowed):
            services.move_gelombang(actor=other, gelombang=row, act=BUKA, revisi=1)
    else:
        assert services.move_gelombang(actor=other, gelombang=row, act=BUKA, revisi=1).status == "BUKA"


def test_services_of_the_office(ayu: Akun, kantor_kaltim: Kantor) -> None:
    one = services.add_layanan(actor=ayu, kantor=kantor_kaltim, isian=IsianLayanan(nama="Layanan PPID"))
    assert one.kode == "layanan-ppid"
    other = services.add_layanan(actor=ayu, kantor=kantor_kaltim, isian=IsianLayanan(nama="Layanan: PPID"))
    assert other.kode == "layanan-ppid-2"
    with pytest.raises(ActRefused, match="sudah ada"):
        services.change_layanan(actor=ayu, layanan=other, isian=IsianLayanan(nama="layanan ppid"))
    other = services.change_layanan(actor=ayu, layanan=other, isian=IsianLayanan(nama="Perpustakaan"))
    assert (other.kode, other.nama) == ("layanan-ppid-2", "Perpustakaan")
    assert not services.set_aktif(actor=ayu, layanan=other, aktif=False).aktif


def test_what_waits_for_whom(ayu: Akun, joko: Akun, sri: Akun, kantor_kaltim: Kantor) -> None:
    row = make_wave(ayu, kantor_kaltim, selesai=date(2026, 11, 30))

    def steps(akun: Akun) -> list[tuple[str, bool]]:
        return [(step.kata, step.giliran) for step in list_langkah(akun, get_kewenangan(akun))]

    assert steps(ayu) == steps(joko) == [("Buka pengisian", True)]
    assert steps(sri) == []
    services.move_gelombang(actor=ayu, gelombang=row, act=BUKA, revisi=1)
    assert steps(ayu) == [("Ajak pengguna layanan mengisi", False)]
    with time_machine.travel("2026-12-01 08:00 +0800", tick=False):
        assert steps(ayu) == [("Tutup pengisian: hari terakhirnya sudah lewat", True)]
    services.move_gelombang(actor=ayu, gelombang=row, act=TUTUP, revisi=2)
    assert steps(ayu) == [("Susun laporan, lalu minta ditandatangani", True)]
    assert steps(joko) == [], "there is nothing to check or to sign yet"
    row.laporan_set.create(dibuat_oleh=ayu, hasil={"disusun": {"akun": str(ayu.pk)}, "diperiksa": None})
    assert steps(ayu) == [("Lengkapi laporannya, lalu minta diperiksa dan ditandatangani", True)]
    assert steps(joko) == [("Baca laporannya, lalu nyatakan sudah diperiksa", True)]
    row.laporan_set.update(hasil={"disusun": {"akun": str(ayu.pk)}, "diperiksa": {"akun": str(joko.pk)}})
    assert steps(joko) == [("Baca laporannya, lalu tanda tangani", True)]


def test_a_promise_is_named_as_its_quarter_ends(ayu: Akun, joko: Akun, kantor_kaltim: Kantor) -> None:
    wave = make_wave(ayu, kantor_kaltim)
    laporan = LaporanSurvei.objects.create(gelombang=wave, dibuat_oleh=ayu)
    promise = RencanaTindakLanjut.objects.create(
        laporan=laporan, unsur="waktu", kegiatan="Loket kedua", tahun=2026, triwulan=4,
        penanggung_jawab="Kasubbag",
    )  # fmt: skip

    def named(akun: Akun) -> list[str]:
        steps = list_langkah(akun, get_kewenangan(akun))
        return [step.judul for step in steps if step.obj_type == OBJ_RENCANA]

    mirror_rencana(promise, url="/kerja/survei/")
    assert Tenggat.objects.get(aturan="survei.tindak_lanjut").jatuh_tempo == date(2026, 12, 31)
    assert named(ayu) == []
    with time_machine.travel("2026-12-02 08:00 +0800", tick=False):
        assert named(ayu) == ["Loket kedua"]
        assert named(joko) == []
    RencanaTindakLanjut.objects.update(status="SELESAI", tanggal_selesai=date(2026, 12, 1))
    promise.refresh_from_db()
    mirror_rencana(promise, url="/kerja/survei/")
    assert not Tenggat.objects.filter(aturan="survei.tindak_lanjut", status="TERBUKA").exists()
