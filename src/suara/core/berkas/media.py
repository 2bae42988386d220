"""Evidence that citizens send: pictures, PDF, sound and video, recognised by content and made harmless.

Pictures are written anew (no EXIF, no GPS). In sound and video the boxes and tags that carry names, places
and device numbers are emptied; the recording itself stays byte for byte.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from suara.core.berkas.content import IsiBersih, check_size, clean, reencode
from suara.core.berkas.errors import BerkasDitolak
from suara.core.berkas.models import JenisMedia
from suara.kernel.kalimat import Kalimat, gettext_noop

MAX_BUKTI = 10 * 1024 * 1024
MAX_VIDEO = 50 * 1024 * 1024
ACCEPT_BUKTI = ".jpg,.jpeg,.png,.webp,.pdf,.mp4,.mov,.mp3,.m4a,.ogg"
_PICTURE_OR_PDF = (b"%PDF-", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
_AUDIO_BRANDS = frozenset({b"M4A ", b"M4B "})
_VIDEO_BRANDS = frozenset(
    {
        b"isom",
        b"iso2",
        b"iso4",
        b"iso5",
        b"iso6",
        b"mp41",
        b"mp42",
        b"avc1",
        b"M4V ",
        b"3gp4",
        b"3gp5",
        b"MSNV",
        b"qt  ",  # what an iPhone records; the boxes are those of mp4
    }
)
_TELLS = frozenset({b"udta", b"meta", b"uuid"})
_PARENTS = frozenset({b"moov", b"trak"})
_ID3_HEADER, _ID3V1 = 10, 128


def clean_bukti(data: bytes) -> IsiBersih:
    """Return harmless evidence with its type, or raise `BerkasDitolak`."""
    check_size_bukti(len(data))
    if data[4:8] == b"ftyp":
        kind = JenisMedia.M4A if data[8:12] in _AUDIO_BRANDS else JenisMedia.MP4
        if kind == JenisMedia.MP4 and data[8:12] not in _VIDEO_BRANDS:
            raise _unknown()
        if kind == JenisMedia.M4A:
            check_size_bukti(len(data), video=False)
        return IsiBersih(_strip_mp4(data), kind)
    check_size_bukti(len(data), video=False)
    if data.startswith(_PICTURE_OR_PDF):
        found = clean(data)
        return _nameless_pdf(found) if found.jenis_media == JenisMedia.PDF else found
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return IsiBersih(reencode(data, "WEBP"), JenisMedia.WEBP)
    if data.startswith(b"OggS"):
        if b"\x01vorbis" not in data[:128] and b"OpusHead" not in data[:128]:
            raise _unknown()
        return IsiBersih(data, JenisMedia.OGG)
    return IsiBersih(_strip_mp3(data), JenisMedia.MP3)


def check_size_bukti(size: int, *, video: bool = True) -> None:
    """Refuse an empty file and one above the limit; a video may be larger than the rest."""
    limit = MAX_VIDEO if video else MAX_BUKTI
    if size <= limit:
        check_size(min(size, 1))
        return
    values: dict[str, str | int] = {
        "ukuran": f"{size / 1024 / 1024:.1f}".replace(".", ","),
        "batas": limit // 1024 // 1024,
    }
    if video:
        raise BerkasDitolak(
            Kalimat(
                gettext_noop(
                    "Berkas ini berukuran {ukuran} MB; batasnya {batas} MB untuk video dan 10 MB untuk yang "
                    "lain. Potong videonya, atau rekam ulang dengan mutu lebih rendah."
                ),
                values,
            )
        )
    raise BerkasDitolak(
        Kalimat(
            gettext_noop(
                "Berkas ini berukuran {ukuran} MB; batasnya {batas} MB. "
                "Kirim foto dengan ukuran lebih kecil, atau bagi menjadi beberapa berkas."
            ),
            values,
        )
    )


def _nameless_pdf(found: IsiBersih) -> IsiBersih:
    """Free a PDF of its author: who sent evidence must not stand in it."""
    from suara.core.berkas.pdf import drop_metadata

    return IsiBersih(drop_metadata(found.data), found.jenis_media)


def _unknown() -> BerkasDitolak:
    return BerkasDitolak(
        Kalimat(
            gettext_noop(
                "Isi berkas ini bukan foto (JPG, PNG, WEBP), PDF, video MP4, atau suara (MP3, M4A, OGG), "
                "apa pun nama berkasnya. Pilih berkas lain; isian Anda tetap tersimpan."
            )
        )
    )


def _boxes(data: bytes | bytearray, start: int, end: int) -> Iterator[tuple[bytes, int, int, int]]:
    """Yield (type, start, start of content, end) of the boxes that fill `start:end` without a gap."""
    while start < end:
        if end - start < 8:
            raise _unknown()
        size, kind, head = *struct.unpack_from(">I4s", data, start), 8
        if size == 1 and end - start >= 16:
            size, head = struct.unpack_from(">Q", data, start + 8)[0], 16
        elif size == 0:
            size = end - start
        if size < head or start + size > end:
            raise _unknown()
        yield kind, start, start + head, start + size
        start += size


def _strip_mp4(data: bytes) -> bytes:
    """Turn boxes that tell who, where and with what into free space; nothing moves, offsets stay right."""
    target = bytearray(data)
    kinds = {kind for kind, *_place in _boxes(target, 0, len(target))}
    if not {b"moov", b"mdat"} <= kinds:
        raise _unknown()
    _empty(target, 0, len(target))
    return bytes(target)


def _empty(target: bytearray, start: int, end: int) -> None:
    for kind, begin, content, finish in list(_boxes(target, start, end)):
        if kind in _TELLS:
            target[begin + 4 : begin + 8] = b"free"
            target[content:finish] = bytes(finish - content)
        elif kind in _PARENTS:
            _empty(target, content, finish)


def _strip_mp3(data: bytes) -> bytes:
    """Drop the tags before and after the frames; what is left must begin with a frame."""
    body = data
    if body[:3] == b"ID3" and len(body) > _ID3_HEADER:
        size = 0
        for byte in body[6:10]:
            size = size << 7 | byte & 0x7F
        body = body[_ID3_HEADER + size :]
    body = body.lstrip(b"\0")
    if len(body) > _ID3V1 and body[-_ID3V1 : -_ID3V1 + 3] == b"TAG":
        body = body[:-_ID3V1]
    # Eleven set bits, layer III, and neither a reserved version nor a reserved rate.
    if len(body) < 4 or body[0] != 0xFF or body[1] & 0xE6 != 0xE2 or body[1] & 0x18 == 0x08:
        raise _unknown()
    if body[2] & 0xF0 == 0xF0 or body[2] & 0x0C == 0x0C:
        raise _unknown()
    return body
