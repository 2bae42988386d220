"""Tickets: one use of a door, paid for with a little work (script) or a little patience (no script).

A ticket says when it was given out, how much work opens it at once, and after how many seconds it opens
without work. It names nobody. It is signed, so nothing is kept of it until it is used: then one bit.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import struct
from dataclasses import dataclass
from enum import Enum

from suara.core.rem.papan import Papan

UMUR = 30 * 60
_ISI = struct.Struct(">QIBB")
_CAP = 16
_PANJANG = 40
MAX_KERJA = 20
"""Digits that an answer may have."""


class Sah(Enum):
    """What a ticket is worth now."""

    KERJA = "kerja"
    TUNGGU = "tunggu"
    TERLALU_CEPAT = "terlalu cepat"
    TIDAK_BERLAKU = "tidak berlaku"


@dataclass(frozen=True, slots=True)
class Karcis:
    """One ticket as it was given out."""

    seri: int
    terbit: int
    bit: int
    tunggu: int
    teks: str = ""

    def sisa(self, pada: float) -> int:
        """Return after how many seconds it opens without work."""
        return max(0, self.terbit + self.tunggu - int(pada))


class Loket:
    """Gives tickets out and takes them back, for one purpose."""

    def __init__(self, papan: Papan, rahasia: str, untuk: str) -> None:
        """Sign with the site's secret and the board's own: a ticket ends with either."""
        self._papan = papan
        self._dasar = hashlib.blake2b(rahasia.encode(), digest_size=32, person=b"suara-karcis").digest()
        self._untuk = untuk.encode()

    def terbitkan(self, *, pada: float, bit: int, tunggu: int) -> Karcis:
        """Return a new ticket."""
        seri = self._papan.seri_baru()
        body = _ISI.pack(seri, int(pada), bit, tunggu)
        teks = base64.urlsafe_b64encode(body + self._cap(body)).decode()
        return Karcis(seri, int(pada), bit, tunggu, teks)

    def baca(self, teks: str, *, pada: float) -> Karcis | None:
        """Return a ticket that we gave out and that is not too old, used or not."""
        if len(teks) != _PANJANG:
            return None
        try:
            raw = base64.urlsafe_b64decode(teks.encode("ascii"))
        except ValueError:
            return None
        body, cap = raw[:-_CAP], raw[-_CAP:]
        if len(body) != _ISI.size or not hmac.compare_digest(cap, self._cap(body)):
            return None
        seri, terbit, bit, tunggu = _ISI.unpack(body)
        karcis = Karcis(seri, terbit, bit, tunggu, teks)
        return karcis if -60 <= pada - karcis.terbit <= UMUR else None

    def nilai(self, karcis: Karcis | None, kerja: str, *, pada: float) -> Sah:
        """Say what a ticket with this answer is worth; it is not used up by asking."""
        if karcis is None:
            return Sah.TIDAK_BERLAKU
        if is_kerja(karcis.teks, kerja, karcis.bit):
            return Sah.KERJA
        return Sah.TERLALU_CEPAT if karcis.sisa(pada) else Sah.TUNGGU

    def pakai(self, karcis: Karcis) -> bool:
        """Use a ticket up; False when somebody did before."""
        return self._papan.pakai_seri(karcis.seri)

    def _cap(self, body: bytes) -> bytes:
        mesin = hashlib.blake2b(self._untuk + b"|" + body, key=self._papan.kunci, digest_size=_CAP)
        mesin.update(self._dasar)
        return mesin.digest()


def is_kerja(teks: str, kerja: str, bit: int) -> bool:
    """Say whether the SHA-256 of ``ticket:answer`` begins with `bit` zero bits."""
    if not (kerja.isascii() and kerja.isdigit() and len(kerja) <= MAX_KERJA):
        return False
    digest = hashlib.sha256(f"{teks}:{kerja}".encode()).digest()
    return int.from_bytes(digest[:8], "big") >> (64 - bit) == 0 if bit else True


def kerjakan(teks: str, bit: int) -> str:
    """Find an answer, as a browser's script does; for tests, benchmarks and programs."""
    number = 0
    while not is_kerja(teks, str(number), bit):
        number += 1
    return str(number)
