"""The report of one ingest: findings, refused rows, quality per desa, in one sealed file.

A first line of JSON without any person in it says how to open the rest; each part is a Parquet file sealed
with a key of its own. Refused rows are kept word for word, so the report is as secret as the list.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from suara.engine.errors import BERUBAH, SnapshotRusak, as_refusal
from suara.engine.kunci import KunciInduk
from suara.engine.memori import BerkasMemori
from suara.engine.sesi import Sesi
from suara.kernel import sandi
from suara.kernel.kalimat import Json

FORMAT = "suara.pemilih.temuan/1"
AKHIRAN = ".temuan.suara"
BAGIAN = ("temuan", "ditolak", "mutu_desa", "mutu_kode")
URUT = {
    "temuan": "berkas, baris, kode, jumlah",
    "ditolak": "berkas, baris",
    "mutu_desa": "kode_desa",
    "mutu_kode": "kode_desa, kode",
}


def write_laporan(
    sesi: Sesi, folder: Path, ringkas: Mapping[str, Json], *, kunci: KunciInduk, nama: str
) -> Path:
    """Write the report under a name that comes from its content; the same report is written once."""
    data = sandi.new_key()
    kepala: dict[str, Json] = {
        "format": FORMAT,
        "ringkas": dict(ringkas),
        "kunci_id": kunci.id,
        "kunci": kunci.wrap(data),
    }
    potong: list[bytes] = []
    sidik = hashlib.sha256(json.dumps(ringkas, sort_keys=True).encode())
    for satu in BAGIAN:
        with BerkasMemori() as polos:
            sesi.salin(f"SELECT * FROM {satu} ORDER BY {URUT[satu]}", polos, nama=satu)
            with polos.isi() as isi:
                sidik.update(hashlib.sha256(isi).digest())
                potong.append(sandi.seal(_key(data, satu), isi, konteks=_context(satu)))
    kepala["panjang"] = [len(satu) for satu in potong]
    path = folder / f"{nama}-{sidik.hexdigest()[:12]}{AKHIRAN}"
    _write(path, json.dumps(kepala, ensure_ascii=False).encode() + b"\n" + b"".join(potong))
    return path


def read_ringkas(path: Path) -> dict[str, Json]:
    """Return the summary of a report; it needs no key and names nobody."""
    return _head(path, _bytes(path))[0].ringkas


def open_laporan(sesi: Sesi, path: Path, *, kunci: KunciInduk) -> dict[str, Json]:
    """Open a report as the views `temuan`, `ditolak`, `mutu_desa`, `mutu_kode`; return its summary."""
    isi = _bytes(path)
    kepala, mulai = _head(path, isi)
    try:
        data = kunci.unwrap(kepala.kunci, kunci_id=kepala.kunci_id, snapshot=path.name)
        for nama, panjang in zip(BAGIAN, kepala.panjang, strict=True):
            polos = BerkasMemori()
            polos.tulis(sandi.unseal(_key(data, nama), isi[mulai : mulai + panjang], konteks=_context(nama)))
            sesi.pandang(nama, [polos])
            mulai += panjang
    except (sandi.SandiGagal, ValueError):
        raise SnapshotRusak(BERUBAH, path.stem, path.name) from None
    return kepala.ringkas


@dataclass(frozen=True, slots=True)
class _Kepala:
    """The first line of a report, checked."""

    ringkas: dict[str, Json]
    kunci: str
    kunci_id: str
    panjang: tuple[int, ...]


def _head(path: Path, isi: bytes) -> tuple[_Kepala, int]:
    akhir = isi.find(b"\n") + 1
    try:
        baca = json.loads(isi[:akhir])
        if baca["format"] == FORMAT and isinstance(baca["ringkas"], dict):
            panjang = tuple(int(satu) for satu in baca["panjang"])
            return _Kepala(baca["ringkas"], str(baca["kunci"]), str(baca["kunci_id"]), panjang), akhir
    except (ValueError, KeyError, TypeError):
        pass
    raise SnapshotRusak(BERUBAH, path.stem, path.name)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as galat:
        raise as_refusal(galat, path) from None


def _write(path: Path, isi: bytes) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        baru = path.with_name(f".{path.name}.baru")
        fd = os.open(baru, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
        with os.fdopen(fd, "wb") as berkas:
            berkas.write(isi)
            berkas.flush()
            os.fsync(berkas.fileno())
        baru.replace(path)
    except OSError as galat:
        raise as_refusal(galat, path.parent) from None


def _key(data: bytes, bagian: str) -> bytes:
    return sandi.derive_key(data, guna=f"{FORMAT} {bagian}".encode())


def _context(bagian: str) -> bytes:
    return f"{FORMAT}\0{bagian}".encode()
