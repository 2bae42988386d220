"""Evidence of the demo: pictures and papers drawn by code, with what real ones carry along.

The pictures hold a camera and a place in their EXIF, the papers an author, and some names a telephone number,
so that the demo shows what the receiving service takes away. Nothing on them is real.
"""

from __future__ import annotations

import io
import random
import textwrap

from PIL import Image, ImageDraw, ImageFont
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

SETIAP, KE = 12, 5
"""Every twelfth report of the demo has evidence: 25 of 300."""
LEBAR, TINGGI = 720, 480
GPS, MAKER, MODEL = 0x8825, 0x010F, 0x0110
TANDA = "CONTOH · digambar oleh kode, bukan dokumen nyata"

type Kiriman = tuple[str, bytes]
"""A file as a citizen sends it: its name and its bytes."""


def list_bukti(urut: int, judul: str, tempat: str) -> list[Kiriman]:
    """Return what comes with the demo's report number `urut`; for most reports nothing."""
    if urut % SETIAP != KE:
        return []
    rng = random.Random(urut)  # noqa: S311 - colours; the story's own chances stay as they are
    lines = [*textwrap.wrap(judul, 34), "", tempat, f"TPS {urut % 23 + 1:03}"]
    photo: Kiriman = (f"foto {urut} hub 0812 0000 {1000 + urut}.jpg", _photo(lines, rng))
    screen: Kiriman = (f"tangkapan-layar-{urut}.png", _screen(lines, rng))
    paper: Kiriman = (f"surat-{urut}.pdf", _paper(lines))
    return [[photo], [paper], [screen], [photo, paper], [photo]][urut // SETIAP % 5]


def _photo(lines: list[str], rng: random.Random) -> bytes:
    """A notice board before a wall, as a telephone would take it."""
    sky = (170 + rng.randrange(60), 190 + rng.randrange(40), 205 + rng.randrange(40))
    image = Image.new("RGB", (LEBAR, TINGGI), sky)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 360, LEBAR, TINGGI), fill=(120, 130, 100 + rng.randrange(40)))
    draw.rectangle((110, 60, 610, 390), fill=(250, 248, 240), outline=(110, 80, 50), width=12)
    _write(draw, lines, 150, 100, (40, 40, 40))
    exif = Image.Exif()
    exif[MAKER], exif[MODEL] = "Kamera Contoh", "CONTOH-1"
    exif.get_ifd(GPS).update({1: "S", 2: (0.0, 30.0, 0.0), 3: "E", 4: (117.0, 9.0, 0.0)})
    return _bytes(image, "JPEG", exif=exif, quality=80)


def _screen(lines: list[str], rng: random.Random) -> bytes:
    """A page on a telephone that found nothing."""
    image = Image.new("RGB", (400, 640), (245, 246, 248))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 400, 70), fill=(40, 60, 90 + rng.randrange(60)))
    draw.rounded_rectangle((24, 110, 376, 420), 12, fill=(255, 255, 255), outline=(200, 204, 210), width=2)
    _write(draw, ["Data tidak ditemukan", "", *lines], 44, 140, (60, 60, 60), size=17)
    return _bytes(image, "PNG")


def _write(
    draw: ImageDraw.ImageDraw,
    lines: list[str],
    left: int,
    top: int,
    ink: tuple[int, int, int],
    *,
    size: int = 24,
) -> None:
    font, small = ImageFont.load_default(size), ImageFont.load_default(13)
    for place, line in enumerate(lines):
        draw.text((left, top + place * (size + 10)), line, fill=ink, font=font)
    draw.text((left, top + len(lines) * (size + 10) + 16), TANDA, fill=(160, 30, 30), font=small)


def _bytes(image: Image.Image, kind: str, **how: object) -> bytes:
    target = io.BytesIO()
    image.save(target, kind, **how)
    return target.getvalue()


def _paper(lines: list[str]) -> bytes:
    """One page of typed words, with the name of an author in its properties."""
    writer = PdfWriter()
    page = writer.add_blank_page(width=595, height=842)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
        }
    )
    fonts = DictionaryObject({NameObject("/F1"): font})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    words = DecodedStreamObject()
    words.set_data(_type(["Surat keterangan (CONTOH)", "", *lines, "", TANDA]))
    page[NameObject("/Contents")] = writer._add_object(words)
    writer.add_metadata({"/Author": "Warga Contoh", "/Title": "Surat contoh"})
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def _type(lines: list[str]) -> bytes:
    """Return the drawing of a page: one line of text under the other."""
    rows = ["BT /F1 16 Tf 24 TL 72 760 Td"]
    for line in lines:
        safe = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        rows.append(f"({safe}) Tj T*")
    return "\n".join([*rows, "ET"]).encode("cp1252", "replace")
