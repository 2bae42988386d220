"""CSV of any kind: encoding, separator and broken quotes are found first, then DuckDB reads the whole file.

DuckDB would let an unclosed quote swallow the lines after it, voters and all. So lines whose quotes do not
pair are looked at one by one here: a cell with a line break is joined, a broken line is taken out and kept
for the report, and only then a copy without them, in memory, is read. Other files are read in place.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from mmap import ACCESS_READ, mmap
from pathlib import Path

from suara.engine.edisi import Edisi
from suara.engine.memori import BerkasMemori
from suara.engine.sources.bagian import Bagian, quote
from suara.engine.sources.kepala import CARI, Kepala, find_kepala
from suara.engine.sources.medan import names_in

PEMISAH = (";", "\t", "|", ",")
AWAL_BITA = 256 * 1024
POTONG = 16 * 1024 * 1024
"""Also what DuckDB is told to read at a time. By itself it takes half as much, and then keeping the rows in
order costs a third more."""
BOM = b"\xef\xbb\xbf"
_KUTIP = re.compile(rb'"[^\n]*')
_LAIN = bytes(satu for satu in range(256) if satu not in b'"\n')
"""What is taken out so that nothing but the quotes of each line is left."""
_KOSONG = re.compile(rb"\n(?=\r?\n)")


@dataclass(slots=True)
class _Suntingan:
    """What a copy must leave out or replace, in order, and the lines that are gone from it."""

    ganti: list[tuple[int, int, bytes]] = field(default_factory=list)
    hilang: list[int] = field(default_factory=list)
    rusak: list[tuple[int, str]] = field(default_factory=list)


def read_text(path: Path, edisi: Edisi) -> Bagian:
    """Return a CSV file as one part."""
    with path.open("rb") as terbuka, mmap(terbuka.fileno(), 0, access=ACCESS_READ) as peta:
        catatan, kode = _encoding(peta)
        memori = None
        if kode != "utf-8":
            memori = BerkasMemori()
            memori.tulis(_transcode(peta, kode))
        with _content(peta, memori) as isi:
            bom = isi[: len(BOM)] == BOM
            baris, pemisah, selesai = _first_rows(bytes(isi[:AWAL_BITA]), edisi)
            kepala = find_kepala(baris, edisi, berkas=path.name)
            lewati = selesai[kepala.akhir - 1] if kepala.akhir else 0
            sunting = _edit(isi, lewati=lewati, lebar=kepala.lebar, pemisah=pemisah)
            potong = (bom and not kepala.akhir) or lewati != kepala.akhir
            baru = _apply(isi, sunting, buang=_offset(isi, lewati) if potong else 0) if (
                potong or sunting.ganti
            ) else None  # fmt: skip
            berkutip = _has(isi, b'"')
        if baru is not None:
            memori = memori or BerkasMemori()
            memori.tulis(baru)
    catatan += ["ADA_BOM"] if bom else []
    jalur = memori.path if memori else str(path)
    relasi = _relation(jalur, kepala, pemisah, berkutip=berkutip, lewati=0 if potong else lewati)
    return Bagian(
        nama=path.name, relasi=relasi, kepala=kepala, awal=lewati + 1, hilang=sunting.hilang,
        rusak=sunting.rusak, catatan=[*catatan, *kepala.catatan], memori=memori,
        bergeser=lewati if potong else 0, teks=True, bita=memori.ukuran if memori else path.stat().st_size,
    )  # fmt: skip


def _relation(jalur: str, kepala: Kepala, pemisah: str, *, berkutip: bool, lewati: int) -> str:
    kolom = ", ".join(f"'k{nomor}': 'VARCHAR'" for nomor in range(kepala.lebar + 1))
    kutip = quote('"' if berkutip else "")
    return (
        f"read_csv({quote(jalur)}, auto_detect = false, header = false, skip = {lewati}, delim = "
        f"{quote(pemisah)}, buffer_size = {POTONG}, "
        f"quote = {kutip}, escape = {kutip}, null_padding = true, strict_mode = false, all_varchar = true, "
        f"columns = {{{kolom}}}, store_rejects = true, rejects_table = 'tolak_baris', rejects_scan = "
        f"'tolak_pindai')"
    )


def _encoding(peta: mmap) -> tuple[list[str], str]:
    """Return what to say about the encoding, and its name; UTF-8 is verified to the last byte."""
    awal = peta[:4096]
    if awal[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return ["PENYANDIAN_UTF16"], "utf-16"
    if awal.count(0) > len(awal) // 5:
        genap = awal[::2].count(0)
        return ["PENYANDIAN_UTF16"], "utf-16-be" if genap > awal[1::2].count(0) else "utf-16-le"
    sisa = b""
    for mulai in range(0, len(peta), POTONG):
        potong = sisa + peta[mulai : mulai + POTONG]
        if potong.isascii():
            sisa = b""
            continue
        batas = potong.rfind(b"\n") + 1 or len(potong)
        if mulai + POTONG >= len(peta):
            batas = len(potong)
        try:
            potong[:batas].decode()
        except UnicodeDecodeError:
            return ["PENYANDIAN_LATIN1"], "cp1252"
        sisa = potong[batas:]
    return [], "utf-8"


def _transcode(peta: mmap, kode: str) -> bytes:
    teks = peta[:].decode(kode, errors="replace")
    return teks.lstrip("\ufeff").encode()


@contextmanager
def _content(peta: mmap, memori: BerkasMemori | None) -> Iterator[mmap | memoryview]:
    if memori is None:
        yield peta
        return
    with memori.isi() as isi:
        yield isi


def _first_rows(awal: bytes, edisi: Edisi) -> tuple[list[list[str]], str, list[int]]:
    """Return the first rows by the separator that shows most headings, and the line where each row ends."""
    teks = awal.decode(errors="replace").removeprefix("\ufeff")
    hasil: tuple[int, int, list[list[str]], str, list[int]] = (-1, -1, [], ";", [])
    for pemisah in PEMISAH:
        baris, selesai = _parse(teks, pemisah)
        judul = max((sum(bool(m) for m in names_in(sel, edisi.kolom)) for sel in baris), default=0)
        lebar = max(map(len, baris), default=0)
        if (judul, lebar) > hasil[:2]:
            hasil = (judul, lebar, baris, pemisah, selesai)
    return hasil[2], hasil[3], hasil[4]


def _parse(teks: str, pemisah: str) -> tuple[list[list[str]], list[int]]:
    baris: list[list[str]] = []
    selesai: list[int] = []
    pembaca = csv.reader(io.StringIO(teks.replace("\0", ""), newline=""), delimiter=pemisah)
    try:
        for sel in pembaca:
            baris.append(sel)
            selesai.append(pembaca.line_num)
            if len(baris) > CARI:
                break
    except csv.Error:
        pass
    return baris, selesai


def _edit(isi: mmap | memoryview, *, lewati: int, lebar: int, pemisah: str) -> _Suntingan:
    """Find lines whose quotes do not pair, and empty lines, which DuckDB leaves out without a word."""
    hasil = _Suntingan()
    mulai = _offset(isi, lewati)
    hitung = _Lines(isi, mulai, lewati + 1)
    sampai = mulai
    for temu in _quoted(isi, mulai):
        if temu.start() < sampai or temu.group().count(b'"') % 2 == 0:
            continue
        a = _rfind(isi, temu.start()) + 1
        b = _find(isi, temu.start())
        satu = bytes(isi[a:b]).rstrip(b"\r")
        if _cells(satu, pemisah) is not None:
            continue
        c = _find(isi, b + 1) if b < len(isi) else b
        dua = satu + b" " + bytes(isi[b + 1 : c]).rstrip(b"\r")
        nomor = hitung.at(a)
        if b < len(isi) and dua.count(b'"') % 2 == 0 and _cells(dua, pemisah) in (lebar, lebar + 1):
            hasil.ganti.append((a, c, dua))
            hasil.hilang.append(nomor + 1)
            sampai = c
        else:
            hasil.ganti.append((a, b, b""))
            hasil.hilang.append(nomor)
            hasil.rusak.append((nomor, satu.decode(errors="replace")))
            sampai = b
    hitung = _Lines(isi, mulai, lewati + 1)
    hasil.hilang += [hitung.at(temu.start() + 1) for temu in _KOSONG.finditer(isi, max(mulai - 1, 0))]
    hasil.hilang.sort()
    return hasil


def _quoted(isi: mmap | memoryview, mulai: int) -> Iterator[re.Match[bytes]]:
    """Find lines with quotes, but for a stretch where every line has an even number of them."""
    while mulai < len(isi):
        sampai = min(_find(isi, min(mulai + POTONG, len(isi))) + 1, len(isi))
        potong = bytes(isi[mulai:sampai])
        if b'"' in potong.translate(None, _LAIN).replace(b'""', b""):
            yield from _KUTIP.finditer(isi, mulai, sampai)
        mulai = sampai


def _cells(baris: bytes, pemisah: str) -> int | None:
    """Return the number of cells of one line; None when a quote is opened in it and never closed."""
    teks = baris.decode(errors="replace")
    try:
        sel = next(csv.reader([teks], delimiter=pemisah, strict=True), [])
    except csv.Error:
        return None
    return len(sel)


class _Lines:
    """Counts lines forward, so that a file is walked through once."""

    def __init__(self, isi: mmap | memoryview, letak: int, nomor: int) -> None:
        self._isi, self.letak, self._nomor = isi, letak, nomor

    def at(self, letak: int) -> int:
        """Return the number of the line that begins at `letak`."""
        self._nomor += bytes(self._isi[self.letak : letak]).count(b"\n")
        self.letak = letak
        return self._nomor


def _apply(isi: mmap | memoryview, sunting: _Suntingan, *, buang: int) -> bytes:
    bagian, dari = [], buang
    for a, b, ganti in sunting.ganti:
        bagian += [bytes(isi[dari:a]), ganti]
        dari = b
    bagian.append(bytes(isi[dari:]))
    return b"".join(bagian)


def _offset(isi: mmap | memoryview, baris: int) -> int:
    """Return where the line after so many lines begins."""
    letak = 0
    for _ in range(baris):
        letak = min(_find(isi, letak) + 1, len(isi))
    return letak


def _find(isi: mmap | memoryview, dari: int) -> int:
    temu = re.compile(rb"\n").search(isi, dari)
    return temu.start() if temu else len(isi)


def _rfind(isi: mmap | memoryview, sampai: int) -> int:
    lebar = 4096
    while True:
        dari = max(sampai - lebar, 0)
        letak = bytes(isi[dari:sampai]).rfind(b"\n")
        if letak >= 0:
            return dari + letak
        if not dari:
            return -1
        lebar *= 4


def _has(isi: mmap | memoryview, bita: bytes) -> bool:
    return re.compile(re.escape(bita)).search(isi) is not None
