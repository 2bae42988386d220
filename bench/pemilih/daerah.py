"""The growing list of row `tumbuh`: more rows are more regions, as from a city to a large province.

The calibrated province is made as often as it takes, with another seed each time, and laid on the desa of a
province that has six times as many. To put ten million people into the desa of three would make every desa
three times as dense, and measure that.
"""

# ruff: noqa: S608 - SQL of this file is put together from its own constants
from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import Any

from bench.pemilih.alat import Jam

PROVINSI = "12"
GESER = 2_400
"""Serial numbers of the copies do not meet where the region of issue is no region of the province."""
PENDUDUK = (
    "nkk, nik, nama, tempat_lahir, strftime(tanggal_lahir, '%d-%m-%Y') AS tanggal_lahir, status_kawin, "
    "jenis_kelamin, alamat, rt, rw, disabilitas, ktpel, kode_desa, "
    "CASE WHEN hidup THEN 'HIDUP' ELSE 'MENINGGAL' END AS hidup, pekerjaan, warga_negara"
)


def make(jam: Jam, folder: str, ukuran: int) -> None:
    """Write list and population file of so many voters, whole desa by whole desa."""
    import duckdb
    from bench.pemilih.data import KOLOM_CSV

    rumah = Path(folder)
    with jam:
        kurang = ukuran
        for salinan in count():
            kurang -= _copy(rumah, salinan, kurang)
            if kurang <= 0:
                break
        with duckdb.connect(
            config={"memory_limit": "7GB", "temp_directory": str(rumah / "sementara")}
        ) as koneksi:
            koneksi.execute(
                f"COPY (SELECT {KOLOM_CSV} FROM '{rumah}/salinan-*.daftar.parquet' ORDER BY kode_desa, urut) "
                f"TO '{rumah}/daftar.csv' (HEADER, DELIMITER ';')"
            )
            koneksi.execute(
                f"COPY (SELECT {PENDUDUK} FROM '{rumah}/salinan-*.penduduk.parquet' ORDER BY nik) "
                f"TO '{rumah}/penduduk.masuk.parquet' (FORMAT parquet)"
            )
    for satu in rumah.glob("salinan-*.parquet"):
        satu.unlink()


def _copy(rumah: Path, salinan: int, kurang: int) -> int:
    """Write one copy of the province, or its first desa as far as needed; return the voters written."""
    import duckdb
    from bench.pemilih.data import ACUAN, BENIH

    from suara.engine.synth.hasilkan import Pilihan, generate
    from suara.engine.wilayah import read_wilayah

    semua = read_wilayah()
    desa = {k: n for k, n in semua.items() if k.startswith("64.") and k.count(".") in (1, 3)}
    db, sementara = rumah / "synth.db", rumah / "sementara"
    with duckdb.connect(str(db), config={"memory_limit": "7GB", "temp_directory": str(sementara)}) as koneksi:
        generate(koneksi, desa, Pilihan(ukuran=0, benih=BENIH + salinan, acuan=ACUAN))
        _map(koneksi, sorted(k for k in desa if k.count(".") == 3), _villages(semua), salinan)
        koneksi.execute(
            "CREATE TABLE dipilih AS SELECT kode_desa FROM (SELECT kode_desa, "
            "sum(count(*)) OVER (ORDER BY kode_desa) - count(*) AS sebelum "
            "FROM synth_daftar GROUP BY kode_desa) "
            f"WHERE sebelum < {kurang}"
        )
        for nama, urut in (("daftar", "id"), ("penduduk", "nik")):
            koneksi.execute(
                f"COPY (SELECT s.* REPLACE (p.baru AS kode_desa, {_number('nik', salinan)} AS nik, "
                f"{_number('nkk', salinan)} AS nkk, {_place(salinan)} AS tempat_lahir), s.{urut} AS urut "
                f"FROM synth_{nama} s LEFT JOIN synth_kota k ON k.nama = s.tempat_lahir "
                "SEMI JOIN dipilih USING (kode_desa) JOIN peta p ON p.lama = s.kode_desa "
                "LEFT JOIN peta_kec kn ON kn.lama = left(s.nik, 6) "
                "LEFT JOIN peta_kec kk ON kk.lama = left(s.nkk, 6)) "
                f"TO '{rumah}/salinan-{salinan}.{nama}.parquet' (FORMAT parquet)"
            )
        banyak = koneksi.execute(
            "SELECT count(*) FROM synth_daftar SEMI JOIN dipilih USING (kode_desa)"
        ).fetchall()
    db.unlink()
    return int(banyak[0][0])


def _villages(semua: dict[str, str]) -> list[str]:
    return sorted(kode for kode in semua if kode.startswith(f"{PROVINSI}.") and kode.count(".") == 3)


def _place(salinan: int) -> str:
    """Born at home is another place in every copy; the country's cities are the same for all."""
    if not salinan:
        return "s.tempat_lahir"
    di_rumah = f"concat(s.tempat_lahir, ' {'ABCDEFGH'[salinan]}')"
    return f"CASE WHEN k.nama IS NULL THEN {di_rumah} ELSE s.tempat_lahir END"


def _number(nama: str, salinan: int) -> str:
    kec = {"nik": "kn", "nkk": "kk"}[nama]
    serial = (
        f"lpad(CAST((CAST(right(s.{nama}, 4) AS INTEGER) + {GESER * salinan}) % 10000 AS VARCHAR), 4, '0')"
    )
    return (
        f"CASE WHEN {kec}.baru IS NOT NULL THEN concat({kec}.baru, substr(s.{nama}, 7)) "
        f"ELSE concat(left(s.{nama}, 12), {serial}) END"
    )


def _map(koneksi: Any, lama: Sequence[str], baru: Sequence[str], salinan: int) -> None:
    """Make the tables `peta` (desa) and `peta_kec` (first six digits of a number)."""
    import pyarrow as pa

    pasang = _pairs(lama, baru, salinan)
    # Of their own, not by desa: two kecamatan on one would make one number of two.
    kec = [sorted({kode[:8].replace(".", "") for kode in semua}) for semua in (lama, baru)]
    kec_pasang = _pairs(kec[0], kec[1], salinan)
    for nama, isi in (("peta", pasang), ("peta_kec", kec_pasang)):
        koneksi.register("isi_peta", pa.table({"lama": list(isi), "baru": list(isi.values())}))
        koneksi.execute(f"CREATE TABLE {nama} AS FROM isi_peta")
        koneksi.unregister("isi_peta")


def _pairs(lama: Sequence[str], baru: Sequence[str], salinan: int) -> dict[str, str]:
    pasang = dict(zip(lama, baru[salinan * len(lama) :], strict=False))
    if len(pasang) < len(lama):
        raise SystemExit(f"provinsi {PROVINSI} tidak punya wilayah untuk salinan {salinan + 1}")
    return pasang
