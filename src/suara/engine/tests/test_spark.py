"""Spark makes the same tables as DuckDB, step by step: proposals, next list, movements, recap, duplicates."""

from __future__ import annotations

import datetime as dt
import shutil
from typing import Any

import pytest

from suara.engine.apply import apply
from suara.engine.ganda import find_ganda
from suara.engine.nama import add_kunci
from suara.engine.recap import recap
from suara.engine.sesi import Sesi
from suara.engine.skema import DAFTAR, KANDIDAT, PENDUDUK, names
from suara.engine.skema_alir import MUTASI
from suara.engine.sync import Acuan, sync
from suara.engine.synth.hasilkan import Pilihan, generate
from suara.engine.wilayah import read_wilayah

pytest.importorskip("pyspark", reason="pilihan spark tidak dipasang (./suara test --spark)")
pytest.importorskip("sqlglot", reason="pilihan spark tidak dipasang (./suara test --spark)")
if shutil.which("java") is None:
    pytest.skip("Java tidak ada (apt-get install default-jre-headless)", allow_module_level=True)

from suara.engine.spark import SesiSpark

pytestmark = [pytest.mark.sekali, pytest.mark.lambat]

ACUAN = Acuan(tanggal=dt.date(2025, 12, 11), wilayah_daftar="64", wilayah_sumber="64")
LAIN = {"status": "'AKTIF'", "sumber": "'SINKRONISASI'", "periode_masuk": "'2025-TW3'"}
KEADAAN = "CASE WHEN id % 97 = 0 THEN 'TMS' WHEN id % 89 = 0 THEN 'DITANGGUHKAN' ELSE 'AKTIF' END"
SKOR = ("skor", *(f"b_{satu}" for satu in ("awal", "nama", "tanggal", "tempat", "domisili", "nik")))


@pytest.fixture(scope="module")
def provinsi() -> dict[str, Any]:
    """A list with suspended and removed rows, its population, and their keys, as Arrow tables."""
    with Sesi(memori="1GB") as sesi:
        desa = {k: n for k, n in read_wilayah().items() if k.startswith("64.") and k.count(".") in (1, 3)}
        generate(sesi.sambungan, desa, Pilihan(ukuran=3000, ganda=20))
        hasil = {}
        for nama, kolom in (("daftar", DAFTAR), ("penduduk", PENDUDUK)):
            add_kunci(sesi, f"synth_{nama}", "berkunci")
            punya = {satu for satu, _tipe in sesi.kolom("berkunci")}
            isi = {
                satu.nama: satu.nama if satu.nama in punya else LAIN.get(satu.nama, "NULL") for satu in kolom
            }
            if nama == "daftar":
                isi |= {"status": KEADAAN, "alasan": "CASE WHEN id % 97 = 0 THEN 'PINDAH_DOMISILI' END"}
            pilih = ", ".join(f"CAST({isi[satu.nama]} AS {satu.tipe}) AS {satu.nama}" for satu in kolom)
            hasil[nama] = sesi.arrow(f"SELECT {pilih} FROM berkunci")
        return hasil


def chain(sesi: Sesi, provinsi: dict[str, Any]) -> dict[str, Any]:
    """Run every step that both engines share; return what they left."""
    for nama, tabel in provinsi.items():
        sesi.terima(nama, tabel)
    kata = [sync(sesi, ACUAN).to_dict()]
    hasil = {"kandidat": _rows(sesi, "kandidat", names(KANDIDAT))}
    sesi.simpan(
        "keputusan",
        "SELECT *, 'TERIMA' AS putusan FROM kandidat WHERE jenis IN ('BARU', 'UBAH', 'TMS')",
    )
    kata.append(apply(sesi, periode="2025-TW4").to_dict())
    hasil["mutasi"] = _rows(sesi, "mutasi", names(MUTASI))
    hasil["daftar_baru"] = _rows(sesi, "daftar_baru", names(DAFTAR))
    sesi.simpan("daftar_lama", "SELECT * FROM daftar")
    find_ganda(sesi)
    kolom = [nama for nama, _tipe in sesi.kolom("pasangan") if nama not in SKOR]
    hasil["pasangan"] = _rows(sesi, "pasangan", kolom)
    skor = ", ".join(f"round({nama}, 2) AS {nama}" for nama in SKOR)
    hasil["skor"] = sesi.rows(f"SELECT id_kiri, id_kanan, {skor} FROM pasangan ORDER BY 1, 2")
    sesi.simpan("daftar", "SELECT * FROM daftar_baru")
    kata.append(recap(sesi, periode="2025-TW4", wilayah="64", nama=read_wilayah()).to_dict())
    return hasil | {"kata": kata}


def _rows(sesi: Sesi, tabel: str, kolom: list[str]) -> list[tuple[Any, ...]]:
    return sesi.rows(f"SELECT {', '.join(kolom)} FROM {tabel} ORDER BY ALL")


def test_every_step_makes_the_same_table_on_both_engines(provinsi: dict[str, Any]) -> None:
    with Sesi(memori="1GB") as duckdb:
        harapan = chain(duckdb, provinsi)
    with SesiSpark(memori="1GB") as spark:
        didapat = chain(spark, provinsi)
    assert len(harapan["kandidat"]) > 300
    assert len(harapan["pasangan"]) > 30
    for nama, isi in harapan.items():
        assert didapat[nama] == isi, nama
