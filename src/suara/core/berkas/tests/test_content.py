"""What is taken and what is refused, by content alone."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from suara.core.berkas import content
from suara.core.berkas.content import clean
from suara.core.berkas.errors import BerkasDitolak
from suara.core.berkas.models import JenisMedia
from suara.core.berkas.tests.conftest import make_image, make_pdf


def refusal(data: bytes) -> str:
    with pytest.raises(BerkasDitolak) as caught:
        clean(data)
    return str(caught.value.kalimat)


def test_a_plain_pdf_stays_byte_for_byte() -> None:
    data = make_pdf()
    assert clean(data) == content.IsiBersih(data, JenisMedia.PDF)


@pytest.mark.parametrize(("format_", "media"), [("JPEG", JenisMedia.JPEG), ("PNG", JenisMedia.PNG)])
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_pictures_are_taken(format_: str, media: JenisMedia, mode: str) -> None:
    cleaned = clean(make_image(format_, mode=mode))
    assert cleaned.jenis_media == media
    assert Image.open(io.BytesIO(cleaned.data)).size == (40, 20)


@pytest.mark.parametrize("mode", ["CMYK", "P", "RGBA", "I;16"])
def test_unusual_pictures_become_usual_ones(mode: str) -> None:
    format_ = "JPEG" if mode == "CMYK" else "PNG"
    assert Image.open(io.BytesIO(clean(make_image(format_, mode=mode)).data)).mode in {"RGB", "RGBA"}


def test_transparency_survives() -> None:
    picture = Image.open(io.BytesIO(clean(make_image("PNG", mode="RGBA")).data))
    assert picture.convert("RGBA").getpixel((0, 0)) == (0, 0, 0, 0)


def test_exif_and_gps_are_gone_and_the_picture_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Kamera rahasia"
    exif.get_ifd(0x8825)[1] = "S"
    data = make_image("JPEG", exif=exif, comment=b"komentar")
    assert b"Kamera rahasia" in data
    cleaned = clean(data).data
    picture = Image.open(io.BytesIO(cleaned))
    assert picture.size == (20, 40)
    assert not picture.getexif()
    assert b"Exif" not in cleaned
    assert b"komentar" not in cleaned


def test_png_text_is_gone() -> None:
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Author", "Orang rahasia")
    assert b"Orang rahasia" not in clean(make_image("PNG", pnginfo=info)).data


@pytest.mark.parametrize(
    "data",
    [
        b"MZ\x90\x00 This program cannot be run in DOS mode.",
        b"<html><script>alert(1)</script></html>",
        b"GIF89a" + b"\0" * 30,
        b"PK\x03\x04 spreadsheet",
        b" %PDF-1.7 not at the start %%EOF",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"x",
    ],
)
def test_other_content_is_refused_whatever_its_name(data: bytes) -> None:
    assert "bukan PDF, JPG, atau PNG" in refusal(data)


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\nMZ\x90 program dengan nama PDF",
        b"%PDF-1.7\n<html></html>\n%%EOF",
        make_pdf()[:200],
        make_pdf() + b"PK\x03\x04 an archive behind the document",
        make_pdf() + b"<script>alert(1)</script>",
    ],
)
def test_a_disguised_broken_or_double_pdf_is_refused(data: bytes) -> None:
    assert "rusak" in refusal(data)


def test_a_picture_with_something_behind_it_keeps_only_its_pixels() -> None:
    cleaned = clean(make_image("JPEG") + b"<?php system('x') ?>" + make_pdf()).data
    assert b"<?php" not in cleaned
    assert b"%PDF" not in cleaned


def test_half_a_picture_is_refused() -> None:
    assert "rusak" in refusal(make_image("PNG", (300, 300))[:-200])
    assert "rusak" in refusal(b"\xff\xd8\xff" + b"html" * 50)


def test_a_locked_pdf_is_refused() -> None:
    assert "kata sandi" in refusal(make_pdf(lambda writer: writer.encrypt("rahasia", algorithm="RC4-128")))


def launch(writer: PdfWriter) -> None:
    action = DictionaryObject(
        {NameObject("/S"): NameObject("/Launch"), NameObject("/F"): TextStringObject("cmd.exe")}
    )
    writer.root_object[NameObject("/OpenAction")] = writer._add_object(action)


def open_script(writer: PdfWriter) -> None:
    action = {
        NameObject("/S"): NameObject("/JavaScript"),
        NameObject("/JS"): TextStringObject("app.alert(1)"),
    }
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(action)


def hidden_script(writer: PdfWriter) -> None:
    writer.pages[0][NameObject("/AA")] = DictionaryObject(
        {NameObject("/O"): DictionaryObject({NameObject("/JS"): TextStringObject("app.alert(1)")})}
    )


@pytest.mark.parametrize(
    "spoil",
    [
        open_script,
        lambda writer: writer.add_attachment("virus.exe", b"MZ"),
        launch,
        hidden_script,
    ],
)
def test_a_pdf_that_acts_is_refused(spoil: object) -> None:
    assert "skrip, program, atau lampiran" in refusal(make_pdf(spoil))


def test_an_acting_object_outside_the_index_is_seen() -> None:
    data = make_pdf()
    head = data.index(b"\n", 20) + 1
    hidden = b"99 0 obj\n<< /S /JavaScript /JS (app.alert\\(1\\)) >>\nendobj\n"
    with pytest.raises(BerkasDitolak):
        clean(data[:head] + hidden + data[head:])


def test_a_decompression_bomb_is_refused_before_it_is_decoded() -> None:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", 50_000, 50_000, 1, 0, 0, 0, 0)
    bomb = (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )
    assert "juta piksel" in refusal(bomb)


def test_size_limits() -> None:
    assert "kosong" in refusal(b"")
    assert "30,0 MB; batasnya 20 MB" in refusal(b"%PDF-" + b"0" * (30 * 1024 * 1024))
