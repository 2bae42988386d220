"""Files of the synthetic province as offices would send them, with planted damage and its truth."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from suara.engine.synth import sql_berkas as teks
from suara.engine.wilayah import read_wilayah

SETUMPUK = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Kerusakan:
    """What a spreadsheet did to the files: shares in parts per thousand of the rows, one damage a row.

    `tanggal_garis` writes a date with `|`, which is no fault: it must be read without a finding.
    """

    nik_ilmiah: int = 0
    ujung_nol: int = 0
    tanggal_garis: int = 0
    rt_nol: int = 0
    nkk_kosong: int = 0
    bom: bool = False
    kepala_dua: bool = False
    pemisah: str = ";"
    penyandian: str = "utf-8"


@dataclass(frozen=True, slots=True)
class BerkasSintetis:
    """One written file. `kebenaran` lists (row in the file, code of the finding; '' when none may come)."""

    path: Path
    kab: str
    baris: int
    kebenaran: tuple[tuple[int, str], ...] = ()


def write_daftar(
    koneksi: duckdb.DuckDBPyConnection, folder: Path, *, bentuk: str = "csv", edisi: str = "pdpb-2025",
    kerusakan: Kerusakan | None = None,
) -> list[BerkasSintetis]:  # fmt: skip
    """Write the list of `synth_daftar`, one file per kab/kota, in `bentuk` csv, xlsx or parquet."""
    rusak = kerusakan or Kerusakan()
    lama = edisi in ("pdpb-2021", "sidalih-2019")
    _region_names(koneksi)
    koneksi.execute(teks.RUSAK.format(
        nik_ilmiah=int(rusak.nik_ilmiah), ujung_nol=int(rusak.ujung_nol), rt_nol=int(rusak.rt_nol),
        nkk_kosong=int(rusak.nkk_kosong), tanggal_garis=int(rusak.tanggal_garis),
        tanggal="%d/%m/%Y" if lama else "%d-%m-%Y",
        disabilitas=teks.DISABILITAS_LAMA if lama else "disabilitas",
    ))  # fmt: skip
    kolom = (*teks.KOLOM, *(teks.WILAYAH_LAMA if lama else teks.WILAYAH_BARU))
    folder.mkdir(parents=True, exist_ok=True)
    hasil = []
    kabs = koneksi.execute("SELECT kab, count(*) FROM synth_rusak GROUP BY kab ORDER BY kab").fetchall()
    for kab, banyak in kabs:
        path = folder / f"daftar-{kab}.{bentuk}"
        pilih = f"SELECT {_list(kolom)} FROM synth_rusak WHERE kab = '{kab}' ORDER BY urut"
        di_atas = _write(koneksi, pilih, path, kolom, rusak)
        isi = koneksi.execute(teks.KEBENARAN, {"kab": kab}).fetchall()
        hasil.append(BerkasSintetis(path, kab, banyak, tuple((urut + di_atas, kode) for urut, kode in isi)))
    return hasil


def write_penduduk(
    koneksi: duckdb.DuckDBPyConnection, folder: Path, *, bentuk: str = "csv", jenis: str = "penduduk"
) -> BerkasSintetis:
    """Write the population file, or the part of it that died (`meninggal`) or moved (`pindah`)."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{jenis}.{bentuk}"
    pilih = teks.PENDUDUK_ISI.format(kolom=_list(teks.PENDUDUK), syarat=teks.SYARAT[jenis])
    _write(koneksi, pilih, path, teks.PENDUDUK, Kerusakan())
    banyak = koneksi.execute(f"SELECT count(*) FROM ({pilih})").fetchall()[0][0]
    return BerkasSintetis(path, "", banyak)


def _write(
    koneksi: duckdb.DuckDBPyConnection,
    pilih: str,
    path: Path,
    kolom: Sequence[tuple[str, str]],
    rusak: Kerusakan,
) -> int:
    """Write one file; return how many lines stand above its first row."""
    if path.suffix == ".parquet":
        koneksi.execute(f"COPY ({pilih}) TO '{path}' (FORMAT parquet, COMPRESSION zstd)")
        return 0
    kepala = _heading(kolom, rusak)
    if path.suffix == ".xlsx":
        _write_xlsx(koneksi, pilih, path, kepala)
    else:
        _write_csv(koneksi, pilih, path, kepala, rusak)
    return len(kepala)


def _write_csv(
    koneksi: duckdb.DuckDBPyConnection, pilih: str, path: Path, kepala: list[list[str]], rusak: Kerusakan
) -> None:
    isi = path.with_suffix(".isi")
    koneksi.execute(f"COPY ({pilih}) TO '{isi}' (FORMAT csv, HEADER false, DELIMITER '{rusak.pemisah}')")
    with path.open("w", encoding="utf-8", newline="") as keluar:
        keluar.write("\ufeff" if rusak.bom else "")
        csv.writer(keluar, delimiter=rusak.pemisah, lineterminator="\n").writerows(kepala)
    with path.open("ab") as keluar_bita, isi.open("rb") as masuk:
        shutil.copyfileobj(masuk, keluar_bita, 1 << 20)
    isi.unlink()
    if rusak.penyandian != "utf-8":
        path.write_bytes(path.read_text(encoding="utf-8").encode(rusak.penyandian, errors="replace"))


def _write_xlsx(koneksi: duckdb.DuckDBPyConnection, pilih: str, path: Path, kepala: list[list[str]]) -> None:
    """Write a workbook, every cell as text."""
    import xlsxwriter

    buku = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    lembar = buku.add_worksheet("Daftar Pemilih")
    for nomor, baris in enumerate(chain(kepala, _rows(koneksi, pilih))):
        for kolom, sel in enumerate(baris):
            if sel is not None and sel != "":
                lembar.write_string(nomor, kolom, str(sel))
    buku.close()


def _rows(koneksi: duckdb.DuckDBPyConnection, pilih: str) -> Iterator[tuple[Any, ...]]:
    hasil = koneksi.execute(pilih)
    while tumpuk := hasil.fetchmany(SETUMPUK):
        yield from tumpuk


def _heading(kolom: Sequence[tuple[str, str]], rusak: Kerusakan) -> list[list[str]]:
    judul = [nama for nama, _medan in kolom]
    if not rusak.kepala_dua:
        return [judul]
    atas = ["ALAMAT" if nama.startswith("ALAMAT") else "" if nama in ("RT", "RW") else nama for nama in judul]
    bawah = [
        "JALAN/DUKUH" if nama.startswith("ALAMAT") else nama if nama in ("RT", "RW") else "" for nama in judul
    ]
    return [atas, bawah]


def _list(kolom: Sequence[tuple[str, str]]) -> str:
    return ", ".join(f'{medan} AS "{nama}"' for nama, medan in kolom)


def _region_names(koneksi: duckdb.DuckDBPyConnection) -> None:
    nama = {kode: satu for kode, satu in read_wilayah().items() if kode.count(".") > 1}
    koneksi.register("synth_masuk", pa.table({"kode": list(nama), "sebutan": list(nama.values())}))
    koneksi.execute("CREATE OR REPLACE TABLE synth_nama_wilayah AS FROM synth_masuk")
    koneksi.unregister("synth_masuk")
