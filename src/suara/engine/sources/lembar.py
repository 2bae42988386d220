"""Workbooks: cells are staged as text in memory; a bomb is refused before it is opened."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from suara.engine.edisi import Edisi
from suara.engine.errors import BerkasDitolak
from suara.engine.memori import BerkasMemori
from suara.engine.sources.bagian import Bagian, quote
from suara.engine.sources.kepala import CARI, Kepala, find_kepala
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

MAKS_BARIS = 700_000
"""More than the largest kab/kota of the province; Excel cuts at 1,048,576 without a word."""
MAKS_BUKA = 2 * 1024**3
MAKS_NISBAH = 200
SEBERKAS = 20_000


def read_workbook(path: Path, edisi: Edisi) -> list[Bagian]:
    """Return every sheet that holds a list as a part; sheets without a heading are left aside."""
    _refuse_bomb(path)
    import python_calamine as calamine

    try:
        buku = calamine.CalamineWorkbook.from_path(str(path))
        nama = list(buku.sheet_names)
    except Exception:
        raise _broken(path) from None
    hasil: list[Bagian] = []
    galat: BerkasDitolak | None = None
    for satu in nama:
        label = path.name if len(nama) == 1 else f"{path.name} [{satu}]"
        try:
            lembar = buku.get_sheet_by_name(satu)
        except Exception:
            raise _broken(path) from None
        if not lembar.total_height:
            continue
        _refuse_long(label, lembar.total_height)
        try:
            hasil.append(_stage(label, lembar, edisi))
        except BerkasDitolak as tolak:
            galat = galat or tolak
    if not hasil:
        raise galat or _empty(path)
    return hasil


def _stage(label: str, lembar: Any, edisi: Edisi) -> Bagian:
    """Write the rows below the heading as Parquet in memory."""
    baris = iter(lembar.iter_rows())  # begins at the first row of the sheet, however far down the list begins
    pertama = [_row(satu) for _ke, satu in zip(range(CARI + 1), baris, strict=False)]
    kepala = find_kepala(pertama, edisi, berkas=label)
    memori = BerkasMemori()
    _write(memori, kepala, pertama[kepala.akhir :], baris)
    return Bagian(
        nama=label, relasi=f"read_parquet({quote(memori.path)})", kepala=kepala, awal=kepala.akhir + 1,
        catatan=list(kepala.catatan), memori=memori,
    )  # fmt: skip


def _write(memori: BerkasMemori, kepala: Kepala, awal: list[list[str]], sisa: Iterator[Any]) -> None:
    nama = [f"k{nomor}" for nomor in range(kepala.lebar + 1)]
    skema = pa.schema([(satu, pa.string()) for satu in nama])
    with pq.ParquetWriter(memori.path, skema, compression="zstd") as penulis:
        kumpul = awal
        for satu in sisa:
            if len(kumpul) >= SEBERKAS:
                penulis.write_table(_table(kumpul, skema))
                kumpul = []
            kumpul.append(_row(satu))
        penulis.write_table(_table(kumpul, skema))


def _table(baris: list[list[str]], skema: pa.Schema) -> pa.Table:
    lebar = len(skema)
    isi: list[list[str | None]] = [[] for _ in range(lebar)]
    for satu in baris:
        lebih = next((sel for sel in satu[lebar - 1 :] if sel), None)
        for kolom in range(lebar - 1):
            isi[kolom].append(satu[kolom] if kolom < len(satu) else None)
        isi[-1].append(lebih)
    return pa.table(isi, schema=skema)


def _row(baris: Iterable[Any]) -> list[str]:
    return [_text(sel) for sel in baris]


def _text(sel: Any) -> str:
    """Return a cell as text: whole numbers without a point, dates as ISO."""
    if isinstance(sel, str):
        return sel
    if sel is None:
        return ""
    if isinstance(sel, bool):
        return "TRUE" if sel else "FALSE"
    if isinstance(sel, float) and sel.is_integer() and abs(sel) < 1e16:
        return str(int(sel))
    if isinstance(sel, dt.datetime):
        return sel.date().isoformat()
    if isinstance(sel, dt.date):
        return sel.isoformat()
    return str(sel)


def _refuse_bomb(path: Path) -> None:
    if not zipfile.is_zipfile(path):
        return
    try:
        with zipfile.ZipFile(path) as arsip:
            besar = sum(satu.file_size for satu in arsip.infolist())
            padat = sum(satu.compress_size for satu in arsip.infolist())
    except (zipfile.BadZipFile, OSError, ValueError):
        raise _broken(path) from None
    if besar > MAKS_BUKA or (besar > 64 * 1024**2 and besar > MAKS_NISBAH * max(padat, 1)):
        pola = _(
            "{berkas}: buku kerja ini mengembang menjadi {mb} MB bila dibuka, jauh melebihi daftar satu "
            "kabupaten/kota. Simpan lembar daftarnya sebagai CSV UTF-8, lalu ulangi. Daftar tidak berubah."
        )
        raise BerkasDitolak(Kalimat(pola, {"berkas": path.name, "mb": besar // 1024**2}))


def _refuse_long(label: str, baris: int) -> None:
    if baris > MAKS_BARIS:
        pola = _(
            "{berkas}: lembar ini {baris} baris; XLSX dibaca sampai {batas} baris, dan Excel memotong "
            "pada 1.048.576 "
            "tanpa memberi tahu. Minta berkas CSV, atau satu berkas per kabupaten/kota. Daftar tidak berubah."
        )
        raise BerkasDitolak(Kalimat(pola, {"berkas": label, "baris": baris, "batas": MAKS_BARIS}))


def _broken(path: Path) -> BerkasDitolak:
    pola = _(
        "{berkas}: buku kerja ini terpotong, rusak, atau bersandi. Buka di aplikasi asalnya, simpan "
        "ulang sebagai "
        "XLSX tanpa sandi atau CSV UTF-8, lalu ulangi. Daftar tidak berubah."
    )
    return BerkasDitolak(Kalimat(pola, {"berkas": path.name}))


def _empty(path: Path) -> BerkasDitolak:
    pola = _("{berkas}: berkas ini kosong. Periksa apakah ini berkas yang benar. Daftar tidak berubah.")
    return BerkasDitolak(Kalimat(pola, {"berkas": path.name}))
