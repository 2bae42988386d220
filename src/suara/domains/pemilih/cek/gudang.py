"""Where indexes live: a folder of files, a folder of secrets elsewhere, and one pointer switched last.

    TEMPAT/<id>.indeks   the index                     (web host; may be backed up)
    KUNCI/<id>.rahasia   its secret, mode 0600         (elsewhere: not in the data folder, not in its backup)
    TEMPAT/TERKINI       the ids in use and before     (replaced in one step, after all else is on disk)

A crash at any moment leaves the pointer where it was; what was half written is swept by the next build.
"""

from __future__ import annotations

import base64
import contextlib
import errno
import fcntl
import os
import secrets
import shutil
import stat
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from pathlib import Path

from suara.domains.pemilih.cek.galat import (
    BelumAdaIndeks,
    CekError,
    IndeksRusak,
    KunciTidakCocok,
    RuangHabis,
    SedangDibangun,
)
from suara.domains.pemilih.cek.indeks import KUNCI, TAG, Indeks, Kepala, baca_kepala
from suara.domains.pemilih.cek.susun import Hasil, Rombongan, susun

SIMPAN = 2
"""Indexes kept: the one in use and the one before, to go back to. Older ones go, with their secrets."""
COBA_LAGI = 10.0
PENUNJUK = "TERKINI"

type Saksi = Callable[[Kepala], AbstractContextManager[None]]


@dataclass(slots=True)
class Gudang:
    """The indexes of one office."""

    tempat: Path
    kunci: Path
    _buka: tuple[tuple[int, int], Indeks] | None = field(default=None, repr=False)
    _gagal: tuple[tuple[int, int], float, CekError] | None = field(default=None, repr=False)
    _giliran: threading.Lock = field(default_factory=threading.Lock, repr=False)
    _penunjuk: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Put the pointer's path together once: it is looked at by every question."""
        self._penunjuk = str(self.tempat / PENUNJUK)

    def bangun(
        self,
        bahan: Iterable[Rombongan],
        *,
        kepala: Kepala,
        proses: int = 1,
        lapor: Callable[[int], None] | None = None,
        saksi: Saksi | None = None,
    ) -> Hasil:
        """Build an index with a fresh id and a fresh secret, prove that it reads, and switch to it.

        `saksi` may wrap the last step (a transaction that records it). Raises `CekError`; whatever happens,
        the index in use before stays in use until that step.
        """
        with self._sendiri():
            self._sapu()
            new = replace(kepala, id=secrets.token_hex(TAG))
            rahasia = secrets.token_bytes(KUNCI)
            sementara = self.tempat / f".{new.id}.sementara"
            try:
                with _ruang():
                    hasil = susun(
                        bahan, kepala=new, rahasia=rahasia, tujuan=sementara, proses=proses, lapor=lapor
                    )
                    Indeks.open(sementara, rahasia)
                    self._simpan(hasil.kepala, rahasia, sementara, saksi)
            finally:
                sementara.unlink(missing_ok=True)
            self._sapu()
            return hasil

    def terima(self, berkas: Path, rahasia: Path, *, saksi: Saksi | None = None) -> Kepala:
        """Take over an index that another machine built, with its secret, prove it whole, and switch to it.

        Snapshots do not live on the web host: the office builds where they are and carries two files over,
        by two ways.
        """
        with self._sendiri():
            kepala = baca_kepala(berkas)
            if len(kepala.id) != 2 * TAG or not kepala.id.isalnum():
                raise IndeksRusak(berkas.stem)
            kunci = _baca_rahasia(rahasia, kepala.id)
            sementara = self.tempat / f".{kepala.id}.sementara"
            try:
                with _ruang():
                    shutil.copyfile(berkas, sementara)
                    sementara.chmod(0o600)
                    _flush(sementara)
                    Indeks.open(sementara, kunci)
                    self._simpan(kepala, kunci, sementara, saksi)
            finally:
                sementara.unlink(missing_ok=True)
            self._sapu()
            return kepala

    def daftar(self) -> list[tuple[Kepala, bool]]:
        """Return the headers of the indexes that one can switch to, the one in use first."""
        return [(baca_kepala(self._berkas(id_)), at == 0) for at, id_ in enumerate(self._riwayat())]

    def kembali(self, id_: str, *, saksi: Saksi | None = None) -> Kepala:
        """Switch to another index that is still here, after proving that it is whole."""
        with self._sendiri():
            indeks = self._open(id_)
            with _ruang():
                self._pasang(indeks.kepala, saksi)
            return indeks.kepala

    def periksa(self) -> Kepala:
        """Read the whole index in use and return its header; raises `CekError` when it is not whole."""
        return self._open(self._terkini()).kepala

    def sekarang(self) -> Indeks:
        """Return the index in use, opened once in each process and again after a switch.

        Who comes while another thread opens the new one is answered from the old one. One that can't be
        opened is tried again after `COBA_LAGI` seconds, not at every question: proving it reads all of it.
        """
        mark = self._tanda()
        held = self._buka
        if held is not None and held[0] == mark:
            return held[1]
        if held is not None and not self._giliran.acquire(blocking=False):
            return held[1]
        if held is None:
            self._giliran.acquire()
        try:
            held = self._buka
            if held is None or held[0] != mark:
                held = self._buka = (mark, self._buka_sekali(mark))
            return held[1]
        finally:
            self._giliran.release()

    def _buka_sekali(self, mark: tuple[int, int]) -> Indeks:
        failed = self._gagal
        if failed is not None and failed[0] == mark and time.monotonic() < failed[1]:
            raise failed[2].with_traceback(None)
        try:
            return self._open(self._terkini())
        except CekError as error:
            # Everybody is told the same: an older list is not quietly used instead.
            self._buka = None
            self._gagal = (mark, time.monotonic() + COBA_LAGI, error)
            raise

    def _tanda(self) -> tuple[int, int]:
        try:
            found = os.stat(self._penunjuk)  # noqa: PTH116 -- a text that is ready, at every question
        except FileNotFoundError as error:
            raise BelumAdaIndeks from error
        except OSError as error:
            raise IndeksRusak(PENUNJUK) from error
        return found.st_ino, found.st_mtime_ns

    def _riwayat(self) -> list[str]:
        """Return the ids that were announced, the one in use first."""
        try:
            return (self.tempat / PENUNJUK).read_text(encoding="ascii").split()
        except FileNotFoundError:
            return []
        except (OSError, ValueError) as error:
            raise IndeksRusak(PENUNJUK) from error

    def _terkini(self) -> str:
        return next(iter(self._riwayat()), "")

    def _open(self, id_: str) -> Indeks:
        if not id_:
            raise BelumAdaIndeks
        if len(id_) != 2 * TAG or not id_.isalnum() or not self._berkas(id_).is_file():
            raise IndeksRusak(id_[: 2 * TAG])
        return Indeks.open(self._berkas(id_), _baca_rahasia(self._rahasia(id_), id_))

    def _berkas(self, id_: str) -> Path:
        return self.tempat / f"{id_}.indeks"

    def _rahasia(self, id_: str) -> Path:
        return self.kunci / f"{id_}.rahasia"

    def _simpan(self, kepala: Kepala, rahasia: bytes, sementara: Path, saksi: Saksi | None) -> None:
        """Secret, file, pointer: each on disk before the next."""
        _write(self._rahasia(kepala.id), base64.b64encode(rahasia) + b"\n")
        sementara.replace(self._berkas(kepala.id))
        _flush(self.tempat)
        self._pasang(kepala, saksi)

    def _pasang(self, kepala: Kepala, saksi: Saksi | None) -> None:
        with saksi(kepala) if saksi else contextlib.nullcontext():
            self._tunjuk(kepala.id)

    def _tunjuk(self, id_: str) -> None:
        before = [old for old in self._riwayat() if old != id_]
        _write(self.tempat / PENUNJUK, "\n".join([id_, *before][:SIMPAN]).encode() + b"\n")

    def _sapu(self) -> None:
        """Destroy what the pointer does not name: older indexes, and what a killed build left.

        Secrets first: without its secret a file tells nothing to anybody.
        """
        known = set(self._riwayat())
        left = [*self.tempat.glob(".*.sementara"), *self.kunci.glob(".*.sementara")]
        left += [path for path in self.kunci.glob("*.rahasia") if path.stem not in known]
        left += [path for path in self.tempat.glob("*.indeks") if path.stem not in known]
        for path in left:
            path.unlink(missing_ok=True)

    @contextlib.contextmanager
    def _sendiri(self) -> Iterator[None]:
        for folder in (self.tempat, self.kunci):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with (self.tempat / ".gembok").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise SedangDibangun from error
            yield


def _baca_rahasia(path: Path, id_: str) -> bytes:
    try:
        if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO) & ~stat.S_IRGRP:
            raise KunciTidakCocok(id_)
        return base64.b64decode(path.read_bytes().strip(), validate=True)
    except (OSError, ValueError) as error:
        raise KunciTidakCocok(id_) from error


@contextlib.contextmanager
def _ruang() -> Iterator[None]:
    try:
        yield
    except CekError:
        raise
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG):
            raise RuangHabis from error
        raise


def _write(path: Path, data: bytes) -> None:
    """Replace a small file in one step: it is the old one or the new one, never between."""
    beside = path.with_name(f".{path.name}.sementara")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    _flush(path.parent)


def _flush(path: Path) -> None:
    """Bring a file, or the names in a folder, to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
