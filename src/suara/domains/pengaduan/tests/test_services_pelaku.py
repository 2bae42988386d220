"""Every act and every officer: who is let in, and that everybody else is refused."""

from __future__ import annotations

import pytest
from django.db import transaction

from suara.domains.pengaduan.errors import (
    ActRefused,
    LaporanTidakDitemukan,
    NotAllowed,
    SentTwice,
    StaleVersion,
    SyaratBelumTerpenuhi,
    WrongState,
)
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.services import gerbang, meja
from suara.domains.pengaduan.terms import Kelas, Pelaku, Status, Topik
from suara.domains.pengaduan.tests.panggung_uji import ALASAN, TL, Panggung, make_panggung, meja_usul_arsip
from suara.domains.pengaduan.workflow import TABLE, Act, pelaku_of

pytestmark = pytest.mark.django_db

ADMIN = {"sri", "bayu"}
PIMPINAN = {"joko", "maria"}

# The state in which the act is tried, and who passes the gate there (guards are asked afterwards).
BOLEH: dict[Act, tuple[Status, set[str]]] = {
    Act.VERIFY: (Status.BV, ADMIN | PIMPINAN),
    Act.ASK_KELENGKAPAN: (Status.BV, ADMIN),
    Act.ARCHIVE: (Status.BV, ADMIN),
    Act.PROPOSE_ARSIP: (Status.BV, ADMIN),
    Act.APPROVE_ARSIP: (Status.BV, ADMIN | PIMPINAN),
    Act.REFUSE_ARSIP: (Status.BV, ADMIN | PIMPINAN),
    Act.FORWARD: (Status.BV, ADMIN),
    Act.ACKNOWLEDGE_PENERUSAN: (Status.BK, ADMIN),
    Act.TAKE_BACK: (Status.BK, ADMIN),
    Act.DIVERT_WBS: (Status.BV, ADMIN),
    Act.REDISPOSE: (Status.TV, ADMIN | PIMPINAN),
    Act.RECLASSIFY: (Status.TV, ADMIN),
    Act.MERGE: (Status.BV, ADMIN),
    Act.UNMERGE: (Status.GB, ADMIN),
    Act.RECORD_TERLAPOR: (Status.BV, ADMIN | {"laras"}),
    Act.RETURN_DISPOSISI: (Status.TV, {"lina"}),
    Act.GIVE_TINDAK_LANJUT: (Status.TV, {"lina"}),
    Act.GIVE_KABAR: (Status.TV, ADMIN | {"lina"}),
    Act.ASK_PELAPOR: (Status.TV, {"lina"}),
    Act.PROPOSE_SELESAI: (Status.PR, ADMIN | {"lina"}),
    Act.APPROVE_SELESAI: (Status.PR, ADMIN | PIMPINAN | {"hadi"}),
    Act.REFUSE_SELESAI: (Status.PR, ADMIN | PIMPINAN | {"hadi"}),
    Act.DELIVER_KEPUTUSAN: (Status.SL, ADMIN | {"lina"}),
    Act.SET_PRIVASI: (Status.TV, ADMIN | PIMPINAN | {"laras", "lina"}),
    Act.EDIT_SALINAN: (Status.TV, ADMIN | {"laras"}),
    Act.PUBLISH: (Status.TV, ADMIN),
    Act.UNPUBLISH: (Status.TV, ADMIN),
    Act.OPEN_IDENTITAS: (Status.TV, ADMIN),
}


@pytest.fixture
def panggung(db: None) -> Panggung:
    """The office with its people."""
    return make_panggung()


def _passes(panggung: Panggung, nama: str, act: Act, laporan: Laporan) -> bool:
    try:
        with transaction.atomic():
            gerbang.begin(act=act, laporan=laporan, actor=panggung.orang[nama], versi=laporan.versi)
            transaction.set_rollback(True)
    except SyaratBelumTerpenuhi:
        return True
    except (NotAllowed, LaporanTidakDitemukan):
        return False
    return True


@pytest.mark.parametrize("act", BOLEH, ids=lambda act: act.name)
def test_who_may_do_what(panggung: Panggung, act: Act) -> None:
    """For each act exactly the named people pass; everybody else in the cast is refused."""
    status, allowed = BOLEH[act]
    laporan = panggung.di(status)
    assert {nama for nama in panggung.orang if _passes(panggung, nama, act, laporan)} == allowed


def test_the_table_above_names_every_act_of_an_officer() -> None:
    """A new act in the workflow table must be written down here."""
    mine = {Pelaku.KANAL, Pelaku.PELAPOR, Pelaku.SISTEM}
    assert set(BOLEH) == {sisi.act for sisi in TABLE if pelaku_of(sisi.act) - mine}


def test_an_act_of_another_state_is_refused_in_words(panggung: Panggung) -> None:
    """The table has no such line: the sentence names act and state."""
    laporan = panggung.baru()
    with pytest.raises(WrongState, match=r"Beri tindak lanjut.*Belum terverifikasi"):
        _unit_tries(panggung, laporan)


def _unit_tries(panggung: Panggung, laporan: Laporan) -> None:
    Laporan.objects.filter(pk=laporan.pk).update(unit=panggung.datin)
    meja.give_tindak_lanjut(actor=panggung.lina, laporan=laporan, versi=laporan.versi, isi=TL)


def test_a_stale_form_is_refused_and_says_who_was_faster(panggung: Panggung) -> None:
    """Two officers: the second reads who was first; the same one twice is told so."""
    laporan = panggung.baru()
    old = laporan.versi
    panggung.disposisi(laporan)
    fresh = Laporan.objects.get(pk=laporan.pk)
    with pytest.raises(StaleVersion, match="Sri Handayani"):
        meja.redispose(actor=panggung.bayu, laporan=fresh, versi=old, unit=panggung.hukum, alasan=ALASAN)
    with pytest.raises(SentTwice):
        meja.redispose(actor=panggung.sri, laporan=fresh, versi=old, unit=panggung.hukum, alasan=ALASAN)


def test_archiving_needs_a_second_person(panggung: Panggung) -> None:
    """Who proposes does not approve."""
    laporan = meja_usul_arsip(panggung)
    with pytest.raises(SyaratBelumTerpenuhi):
        meja.approve_arsip(actor=panggung.sri, laporan=laporan, versi=laporan.versi)
    laporan = meja.approve_arsip(actor=panggung.joko, laporan=laporan, versi=laporan.versi)
    assert laporan.status == Status.AR


def test_a_report_under_supervision_is_finished_by_the_leaders_only(panggung: Panggung) -> None:
    """Neither the head of the unit nor the second admin nor the reporter finishes it."""
    from suara.domains.pengaduan.services import pelapor
    from suara.domains.pengaduan.terms import Kadar

    laporan = panggung.proses(kadar=Kadar.BP)
    with pytest.raises(SyaratBelumTerpenuhi):
        pelapor.accept_hasil(laporan=laporan)
    laporan = meja.propose_selesai(
        actor=panggung.lina, laporan=laporan, versi=laporan.versi, isi="Terbukti; pegawai ditegur."
    )
    for nama in ("hadi", "bayu", "sri"):
        with pytest.raises(SyaratBelumTerpenuhi):
            meja.approve_selesai(actor=panggung.orang[nama], laporan=laporan, versi=laporan.versi)
    laporan = meja.approve_selesai(actor=panggung.joko, laporan=laporan, versi=laporan.versi)
    assert laporan.status == Status.SL


def test_a_promise_is_no_tindak_lanjut(panggung: Panggung) -> None:
    """The unit's clock is stopped by deeds."""
    laporan = panggung.disposisi()
    with pytest.raises(SyaratBelumTerpenuhi):
        meja.give_tindak_lanjut(
            actor=panggung.lina,
            laporan=laporan,
            versi=laporan.versi,
            isi="Terima kasih atas laporannya. Akan segera kami tindak lanjuti. Mohon ditunggu dengan sabar.",
        )


def test_the_third_return_is_for_the_leaders(panggung: Panggung) -> None:
    """No ping-pong: after the third return only a leader disposes, and that unit keeps it."""
    laporan = panggung.disposisi()
    for _turn in range(3):
        laporan = meja.return_disposisi(
            actor=panggung.lina, laporan=laporan, versi=laporan.versi, alasan=ALASAN
        )
        if laporan.jumlah_pengembalian < 3:
            laporan = panggung.disposisi(laporan)
    with pytest.raises(SyaratBelumTerpenuhi):
        panggung.disposisi(laporan)
    laporan = meja.verify_laporan(
        actor=panggung.joko,
        laporan=laporan,
        versi=laporan.versi,
        kelas=Kelas.ASPIRASI,
        topik=Topik.DATA_PEMILIH,
        unit=panggung.datin,
    )
    with pytest.raises(SyaratBelumTerpenuhi):
        meja.return_disposisi(actor=panggung.lina, laporan=laporan, versi=laporan.versi, alasan=ALASAN)


def test_wbs_belongs_to_its_team(panggung: Panggung) -> None:
    """Once diverted no ordinary officer finds it; the team may give it back to the desk, still rahasia."""
    laporan = panggung.wbs()
    for nama in set(panggung.orang) - {"wati"}:
        assert not _passes(panggung, nama, Act.TAKE_BACK, laporan)
    assert _passes(panggung, "wati", Act.ACKNOWLEDGE_PENERUSAN, laporan)
    laporan = meja.take_back(actor=panggung.wati, laporan=laporan, versi=laporan.versi, alasan=ALASAN)
    assert (laporan.status, laporan.kelas, laporan.is_rahasia) == (Status.BV, Kelas.PENGADUAN, True)
    assert _passes(panggung, "sri", Act.VERIFY, laporan)
    with pytest.raises(ActRefused):
        meja.divert_wbs(actor=panggung.wati, laporan=laporan, versi=laporan.versi, alasan=ALASAN)
