"""A PDF tells about persons in its text and in the lines its maker wrote."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from suara.core.privasi.samaran import JenisTemuan
from suara.core.privasi.samaran.pdf import mask_pdf_text, pdf_findings


def make_pdf(text: str = "", **metadata: str) -> bytes:
    """Return a one-page PDF with this text and these lines about itself."""
    writer = PdfWriter()
    page = writer.add_blank_page(400, 200)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    fonts = DictionaryObject({NameObject("/F1"): font})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 12 Tf 20 100 Td ({text}) Tj ET".encode())
    page[NameObject("/Contents")] = stream
    writer.add_metadata({f"/{key}": value for key, value in metadata.items()})
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def test_the_text_is_read_and_masked() -> None:
    data = make_pdf("Surat dari Siti Aminah, NIK 6472015203910007", Title="Surat")
    assert mask_pdf_text(data) == "Surat dari [NAMA], NIK [NIK]"
    assert not pdf_findings(data).is_clean


@pytest.mark.parametrize(
    ("author", "kinds"),
    [
        ("Siti Aminah", [JenisTemuan.NAMA]),
        ("Zhqwx Prtn", [JenisTemuan.NAMA]),
        ("siti@contoh.test.com", [JenisTemuan.EMAIL]),
        ("Microsoft Word", []),
        ("User", []),
        ("KPU Provinsi Kalimantan Timur", []),
    ],
)
def test_the_author_is_found(author: str, kinds: list[JenisTemuan]) -> None:
    found = pdf_findings(make_pdf("Laporan tentang surat suara yang habis", Author=author))
    assert [item.temuan.jenis for item in found.metadata] == kinds
    assert {item.kunci for item in found.metadata} <= {"Author"}


def test_the_title_is_found() -> None:
    found = pdf_findings(make_pdf("x", Title="KTP 6472015203910007"))
    assert [(item.kunci, item.temuan.jenis) for item in found.metadata] == [("Title", JenisTemuan.NIK)]


def test_the_second_place_for_metadata_is_read_too() -> None:
    writer = PdfWriter(clone_from=io.BytesIO(make_pdf("Laporan tentang surat suara yang habis")))
    packet = DecodedStreamObject()
    packet.set_data(b"<x><dc:creator><rdf:Seq><rdf:li>Siti Aminah</rdf:li></rdf:Seq></dc:creator></x>")
    writer.root_object[NameObject("/Metadata")] = writer._add_object(packet)
    target = io.BytesIO()
    writer.write(target)
    assert [item.kunci for item in pdf_findings(target.getvalue()).metadata] == ["dc:creator"]


def test_a_clean_file_is_clean() -> None:
    assert pdf_findings(make_pdf("Surat suara di TPS 012 habis sejak pagi", Producer="Typst")).is_clean


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4 rusak", make_pdf("")])
def test_what_cannot_be_read_is_not_clean(data: bytes) -> None:
    found = pdf_findings(data)
    assert not found.terbaca
    assert not found.is_clean
