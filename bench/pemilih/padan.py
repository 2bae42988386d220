"""Row `sync`: match, diff, classify, count by desa; the same result by bare DuckDB, polars and pandas.

Contestants read the same rows: Suara from its sealed snapshots, the rivals from plain Parquet with the same
content. Everybody leaves the proposals as zstd Parquet (Suara in a memory file: it is sealed from there). A
number that stands twice is looked for by Suara only; proposals are compared without those numbers.
"""

# ruff: noqa: S608 - SQL of this file is put together from its own constants
from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from bench.pemilih.alat import Jam, Putusan, print_head, race
from bench.pemilih.data import ACUAN, Provinsi, province

BATAS_17 = "2008-12-11"
KOLOM = (
    "nkk", "nama", "tempat_lahir", "tanggal_lahir", "status_kawin", "jenis_kelamin", "alamat", "rt", "rw",
    "disabilitas", "ktpel", "kode_desa",
)  # fmt: skip
MUDA = f"(coalesce(p.tanggal_lahir, d.tanggal_lahir) > DATE '{BATAS_17}' " \
    "AND coalesce(p.status_kawin, d.status_kawin, 'B') = 'B')"  # fmt: skip
BEDA = " + ".join(
    f"CASE WHEN p.{nama} IS NOT NULL AND p.{nama} IS DISTINCT FROM d.{nama} THEN {2 << bit} ELSE 0 END"
    for bit, nama in enumerate(KOLOM)
)
SQL = f"""
SELECT * FROM (
    SELECT d.id, coalesce(d.nik, p.nik) AS nik, d.kode_desa AS desa_lama, p.kode_desa AS desa_baru,
        CASE WHEN d.id IS NULL OR p.nik IS NULL THEN 0 ELSE {BEDA} END AS beda,
        CASE
            WHEN d.id IS NULL THEN CASE WHEN p.hidup AND p.warga_negara = 'WNI'
                AND coalesce(p.pekerjaan, '') NOT IN ('TNI', 'POLRI') AND p.kode_desa LIKE '64.%'
                AND NOT {MUDA} THEN 'BARU' END
            WHEN p.nik IS NULL THEN 'TIDAK_PADAN'
            WHEN NOT p.hidup THEN 'MENINGGAL' WHEN p.warga_negara <> 'WNI' THEN 'WNA'
            WHEN p.pekerjaan IN ('TNI', 'POLRI') THEN p.pekerjaan
            WHEN {MUDA} THEN 'DI_BAWAH_UMUR'
            WHEN left(d.kode_desa, 5) <> left(p.kode_desa, 5) THEN 'PINDAH_DOMISILI'
            WHEN {BEDA} <> 0 THEN 'UBAH'
        END AS kelas
    FROM '{{daftar}}' AS d FULL OUTER JOIN '{{penduduk}}' AS p ON p.nik = d.nik
) WHERE kelas IS NOT NULL
"""


def jalan(pilihan: argparse.Namespace, putusan: Putusan) -> None:
    """Run the row."""
    print_head("sync: 2,92 juta × 3,0 juta baris", ("duckdb", "polars", "pandas"))
    rumah = province(pilihan.ukuran)
    isi = {"folder": str(rumah.folder)}
    peserta: dict[str, tuple[str, dict[str, Any]]] = {
        "Suara, dari snapshot tersegel": ("padan:suara", isi),
        "Suara, dari Parquet polos": ("padan:suara", {**isi, "polos": True}),
        "DuckDB telanjang": ("padan:telanjang", isi),
        "polars": ("padan:dengan_polars", isi),
        "pandas": ("padan:dengan_pandas", isi),
        "Suara, perintah lengkap disegel": ("padan:perintah", isi),
    }
    for nama in pilihan.tanpa:
        peserta = {satu: apa for satu, apa in peserta.items() if nama.lower() not in satu.lower()}
    hasil = race(peserta, ulang=pilihan.ulang or 3)
    kita = hasil["Suara, dari snapshot tersegel"].detik
    if "DuckDB telanjang" in hasil:
        lawan = hasil["DuckDB telanjang"]
        putusan.nilai("terhadap DuckDB telanjang", kita / lawan.detik, 1.5, paling="banyak")
    if "polars" in hasil:
        putusan.nilai("polars terhadap Suara", hasil["polars"].detik / kita, 1.0, paling="sedikit")
    if "pandas" in hasil:
        putusan.nilai("pandas terhadap Suara", hasil["pandas"].detik / kita, 5.0, paling="sedikit")
    for nama, beda in _compare(rumah).items():
        putusan.benar(f"usulan {nama} sama dengan Suara", not beda, f"{beda} baris berbeda")


def suara(jam: Jam, folder: str, polos: bool = False) -> dict[str, Any]:
    """The engine's steps."""
    from suara.engine.kunci import KunciInduk
    from suara.engine.recap.hitung import LANGKAH_REKAP
    from suara.engine.sesi import Sesi
    from suara.engine.snapshot import open_snapshot
    from suara.engine.sync import Acuan, sync

    rumah = Provinsi(Path(folder))
    kunci = KunciInduk.read(Path(rumah.kunci))
    with Sesi(memori="4GB") as sesi:
        with jam:
            if polos:
                sesi.sql(f"CREATE VIEW daftar AS FROM '{rumah.polos_daftar}'")
                sesi.sql(f"CREATE VIEW penduduk AS FROM '{rumah.polos_penduduk}'")
                hasil = sync(sesi, Acuan(tanggal=ACUAN, wilayah_daftar="64", wilayah_sumber="64"))
            else:
                open_snapshot(sesi, Path(rumah.daftar), kunci=kunci)
                from suara.engine.alir import Gudang, open_source

                gudang = Gudang(tempat=Path(rumah.daftar), kunci=kunci)
                tunggal = open_source(sesi, gudang, Path(rumah.penduduk))
                acuan = Acuan(tanggal=ACUAN, wilayah_daftar="64", wilayah_sumber="64", sumber_tunggal=tunggal)
                hasil = sync(sesi, acuan)
            sesi.jalankan(LANGKAH_REKAP[0])
        sesi.sql(f"COPY (SELECT * FROM kandidat) TO '{rumah.folder}/suara.kandidat.parquet'")
    return {"kandidat": hasil.kandidat}


def perintah(jam: Jam, folder: str) -> dict[str, Any]:
    """The whole command: unseal, compare, number, seal the proposals with fsync."""
    import tempfile

    from suara.engine.alir import Gudang, open_source, run_sync
    from suara.engine.kunci import KunciInduk
    from suara.engine.sesi import Sesi
    from suara.engine.sync import Acuan

    rumah = Provinsi(Path(folder))
    with tempfile.TemporaryDirectory(dir=folder) as kosong, Sesi(memori="4GB") as sesi:
        tempat = Path(kosong) / "daftar"
        tempat.symlink_to(rumah.daftar)
        gudang = Gudang(tempat=tempat, kunci=KunciInduk.read(Path(rumah.kunci)))
        with jam:
            tunggal = open_source(sesi, gudang, Path(rumah.penduduk))
            acuan = Acuan(tanggal=ACUAN, wilayah_daftar="64", wilayah_sumber="64", sumber_tunggal=tunggal)
            hasil, _manifes = run_sync(sesi, gudang, periode="2025-TW4", acuan=acuan)
    return {"kandidat": hasil.kandidat}


def telanjang(jam: Jam, folder: str) -> None:
    """Bare DuckDB: one join, one file, one count by desa."""
    import duckdb

    rumah = Provinsi(Path(folder))
    teks = SQL.format(daftar=rumah.polos_daftar, penduduk=rumah.polos_penduduk)
    with jam:
        con = duckdb.connect(config={"memory_limit": "4GB"})
        con.execute(f"COPY ({teks}) TO '{folder}/duckdb.kandidat.parquet' (COMPRESSION zstd)").fetchall()
        con.execute(
            f"SELECT kode_desa, jenis_kelamin, count(*) FROM '{rumah.polos_daftar}' GROUP BY ALL"
        ).fetchall()


def dengan_polars(jam: Jam, folder: str) -> None:
    """Polars, lazy and streaming."""
    import polars as pl

    rumah = Provinsi(Path(folder))
    with jam:
        d = pl.scan_parquet(rumah.polos_daftar).select("id", "nik", *KOLOM)
        p = pl.scan_parquet(rumah.polos_penduduk).select("nik", *KOLOM, "hidup", "pekerjaan", "warga_negara")
        j = d.join(p, on="nik", how="full", coalesce=True, suffix="_p")
        ada, sumber = pl.col("id").is_not_null(), pl.col("kode_desa_p").is_not_null()
        beda = sum(
            (pl.col(f"{k}_p").is_not_null() & pl.col(f"{k}_p").ne_missing(pl.col(k))).cast(pl.Int32)
            * (2 << i)
            for i, k in enumerate(KOLOM)
        )
        lahir = pl.coalesce("tanggal_lahir_p", "tanggal_lahir")
        muda = (lahir > pl.date(2008, 12, 11)) & (
            pl.coalesce("status_kawin_p", "status_kawin").fill_null("B") == "B"
        )
        muda = muda.fill_null(value=False)
        dinas = pl.col("pekerjaan").is_in(["TNI", "POLRI"]).fill_null(value=False)
        layak = pl.col("hidup") & (pl.col("warga_negara") == "WNI") & ~dinas
        baru = layak & pl.col("kode_desa_p").str.starts_with("64.") & ~muda
        pindah = pl.col("kode_desa").str.slice(0, 5) != pl.col("kode_desa_p").str.slice(0, 5)
        kelas = (
            pl.when(~ada).then(pl.when(baru).then(pl.lit("BARU")))
            .when(~sumber).then(pl.lit("TIDAK_PADAN"))
            .when(~pl.col("hidup")).then(pl.lit("MENINGGAL"))
            .when(pl.col("warga_negara") != "WNI").then(pl.lit("WNA"))
            .when(dinas).then(pl.col("pekerjaan"))
            .when(muda).then(pl.lit("DI_BAWAH_UMUR"))
            .when(pindah).then(pl.lit("PINDAH_DOMISILI"))
            .when(beda != 0).then(pl.lit("UBAH"))
        )  # fmt: skip
        hasil = j.select(
            "id", "nik", pl.col("kode_desa").alias("desa_lama"), pl.col("kode_desa_p").alias("desa_baru"),
            pl.when(ada & sumber).then(beda).otherwise(0).alias("beda"), kelas.alias("kelas"),
        ).filter(pl.col("kelas").is_not_null())  # fmt: skip
        hasil.sink_parquet(f"{folder}/polars.kandidat.parquet", compression="zstd")
        rekap = pl.scan_parquet(rumah.polos_daftar).group_by("kode_desa", "jenis_kelamin").len()
        rekap.collect(engine="streaming")


def dengan_pandas(jam: Jam, folder: str) -> None:
    """Pandas with Arrow strings."""
    import numpy as np
    import pandas as pd

    rumah = Provinsi(Path(folder))
    with jam:
        baca = {"dtype_backend": "pyarrow"}
        d = pd.read_parquet(rumah.polos_daftar, columns=["id", "nik", *KOLOM], **baca)
        sumber_kolom = ["nik", *KOLOM, "hidup", "pekerjaan", "warga_negara"]
        p = pd.read_parquet(rumah.polos_penduduk, columns=sumber_kolom, **baca)
        j = d.merge(p, on="nik", how="outer", suffixes=("", "_p"))
        ada, sumber = j["id"].notna(), j["kode_desa_p"].notna()
        beda = np.zeros(len(j), dtype="int32")
        for i, k in enumerate(KOLOM):
            lain = (j[f"{k}_p"] != j[k]).fillna(value=True) & j[f"{k}_p"].notna()
            beda += lain.to_numpy(dtype=bool).astype("int32") * (2 << i)
        lahir = j["tanggal_lahir_p"].fillna(j["tanggal_lahir"])
        kawin = j["status_kawin_p"].fillna(j["status_kawin"]).fillna("B")
        muda = ((lahir > ACUAN.replace(year=2008)).fillna(value=False) & (kawin == "B")).to_numpy(dtype=bool)
        hidup = j["hidup"].fillna(value=True).to_numpy(dtype=bool)
        wni = (j["warga_negara"].fillna("WNI") == "WNI").to_numpy(dtype=bool)
        dinas = j["pekerjaan"].isin(["TNI", "POLRI"]).to_numpy(dtype=bool)
        di_sini = j["kode_desa_p"].str.startswith("64.").fillna(value=False).to_numpy(dtype=bool)
        pindah = (j["kode_desa"].str[:5] != j["kode_desa_p"].str[:5]).fillna(value=False).to_numpy(dtype=bool)
        ada_, sumber_ = ada.to_numpy(dtype=bool), sumber.to_numpy(dtype=bool)
        baru = hidup & wni & ~dinas & di_sini & ~muda
        kelas = np.select(
            [~ada_ & baru, ~ada_, ~sumber_, ~hidup, ~wni, dinas, muda, pindah, beda != 0],
            [
                "BARU",
                "",
                "TIDAK_PADAN",
                "MENINGGAL",
                "WNA",
                "DINAS",
                "DI_BAWAH_UMUR",
                "PINDAH_DOMISILI",
                "UBAH",
            ],
            default="",
        )
        hasil = pd.DataFrame({
            "id": j["id"], "nik": j["nik"], "desa_lama": j["kode_desa"], "desa_baru": j["kode_desa_p"],
            "beda": np.where(ada_ & sumber_, beda, 0), "kelas": kelas, "pekerjaan": j["pekerjaan"],
        })[kelas != ""]  # fmt: skip
        dinas_ = hasil["kelas"] == "DINAS"
        hasil.loc[dinas_, "kelas"] = hasil.loc[dinas_, "pekerjaan"].astype(object)
        hasil.drop(columns="pekerjaan").to_parquet(f"{folder}/pandas.kandidat.parquet", compression="zstd")
        d.groupby(["kode_desa", "jenis_kelamin"]).size()


def _compare(rumah: Provinsi) -> dict[str, int]:
    """Count the proposals that differ, numbers that stand twice left out."""
    import duckdb

    con = duckdb.connect()
    f = rumah.folder
    con.execute(
        f"CREATE TABLE ganda AS SELECT DISTINCT nik FROM '{f}/suara.kandidat.parquet' "
        "WHERE alasan = 'GANDA_NIK'"
    )
    kita = (
        "SELECT id, nik, desa_lama, desa_baru, beda, CASE WHEN jenis = 'BARU' THEN 'BARU' "
        f"ELSE coalesce(alasan, jenis) END AS kelas FROM '{f}/suara.kandidat.parquet' "
        "WHERE nik NOT IN (FROM ganda) AND NOT (jenis = 'BARU' AND pindah <> 'TIDAK')"
    )
    hasil = {}
    for nama in ("duckdb", "polars", "pandas"):
        if not (f / f"{nama}.kandidat.parquet").exists():
            continue
        lain = (
            "SELECT id, nik, desa_lama, desa_baru, CAST(beda AS INTEGER) AS beda, kelas FROM "
            f"'{f}/{nama}.kandidat.parquet' WHERE nik NOT IN (FROM ganda)"
        )
        teks = f"SELECT count(*) FROM (({kita} EXCEPT ALL {lain}) UNION ALL ({lain} EXCEPT ALL {kita}))"
        hasil[nama] = int(con.execute(teks).fetchall()[0][0])
    return hasil
