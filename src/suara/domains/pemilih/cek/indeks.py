"""The index file: keyed hash of a person's own words → a minimal payload that only those words can open.

    4,096 bytes   header: magic, edition, length of the JSON, the JSON, zeroes, HMAC-SHA256 of all of it
    n × 74 bytes  records in the order of their first 16 bytes: keyed hash, sealed payload

Sorted by the hash, records say nothing of the order of the list. Each has a key of its own, derived (HKDF)
from the office's secret, the index id and what the person typed. No Django here.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import mmap
import os
import struct
from bisect import bisect_left
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from suara.domains.pemilih.cek.diri import NAMA_BITA, Diri, pesan_orang, rapikan, samarkan_nama
from suara.domains.pemilih.cek.galat import IndeksRusak, KunciTidakCocok

MAGIC = b"SUARACEK"
EDISI = 2
KEPALA = 4096
TAG = 16
ISI = struct.Struct(f"<B{NAMA_BITA}sQH")
SEGEL = ISI.size + 16
REKAMAN = TAG + SEGEL
KUNCI = 32
TANGGUH = 0x80
"""Set in the first byte of a payload whose row is suspended: papers are missing, nobody is removed."""
_AWAL = struct.Struct("<8sHI")
# Every record has a key of its own that seals nothing else, so the nonce need not differ.
_NONCE = bytes(12)


@dataclass(frozen=True, slots=True)
class Kepala:
    """What an index says of itself, open for everybody: figures and names that were announced anyway."""

    id: str
    jumlah: int
    periode: str
    ditetapkan: str
    wilayah: str
    kode: str = ""
    sha256: str = ""
    kantor: str = ""
    ditangguhkan: int = 0

    @property
    def pemilih(self) -> int:
        """How many voters were announced: suspended rows have a record, but are not in the total."""
        return self.jumlah - self.ditangguhkan


@dataclass(frozen=True, slots=True)
class Tempat:
    """What a person learns: a name partly hidden, the code of the desa/kelurahan, the polling station.

    `ditangguhkan`: her row is being checked and not counted until papers settle it; why is not in the index.
    """

    nama: str
    kode_desa: str
    tps: str
    ditangguhkan: bool = False


@dataclass(slots=True)
class KunciIndeks:
    """The keys of one index, derived from its secret."""

    rahasia: bytes = field(repr=False)
    id: bytes
    tag: bytes = field(init=False, repr=False)
    kepala: bytes = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Derive what does not depend on a person."""
        if len(self.rahasia) != KUNCI or len(self.id) != TAG:
            raise ValueError("rahasia 32 byte, id 16 byte")
        self.tag = hkdf(self.rahasia, self.id, b"suara/cek/1/tag")
        self.kepala = hkdf(self.rahasia, self.id, b"suara/cek/1/kepala")

    def tag_of(self, pesan: bytes) -> bytes:
        """Return where a person's record stands."""
        return hashlib.blake2b(pesan, key=self.tag, digest_size=TAG).digest()

    def kunci_of(self, pesan: bytes) -> bytes:
        """Return the key of a person's record; the office's secret alone does not give it."""
        return hkdf(self.rahasia + pesan, self.id, b"suara/cek/1/segel")

    def rekam(self, pesan: bytes, isi: bytes) -> bytes:
        """Return the record of a person."""
        tag = self.tag_of(pesan)
        return tag + AESGCM(self.kunci_of(pesan)).encrypt(_NONCE, isi, tag)


def hkdf(bahan: bytes, salt: bytes, info: bytes) -> bytes:
    """Return 32 bytes of HKDF-SHA256 (RFC 5869): one block, so two HMACs."""
    return hmac.digest(hmac.digest(salt, bahan, "sha256"), info + b"\x01", "sha256")


def kemas(nama_samar: str, kode_desa: str, tps: str | None, *, ditangguhkan: bool = False) -> bytes | None:
    """Return the payload before sealing, of one size for all; None when the desa code is none."""
    angka = kode_desa.replace(".", "")
    if len(angka) != 10 or not (angka.isascii() and angka.isdigit()):
        return None
    nama = nama_samar.encode()[:NAMA_BITA]
    nomor = int(tps) if tps and tps.isascii() and tps.isdigit() else 0
    awal = len(nama) | (TANGGUH if ditangguhkan else 0)
    return ISI.pack(awal, nama, int(angka), nomor if nomor < 65_536 else 0)


def buka_kemasan(isi: bytes) -> Tempat:
    """Return what `kemas` packed."""
    awal, nama, desa, tps = ISI.unpack(isi)
    angka = f"{desa:010d}"
    kode = f"{angka[:2]}.{angka[2:4]}.{angka[4:6]}.{angka[6:]}"
    terbaca = nama[: awal & ~TANGGUH].decode(errors="replace")
    return Tempat(terbaca, kode, f"{tps:03d}" if tps else "", bool(awal & TANGGUH))


def rekam_baris(
    kunci: KunciIndeks,
    nomor: str | None,
    tanggal: str | None,
    nama: str | None,
    desa: str,
    tps: str | None,
    *,
    ditangguhkan: bool = False,
) -> bytes | None:
    """Return the record of one row of the list; None when nobody could ever find it."""
    pesan = None
    if nomor and tanggal and len(tanggal) == 10 and tanggal[4:8:3] == "--":
        pesan = pesan_orang(nomor, tanggal) or pesan_orang(rapikan(nomor), tanggal)
    isi = kemas(samarkan_nama(nama or ""), desa or "", tps, ditangguhkan=ditangguhkan)
    return None if pesan is None or isi is None else kunci.rekam(pesan, isi)


def tulis_kepala(kepala: Kepala, kunci: KunciIndeks) -> bytes:
    """Return the header's bytes with their HMAC."""
    text = json.dumps(asdict(kepala), sort_keys=True, ensure_ascii=True).encode()
    body = (_AWAL.pack(MAGIC, EDISI, len(text)) + text).ljust(KEPALA - KUNCI, b"\0")
    if len(body) != KEPALA - KUNCI:
        raise ValueError("kepala indeks terlalu panjang")
    return body + hmac.digest(kunci.kepala, body, "sha256")


def baca_kepala(path: Path) -> Kepala:
    """Return what a file says of itself, without a secret and therefore unproved; raises `IndeksRusak`."""
    try:
        with path.open("rb") as file:
            return _parse(file.read(KEPALA))
    except (OSError, ValueError, TypeError, struct.error) as error:
        raise IndeksRusak(path.stem) from error


def _parse(block: bytes) -> Kepala:
    magic, edisi, panjang = _AWAL.unpack_from(block)
    if magic != MAGIC or edisi != EDISI or panjang > KEPALA:
        raise ValueError("bukan indeks")
    found: dict[str, Any] = json.loads(block[_AWAL.size : _AWAL.size + panjang])
    return Kepala(**found)


class Sandi(NamedTuple):
    """What a question is looked up and opened with; as secret as what was typed."""

    tag: bytes
    kunci: bytes

    def __repr__(self) -> str:
        return "Sandi(••••)"


class Indeks:
    """An index that is open for reading; threads may share it."""

    __slots__ = ("_kunci", "_peta", "_umpan", "kepala")

    def __init__(self, kepala: Kepala, kunci: KunciIndeks, peta: mmap.mmap | bytes) -> None:
        """Take an index that was checked already; `open` does that."""
        self.kepala = kepala
        self._kunci = kunci
        self._peta = peta
        self._umpan = _decoy()

    @classmethod
    def open(cls, path: Path, rahasia: bytes) -> Self:
        """Map the file and prove that it is whole: header by its HMAC, records by their SHA-256.

        Raises `IndeksRusak` when a byte is not as it was built, `KunciTidakCocok` for another secret.
        """
        kepala = baca_kepala(path)
        try:
            kunci = KunciIndeks(rahasia, bytes.fromhex(kepala.id))
        except ValueError as error:
            raise KunciTidakCocok(path.stem) from error
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size != KEPALA + kepala.jumlah * REKAMAN:
                raise IndeksRusak(path.stem)
            peta = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        mac = hmac.digest(kunci.kepala, peta[: KEPALA - KUNCI], "sha256")
        if not hmac.compare_digest(mac, peta[KEPALA - KUNCI : KEPALA]):
            raise KunciTidakCocok(path.stem)
        with memoryview(peta) as view:
            digest = hashlib.sha256(view[KEPALA:]).hexdigest()
        if digest != kepala.sha256:
            raise IndeksRusak(path.stem)
        return cls(kepala, kunci, peta)

    def __len__(self) -> int:
        return self.kepala.jumlah

    def sandi(self, diri: Diri) -> Sandi:
        """Return where a person's record would stand and what would open it: one hash, one derived key."""
        pesan = diri.pesan()
        return Sandi(self._kunci.tag_of(pesan), self._kunci.kunci_of(pesan))

    def cari(self, diri: Diri) -> Tempat | None:
        """Return where a person is registered, or None."""
        return self.buka(self.sandi(diri))

    def buka(self, sandi: Sandi) -> Tempat | None:
        """Return where a person is registered, or None. Found or not, the same work is done.

        A miss opens a decoy of the same size: one search, one record opened.
        """
        tag, kunci = sandi
        at = bisect_left(_Tags(self._peta, self.kepala.jumlah), tag)
        start = KEPALA + min(at, self.kepala.jumlah - 1) * REKAMAN
        rekaman = self._peta[start : start + REKAMAN] if self.kepala.jumlah else bytes(REKAMAN)
        ada = hmac.compare_digest(rekaman[:TAG], tag)
        buka, asli = (self._umpan, (kunci, rekaman))[ada]
        try:
            tempat = buka_kemasan(AESGCM(buka).decrypt(_NONCE, asli[TAG:], asli[:TAG]))
        except InvalidTag as error:
            raise IndeksRusak(self.kepala.id) from error
        return (None, tempat)[ada]


class _Tags:
    """The hashes of an index as a sequence that `bisect` can search."""

    __slots__ = ("_jumlah", "_peta")

    def __init__(self, peta: mmap.mmap | bytes, jumlah: int) -> None:
        self._peta = peta
        self._jumlah = jumlah

    def __len__(self) -> int:
        return self._jumlah

    def __getitem__(self, at: int) -> bytes:
        start = KEPALA + at * REKAMAN
        return self._peta[start : start + TAG]


def _decoy() -> tuple[bytes, bytes]:
    """Return a key and a record like any other, of nobody."""
    kunci, tag = os.urandom(KUNCI), os.urandom(TAG)
    isi = kemas("XX* XX*", "00.00.00.0000", "1") or b""
    return kunci, tag + AESGCM(kunci).encrypt(_NONCE, isi, tag)
