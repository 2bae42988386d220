"""The load on the bare Django view."""

from __future__ import annotations

import random

import aiohttp
from bench.beban.tembak import GagalTembak

ISI = "Nama saya tidak ada di daftar pemilih TPS 12 meskipun sudah lapor ke PPS dua kali bulan lalu. " * 4


class Telanjang:
    """Writes rows and reads those that were acknowledged."""

    def __init__(self) -> None:
        """Start with nothing written."""
        self._known: list[str] = ["0"]

    async def kirim(self, session: aiohttp.ClientSession, n: int) -> str | None:
        """Write one row."""
        async with session.post("/buat", data={"isi": f"{n} {ISI}"}) as answer:
            if answer.status != 201:
                raise GagalTembak(f"POST {answer.status}")
            number = (await answer.json())["nomor"]
        self._known.append(number)
        return str(number)

    async def baca(self, session: aiohttp.ClientSession, _n: int) -> None:
        """Read one row by its key."""
        async with session.get(f"/baca/{random.choice(self._known)}") as answer:  # noqa: S311
            if answer.status != 200:
                raise GagalTembak(f"GET {answer.status}")
            await answer.read()
