"""Guesses a secret key ten thousand times at a running office; prints how it ended.

    .venv/bin/python -m tests.gangguan.tebak_lapor FOLDER-OF-A-PREPARED-OFFICE [COUNT]

Half of the guesses come from one address, half from ever new ones; a reader and the reporter come in between.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.gangguan.jaringan import Peramban
from tests.gangguan.rumah import Rumah, start
from tests.gangguan.test_lapor_masukan import guess

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def main() -> None:
    """Guess, and look at who is served meanwhile."""
    folder, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    rumah = Rumah(folder)
    true = rumah.rencana()["lapor"]["lomba"]["cek"]
    chance = random.Random(3)  # noqa: S311
    office = start(rumah, SUARA_PROXIES="1").wait()
    others: list[tuple[int, float]] = []

    def one(number: int) -> int:
        key = "".join(chance.choice(ALPHABET) for _ in true["kunci"].replace("-", ""))
        address = "10.9.9.9" if number % 2 else f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
        if number % 500 == 0:
            begin = time.monotonic()
            status = guess(office.url, true["nomor"], true["kunci"], f"172.16.0.{number // 500}").status
            reader = Peramban(office.url).get("/lapor/").status
            others.append((status * 1000 + reader, time.monotonic() - begin))
        return guess(office.url, true["nomor"], key, address).status

    begin = time.monotonic()
    with ThreadPoolExecutor(4) as pool:
        found = Counter(pool.map(one, range(count)))
    took = time.monotonic() - begin
    office.stop()
    print(f"{count} tebakan dalam {took:.0f} detik: {dict(found)}")
    served = Counter(status for status, _seconds in others)
    slowest = max(seconds for _status, seconds in others)
    print(f"pelapor dan pembaca di antaranya: {dict(served)}, paling lama {slowest:.2f} detik untuk keduanya")


if __name__ == "__main__":
    main()
