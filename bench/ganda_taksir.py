"""Estimate the weights of `engine/ganda/bobot.yaml` with Splink's EM, on synthetic people of an own seed.

The engine's own steps put a level on every comparison of every pair; Splink is given those pairs one by one
(two rows that share nothing but the pair's number), so that both see the same comparisons. u is counted, not
guessed: on random pairs of one sex, exactly where equality can be counted, and for the NIK on random pairs of
one birth date (two numbers of one day are alike for that reason alone). m comes from EM with u fixed, in
passes over narrow pairs: same date and name train the place; same name and household, the date; same date and
household, the name. A pass never keeps what brought its pairs together. Prints the levels as YAML; a person
puts them into the file, with the edition.

    PYTHONPATH=src python bench/ganda_taksir.py LIST.parquet     (needs splink; not a dependency of Suara)

LIST.parquet: a generated list with its keys. The seed must never be one of a test or of another bench.
"""

# ruff: noqa: S608 - SQL of this file is put together from its own constants
from __future__ import annotations

import sys
from typing import Any

import duckdb
import pyarrow as pa

from suara.engine.ganda import read_bobot
from suara.engine.ganda.cari import SEMENTARA, parameter_of
from suara.engine.ganda.langkah import BANDING, BLOK, KUNCI, SIAP
from suara.engine.sesi import Sesi

TINGKAT = {"nama": 7, "tanggal": 6, "tempat": 2, "domisili": 6, "nik": 5}
LULUS = (
    ("tanggal_nama", "t_nama >= 6", ("domisili", "nik"), ("domisili", "nik")),
    ("tanggal_nama", "t_nama >= 6", ("tempat", "nik"), ("tempat",)),
    ("nama_desa", "t_domisili >= 5", ("tanggal", "nik", "tempat"), ("tanggal",)),
    ("tanggal_desa", "t_domisili >= 5 OR t_nik = 4", ("nama", "nik", "tempat"), ("nama",)),
)
"""Blocking rule, what narrows its pairs ("EM tight"), what EM sees, and what is kept of it."""
SEMUA_LOLOS = -1e6
PASANGAN_ACAK = 3_000_000


def main() -> None:
    """Print the estimated levels."""
    with Sesi(memori="4GB") as sesi:
        sesi.sql(f"CREATE VIEW daftar AS SELECT *, 'AKTIF' AS status FROM '{sys.argv[1]}'")
        bobot = read_bobot()
        for langkah in SIAP:
            sesi.jalankan(langkah, **bobot.parameter(0))
        parameter = parameter_of(sesi, bobot, ambang=SEMUA_LOLOS)
        u = _count_u(sesi, parameter)
        m: dict[str, dict[int, list[float]]] = {nama: {} for nama in TINGKAT}
        for aturan, syarat, banding, dipakai in LULUS:
            tingkat = _levels(sesi, parameter, _block_sql(sesi, parameter, aturan), syarat)
            terlatih = _train(tingkat, banding, u)
            for nama in dipakai:
                for nomor, satu in terlatih[nama].items():
                    m[nama].setdefault(nomor, []).append(satu)
        for nama, semua in m.items():
            print(f"  {nama}:")
            for nomor in sorted(semua, reverse=True):
                rata = sum(semua[nomor]) / len(semua[nomor])
                print(f"    {nomor}: {{m: {rata:.4f}, u: {u[nama][nomor]:.3g}}}")
        for nama in SEMENTARA:
            sesi.buang(nama)


def _block_sql(sesi: Sesi, parameter: dict[str, Any], aturan: str) -> str:
    kunci = next(satu for satu in KUNCI if satu.nama == f"kunci_{aturan}")
    sesi.jalankan(kunci)
    sesi.jalankan(BLOK, **parameter)
    return "SELECT DISTINCT pasangan FROM ganda_blok"


def _levels(sesi: Sesi, parameter: dict[str, Any], teks: str, syarat: str = "true") -> pa.Table:
    sesi.buang("ganda_pasangan")
    sesi.sql(f"CREATE TABLE ganda_pasangan AS {teks}")
    for langkah in BANDING:
        sesi.jalankan(langkah, **parameter)
    kolom = ", ".join(f"t_{nama}" for nama in TINGKAT)
    return sesi.arrow(f"SELECT row_number() OVER () AS blok, {kolom} FROM ganda_banding WHERE {syarat}")


def _count_u(sesi: Sesi, parameter: dict[str, Any]) -> dict[str, dict[int, float]]:
    baris = sesi.baris("ganda_baris")
    sesi.sql(
        "CREATE OR REPLACE TABLE urut AS SELECT id, hari, tanda, "
        "row_number() OVER (PARTITION BY tanda ORDER BY hash(id)) AS n, "
        "row_number() OVER (PARTITION BY tanda, hari ORDER BY hash(id)) AS nh FROM ganda_baris"
    )
    acak = " UNION ALL ".join(
        "SELECT least(a.id, b.id) * 4294967296 + greatest(a.id, b.id) AS pasangan FROM urut a JOIN urut b "
        f"ON a.tanda = b.tanda AND b.n = a.n + {jarak}"
        for jarak in range(1, PASANGAN_ACAK // baris + 1)
    )
    u = _shares(_levels(sesi, parameter, f"SELECT DISTINCT pasangan FROM ({acak}) AS x"))
    sehari = (
        "SELECT least(a.id, b.id) * 4294967296 + greatest(a.id, b.id) AS pasangan FROM urut a JOIN urut b "
        "ON a.tanda = b.tanda AND a.hari = b.hari AND b.nh = a.nh + 1 WHERE a.hari IS NOT NULL"
    )
    u["nik"] = _shares(_levels(sesi, parameter, sehari))["nik"]
    semua = baris * (baris - 1) / 2
    for nomor, kolom in ((6, "nkk"), (5, "desa, alamat")):
        sama = sesi.nilai(
            f"SELECT sum(n * (n - 1) / 2) FROM (SELECT count(*) AS n FROM ganda_baris GROUP BY {kolom}) AS x"
        )
        u["domisili"][nomor] = float(sama) / semua
    return u


def _shares(tingkat: pa.Table) -> dict[str, dict[int, float]]:
    """Share of each level; an unseen one counts as half a pair. Missing values (level 0) are left out."""
    hasil: dict[str, dict[int, float]] = {}
    for nama, paling in TINGKAT.items():
        nilai = [satu.as_py() for satu in tingkat[f"t_{nama}"]]
        ada = sum(1 for satu in nilai if satu)
        hasil[nama] = {nomor: max(nilai.count(nomor), 0.5) / ada for nomor in range(1, paling + 1)}
    return hasil


def _train(
    tingkat: pa.Table, banding: tuple[str, ...], u: dict[str, dict[int, float]]
) -> dict[str, dict[int, float]]:
    from splink import DuckDBAPI, Linker

    kon = duckdb.connect()
    kon.register("masuk", tingkat)
    kon.execute(
        "CREATE TABLE pecah AS SELECT 2 * blok AS unique_id, * FROM masuk "
        "UNION ALL SELECT 2 * blok + 1 AS unique_id, * FROM masuk"
    )
    api = DuckDBAPI(connection=kon)
    settings = {
        "link_type": "dedupe_only",
        "unique_id_column_name": "unique_id",
        "probability_two_random_records_match": 0.02,
        "blocking_rules_to_generate_predictions": ["l.blok = r.blok"],
        "comparisons": [_comparison(nama, u[nama]) for nama in banding],
        "max_iterations": 60,
    }
    linker = Linker(api.register(kon.sql("SELECT * FROM pecah").arrow().read_all()), settings, log_level=30)
    linker.training.estimate_parameters_using_expectation_maximisation(
        "l.blok = r.blok", fix_u_probabilities=True
    )
    hasil: dict[str, dict[int, float]] = {}
    for satu in linker.misc.save_model_to_json()["comparisons"]:
        hasil[satu["output_column_name"]] = {
            int(level["label_for_charts"]): float(level.get("m_probability", 1e-4))
            for level in satu["comparison_levels"]
            if not level.get("is_null_level")
        }
    return hasil


def _comparison(nama: str, u: dict[int, float]) -> dict[str, Any]:
    m = {nomor: (0.9 if nomor == max(u) else 0.1 / len(u)) for nomor in u}
    tingkat: list[dict[str, Any]] = [
        {"sql_condition": f"t_{nama}_l = 0", "label_for_charts": "0", "is_null_level": True}
    ]
    tingkat += [
        {
            "sql_condition": f"t_{nama}_l = {nomor}" if nomor > 1 else "ELSE",
            "label_for_charts": str(nomor),
            "m_probability": m[nomor],
            "u_probability": u[nomor],
        }
        for nomor in sorted(u, reverse=True)
    ]
    return {"output_column_name": nama, "comparison_levels": tingkat}


if __name__ == "__main__":
    main()
