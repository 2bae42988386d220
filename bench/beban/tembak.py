"""An open load: requests leave at their planned moment, whether or not earlier ones were answered.

Latency counts from the planned moment, so a stalled server cannot hide its stall (no coordinated omission).
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import aiohttp

type Kirim = Callable[[aiohttp.ClientSession, int], Awaitable[str | None]]
"""Send request number n; return a receipt (or None), raise `GagalTembak` on a wrong answer."""


class GagalTembak(Exception):
    """An answer that is not the expected one."""


@dataclass
class Hasil:
    """What one kind of request met."""

    milidetik: list[float] = field(default_factory=list)
    galat: list[str] = field(default_factory=list)
    tanda_terima: dict[int, str] = field(default_factory=dict)

    def persentil(self, p: float) -> float:
        """Return the smallest latency that `p` percent of the answers did not exceed, in ms."""
        ordered = sorted(self.milidetik)
        return ordered[min(len(ordered) - 1, int(len(ordered) * p / 100))] if ordered else float("nan")

    def ringkas(self) -> str:
        """Return one line of figures."""
        return (
            f"{len(self.milidetik):>6} jawaban, {len(self.galat)} galat, p50 {self.persentil(50):6.1f} ms, "
            f"p95 {self.persentil(95):6.1f} ms, p99 {self.persentil(99):6.1f} ms"
        )


async def fire(kirim: Kirim, *, per_detik: float, detik: float, session: aiohttp.ClientSession) -> Hasil:
    """Send at a steady rate for `detik` seconds and wait for the last answer."""
    hasil = Hasil()
    awal = time.perf_counter()
    tasks = []
    for n in range(int(per_detik * detik)):
        moment = awal + n / per_detik
        wait = moment - time.perf_counter()
        if wait > 0:
            await asyncio.sleep(wait)
        tasks.append(asyncio.create_task(_one(kirim, n, moment, hasil, session)))
    await asyncio.gather(*tasks)
    return hasil


async def _one(kirim: Kirim, n: int, moment: float, hasil: Hasil, session: aiohttp.ClientSession) -> None:
    try:
        receipt = await kirim(session, n)
    except (GagalTembak, aiohttp.ClientError, TimeoutError, OSError) as error:
        hasil.galat.append(f"{type(error).__name__}: {error}"[:200])
        return
    hasil.milidetik.append((time.perf_counter() - moment) * 1000)
    if receipt is not None:
        hasil.tanda_terima[n] = receipt


async def fire_together(
    base: str, tembakan: dict[str, tuple[Kirim, float]], *, detik: float
) -> dict[str, Hasil]:
    """Send several kinds of requests at their own rates at the same time."""
    connector = aiohttp.TCPConnector(limit=256)
    timeout = aiohttp.ClientTimeout(total=30)
    # No cookie jar: every submission is another citizen.
    async with aiohttp.ClientSession(
        base, connector=connector, timeout=timeout, cookie_jar=aiohttp.DummyCookieJar()
    ) as session:
        running = [
            fire(kirim, per_detik=rate, detik=detik, session=session) for kirim, rate in tembakan.values()
        ]
        return dict(zip(tembakan, await asyncio.gather(*running), strict=True))


def client_address(n: int) -> str:
    """Return an invented address of a citizen, as the proxy would report it."""
    rng = random.Random(n)  # noqa: S311
    return f"10.{rng.randrange(256)}.{rng.randrange(256)}.{rng.randrange(1, 255)}"
