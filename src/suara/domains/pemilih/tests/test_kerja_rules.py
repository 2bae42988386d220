"""What the rules of periods and candidates say, as a specification."""

from __future__ import annotations

import datetime as dt

import pytest

from suara.domains.pemilih.rules.dasar import BOLEH, TIDAK_BOLEH
from suara.domains.pemilih.rules.kandidat import FaktaKandidat, nilai_putusan
from suara.domains.pemilih.rules.periode import nilai_periode, nilai_semester, triwulan_dari
from suara.domains.pemilih.terms import JenisBukti, Putusan
from suara.domains.pemilih.tests.periode_uji import rencana
from suara.engine.terms import AlasanTMS, JenisKandidat, LingkupPindah, SumberData, TingkatGanda
from suara.kernel.keputusan import BUTUH_DATA, MANUAL

TMS, BARU, UBAH = JenisKandidat.TMS, JenisKandidat.BARU, JenisKandidat.UBAH
SYNC, MASYARAKAT = SumberData.SINKRONISASI, SumberData.MASYARAKAT
KELUAR, DALAM = LingkupPindah.ANTAR_KABUPATEN, LingkupPindah.ANTAR_KECAMATAN


def accept(jenis: JenisKandidat, alasan: str = "", sumber: SumberData = SYNC, **more: object) -> str:
    """Return the answer to an acceptance."""
    fakta = FaktaKandidat(jenis=jenis, alasan=alasan, sumber=sumber, **more)  # type: ignore[arg-type]
    return nilai_putusan(fakta, Putusan.TERIMA).hasil


def papers(*kinds: JenisBukti) -> frozenset[JenisBukti]:
    """Return these papers."""
    return frozenset(kinds)


@pytest.mark.parametrize(
    ("jenis", "alasan", "sumber", "more", "hasil"),
    [
        (TMS, "MENINGGAL", SYNC, {}, BUTUH_DATA),
        (TMS, "MENINGGAL", SumberData.BPS_BPJS, {}, TIDAK_BOLEH),
        (TMS, "MENINGGAL", SumberData.BPS_BPJS, {"bukti": papers(JenisBukti.AKTA_KEMATIAN)}, BOLEH),
        (TMS, "MENINGGAL", SumberData.COKTAS, {"bukti": papers(JenisBukti.HASIL_COKTAS)}, BUTUH_DATA),
        (TMS, "BELUM_KTPEL", SYNC, {}, TIDAK_BOLEH),
        (TMS, "SALAH_TPS", SYNC, {}, TIDAK_BOLEH),
        (TMS, "TIDAK_DIKENAL", SumberData.COKTAS, {}, MANUAL),
        (TMS, "PINDAH_DOMISILI", SYNC, {"pindah": KELUAR}, BOLEH),
        (TMS, "PINDAH_DOMISILI", SYNC, {"pindah": DALAM}, TIDAK_BOLEH),
        (TMS, "PINDAH_DOMISILI", SumberData.DESA, {"pindah": KELUAR}, BUTUH_DATA),
        (TMS, "DICABUT_HAK_PILIH", SumberData.PENGADILAN, {}, BUTUH_DATA),
        (TMS, "TNI", SumberData.TNI_POLRI, {}, BOLEH),
        (TMS, "GANDA", SumberData.GANDA, {"tingkat": TingkatGanda.C}, TIDAK_BOLEH),
        (TMS, "GANDA", SumberData.GANDA, {"tingkat": TingkatGanda.A}, BUTUH_DATA),
        (TMS, "GANDA", SumberData.GANDA, {"tingkat": TingkatGanda.A, "pindah": KELUAR}, MANUAL),
        (TMS, "TIDAK_ADA_ALASAN", SYNC, {}, TIDAK_BOLEH),
        (JenisKandidat.TIDAK_PADAN, "", SYNC, {}, TIDAK_BOLEH),
        (JenisKandidat.DITANGGUHKAN, "GANDA_NIK", SYNC, {}, TIDAK_BOLEH),
        (BARU, "USIA_17", SYNC, {}, BOLEH),
        (BARU, "USIA_17", SumberData.SEKOLAH, {}, BUTUH_DATA),
        (BARU, "PURNAWIRAWAN", SYNC, {}, BUTUH_DATA),
        (BARU, "PURNAWIRAWAN", SumberData.TNI_POLRI, {}, BOLEH),
        (UBAH, "", MASYARAKAT, {}, BUTUH_DATA),
        (UBAH, "", MASYARAKAT, {"bukti": papers(JenisBukti.IKD)}, BOLEH),
        (UBAH, "", SYNC, {"pindah": KELUAR}, TIDAK_BOLEH),
    ],
)
def test_what_may_be_accepted(jenis, alasan, sumber, more, hasil) -> None:
    assert accept(jenis, alasan, sumber, **more) == hasil


@pytest.mark.parametrize("alasan", [item.value for item in AlasanTMS])
def test_a_public_complaint_alone_removes_nobody(alasan: str) -> None:
    assert accept(TMS, alasan, MASYARAKAT, pindah=KELUAR, tingkat=TingkatGanda.A) != BOLEH


@pytest.mark.parametrize("jenis", list(JenisKandidat))
@pytest.mark.parametrize("putusan", [Putusan.TOLAK, Putusan.TUNDA])
def test_refusing_and_suspending_are_always_possible(jenis: JenisKandidat, putusan: Putusan) -> None:
    assert nilai_putusan(FaktaKandidat(jenis=jenis, sumber=SYNC), putusan).hasil == BOLEH


def test_the_fourth_quarter_of_2025_may_end_in_early_december() -> None:
    assert nilai_periode(rencana()).hasil == BOLEH


@pytest.mark.parametrize(
    ("changes", "aturan"),
    [
        ({"cutoff": dt.date(2025, 12, 9)}, "periode.urutan"),
        ({"kode": "TW4-2025"}, "periode.kode"),
        ({"mulai": dt.date(2025, 3, 1)}, "periode.tahapan"),
    ],
)
def test_dates_that_cannot_be_are_refused(changes, aturan) -> None:
    said = nilai_periode(rencana(**changes))
    assert (said.hasil, said.langkah[-1].aturan) == (TIDAK_BOLEH, aturan)


def test_periods_do_not_overlap_and_a_gap_is_named() -> None:
    before = rencana("2025-TW3", mulai=dt.date(2025, 7, 1), cutoff=dt.date(2025, 10, 5))
    assert nilai_periode(rencana(), lain=[before]).hasil == TIDAK_BOLEH
    before = rencana("2025-TW3", mulai=dt.date(2025, 7, 1), cutoff=dt.date(2025, 9, 20))
    said = nilai_periode(rencana(), lain=[before])
    assert {step.aturan: step.hasil.value for step in said.langkah}["periode.sambung"] == "PERHATIAN"


def test_a_semester_is_its_quarters_and_a_missing_one_is_named() -> None:
    assert triwulan_dari("2025-S2") == ("2025-TW3", "2025-TW4")
    assert nilai_semester("2025-S1", {"2025-TW2"}).alasan.isi["triwulan"] == "2025-TW1"
    assert nilai_semester("2026-S1", set()).hasil == TIDAK_BOLEH
