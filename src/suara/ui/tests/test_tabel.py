"""The table: filter, sort, pages, export."""

from __future__ import annotations

import csv
import datetime as dt
import io

import pytest
from django.http import QueryDict
from django.template import Context, Template
from pytest_django import DjangoAssertNumQueries
from python_calamine import CalamineWorkbook

from suara.core.wilayah.models import Kantor, TingkatKantor
from suara.ui.tabel import Kolom, Saringan, Tabel

ROWS = [
    {
        "nama": f"Orang {index:02d}",
        "status": "TERBIT" if index % 3 else "DITERIMA",
        "n": None if index == 7 else index,
    }
    for index in range(1, 61)
]
KOLOM = [Kolom("nama", "Nama", url=lambda row: f"/x/{row['n']}/"), Kolom("status", "Status", lencana=True),
         Kolom("n", "Suara", angka=True)]  # fmt: skip


def table(query: str = "", **kwargs: object) -> Tabel:
    options: dict[str, object] = {
        "cari": ("nama",),
        "saringan": [Saringan("status", "Status", [("TERBIT", "Terbit"), ("DITERIMA", "Diterima")])],
    }
    return Tabel(kwargs.pop("rows", ROWS), KOLOM, query=QueryDict(query), **(options | kwargs))  # type: ignore[arg-type]


def names(t: Tabel) -> list[str]:
    return [str(row[0].isi) for row in t.baris]


def test_pages() -> None:
    assert table().jumlah == 60
    assert names(table("halaman=3"))[0] == "Orang 51"
    assert names(table("halaman=999"))[0] == "Orang 51"
    assert names(table("halaman=bukan"))[0] == "Orang 01"


def test_filters_by_the_query_string_and_ignores_unknown_values() -> None:
    assert table("status=DITERIMA").jumlah == 20
    assert table("status=KARANGAN").jumlah == 60


def test_search_wants_every_word() -> None:
    assert names(table("cari=orang 07")) == ["Orang 07"]
    assert table("cari=orang xyz").jumlah == 0


def test_sorts_and_keeps_the_unknown_last_both_ways() -> None:
    assert names(table("urut=-n"))[0] == "Orang 60"
    for query in ("urut=n", "urut=-n"):
        assert str(list(table(query, per_halaman=60).rows)[-1]["nama"]) == "Orang 07"
    assert names(table("urut=tidakada"))[0] == "Orang 01"


def test_links_keep_the_rest_of_the_state() -> None:
    t = table("status=TERBIT&cari=orang&urut=n&lain=1")
    assert "status=TERBIT" in t.berikutnya
    assert "lain=1" in t.berikutnya
    assert t.kepala[2]["url"] == "?status=TERBIT&cari=orang&lain=1&urut=-n"


def test_two_tables_on_one_page_do_not_mix() -> None:
    assert table("a-status=DITERIMA", awalan="b-").jumlah == 60
    assert table("a-status=DITERIMA", awalan="a-").jumlah == 20


def test_csv_holds_all_rows_that_fit_and_opens_as_utf8() -> None:
    response = table("status=DITERIMA&ekspor=csv", nama="perkara").export_requested()
    assert response is not None
    assert response.content.startswith(b"\xef\xbb\xbf")
    assert len(list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))) == 21
    assert response["Content-Disposition"] == 'attachment; filename="perkara.csv"'


def test_export_disarms_formulas() -> None:
    bad = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1"]
    t = Tabel([{"a": text} for text in bad], [Kolom("a", "=A")])
    cells = [row[0] for row in csv.reader(io.StringIO(t.export("csv").content.decode("utf-8-sig")))]
    assert all(cell.startswith("'") for cell in cells)


def test_xlsx_keeps_text_as_text() -> None:
    rows = [{"nik": "6472011234567890", "f": "=1+1", "d": dt.date(2026, 3, 26), "n": 5}]
    t = Tabel(rows, [Kolom("nik", "NIK"), Kolom("f", "F"), Kolom("d", "D"), Kolom("n", "N")])
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(t.export("xlsx").content)).get_sheet_by_index(0)
    assert sheet.to_python()[1] == ["6472011234567890", "=1+1", dt.date(2026, 3, 26), 5.0]


def test_page_says_how_many_and_offers_the_way_out_of_an_empty_filter() -> None:
    page = Template("{% tabel t %}")
    assert "<strong>60</strong> baris" in page.render(Context({"t": table()}))
    empty = page.render(Context({"t": table("cari=xyz")}))
    assert "Tidak ada yang cocok" in empty
    assert "Tampilkan semua" in empty


def test_status_is_a_word_also_when_a_function_gives_it() -> None:
    column = Kolom("s", "Status", lencana=True, tampil=lambda row: row["s"])
    html = Template("{% tabel t %}").render(Context({"t": Tabel([{"s": "BUKAN_KEWENANGAN"}], [column])}))
    assert "Bukan kewenangan" in html


def test_page_escapes_what_it_shows() -> None:
    html = Template("{% tabel t %}").render(Context({"t": Tabel([{"a": "<script>"}], [Kolom("a", "A")])}))
    assert "<script>" not in html


@pytest.mark.django_db
def test_a_queryset_is_filtered_sorted_and_paged_in_the_database(
    kantor_kaltim: Kantor, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    t = Tabel(
        Kantor.objects.all(),
        [Kolom("nama", "Nama"), Kolom("tingkat", "Tingkat", lencana=True), Kolom("induk.nama", "Induk")],
        query=QueryDict("urut=-nama&cari=kalimantan timur&tingkat=PROVINSI"),
        cari=("nama",),
        saringan=[Saringan("tingkat", "Tingkat", TingkatKantor.choices)],
    )
    with django_assert_max_num_queries(3):
        assert names(t) == [kantor_kaltim.nama]
    lines = t.export("csv").content.decode("utf-8-sig").splitlines()
    assert lines[1].startswith(f"{kantor_kaltim.nama},{kantor_kaltim.get_tingkat_display()}")
