"""Generate a synthetic province inside DuckDB: one seed, any size, always the same people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import yaml

from suara.engine.synth.rencana import allocate, default_size, plan_province

SLOT = 4096
_SQL = sorted(Path(__file__).with_name("sql").glob("*.sql"))
_SPARE = 37
"""Smaller than any seed step, coprime to the street count: spreads kecamatan of issue over their slots."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pilihan:
    """What to generate. Shares are in parts per thousand of all rows.

    `bawaan_tunggal` is the share whose birth date is one single default date, `bawaan_akhir` the share born
    on 31 December of their year. `ganda` planted duplicates and `baru` people only the population file knows.
    """

    ukuran: int = 0
    benih: int = 64
    acuan: dt.date = dt.date(2025, 12, 11)
    bawaan_tunggal: int = 0
    bawaan_akhir: int = 25
    ganda: int = 5
    baru: int = 41

    @property
    def pemilih(self) -> int:
        """Rows of the list; 0 in `ukuran` means the calibrated province."""
        return self.ukuran or default_size()


def generate(koneksi: duckdb.DuckDBPyConnection, desa: Mapping[str, str], pilihan: Pilihan) -> None:
    """Create the tables `synth_daftar`, `synth_penduduk` and `synth_kebenaran`.

    `desa` maps the code of every region of the province that is needed (kab/kota and desa) to its name.
    The same options give the same rows on the same version of DuckDB, whose hash is the only dice.
    """
    for nama, nilai in _variables(desa, pilihan).items():
        koneksi.execute(f"SET VARIABLE {nama} = {nilai}")
    for nama, tabel in _tables(desa, pilihan):
        koneksi.register("synth_masuk", tabel)
        koneksi.execute(f"CREATE OR REPLACE TABLE {nama} AS FROM synth_masuk")
        koneksi.unregister("synth_masuk")
    for berkas in _SQL:
        koneksi.execute(berkas.read_text(encoding="utf-8"))


def _variables(desa: Mapping[str, str], pilihan: Pilihan) -> dict[str, str]:
    return {
        "benih": str(int(pilihan.benih)),
        "acuan": f"DATE '{pilihan.acuan.isoformat()}'",
        "bawaan_tunggal": str(int(pilihan.bawaan_tunggal)),
        "bawaan_akhir": str(int(pilihan.bawaan_akhir)),
        "jalan": str(len(_words(_bahan()["jalan"]))),
        "kec_lain": str(len(_issuers(desa))),
        "desa_banyak": str(len(_villages(desa))),
    }


def _tables(desa: Mapping[str, str], pilihan: Pilihan) -> Iterator[tuple[str, pa.Table]]:
    bahan = _bahan()
    sasaran = _targets(desa, pilihan)
    yield "synth_desa", sasaran
    yield "synth_desa_urut", _order(_villages(desa), sasaran)
    yield "synth_pola", _households(bahan["pola_rumah"])
    yield "synth_jenis_baru", _slots("jenis", bahan["jenis_baru"], 1000)
    yield "synth_muhammad", _slots("bentuk", bahan["muhammad"], 100)
    yield "synth_gelar", _numbered("gelar", bahan["gelar_belakang"])
    yield "synth_kota", _numbered("nama", _words(bahan["kota"])[:64])
    yield "synth_jalan", _numbered("nama", _words(bahan["jalan"]))
    yield "synth_kec", _numbered("kode", _issuers(desa))
    kab = {kode: nama for kode, nama in desa.items() if kode.count(".") == 1}
    yield "synth_kabupaten", pa.table({"kode": list(kab), "nama": [_place(nama) for nama in kab.values()]})
    yield "synth_grup", _groups()
    yield "synth_token", _tokens()


def _targets(desa: Mapping[str, str], pilihan: Pilihan) -> pa.Table:
    rencana = plan_province(_villages(desa), pilihan.pemilih)
    banyak = [float(satu.jumlah) for satu in rencana]
    # A village of a handful keeps at least four people of its own: a copy needs an original of each sex.
    ganda = allocate(pilihan.pemilih * pilihan.ganda // 1000, banyak)
    return pa.table({
        "kode_desa": [satu.kode for satu in rencana],
        "l": [satu.l for satu in rencana],
        "p": [satu.p for satu in rencana],
        "ganda": [n if satu.jumlah - n >= 4 else 0 for n, satu in zip(ganda, rencana, strict=True)],
        "baru": allocate(pilihan.pemilih * pilihan.baru // 1000, banyak),
    })  # fmt: skip


def _order(desa: Sequence[str], sasaran: pa.Table) -> pa.Table:
    kab = [kode[:5] for kode in desa]
    kec = [kode[:8] for kode in desa]
    return pa.table({
        "kode_desa": desa,
        "urut": range(len(desa)),
        "sendiri": [n["l"] + n["p"] - n["ganda"] for n in sasaran.to_pylist()],
        "kab_mulai": [kab.index(satu) for satu in kab],
        "kab_banyak": [kab.count(satu) for satu in kab],
        "kec_mulai": [kec.index(satu) for satu in kec],
        "kec_banyak": [kec.count(satu) for satu in kec],
    })  # fmt: skip


def _households(pola: Sequence[str]) -> pa.Table:
    baris = []
    for nomor, satu in enumerate(pola):
        urutan = 0
        for rumah, ukuran in enumerate(map(int, satu.split())):
            for posisi in range(1, ukuran + 1):
                baris.append((nomor, urutan, rumah, posisi, ukuran))
                urutan += 1
    return _rows(("pola", "urutan", "rumah", "posisi", "ukuran"), baris)


def _groups() -> pa.Table:
    asal: dict[str, dict[str, int]] = _read("asal.yaml")
    baris = [
        (kab, slot, grup)
        for kab, bagian in asal.items()
        for slot, grup in enumerate(grup for grup, persen in bagian.items() for _ in range(persen))
    ]
    return _rows(("kab", "slot", "grup"), baris)


def _tokens() -> pa.Table:
    """Return every token in as many of 4,096 slots as its Zipf weight (1/rank) asks for."""
    baris: list[tuple[Any, ...]] = []
    for grup, bagian in _read("nama.yaml").items():
        for kunci, kata in bagian.items():
            nama, _, jk = kunci.partition("_")
            pilihan = kata.split()
            isi = allocate(SLOT, [1 / (urut + 3) for urut in range(len(pilihan))])
            semua = [token for token, n in zip(pilihan, isi, strict=True) for _ in range(n)]
            baris += [(f"{nama} {grup}{jk.upper()}{slot}", token) for slot, token in enumerate(semua)]
    return _rows(("kunci", "token"), baris)


def _issuers(desa: Mapping[str, str]) -> list[str]:
    """Return kecamatan codes of issue: the province's own, other regions, and codes since retired."""
    sendiri = sorted({kode[:8].replace(".", "") for kode in _villages(desa)})
    return [*sendiri, *sendiri[::_SPARE], *_bahan()["kec_luar"].split()]


def _villages(desa: Mapping[str, str]) -> list[str]:
    return sorted(kode for kode in desa if kode.count(".") == 3)


def _place(nama: str) -> str:
    return nama.upper().removeprefix("KABUPATEN ").removeprefix("KOTA ")


def _words(teks: str) -> list[str]:
    return [kata.strip() for kata in teks.split(",")]


def _slots(kolom: str, bagian: Mapping[str, int], banyak: int) -> pa.Table:
    isi = [nama for nama, n in bagian.items() for _ in range(n)]
    if len(isi) != banyak:
        raise ValueError(f"bagian {kolom} harus berjumlah {banyak}, bukan {len(isi)}")
    return _numbered(kolom, isi)


def _numbered(kolom: str, isi: Sequence[str]) -> pa.Table:
    return pa.table({"slot": range(len(isi)), kolom: list(isi)})


def _rows(kolom: Sequence[str], baris: Iterable[tuple[Any, ...]]) -> pa.Table:
    return pa.table(dict(zip(kolom, map(list, zip(*baris, strict=True)), strict=True)))


def _bahan() -> Any:
    return _read("bahan.yaml")


def _read(nama: str) -> Any:
    return yaml.safe_load(Path(__file__).with_name(nama).read_text(encoding="utf-8"))
