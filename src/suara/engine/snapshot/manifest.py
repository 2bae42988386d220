"""What a snapshot says of itself: one JSON file, bound to the data key by a MAC."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from suara.engine.errors import MANIFES_RUSAK, SnapshotRusak
from suara.kernel import sandi

FORMAT = "suara.pemilih/1"
NAMA_MANIFES = "manifest.json"
NIK_TUNGGAL = "tunggal"
"""`aturan["nik"]` of a population snapshot in which ingest has left no number twice."""
_GUNA_MANIFES = f"{FORMAT} manifes".encode()
_SIDIK = 12
_KAB = re.compile(r"[1-9]\d\.\d\d")

type JumlahBaris = dict[str, dict[str, int]]
"""Rows by status and sex: ``{"AKTIF": {"L": 10, "P": 12}}``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BerkasSnapshot:
    """One sealed partition: all rows of one kab/kota."""

    jalur: str
    kab: str
    baris: int
    polos: str
    """SHA-256 of the Parquet file: the same rows give the same hash."""
    segel: str
    """SHA-256 of the sealed file, which anyone can check without the key."""
    ukuran: int
    jumlah: JumlahBaris = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """One snapshot. Everything but the keys follows from the content: same content, same `id`."""

    periode: str
    induk: str | None
    skema: str
    wilayah: str
    aturan: Mapping[str, str]
    kolom: tuple[tuple[str, str], ...]
    berkas: tuple[BerkasSnapshot, ...]
    kunci_id: str = ""
    kunci: str = ""
    mac: str = ""

    @property
    def id(self) -> str:
        """Name of the snapshot: its period and the beginning of the hash of its content."""
        sidik = hashlib.sha256(_canonical(self._content())).hexdigest()
        return f"{self.periode}-{sidik[:_SIDIK]}"

    @property
    def baris(self) -> int:
        """Number of rows, of whatever status."""
        return sum(satu.baris for satu in self.berkas)

    def total(self, status: str, jenis_kelamin: str) -> int:
        """Return how many rows have this status and sex."""
        return sum(satu.jumlah.get(status, {}).get(jenis_kelamin, 0) for satu in self.berkas)

    def to_dict(self) -> dict[str, Any]:
        """Return the manifest as it stands in the file."""
        return {
            "format": FORMAT,
            "id": self.id,
            **self._content(),
            "segel": {satu.jalur: {"sha256": satu.segel, "ukuran": satu.ukuran} for satu in self.berkas},
            "kunci_id": self.kunci_id,
            "kunci": self.kunci,
            "mac": self.mac,
        }

    def to_json(self) -> bytes:
        """Return the file's bytes."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=1).encode() + b"\n"

    def sign(self, kunci_data: bytes) -> str:
        """Return the MAC over everything else in the file."""
        isi = {nama: nilai for nama, nilai in self.to_dict().items() if nama != "mac"}
        return sandi.keyed_hash(sandi.derive_key(kunci_data, guna=_GUNA_MANIFES), _canonical(isi))

    def is_signed_with(self, kunci_data: bytes) -> bool:
        """Whether nothing was altered since the holder of the key wrote it."""
        return hmac.compare_digest(self.mac, self.sign(kunci_data))

    def _content(self) -> dict[str, Any]:
        """Return what the rows and their history determine; keys and sealed bytes are left out."""
        return {
            "periode": self.periode,
            "induk": self.induk,
            "skema": self.skema,
            "wilayah": self.wilayah,
            "aturan": dict(sorted(self.aturan.items())),
            "kolom": [list(satu) for satu in self.kolom],
            "berkas": [
                {"jalur": b.jalur, "kab": b.kab, "baris": b.baris, "polos": b.polos, "jumlah": b.jumlah}
                for b in self.berkas
            ],
        }


def path_of(kab: str) -> str:
    """Return the file name of a kab/kota inside a snapshot; refuse what is no code."""
    if not _KAB.fullmatch(kab):
        raise ValueError(f"kab: {kab}")
    return f"kab={kab}.parquet.suara"


def parse_manifest(data: bytes, *, nama: str) -> Manifest:
    """Read a manifest; refuse another format, another name and anything incomplete."""
    try:
        isi = json.loads(data)
        if isi["format"] != FORMAT:
            raise ValueError(isi["format"])
        manifes = _build(isi)
        if manifes.id != nama or isi["id"] != nama:
            raise ValueError(manifes.id)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise SnapshotRusak(MANIFES_RUSAK, nama, NAMA_MANIFES) from None
    return manifes


def _build(isi: Mapping[str, Any]) -> Manifest:
    berkas = tuple(
        BerkasSnapshot(
            jalur=path_of(satu["kab"]), kab=satu["kab"], baris=int(satu["baris"]), polos=str(satu["polos"]),
            segel=str(isi["segel"][satu["jalur"]]["sha256"]), jumlah=satu["jumlah"],
            ukuran=int(isi["segel"][satu["jalur"]]["ukuran"]),
        )
        for satu in isi["berkas"]
    )  # fmt: skip
    return Manifest(
        periode=str(isi["periode"]), induk=isi["induk"], skema=str(isi["skema"]), wilayah=str(isi["wilayah"]),
        aturan=dict(isi["aturan"]), kolom=tuple((str(satu[0]), str(satu[1])) for satu in isi["kolom"]),
        berkas=berkas, kunci_id=str(isi["kunci_id"]), kunci=str(isi["kunci"]), mac=str(isi["mac"]),
    )  # fmt: skip


def _canonical(isi: Mapping[str, Any]) -> bytes:
    return json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
