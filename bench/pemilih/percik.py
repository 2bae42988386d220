"""Row `spark`: the same steps on Spark local[2]; proposals, movements, list and recap must be the same."""

# ruff: noqa: S608 - SQL of this file is put together from its own constants
from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

from bench.pemilih.alat import Jam, Putusan, print_head, race
from bench.pemilih.data import ACUAN, Provinsi, province

UKURAN = 300_000
"""What Spark does in minutes; the tables are the same at any size."""
SAMA = ("kandidat", "mutasi", "daftar_baru", "rekap")


def jalan(pilihan: argparse.Namespace, putusan: Putusan) -> None:
    """Run the row."""
    print_head("spark: langkah yang sama", ("duckdb", "pyspark", "sqlglot"))
    rumah = province(pilihan.ukuran or UKURAN)
    isi = {"folder": str(rumah.folder)}
    hasil = race(
        {
            "DuckDB": ("percik:langkah", {**isi, "mesin": "duckdb"}),
            "Spark local[2]": ("percik:langkah", {**isi, "mesin": "spark"}),
        },
        ulang=pilihan.ulang or 1,
    )
    kita, spark = hasil["DuckDB"], hasil["Spark local[2]"]
    for nama in SAMA:
        sama = kita.isi.get(nama) == spark.isi.get(nama) is not None
        putusan.benar(f"tabel {nama}", sama, f"{kita.isi.get(nama)} dan {spark.isi.get(nama)}")
    if not spark.galat:
        print(f"  Spark memakan {spark.detik / kita.detik:.1f}× waktu DuckDB (tanpa sasaran)")


def langkah(jam: Jam, folder: str, mesin: str) -> dict[str, Any]:
    """Compare, apply everything, count; return a fingerprint of each table. JVM memory is not in `puncak`."""
    from suara.engine.apply import apply
    from suara.engine.recap import recap
    from suara.engine.sesi import Sesi
    from suara.engine.sync import Acuan, sync
    from suara.engine.wilayah import read_wilayah

    rumah = Provinsi(Path(folder))
    if mesin == "spark":
        from suara.engine.spark import SesiSpark as Kelas
    else:
        Kelas = Sesi  # type: ignore[misc, assignment]  # noqa: N806
    with jam, Kelas(memori="4GB") as sesi:
        sesi.sql(f"CREATE VIEW daftar AS FROM '{rumah.polos_daftar}'")
        sesi.sql(f"CREATE VIEW penduduk AS FROM '{rumah.polos_penduduk}'")
        sync(sesi, Acuan(tanggal=ACUAN, wilayah_daftar="64", wilayah_sumber="64"))
        terima = "SELECT *, 'TERIMA' AS putusan FROM kandidat WHERE jenis IN ('BARU', 'UBAH', 'TMS')"
        sesi.simpan("keputusan", terima)
        apply(sesi, periode="2025-TW4")
        sidik = {nama: _print(sesi, nama) for nama in ("kandidat", "mutasi", "daftar_baru")}
        sesi.simpan("daftar_lama", "SELECT * FROM daftar")
        sesi.simpan("daftar", "SELECT * FROM daftar_baru")
        hasil = recap(sesi, periode="2025-TW4", wilayah="64", nama=read_wilayah())
        rekap = json.dumps(hasil.to_dict(), sort_keys=True).encode()
    return sidik | {"rekap": hashlib.sha256(rekap).hexdigest()[:16]}


def _print(sesi: Any, nama: str) -> str:
    """Fingerprint of a table's rows in any order."""
    kolom = ", ".join(sorted(satu for satu, _tipe in sesi.kolom(nama)))
    banyak, jumlah = sesi.rows(f"SELECT count(*), sum(hash({kolom})) FROM {nama}")[0]
    return f"{banyak} baris, {int(jumlah or 0) % 16**12:012x}"
