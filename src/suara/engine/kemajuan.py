"""Progress of a long step: share, rate and time left, on a terminal only."""

from __future__ import annotations

import sys
import time
from typing import TextIO

from suara.kernel.kalimat import Kalimat, show

LEBAR = 24


class Kemajuan:
    """Who is told how far the work is. This one tells nobody; the terminal's is `KemajuanTerminal`."""

    def mulai(self, arti: Kalimat, baris: int) -> None:
        """A step begins that reads so many rows (0: unknown)."""

    def maju(self, bagian: float) -> None:
        """This share of the step is done, 0 to 1."""

    def selesai(self, baris: int) -> None:
        """The step is done and made so many rows."""


class KemajuanTerminal(Kemajuan):
    """One line on standard error, rewritten while the step runs."""

    def __init__(self, keluar: TextIO | None = None) -> None:
        self._keluar = keluar or sys.stderr
        self._arti = ""
        self._baris = 0
        self._awal = 0.0

    def mulai(self, arti: Kalimat, baris: int) -> None:
        """Write the line with an empty bar."""
        self._arti, self._baris, self._awal = str(arti), baris, time.monotonic()
        self.maju(0)

    def maju(self, bagian: float) -> None:
        """Draw the bar; rate and time left once they mean something."""
        lewat = time.monotonic() - self._awal
        penuh = int(min(max(bagian, 0), 1) * LEBAR)
        ekor = ""
        if bagian > 0 and lewat > 1:
            laju = f"{show(int(self._baris * bagian / lewat))} baris/detik, " if self._baris else ""
            ekor = f"  {laju}sisa {_lama(lewat / bagian - lewat)}"
        self._tulis(f"{self._arti} [{'█' * penuh}{'·' * (LEBAR - penuh)}]{ekor}")

    def selesai(self, baris: int) -> None:
        """Leave one line with the result."""
        lewat = time.monotonic() - self._awal
        self._tulis(f"{self._arti} {show(baris)} baris, {_lama(lewat)}")
        self._keluar.write("\n")
        self._keluar.flush()

    def _tulis(self, teks: str) -> None:
        self._keluar.write(f"\r\x1b[K{teks}")
        self._keluar.flush()


def choose_kemajuan(*, diam: bool) -> Kemajuan:
    """Return the terminal's progress; the silent one with `--json` or when nobody looks."""
    return Kemajuan() if diam or not sys.stderr.isatty() else KemajuanTerminal()


def _lama(detik: float) -> str:
    menit, sisa = divmod(round(detik), 60)
    return f"{menit} menit {sisa} detik" if menit else f"{sisa} detik"
