"""Splink 5 as a careful analyst would set it up on this list: see `kembar.py` for what it is given."""

# ruff: noqa: S608 - SQL of this file is put together from its own constants
from __future__ import annotations

from pathlib import Path
from typing import Any

from bench.pemilih.alat import Jam
from bench.pemilih.data import Provinsi
from bench.pemilih.kembar import score, truth

BLOK = (
    ("tanggal_lahir", "token_awal", "jk"), ("tanggal_lahir", "token_akhir", "kab", "jk"),
    ("tanggal_lahir", "kode_desa", "jk"), ("nama_bunyi", "kode_desa", "jk"),
    ("nama_bunyi", "tempat_kunci", "tahun", "jk"), ("nkk", "token_awal", "jk"), ("nkk", "tahun", "jk"),
    ("nik12", "token_awal", "jk"),
)  # fmt: skip
LATIH = (("nama_bunyi", "tanggal_lahir"), ("nama_bunyi", "kode_desa"), ("tanggal_lahir", "kode_desa", "jk"))
ISI = """
SELECT id AS unique_id, nama_kunci, nama_bunyi, token_awal, token_akhir, jenis_kelamin AS jk, tanggal_lahir,
    year(tanggal_lahir) AS tahun, month(tanggal_lahir) AS bulan, day(tanggal_lahir) AS hari, tempat_kunci,
    alamat_kunci, kode_desa, left(kode_desa, 8) AS kec, left(kode_desa, 5) AS kab, nkk, left(nik, 12) AS nik12
FROM '{daftar}' WHERE status = 'AKTIF'
"""
SAMA = "((hari_l = hari_r)::INT + (bulan_l = bulan_r)::INT + (tahun_l = tahun_r)::INT)"
TUKAR = "hari_l = bulan_r AND bulan_l = hari_r AND tahun_l = tahun_r"


def _comparison(nama: str, kosong: str, *tingkat: str, tf: str = "") -> dict[str, Any]:
    isi: list[dict[str, Any]] = [
        {"sql_condition": kosong, "label_for_charts": "kosong", "is_null_level": True}
    ]
    for nomor, syarat in enumerate((*tingkat, "ELSE")):
        satu: dict[str, Any] = {"sql_condition": syarat, "label_for_charts": f"{nomor}"}
        if tf and not nomor:
            satu |= {"tf_adjustment_column": tf, "tf_adjustment_weight": 1.0}
        isi.append(satu)
    return {"output_column_name": nama, "comparison_levels": isi}


def comparisons() -> list[dict[str, Any]]:
    """Return the comparisons: those of the engine, in Splink's words, but for the NIK.

    Four ways to give it the NIK were tried at 300,000 rows and all made it worse (F1 at 1/2: 0.29 to 0.64
    against 0.86): two people of one household and day have neighbouring numbers, and independent comparisons
    cannot say so. It gets the best that was found.
    """
    return [
        _comparison(
            "nama", "nama_kunci_l IS NULL OR nama_kunci_r IS NULL", "nama_kunci_l = nama_kunci_r",
            "nama_bunyi_l = nama_bunyi_r", "jaro_winkler_similarity(nama_kunci_l, nama_kunci_r) >= 0.94",
            "jaro_winkler_similarity(nama_kunci_l, nama_kunci_r) >= 0.86", tf="nama_kunci",
        ),
        _comparison(
            "tanggal", "tanggal_lahir_l IS NULL OR tanggal_lahir_r IS NULL",
            "tanggal_lahir_l = tanggal_lahir_r", TUKAR, f"{SAMA} = 2", "tahun_l = tahun_r",
            tf="tanggal_lahir",
        ),
        _comparison(
            "tempat", "tempat_kunci_l IS NULL OR tempat_kunci_r IS NULL", "tempat_kunci_l = tempat_kunci_r",
            tf="tempat_kunci",
        ),
        _comparison(
            "domisili", "kode_desa_l IS NULL OR kode_desa_r IS NULL", "nkk_l = nkk_r",
            "kode_desa_l = kode_desa_r AND alamat_kunci_l = alamat_kunci_r", "kode_desa_l = kode_desa_r",
            "kec_l = kec_r", "kab_l = kab_r",
        ),
    ]  # fmt: skip


def splink(jam: Jam, folder: str) -> dict[str, Any]:
    """Train and predict; memory is limited to 10 GB and may spill, so that it cannot take the machine."""
    import duckdb
    from splink import DuckDBAPI, Linker, block_on

    rumah = Provinsi(Path(folder))
    pilihan = {"memory_limit": "10GB", "temp_directory": f"{folder}/splink.tmp"}
    with jam:
        kon = duckdb.connect(config=pilihan)
        kon.execute(f"CREATE TABLE isi AS {ISI.format(daftar=rumah.polos_daftar)}").fetchall()
        api = DuckDBAPI(connection=kon)
        settings = {
            "link_type": "dedupe_only",
            "unique_id_column_name": "unique_id",
            "blocking_rules_to_generate_predictions": [block_on(*satu) for satu in BLOK],
            "comparisons": comparisons(),
            "max_iterations": 25,
            "retain_matching_columns": False,
            "retain_intermediate_calculation_columns": False,
        }
        linker = Linker(api.register("isi"), settings, log_level=40)
        linker.training.estimate_probability_two_random_records_match(
            [block_on("nama_bunyi", "tanggal_lahir", "tempat_kunci", "jk")], recall=0.6
        )
        linker.training.estimate_u_using_random_sampling(max_pairs=2e6)
        for satu in LATIH:
            linker.training.estimate_parameters_using_expectation_maximisation(
                block_on(*satu), fix_u_probabilities=True
            )
        hasil = linker.inference.predict(threshold_match_probability=0.01)
        nama = hasil.physical_name
    return _count(kon, nama, rumah)


def _count(kon: Any, nama: str, rumah: Provinsi) -> dict[str, Any]:
    kon.execute(f"CREATE TABLE benar AS {truth(rumah)}").fetchall()
    benar = kon.execute("SELECT count(*) FROM benar").fetchall()[0][0]
    kon.execute(
        f"CREATE TABLE duga AS SELECT match_probability AS p, b.a IS NOT NULL AS y FROM {nama} h "
        "LEFT JOIN benar b ON b.a = least(unique_id_l, unique_id_r) "
        "AND b.b = greatest(unique_id_l, unique_id_r)"
    ).fetchall()
    kena, semua = kon.execute("SELECT count(*) FILTER (y), count(*) FROM duga WHERE p >= 0.5").fetchall()[0]
    terbaik = kon.execute(
        f"SELECT max(2.0 * tp / (n + {benar})) FROM (SELECT sum(y::INT) OVER w AS tp, count(*) OVER w AS n "
        "FROM duga WINDOW w AS (ORDER BY p DESC RANGE UNBOUNDED PRECEDING))"
    ).fetchall()[0][0]
    sama = " OR ".join("(" + " AND ".join(f"x.{k} = y.{k}" for k in satu) + ")" for satu in BLOK)
    dalam = kon.execute(
        f"SELECT count(*) FROM benar JOIN isi x ON x.unique_id = a JOIN isi y ON y.unique_id = b WHERE {sama}"
    ).fetchall()[0][0]
    return score(kena, semua, benar) | {
        "blok": dalam / benar, "pasangan": semua, "f1_terbaik": float(terbaik or 0)
    }  # fmt: skip
