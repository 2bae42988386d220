"""Deciding by its content what a file is, and making it harmless.

An image is decoded and written anew, so nothing but its pixels survives: no EXIF, no GPS, nothing appended.
A PDF stays byte for byte what it was (a scan of a letter is evidence), so it must contain nothing that acts.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps, UnidentifiedImageError

from suara.core.berkas.errors import BerkasDitolak
from suara.core.berkas.models import JenisMedia
from suara.kernel.kalimat import Kalimat, gettext_noop

MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 60_000_000
_PNG_MAGIC = b"\x89PNG\r\n\x1a\n"
_JPEG_MAGIC = b"\xff\xd8\xff"


@dataclass(frozen=True, slots=True)
class IsiBersih:
    """Bytes that may be kept, with their real type."""

    data: bytes
    jenis_media: JenisMedia


def check_size(size: int) -> None:
    """Refuse an empty file and one above the limit."""
    if size == 0:
        raise BerkasDitolak(Kalimat(gettext_noop("Berkas ini kosong. Pilih berkas lain.")))
    if size > MAX_BYTES:
        raise BerkasDitolak(
            Kalimat(
                gettext_noop(
                    "Berkas ini berukuran {ukuran} MB; batasnya {batas} MB. "
                    "Pindai ulang dengan resolusi lebih rendah, atau bagi menjadi beberapa berkas."
                ),
                {"ukuran": f"{size / 1024 / 1024:.1f}".replace(".", ","), "batas": MAX_BYTES // 1024 // 1024},
            )
        )


def clean(data: bytes) -> IsiBersih:
    """Return harmless bytes with their type, or raise `BerkasDitolak`."""
    check_size(len(data))
    if data.startswith(b"%PDF-"):
        # Loaded with the first PDF: the library takes a third of a second of every start.
        from suara.core.berkas.pdf import check_pdf

        check_pdf(data)
        return IsiBersih(data, JenisMedia.PDF)
    if data.startswith(_JPEG_MAGIC):
        return IsiBersih(reencode(data, "JPEG"), JenisMedia.JPEG)
    if data.startswith(_PNG_MAGIC):
        return IsiBersih(reencode(data, "PNG"), JenisMedia.PNG)
    raise BerkasDitolak(
        Kalimat(
            gettext_noop(
                "Isi berkas ini bukan PDF, JPG, atau PNG, apa pun nama berkasnya. "
                "Simpan atau pindai dokumen Anda sebagai PDF, lalu unggah lagi."
            )
        )
    )


def reencode(data: bytes, format_: str) -> bytes:
    """Decode the picture, turn it upright and write only its pixels."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=[format_]) as probe:
                _check_pixels(probe.size)
                probe.verify()
            with Image.open(io.BytesIO(data), formats=[format_]) as image:
                upright = ImageOps.exif_transpose(image)
                return _write_pixels(upright, format_)
    except BerkasDitolak:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels() from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, MemoryError) as error:
        raise BerkasDitolak(
            Kalimat(gettext_noop("Gambar ini rusak atau tidak lengkap. Simpan ulang, lalu unggah lagi."))
        ) from error


def _write_pixels(image: Image.Image, format_: str) -> bytes:
    modes = {"JPEG": {"RGB", "L"}, "PNG": {"RGB", "RGBA", "L", "LA", "1"}, "WEBP": {"RGB", "RGBA"}}[format_]
    if image.mode not in modes:
        image = image.convert("RGBA" if format_ != "JPEG" and "transparency" in image.info else "RGB")
    clean_image = Image.new(image.mode, image.size)
    clean_image.paste(image)
    target = io.BytesIO()
    if format_ == "JPEG":
        clean_image.save(target, "JPEG", quality=90)
    elif format_ == "WEBP":
        clean_image.save(target, "WEBP", quality=88)
    else:
        clean_image.save(target, "PNG")
    return target.getvalue()


def _check_pixels(size: tuple[int, int]) -> None:
    if size[0] * size[1] > MAX_PIXELS:
        raise _too_many_pixels()


def _too_many_pixels() -> BerkasDitolak:
    return BerkasDitolak(
        Kalimat(
            gettext_noop("Gambar ini lebih dari {juta} juta piksel. Perkecil gambarnya, lalu unggah lagi."),
            {"juta": MAX_PIXELS // 1_000_000},
        )
    )
