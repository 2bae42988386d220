"""A file or pasted text becomes grids of text: one per sheet, every row with its place in the source."""

from __future__ import annotations

import csv
import io
import re
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from suara.engine.periksa_rekap.errors import RekapTidakTerbaca
from suara.kernel.kalimat import gettext_noop as _

PEMISAH = ("\t", ";", "|", ",")
MAGIC_XLSX = b"PK\x03\x04"
MAGIC_XLS = b"\xd0\xcf\x11\xe0"
TERLALU_BESAR = _("Buku kerja ini terlalu besar setelah dibuka. Kirim lembar rekapnya saja.")
RUSAK = _(
    "Buku kerja ini rusak atau terkunci kata sandi. Simpan ulang sebagai XLSX tanpa kata sandi, atau CSV."
)
MAKS_BUKA = 64 * 1024 * 1024
"""A workbook may unpack to no more than this: a small file can hold gigabytes of zeros."""


@dataclass(frozen=True, slots=True)
class Batas:
    """How much is read: the public page takes less than the command line."""

    bita: int
    baris: int
    kolom: int = 120
    lembar: int = 20


BATAS_WEB = Batas(1024 * 1024, 2_000, kolom=60)
BATAS_PERINTAH = Batas(64 * 1024 * 1024, 120_000)


@dataclass(frozen=True, slots=True)
class Kisi:
    """One sheet. `baris` holds (row number in the source from 1, cells as text)."""

    lembar: str
    baris: tuple[tuple[int, tuple[str, ...]], ...]


def read_kisi(isi: bytes, batas: Batas = BATAS_PERINTAH) -> tuple[Kisi, ...]:
    """Return the grids of a CSV or XLSX file, told apart by content, not by name."""
    if len(isi) > batas.bita:
        raise RekapTidakTerbaca(
            _("Berkas ini {ukuran} bita; paling besar {batas} bita. Kirim lembar rekapnya saja."),
            ukuran=len(isi),
            batas=batas.bita,
        )
    if isi.startswith((MAGIC_XLSX, MAGIC_XLS)):
        return tuple(_read_workbook(isi, batas))
    return (read_text(decode(isi), batas),)


def decode(isi: bytes) -> str:
    """Return the text of a file, whichever of the usual encodings it is in."""
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            teks = isi.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in teks:
            return teks
    raise RekapTidakTerbaca(
        _("Isi berkas bukan teks yang dikenal. Simpan ulang sebagai CSV UTF-8, XLSX, atau JSON.")
    )


def read_text(teks: str, batas: Batas = BATAS_PERINTAH) -> Kisi:
    """Return the grid of CSV text or of a table pasted from a page or a spreadsheet."""
    teks = teks.lstrip("\ufeff")
    pisah = _splitter(teks.splitlines())
    return Kisi("", tuple(_limited(pisah(teks), batas, "")))


def _limited(
    baris: Iterator[tuple[int, list[str]]], batas: Batas, lembar: str
) -> Iterator[tuple[int, tuple[str, ...]]]:
    banyak = 0
    for nomor, sel in baris:
        if len(sel) > batas.kolom and any(satu.strip() for satu in sel[batas.kolom :]):
            raise RekapTidakTerbaca(
                _("Baris {baris} berisi {kolom} kolom; paling banyak {batas}."),
                baris=nomor,
                kolom=len(sel),
                batas=batas.kolom,
            )
        rapi = tuple(" ".join(satu.replace("\u00a0", " ").split()) for satu in sel[: batas.kolom])
        if not any(rapi):
            continue
        banyak += 1
        if banyak > batas.baris:
            raise RekapTidakTerbaca(
                _("Tabel ini lebih dari {batas} baris{lembar}. Bagi per kabupaten/kota atau per kecamatan."),
                batas=batas.baris,
                lembar=f" ({lembar})" if lembar else "",
            )
        yield nomor, rapi


def _splitter(baris: list[str]) -> Callable[[str], Iterator[tuple[int, list[str]]]]:
    """Choose the separator that divides most lines, most of them into the same number of cells."""
    contoh = [satu for satu in baris if satu.strip()][:200]
    terbaik: tuple[float, str] = (0.0, "")
    for letak, pemisah in enumerate(PEMISAH):
        lebar = Counter(len(sel) for _, sel in _by_csv("\n".join(contoh), pemisah))
        lebar.pop(1, None)
        if not lebar:
            continue
        terbagi = sum(lebar.values()) / max(len(contoh), 1)
        sama = max(lebar.values()) / max(len(contoh), 1)
        # A comma also stands inside numbers: it must win clearly.
        nilai = terbagi + sama - 0.2 * letak
        if terbagi >= 0.4 and nilai > terbaik[0]:
            terbaik = (nilai, pemisah)
    if terbaik[1]:
        return lambda teks: _by_csv(teks, terbaik[1])
    return _by_spaces


def _by_csv(teks: str, pemisah: str) -> Iterator[tuple[int, list[str]]]:
    pembaca = csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah, skipinitialspace=True)
    nomor = 1
    while True:
        try:
            sel = next(pembaca)
        except StopIteration:
            return
        except csv.Error:
            raise RekapTidakTerbaca(
                _(
                    "Baris {baris} tidak terbaca sebagai CSV: tanda kutip tidak ditutup "
                    "atau sel terlalu panjang."
                ),
                baris=pembaca.line_num,
            ) from None
        if pemisah == "|":
            sel = _markdown(sel)
        yield nomor, sel
        nomor = pembaca.line_num + 1


def _markdown(sel: list[str]) -> list[str]:
    """Drop the frame of a table of pipes and its line of dashes."""
    isi = sel[1:-1] if len(sel) > 2 and not sel[0].strip() and not sel[-1].strip() else sel
    return [] if all(re.fullmatch(r"\s*:?-{2,}:?\s*", satu) for satu in isi) else isi


def _by_spaces(teks: str) -> Iterator[tuple[int, list[str]]]:
    for nomor, satu in enumerate(teks.splitlines(), start=1):
        yield nomor, re.split(r"\s{2,}", satu.strip())


def _read_workbook(isi: bytes, batas: Batas) -> Iterator[Kisi]:
    import python_calamine

    try:
        if isi.startswith(MAGIC_XLSX):
            refuse_bomb(isi)
        buku = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(isi))
        nama = list(buku.sheet_names)
        if len(nama) > batas.lembar:
            raise RekapTidakTerbaca(
                _("Buku kerja ini berisi {lembar} lembar; paling banyak {batas}."),
                lembar=len(nama),
                batas=batas.lembar,
            )
        for satu in nama:
            lembar = buku.get_sheet_by_name(satu)
            isinya = (
                (nomor, [_cell(nilai) for nilai in baris])
                for nomor, baris in enumerate(lembar.iter_rows(), start=1)
            )
            yield Kisi(satu, tuple(_limited(isinya, batas, satu)))
    except RekapTidakTerbaca:
        raise
    except Exception as galat:
        raise RekapTidakTerbaca(RUSAK) from galat


def refuse_bomb(isi: bytes) -> None:
    """Unpack every part once and count: what the archive says of its own sizes may be a lie."""
    sisa = MAKS_BUKA
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        for bagian in arsip.infolist():
            awal = bagian.header_offset
            nama, tambahan = struct.unpack_from("<HH", isi, awal + 26)
            mulai = awal + 30 + nama + tambahan
            data = isi[mulai : mulai + bagian.compress_size]
            if bagian.compress_type == zipfile.ZIP_DEFLATED:
                data = zlib.decompressobj(-15).decompress(data, sisa + 1)
            sisa -= len(data)
            if sisa < 0:
                raise RekapTidakTerbaca(TERLALU_BESAR)


def _cell(nilai: object) -> str:
    """A number typed in a sheet arrives as a float; a whole one is written without its point."""
    if isinstance(nilai, bool) or nilai is None:
        return ""
    if isinstance(nilai, float):
        return str(int(nilai)) if nilai.is_integer() else repr(nilai)
    return str(nilai)
