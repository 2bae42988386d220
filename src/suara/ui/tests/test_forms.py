"""Dates in three fields, words typed before grave acts, errors that say what to do."""

from __future__ import annotations

import datetime as dt

import pytest
from django import forms
from django.template import Context, Template

from suara.ui.forms import KataKonfirmasiMixin, TanggalField, error_links, name_field

BOUND = dt.date(2026, 3, 24)


class SuratForm(forms.Form):
    nomor = forms.CharField(label="Nomor surat", help_text="Seperti di surat.")
    tanggal = TanggalField(label="Tanggal surat", paling_akhir=lambda: BOUND)
    lampiran = forms.FileField(label="Lampiran", required=False)


def date_form(day: str, month: str, year: str) -> SuratForm:
    return SuratForm({"nomor": "1", "tanggal_hari": day, "tanggal_bulan": month, "tanggal_tahun": year})


@pytest.mark.parametrize("month", ["3", "03", "maret", "Mar", "March"])
def test_date_understands_numbers_and_names(month: str) -> None:
    form = date_form("16", month, "2026")
    assert form.is_valid()
    assert form.cleaned_data["tanggal"] == dt.date(2026, 3, 16)


def test_date_understands_one_iso_text() -> None:
    form = SuratForm({"nomor": "1", "tanggal": "2026-03-16"})
    assert form.is_valid()


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        (("31", "2", "2026"), "tidak ada di kalender"),
        (("16", "", "2026"), "isi juga bulan"),
        (("16", "3", "26"), "empat angka"),
        (("x", "3", "2026"), "dengan angka"),
        (("25", "3", "2026"), "tidak boleh sesudah 24 Maret 2026; yang Anda isi 25 Maret 2026"),
        (("", "", ""), "Isi tanggalnya"),
    ],
)
def test_date_says_what_is_wrong(parts: tuple[str, str, str], message: str) -> None:
    assert message in str(date_form(*parts).errors["tanggal"])


def test_date_is_echoed_in_words_and_keeps_what_was_typed() -> None:
    assert "Senin, 16 Maret 2026" in str(date_form("16", "3", "2026")["tanggal"])
    assert 'value="31"' in str(date_form("31", "2", "2026")["tanggal"])


def test_initial_date_fills_the_three_fields() -> None:
    html = str(SuratForm(initial={"tanggal": dt.date(2026, 3, 16)})["tanggal"])
    assert 'value="2026"' in html
    assert "Senin, 16 Maret 2026" in html


def test_error_summary_links_to_the_fields() -> None:
    form = SuratForm({})
    assert error_links(form) == [
        ("Nomor surat", "Isi Nomor surat.", "id_nomor"),
        ("Tanggal surat", "Isi tanggalnya: hari, bulan, tahun.", "id_tanggal_0"),
    ]
    html = Template("{% galat form %}{{ form }}").render(Context({"form": form}))
    assert '<a href="#id_nomor">' in html
    assert 'id="id_tanggal_0"' in html


@pytest.mark.parametrize(
    ("label", "message", "said"),
    [
        ("Nomor surat", "Isi Nomor surat.", "Isi Nomor surat."),
        ("Setuju", "Centang kotak ini untuk melanjutkan.", "Setuju: Centang kotak ini untuk melanjutkan."),
        ("Sudah dibaca: aman", "Centang kotak ini.", "“Sudah dibaca: aman”: Centang kotak ini."),
        ("Terbukti?", "Pilih satu.", "Terbukti? Pilih satu."),
        ("Ketik TUTUP untuk melanjutkan", "Ketik TUTUP bila yakin.", "Ketik TUTUP bila yakin."),
        ("", "Muat ulang.", "Muat ulang."),
    ],
)
def test_an_entry_of_the_summary_says_of_which_field_it_speaks(label: str, message: str, said: str) -> None:
    assert name_field(label, message) == said


def test_field_ties_hint_and_error_to_the_input() -> None:
    html = Template("{% kolom form.nomor %}").render(Context({"form": SuratForm({})}))
    assert 'aria-describedby="id_nomor_helptext id_nomor_error"' in html
    assert 'id="id_nomor_helptext"' in html
    assert 'id="id_nomor_error"' in html


def test_grave_act_wants_its_word() -> None:
    class TutupForm(KataKonfirmasiMixin):
        kata_konfirmasi = "TUTUP"

    assert TutupForm({"konfirmasi": " tutup "}).is_valid()
    wrong = TutupForm({"konfirmasi": "ya"})
    assert not wrong.is_valid()
    assert "yang diminta TUTUP" in str(wrong.errors)
