"""The way of a report from the citizen's words to the verified end, and what each step leaves behind."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest
import time_machine

from suara.core.jejak.models import Entri
from suara.core.tugas.models import StatusTenggat, Tenggat, TugasBerwaktu
from suara.domains.pengaduan import queries
from suara.domains.pengaduan.models import Jam, Laporan, Penilaian, Riwayat, Tanggapan
from suara.domains.pengaduan.services import meja, pelapor
from suara.domains.pengaduan.terms import Kadar, Kelas, KodeJam, SebabSelesai, Status, Tuntas
from suara.domains.pengaduan.tests.panggung_uji import ISI, TL, Panggung, make_panggung

pytestmark = pytest.mark.django_db

SENIN = dt.datetime(2026, 7, 6, 2, 0, tzinfo=dt.UTC)
"""Monday 10.00 WITA."""


@pytest.fixture
def panggung(db: None) -> Panggung:
    """The office with its people."""
    return make_panggung()


def test_the_whole_way_from_receipt_to_rating(panggung: Panggung) -> None:
    """Received, verified, asked, answered, followed up, accepted, reopened, decided by two, rated."""
    with time_machine.travel(SENIN, tick=False) as clock:
        masuk = panggung.kirim(is_anonim=True)
        laporan = masuk.laporan
        assert laporan.status == Status.BV
        clock.shift(dt.timedelta(hours=2))
        laporan = panggung.disposisi(laporan)
        assert laporan.is_terbit
        clock.shift(dt.timedelta(days=1))
        laporan = meja.ask_pelapor(
            actor=panggung.lina, laporan=laporan, versi=laporan.versi, isi="TPS berapa?"
        )
        found = queries.find_dengan_kunci(laporan.nomor.lower(), masuk.kunci.lower())
        assert found is not None
        clock.shift(dt.timedelta(days=1))
        laporan = pelapor.answer_pertanyaan(laporan=found, isi="TPS 12.")
        assert laporan.status == Status.TV
        laporan = panggung.proses(laporan)
        clock.shift(dt.timedelta(hours=1))
        laporan = pelapor.accept_hasil(laporan=laporan)
        assert (laporan.status, laporan.sebab_selesai) == (Status.SL, SebabSelesai.PELAPOR_SETUJU)
        clock.shift(dt.timedelta(days=1))
        laporan = pelapor.reopen_laporan(laporan=laporan, alasan="Belum beres.")
        assert (laporan.status, laporan.siklus) == (Status.BB, 2)
        clock.shift(dt.timedelta(hours=1))
        laporan = panggung.proses(laporan)
        laporan = meja.propose_selesai(
            actor=panggung.lina, laporan=laporan, versi=laporan.versi, isi="Data sudah benar."
        )
        laporan = meja.approve_selesai(actor=panggung.hadi, laporan=laporan, versi=laporan.versi)
        assert laporan.sebab_selesai == SebabSelesai.KEPUTUSAN
        pelapor.rate_laporan(laporan=laporan, nilai=5, tuntas=Tuntas.YA)
    assert Penilaian.objects.get().siklus == 2
    history = list(Riwayat.objects.filter(laporan=laporan).values_list("urutan", flat=True))
    assert history == list(range(1, len(history) + 1))
    assert Laporan.objects.get().versi == len(history)


def test_the_same_form_twice_is_one_report_with_one_key(panggung: Panggung) -> None:
    """A second submission of the same form is harmless."""
    kirim_id = uuid.uuid4()
    first, second = panggung.kirim(kirim_id=kirim_id), panggung.kirim(kirim_id=kirim_id)
    assert (first.laporan.pk, first.kunci) == (second.laporan.pk, second.kunci)
    assert (first.baru, second.baru) == (True, False)
    assert Laporan.objects.count() == 1


def test_trail_and_deadline_hold_number_only(panggung: Panggung) -> None:
    """No word of the citizen stands in the trail, in a deadline or in planned mail."""
    laporan = panggung.proses()
    assert laporan.status == Status.PR
    everything = " ".join(
        [
            *Entri.objects.values_list("payload", flat=True),
            *(str(row) for row in Tenggat.objects.values_list("judul", "judul_isi", "url")),
            *(str(row) for row in TugasBerwaktu.objects.values_list("kunci", "args")),
        ]
    )
    for word in ("Siti", "siti@", "dicoklit", "Mawar", "Sidalih"):
        assert word not in everything


def test_clocks_start_stop_and_mirror(panggung: Panggung) -> None:
    """The desk's clock ends with the disposition; the unit's begins; one deadline is shown."""
    laporan = panggung.baru()
    assert Tenggat.objects.get().judul == "Verifikasi laporan {nomor}"
    laporan = panggung.disposisi(laporan)
    running = set(
        Jam.objects.filter(laporan=laporan, berhenti_at=None, habis_at=None).values_list("kode", flat=True)
    )
    assert running == {KodeJam.C2, KodeJam.C4, KodeJam.C11}
    assert Tenggat.objects.get().judul == "Tindak lanjuti laporan {nomor}"
    panggung.proses(laporan)
    pelapor.accept_hasil(laporan=laporan)
    assert Tenggat.objects.get().status == StatusTenggat.SELESAI


def test_reclassify_and_reopen_never_give_time(panggung: Panggung) -> None:
    """C4 keeps its start through reclassification, re-disposition and reopening."""
    with time_machine.travel(SENIN, tick=False) as clock:
        laporan = panggung.disposisi()
        start = Jam.objects.get(laporan=laporan, kode=KodeJam.C4)
        clock.shift(dt.timedelta(days=3))
        laporan = meja.reclassify(
            actor=panggung.sri, laporan=laporan, versi=laporan.versi, kelas=Kelas.PENGADUAN, kadar=Kadar.BP
        )
        longer = Jam.objects.get(laporan=laporan, kode=KodeJam.C4)
        assert longer.mulai_at == start.mulai_at
        assert str(longer.jatuh_tempo) > str(start.jatuh_tempo)
        laporan = meja.reclassify(
            actor=panggung.sri, laporan=laporan, versi=laporan.versi, kelas=Kelas.PENGADUAN, kadar=Kadar.TBP
        )
        laporan = panggung.proses(laporan)
        clock.shift(dt.timedelta(days=1))
        laporan = pelapor.accept_hasil(laporan=laporan)
        laporan = pelapor.reopen_laporan(laporan=laporan, alasan="Belum.")
        again = Jam.objects.get(laporan=laporan, kode=KodeJam.C4, berhenti_at=None)
        assert (again.mulai_at, again.jatuh_tempo) == (start.mulai_at, start.jatuh_tempo)


def test_a_question_stops_the_offices_clock_and_the_answer_lets_it_go_on(panggung: Panggung) -> None:
    """Days in which the reporter must act do not count against the office."""
    with time_machine.travel(SENIN, tick=False) as clock:
        laporan = panggung.disposisi()
        before = Jam.objects.get(laporan=laporan, kode=KodeJam.C4).jatuh_tempo
        laporan = meja.ask_pelapor(actor=panggung.lina, laporan=laporan, versi=laporan.versi, isi="Apa?")
        paused = Jam.objects.get(laporan=laporan, kode=KodeJam.C4)
        assert paused.jatuh_tempo is None
        assert Tenggat.objects.get().jatuh_tempo is not None
        clock.shift(dt.timedelta(days=2))
        pelapor.answer_pertanyaan(laporan=laporan, isi="Ini jawabannya.")
        after = Jam.objects.get(laporan=laporan, kode=KodeJam.C4).jatuh_tempo
        assert str(after) > str(before)


def test_public_text_is_masked_and_original_stays(panggung: Panggung) -> None:
    """Officials quote numbers back: the public text of a reply is masked, the reporter's is not."""
    laporan = panggung.disposisi()
    meja.give_tindak_lanjut(
        actor=panggung.lina, laporan=laporan, versi=laporan.versi, isi=f"{TL} Hubungi 081234567890."
    )
    reply = Tanggapan.objects.get(jenis="TINDAK_LANJUT")
    assert "081234567890" in reply.isi
    assert "081234567890" not in reply.isi_publik
    assert Laporan.objects.get().isi_asli == ISI


def test_a_decision_is_delivered_when_the_reporter_opens_it(panggung: Panggung) -> None:
    """C8 runs from the decision; opening the page ends it, once."""
    laporan = panggung.proses()
    laporan = meja.propose_selesai(
        actor=panggung.lina, laporan=laporan, versi=laporan.versi, isi="Data sudah benar."
    )
    laporan = meja.approve_selesai(actor=panggung.hadi, laporan=laporan, versi=laporan.versi)
    assert Tenggat.objects.get().judul == "Sampaikan keputusan laporan {nomor}"
    pelapor.mark_disampaikan(laporan=laporan)
    pelapor.mark_disampaikan(laporan=laporan)
    assert Jam.objects.get(kode=KodeJam.C8).berhenti_at is not None
    assert Laporan.objects.get().versi == laporan.versi + 1
    assert Tenggat.objects.get().status == StatusTenggat.SELESAI
