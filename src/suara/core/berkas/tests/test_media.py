"""Evidence of citizens: five more media, and none of them tells who recorded it or where."""

from __future__ import annotations

import io
import struct
import uuid

import pytest
from PIL import Image

from suara.core.berkas.errors import BerkasDitolak
from suara.core.berkas.media import MAX_BUKTI, MAX_VIDEO, clean_bukti
from suara.core.berkas.models import Berkas, JenisMedia
from suara.core.berkas.queries import get_berkas
from suara.core.berkas.services import store_bukti
from suara.core.berkas.tests.conftest import make_image, make_pdf
from suara.core.wilayah.models import Kantor

FRAME = b"\xff\xfb\x90\x64" + bytes(413)


def box(kind: bytes, content: bytes = b"") -> bytes:
    """Return one box of an MP4 file."""
    return struct.pack(">I4s", 8 + len(content), kind) + content


def make_mp4(brand: bytes = b"isom", *, extra: bytes = b"") -> bytes:
    """Return a tiny file with the boxes of a video that knows where it was taken."""
    place = box(b"udta", box(b"\xa9xyz", b"-0.5022+117.1536/"))
    moov = box(b"moov", box(b"mvhd", bytes(100)) + box(b"trak", box(b"tkhd", bytes(84)) + place) + place)
    return box(b"ftyp", brand + bytes(4)) + moov + box(b"mdat", b"gambar" * 20) + extra


@pytest.mark.parametrize(
    ("data", "jenis"),
    [
        (make_image("JPEG"), JenisMedia.JPEG),
        (make_image("PNG"), JenisMedia.PNG),
        (make_image("WEBP"), JenisMedia.WEBP),
        (make_pdf(), JenisMedia.PDF),
        (make_mp4(), JenisMedia.MP4),
        (make_mp4(b"M4A "), JenisMedia.M4A),
        (make_mp4(b"qt  "), JenisMedia.MP4),
        (FRAME * 3, JenisMedia.MP3),
        (b"OggS" + bytes(24) + b"\x01vorbis" + bytes(60), JenisMedia.OGG),
        (b"OggS" + bytes(24) + b"OpusHead" + bytes(60), JenisMedia.OGG),
    ],
)
def test_a_medium_is_known_by_its_content(data: bytes, jenis: JenisMedia) -> None:
    assert clean_bukti(data).jenis_media == jenis


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04" + bytes(100),
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        b"<html><script>alert(1)</script>",
        b"MZ" + bytes(100),
        box(b"ftyp", b"heic" + bytes(4)) + box(b"moov") + box(b"mdat"),
        make_mp4(extra=b"PK\x03\x04<script>"),
        b"OggS" + bytes(24) + b"\x80theora" + bytes(60),
        b"ID3\x03\x00\x00\x00\x00\x00\x05abcde<script>alert(1)</script>",
    ],
    ids=["zip", "svg", "html", "exe", "heic", "mp4 dengan ekor", "theora", "mp3 palsu"],
)
def test_anything_else_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(BerkasDitolak, match="bukan foto"):
        clean_bukti(data)


def test_sizes() -> None:
    with pytest.raises(BerkasDitolak, match="60,0 MB; batasnya 50 MB untuk video"):
        clean_bukti(bytes(60 * 1024 * 1024))
    with pytest.raises(BerkasDitolak, match="batasnya 10 MB"):
        clean_bukti(make_image() + bytes(MAX_BUKTI))
    with pytest.raises(BerkasDitolak, match="kosong"):
        clean_bukti(b"")
    assert MAX_VIDEO > MAX_BUKTI


@pytest.mark.parametrize("brand", [b"isom", b"qt  "], ids=["mp4", "mov"])
def test_a_video_forgets_where_it_was_taken_and_stays_in_place(brand: bytes) -> None:
    data = make_mp4(brand)
    cleaned = clean_bukti(data).data
    assert b"117.1536" in data
    assert b"117.1536" not in cleaned
    assert len(cleaned) == len(data)
    assert cleaned[-120:] == data[-120:]


def test_the_keys_of_a_phone_are_emptied_too() -> None:
    """An iPhone writes place and model into `moov/meta`, and spare boxes (`wide`) between the others."""
    keys = box(
        b"meta", box(b"keys", b"com.apple.quicktime.location.ISO6709") + box(b"ilst", b"+00.50+117.15/")
    )
    start = box(b"ftyp", b"qt  " + bytes(4)) + box(b"wide") + box(b"mdat", b"gambar" * 20)
    cleaned = clean_bukti(start + box(b"moov", box(b"mvhd", bytes(100)) + keys)).data
    assert b"location" not in cleaned
    assert b"117.15" not in cleaned
    assert b"gambar" * 20 in cleaned


def test_a_sound_forgets_its_tags() -> None:
    tag = b"ID3\x03\x00\x00\x00\x00\x00\x0aNama:Siti.."[:20]
    data = clean_bukti(tag + FRAME * 2 + b"TAG" + b"Siti".ljust(125, b"\0")).data
    assert data == FRAME * 2


def test_a_webp_forgets_its_exif() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Telepon Siti"
    data = make_image("WEBP", exif=exif.tobytes())
    assert b"Telepon Siti" in data
    cleaned = clean_bukti(data).data
    assert b"Telepon Siti" not in cleaned
    assert Image.open(io.BytesIO(cleaned)).size == (40, 20)


def test_evidence_is_not_found_by_the_general_download(kantor_kaltim: Kantor) -> None:
    kept = store_bukti(data=make_image(), name="bukti.png", kantor=kantor_kaltim, actor=None)
    assert (kept.nama_asli, kept.khusus, kept.pengunggah) == ("bukti.jpg", True, None)
    with pytest.raises(Berkas.DoesNotExist):
        get_berkas(kept.pk, Kantor.objects.all())
    with pytest.raises(Berkas.DoesNotExist):
        get_berkas(uuid.uuid4(), Kantor.objects.all())
