"""A board of counters and of used tickets in memory that the processes of one machine share.

What is counted is a keyed hash folded into a count-min sketch: the board holds sums, never a list of who
came. Its key is random, stands on the board itself and is gone with it: after a restart nothing can be joined
to anything. A count may be too high (two keys that meet in all four rows), never too low.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import mmap
import os
import stat
import struct
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

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


class Papan:
    """The board. Every process opens it by itself; a fork opens it again."""

    def __init__(self, path: Path, ukuran: Mapping[str, Ukuran]) -> None:
        """Name the file (in memory, if the system has such a place) and what is counted on it."""
        self._ukuran = dict(ukuran)
        self._awal: dict[str, int] = {}
        at = KEPALA + KARCIS_BIT // 8
        for name, size in self._ukuran.items():
            self._awal[name] = at
            at += size.bita
        self._bita = at
        # Another size is another file: nobody may shorten what an older process has mapped.
        self._path = path.with_name(f"{path.name}-{at}")
        self._utas = threading.RLock()
        self._dalam = 0
        self._dibuka: tuple[int, int, mmap.mmap, bytes] | None = None

    @contextlib.contextmanager
    def sendiri(self) -> Iterator[mmap.mmap]:
        """Hold the board alone, against threads and processes; it may stand inside itself."""
        with self._utas:
            handle, peta = self._buka()
            if not self._dalam:
                fcntl.flock(handle, fcntl.LOCK_EX)
            self._dalam += 1
            try:
                yield peta
            finally:
                self._dalam -= 1
                if not self._dalam:
                    fcntl.flock(handle, fcntl.LOCK_UN)

    @property
    def kunci(self) -> bytes:
        """Return the board's random key: what is signed with it ends with the board."""
        with self._utas:
            self._buka()
            assert self._dibuka is not None  # noqa: S101 -- `_buka` has just set it
            return self._dibuka[3]

    def baca(self, nama: str, *bagian: bytes, pada: float) -> int:
        """Return how often `bagian` was counted in the last seconds, estimated over two windows."""
        with self.sendiri() as peta:
            return self._jumlah(peta, nama, self._letak(nama, bagian), pada)

    def tambah(self, nama: str, *bagian: bytes, pada: float, n: int = 1) -> int:
        """Add `n` (it may be 0: the same work) and return the estimate."""
        with self.sendiri() as peta:
            cells = self._letak(nama, bagian)
            found = self._jumlah(peta, nama, cells, pada)
            kini = self._jendela(peta, nama, pada)
            start = self._awal[nama] + kini * self._ukuran[nama].bita // 2
            values = [int.from_bytes(peta[start + at : start + at + 2], "little") for at in cells]
            least = min(values)
            new = min(least + n, _PENUH)
            for at, value in zip(cells, values, strict=True):
                peta[start + at : start + at + 2] = max(value, new).to_bytes(2, "little")
            return found + n

    def seri_baru(self) -> int:
        """Return the number of a new ticket and clear its place on the board."""
        with self.sendiri() as peta:
            (seri,) = _SERI.unpack_from(peta, _LETAK_SERI)
            _SERI.pack_into(peta, _LETAK_SERI, seri + 1)
            at, bit = self._bit(seri)
            peta[at] &= ~bit & 0xFF
            return int(seri)

    def pakai_seri(self, seri: int) -> bool:
        """Mark a ticket as used; False when it was used already, is too old, or was never given out."""
        with self.sendiri() as peta:
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

    def _letak(self, nama: str, bagian: tuple[bytes, ...]) -> list[int]:
        """Return the four cells of a key, as byte offsets inside a window."""
        mask = self._ukuran[nama].lebar - 1
        joined = b"".join(len(part).to_bytes(2, "little") + part for part in bagian)
        digest = hashlib.blake2b(joined, key=self.kunci, digest_size=16, person=nama.encode()).digest()
        width = self._ukuran[nama].lebar
        return [2 * (row * width + (cell & mask)) for row, cell in enumerate(_EMPAT.unpack(digest))]

    def _jumlah(self, peta: mmap.mmap, nama: str, cells: list[int], pada: float) -> int:
        kini = self._jendela(peta, nama, pada)
        size = self._ukuran[nama]
        half = size.bita // 2
        totals = []
        for window in (kini, 1 - kini):
            start = self._awal[nama] + window * half
            totals.append(min(int.from_bytes(peta[start + at : start + at + 2], "little") for at in cells))
        rest = 1 - (pada % size.detik) / size.detik
        return totals[0] + int(totals[1] * rest)

    def _jendela(self, peta: mmap.mmap, nama: str, pada: float) -> int:
        """Return the half that counts now; what is older than one window is wiped first."""
        size = self._ukuran[nama]
        number = int(pada) // size.detik
        place = _LETAK_JENDELA + 8 * list(self._ukuran).index(nama)
        (seen,) = _SERI.unpack_from(peta, place)
        if number > seen:
            half = size.bita // 2
            fresh = (number & 1,) if number == seen + 1 else (0, 1)
            for window in fresh:
                start = self._awal[nama] + window * half
                peta[start : start + half] = bytes(half)
            _SERI.pack_into(peta, place, number)
        return (number if number > seen else seen) & 1

    def _buka(self) -> tuple[int, mmap.mmap]:
        held = self._dibuka
        if held is not None and held[0] == os.getpid():
            return held[1], held[2]
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            peta = self._petakan(handle)
            fcntl.flock(handle, fcntl.LOCK_UN)
        except BaseException:
            os.close(handle)
            raise
        self._dibuka = (os.getpid(), handle, peta, peta[_LETAK_KUNCI : _LETAK_KUNCI + 32])
        return handle, peta

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
