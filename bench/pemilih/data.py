"""The synthetic province of the measurements: made once per size and kind, kept in `SUARA_BENCH`."""

# ruff: noqa: S608 - SQL of this file is put together from its own constants
from __future__ import annotations

import datetime as dt
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.pemilih.alat import Jam, run_child

ACUAN = dt.date(2025, 12, 11)
BENIH = 6402
"""No seed of a test, of the weights, or of a trial: nothing was tuned on these people."""
BAWAAN = {"merata": 0, "bawaan": 60}
DAERAH = "daerah"
"""The kind of list that grows by regions: see `daerah.py`."""
KOLOM_CSV = (
    "nkk, nik, nama, tempat_lahir, strftime(tanggal_lahir, '%d-%m-%Y') AS tanggal_lahir, status_kawin, "
    "jenis_kelamin, alamat, rt, rw, disabilitas, ktpel, '' AS keterangan, kode_desa, tps"
)


@dataclass(frozen=True, slots=True)
class Provinsi:
    """Where the files of one province lie."""

    folder: Path

    @property
    def wilayah(self) -> str:
        """The province that the list is of."""
        return "12" if self.folder.name.endswith(DAERAH) else "64"

    def __getattr__(self, nama: str) -> str:
        tempat = {
            "csv": "daftar.csv", "penduduk_masuk": "penduduk.masuk.parquet", "benar": "benar.parquet",
            "kunci": "kunci", "daftar": "daftar", "penduduk": "penduduk", "laporan": "temuan",
            "polos_daftar": "daftar.polos.parquet", "polos_penduduk": "penduduk.polos.parquet",
        }  # fmt: skip
        if nama not in tempat:
            raise AttributeError(nama)
        return str(self.folder / tempat[nama])


def home() -> Path:
    """Return the folder of all measurements."""
    return Path(os.environ.get("SUARA_BENCH") or Path(tempfile.gettempdir()) / "suara-bench-pemilih")


def province(ukuran: int = 0, jenis: str = "merata", *, tersegel: bool = True) -> Provinsi:
    """Return the province of this size (0: the calibrated one); make what is missing."""
    hasil = Provinsi(home() / f"{ukuran or 'penuh'}-{jenis}")
    if not (hasil.folder / "SIAP").exists():
        shutil.rmtree(hasil.folder, ignore_errors=True)
        hasil.folder.mkdir(parents=True, mode=0o700)
        if jenis == DAERAH:
            _child("daerah:make", folder=str(hasil.folder), ukuran=ukuran)
        else:
            _child("data:make", folder=str(hasil.folder), ukuran=ukuran, bawaan=BAWAAN[jenis])
        (hasil.folder / "SIAP").touch()
    if tersegel and not (hasil.folder / "SEGEL").exists():
        for nama in ("daftar", "penduduk", "temuan"):
            shutil.rmtree(hasil.folder / nama, ignore_errors=True)
        (hasil.folder / "kunci").unlink(missing_ok=True)
        _child("data:seal", folder=str(hasil.folder))
        (hasil.folder / "SEGEL").touch()
    return hasil


def _child(fungsi: str, **isi: str | int) -> None:
    print(f"  (menyiapkan data: {fungsi} {isi})", flush=True)
    hasil = run_child(fungsi, **isi)
    if "galat" in hasil:
        raise SystemExit(f"data tidak dapat disiapkan: {hasil['galat']}")


def make(jam: Jam, folder: str, ukuran: int, bawaan: int) -> None:
    """Write the files as an office would get them, and the planted truth."""
    import duckdb

    from suara.engine.synth.hasilkan import Pilihan, generate
    from suara.engine.wilayah import read_wilayah

    rumah = Path(folder)
    sementara = rumah / "sementara"
    with (
        jam,
        duckdb.connect(
            str(rumah / "synth.db"), config={"memory_limit": "7GB", "temp_directory": str(sementara)}
        ) as koneksi,
    ):
        desa = {k: n for k, n in read_wilayah().items() if k.startswith("64.") and k.count(".") in (1, 3)}
        generate(koneksi, desa, Pilihan(ukuran=ukuran, benih=BENIH, acuan=ACUAN, bawaan_tunggal=bawaan))
        koneksi.execute(
            f"COPY (SELECT {KOLOM_CSV} FROM synth_daftar ORDER BY id) TO '{rumah}/daftar.csv' "
            "(HEADER, DELIMITER ';')"
        )
        koneksi.execute(
            "COPY (SELECT nkk, nik, nama, tempat_lahir, "
            "strftime(tanggal_lahir, '%d-%m-%Y') AS tanggal_lahir, "
            "status_kawin, jenis_kelamin, alamat, rt, rw, disabilitas, ktpel, kode_desa, "
            "CASE WHEN hidup THEN 'HIDUP' ELSE 'MENINGGAL' END AS hidup, pekerjaan, warga_negara "
            f"FROM synth_penduduk ORDER BY nik) TO '{rumah}/penduduk.masuk.parquet' (FORMAT parquet)"
        )
        # Truth by what stands in the CSV: the row's place in the file is its number at ingest.
        koneksi.execute(
            "COPY (SELECT least(k.id, k.id_lain) AS a, greatest(k.id, k.id_lain) AS b FROM synth_kebenaran k "
            f"WHERE k.jenis = 'GANDA') TO '{rumah}/benar.parquet' (FORMAT parquet)"
        )
        awal = koneksi.execute("SELECT min(id), max(id), count(*) FROM synth_daftar").fetchall()[0]
        assert (awal[0], awal[1]) == (1, awal[2]), awal
    (rumah / "synth.db").unlink()
    shutil.rmtree(sementara, ignore_errors=True)


def seal(jam: Jam, folder: str) -> None:
    """Ingest list and population, and write what the snapshots hold as plain Parquet for the rivals."""
    from suara.engine.kunci import KunciInduk
    from suara.engine.sesi import Sesi
    from suara.engine.snapshot import open_snapshot

    rumah = Provinsi(Path(folder))
    kunci = KunciInduk.create(Path(rumah.kunci))
    with jam:
        for jenis in ("daftar", "penduduk"):
            with Sesi(memori="4GB") as sesi:
                take_in(sesi, rumah, jenis, kunci)
                open_snapshot(sesi, Path(getattr(rumah, jenis)), kunci=kunci, nama="isi")
                sesi.sql(
                    f"COPY (SELECT * FROM isi) TO '{getattr(rumah, f'polos_{jenis}')}' "
                    "(FORMAT parquet, COMPRESSION zstd)"
                )


def take_in(sesi: Any, rumah: Provinsi, jenis: str, kunci: Any, *, tempat: Path | None = None) -> Any:
    """Ingest one file of the province; return the result."""
    from suara.engine.sources import Permintaan, ingest

    berkas = Path(rumah.csv if jenis == "daftar" else rumah.penduduk_masuk)
    minta = Permintaan(
        berkas=[berkas], wilayah=rumah.wilayah, periode="2025-TW4" if jenis == "penduduk" else "2025-TW3",
        acuan=ACUAN, edisi="pdpb-2025", jenis=jenis,
    )  # fmt: skip
    return ingest(
        sesi, minta, kunci=kunci, tempat=tempat or Path(getattr(rumah, jenis)),
        laporan=(tempat or rumah.folder) / "temuan",
    )  # fmt: skip
