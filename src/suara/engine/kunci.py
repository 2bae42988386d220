"""The master key of the voter data: a file of the office, never inside a snapshot, a database or a log.

The file holds one key a line (base64 of 32 bytes): the last line seals, every line opens, so a key can be
replaced without sealing old snapshots anew. Each snapshot has a data key of its own, wrapped by the master
key; from it comes one key per file. Who holds a stolen disk without this file holds nothing.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from suara.engine.errors import KunciDitolak, KunciSalah, KunciTidakAda
from suara.kernel import sandi
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

HAK = 0o600
_KONTEKS = b"suara.pemilih/1 kunci data\0"
_ID_BYTE = 6


@dataclass(frozen=True, slots=True)
class KunciInduk:
    """The master keys of one office, oldest first."""

    _kunci: tuple[bytes, ...]

    def __repr__(self) -> str:
        return f"KunciInduk({', '.join(self.semua_id)})"

    @classmethod
    def read(cls, path: Path) -> KunciInduk:
        """Read the key file; refuse one that others can read or that holds no key."""
        try:
            with path.open("rb") as berkas:
                _check_mode(path, os.fstat(berkas.fileno()))
                isi = berkas.read()
        except FileNotFoundError:
            raise KunciTidakAda(path) from None
        except PermissionError:
            pola = _("Berkas kunci {berkas} tidak boleh dibaca pengguna ini. Jalankan sebagai pemiliknya.")
            raise KunciDitolak(Kalimat(pola, {"berkas": str(path)})) from None
        kunci = tuple(_parse(path, baris) for baris in isi.split())
        return cls(kunci) if kunci else _refuse(path)

    @classmethod
    def create(cls, path: Path) -> KunciInduk:
        """Make a key file with one fresh key, readable by its owner alone; never overwrite one."""
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        kunci = sandi.new_key()
        try:
            fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, HAK)
        except FileExistsError:
            pola = _(
                "Berkas kunci {berkas} sudah ada dan tidak ditimpa: tanpa kunci lama, snapshot lama tidak "
                "dapat dibuka lagi."
            )
            raise KunciDitolak(Kalimat(pola, {"berkas": str(path)})) from None
        with os.fdopen(fd, "wb") as berkas:
            berkas.write(base64.b64encode(kunci) + b"\n")
            berkas.flush()
            os.fsync(berkas.fileno())
        return cls((kunci,))

    @property
    def id(self) -> str:
        """Name of the key that seals; it says nothing about the key."""
        return _id(self._kunci[-1])

    @property
    def semua_id(self) -> tuple[str, ...]:
        """Names of all keys in the file, oldest first."""
        return tuple(_id(satu) for satu in self._kunci)

    def wrap(self, kunci_data: bytes) -> str:
        """Seal a snapshot's data key with the newest master key."""
        terbungkus = sandi.seal(self._kunci[-1], kunci_data, konteks=_KONTEKS)
        return base64.b64encode(terbungkus).decode()

    def unwrap(self, terbungkus: str, *, kunci_id: str, snapshot: str) -> bytes:
        """Open a snapshot's data key with the master key of this name."""
        for satu in self._kunci:
            if _id(satu) == kunci_id:
                try:
                    return sandi.unseal(satu, base64.b64decode(terbungkus), konteks=_KONTEKS)
                except (sandi.SandiGagal, binascii.Error):
                    break
        raise KunciSalah(snapshot, kunci_id, ", ".join(self.semua_id))


def _id(kunci: bytes) -> str:
    return hashlib.sha256(b"suara.pemilih/1 id kunci\0" + kunci).digest()[:_ID_BYTE].hex()


def _check_mode(path: Path, keadaan: os.stat_result) -> None:
    if keadaan.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        pola = _("Berkas kunci {berkas} terbaca pengguna lain. Jalankan: chmod 600 {berkas}")
        raise KunciDitolak(Kalimat(pola, {"berkas": str(path)}))


def _parse(path: Path, baris: bytes) -> bytes:
    try:
        kunci = base64.b64decode(baris, validate=True)
    except binascii.Error:
        kunci = b""
    return kunci if len(kunci) == sandi.KUNCI_BYTE else _refuse(path)


def _refuse(path: Path) -> NoReturn:
    pola = _("Berkas {berkas} bukan berkas kunci: setiap baris harus 32 byte dalam base64.")
    raise KunciDitolak(Kalimat(pola, {"berkas": str(path)}))
