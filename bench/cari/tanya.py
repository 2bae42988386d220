"""The kinds of questions that people ask of a list of reports, as query strings."""

from __future__ import annotations

import random
from collections.abc import Callable

COMMON = 12
KNOWN = 6_000


def questions(words: list[str]) -> dict[str, Callable[[random.Random], str]]:
    """Return each kind of question; `words` stand in the order of their frequency."""

    def pick(dice: random.Random) -> str:
        return words[int(dice.random() ** 2 * KNOWN)]

    def common(dice: random.Random) -> str:
        return words[dice.randrange(COMMON)]

    def middle(dice: random.Random) -> str:
        return words[dice.randrange(20, 400)]

    def long_word(dice: random.Random) -> str:
        return next(word for word in iter(lambda: pick(dice), "") if len(word) > 4)

    def typo(dice: random.Random) -> str:
        return mistype(long_word(dice), dice)

    return {
        "1 kata": pick,
        "2 kata": lambda dice: f"{pick(dice)} {pick(dice)}",
        "3 kata": lambda dice: f"{pick(dice)} {pick(dice)} {pick(dice)}",
        "1 kata sedang": middle,
        "1 kata paling umum": common,
        "2 kata paling umum": lambda dice: f"{common(dice)} {common(dice)}",
        "3 kata sedang": lambda dice: f"{middle(dice)} {middle(dice)} {middle(dice)}",
        "1 kata salah ketik": typo,
        "2 kata, satu salah ketik": lambda dice: f"{pick(dice)} {typo(dice)}",
        "kata yang tidak ada": lambda dice: f"{typo(dice)}{typo(dice)}",
        "2 kata, satu tidak ada": lambda dice: f"{pick(dice)} {typo(dice)}{typo(dice)}",
        "5 kata, jarang bersama": lambda dice: " ".join(pick(dice) for _ in range(5)),
        "5 kata sedang": lambda dice: " ".join(middle(dice) for _ in range(5)),
        "5 kata umum dan sedang": lambda dice: (
            f"{common(dice)} {common(dice)} {middle(dice)} {pick(dice)} {pick(dice)}"
        ),
        "5 kata umum, satu tidak ada": lambda dice: (
            " ".join(common(dice) for _ in range(5)) + f" {typo(dice)}{typo(dice)}"
        ),
        "4 kata, kecamatan": lambda dice: (
            f"{common(dice)} {middle(dice)} {pick(dice)} {pick(dice)}&wilayah={place(dice)}"
        ),
        "1 kata, jenis": lambda dice: f"{pick(dice)}&kelas=ASPIRASI",
        "1 kata, topik jarang": lambda dice: f"{pick(dice)}&topik=KODE_ETIK",
        "1 kata, status jarang": lambda dice: f"{pick(dice)}&status=MP",
        "1 kata, unit": lambda dice: f"{pick(dice)}&unit=64.U{dice.randrange(8)}",
        "1 kata, kecamatan": lambda dice: f"{pick(dice)}&wilayah={place(dice)}",
        "1 kata umum, kecamatan": lambda dice: f"{common(dice)}&wilayah={place(dice)}",
        "1 kata, satu bulan": lambda dice: f"{pick(dice)}&{month(dice)}",
        "1 kata umum, satu tahun": lambda dice: f"{common(dice)}&{year(dice)}",
        "semua saringan": lambda dice: (
            f"{common(dice)}&kelas=PENGADUAN&topik=LOGISTIK&status=SL&unit=64.U0"
            f"&wilayah={place(dice)[:5]}&{year(dice)}"
        ),
        "2 kata, dukungan terbanyak": lambda dice: f"{pick(dice)} {pick(dice)}&urut=dukungan",
        "1 kata umum, dukungan terbanyak": lambda dice: f"{common(dice)}&urut=dukungan",
        "tanpa kata": lambda dice: f"&halaman={dice.randrange(1, 50)}",
        "tanpa kata, unit dan topik": lambda dice: f"&unit=64.U{dice.randrange(8)}&topik=SOSIALISASI",
        "tanpa kata, kecamatan": lambda dice: f"&wilayah={place(dice)}",
        "tanpa kata, satu tahun": lambda dice: f"&{year(dice)}",
        "tanpa kata, dukungan, satu tahun": lambda dice: f"&{year(dice)}&urut=dukungan",
    }


def mistype(word: str, dice: random.Random) -> str:
    """Swap two neighbouring letters inside the word."""
    at = dice.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def place(dice: random.Random) -> str:
    """Return the code of a kecamatan."""
    return f"64.{dice.randrange(1, 11):02d}.{dice.randrange(1, 11):02d}"


def month(dice: random.Random) -> str:
    """Return a period of one month."""
    first = f"{dice.randrange(2020, 2026)}-{dice.randrange(1, 13):02d}"
    return f"dari={first}-01&sampai={first}-28"


def year(dice: random.Random) -> str:
    """Return a period of one year."""
    number = dice.randrange(2020, 2026)
    return f"dari={number}-01-01&sampai={number}-12-31"
