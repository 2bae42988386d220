"""When clocks run out: what is drawn, once, and in office hours what is told."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine

from suara.core.jejak.models import Entri
from suara.core.tugas.models import TugasBerwaktu
from suara.domains.pengaduan.models import Eskalasi, Jam, Laporan, Riwayat, Tanggapan
from suara.domains.pengaduan.services import meja, pelapor, waktu
from suara.domains.pengaduan.tanda_terima import list_berikutnya
from suara.domains.pengaduan.terms import (
    JenisTanggapan,
    KodeJam,
    SebabSelesai,
    Status,
    TingkatEskalasi,
)
from suara.domains.pengaduan.tests.panggung_uji import Panggung, make_panggung

pytestmark = pytest.mark.django_db

SENIN = dt.datetime(2026, 7, 6, 2, 0, tzinfo=dt.UTC)
"""Monday 6 July 2026, 10.00 WITA; no holidays until 17 August."""
HARI = dt.timedelta(days=1)


@pytest.fixture
def panggung(db: None) -> Panggung:
    """The office with its people."""
    return make_panggung()


def _snapshot() -> tuple[int, ...]:
    models = (Riwayat, Tanggapan, Eskalasi, Jam, Entri, TugasBerwaktu)
    return tuple(model.objects.count() for model in models)


def test_warned_on_day_seven_closed_after_day_ten(panggung: Panggung) -> None:
    """Exactly SP4N's rule: followed up, ten working days of silence, told before; twice is once."""
    with time_machine.travel(SENIN, tick=False) as clock:
        laporan = panggung.proses()
        clock.move_to(SENIN + 8 * HARI)
        assert waktu.run_timers().diingatkan == 0
        clock.move_to(SENIN + 9 * HARI)
        assert waktu.run_timers().diingatkan == 1
        before = _snapshot()
        waktu.run_timers()
        assert _snapshot() == before
        assert Tanggapan.objects.filter(jenis=JenisTanggapan.PEMBERITAHUAN).count() == 1
        clock.move_to(SENIN + 14 * HARI)
        assert waktu.run_timers().ditutup == 0
        clock.move_to(SENIN + 15 * HARI)
        assert waktu.run_timers().ditutup == 1
        before = _snapshot()
        assert waktu.run_timers() == waktu.HasilJalan()
        assert _snapshot() == before
    laporan.refresh_from_db()
    assert (laporan.status, laporan.sebab_selesai) == (Status.SL, SebabSelesai.OTOMATIS)
    c3 = Jam.objects.filter(laporan=laporan, kode=KodeJam.C3).latest("urutan")
    assert c3.habis_at is not None


def test_a_word_of_the_reporter_keeps_it_open(panggung: Panggung) -> None:
    """Whoever answers is not closed; the unit must follow up again."""
    with time_machine.travel(SENIN, tick=False) as clock:
        laporan = panggung.proses()
        clock.move_to(SENIN + 9 * HARI)
        waktu.run_timers()
        pelapor.answer_pertanyaan(laporan=laporan, isi="Masih belum ada nama saya.")
        clock.move_to(SENIN + 40 * HARI)
        assert waktu.run_timers().ditutup == 0
    laporan.refresh_from_db()
    assert laporan.status == Status.PR


def test_a_question_without_answer_never_closes_what_was_not_followed_up(panggung: Panggung) -> None:
    """The unit goes on with what it has, and its clock runs again."""
    with time_machine.travel(SENIN, tick=False) as clock:
        laporan = panggung.bertanya()
        clock.move_to(SENIN + 20 * HARI)
        result = waktu.run_timers()
        assert (result.ditutup, result.dilanjutkan) == (0, 1)
        laporan.refresh_from_db()
        assert laporan.status == Status.TV
        assert Jam.objects.get(laporan=laporan, kode=KodeJam.C4).jatuh_tempo is not None


def test_thirty_calendar_days_to_complete_then_withdrawn(panggung: Panggung) -> None:
    """The statute's thirty days, not ten working days; the last day still counts."""
    with time_machine.travel(SENIN, tick=False) as clock:
        laporan = panggung.tertunda()
        clock.move_to(SENIN + 30 * HARI)
        assert waktu.run_timers().dicabut == 0
        clock.move_to(SENIN + 31 * HARI)
        assert waktu.run_timers().dicabut == 1
        assert waktu.run_timers().dicabut == 0
    laporan.refresh_from_db()
    assert laporan.status == Status.CB


def test_reminders_only_in_office_hours(panggung: Panggung) -> None:
    """At midnight and at the weekend nobody is woken; on Monday at nine once."""
    with time_machine.travel(SENIN, tick=False) as clock:
        panggung.disposisi()
        clock.move_to(SENIN + 5 * HARI)  # Saturday
        assert waktu.run_timers().ditegur == 0
        clock.move_to(SENIN + 6 * HARI + dt.timedelta(hours=16))  # Monday 02.00 WITA
        assert waktu.run_timers().ditegur == 0
        clock.move_to(SENIN + 7 * HARI)
        assert waktu.run_timers().ditegur >= 1
        before = _snapshot()
        assert waktu.run_timers().ditegur == 0
        assert _snapshot() == before


def test_the_ladder_and_the_hint_about_the_ombudsman(panggung: Panggung) -> None:
    """Head, secretary, chair; and the reporter reads, unasked, where to go."""
    with time_machine.travel(SENIN, tick=False) as clock:
        laporan = panggung.disposisi()
        clock.move_to(SENIN + 28 * HARI)
        waktu.run_timers()
        waktu.run_timers()
    c4 = Jam.objects.get(laporan=laporan, kode=KodeJam.C4)
    levels = set(Eskalasi.objects.filter(jam=c4).values_list("tingkat", flat=True))
    assert {TingkatEskalasi.L1, TingkatEskalasi.L2, TingkatEskalasi.L3, TingkatEskalasi.OMBUDSMAN} <= levels
    hints = [row.isi for row in Tanggapan.objects.filter(laporan=laporan)]
    assert sum("Ombudsman" in text for text in hints) == 1
    told = {row.args.get("akun_id") for row in TugasBerwaktu.objects.all()}
    assert {str(panggung.orang[nama].pk) for nama in ("hadi", "joko", "maria")} <= told


def test_a_year_without_calendar_refuses_no_report(
    panggung: Panggung, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The report is kept, the clock waits for the calendar, and is counted when it is there."""
    from suara.domains.pengaduan.services import jam as clocks
    from suara.kernel.hari_kerja import KalenderTidakAda

    real = clocks.hitung_jam

    def missing(*_args: object, **_kwargs: object) -> None:
        raise KalenderTidakAda(2099)

    monkeypatch.setattr(clocks, "hitung_jam", missing)
    laporan = panggung.baru()
    assert Jam.objects.get(laporan=laporan, kode=KodeJam.C1).jatuh_tempo is None
    monkeypatch.setattr(clocks, "hitung_jam", real)
    waktu.run_timers()
    assert Jam.objects.get(laporan=laporan, kode=KodeJam.C1).jatuh_tempo is not None


def test_reopening_is_possible_for_ten_days(panggung: Panggung) -> None:
    """After C7 the way is a new report."""
    from suara.domains.pengaduan.errors import SyaratBelumTerpenuhi, WrongState

    with time_machine.travel(SENIN, tick=False) as clock:
        laporan = panggung.selesai()
        clock.move_to(SENIN + 11 * HARI)
        with pytest.raises((SyaratBelumTerpenuhi, WrongState)):
            pelapor.reopen_laporan(laporan=laporan, alasan="Belum beres.")
        waktu.run_timers()
    assert Jam.objects.get(laporan=laporan, kode=KodeJam.C7).habis_at is not None
    assert Laporan.objects.get(pk=laporan.pk).status == Status.SL


def test_completing_gives_the_days_that_were_left(panggung: Panggung) -> None:
    """C1 does not begin again: what the desk had used is used."""
    with time_machine.travel(SENIN, tick=False) as clock:
        laporan = panggung.baru()
        clock.move_to(SENIN + 2 * HARI)
        laporan = meja.ask_kelengkapan(
            actor=panggung.sri, laporan=laporan, versi=laporan.versi, daftar="nomor TPS"
        )
        clock.move_to(SENIN + 14 * HARI)
        laporan = pelapor.answer_pertanyaan(laporan=laporan, isi="TPS 3.")
        c1 = Jam.objects.get(laporan=laporan, kode=KodeJam.C1)
    assert c1.mulai_at == SENIN
    assert c1.jatuh_tempo == dt.date(2026, 7, 21)


def test_a_report_beyond_the_calendar_holds_up_itself_only(panggung: Panggung) -> None:
    with time_machine.travel(dt.datetime(2027, 12, 6, 2, 0, tzinfo=dt.UTC), tick=False) as clock:
        old = panggung.proses()
        clock.move_to(dt.datetime(2027, 12, 22, 2, 0, tzinfo=dt.UTC))
        late = panggung.proses()
        clock.move_to(dt.datetime(2027, 12, 30, 2, 0, tzinfo=dt.UTC))
        waktu.run_timers()
    assert Status(Laporan.objects.get(pk=late.pk).status) is Status.PR
    assert Tanggapan.objects.filter(laporan=old).count() > Tanggapan.objects.filter(laporan=late).count()


def test_the_receipt_of_the_last_days_names_its_steps(panggung: Panggung) -> None:
    with time_machine.travel(dt.datetime(2027, 12, 29, 2, 0, tzinfo=dt.UTC), tick=False):
        steps = list_berikutnya(panggung.baru())
    assert len(steps) == 5
    assert "5 hari kerja" in steps[2]["kata"]
