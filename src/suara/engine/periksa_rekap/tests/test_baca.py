"""Reading: whatever an office, a newspaper or a spreadsheet makes of a recap, the same rows come out."""

from __future__ import annotations

import io
import json

import pytest
import xlsxwriter

from suara.engine.periksa_rekap.angka import BukanAngka, compare_digits, read_count, read_percent
from suara.engine.periksa_rekap.baca import read_file, read_pasted
from suara.engine.periksa_rekap.errors import RekapTidakTerbaca
from suara.engine.periksa_rekap.kisi import Batas
from suara.engine.periksa_rekap.kolom import read_kolom
from suara.engine.periksa_rekap.periksa import check
from suara.engine.periksa_rekap.periode import precedes, read_periode
from suara.engine.periksa_rekap.tabel import TabelRekap
from suara.engine.periksa_rekap.wilayah import children_of, match_names, name_of, read_code

HARAP = [("64.72", "2025-TW4", {"l": 321285, "p": 316049, "total": 637334})]


def _rows(tabel: TabelRekap) -> list[tuple[str, str, dict[str, int]]]:
    return [
        (satu.kode, satu.periode.kunci, {ukuran.kunci: sel.nilai for ukuran, sel in satu.angka.items()})
        for satu in tabel.baris
    ]


@pytest.mark.parametrize(
    "teks",
    [
        "wilayah;periode;l;p;total\nSamarinda;TW IV 2025;321.285;316.049;637.334",
        "wilayah\tperiode\tl\tp\ttotal\r\nKota Samarinda\tTriwulan IV Tahun 2025\t321285\t316049\t637334\r\n",
        'wilayah,periode,l,p,total\nSamarinda,2025-TW4,"321,285","316,049","637,334"',
        "\ufeffKabupaten/Kota;Periode;Laki-laki;Perempuan;L + P\n64.72;TW 4 2025;321.285;316.049;637.334",
        "| Wilayah | Periode | LK | PR | L+P |\n|---|---|--:|--:|--:|\n"
        "| SAMARINDA | TW IV 2025 | 321.285 | 316.049 | 637.334 |",
        "Wilayah  Periode  L  P  Jumlah\nSamarinda  TW IV 2025  321.285  316.049  637.334",
        "REKAPITULASI PDPB KOTA SAMARINDA\nTRIWULAN KE EMPAT TAHUN 2025\n\n"
        "No;Kab/Kota;Jumlah Pemilih;;\n;;L;P;L + P\n1;2;3;4;5\n"
        "1;Samarinda;321.285;316.049;637.334\nSamarinda, 8 Desember 2025;;;;\n",
        '[{"wilayah": "6472", "periode": "TW IV 2025", "l": 321285, "p": "316.049", "total": 637334.0}]',
        '{"baris": [{"kode": "64.72", "periode": "TW IV 2025", "l": 321285, "p": 316049, "total": 637334}]}',
    ],
)
def test_every_way_to_write_the_same_row(teks: str) -> None:
    assert _rows(read_pasted(teks)) == HARAP
    assert _rows(read_file(teks.encode())) == HARAP


def test_utf16_as_excel_saves_unicode_text() -> None:
    assert _rows(read_file("wilayah\tl\tp\ttotal\nSamarinda\t1\t2\t3\n".encode("utf-16"))) == [
        ("64.72", "", {"l": 1, "p": 2, "total": 3})
    ]


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        *[("2.920.985", 2920985), ("2,920,985", 2920985), ("2 920 985", 2920985), ("2920985", 2920985)],
        *[("+1.608", 1608), ("−502", -502), ("(502)", -502), ("0", 0), ("1.000", 1000), ("1000.0", 1000)],
        *[("", None), ("-", None), ("–", None), ("n/a", None), ("tidak ada data", None)],
    ],
)
def test_counts(teks: str, nilai: int | None) -> None:
    assert read_count(teks) == nilai


@pytest.mark.parametrize("teks", ["2.92", "12,5", "1.2345", "1.234,567", "3e5", "0x1", "٣", "9" * 13, "12x"])
def test_what_is_no_whole_number_is_refused(teks: str) -> None:
    with pytest.raises(BukanAngka):
        read_count(teks)


def test_percent_keeps_its_decimals() -> None:
    assert str(read_percent("1,53 %")) == "1.53"
    assert str(read_percent("2.5%")) == "2.5"


@pytest.mark.parametrize(
    ("tertulis", "tersirat", "cara"),
    [
        *[(2840254, 2840524, "TERTUKAR"), (1745666, 1456666, "BERGESER"), (128104, 138104, "SATU_ANGKA")],
        *[(1234, 4231, "TERTUKAR_JAUH"), (12345, 1234, "KURANG_LEBIH"), (111, 222, "LAIN")],
    ],
)
def test_how_a_number_became_another(tertulis: int, tersirat: int, cara: str) -> None:
    assert compare_digits(tertulis, tersirat).value == cara


def test_an_empty_cell_is_unknown_and_zero_is_zero() -> None:
    baris = read_pasted("wilayah;l;p;total\nSamarinda;;0;5\n").baris[0]
    assert {ukuran.kunci: sel.nilai for ukuran, sel in baris.angka.items()} == {"p": 0, "total": 5}


def test_names_are_matched_among_sisters() -> None:
    assert match_names(["Penajam", "Waru", "Babulu", "Sepaku"])["Waru"] == "64.09.02"
    assert match_names(["Mahakam Hulu", "Kukar", "Kab. Paser", "KOTA BALIKPAPAN"]) == {
        "Mahakam Hulu": "64.11",
        "Kukar": "64.02",
        "Kab. Paser": "64.01",
        "KOTA BALIKPAPAN": "64.71",
    }
    salah_eja = match_names(["Long Bagun", "Long Hubung", "Laham", "Long Aparii", "Long Pahangay"])
    assert salah_eja["Long Aparii"] == "64.11.04"
    assert salah_eja["Long Pahangay"] == "64.11.05"


def test_a_bps_code_is_never_taken_for_a_kemendagri_code() -> None:
    assert read_code("6402") == "64.02"
    laporan = check(read_pasted("kode;wilayah;l;p;total\n6402;Kutai Barat;1;2;3\n"))
    assert [satu.jenis.value for satu in laporan.temuan] == ["KODE_NAMA"]
    assert "Kutai Kartanegara" in str(laporan.temuan[0].pesan)
    assert "BPS" in str(laporan.temuan[0].pesan)


@pytest.mark.parametrize(
    ("kode", "nama"),
    [
        ("11.01.01", "Bakongan"),
        ("64.02.19", "Kota Bangun Darat"),
        ("64.11", "Mahakam Hulu"),
        ("64", "Prov. Kaltim"),
    ],
)
def test_a_code_and_its_name_in_any_spelling_agree(kode: str, nama: str) -> None:
    assert check(read_pasted(f"kode;wilayah;l;p;total\n{kode};{nama};1;2;3\n")).bersih


def test_every_village_of_kaltim_agrees_with_its_code() -> None:
    desa = [d for kab in children_of("64") for kec in children_of(kab) for d in children_of(kec)]
    baris = "\n".join(f"{kode};{name_of(kode)};1;2;3" for kode in desa)
    assert check(read_pasted(f"kode;wilayah;l;p;total\n{baris}\n")).bersih


@pytest.mark.parametrize(
    ("dulu", "kini", "ya"),
    [
        *[("DPT Pilkada 2024", "Semester I 2025", True), ("DPT Pemilu 2024", "Semester I 2025", False)],
        *[("Semester I 2025", "Semester II 2025", True), ("TW II 2025", "Semester II 2025", True)],
        *[("TW III 2025", "TW IV 2025", True), ("DPT Pilkada 2024", "Semester II 2025", False)],
        *[("Maret 2022", "April 2022", True), ("DPT Pilkada 2024", "Tahun 2025", True)],
        ("TW III 2025", "Semester II 2025 (= TW IV)", False),
    ],
)
def test_which_period_starts_from_which(dulu: str, kini: str, *, ya: bool) -> None:
    assert precedes(read_periode(dulu), read_periode(kini)) is ya


@pytest.mark.parametrize(
    ("judul", "kunci"),
    [
        *[
            (["Jumlah Pemilih Tidak Memenuhi Syarat"], "tms"),
            (["Jumlah Perbaikan Data Pemilih"], "perbaikan"),
        ],
        *[(["TMS", "Meninggal", "L"], "tms_meninggal_l"), (["Pemilih Baru", "L + P"], "baru")],
        *[(["Jumlah Desa/Kel"], "desa"), (["Jumlah Laki-laki"], "l"), (["Kenaikan"], "selisih")],
    ],
)
def test_headers_of_offices(judul: list[str], kunci: str) -> None:
    ukuran = read_kolom(0, judul).ukuran
    assert ukuran is not None
    assert ukuran.kunci == kunci


JUDUL_GERAK = (
    *("No.", "Nama Kecamatan", "Jumlah Desa/Kel", "Jumlah Pemilih Baru"),
    *("Jumlah Pemilih Tidak Memenuhi Syarat", "Jumlah Perbaikan Data Pemilih"),
)


@pytest.fixture
def buku_malang() -> bytes:
    """The workbook of a kab/kota office: previous period, recap, movements, TMS by reason."""
    tulis = io.BytesIO()
    with xlsxwriter.Workbook(tulis) as buku:
        lama = buku.add_worksheet("TW II")
        for nomor, baris in enumerate(
            [("No.", "Kecamatan", "TPS", "LK", "PR", "L + P"), (1, "Donomulyo", 90, 100, 110, 210),
             (2, "Pagak", 80, 50, 60, 110), ("", "JUMLAH", 170, 150, 170, 320)]
        ):  # fmt: skip
            lama.write_row(nomor, 0, baris)
        rekap = buku.add_worksheet("REKAPITULASI PDPB")
        rekap.write(1, 0, "MODEL-A REKAP PDPB KABUPATEN MALANG")
        rekap.write(3, 0, "TRIWULAN KE III TAHUN 2025")
        rekap.write_row(
            9, 0, ("No.", "Nama Kecamatan", "Jumlah Desa/Kel", "Jumlah Pemilih", "", "", "Keterangan")
        )
        rekap.write_row(10, 3, ("L", "P", "L + P"))
        rekap.write_row(11, 0, (1, "Donomulyo", 10, 104, 112, 216))
        rekap.write_row(12, 0, (2, "Pagak", 8, 51, 62, 113))
        rekap.write_row(13, 0, ("JUMLAH", "", 18, 155, 174, 329))
        gerak = buku.add_worksheet("REKAP MODEL A")
        gerak.write(3, 0, "TRIWULAN KE III TAHUN 2025")
        gerak.write_row(8, 0, JUDUL_GERAK)
        gerak.write_row(9, 0, (1, "Donomulyo", 10, 9, 3, 4))
        gerak.write_row(10, 0, (2, "Pagak", 8, 5, 2, 1))
        gerak.write_row(11, 1, ("JUMLAH", 18, 14, 5, 5))
        rinci = buku.add_worksheet("DB REKAP MODEL A")
        rinci.write(3, 0, "TRIWULAN KE III TAHUN 2025")
        rinci.write_row(8, 0, ("No", "Nama Kecamatan", "Pemilih Baru", "", "Pemilih Tidak Memenuhi Syarat"))
        rinci.write_row(9, 4, ("Meninggal", "", "Ganda", ""))
        rinci.write_row(10, 2, ("L", "P", "L", "P", "L", "P"))
        rinci.write_row(11, 0, (1, "Donomulyo", 5, 4, 1, 1, 0, 1))
        rinci.write_row(12, 0, (2, "Pagak", 2, 3, 1, 0, 0, 1))
        rinci.write_row(13, 1, ("JUMLAH", 7, 7, 2, 1, 0, 2))
    return tulis.getvalue()


def test_the_workbook_of_a_kabupaten_is_read_whole(buku_malang: bytes) -> None:
    tabel = read_file(buku_malang)
    pagak = [satu for satu in tabel.baris if satu.kode == "35.07.02"]
    assert {satu.periode.kunci for satu in tabel.baris} == {"2025-TW3"}
    assert {u.kunci: s.nilai for satu in pagak for u, s in satu.angka.items()} == {
        "previous_l": 50,
        "previous_p": 60,
        "previous": 110,
        "desa": 8,
        "l": 51,
        "p": 62,
        "total": 113,
        "baru": 5,
        "tms": 2,
        "perbaikan": 1,
        "baru_l": 2,
        "baru_p": 3,
        "tms_meninggal_l": 1,
        "tms_meninggal_p": 0,
        "tms_ganda_l": 0,
        "tms_ganda_p": 1,
    }
    assert [satu.nomor for satu in pagak] == [3, 13, 11, 13]
    assert check(tabel).diperiksa[next(k for k in check(tabel).diperiksa if k.value == "NERACA")] == (3, 3)


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        *[(b"", "Tidak ada baris judul"), (b"halo\n", "Tidak ada baris judul"), (b"\0\1\2", "bukan teks")],
        *[(b"wilayah;l;p\nSamarinda;;\n", "tidak berisi satu angka pun"), (b"[1, 2]", "daftar baris")],
        *[
            (b'[{"a": 1]', "JSON tidak terbaca di baris 1"),
            (b"PK\x03\x04xx", "rusak"),
            (b"[]", "daftar baris"),
        ],
        (b"\xd0\xcf\x11\xe0xx", "rusak"),
    ],
)
def test_what_cannot_be_read_says_why(isi: bytes, kata: str) -> None:
    with pytest.raises(RekapTidakTerbaca, match=kata):
        read_file(isi)


def test_limits_name_themselves() -> None:
    batas = Batas(bita=200, baris=3, kolom=4)
    for isi, kata in (
        (b"x" * 201, "paling besar 200"),
        (b"wilayah;l\n" + b"a;1\n" * 4, "lebih dari 3 baris"),
        (b"wilayah;l;p;total;tps\na;1;1;2;3\n", "paling banyak 4"),
        (json.dumps([{"l": 1}] * 4).encode(), "lebih dari 3 baris"),
    ):
        with pytest.raises(RekapTidakTerbaca, match=kata):
            read_file(isi, batas)


def test_a_damaged_cell_is_unknown_and_named() -> None:
    tabel = read_pasted("wilayah;l;p;total\nSamarinda;2.92;5;17\n")
    assert [(satu.isi, satu.baris, satu.kolom, satu.koma) for satu in tabel.cacat] == [("2.92", 2, "l", True)]
    temuan = check(tabel).temuan
    assert "Baris 2, kolom “l”" in str(temuan[0].pesan)


def test_villages_of_one_name_are_told_apart_by_the_kecamatan_above_them() -> None:
    """A line of its own, a merged cell, or a column: three ways to say in which kecamatan a village lies."""
    kepala = "Desa/Kelurahan;L;P;L + P\n"
    garis = f"{kepala}KECAMATAN LOA KULU\nSumber Sari;1;2;3\nKECAMATAN KOTA BANGUN DARAT\nSumber Sari;4;5;9\n"
    kolom = (
        "Kecamatan;Desa;L;P;L + P\nLoa Kulu;Sumber Sari;1;2;3\n;Jembayan;5;5;10\nSebulu;Sumber Sari;4;5;9\n"
    )
    for teks, banyak in ((garis, 2), (kolom, 3)):
        tabel = read_pasted(teks)
        assert len({satu.kode for satu in tabel.baris if satu.kode}) >= 2, tabel
        assert len(tabel.baris) == banyak
        assert check(tabel).bersih, [str(satu.pesan) for satu in check(tabel).temuan]


def test_two_tables_on_one_page() -> None:
    teks = (
        "Rekapitulasi TW III 2025\nKecamatan;L;P;Jumlah\nPenajam;10;20;30\nJUMLAH;10;20;30\n\n"
        "Rekapitulasi TW IV 2025\nKecamatan;Baru;TMS;L;P;Jumlah\nPenajam;2;1;11;20;31\nJUMLAH;2;1;11;20;31\n"
    )
    tabel = read_pasted(teks)
    assert [satu.periode.kunci for satu in tabel.baris] == ["2025-TW3", "2025-TW3", "2025-TW4", "2025-TW4"]
    laporan = check(tabel)
    assert laporan.bersih
    assert {jenis.value for jenis in laporan.diperiksa} >= {"NERACA", "L_TAMBAH_P"}


def test_a_merged_region_cell_counts_for_the_periods_below() -> None:
    tabel = read_pasted("Wilayah;Periode;Jumlah\nSamarinda;DPT Pilkada 2024;612.072\n;S1 2025;616.531\n")
    assert [satu.kode for satu in tabel.baris] == ["64.72", "64.72"]


def test_a_region_whose_name_holds_a_header_word_is_a_region() -> None:
    tabel = read_pasted("Kecamatan;Desa;L;P;L + P\nPenajam;Kampung Baru;;;\nPenajam;Sotek;1;2;3\n")
    assert [satu.wilayah for satu in tabel.baris] == ["Kampung Baru", "Sotek"]


def test_a_percentage_as_a_spreadsheet_keeps_it() -> None:
    teks = "wilayah;periode;total;selisih;persen\nKaltim;DPT Pilkada 2024;2.821.202;42.558;{}\n"
    assert check(read_pasted(teks.format("0.015316"))).bersih
    assert not check(read_pasted(teks.format("0.98"))).bersih
