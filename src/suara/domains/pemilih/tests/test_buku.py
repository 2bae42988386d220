"""The recap workbook: heads where offices' programs look, sums as formulas, our own audit content."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile

import pytest
import python_calamine

from suara.domains.pemilih.buku import KepalaBuku, plan_sheets, write_workbook
from suara.domains.pemilih.buku.kata import office_words
from suara.domains.pemilih.tests.angka_rekap import invent_rekap
from suara.engine.periksa_rekap.baca import read_file
from suara.engine.periksa_rekap.kisi import BATAS_WEB
from suara.engine.periksa_rekap.periksa import check
from suara.engine.recap import Rekap

pytestmark = pytest.mark.sekali
KEPALA = KepalaBuku(
    ditetapkan=dt.datetime(2025, 12, 8, 6, 30, tzinfo=dt.UTC),
    keputusan="Nomor 41 Tahun 2025",
    berita_acara="Nomor 12/PK.01-BA/6474/2025",
)


@pytest.fixture(scope="module")
def rekap() -> Rekap:
    return invent_rekap("64.74", "2025-TW4")


@pytest.fixture(scope="module")
def buku(rekap: Rekap) -> bytes:
    return write_workbook(rekap, KEPALA)


def rows(buku: bytes, lembar: str) -> list[list[object]]:
    return (
        python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(buku))
        .get_sheet_by_name(lembar)
        .to_python(skip_empty_area=False)
    )


def test_the_sheets_stand_in_the_order_and_with_the_heads_of_the_offices_workbook(buku: bytes) -> None:
    nama = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(buku)).sheet_names
    assert nama == [
        "PERIODE SEBELUMNYA", "REKAPITULASI PDPB", "REKAP MODEL A", "DB REKAP MODEL A", "SIDALIH WEB",
        "PINDAH INTERNAL",
    ]  # fmt: skip
    assert rows(buku, nama[0])[0] == ["No.", "Kecamatan", "TPS", "LK", "PR", "L + P"]
    hasil = rows(buku, nama[1])
    assert "TRIWULAN KEEMPAT TAHUN 2025" in [str(satu[0]) for satu in hasil[:8]]
    assert hasil[9] == ["No.", "Nama Kecamatan", "Jumlah Desa/Kel", "Jumlah Pemilih", "", "", "Keterangan"]
    assert hasil[10][3:6] == ["L", "P", "L + P"]
    assert rows(buku, nama[2])[8] == [
        "No.", "Nama Kecamatan", "Jumlah Desa/Kel", "Jumlah Pemilih Baru",
        "Jumlah Pemilih Tidak Memenuhi Syarat", "Jumlah Perbaikan Data Pemilih", "Keterangan",
    ]  # fmt: skip
    alasan = rows(buku, nama[3])
    assert alasan[8][:5] == ["No", "Nama Kecamatan", "Pemilih Baru", "", "Pemilih Tidak Memenuhi Syarat"]
    assert alasan[9][4:7] == ["Meninggal", "", "Di bawah umur dan belum kawin"]
    assert alasan[10][2:6] == ["L", "P", "L", "P"]
    assert rows(buku, nama[4])[141] == [
        "No.", "Wilayah", "Fisik", "Intelektual", "Mental", "Sensorik Wicara", "Sensorik Rungu",
        "Sensorik Netra",
    ]  # fmt: skip


def test_the_sum_line_is_a_formula_that_carries_its_value(buku: bytes, rekap: Rekap) -> None:
    with zipfile.ZipFile(io.BytesIO(buku)) as arsip:
        isi = arsip.read("xl/worksheets/sheet2.xml").decode()
        assert not [nama for nama in arsip.namelist() if "vba" in nama.lower()]
    sel = dict(re.findall(r'<c r="([D-F])15"[^>]*><f>SUM\(\1(12:\1)14\)</f><v>\d+</v>', isi))
    assert set(sel) == {"D", "E", "F"}
    assert re.search(r'<c r="F15"[^>]*><f>[^<]+</f><v>(\d+)</v>', isi)[1] == str(rekap.baris[0].kini.jumlah)  # type: ignore[index]
    assert re.search(r'<pageSetup paperSize="9"[^>]* orientation="landscape"', isi)


def test_our_own_audit_reads_the_workbook_back_without_a_finding(buku: bytes) -> None:
    """Internal moves change kecamatan: the last sheet tells them, or every row would look unbalanced."""
    laporan = check(read_file(buku, BATAS_WEB))
    assert [str(satu) for satu in laporan.temuan] == []
    assert {jenis.value for jenis in laporan.diperiksa} >= {
        "NERACA",
        "L_TAMBAH_P",
        "JUMLAH_ANAK",
        "RINCIAN_TMS",
    }


def test_a_gap_stays_a_gap_in_the_workbook() -> None:
    """A suspended voter left the total; nothing is repaired, and the audit finds exactly that."""
    laporan = check(read_file(write_workbook(invent_rekap("64.74", "2025-TW4", ditangguhkan=7), KEPALA)))
    assert {satu.jenis.value for satu in laporan.temuan} == {"NERACA"}


def test_the_same_recap_gives_the_same_bytes(buku: bytes, rekap: Rekap) -> None:
    assert write_workbook(rekap, KEPALA) == buku


def test_a_cell_that_is_not_published_stays_empty_and_its_column_has_no_formula(rekap: Rekap) -> None:
    tutup = {("64.74.02", "disabilitas", "2")}
    lembar = plan_sheets(rekap, KEPALA, tertutup=tutup)[4]
    assert (lembar.baris[1][3], lembar.is_summed(3), lembar.is_summed(2)) == (None, False, True)
    assert lembar.catatan
    assert not check(read_file(write_workbook(rekap, KEPALA, tertutup=tutup))).temuan


@pytest.mark.parametrize(
    ("kode", "kata"),
    [
        ("2025-S2", "SEMESTER KEDUA TAHUN 2025"),
        ("2021-07", "BULAN JULI TAHUN 2021"),
        ("2025-TW9", "2025-TW9"),
    ],
)
def test_a_period_in_the_words_of_the_offices(kode: str, kata: str) -> None:
    assert office_words(kode) == kata
