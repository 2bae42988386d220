"""A family of merged reports has one answer: who may not have one of them has none; leaders end a BP."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from django.core.mail import EmailMessage
from django.test import Client
from tests.pemeran.orang import login

from suara.core.akun.models import Akun
from suara.core.tugas.models import Tenggat, TugasBerwaktu
from suara.core.tugas.queries import list_tenggat
from suara.domains.pengaduan import queries
from suara.domains.pengaduan.errors import LaporanTidakDitemukan, SyaratBelumTerpenuhi
from suara.domains.pengaduan.models import Jam, Laporan
from suara.domains.pengaduan.services import meja, pelapor, waktu
from suara.domains.pengaduan.tasks import send_petugas
from suara.domains.pengaduan.terms import Kadar, Kelas, KodeJam, SebabSelesai, Status
from suara.domains.pengaduan.tests.panggung_uji import ALASAN, TL, Panggung, make_panggung
from suara.domains.pengaduan.trail import OBJ_TYPE
from suara.domains.pengaduan.workflow import Syarat

pytestmark = pytest.mark.django_db

SENIN = dt.datetime(2026, 7, 6, 2, 0, tzinfo=dt.UTC)
HARI = dt.timedelta(days=1)


@pytest.fixture
def panggung(db: None) -> Panggung:
    """The office with its people."""
    return make_panggung()


def merge(panggung: Panggung, child: Laporan, parent: Laporan) -> Laporan:
    """Merge, as the desk does it."""
    return meja.merge_laporan(
        actor=panggung.sri, laporan=child, versi=child.versi, induk=parent, alasan=ALASAN, satu_peristiwa=True
    )


def family_with_bp(panggung: Panggung) -> tuple[Laporan, Laporan]:
    """A simple report, followed up, into which one that needs an examination was merged."""
    parent = panggung.disposisi(kadar=Kadar.TBP)
    child = merge(panggung, panggung.disposisi(kadar=Kadar.BP), parent)
    return panggung.proses(parent), child


def propose(panggung: Panggung, laporan: Laporan) -> Laporan:
    """The unit says that it is finished."""
    return meja.propose_selesai(
        actor=panggung.lina, laporan=laporan, versi=laporan.versi, isi="Sudah diperiksa."
    )


def approve(akun: Akun, laporan: Laporan) -> Laporan:
    """A second person agrees."""
    return meja.approve_selesai(actor=akun, laporan=laporan, versi=laporan.versi)


# The end of the family.


def test_leaders_end_a_family_in_which_one_report_needs_an_examination(panggung: Panggung) -> None:
    """The kadar of the child is that of the answer: another admin does not end it, the secretary does."""
    parent, child = family_with_bp(panggung)
    parent = propose(panggung, parent)
    with pytest.raises(SyaratBelumTerpenuhi) as refused:
        approve(panggung.bayu, parent)
    assert refused.value.syarat is Syarat.PIMPINAN_BILA_BP
    assert "pimpinan" in str(refused.value.kalimat)
    assert approve(panggung.joko, parent).status == Status.SL
    child.refresh_from_db()
    assert child.status == Status.GB


def test_the_parents_reporter_does_not_end_the_examination_of_somebody_else(panggung: Panggung) -> None:
    """Nor is it offered, in the same words as for an own report that needs one: no child shows."""
    parent, _child = family_with_bp(panggung)
    own = panggung.proses(kadar=Kadar.BP)
    said = []
    for laporan in (parent, own):
        with pytest.raises(SyaratBelumTerpenuhi) as refused:
            pelapor.accept_hasil(laporan=laporan)
        assert refused.value.syarat is Syarat.PIMPINAN_BILA_BP
        said.append(str(refused.value.kalimat))
    assert said[0] == said[1]


def test_taken_out_again_the_parent_ends_as_before(panggung: Panggung) -> None:
    """The child takes its kadar with it."""
    parent, child = family_with_bp(panggung)
    meja.unmerge_laporan(actor=panggung.sri, laporan=child, versi=child.versi, alasan=ALASAN)
    assert approve(panggung.bayu, propose(panggung, parent)).status == Status.SL
    child.refresh_from_db()
    assert (child.status, child.kadar) == (Status.TV, Kadar.BP)


def test_a_family_that_nobody_answers_may_still_end_by_the_clock(panggung: Panggung) -> None:
    """As a report that needs an examination itself may, by the rule of SP4N-LAPOR!; never counted as good."""
    with time_machine.travel(SENIN, tick=False) as clock:
        parent, _child = family_with_bp(panggung)
        clock.move_to(SENIN + 10 * HARI)
        waktu.run_timers()
        clock.move_to(SENIN + 20 * HARI)
        waktu.run_timers()
    parent.refresh_from_db()
    assert (parent.status, parent.sebab_selesai) == (Status.SL, SebabSelesai.OTOMATIS)


def test_the_family_is_due_on_the_earliest_day_each_by_its_own_length(panggung: Panggung) -> None:
    """A simple complaint gains no day by being merged into an examination; an aspirasi even less."""
    with time_machine.travel(SENIN, tick=False):
        parent = panggung.proses(kadar=Kadar.BP)
        simple = panggung.disposisi(kadar=Kadar.TBP)
        wish = panggung.disposisi(kelas=Kelas.ASPIRASI, kadar=None)
        days = [Jam.objects.get(laporan=row, kode=KodeJam.C4).jatuh_tempo for row in (simple, wish)]
        for child, day in zip((simple, wish), days, strict=True):
            merge(panggung, child, parent)
            assert Tenggat.objects.get(obj_id=str(parent.pk)).jatuh_tempo == day
    assert days[1] < days[0]


def test_what_nobody_has_classified_yet_counts_by_the_class_of_its_parent(panggung: Panggung) -> None:
    """It is the same event; the desk has not said otherwise."""
    with time_machine.travel(SENIN, tick=False):
        parent = panggung.proses(kadar=Kadar.BP)
        own = Tenggat.objects.get(obj_id=str(parent.pk)).jatuh_tempo
        merge(panggung, panggung.baru(), parent)
        assert Tenggat.objects.get(obj_id=str(parent.pk)).jatuh_tempo == own


# Whom one of them is about.


def doors(akun: Akun, laporan: Laporan) -> set[str]:
    """Return through which doors `akun` learns that the report exists."""
    open_doors = set()
    if queries.list_for(akun).filter(pk=laporan.pk).exists():
        open_doors.add("daftar")
    try:
        queries.view_for(akun, laporan)
        open_doors.add("pandangan")
    except LaporanTidakDitemukan:
        pass
    groups = list_tenggat([laporan.kantor], dt.date(2026, 7, 6), akun)
    rows = [*groups.semua, *groups.putusan, *groups.tanpa_tenggat]
    if any(row.obj_id == str(laporan.pk) for row in rows):
        open_doors.add("hari ini")
    if any(laporan.nomor in row.judul for row in queries.list_my_laporan(akun)):
        open_doors.add("perkara")
    client = login(Client(), akun)
    if client.get(f"/kerja/lapor/{laporan.nomor}/").status_code == 200:
        open_doors.add("halaman")
    if client.get(f"/kerja/jejak/{OBJ_TYPE}/{laporan.pk}/").status_code == 200:
        open_doors.add("jejak")
    if client.get("/kerja/lapor/", {"cari": laporan.nomor}).status_code == 302:
        open_doors.add("cari")
    queue = client.get("/kerja/lapor/", {"lihat": "tutup" if laporan.status == Status.GB else "terbuka"})
    if laporan.nomor in queue.text:
        open_doors.add("antrean")
    return open_doors


SEMUA = {"daftar", "pandangan", "hari ini", "perkara", "halaman", "jejak", "cari", "antrean"}


def family_about_datin(panggung: Panggung) -> tuple[Laporan, Laporan, Laporan]:
    """A report at 64.DATIN with two merged ones, of which the first turns out to be about 64.DATIN."""
    parent = panggung.disposisi()
    child = merge(panggung, panggung.baru(), parent)
    sibling = merge(panggung, panggung.disposisi(), parent)
    return parent, child, sibling


def tell(panggung: Panggung, child: Laporan) -> Laporan:
    """The desk notes whom the merged report is about."""
    return meja.record_terlapor(actor=panggung.laras, laporan=child, versi=child.versi, unit=panggung.datin)


def test_naming_the_unit_in_a_merged_report_takes_the_whole_family_from_it(panggung: Panggung) -> None:
    """The unit, its head and the secretary lose parent and siblings with the child, at every door."""
    parent, child, sibling = family_about_datin(panggung)
    assert doors(panggung.lina, parent) == SEMUA
    tell(panggung, child)
    for nama in ("lina", "hadi", "joko"):
        for row in (parent, child, sibling):
            assert doors(panggung.orang[nama], row) == set(), (nama, row.nomor)
    assert doors(panggung.sri, parent) == SEMUA
    assert "daftar" in doors(panggung.maria, parent)
    assert queries.list_for(panggung.lina).count() == 0


def test_the_reported_unit_answers_the_family_no_more_and_another_does(panggung: Panggung) -> None:
    """Nothing is lost: the desk sees what to do, gives the parent to another unit, and the family ends."""
    parent, child, _sibling = family_about_datin(panggung)
    tell(panggung, child)
    with pytest.raises(LaporanTidakDitemukan):
        meja.give_tindak_lanjut(actor=panggung.lina, laporan=parent, versi=parent.versi, isi=TL)
    page = login(Client(), panggung.sri).get(f"/kerja/lapor/{parent.nomor}/")
    assert "Disposisikan ke unit lain" in page.text
    assert f'<a class="tombol" href="/kerja/lapor/{parent.nomor}/disposisi-ulang/">' in page.text
    with pytest.raises(SyaratBelumTerpenuhi):
        meja.redispose(
            actor=panggung.sri, laporan=parent, versi=parent.versi, unit=panggung.datin, alasan=ALASAN
        )
    parent = meja.redispose(
        actor=panggung.sri, laporan=parent, versi=parent.versi, unit=panggung.hukum, alasan=ALASAN
    )
    page = login(Client(), panggung.sri).get(f"/kerja/lapor/{parent.nomor}/")
    assert "Disposisikan ke unit lain" not in page.text
    parent = meja.give_tindak_lanjut(actor=panggung.nanda, laporan=parent, versi=parent.versi, isi=TL)
    assert pelapor.accept_hasil(laporan=parent).status == Status.SL
    assert doors(panggung.lina, parent) == set()


def test_no_notice_of_the_family_goes_to_the_reported(
    panggung: Panggung, mailoutbox: list[EmailMessage]
) -> None:
    """Neither what was planned before, nor reminders and escalation of the parent's clocks afterwards."""
    fenced = {str(panggung.orang[nama].pk) for nama in ("lina", "hadi", "joko")}
    with time_machine.travel(SENIN, tick=False) as clock:
        parent, child, _sibling = family_about_datin(panggung)
        planned = TugasBerwaktu.objects.filter(task__endswith="send_petugas", args__laporan_id=str(parent.pk))
        args = [row.args for row in planned]
        assert {row["akun_id"] for row in args} & fenced
        tell(panggung, child)
        for row in args:
            send_petugas(**row)
        assert {panggung.lina.email, panggung.joko.email}.isdisjoint(
            to for mail in mailoutbox for to in mail.to
        )
        TugasBerwaktu.objects.all().delete()
        clock.shift(dt.timedelta(days=30))
        waktu.run_timers()
        told = {row.args["akun_id"] for row in TugasBerwaktu.objects.all() if "akun_id" in row.args}
    assert str(panggung.maria.pk) in told
    assert told.isdisjoint(fenced)


def test_what_the_parent_turns_out_to_be_about_closes_the_merged_ones_too(panggung: Panggung) -> None:
    """A unit does not follow through its own merged report what is answered in a report about it."""
    parent = panggung.disposisi(unit=panggung.hukum)
    child = merge(panggung, panggung.disposisi(), parent)
    assert queries.list_for(panggung.lina).filter(pk=child.pk).exists()
    tell(panggung, parent)
    assert doors(panggung.lina, child) == set()


def test_the_fence_goes_with_the_report_that_leaves_and_with_the_note_that_is_revoked(
    panggung: Panggung,
) -> None:
    """Un-merged, the unit has the parent again and never the child; revoked, both."""
    parent, child, _sibling = family_about_datin(panggung)
    child = tell(panggung, child)
    child = meja.unmerge_laporan(actor=panggung.sri, laporan=child, versi=child.versi, alasan=ALASAN)
    assert queries.list_for(panggung.lina).filter(pk=parent.pk).exists()
    assert doors(panggung.lina, child) == set()
    other, named, _sibling = family_about_datin(panggung)
    named = tell(panggung, named)
    assert not queries.list_for(panggung.lina).filter(pk=other.pk).exists()
    meja.revoke_terlapor(
        actor=panggung.sri,
        laporan=named,
        versi=named.versi,
        terlapor=named.terlapor_set.get(),
        alasan=ALASAN,
    )
    assert queries.list_for(panggung.lina).filter(pk=other.pk).exists()


def test_an_officer_named_in_a_merged_report_has_no_part_in_the_family(panggung: Panggung) -> None:
    """Whatever the role: the other admin goes on with it."""
    parent, child, _sibling = family_about_datin(panggung)
    meja.record_terlapor(actor=panggung.bayu, laporan=child, versi=child.versi, akun=panggung.sri)
    assert doors(panggung.sri, parent) == set()
    assert doors(panggung.bayu, parent) == SEMUA
