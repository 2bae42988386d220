"""A board of counters and of used tickets in memory that the processes of one machine share.

What is counted is a keyed hash folded into a count-min sketch: the board holds sums, never a list of who
came. Its key is random, stands on the board itself and is gone with it: after a restart nothing can be joined
to anything. A count may be too high (two keys that meet in all four rows), never too low.
"""

from __future__ import annotations

import fcntl
import hashlib
import mmap
import os
import stat
import struct
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

MAGIC = b"SUARAREM"
KEPALA = 4096
KARCIS_BIT = 1 << 23
"""Tickets that can be out at once; older ones are no longer valid."""
LAJUR = 4
_PENUH = 0xFFFF
_SERI = struct.Struct("<Q")
_EMPAT = struct.Struct("<4I")
_LETAK_KUNCI, _LETAK_SERI, _LETAK_JENDELA = 16, 64, 128


@dataclass(frozen=True, slots=True)
class Ukuran:
    """One kind of counter: over how many seconds, in how many cells (a power of two)."""

    detik: int
    lebar: int = 1 << 16

    @property
    def bita(self) -> int:
        """Return the bytes of both windows."""
        return 2 * LAJUR * self.lebar * 2


class _Ruang(NamedTuple):
    """Where one kind of counter lies: `awal` and `separuh` count cells of two bytes."""

    nama: bytes
    detik: int
    lebar: int
    awal: int
    separuh: int
    tanda: int


class _Dibuka(NamedTuple):
    """The board as this process has it open; `sel` are its cells as numbers."""

    proses: int
    pegangan: int
    peta: mmap.mmap
    sel: memoryview[int]
    kunci: bytes


class Sel(NamedTuple):
    """The four cells of one key, found once for all that is read and added there."""

    ruang: _Ruang
    letak: tuple[int, int, int, int]


class Papan:
    """The board. Every process opens it by itself; a fork opens it again.

    In ``with papan:`` it is held alone, against threads and processes; a block may stand inside another.
    """

    def __init__(self, path: Path, ukuran: Mapping[str, Ukuran]) -> None:
        """Name the file (in memory, if the system has such a place) and what is counted on it."""
        self._ruang: dict[str, _Ruang] = {}
        at = KEPALA + KARCIS_BIT // 8
        for nomor, (name, size) in enumerate(ukuran.items()):
            self._ruang[name] = _Ruang(
                name.encode(), size.detik, size.lebar, at // 2, size.bita // 4, _LETAK_JENDELA + 8 * nomor
            )
            at += size.bita
        self._bita = at
        # Another size is another file: nobody may shorten what an older process has mapped.
        self._path = path.with_name(f"{path.name}-{at}")
        self._utas = threading.RLock()
        self._dalam = 0
        self._dibuka: _Dibuka | None = None

    def __enter__(self) -> _Dibuka:
        self._utas.acquire()
        try:
            buka = self._buka()
            if not self._dalam:
                fcntl.flock(buka.pegangan, fcntl.LOCK_EX)
        except BaseException:
            self._utas.release()
            raise
        self._dalam += 1
        return buka

    def __exit__(self, *_galat: object) -> None:
        self._dalam -= 1
        try:
            if not self._dalam and self._dibuka:
                fcntl.flock(self._dibuka.pegangan, fcntl.LOCK_UN)
        finally:
            self._utas.release()

    @property
    def kunci(self) -> bytes:
        """Return the board's random key: what is signed with it ends with the board."""
        with self._utas:
            return self._buka().kunci

    def sel(self, nama: str, *bagian: bytes) -> Sel:
        """Return the cells in which `bagian` is counted."""
        ruang = self._ruang[nama]
        joined = b"".join(len(part).to_bytes(2, "little") + part for part in bagian)
        digest = hashlib.blake2b(joined, key=self.kunci, digest_size=16, person=ruang.nama).digest()
        a, b, c, d = _EMPAT.unpack(digest)
        width = ruang.lebar
        mask = width - 1
        return Sel(ruang, (a & mask, width + (b & mask), 2 * width + (c & mask), 3 * width + (d & mask)))

    def baca(self, sel: Sel, *, pada: float) -> int:
        """Return how often it was counted there in the last seconds, estimated over two windows."""
        with self as buka:
            return self._jumlah(buka, sel, pada)[0]

    def tambah(self, sel: Sel, *, pada: float, n: int = 1) -> int:
        """Add `n` (it may be 0: the same work) and return the estimate."""
        with self as buka:
            found, start, least = self._jumlah(buka, sel, pada)
            new, cells = min(least + n, _PENUH), buka.sel
            for at in sel.letak:
                cells[start + at] = max(cells[start + at], new)
            return found + n

    def seri_baru(self) -> int:
        """Return the number of a new ticket and clear its place on the board."""
        with self as buka:
            peta = buka.peta
            (seri,) = _SERI.unpack_from(peta, _LETAK_SERI)
            _SERI.pack_into(peta, _LETAK_SERI, seri + 1)
            at, bit = self._bit(seri)
            peta[at] &= ~bit & 0xFF
            return int(seri)

    def pakai_seri(self, seri: int) -> bool:
        """Mark a ticket as used; False when it was used already, is too old, or was never given out."""
        with self as buka:
            peta = buka.peta
            (berikut,) = _SERI.unpack_from(peta, _LETAK_SERI)
            at, bit = self._bit(seri)
            if not berikut - KARCIS_BIT < seri < berikut or peta[at] & bit:
                return False
            peta[at] |= bit
            return True

    @staticmethod
    def _bit(seri: int) -> tuple[int, int]:
        place = seri % KARCIS_BIT
        return KEPALA + (place >> 3), 1 << (place & 7)

    def _jumlah(self, buka: _Dibuka, sel: Sel, pada: float) -> tuple[int, int, int]:
        """Return the estimate, where the window of now begins, and what it holds."""
        ruang, (a, b, c, d), isi = sel.ruang, sel.letak, buka.sel
        kini = self._jendela(buka, ruang, pada)
        start = ruang.awal + kini * ruang.separuh
        old = ruang.awal + (1 - kini) * ruang.separuh
        least = min(isi[start + a], isi[start + b], isi[start + c], isi[start + d])
        before = min(isi[old + a], isi[old + b], isi[old + c], isi[old + d])
        rest = 1 - (pada % ruang.detik) / ruang.detik
        return least + int(before * rest), start, least

    def _jendela(self, buka: _Dibuka, ruang: _Ruang, pada: float) -> int:
        """Return the half that counts now; what is older than one window is wiped first."""
        number = int(pada) // ruang.detik
        (seen,) = _SERI.unpack_from(buka.peta, ruang.tanda)
        if number > seen:
            fresh = (number & 1,) if number == seen + 1 else (0, 1)
            for window in fresh:
                start = 2 * (ruang.awal + window * ruang.separuh)
                buka.peta[start : start + 2 * ruang.separuh] = bytes(2 * ruang.separuh)
            _SERI.pack_into(buka.peta, ruang.tanda, number)
        return (number if number > seen else int(seen)) & 1

    def _buka(self) -> _Dibuka:
        held = self._dibuka
        if held is not None and held.proses == os.getpid():
            return held
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            peta = self._petakan(handle)
            fcntl.flock(handle, fcntl.LOCK_UN)
        except BaseException:
            os.close(handle)
            raise
        key = peta[_LETAK_KUNCI : _LETAK_KUNCI + 32]
        self._dibuka = _Dibuka(os.getpid(), handle, peta, memoryview(peta).cast("H"), key)
        return self._dibuka

    def _petakan(self, handle: int) -> mmap.mmap:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o077:
            raise PermissionError(f"{self._path.name} bukan milik proses ini")
        if found.st_size != self._bita:
            os.ftruncate(handle, 0)
            # Reserved, not promised: a full memory must be an error here and not a dead process later.
            os.posix_fallocate(handle, 0, self._bita)
        peta = mmap.mmap(handle, self._bita)
        if peta[:8] != MAGIC:
            peta[_LETAK_KUNCI : _LETAK_KUNCI + 32] = os.urandom(32)
            peta[:8] = MAGIC
        return peta


def tempat_bersama(data: Path, *, demo: bool) -> Path:
    """Return where the board of this installation lives: shared memory; a demo's in its own data folder."""
    memory = Path("/dev/shm")  # noqa: S108 -- owner, mode and links are checked when it is opened
    if demo or not memory.is_dir() or not os.access(memory, os.W_OK):
        data.mkdir(parents=True, exist_ok=True)
        return data / ".papan"
    mark = hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:16]
    return memory / f"suara-papan-{os.getuid()}-{mark}"
