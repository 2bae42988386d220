"""Small lists and sources for the tests: from plain dicts, as short as the rule they show."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa

from suara.engine.sesi import Sesi
from suara.engine.skema import DAFTAR, KANDIDAT, PENDUDUK, Kolom
from suara.engine.sync.aturan import BarisDaftar, BarisSumber, Usulan
from suara.engine.terms import AlasanTMS, StatusBaris

TIPE = {
    "VARCHAR": pa.string(), "BIGINT": pa.int64(), "DATE": pa.date32(), "BOOLEAN": pa.bool_(),
    "INTEGER": pa.int32(),
}  # fmt: skip
DASAR: dict[str, Any] = {
    "nik": "6472050101900001", "nkk": "6472050101100001", "nama": "BUDI", "tempat_lahir": "SAMARINDA",
    "tanggal_lahir": dt.date(1990, 1, 1), "status_kawin": "B", "jenis_kelamin": "L", "alamat": "JL. ULIN",
    "rt": "001", "rw": None, "disabilitas": "0", "ktpel": "S", "kode_desa": "64.72.05.1004",
    "nama_kunci": "budi", "nama_bunyi": 1, "token_awal": 1, "token_akhir": 1, "tempat_kunci": 1,
    "alamat_kunci": 1,
}  # fmt: skip
DI_DAFTAR = {
    "id": 1, "status": "AKTIF", "sumber": "SINKRONISASI", "periode_masuk": "2025-TW3", "tps": "001",
    "keterangan": None, "alasan": None, "periode_keluar": None,
}  # fmt: skip
DI_SUMBER = {"hidup": True, "pekerjaan": None, "warga_negara": "WNI"}


def daftar_row(**isi: Any) -> dict[str, Any]:
    """Return a row of the list; only what differs from the usual voter is said."""
    return DASAR | DI_DAFTAR | isi


def sumber_row(**isi: Any) -> dict[str, Any]:
    """Return a row of the source."""
    return DASAR | DI_SUMBER | isi


def load(sesi: Sesi, nama: str, kolom: Iterable[Kolom], baris: Iterable[Mapping[str, Any]]) -> None:
    """Make a table of these rows; columns that a row does not name are NULL."""
    semua = list(baris)
    isi = {satu.nama: pa.array([b.get(satu.nama) for b in semua], type=TIPE[satu.tipe]) for satu in kolom}
    sesi.terima(nama, pa.table(isi))


def load_both(sesi: Sesi, daftar: Iterable[Mapping[str, Any]], sumber: Iterable[Mapping[str, Any]]) -> None:
    """Make `daftar` and `penduduk`."""
    load(sesi, "daftar", DAFTAR, daftar)
    load(sesi, "penduduk", PENDUDUK, sumber)


def as_daftar(baris: Mapping[str, Any]) -> BarisDaftar:
    """Return the row as the reference rules see it."""
    isi = _facts(baris, BarisDaftar) | {"status": StatusBaris(baris["status"])}
    return BarisDaftar(**isi | {"alasan": AlasanTMS(baris["alasan"]) if baris["alasan"] else None})


def as_sumber(baris: Mapping[str, Any]) -> BarisSumber:
    """Return the row as the reference rules see it."""
    return BarisSumber(**_facts(baris, BarisSumber))


def _facts(baris: Mapping[str, Any], kelas: Any) -> dict[str, Any]:
    return {nama: baris[nama] for nama in kelas.__dataclass_fields__}


def read_kandidat(sesi: Sesi) -> list[tuple[Any, ...]]:
    """Return the proposals in a fixed order, without their source."""
    kolom = [satu.nama for satu in KANDIDAT if satu.nama != "sumber"]
    return sorted(sesi.rows(f"SELECT {', '.join(kolom)} FROM kandidat"), key=str)


def as_kandidat(usulan: Iterable[Usulan]) -> list[tuple[Any, ...]]:
    """Return proposals of the reference rules in the same shape."""
    baris = [
        (
            u.id, u.nik, u.jenis.value, u.alasan.value if u.alasan else None, u.beda, u.pindah.value,
            u.desa_lama, u.desa_baru,
        )
        for u in usulan
    ]  # fmt: skip
    return sorted(baris, key=str)
