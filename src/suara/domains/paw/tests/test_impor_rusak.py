"""Damaged files: every fault is named with row and column, and nothing of the file stays."""

from __future__ import annotations

import datetime as dt

import pytest

from suara.core.jejak.models import Entri
from suara.domains.paw.models import BarisDitolak, Calon, Impor, Partai, Pemilu, StatusImpor, SuaraCalon
from suara.domains.paw.tests.data_dct import KEPALA, small, take, to_csv, to_xlsx
from suara.kernel.temuan import Kadar

pytestmark = pytest.mark.django_db


def test_small_list_from_csv_and_xlsx_is_the_same() -> None:
    assert take("dct", "a.csv", to_csv(small())).hitungan["calon_baru"] == 3
    hasil = take("dct", "salah-nama.csv", to_xlsx(small()))
    assert (hasil.diterima, hasil.hitungan["calon_sama"], hasil.hitungan["suara_sama"]) == (True, 3, 3)
    assert list(SuaraCalon.objects.values_list("nilai", flat=True)) == [300, 200, 100]


@pytest.mark.parametrize(
    ("change", "kode", "kolom"),
    [
        ({"Suara_Sah": "1.234"}, "PEMISAH_RIBUAN", "Suara Sah"),
        ({"Suara_Sah": "1,234,567"}, "PEMISAH_RIBUAN", "Suara Sah"),
        ({"Suara_Sah": "12.5"}, "BILANGAN_PECAHAN", "Suara Sah"),
        ({"Suara_Sah": "-5"}, "BILANGAN_NEGATIF", "Suara Sah"),
        ({"Suara_Sah": "1.2E+05"}, "RUSAK_OLEH_EXCEL", "Suara Sah"),
        ({"Suara_Sah": "tidak ada"}, "BUKAN_BILANGAN", "Suara Sah"),
        ({"Jenis_Kelamin": "X"}, "JENIS_KELAMIN_SALAH", "Jenis Kelamin"),
        ({"Lembaga": "DPRK"}, "LEMBAGA_TIDAK_DIKENAL", "Lembaga"),
        ({"No_Urut": ""}, "SEL_KOSONG", "No. Urut"),
        ({"No_Urut": 1}, "DUPLIKAT", "No. Urut"),
        ({"No_Urut": 999}, "NOMOR_URUT_SALAH", "No. Urut"),
        ({"Nama_Calon": ""}, "SEL_KOSONG", "Nama Calon"),
        ({"Nama_Calon": "BUD\ufffd"}, "PENYANDIAN_SALAH", "Nama Calon"),
        ({"Partai": ""}, "SEL_KOSONG", "Partai"),
        ({"Partai": "Partai Lain"}, "TIDAK_SERAGAM", "Partai"),
        ({"No_Partai": 9}, "TIDAK_SERAGAM", "No. Partai"),
        ({"Dapil": "KALTIM 2"}, "TIDAK_SERAGAM", "Dapil"),
        ({"Pemilu": "2019"}, "PEMILU_CAMPUR", "Pemilu"),
        ({"Lembaga": "DPD"}, "DPD_BERPARTAI", "Partai"),
    ],
)
def test_bad_cell_is_named(change: dict[str, object], kode: str, kolom: str) -> None:
    hasil = take("dct", "rusak.csv", to_csv(small(**change)))
    assert not hasil.diterima
    found = [item for item in hasil.galat if item.kode == kode]
    assert found, hasil.galat
    assert found[0].baris in (3, 4)
    assert found[0].kolom == kolom
    assert str(found[0].pesan)
    assert not Calon.objects.exists()
    assert not Partai.objects.exists()


def test_refused_file_leaves_only_its_report() -> None:
    hasil = take("dct", "rusak.csv", to_csv(small(Suara_Sah="-5", Jenis_Kelamin="?")))
    impor = Impor.objects.get()
    assert (impor.status, impor.jumlah_galat, impor.sha256) == (StatusImpor.DITOLAK, 2, hasil.sha256)
    assert list(BarisDitolak.objects.values_list("baris", "kolom")) == [
        (3, "Jenis Kelamin"),
        (3, "Suara Sah"),
    ]
    assert not Pemilu.objects.exists()
    assert Entri.objects.get().act == "paw.impor.ditolak"


def test_accepted_file_is_in_the_trail() -> None:
    hasil = take("dct", "baik.csv", to_csv(small()))
    entri = Entri.objects.get()
    assert (entri.act, entri.obj_id) == ("paw.impor.selesai", hasil.impor_id)
    assert Calon.objects.filter(impor_id=hasil.impor_id).count() == 3


def test_dry_run_writes_nothing() -> None:
    hasil = take("dct", "baik.csv", to_csv(small()), periksa=True)
    assert (hasil.diterima, hasil.hitungan["calon_baru"], hasil.impor_id) == (True, 3, None)
    assert not Impor.objects.exists()
    assert not Calon.objects.exists()
    assert not Entri.objects.exists()


@pytest.mark.parametrize(
    ("data", "kode"),
    [
        (b"", "BERKAS_KOSONG"),
        (b"  \n\n", "BERKAS_KOSONG"),
        (b"%PDF-1.7 ...", "BUKAN_TABEL"),
        (b"PK\x03\x04bukan zip", "BUKAN_TABEL"),
        (b"\x89PNG\r\n\x1a\n....", "BUKAN_TABEL"),
        (b"a,b\x00,c\n1,2,3\n", "BUKAN_TABEL"),
        (b"judul;lain;kolom\n1;2;3\n", "BUKAN_DAFTAR_INI"),
        ("Pemilu,Lembaga,Dapil,Nama Calon\n2024,DPR,\xc9,x".encode("latin-1"), "PENYANDIAN_SALAH"),
        (to_csv([KEPALA]), "BERKAS_KOSONG"),
        (to_csv([row[:8] for row in small()]), "KOLOM_KURANG"),
        (to_xlsx(small(), sheets=2), "LEMBAR_LEBIH_DARI_SATU"),
    ],
)
def test_wrong_file_is_refused_whole(data: bytes, kode: str) -> None:
    hasil = take("dct", "apa-saja.csv", data)
    assert kode in {item.kode for item in hasil.galat}
    assert not Calon.objects.exists()


def test_missing_column_is_named_with_the_words_that_would_do() -> None:
    hasil = take("dct", "kurang.csv", to_csv([row[:9] for row in small()]))
    missing = next(item for item in hasil.galat if item.kode == "KOLOM_TIDAK_ADA")
    assert missing.kolom == "jenis_kelamin"
    assert "gender" in str(missing.pesan)


def test_excel_dates_and_fractions_are_damage_not_values() -> None:
    hasil = take("dct", "tanggal.xlsx", to_xlsx(small(Kode_Dapil=dt.date(2024, 1, 2), Suara_Sah=86.048)))
    assert {item.kode for item in hasil.galat} == {"RUSAK_OLEH_EXCEL", "PEMISAH_RIBUAN"}


def test_bom_semicolon_and_utf16_are_read() -> None:
    text = to_csv(small()).decode()
    assert take("dct", "bom.csv", b"\xef\xbb\xbf" + text.encode()).diterima
    assert take("dct", "titik-koma.csv", text.replace(",", ";").encode()).diterima
    assert take("dct", "utf16.csv", text.encode("utf-16")).diterima


def test_unknown_column_is_not_kept_and_said() -> None:
    rows = [[*row, "6472010101900001"] for row in small()]
    rows[0][-1] = "NIK"
    hasil = take("dct", "nik.csv", to_csv(rows))
    assert hasil.diterima
    assert [item.kode for item in hasil.peringatan] == ["KOLOM_TIDAK_DIPAKAI"]
    assert "6472" not in str(hasil.temuan)


def test_too_many_cells_in_a_row() -> None:
    rows = small()
    rows[2].append("lebih")
    hasil = take("dct", "lebih.csv", to_csv(rows))
    assert [(item.kode, item.baris) for item in hasil.galat] == [("KOLOM_BERLEBIH", 3)]


def test_same_name_twice_is_a_warning_only() -> None:
    hasil = take("dct", "kembar.csv", to_csv(small(Nama_Calon="ANDI")))
    assert hasil.diterima
    assert [(item.kode, item.kadar) for item in hasil.temuan] == [("NAMA_SAMA", Kadar.PERINGATAN)]


def test_dct_is_not_overwritten() -> None:
    take("dct", "a.csv", to_csv(small()))
    hasil = take("dct", "b.csv", to_csv(small(Nama_Calon="ORANG LAIN")))
    assert [item.kode for item in hasil.galat] == ["CALON_BERBEDA"]
    assert Calon.objects.get(nomor_urut=2).nama == "BUDI SETIA"
