"""A light client for the public check: prepared bytes over kept connections, cheap beside the server."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

TOKEN = "a" * 32


@dataclass
class Jawaban:
    """What came back."""

    detik: float = 0.0
    milidetik: list[float] = field(default_factory=list)
    status: Counter[int] = field(default_factory=Counter)
    ada: int = 0
    tiada: int = 0

    @property
    def laju(self) -> float:
        """Answers a second."""
        return len(self.milidetik) / self.detik

    def persentil(self, p: float) -> float:
        """Return a percentile in ms."""
        urut = sorted(self.milidetik)
        return urut[min(len(urut) - 1, int(len(urut) * p / 100))] if urut else float("nan")


def get(jalur: str, alamat: str = "10.0.0.1") -> bytes:
    """Return a GET."""
    return (
        f"GET {jalur} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: {alamat}\r\n"
        f"Cookie: csrftoken={TOKEN}\r\n\r\n"
    ).encode()


def post(jalur: str, badan: str, alamat: str) -> bytes:
    """Return a POST of a form."""
    return (
        f"POST {jalur} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: {alamat}\r\n"
        f"Cookie: csrftoken={TOKEN}\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(badan)}\r\n\r\n{badan}"
    ).encode()


def fire(port: int, permintaan: Sequence[bytes], *, serentak: int = 16, per_detik: float = 0.0) -> Jawaban:
    """Send all: as fast as `serentak` connections can, or at a steady rate from planned moments."""
    return asyncio.run(_fire(port, permintaan, serentak, per_detik))


async def _fire(port: int, permintaan: Sequence[bytes], serentak: int, per_detik: float) -> Jawaban:
    jawaban, urut = Jawaban(), iter(enumerate(permintaan))
    awal = time.perf_counter()

    async def kerja() -> None:
        baca, tulis = await asyncio.open_connection("127.0.0.1", port)
        for nomor, isi in urut:
            saat = time.perf_counter()
            if per_detik:
                saat = awal + nomor / per_detik
                await asyncio.sleep(max(0.0, saat - time.perf_counter()))
            tulis.write(isi)
            kepala = await baca.readuntil(b"\r\n\r\n")
            badan = await _body(baca, kepala.lower())
            jawaban.milidetik.append((time.perf_counter() - saat) * 1000)
            jawaban.status[int(kepala[9:12])] += 1
            if b"Hasil pemeriksaan" in badan:
                jawaban.ada += b"Terdaftar" in badan
                jawaban.tiada += b"Belum terdaftar" in badan
        tulis.close()

    await asyncio.gather(*(kerja() for _ke in range(serentak)))
    jawaban.detik = time.perf_counter() - awal
    return jawaban


async def _body(baca: asyncio.StreamReader, kepala: bytes) -> bytes:
    """Read the body: of a known length, or in pieces."""
    if b"content-length:" in kepala:
        return await baca.readexactly(int(kepala.split(b"content-length:")[1].split(b"\r\n")[0]))
    badan = b""
    while panjang := int(await baca.readline(), 16):
        badan += (await baca.readexactly(panjang + 2))[:-2]
    await baca.readline()
    return badan
