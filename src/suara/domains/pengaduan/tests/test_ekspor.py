"""What goes back to SP4N-LAPOR!: masked, and no more than the visibility table lets out."""

from __future__ import annotations

import io
import uuid

import pytest

from suara.core.tugas.waktu import today
from suara.domains.pengaduan.ekspor import BarisEkspor, list_ekspor, write_csv
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.services import meja, penerimaan
from suara.domains.pengaduan.services.isian import IsianLaporan
from suara.domains.pengaduan.terms import Kanal, Kelas
from suara.domains.pengaduan.tests.panggung_uji import ALASAN, ISI, TL, Panggung, make_panggung

pytestmark = pytest.mark.django_db


@pytest.fixture
def p() -> Panggung:
    return make_panggung()


def lapor(p: Panggung, number: str, **isian: object) -> Laporan:
    return penerimaan.receive_laporan(
        isian=IsianLaporan(kelas_pelapor=Kelas.PENGADUAN, isi=ISI, **isian),  # type: ignore[arg-type]
        kirim_id=uuid.uuid4(),
        kantor=p.kantor,
        actor=p.sri,
        kanal=Kanal.SP4N_LAPOR,
        id_lapor=number,
    ).laporan


def test_a_followed_up_report_gives_its_status_and_masked_words(p: Panggung) -> None:
    laporan = p.disposisi(lapor(p, "9100001"))
    meja.give_tindak_lanjut(
        actor=p.lina, laporan=laporan, versi=laporan.versi, isi=f"{TL} Hubungi 0812 3456 7890 bila perlu."
    )
    (row,) = list_ekspor(actor=p.sri, kantor=p.kantor)
    assert (row.id_lapor, row.status) == ("9100001", "Proses")
    assert "0812" not in row.tindak_lanjut
    assert "Sidalih" in row.tindak_lanjut


def test_a_rahasia_report_gives_its_number_only(p: Panggung) -> None:
    laporan = lapor(p, "9100002", is_rahasia=True)
    assert list_ekspor(actor=p.sri, kantor=p.kantor) == [BarisEkspor("9100002", laporan.nomor)]


def test_a_wbs_report_gives_nothing(p: Panggung) -> None:
    laporan = lapor(p, "9100003")
    meja.divert_wbs(actor=p.sri, laporan=laporan, versi=laporan.versi, alasan=ALASAN)
    assert not list_ekspor(actor=None, kantor=p.kantor, semua=True)


def test_reports_of_our_own_stay_here_unless_asked_for(p: Panggung) -> None:
    p.baru()
    assert not list_ekspor(actor=p.sri, kantor=p.kantor)
    assert len(list_ekspor(actor=p.sri, kantor=p.kantor, semua=True)) == 1


def test_days_are_days_of_the_office(p: Panggung) -> None:
    lapor(p, "9100004")
    day = today(p.kantor.zona_waktu)
    assert list_ekspor(actor=p.sri, kantor=p.kantor, dari=day, sampai=day)
    assert not list_ekspor(actor=p.sri, kantor=p.kantor, sampai=day.replace(year=day.year - 1))


def test_no_cell_is_a_formula() -> None:
    out = io.StringIO()
    write_csv(out, [BarisEkspor("9100005", "KT-1", tindak_lanjut="=HYPERLINK(1)")])
    assert "'=HYPERLINK" in out.getvalue()
