"""Kinds of finding that no published figure shows, and the shape of the answer."""

from __future__ import annotations

import json

import pytest

from suara.engine.periksa_rekap.baca import read_pasted
from suara.engine.periksa_rekap.periksa import check
from suara.engine.periksa_rekap.tampil import to_text
from suara.engine.periksa_rekap.tampil_html import to_html
from suara.engine.periksa_rekap.temuan import LaporanRekap
from suara.engine.periksa_rekap.terms import ATURAN, JenisTemuanRekap

S2 = (
    "wilayah;periode;previous;baru;tms;total\nKaltim;TW III 2025;100.000;500;400;100.100\n"
    "Kaltim;TW IV 2025;100.100;300;200;100.200\nKaltim;S2 2025;100.000;{baru};{tms};{total}\n"
)


def _check(teks: str) -> LaporanRekap:
    return check(read_pasted(teks))


def _kinds(teks: str) -> list[str]:
    return [satu.jenis.value for satu in _check(teks).temuan]


def test_a_semester_is_the_sum_of_its_quarters() -> None:
    assert _kinds(S2.format(baru=800, tms=600, total="100.200")) == []


def test_a_semester_that_holds_only_its_last_quarter_is_told_so() -> None:
    laporan = _check(S2.format(baru=300, tms=200, total="100.200"))
    assert {satu.jenis.value for satu in laporan.temuan} == {"SEMESTER", "NERACA"}
    kata = " ".join(str(k) for satu in laporan.temuan for k in satu.penjelasan)
    assert "Angkanya sama dengan TW IV 2025 saja" in kata


def test_a_semester_ends_where_its_last_quarter_ends() -> None:
    assert "SEMESTER" in _kinds(S2.format(baru=800, tms=600, total="100.300"))


@pytest.mark.parametrize(
    ("teks", "jenis"),
    [
        ("wilayah;l;p;total\nSamarinda;-5;10;5\n", ["NEGATIF"]),
        ("wilayah;baru;total\nSamarinda;11;10\n", ["BARU_MELEBIHI"]),
        ("wilayah;l;total\nSamarinda;11;10\n", ["BAGIAN_MELEBIHI"]),
        ("wilayah;sampel;diawasi\nKaltim;406;915\n", ["BAGIAN_MELEBIHI"]),
        ("wilayah;periode;previous;total;arah\nDKI;S1 2025;100;90;naik\n", ["ARAH"]),
        ("wilayah;periode;previous;total;selisih\nDKI;S1 2025;100;90;10\n", ["ARAH"]),
        ("wilayah;periode;previous;total;selisih\nDKI;S1 2025;100;90;-11\n", ["SELISIH"]),
        ("wilayah;periode;previous;total\nDKI;S1 2025;100.000;112.000\n", ["PERUBAHAN_BESAR"]),
        ("wilayah;kec;desa\nKaltim;105;1.083\n", ["JUMLAH_WILAYAH"]),
        ("wilayah;l;total\nPaser;1;2\nPaser;1;2\n", ["BARIS_GANDA"]),
        ("wilayah;l;p;total\nPaser;1;2;3\nPaser;2;2;3\n", ["BEDA_SUMBER", "BARIS_GANDA"]),
        ("wilayah;periode;total\nPaser;S1 2025;90\nPaser;S2 2025;91\n", []),
        ("wilayah;periode;previous;total\nPaser;S1 2025;;90\nPaser;S2 2025;99;100\n", ["RANTAI"]),
        (
            "wilayah;periode;previous;total\nDKI;DPT Pemilu 2024;;8.252.897\n"
            "DKI;DPT Pilkada 2024;;8.214.007\nDKI;S1 2025;8.252.897;8.171.972\n",
            ["DASAR_CAMPUR"],
        ),
    ],
)
def test_each_kind(teks: str, jenis: list[str]) -> None:
    assert sorted(_kinds(teks)) == sorted(jenis)


def test_two_sums_that_imply_different_numbers_disagree() -> None:
    laporan = _check("wilayah;periode;previous;baru;tms;l;p\nPaser;S1 2025;100;10;5;50;54\n")
    assert [satu.jenis.value for satu in laporan.temuan] == ["NERACA"]
    assert "104" in str(laporan.temuan[0].pesan)
    assert "105" in str(laporan.temuan[0].pesan)


def test_internal_moves_and_corrected_sexes_enter_the_balance_of_a_kecamatan() -> None:
    kepala = "wilayah;periode;previous;baru;tms;masuk;keluar;total"
    assert _kinds(f"{kepala}\nWaru;TW III 2025;100;10;5;3;2;106\n") == []
    kepala = "wilayah;periode;previous_l;baru_l;tms_l;koreksi_l;l"
    assert _kinds(f"{kepala}\nWaru;TW III 2025;100;10;5;1;106\n") == []


def test_l_and_p_that_changed_columns_are_suggested() -> None:
    laporan = _check(
        "kecamatan;l;p;total\nPenajam;10;20;30\nWaru;7;4;11\nBabulu;5;6;11\nSepaku;8;9;17\nJUMLAH;27;42;69\n"
    )
    kata = " ".join(str(k) for satu in laporan.temuan for k in satu.kemungkinan)
    assert "Mungkin L dan P tertukar di baris Waru" in kata


def test_nothing_is_said_of_a_table_that_only_shows_a_few_regions() -> None:
    laporan = _check("wilayah;total\nSamarinda;612.072\nKaltim;2.821.202\n")
    assert laporan.bersih
    assert "1 dari 10" in str(laporan.catatan[0])


def test_every_kind_has_a_rule() -> None:
    assert set(ATURAN) == set(JenisTemuanRekap)


def test_the_json_has_the_documented_shape() -> None:
    isi = _check(S2.format(baru=800, tms=600, total="100.300")).to_dict()
    assert list(isi) == [
        *("skema", "daftar_wilayah", "baris", "angka", "diperiksa", "temuan", "tersirat", "catatan"),
    ]
    temuan = isi["temuan"][0]  # type: ignore[index,call-overload]
    assert list(temuan) == [
        *("kode", "kadar", "aturan", "wilayah", "kode_wilayah", "periode", "ukuran", "pesan", "selisih"),
        *("tersirat", "hitungan", "sel", "penjelasan", "kemungkinan"),
    ]
    assert isi["skema"] == "suara.periksa-rekap/1"
    assert json.loads(json.dumps(isi)) == isi


def test_text_and_page_show_the_working_and_escape_what_was_written() -> None:
    laporan = _check("wilayah;l;p;total\n<b>X</b>;1.000;2.000;3.100\n")
    assert "+100" in to_text(laporan)
    assert "3.100   (baris 2)" in to_text(laporan)
    assert "&lt;b&gt;X" in to_html(laporan)
    assert "<b>X" not in to_html(laporan)
