"""Kill the web server and the database in the middle of the work, again and again.

Citizens do what citizens do: a form that was not answered is sent again, with the same hidden number, until a
receipt comes. Afterwards every receipt must be found, and nobody's report may be there twice.
"""

from __future__ import annotations

import asyncio
import random

import aiohttp
from bench.beban.lapor import Warga, count_found, count_reports, verify_trail
from bench.beban.peladen import Postgres, Web
from bench.beban.tembak import GagalTembak

ROUND_SECONDS = 6.0
PATIENCE_SECONDS = 240.0


def kill_often(web: Web, cluster: Postgres | None, *, times: int, per_second: float) -> int:
    """Kill `times` times; return 1 when something acknowledged is missing or doubled."""
    web.start()
    before = count_reports()
    try:
        receipts, resent = asyncio.run(_rounds(web, cluster, times, per_second))
    finally:
        web.kill()
    missing, twice = count_found(receipts)
    added = count_reports() - before
    print(f"  {times} kali dimatikan; {len(receipts)} nomor diterima, {resent} kiriman diulang")
    print(f"  {missing} tidak ditemukan, {twice} ganda, {added - len(receipts)} lebih dari yang diterima")
    trail = verify_trail()
    print(f"  jejak: {trail or 'utuh'}")
    return 1 if missing or twice or added != len(receipts) or trail else 0


async def _rounds(
    web: Web, cluster: Postgres | None, times: int, per_second: float
) -> tuple[dict[int, str], int]:
    warga = Warga()
    receipts: dict[int, str] = {}
    resent = 0
    for number in range(times):
        first = int(number * per_second * ROUND_SECONDS)
        crowd = asyncio.create_task(_crowd(warga, web.base, first, per_second))
        await asyncio.sleep(random.uniform(1.0, ROUND_SECONDS - 2))  # noqa: S311
        await asyncio.to_thread(_kill_both, web, cluster)
        found, again = await crowd
        receipts |= found
        resent += again
    return receipts, resent


def _kill_both(web: Web, cluster: Postgres | None) -> None:
    web.kill()
    if cluster is not None:
        cluster.kill()
        cluster.start()
    web.start()


async def _crowd(warga: Warga, base: str, first: int, per_second: float) -> tuple[dict[int, str], int]:
    timeout = aiohttp.ClientTimeout(total=15)
    connector = aiohttp.TCPConnector(limit=64, force_close=True)
    async with aiohttp.ClientSession(
        base, timeout=timeout, connector=connector, cookie_jar=aiohttp.DummyCookieJar()
    ) as session:
        tasks = []
        for n in range(first, first + int(per_second * ROUND_SECONDS)):
            tasks.append(asyncio.create_task(_insist(warga, session, n)))
            await asyncio.sleep(1 / per_second)
        answers = await asyncio.gather(*tasks)
    return {n: receipt for n, receipt, _tries in answers}, sum(tries - 1 for *_rest, tries in answers)


async def _insist(warga: Warga, session: aiohttp.ClientSession, n: int) -> tuple[int, str, int]:
    """Send until acknowledged; return the receipt and how many tries it took."""
    tries, last = 0, ""
    deadline = asyncio.get_running_loop().time() + PATIENCE_SECONDS
    while asyncio.get_running_loop().time() < deadline:
        tries += 1
        try:
            cookies = await warga.kirim(session, n)
            receipt = await warga.nomor(session, cookies) if cookies else None
        except (GagalTembak, aiohttp.ClientError, TimeoutError, OSError) as error:
            last = f"{type(error).__name__}: {error}"
            await asyncio.sleep(0.3)
            continue
        if receipt is not None:
            return n, receipt, tries
    raise SystemExit(f"kiriman {n} tidak diterima dalam {PATIENCE_SECONDS:g} detik; {last}")
