"""An uploaded delivery on its way to the engine: sealed piece by piece as it arrives, opened in memory only.

One line of JSON (format, id), then pieces of at most `POTONG` bytes, each sealed with a key of this upload
and bound to its place; the last one says that it is the last, so a cut file is not taken for a short one.
"""

from __future__ import annotations

import hashlib
import json
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from suara.core.privasi.kunci import seal_keys
from suara.domains.pemilih.tempat_data import data_folder
from suara.engine.errors import BERUBAH, SnapshotRusak
from suara.engine.memori import BerkasMemori
from suara.kernel import sandi

FORMAT = "suara.pemilih.kiriman/1"
POTONG = 1 << 20
PALING_BESAR = 512 * POTONG
BENTUK = {b"PAR1": "parquet", b"PK\x03\x04": "xlsx"}
_PANJANG = 4


def folder_of(nomor: uuid.UUID) -> Path:
    """Return where everything of one upload lies."""
    return data_folder() / "kiriman" / nomor.hex


def path_of(nomor: uuid.UUID) -> Path:
    """Return the sealed upload itself."""
    return folder_of(nomor) / "berkas.suara"


class PenulisKiriman:
    """Seals an upload while it arrives. Nothing is readable before `selesai`; `batal` leaves nothing."""

    def __init__(self, nomor: uuid.UUID) -> None:
        self.nomor, self.ukuran, self.bentuk = nomor, 0, "csv"
        self._sidik, self._urut, self._sisa = hashlib.sha256(), 0, b""
        folder_of(nomor).mkdir(mode=0o700, parents=True, exist_ok=True)
        self._baru = path_of(nomor).with_suffix(".baru")
        self._berkas = os.fdopen(os.open(self._baru, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
        self._berkas.write(json.dumps({"format": FORMAT, "id": nomor.hex}).encode() + b"\n")
        self._kunci = _key(seal_keys()[-1], nomor)

    def tulis(self, data: bytes) -> None:
        """Take the next bytes."""
        if not self.ukuran:
            self.bentuk = BENTUK.get(data[:4], "csv")
        self.ukuran += len(data)
        self._sidik.update(data)
        self._sisa += data
        while len(self._sisa) > POTONG:
            self._segel(self._sisa[:POTONG], akhir=False)
            self._sisa = self._sisa[POTONG:]

    def selesai(self) -> str:
        """Put the upload in its place; return the SHA-256 of what arrived."""
        self._segel(self._sisa, akhir=True)
        self._sisa = b""
        self._berkas.flush()
        os.fsync(self._berkas.fileno())
        self._berkas.close()
        self._baru.replace(path_of(self.nomor))
        return self._sidik.hexdigest()

    def batal(self) -> None:
        """Forget what arrived."""
        self._sisa = b""
        self._berkas.close()
        self._baru.unlink(missing_ok=True)
        drop(self.nomor)

    def _segel(self, isi: bytes, *, akhir: bool) -> None:
        tersegel = sandi.seal(self._kunci, isi, konteks=_context(self.nomor, self._urut, akhir=akhir))
        self._berkas.write(len(tersegel).to_bytes(_PANJANG, "big") + bytes([akhir]) + tersegel)
        self._urut += 1


def drop(nomor: uuid.UUID) -> None:
    """Remove the sealed upload once the engine has taken it over, or refused it."""
    path_of(nomor).unlink(missing_ok=True)
    folder = folder_of(nomor)
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


@contextmanager
def open_kiriman(nomor: uuid.UUID, bentuk: str) -> Iterator[Path]:
    """Give the path of the upload's plaintext, which exists in memory only while this lasts."""
    with BerkasMemori() as polos, TemporaryDirectory(prefix="suara-") as folder:
        isi = bytearray()
        for potong in _pieces(nomor):
            isi += potong
        polos.tulis(memoryview(isi))
        isi.clear()
        path = Path(folder) / f"kiriman.{bentuk}"
        path.symlink_to(polos.path)
        yield path


def _pieces(nomor: uuid.UUID) -> Iterator[bytes]:
    kunci = [_key(satu, nomor) for satu in seal_keys()]
    with path_of(nomor).open("rb") as berkas:
        berkas.readline()
        urut, akhir = 0, False
        while not akhir:
            kepala = berkas.read(_PANJANG + 1)
            panjang, akhir = int.from_bytes(kepala[:_PANJANG], "big"), kepala[-1:] == b"\1"
            konteks = _context(nomor, urut, akhir=akhir)
            yield _unseal(kunci, berkas.read(panjang), konteks, nomor)
            urut += 1


def _unseal(kunci: list[bytes], data: bytes, konteks: bytes, nomor: uuid.UUID) -> bytes:
    for satu in reversed(kunci):
        try:
            return sandi.unseal(satu, data, konteks=konteks)
        except sandi.SandiGagal:
            continue
    raise SnapshotRusak(BERUBAH, f"kiriman {nomor}", path_of(nomor).name)


def _key(kunci: bytes, nomor: uuid.UUID) -> bytes:
    return sandi.derive_key(kunci, guna=b"suara/pemilih/kiriman " + nomor.bytes)


def _context(nomor: uuid.UUID, urut: int, *, akhir: bool) -> bytes:
    return b"%s %s %d %d" % (FORMAT.encode(), nomor.bytes, urut, akhir)
