"""Headings: one line, two lines, none at all, a region written above the table, several sheets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import xlsxwriter

from suara.engine.sesi import Sesi
from suara.engine.snapshot import open_snapshot
from suara.engine.sources.tests.panggung import JUDUL, ORANG, Kantor, findings, line, write_csv


@pytest.fixture(scope="module")
def sesi() -> Iterator[Sesi]:
    with Sesi(memori="1GB", utas=1) as satu:
        yield satu


@pytest.fixture
def kantor(tmp_path) -> Kantor:
    return Kantor(tmp_path)


def stored(sesi: Sesi, kantor: Kantor, kolom: str) -> list[object]:
    open_snapshot(sesi, kantor.tempat, kunci=kantor.kunci, nama="isi")
    return [satu for (satu,) in sesi.rows(f"SELECT {kolom} FROM isi ORDER BY id")]


def test_the_sidalih_grid_has_no_heading_and_another_number_before_the_nik(sesi, kantor, tmp_path) -> None:
    medan = (
        "nkk",
        "",
        "nik",
        "nama",
        "tempat_lahir",
        "tanggal_lahir",
        "status_kawin",
        "jenis_kelamin",
        "alamat",
    )
    medan += ("rt", "rw", "disabilitas", "keterangan", "tps")
    orang = ORANG | {
        "": "6472051205850009",
        "tanggal_lahir": "12|05|1985",
        "disabilitas": "2",
        "keterangan": "0",
    }
    baris = ["\t".join((orang | {"nik": f"64720512058500{n}"})[satu] for satu in medan) for n in (11, 12)]
    (tmp_path / "grid.tsv").write_text("\n".join(baris) + "\n")
    kantor.masuk(sesi, tmp_path / "grid.tsv", wilayah="64.72.05.1004", edisi="sidalih-2019")
    assert stored(sesi, kantor, "nik") == ["6472051205850011", "6472051205850012"]
    assert stored(sesi, kantor, "disabilitas") == ["6", "6"]
    assert set(stored(sesi, kantor, "kode_desa")) == {"64.72.05.1004"}
    assert findings(sesi, info=True) == {(None, "TANPA_KEPALA")}


def test_a_region_above_the_table_is_the_region_of_all_its_rows(sesi, kantor, tmp_path) -> None:
    atas = ["DAFTAR PEMILIH;;", "KABUPATEN/KOTA;:;KOTA SAMARINDA", "KECAMATAN: SAMARINDA ULU;;", ""]
    judul = JUDUL.rsplit(";", 2)[0]
    baris = [line(n).rsplit(";", 2)[0] for n in (11, 12)]
    kelurahan = "DESA/KELURAHAN;:;AIR PUTIH"
    path = write_csv(
        tmp_path / "a.csv",
        kelurahan,
        judul,
        *baris,
        line(13, rt="0").rsplit(";", 2)[0],
        judul="\n".join(atas[:3]),
    )
    kantor.masuk(sesi, path)
    assert len(set(stored(sesi, kantor, "kode_desa"))) == 1
    assert findings(sesi) == {(8, "RT_NOL")}


def test_a_line_of_column_numbers_belongs_to_the_heading(sesi, kantor, tmp_path) -> None:
    angka = ";".join(f"({n})" for n in range(1, 16))
    kantor.masuk(sesi, write_csv(tmp_path / "a.csv", angka, line(11), line(12, rt="0")))
    assert findings(sesi, info=True) == {(None, "KEPALA_DUA_BARIS"), (4, "RT_NOL")}


def test_every_sheet_with_a_list_is_read_and_named(sesi, kantor, tmp_path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as buku:
        buku.add_worksheet("Sampul").write(0, 0, "Berita Acara")
        for nomor, nama in enumerate(("TPS 1", "TPS 2")):
            lembar = buku.add_worksheet(nama)
            for letak, baris in enumerate([JUDUL, line(11 + nomor), line(15 + nomor, rt="0")]):
                lembar.write_row(letak + 2, 1, baris.split(";"))
    kantor.masuk(sesi, tmp_path / "a.xlsx")
    assert sesi.rows("SELECT berkas, baris, kode FROM temuan ORDER BY berkas") == [
        ("a.xlsx [TPS 1]", 5, "RT_NOL"),
        ("a.xlsx [TPS 2]", 5, "RT_NOL"),
    ]
    assert len(stored(sesi, kantor, "id")) == 4


@pytest.mark.parametrize("penyandian", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_the_encoding_is_recognised_and_said(sesi, kantor, tmp_path, penyandian) -> None:
    berkas = write_csv(tmp_path / "a.csv", line(11, nama="ANDRÉ"), penyandian=penyandian)
    kantor.masuk(sesi, berkas)
    assert stored(sesi, kantor, "nama") == ["ANDRÉ"]
    kata = {"utf-8-sig": "ADA_BOM", "cp1252": "PENYANDIAN_LATIN1"}.get(penyandian, "PENYANDIAN_UTF16")
    assert findings(sesi, info=True) == {(None, kata)}
