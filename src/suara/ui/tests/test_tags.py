"""The tag library: words, numbers, components."""

from __future__ import annotations

import datetime as dt
from typing import Any

# ruff: noqa: E501
import pytest
from django.template import Context, Template
from django.utils import translation

from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import Kalimat
from suara.ui.contoh import sample_decision, sample_trace

DUE = dt.date(2026, 3, 26)


def render(source: str, **context: Any) -> str:
    return Template(source).render(Context(context))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ d|tanggal }}", "26 Maret 2026"),
        ("{{ d|hari_tanggal }}", "Kamis, 26 Maret 2026"),
        ("{{ '2026-03-26'|tanggal }}", "26 Maret 2026"),
        ("{{ n|angka }}", "2.920.985"),
        ("{{ none|angka }}", "–"),
        ("{{ 12|roman }}", "XII"),
        ("{{ moment|jam }}", "16.30 WITA"),
        ("{{ moment|waktu }}", "26 Maret 2026 16.30 WITA"),
        ("{{ 1468006|ukuran }}", "1,4 MB"),
    ],
)
def test_filters_write_as_people_do(source: str, expected: str) -> None:
    moment = dt.datetime(2026, 3, 26, 8, 30, tzinfo=dt.UTC)
    assert render(source, d=DUE, n=2_920_985, none=None, moment=moment) == expected


def test_filters_follow_the_language() -> None:
    with translation.override("en"):
        assert render("{{ d|hari_tanggal }} {{ n|angka }}", d=DUE, n=1234) == "Thursday, 26 March 2026 1,234"


def test_kalimat_puts_values_in_words_and_escapes_them() -> None:
    sentence = Kalimat("{nama} punya {n} suara sejak {d}, tahun {t}.",
                       {"nama": "<b>A</b>", "n": 1200, "d": "2026-03-26", "t": "2026"})  # fmt: skip
    expected = "&lt;b&gt;A&lt;/b&gt; punya 1.200 suara sejak 26 Maret 2026, tahun 2026."
    assert render("{% kalimat k %}", k=sentence) == expected
    assert render("{% kalimat k %}", k=sentence.to_dict()) == expected


def test_langkah_gives_every_mark_its_word() -> None:
    html = render("{% langkah k %}", k=sample_decision().to_dict())
    for word in (
        "Terpenuhi",
        "Dilewati",
        "Perlu perhatian",
        "Butuh data",
        "Diputuskan orang",
        "Hasilnya di sini",
    ):
        assert word in html
    assert "PKPU 3/2025 Pasal 24 ayat (1)" in html
    assert "tidak diketahui" in html  # an unknown fact is said to be unknown
    assert "Dasar hukum perlu dicek" in html


def test_langkah_is_the_same_from_the_object_and_from_its_json() -> None:
    decision = sample_decision()
    assert render("{% langkah k %}", k=decision) == render("{% langkah k %}", k=decision.to_dict())


def test_dasar_shows_its_evidence_in_words() -> None:
    assert "pengetahuan umum" in render("{% dasar d %}", d=Dasar("UU 17/2014", "239", bukti=Bukti.UMUM))


def test_dasar_does_not_call_a_chapter_an_article() -> None:
    html = render("{% dasar d %}", d=Dasar("PermenPANRB 62/2018", "Bab VI", bukti=Bukti.LAMA))
    assert "PermenPANRB 62/2018 Bab VI" in html


def test_tenggat_says_how_many_working_days_are_left() -> None:
    html = render("{% tenggat d t %}", d=DUE, t=dt.date(2026, 3, 17))
    assert "Kamis, 26 Maret 2026" in html
    assert "sisa 2 hari kerja" in html


def test_tenggat_says_late_and_done() -> None:
    assert "terlambat" in render("{% tenggat d t %}", d=DUE, t=dt.date(2026, 3, 30))
    assert "selesai 25 Maret 2026" in render(
        "{% tenggat d t selesai=s %}", d=DUE, t=DUE, s=dt.date(2026, 3, 25)
    )


def test_tenggat_without_calendar_does_not_guess() -> None:
    html = render("{% tenggat d t %}", d=dt.date(2031, 3, 26), t=dt.date(2031, 3, 20))
    assert "tidak diketahui" in html


def test_tenggat_opens_its_trace() -> None:
    html = render("{% tenggat d t j %}", d=DUE, t=DUE, j=sample_trace())
    assert "<details" in html
    assert "cuti bersama Hari Suci Nyepi" in html


def test_tenggat_says_how_long_it_runs_and_by_which_rule() -> None:
    rule = {"instrument": "UU 25/2009", "pasal": "44", "bukti": "UMUM", "kutipan": "UU 25/2009 Pasal 44"}
    trace = {"satuan": "hari kalender", "jumlah": 30, "parameter": {"dasar": rule}, "jejak": sample_trace()}
    html = render("{% tenggat d t j %}", d=DUE, t=DUE, j=trace)
    assert "30 hari kalender" in html
    assert "UU 25/2009 Pasal 44" in html


def test_tenggat_names_a_basis_once_where_it_begins_to_hold() -> None:
    day = {"tanggal": DUE, "dihitung": True, "dasar": Dasar("UU 25/2009", "44", bukti=Bukti.UMUM)}
    html = render("{% tenggat d t j %}", d=DUE, t=DUE, j={"jejak": [day, day]})
    assert html.count("UU 25/2009 Pasal 44") == 1


def test_lencana_is_always_a_word() -> None:
    html = render('{% lencana "TIDAK_LENGKAP" %}{% lencana "ANEH_BARU" %}')
    assert "Tidak lengkap" in html
    assert "Aneh baru" in html


def test_ringkasan_and_linimasa() -> None:
    html = render(
        "{% ringkasan r %}{% linimasa i %}", r=[("Nama", "A", "/x/", "Ubah")], i=[(DUE, "Surat diterima", "")]
    )
    assert '<a href="/x/">Ubah<span class="hanya-pembaca"> Nama</span></a>' in html
    assert "26 Maret 2026" in html


def test_chart_draws_no_bar_for_an_unknown_number() -> None:
    html = render('{% grafik_batang "Temuan" data %}', data=[("A", 10), ("B", None)])
    assert html.count('class="grafik-batang"') == 1
    assert "<table>" in html


def test_components_carry_no_inline_style_or_script() -> None:
    html = render("{% langkah k %}{% tenggat d t j %}{% qr 'https://contoh.test/' %}{% grafik_batang 'x' g %}",
                  k=sample_decision(), d=DUE, t=DUE, j=sample_trace(), g=[("A", 1)])  # fmt: skip
    assert "style=" not in html
    assert "<script" not in html
