"""The files that offices have: foreign forms, spreadsheets with sums below, words instead of numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from suara.domains.survei.hitung.baca import Terbaca, read_jawaban
from suara.domains.survei.hitung.ciri_responden import headings, read_ciri
from suara.domains.survei.hitung.galat import BerkasJawabanDitolak
from suara.domains.survei.hitung.nilai import read_nilai
from suara.domains.survei.hitung.tanya import pengenal_of, skm_lengkap
from suara.domains.survei.instrumen.benih import load_benih
from suara.domains.survei.instrumen.periksa import load_definisi
from suara.domains.survei.terms import Unsur, UrutanUnsur
from suara.domains.survei.tests.bentuk_instrumen import survei_sendiri

pytestmark = pytest.mark.sekali
KODE = [satu.value for satu in Unsur]
SKM = load_benih()["skm-14-2017/1"]
TANYA = [
    "1. Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya ?",
    "Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?",
    "Bagaimana pendapat Bapak/Ibu tentang kecepatan waktu dalam memberikan pelayanan?",
    "Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?",
    "Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan dengan hasil yang diberikan?",
    "Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?",
    "Bagaimana pendapat Saudara tentang perilaku petugas terkait kesopanan dan keramahan?",
    "Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?",
    "Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?",
]
"""As the annex asks them: sarana is eighth, pengaduan ninth."""
KATA = (
    "Sangat sesuai;Mudah;Kurang cepat;Gratis;Sangat Sesuai;Kompeten;Sangat sopan dan ramah;Baik;"
    "Dikelola dengan baik"
)
NILAI = [4, 3, 2, 4, 4, 3, 4, 4, 3]
"""The same in the order of the list, pengaduan before sarana."""


def baca(path: Path, **lain: Any) -> Terbaca:
    return read_jawaban(path, **({"urutan": None, "per": []} | lain))


def tulis(path: Path, *baris: str, kode: str = "utf-8") -> Path:
    path.write_bytes("\r\n".join(baris).encode(kode))
    return path


def isi(found: Terbaca) -> list[list[int | None]]:
    return [[row[kode] for kode in KODE] for row in found.tabel.to_pylist()]


@pytest.mark.parametrize("kode", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_foreign_form_with_sentences_and_words(tmp_path: Path, kode: str) -> None:
    heads = ["Stempel waktu", *TANYA, "Tanggal dan waktu pengisian survei ini", "Saran – masukan"]
    row = f"22/11/2026 8:15:00;{KATA};22/11/2026;prosedur lama, biaya murah"
    path = tulis(tmp_path / "a.csv", ";".join(heads), row, ";" * 11, kode=kode)
    found = baca(path)
    assert isi(found)[0] == NILAI
    assert isi(found)[1:] in ([], [[None] * 9]), "an empty row is no answer"
    assert found.dibaca["sarana"] == TANYA[7]


def test_a_grid_of_a_form_and_words_of_satisfaction(tmp_path: Path) -> None:
    heads = ",".join(f"Penilaian Anda [{satu.label.replace(',', '')}]" for satu in Unsur)
    words = "Sangat Puas,Puas,Kurang Puas,Tidak Puas,Sangat Puas (4),3. Puas,d. Sangat puas,puas,PUAS"
    assert isi(baca(tulis(tmp_path / "a.csv", heads, words))) == [[4, 3, 2, 1, 4, 3, 4, 3, 3]]


@pytest.mark.parametrize(
    "kata", ["Cukup puas", "2 (Sangat puas)", "-4", "2,5", "3-4", "0", "5", "Puas/sangat puas", "-", "2 2"]
)
def test_what_may_mean_two_things_is_no_answer(kata: str) -> None:
    assert read_nilai(kata, skm_lengkap().tanya[0]) is None


def test_own_words_of_a_question_win() -> None:
    by_kode = {satu.kode: satu for satu in skm_lengkap().tanya}
    assert read_nilai("Sangat mahal", by_kode["biaya"]) == 1
    assert read_nilai("Cukup", by_kode["sarana"]) == 2
    assert read_nilai("4,0", by_kode["sarana"]) == 4


def test_words_that_are_none_are_named_with_row_and_column(tmp_path: Path) -> None:
    path = tulis(tmp_path / "a.csv", ";".join(TANYA), KATA, KATA.replace("Kurang cepat", "Cukup puas"))
    with pytest.raises(BerkasJawabanDitolak) as refused:
        baca(path)
    ((baris, kolom, pesan),) = refused.value.tempat
    assert (baris, kolom) == (3, "waktu (C)")
    assert "“Cukup puas” bukan kata pilihan" in str(pesan)


def test_a_heading_of_two_unsur_or_two_headings_of_one_are_not_guessed(tmp_path: Path) -> None:
    both = [*TANYA[:7], "Bagaimana sarana untuk pengaduan di kantor kami?", TANYA[8]]
    with pytest.raises(BerkasJawabanDitolak, match=r"sarana\. Judul yang belum dikenal: “Bagaimana sarana"):
        baca(tulis(tmp_path / "a.csv", ";".join(both), KATA))
    twice = [*TANYA, "Apakah Anda puas dengan prasarana kami?"]
    with pytest.raises(BerkasJawabanDitolak, match="Dua judul kolom dibaca sebagai sarana"):
        baca(tulis(tmp_path / "b.csv", ";".join(twice), f"{KATA};Puas"))


@pytest.mark.parametrize("label", ["Jumlah", "NRR per unsur", "Rata-rata", "Nilai Rata-rata", "IKM Unit"])
def test_sums_below_a_table_are_no_respondents(tmp_path: Path, label: str) -> None:
    rows = ["No;Nama layanan;" + ";".join(KODE), "1;Jumlah pemilih;" + ";".join("4" * 9)]
    path = tulis(tmp_path / "a.csv", *rows, f"{label};;" + ";".join(["3,47"] * 9))
    with pytest.raises(BerkasJawabanDitolak) as refused:
        baca(path)
    ((baris, _kolom, pesan),) = refused.value.tempat
    assert (baris, "baris rekap" in str(pesan)) == (3, True)
    assert (
        isi(baca(tulis(tmp_path / "b.csv", *rows[:2], "2;Jumlah data;" + ";".join(["4,0"] * 9))))
        == [[4] * 9] * 2
    )


def buku(path: Path, **lembar: list[list[Any]]) -> Path:
    book = xlsxwriter.Workbook(str(path))
    for nama, rows in lembar.items():
        sheet = book.add_worksheet(nama)
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    book.close()
    return path


def test_a_workbook_with_a_title_merged_heads_empty_rows_and_numbers_as_text(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["PENGOLAHAN DATA SKM"], [], ["No", "Nilai unsur", *[""] * 8], ["", *[f"U{n}" for n in range(1, 10)]],
        [1, *"443434343"], [], [2, *[4.0] * 8, ""], [],
    ]  # fmt: skip
    path = buku(tmp_path / "a.xlsx", Data=rows, Petunjuk=[["isi"]])
    with pytest.raises(BerkasJawabanDitolak, match="--urutan"):
        baca(path)
    found = isi(baca(path, urutan=UrutanUnsur.KUESIONER))
    assert found == [[4, 4, 3, 4, 3, 4, 3, 3, 4], [4] * 7 + [None, 4]]
    two = buku(tmp_path / "b.xlsx", Loket=[KODE, [4] * 9], Data=[KODE, [3] * 9])
    with pytest.raises(BerkasJawabanDitolak, match="lebih dari satu lembar: Data, Loket"):
        baca(two)


def test_any_questionnaire_is_read_by_its_own_questions_and_scale(tmp_path: Path) -> None:
    own = load_definisi(survei_sendiri())
    heads = ["Apakah loket ramah?", "jelas", "Q3", "Apakah loket bersih?", "aman"]
    path = tulis(
        tmp_path / "a.csv", ",".join(h for h in heads if h != "Q3") + ",cepat", "Luar biasa,4,5,1,Bad"
    )
    found = read_jawaban(path, urutan=None, per=[], pengenal=pengenal_of(own))
    assert found.tabel.to_pylist() == [{"ramah": 5, "jelas": 4, "cepat": 1, "bersih": 5, "aman": 1}]
    numbers = tulis(tmp_path / "b.csv", "Q1,Q2,Q3,Q4,Q5", "5,4,3,2,")
    found = read_jawaban(numbers, urutan=None, per=[], pengenal=pengenal_of(own))
    assert found.tabel.to_pylist()[0]["aman"] is None
    with pytest.raises(BerkasJawabanDitolak) as refused:
        read_jawaban(
            tulis(tmp_path / "c.csv", "Q1,Q2,Q3,Q4,Q5", "5,4,3,2,6"), urutan=None, per=[],
            pengenal=pengenal_of(own),
        )  # fmt: skip
    assert "1 sampai 5" in str(refused.value.tempat[0][2])


def test_zero_is_an_answer_of_f03_and_none_of_skm(tmp_path: Path) -> None:
    f03 = pengenal_of(load_benih()["pekppp-f03a-2022/1"])
    path = tulis(tmp_path / "a.csv", ",".join(satu.kode for satu in f03.tanya), ",".join(["0"] * 13 + [""]))
    found = read_jawaban(path, urutan=None, per=[], pengenal=f03)
    (row,) = found.tabel.to_pylist()
    assert [row[satu.kode] for satu in f03.tanya] == [0] * 13 + [None]


def test_what_respondents_say_of_themselves_becomes_a_choice_or_stays_unknown() -> None:
    traits = {satu.kode: satu for satu in SKM.atribut}
    said = [
        ("jenis_kelamin", "Pria", "L"), ("jenis_kelamin", "P", "P"), ("usia", "34 tahun", "26-35"),
        ("usia", "70", "56"), ("usia", "12", None), ("pendidikan", "SLTA", "SMA"), ("pendidikan", "D3", "D"),
        ("pekerjaan", "Wiraswasta", "WIRAUSAHA"), ("pekerjaan", "Petani", None),
    ]  # fmt: skip
    assert [read_ciri(traits[kode], sel) for kode, sel, _kata in said] == [kata for *_x, kata in said]
    assert "disabilitas" not in headings(SKM), "counted apart: never taken beside the answers"
