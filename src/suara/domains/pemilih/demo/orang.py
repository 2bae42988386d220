"""The synthetic people of the demo, and the files that offices would send about them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from suara.domains.pemilih.cek.contoh import TANGGUH, TERDAFTAR
from suara.engine.skema import ORANG, names
from suara.engine.synth.hasilkan import Pilihan, generate
from suara.engine.umur import years_before
from suara.engine.wilayah import read_wilayah

if TYPE_CHECKING:
    import duckdb

WILAYAH = "64"
KABUPATEN = ("64.71", "64.72")
"""Balikpapan and Samarinda: the demo's offices. The other kab/kota of the province hold no list here."""
UKURAN = 11_000
"""Voters of the whole synthetic province; some 40 percent live in the two."""
BENIH = 6472
MUDA = 2
"""Of those who come of age during the quarters one in so many is in the population file."""
DUA_KALI = 2
"""Voters of Samarinda who stand in the list twice under one number, besides the one of the public check."""

BERUBAH = (
    "(hash(nik) % 1000 < $ubah OR tanggal_lahir > $dewasa AND nik NOT IN (SELECT nik FROM contoh_daftar))"
)
TETAP = (
    "hash(nik) % 1000 >= CASE WHEN nik IN (SELECT nik FROM contoh_penduduk) THEN $ubah ELSE $ubah // 6 END"
)
"""Who has changed, and who is as in the list, on a day on which `$ubah` of a thousand have changed. Of those
whom no population file holds only one in six is missed already."""
_KOLOM = ", ".join(names(ORANG))
_KAB = ", ".join(f"'{satu}'" for satu in KABUPATEN)
_BERSAMA = f"""
CREATE TABLE contoh_daftar AS
SELECT {_KOLOM}, tps, id AS urut FROM synth_daftar
WHERE left(kode_desa, 5) IN ({_KAB}) AND (tanggal_lahir <= $dewasa OR status_kawin <> 'B');
CREATE TABLE contoh_penduduk AS
SELECT {_KOLOM}, hidup, pekerjaan, warga_negara FROM (
    SELECT * REPLACE (CASE WHEN tanggal_lahir <= $dewasa OR nik IN (SELECT nik FROM contoh_daftar)
        OR hash(nik, 'kawin') % 20 = 0 THEN status_kawin ELSE 'B' END AS status_kawin)
    FROM synth_penduduk
)
WHERE nik IN (SELECT nik FROM contoh_daftar)
    OR left(kode_desa, 5) IN ({_KAB}) AND (tanggal_lahir <= $dewasa OR hash(nik, 'muda') % {MUDA} = 0)
"""  # noqa: S608 - column names and codes of our own
_PENDUDUK = f"""
SELECT * FROM contoh_penduduk WHERE {BERUBAH}
UNION ALL BY NAME
SELECT {_KOLOM}, true AS hidup, CAST(NULL AS VARCHAR) AS pekerjaan, 'WNI' AS warga_negara FROM contoh_daftar
WHERE {TETAP}
ORDER BY nik
"""  # noqa: S608
_DUA_KALI = f"""
INSERT INTO contoh_daftar
SELECT * REPLACE (-urut AS urut) FROM contoh_daftar
WHERE kode_desa LIKE '{TANGGUH.kode_desa[:5]}%' AND urut > 0
ORDER BY hash(nik, 'dua kali'), urut LIMIT {DUA_KALI}
"""  # noqa: S608


@dataclass(slots=True)
class Sumber:
    """The people, and where their files are written until they are read in."""

    sambungan: duckdb.DuckDBPyConnection
    folder: Path
    dewasa: dt.date
    """Born later, one was too young for the first list."""

    def write_daftar(self) -> Path:
        """Write the first list."""
        pilih = f"SELECT {_KOLOM}, tps FROM contoh_daftar ORDER BY urut"  # noqa: S608 - our own column names
        return self._write("daftar", pilih)

    def write_penduduk(self, ubah: int) -> Path:
        """Write the population file of a day on which so many of a thousand have changed."""
        return self._write("penduduk", fill(_PENDUDUK, ubah, self.dewasa))

    def presumed(self, banyak: int) -> list[str]:
        """Return the numbers of so many old people in each kab/kota."""
        baris = self.sambungan.execute(
            "SELECT nik FROM contoh_daftar WHERE tanggal_lahir < DATE '1954-01-01' QUALIFY row_number() OVER "
            "(PARTITION BY left(kode_desa, 5) ORDER BY hash(nik)) <= ?",
            [banyak],
        ).fetchall()
        return sorted(str(nik) for (nik,) in baris)

    def _write(self, nama: str, pilih: str) -> Path:
        path = self.folder / f"{nama}-contoh.parquet"
        self.sambungan.execute(f"COPY ({pilih}) TO '{str(path).replace("'", "''")}' (FORMAT parquet)")
        return path


def fill(sql: str, ubah: int, dewasa: dt.date) -> str:
    """Return the query for this share and this day: a table is made by it, so it takes no parameters."""
    return sql.replace("$ubah", str(int(ubah))).replace("$dewasa", f"DATE '{dewasa.isoformat()}'")


@contextmanager
def open_sumber(folder: Path, awal: dt.date, kini: dt.date) -> Iterator[Sumber]:
    """Make the people of today; in the first list stand those who were of age when it was made."""
    import duckdb

    desa = {k: v for k, v in read_wilayah().items() if k.startswith("64.") and k.count(".") in (1, 3)}
    with duckdb.connect(config={"threads": 1}) as sambungan:
        generate(sambungan, desa, Pilihan(ukuran=UKURAN, benih=BENIH, acuan=kini))
        dewasa = years_before(awal, 17)
        sambungan.execute(fill(_BERSAMA, 0, dewasa))
        _add(sambungan)
        yield Sumber(sambungan, folder, dewasa)


def _add(sambungan: duckdb.DuckDBPyConnection) -> None:
    """Put the people whom the public check names into the list, the one in doubt twice; others twice too."""
    for urut, satu in enumerate((TERDAFTAR, TANGGUH, TANGGUH), start=1):
        sambungan.execute(
            f"INSERT INTO contoh_daftar ({_KOLOM}, tps, urut) VALUES "  # noqa: S608 - our own column names
            "(?, ?, ?, 'CONTOH', ?, 'S', ?, 'JL. CONTOH', '001', '001', '0', 'S', ?, ?, ?)",
            [
                satu.nik, f"640999010110{urut:04d}", satu.nama, satu.tanggal_lahir, satu.jenis_kelamin,
                satu.kode_desa, satu.tps, -urut,
            ],
        )  # fmt: skip
    sambungan.execute(_DUA_KALI)
