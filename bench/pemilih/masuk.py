"""Row `ingest`: one CSV of the province becomes a sealed snapshot, every row checked and normalised.

Bare DuckDB only copies the CSV to Parquet, the least that anybody can do. Pandas does the same checks and the
same matching keys (each distinct name, birthplace and address read once by the same reference), and writes
plain Parquet: it seals nothing and writes no report.
"""

# ruff: noqa: S608 - SQL of this file is put together from its own constants
from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any

from bench.pemilih.alat import Jam, Putusan, print_head, race
from bench.pemilih.data import Provinsi, province, take_in


def jalan(pilihan: argparse.Namespace, putusan: Putusan) -> None:
    """Run the row."""
    print_head("ingest: CSV satu provinsi", ("duckdb", "pyarrow", "pandas"))
    rumah = province(pilihan.ukuran)
    isi = {"folder": str(rumah.folder)}
    peserta: dict[str, tuple[str, dict[str, Any]]] = {
        "Suara: periksa, normalkan, segel": ("masuk:suara", isi),
        "DuckDB telanjang: salin saja": ("masuk:telanjang", isi),
        "pandas: pemeriksaan yang sama": ("masuk_pandas:periksa", isi),
    }
    for nama in pilihan.tanpa:
        peserta = {satu: apa for satu, apa in peserta.items() if nama.lower() not in satu.lower()}
    hasil = {nama.split(":")[0]: satu for nama, satu in race(peserta, ulang=pilihan.ulang or 2).items()}
    kita = hasil["Suara"]
    if "DuckDB telanjang" in hasil:
        lawan = hasil["DuckDB telanjang"]
        putusan.nilai("terhadap salinan telanjang", kita.detik / lawan.detik, 4.0, paling="banyak")
        print(f"    (menurut CPU {kita.cpu / lawan.cpu:.2f}×)")
    if "pandas" in hasil and not hasil["pandas"].galat:
        lawan = hasil["pandas"]
        putusan.nilai("pandas terhadap Suara", lawan.detik / kita.detik, 5.0, paling="sedikit")
        tanpa = lawan.isi["tanpa_kunci"]
        print(f"    (pandas tanpa kunci padan {tanpa:.1f} s, yaitu {tanpa / kita.detik:.1f}×)")
        for nama in ("diterima", "tanggal_beda", "jk_beda", "ganda_nik", "sidik"):
            sama = kita.isi[nama] == lawan.isi[nama]
            putusan.benar(f"{nama} sama", sama, f"{kita.isi[nama]} dan {lawan.isi[nama]}")


def suara(jam: Jam, folder: str) -> dict[str, Any]:
    """The whole command, into a folder of its own; libraries are loaded before the clock starts, as below."""
    import pyarrow as pa

    from suara.engine.kunci import KunciInduk
    from suara.engine.sesi import Sesi
    from suara.engine.snapshot import open_snapshot

    rumah = Provinsi(Path(folder))
    kunci = KunciInduk.read(Path(rumah.kunci))
    pa.array([""])  # pyarrow now looks for pandas, which only the rival needs
    with tempfile.TemporaryDirectory(dir=folder) as tempat, Sesi(memori="4GB") as sesi:
        with jam:
            hasil = take_in(sesi, rumah, "daftar", kunci, tempat=Path(tempat) / "daftar")
        kode = dict(sesi.rows("SELECT kode, CAST(sum(jumlah) AS BIGINT) FROM temuan GROUP BY kode"))
        kolom = ("nama_bunyi", "token_awal", "alamat_kunci", "tempat_kunci")
        open_snapshot(sesi, Path(tempat) / "daftar", kunci=kunci, kolom=kolom, nama="isi")
        sidik = int(sesi.nilai(f"SELECT sum({SIDIK}) FROM isi"))
    return {
        "diterima": hasil.manifes.baris, "tanggal_beda": kode.get("TANGGAL_BEDA_NIK", 0),
        "jk_beda": kode.get("JK_BEDA_NIK", 0), "ganda_nik": kode.get("GANDA_NIK", 0), "sidik": sidik,
    }  # fmt: skip


SIDIK = (
    "nama_bunyi % 1000003 + token_awal % 1009 + coalesce(alamat_kunci, 0) % 10007 "
    "+ coalesce(tempat_kunci, 0) % 7"
)
"""One number over the keys of all rows: both must have normalised alike."""


def telanjang(jam: Jam, folder: str) -> None:
    """Copy the CSV."""
    import duckdb

    rumah = Provinsi(Path(folder))
    with jam:
        con = duckdb.connect(config={"memory_limit": "4GB"})
        con.execute(
            f"COPY (SELECT * FROM read_csv('{rumah.csv}', all_varchar = true)) "
            f"TO '{folder}/salinan.parquet' (FORMAT parquet, COMPRESSION zstd)"
        ).fetchall()
    Path(folder, "salinan.parquet").unlink()
