"""XLSForm out and in: the same definition comes back, and what cannot be taken is named by its cell."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given, settings
from pyxform.xls2xform import convert

from suara.domains.survei.instrumen.benih import load_benih
from suara.domains.survei.instrumen.galat import XLSFormDitolak
from suara.domains.survei.instrumen.periksa import load_definisi
from suara.domains.survei.instrumen.xlsform_baca import read_xlsform
from suara.domains.survei.instrumen.xlsform_tulis import write_xlsform
from suara.domains.survei.tests.bentuk_instrumen import definisi_acak

pytestmark = pytest.mark.sekali

KOBO: dict[str, list[list[Any]]] = {
    "survey": [
        ["type", "name", "label", "required"],
        ["begin_group", "kunjungan", "Kunjungan Anda", ""],
        *(["select_one nilai", kode, f"Apakah {kode}?", True] for kode in ("ramah", "jelas", "cepat")),
        ["end group", "", "", ""],
        ["select_one kelamin", "kelamin", "Jenis kelamin", ""],
        ["text", "saran", "Saran", ""],
    ],
    "choices": [
        ["list_name", "name", "label"],
        *(["nilai", n, kata] for n, kata in enumerate(("Buruk", "Cukup", "Baik", "Sangat baik"), start=1)),
        ["kelamin", "L", "Laki-laki"],
        ["kelamin", "P", "Perempuan"],
    ],
    "settings": [["form_title", "form_id"], ["Survei kunjungan", "survei-kunjungan"]],
}
"""A form as an officer draws it elsewhere: no sheet of ours, a Boolean cell, numbers as numbers."""


def _book(change: Callable[[dict[str, list[list[Any]]]], object] | None = None) -> bytes:
    sheets = {name: [list(row) for row in rows] for name, rows in KOBO.items()}
    if change:
        change(sheets)
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        day = book.add_format({"num_format": "dd-mm-yyyy"})
        for name, rows in sheets.items():
            page = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, value in enumerate(row):
                    if value == "TANGGAL":
                        page.write_number(number, column, 45000, day)
                    else:
                        page.write(number, column, value)
    return buffer.getvalue()


@pytest.mark.parametrize("nama", sorted(load_benih()))
def test_a_seed_comes_back_as_it_went_out(nama: str) -> None:
    seed = load_benih()[nama]
    book = write_xlsform(seed)
    assert read_xlsform(book).sha256 == seed.sha256
    assert convert(book, file_type=".xlsx").warnings == []


@given(isi=definisi_acak())
@settings(max_examples=40, deadline=None)
def test_any_questionnaire_comes_back_as_it_went_out(isi: dict[str, Any]) -> None:
    made = load_definisi(isi)
    assert read_xlsform(write_xlsform(made)) == made


def test_a_form_drawn_elsewhere_needs_no_sheet_of_ours() -> None:
    made = read_xlsform(_book())
    assert [satu.kode for satu in made.butir] == ["ramah", "jelas", "cepat"]
    assert all(satu.wajib and satu.nilai == (1, 2, 3, 4) for satu in made.butir)
    assert [satu.kode for satu in made.atribut] == ["kelamin"]
    assert (made.jenis, made.aturan_skor, str(made.komentar)) == ("LAIN", "rerata-skala", "Saran")
    assert str(made.bagian[0].label) == "Kunjungan Anda"


def _put(sheet: str, row: int, column: int, value: object) -> Callable[[dict[str, list[list[Any]]]], object]:
    def change(sheets: dict[str, list[list[Any]]]) -> None:
        sheets[sheet][row - 1][column] = value

    return change


def _add(sheet: str, column: str, row: int, value: str) -> Callable[[dict[str, list[list[Any]]]], object]:
    def change(sheets: dict[str, list[list[Any]]]) -> None:
        for number, cells in enumerate(sheets[sheet], start=1):
            cells.append(column if number == 1 else value if number == row else "")

    return change


@pytest.mark.parametrize(
    ("change", "tempat"),
    [
        (_put("survey", 4, 0, "geopoint"), ("survey", 4, "type")),
        (_put("survey", 3, 0, "select_one hilang"), ("survey", 3, "type")),
        (_put("survey", 3, 3, "mungkin"), ("survey", 3, "required")),
        (_put("survey", 3, 2, ""), ("survey", 3, "label")),
        (_put("survey", 2, 0, "end_group"), ("survey", 2, "type")),
        (_put("survey", 3, 1, "Ramah Sekali"), ("survey", 3, "")),
        (_put("survey", 5, 1, "ramah"), ("survey", 5, "")),
        (_put("choices", 3, 1, 9), ("survey", 3, "pilihan")),
        (_put("choices", 6, 1, "TANGGAL"), ("choices", 6, "name")),
        (_put("settings", 2, 1, "Survei Kunjungan"), ("settings", 2, "form_id")),
        (_add("survey", "relevant", 4, "${ramah} > 2"), ("survey", 4, "relevant")),
        (_add("survey", "constraint", 3, ". > 1"), ("survey", 3, "constraint")),
        (_add("survey", "label::English", 3, "Friendly?"), ("survey", 3, "label::English")),
        (_add("survey", "label", 3, "Lagi"), ("survey", 1, "label")),
    ],
)
def test_what_cannot_be_taken_is_named_by_its_cell(
    change: Callable[[dict[str, list[list[Any]]]], object], tempat: tuple[str, int, str]
) -> None:
    with pytest.raises(XLSFormDitolak) as refused:
        read_xlsform(_book(change))
    assert tempat in [(satu.lembar, satu.baris, satu.kolom) for satu in refused.value.cacat]


@pytest.mark.parametrize("data", [b"", b"kode,label\n", b"PK\x03\x04rusak", b"x" * (2 * 1024 * 1024 + 1)])
def test_what_is_no_workbook_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(XLSFormDitolak) as refused:
        read_xlsform(data)
    assert str(refused.value.cacat[0].pesan)


def test_a_workbook_without_choices_is_refused() -> None:
    with pytest.raises(XLSFormDitolak) as refused:
        read_xlsform(_book(lambda sheets: sheets.pop("choices")))
    assert refused.value.cacat[0].lembar == "choices"
