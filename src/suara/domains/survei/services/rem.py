"""The brakes of the public doors, on a board in memory (`core.rem`): sums, no addresses, no rows.

Wide, because an office, a school or a campus stands behind one address. The day is part of what is hashed,
so that not even the board can join a network's counts of two days.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.conf import settings

from suara.core.rem.jaringan import networks
from suara.core.rem.papan import Papan, Sel, Ukuran, tempat_bersama
from suara.core.tugas.waktu import now, today
from suara.domains.survei.errors import TerlaluSering
from suara.domains.survei.rules.curang import is_deras

MENIT, JAM = 60, 3600
UKURAN = {
    "kirim": Ukuran(10 * MENIT, 1 << 14),
    "kirim_hari": Ukuran(24 * JAM, 1 << 15),
    "luput": Ukuran(10 * MENIT, 1 << 14),
    "deras": Ukuran(10 * MENIT, 1 << 14),
}
MAX_KIRIM = 120
"""Answers of one network in ten minutes: a class, or a kiosk that never rests."""
MAX_KIRIM_HARI = 1_500
MAX_LUPUT = 20
"""Wrong codes of one network in ten minutes."""


def papan() -> Papan:
    """Return the board on which these doors count."""
    return _papan(settings.DATA, bool(settings.DEMO))


def check_kirim(alamat: str) -> None:
    """Refuse an answer that is one too many of its network."""
    _check(alamat, (("kirim", MAX_KIRIM, 10 * MENIT), ("kirim_hari", MAX_KIRIM_HARI, JAM)))


def count_kirim(alamat: str, gelombang: int, layanan: int) -> bool:
    """Count an answer that was taken in; say whether it came in a burst."""
    board, pada = papan(), now().timestamp()
    wave, service = str(gelombang).encode(), str(layanan).encode()
    nearby = 0
    with board:
        for name, _factor in networks(alamat):
            board.tambah(_sel(board, "kirim", name), pada=pada)
            board.tambah(_sel(board, "kirim_hari", name), pada=pada)
            nearby = max(nearby, board.tambah(_sel(board, "deras", b"jaringan", wave, name), pada=pada))
        there = board.tambah(_sel(board, "deras", b"layanan", wave, service), pada=pada)
    return is_deras(dari_jaringan=nearby, untuk_layanan=there)


def check_luput(alamat: str) -> None:
    """Refuse who has tried too many wrong codes."""
    _check(alamat, (("luput", MAX_LUPUT, 10 * MENIT),))


def count_luput(alamat: str) -> None:
    """Count one wrong code."""
    board, pada = papan(), now().timestamp()
    with board:
        for name, _factor in networks(alamat):
            board.tambah(_sel(board, "luput", name), pada=pada)


def _check(alamat: str, batas: tuple[tuple[str, int, int], ...]) -> None:
    board, pada = papan(), now().timestamp()
    with board:
        for name, factor in networks(alamat):
            for kind, limit, wait in batas:
                if board.baca(_sel(board, kind, name), pada=pada) >= limit * factor:
                    raise TerlaluSering(wait)


def _sel(board: Papan, kind: str, *parts: bytes) -> Sel:
    return board.sel(kind, today().isoformat().encode(), *parts)


@cache
def _papan(data: Path | str, demo: bool) -> Papan:
    place = tempat_bersama(Path(data), demo=demo)
    return Papan(place.with_name(f"{place.name}-survei"), UKURAN)
