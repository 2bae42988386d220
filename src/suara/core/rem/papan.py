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

from suara.core.rem import gembok

MAGIC = b"SUARAREM"
KEPALA = 4096
KARCIS_BIT = 1 << 23
"""Tickets that can be out at once; older ones are no longer valid."""
LAJUR = 4
_PENUH = 0xFFFF
_EMPAT = struct.Struct("<4I")
_LETAK_KUNCI = 16
_LETAK_SERI, _LETAK_JENDELA = 64 // 8, 128 // 8
"""Places in the head: the key's byte; ticket number and windows as numbers of eight bytes."""


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


class Sel(NamedTuple):
    """The four cells of one key, found once for all that is read and added there."""

    ruang: _Ruang
    letak: tuple[int, int, int, int]


class Hitungan(NamedTuple):
    """What stands in the cells of one key: estimate, where the window of now begins, and what it holds."""

    jumlah: int
    awal: int
    isi: int


class Dipegang(NamedTuple):
    """The board as this process has it open. Only who holds it (``with papan as board:``) may read or add.

    `sel` are its cells as numbers, `tanda` its head as numbers of eight bytes.
    """

    proses: int
    pegangan: int
    peta: mmap.mmap
    sel: memoryview[int]
    tanda: memoryview[int]
    kunci: bytes

    def hitung(self, sel: Sel, *, pada: float) -> Hitungan:
        """Return how often it was counted there in the last seconds, estimated over two windows."""
        ruang, (a, b, c, d) = sel
        isi, detik = self.sel, ruang.detik
        number, seen = int(pada) // detik, self.tanda[ruang.tanda]
        if number > seen:
            self._geser(ruang, seen, number)
            seen = number
        awal = ruang.awal + (seen & 1) * ruang.separuh
        old = ruang.awal + (~seen & 1) * ruang.separuh
        least = min(isi[awal + a], isi[awal + b], isi[awal + c], isi[awal + d])
        before = min(isi[old + a], isi[old + b], isi[old + c], isi[old + d])
        return Hitungan(least + int(before * (1 - (pada % detik) / detik)), awal, least)

    def tulis(self, sel: Sel, hitungan: Hitungan, n: int) -> None:
        """Add `n` to what was just counted; it may be 0: the same work."""
        awal, cells = hitungan.awal, self.sel
        new = min(hitungan.isi + n, _PENUH)
        for at in sel.letak:
            cells[awal + at] = max(cells[awal + at], new)

    def _geser(self, ruang: _Ruang, seen: int, number: int) -> None:
        """Begin another window; what is older than one window is wiped first."""
        for window in (number & 1,) if number == seen + 1 else (0, 1):
            start = 2 * (ruang.awal + window * ruang.separuh)
            self.peta[start : start + 2 * ruang.separuh] = bytes(2 * ruang.separuh)
        self.tanda[ruang.tanda] = number


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
                name.encode(), size.detik, size.lebar, at // 2, size.bita // 4, _LETAK_JENDELA + nomor
            )
            at += size.bita
        self._bita = at
        # Another size is another file: nobody may shorten what an older process has mapped.
        self._path = path.with_name(f"{path.name}-{at}")
        self._utas = threading.RLock()
        self._dalam = 0
        self._dibuka: Dipegang | None = None

    def __enter__(self) -> Dipegang:
        self._utas.acquire()
        try:
            buka = self._buka()
            if not self._dalam:
                gembok.kunci(buka.pegangan)
        except BaseException:
            self._utas.release()
            raise
        self._dalam += 1
        return buka

    def __exit__(self, *_galat: object) -> None:
        self._dalam -= 1
        try:
            if not self._dalam and self._dibuka:
                gembok.buka(self._dibuka.pegangan)
        finally:
            self._utas.release()

    @property
    def kunci(self) -> bytes:
        """Return the board's random key: what is signed with it ends with the board."""
        with self._utas:
            return self._buka().kunci

    def sel(self, nama: str, *bagian: bytes) -> Sel:
        """Return the cells in which `bagian` is counted."""
        return self.sel_bersama((nama,), *bagian)[0]

    def sel_bersama(self, nama: tuple[str, ...], *bagian: bytes) -> list[Sel]:
        """Return the cells of `bagian` in up to four counters, out of one hash."""
        joined = b"".join([len(part).to_bytes(2, "little") + part for part in bagian])
        ruang = [self._ruang[name] for name in nama]
        digest = hashlib.blake2b(
            joined, key=self.kunci, digest_size=_EMPAT.size * len(ruang), person=ruang[0].nama
        ).digest()
        return [_sel(satu, *letak) for satu, letak in zip(ruang, _EMPAT.iter_unpack(digest), strict=True)]

    def sel_tetap(self, nama: str, nomor: int) -> Sel:
        """Return the cells of a counter that stands for nobody and therefore needs no hash."""
        return _sel(self._ruang[nama], nomor, nomor, nomor, nomor)

    def baca(self, sel: Sel, *, pada: float) -> int:
        """Hold the board and read one counter."""
        with self as board:
            return board.hitung(sel, pada=pada).jumlah

    def tambah(self, sel: Sel, *, pada: float, n: int = 1) -> int:
        """Hold the board, add `n` to one counter, and return the estimate."""
        with self as board:
            found = board.hitung(sel, pada=pada)
            board.tulis(sel, found, n)
            return found.jumlah + n

    def seri_baru(self) -> int:
        """Return the number of a new ticket and clear its place on the board."""
        with self as board:
            seri = board.tanda[_LETAK_SERI]
            board.tanda[_LETAK_SERI] = seri + 1
            at, bit = self._bit(seri)
            board.peta[at] &= ~bit & 0xFF
            return seri

    def pakai_seri(self, seri: int) -> bool:
        """Mark a ticket as used; False when it was used already, is too old, or was never given out."""
        with self as board:
            peta, berikut = board.peta, board.tanda[_LETAK_SERI]
            at, bit = self._bit(seri)
            if not berikut - KARCIS_BIT < seri < berikut or peta[at] & bit:
                return False
            peta[at] |= bit
            return True

    @staticmethod
    def _bit(seri: int) -> tuple[int, int]:
        place = seri % KARCIS_BIT
        return KEPALA + (place >> 3), 1 << (place & 7)

    def _buka(self) -> Dipegang:
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
        view = memoryview(peta)
        self._dibuka = Dipegang(os.getpid(), handle, peta, view.cast("H"), view[:KEPALA].cast("Q"), key)
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


def _sel(ruang: _Ruang, a: int, b: int, c: int, d: int) -> Sel:
    """Fold four numbers into the four rows of a counter."""
    width = ruang.lebar
    mask = width - 1
    return Sel(ruang, (a & mask, width + (b & mask), 2 * width + (c & mask), 3 * width + (d & mask)))


def tempat_bersama(data: Path, *, demo: bool) -> Path:
    """Return where the board of this installation lives: shared memory; a demo's in its own data folder."""
    memory = Path("/dev/shm")  # noqa: S108 -- owner, mode and links are checked when it is opened
    if demo or not memory.is_dir() or not os.access(memory, os.W_OK):
        data.mkdir(parents=True, exist_ok=True)
        return data / ".papan"
    mark = hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:16]
    return memory / f"suara-papan-{os.getuid()}-{mark}"
