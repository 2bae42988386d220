"""From a file of answers to an index, and every file that must be refused."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from suara.domains.survei.cli import commands
from suara.domains.survei.terms import Unsur

pytestmark = pytest.mark.sekali
KODE = [satu.value for satu in Unsur]
MENTAH = yaml.safe_load((Path(__file__).with_name("contoh") / "skm.yaml").read_text(encoding="utf-8"))[
    "mentah"
]


@pytest.fixture
def jalankan(capsys: pytest.CaptureFixture[str]) -> Any:
    known = {command.name: command for command in commands()}

    def run(nama: str, *kata: object) -> tuple[int, str, str]:
        parser = argparse.ArgumentParser()
        known[nama].configure(parser)
        capsys.readouterr()
        pada = ["--pada", "2025-06-30"] if nama == "survei skor" and "--bobot" not in kata else []
        code = known[nama].run(parser.parse_args([*pada, *map(str, kata)]))
        out = capsys.readouterr()
        return code, out.out, out.err

    return run


def tulis(path: Path, kepala: list[str], *baris: str, pisah: str = ",") -> Path:
    path.write_text("\n".join([pisah.join(kepala), *baris]) + "\n", encoding="utf-8")
    return path


def mentah(path: Path, nama: str, pisah: str = ",") -> Path:
    rows = [pisah.join(baris) for baris in MENTAH[nama]["isi"].split()]
    return tulis(path, KODE, *rows, pisah=pisah)


@pytest.mark.parametrize("pisah", [",", ";"])
def test_a_file_gives_the_published_index_with_its_working(jalankan: Any, tmp_path: Path, pisah: str) -> None:
    path = mentah(tmp_path / "a.csv", "2021-I", pisah)
    code, out, _err = jalankan("survei skor", path, "--ikm-terbit", "88,89")
    said = json.loads(out)
    assert (code, said["n"], said["ikm"], said["mutu"]["kode"]) == (0, 16, "88.89", "A")
    assert said["selang_95"] == {
        "bawah": "85.43",
        "atas": "92.35",
        "galat_baku": "1.6237",
        "cara": "t",
        "sifat": "indikatif",
    }
    warned = " ".join(item["teks"] for item in said["peringatan"])
    assert "Selangnya dari mutu B sampai A" in warned
    assert "Sama dengan nilai terbit" in warned


def test_a_published_figure_that_cannot_be_is_named(jalankan: Any, tmp_path: Path) -> None:
    path = tulis(tmp_path / "a.csv", KODE, *[",".join("3" * 9)] * 40)
    _code, out, _err = jalankan("survei skor", path, "--ikm-terbit", "84.94")
    assert "75.00" in out
    assert "tidak mungkin dari 40 kuesioner lengkap" in out


def test_groups_are_scored_by_themselves_and_a_small_one_has_no_class(jalankan: Any, tmp_path: Path) -> None:
    rows = [f"Loket,{','.join('4' * 9)}"] * 10 + [f"Data,{','.join('3' * 9)}"]
    path = tulis(tmp_path / "a.csv", ["Layanan", *KODE], *rows)
    said = json.loads(jalankan("survei skor", path, "--per", "layanan")[1])
    found = {
        item["kelompok"]["layanan"]: (item["ikm"], item["mutu"] and item["mutu"]["kode"])
        for item in said["per"]
    }
    assert found == {"Loket": ("100.00", "A"), "Data": ("75.00", None)}


def test_blanks_are_missing_and_mostly_blank_questionnaires_are_left_out(
    jalankan: Any, tmp_path: Path
) -> None:
    rows = ["4,4,4,4,4,4,4,,", "4,4,4,4,4,4,4,4,2", "1,1,1,1,1,1,,,"]
    said = json.loads(jalankan("survei skor", tulis(tmp_path / "a.csv", KODE, *rows))[1])
    assert (said["n"], said["dikecualikan"], said["butir_kosong"]) == (2, 1, 2)
    assert said["unsur"][8] | {"mutu": ""} == {
        "kode": "sarana", "n": 1, "jumlah": 2, "nrr": "2.00", "nrr_tertimbang": "0.2222", "nilai": "50.00",
        "mutu": "",
    }  # fmt: skip


def test_people_read_the_same_as_text(jalankan: Any, tmp_path: Path) -> None:
    code, out, _err = jalankan("survei skor", mentah(tmp_path / "a.csv", "2021-I"), "--teks")
    assert (code, out.splitlines()[0]) == (
        0, "Semua: 88.89, mutu A (Sangat Baik), 16 responden, selang indikatif 95 % 85.43–92.35",
    )  # fmt: skip


@pytest.mark.parametrize("isi", ["0", "5", "2.5", "ya"])
def test_what_is_no_answer_is_named_with_row_and_column(jalankan: Any, tmp_path: Path, isi: str) -> None:
    path = tulis(tmp_path / "a.csv", KODE, ",".join("4" * 9), f"4,4,{isi},4,4,4,4,4,4")
    code, _out, err = jalankan("survei skor", path)
    assert code == 1
    assert f"baris 3, kolom waktu (C): “{isi}” bukan " in err


def test_numbered_columns_need_their_order(jalankan: Any, tmp_path: Path) -> None:
    path = tulis(tmp_path / "a.csv", [f"U{n}" for n in range(1, 10)], "4,4,4,4,4,4,4,1,4")
    assert "--urutan daftar atau --urutan kuesioner" in jalankan("survei skor", path)[2]
    low = json.loads(jalankan("survei skor", path, "--urutan", "kuesioner")[1])
    assert next(item["nrr"] for item in low["unsur"] if item["kode"] == "sarana") == "1.00"


def test_a_file_without_a_column_or_that_is_none_is_a_sentence(jalankan: Any, tmp_path: Path) -> None:
    path = tulis(tmp_path / "a.csv", KODE[:8], "4,4,4,4,4,4,4,4")
    assert "tidak ditemukan pada kepala tabel: sarana" in jalankan("survei skor", path)[2]
    assert jalankan("survei skor", tmp_path / "tiada.csv")[0] == 1


def test_no_answer_at_all_is_no_index(jalankan: Any, tmp_path: Path) -> None:
    said = json.loads(jalankan("survei skor", tulis(tmp_path / "a.csv", KODE))[1])
    assert (said["n"], said["ikm"]) == (0, None)


def test_how_many_answers_are_needed(jalankan: Any) -> None:
    assert jalankan("survei sampel", 135)[1] == "100\n"
    assert jalankan("survei sampel", 135, "--tabel")[1] == "103\n"
    assert jalankan("survei sampel", 0)[0] == 2


@pytest.mark.parametrize(("bobot", "ikm"), [("exact", "88.89"), ("w0111", "88.80"), ("w011", "88.00")])
def test_the_day_may_be_left_out_and_an_old_weight_is_said(
    jalankan: Any, tmp_path: Path, bobot: str, ikm: str
) -> None:
    path = mentah(tmp_path / "a.csv", "2021-I")
    said = json.loads(jalankan("survei skor", path, "--instrumen", "skm-14-2017", "--bobot", bobot)[1])
    assert (said["ikm"], said["instrumen"], said["bobot"]) == (ikm, "skm-14-2017", bobot)
    assert (said["selang_bootstrap"] is not None) == (bobot == "exact")
    assert any("laporan lama" in item["teks"] for item in said["peringatan"]) == (bobot != "exact")


BARIS = "3,3,3,4,3,3,3,2,4"


def test_a_title_two_heading_lines_and_a_numbering_line(jalankan: Any, tmp_path: Path) -> None:
    """As offices write it: title, merged heads, U-numbers below, then 1 to 11; BOM and semicolons."""
    atas = "No;Layanan;Unsur" + ";" * 8
    bawah = ";;" + ";".join(f"U{n}" for n in range(1, 10))
    nomor = ";".join(str(n) for n in range(1, 12))
    isi = f"1;Loket;{BARIS.replace(',', ';')}"
    path = tmp_path / "a.csv"
    path.write_text(f"OLAH DATA SKM\n\n{atas}\n{bawah}\n{nomor}\n{isi}\n;;;;;;;;;;\n", encoding="utf-8-sig")
    code, out, err = jalankan("survei skor", path, "--urutan", "daftar", "--per", "layanan")
    assert (code, err) == (0, "")
    said = json.loads(out)
    assert (said["n"], said["tanpa_jawaban"], said["unsur"][7]["nrr"]) == (1, 1, "2.00")
    path.write_text(path.read_text("utf-8-sig").replace(isi, isi.replace(";2;", ";9;")), encoding="utf-8")
    assert "baris 6, kolom pengaduan (J): “9”" in jalankan("survei skor", path, "--urutan", "daftar")[2]


def test_a_name_beside_the_number_needs_no_order(jalankan: Any, tmp_path: Path) -> None:
    heads = [f"U{n}. {satu.label.replace(',', '')}" for n, satu in enumerate(Unsur, start=1)]
    said = json.loads(jalankan("survei skor", tulis(tmp_path / "a.csv", heads, BARIS))[1])
    assert said["unsur"][7] | {"mutu": ""} == {
        "kode": "pengaduan", "n": 1, "jumlah": 2, "nrr": "2.00", "nrr_tertimbang": "0.2222", "nilai": "50.00",
        "mutu": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("kepala", "kata"),
    [
        ([f"U{n}" for n in range(1, 15)], "survei 14 unsur sebelum 2017"),
        ([*KODE, "biaya"], "Kolom biaya ada dua kali"),
        (["a", "b"], "persyaratan, prosedur"),
    ],
)
def test_headings_that_cannot_be_read_are_a_sentence(
    jalankan: Any, tmp_path: Path, kepala: list[str], kata: str
) -> None:
    path = tulis(tmp_path / "a.csv", kepala, ",".join("3" for _satu in kepala))
    assert kata in jalankan("survei skor", path)[2]


def test_a_cell_that_is_no_plain_number_is_read_one_by_one(jalankan: Any, tmp_path: Path) -> None:
    rows = ['"Loket\n1",4.0, 4 ,4,4,4,4,4,4,4', "Loket 2,4,4,4,4,4,4,4,4,"]
    path = tulis(tmp_path / "a.csv", ["layanan", *KODE], *rows)
    said = json.loads(jalankan("survei skor", path)[1])
    assert (said["n"], said["butir_kosong"], said["ikm"]) == (2, 1, "100.00")
    path = tulis(tmp_path / "b.csv", KODE, BARIS, f"{BARIS},4")
    assert "baris 3, kolom –: Baris ini lebih panjang" in jalankan("survei skor", path)[2]


def test_a_workbook_is_read_like_a_file(jalankan: Any, tmp_path: Path) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    book.add_worksheet("Petunjuk").write_row(0, 0, ["Isi lembar berikutnya"])
    sheet = book.add_worksheet("Data")
    sheet.write_row(1, 0, ["Layanan", *KODE])
    for row, score in enumerate((4, 3, 5), start=2):
        sheet.write_row(row, 0, ["Loket", *[score] * 8])
    book.close()
    code, _out, err = jalankan("survei skor", tmp_path / "a.xlsx")
    assert (code, "baris 5, kolom persyaratan (B): “5”" in err) == (1, True)
    for name, content in (("b.csv", b"%PDF-1.7"), ("c.csv", b""), ("d.xlsx", b"PK\x03\x04rusak")):
        (tmp_path / name).write_bytes(content)
        assert jalankan("survei skor", tmp_path / name)[0] == 1
