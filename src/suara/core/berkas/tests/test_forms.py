"""The form field: a sentence in the error summary, and the rest of the form kept."""

from __future__ import annotations

from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override

from suara.core.berkas.forms import BerkasField
from suara.core.berkas.tests.conftest import make_pdf


class Formulir(forms.Form):
    nomor = forms.CharField()
    surat = BerkasField()


def fill(data: bytes | None) -> Formulir:
    files = {} if data is None else {"surat": SimpleUploadedFile("surat.pdf", data)}
    return Formulir({"nomor": "170/1"}, files)


def test_a_good_file_can_still_be_read_from_its_start() -> None:
    form = fill(make_pdf())
    assert form.is_valid()
    assert form.cleaned_data["surat"].read().startswith(b"%PDF-")


def test_30_mb_gets_a_sentence_and_the_text_is_kept() -> None:
    form = fill(b"%PDF-" + b"0" * (30 * 1024 * 1024))
    assert "batasnya 20 MB" in form.errors["surat"][0]
    assert form["nomor"].value() == "170/1"


def test_a_disguised_file_an_empty_one_and_none() -> None:
    with override("id"):
        assert "bukan PDF" in fill(b"MZ").errors["surat"][0]
        assert fill(b"").errors["surat"] == ["Berkas ini kosong. Pilih berkas lain."]
        assert fill(None).errors["surat"] == ["Pilih berkas PDF, JPG, atau PNG."]


def test_the_browser_offers_only_these_types() -> None:
    assert 'accept=".pdf,.jpg,.jpeg,.png' in str(Formulir()["surat"])
