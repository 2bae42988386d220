"""A report about a unit does not exist for that unit, for what stands above it, and for the person named."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from django.test import Client
from tests.pemeran.orang import login

from suara.core.akun.models import Akun
from suara.core.tugas.models import TugasBerwaktu
from suara.core.tugas.queries import list_tenggat
from suara.core.wilayah.models import Unit
from suara.domains.pengaduan import queries
from suara.domains.pengaduan.errors import LaporanTidakDitemukan, SyaratBelumTerpenuhi
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.services import meja, pelapor, waktu
from suara.domains.pengaduan.terms import Kelas, Status, Topik
from suara.domains.pengaduan.tests.panggung_uji import ALASAN, TL, Panggung, make_panggung
from suara.domains.pengaduan.trail import OBJ_TYPE
from suara.domains.pengaduan.workflow import Syarat

pytestmark = pytest.mark.django_db

SENIN = dt.datetime(2026, 7, 6, 2, 0, tzinfo=dt.UTC)


@pytest.fixture
def panggung(db: None) -> Panggung:
    """The office with its people."""
    return make_panggung()


def _knows(akun: Akun, laporan: Laporan) -> set[str]:
    """Return through which doors `akun` learns that the report exists."""
    doors = set()
    if queries.list_for(akun).filter(pk=laporan.pk).exists():
        doors.add("daftar")
    try:
        queries.get_for(akun, laporan.nomor)
        doors.add("buka")
    except Laporan.DoesNotExist:
        pass
    try:
        queries.view_for(akun, laporan)
        doors.add("pandangan")
    except LaporanTidakDitemukan:
        pass
    groups = list_tenggat([laporan.kantor], dt.date(2026, 7, 6), akun)
    rows = [*groups.semua, *groups.putusan, *groups.tanpa_tenggat]
    if any(row.obj_id == str(laporan.pk) for row in rows):
        doors.add("hari ini")
    if any(laporan.nomor in row.judul for row in queries.list_my_laporan(akun)):
        doors.add("perkara")
    page = login(Client(), akun).get(f"/kerja/jejak/{OBJ_TYPE}/{laporan.pk}/")
    if page.status_code == 200:
        doors.add("jejak")
    return doors


SEMUA = {"daftar", "buka", "pandangan", "hari ini", "perkara", "jejak"}


def test_every_door_is_open_to_the_unit_that_works_on_it(panggung: Panggung) -> None:
    """Without a conflict, the assigned unit and the desk find it everywhere, another unit nowhere."""
    laporan = panggung.disposisi()
    assert _knows(panggung.lina, laporan) == SEMUA
    assert _knows(panggung.sri, laporan) == SEMUA
    assert _knows(panggung.joko, laporan) == SEMUA
    assert _knows(panggung.nanda, laporan) == set()


def test_every_door_closes_for_the_reported_unit_and_its_chain(panggung: Panggung) -> None:
    """Recorded after the disposition: the unit, its head and the secretary above lose it at once."""
    laporan = panggung.disposisi()
    laporan = meja.record_terlapor(
        actor=panggung.laras, laporan=laporan, versi=laporan.versi, unit=panggung.datin
    )
    for nama in ("lina", "hadi", "joko"):
        assert _knows(panggung.orang[nama], laporan) == set(), nama
    assert _knows(panggung.sri, laporan) == SEMUA
    assert "daftar" in _knows(panggung.maria, laporan)
    with pytest.raises(LaporanTidakDitemukan):
        meja.give_tindak_lanjut(actor=panggung.lina, laporan=laporan, versi=laporan.versi, isi=TL)


def test_named_on_the_form_is_enough(panggung: Panggung) -> None:
    """What the citizen says about the unit counts from the first moment."""
    laporan = panggung.baru(unit_terlapor=panggung.datin)
    assert _knows(panggung.joko, laporan) == set()
    assert _knows(panggung.sri, laporan) == SEMUA


def test_the_person_named_loses_it_whatever_the_role(panggung: Panggung) -> None:
    """An admin who is reported does not see the report; the other admin does."""
    laporan = panggung.baru()
    meja.record_terlapor(actor=panggung.bayu, laporan=laporan, versi=laporan.versi, akun=panggung.sri)
    assert _knows(panggung.sri, laporan) == set()
    assert _knows(panggung.bayu, laporan) == SEMUA


def test_nobody_notes_himself(panggung: Panggung) -> None:
    """Who is reported leaves the report by the hand of a colleague, never silently by the own one."""
    laporan = panggung.baru()
    with pytest.raises(SyaratBelumTerpenuhi, match="dibuat orang lain"):
        meja.record_terlapor(actor=panggung.sri, laporan=laporan, versi=laporan.versi, akun=panggung.sri)
    assert _knows(panggung.sri, laporan) == SEMUA


@pytest.mark.parametrize("dalam", ["laporan itu", "gabungannya"])
def test_what_the_reported_proposed_lapses_when_the_fence_rises(panggung: Panggung, dalam: str) -> None:
    """Nobody can approve a closing that the reported unit asked for before it was known."""
    laporan, other = panggung.proses(), panggung.proses()
    for one in (laporan, other):
        meja.propose_selesai(
            actor=panggung.lina, laporan=one, versi=one.versi, isi="Sudah diperbaiki kemarin."
        )
    laporan.refresh_from_db()
    about = laporan
    if dalam == "gabungannya":
        child = panggung.baru()
        about = meja.merge_laporan(
            actor=panggung.sri, laporan=child, versi=child.versi, induk=laporan, alasan="Satu peristiwa.",
            satu_peristiwa=True,
        )  # fmt: skip
    meja.record_terlapor(actor=panggung.sri, laporan=about, versi=about.versi, unit=panggung.datin)
    laporan.refresh_from_db()
    with pytest.raises(SyaratBelumTerpenuhi, match="Tidak ada usul selesai"):
        meja.approve_selesai(actor=panggung.bayu, laporan=laporan, versi=laporan.versi)
    assert other.usulan_set.get().hasil == "MENUNGGU"
    assert laporan.usulan_set.get().hasil == "BATAL"


@pytest.mark.parametrize("kode", ["64.HUKUM", "64.SEKRE", "64.SDM"])
def test_no_disposition_to_the_reported_unit_or_its_people(panggung: Panggung, kode: str) -> None:
    """Neither to the unit complained about, nor above, nor below."""
    laporan = panggung.baru(unit_terlapor=panggung.hukum)
    with pytest.raises(SyaratBelumTerpenuhi):
        panggung.disposisi(laporan, unit=Unit.objects.get(pk=kode))
    assert panggung.disposisi(laporan).unit == panggung.datin


def test_no_notice_goes_to_the_reported(panggung: Panggung) -> None:
    """Reminders and escalation go past the reported unit and its chain, up to the chair."""
    with time_machine.travel(SENIN, tick=False) as clock:
        laporan = panggung.disposisi()
        meja.record_terlapor(actor=panggung.sri, laporan=laporan, versi=laporan.versi, unit=panggung.datin)
        TugasBerwaktu.objects.all().delete()
        clock.shift(dt.timedelta(days=30))
        waktu.run_timers()
        told = {row.args["akun_id"] for row in TugasBerwaktu.objects.all() if "akun_id" in row.args}
    assert str(panggung.maria.pk) in told
    assert told.isdisjoint(str(panggung.orang[nama].pk) for nama in ("lina", "hadi", "joko"))


def test_wbs_is_nobodys_but_the_teams(panggung: Panggung) -> None:
    """The WBS team finds it; the desk, the leaders and the units find nothing."""
    laporan = panggung.wbs()
    assert "daftar" in _knows(panggung.wati, laporan)
    for nama in set(panggung.orang) - {"wati"}:
        assert _knows(panggung.orang[nama], laporan) == set(), nama


def test_a_wbs_like_text_never_passes_the_desk(panggung: Panggung) -> None:
    """From receipt on it is with the WBS team, rahasia, with a transfer record of the system."""
    laporan = panggung.baru(
        isi=(
            "Saya pegawai KPU. Sekretaris kantor kami meminta uang suap dari rekanan pengadaan logistik dan "
            "memotong honor PPS untuk dirinya sendiri. Saya melihat sendiri penyerahan uang korupsi itu."
        )
    )
    assert (laporan.kelas, laporan.is_rahasia) == (Kelas.WBS, True)
    assert queries.pemirsa_for(panggung.sri, laporan) is None
    assert laporan.penerusan_set.get().oleh is None
    assert queries.find_status(laporan.nomor) is None
    back = meja.take_back(actor=panggung.wati, laporan=laporan, versi=laporan.versi, alasan=ALASAN)
    assert panggung.disposisi(back, topik=Topik.KODE_ETIK).is_terbit is False


def _merge(panggung: Panggung, child: Laporan, parent: Laporan) -> Laporan:
    return meja.merge_laporan(
        actor=panggung.sri, laporan=child, versi=child.versi, induk=parent, alasan=ALASAN, satu_peristiwa=True
    )


def test_a_report_about_a_unit_is_not_merged_into_that_units_report(panggung: Panggung) -> None:
    """Neither way round, and the parent is later given to no unit that a child is about."""
    about, handled = panggung.baru(unit_terlapor=panggung.datin), panggung.disposisi()
    for child, parent in ((about, handled), (handled, about)):
        with pytest.raises(SyaratBelumTerpenuhi) as refused:
            _merge(panggung, child, parent)
        assert refused.value.syarat is Syarat.GABUNG_TANPA_TERLAPOR
    parent = panggung.baru()
    _merge(panggung, about, parent)
    with pytest.raises(SyaratBelumTerpenuhi) as refused:
        panggung.disposisi(parent)
    assert refused.value.syarat is Syarat.BUKAN_UNIT_TERLAPOR
    assert panggung.disposisi(parent, unit=panggung.hukum).unit == panggung.hukum


def test_a_merged_report_about_the_parents_unit_reopens_at_the_desk(panggung: Panggung) -> None:
    """Found out after the end: nobody waits at a unit that may not even see it."""
    child, parent = panggung.baru(), panggung.disposisi()
    child = _merge(panggung, child, parent)
    pelapor.accept_hasil(laporan=panggung.proses(parent))
    child = meja.record_terlapor(actor=panggung.sri, laporan=child, versi=child.versi, unit=panggung.datin)
    child = pelapor.reopen_laporan(laporan=child, alasan="Untuk saya belum beres.")
    assert (child.status, child.unit, child.siklus, child.induk) == (Status.BV, None, 2, None)
    assert queries.list_for(panggung.sri).filter(pk=child.pk).exists()
    assert not queries.list_for(panggung.lina).filter(pk=child.pk).exists()
    assert panggung.disposisi(child, unit=panggung.hukum).unit == panggung.hukum


def test_with_a_person_goes_the_persons_unit_up_to_its_head(panggung: Panggung) -> None:
    """Colleague, head and secretary of the officer who is named lose it; it is given to another unit only."""
    laporan = panggung.disposisi()
    laporan = meja.record_terlapor(
        actor=panggung.sri, laporan=laporan, versi=laporan.versi, akun=panggung.lina
    )
    for nama in ("lina", "hadi", "joko"):
        assert _knows(panggung.orang[nama], laporan) == set(), nama
    assert _knows(panggung.sri, laporan) == SEMUA
    fresh = panggung.baru()
    fresh = meja.record_terlapor(actor=panggung.sri, laporan=fresh, versi=fresh.versi, akun=panggung.lina)
    with pytest.raises(SyaratBelumTerpenuhi):
        panggung.disposisi(fresh)
    assert panggung.disposisi(fresh, unit=panggung.hukum).unit == panggung.hukum


def test_a_report_about_the_secretary_goes_to_no_unit_but_has_a_way(panggung: Panggung) -> None:
    """All units work for the secretary: the chair reads it, the desk gives it to another body or to APIP."""
    laporan = panggung.baru()
    laporan = meja.record_terlapor(
        actor=panggung.sri, laporan=laporan, versi=laporan.versi, akun=panggung.joko
    )
    for unit in (panggung.datin, panggung.hukum, Unit.objects.get(pk="64.SEKRE")):
        with pytest.raises(SyaratBelumTerpenuhi):
            panggung.disposisi(laporan, unit=unit)
    assert _knows(panggung.joko, laporan) == set()
    assert "daftar" in _knows(panggung.maria, laporan)
    page = login(Client(), panggung.sri).get(f"/kerja/lapor/{laporan.nomor}/verifikasi/")
    assert "tidak ada unit kantor ini" in page.text
    given = meja.divert_wbs(actor=panggung.sri, laporan=laporan, versi=laporan.versi, alasan=ALASAN)
    assert "daftar" in _knows(panggung.wati, given)


def test_the_desk_names_an_officer_on_the_form(panggung: Panggung) -> None:
    """Unit or officer: one of the two is enough, none is not."""
    laporan = panggung.disposisi()
    page = f"/kerja/lapor/{laporan.nomor}/terlapor/"
    desk = login(Client(), panggung.sri)
    assert "Pilih unit atau orang" in desk.post(page, {"versi": laporan.versi}).text
    sent = desk.post(page, {"versi": laporan.versi, "akun": str(panggung.lina.pk)})
    assert sent.status_code == 302
    assert _knows(panggung.hadi, laporan) == set()
    assert "Lina Marlina" in desk.get(f"/kerja/lapor/{laporan.nomor}/").text
