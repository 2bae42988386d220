"""Brakes on guessing and flooding. A client is a keyed hash of its address, in the cache only, for minutes.

A key has 100 bits: no brake is needed to keep guessers out, only to keep them cheap. So the brake holds who
guesses, never the number: whoever knows the key and has not been guessing is let in at any time.
"""

from __future__ import annotations

from django.core.cache import cache

from suara.core.tugas.waktu import today
from suara.domains.pengaduan.errors import TerlaluSering
from suara.domains.pengaduan.services.rahasia import keyed

WINDOW = 10 * 60
PER_NUMBER = 8
PER_CLIENT = 40


def check_kunci(nomor: str, klien: str) -> None:
    """Raise `TerlaluSering` when this client has tried too many keys, for this number or at all."""
    own, everywhere = _names(nomor, klien)
    counts = cache.get_many([own, everywhere])
    if counts.get(own, 0) >= PER_NUMBER or counts.get(everywhere, 0) >= PER_CLIENT:
        raise TerlaluSering(WINDOW)


def count_kunci(nomor: str, klien: str) -> None:
    """Count one wrong try."""
    for name in _names(nomor, klien):
        _count(name, WINDOW)


def forget_kunci(nomor: str, klien: str) -> None:
    """Forget the typing errors of who has now given the right key."""
    cache.delete(_names(nomor, klien)[0])


def hold_back(hal: str, klien: str, *, limit: int, seconds: int = WINDOW) -> None:
    """Count one `hal` of this client; raise `TerlaluSering` when it was the one too many."""
    if _count(_name(hal, klien), seconds) > limit:
        raise TerlaluSering(seconds)


def _count(name: str, seconds: int) -> int:
    cache.add(name, 0, seconds)
    try:
        return cache.incr(name)
    except ValueError:  # it ran out between the two lines
        cache.set(name, 1, seconds)
        return 1


def _names(nomor: str, klien: str) -> tuple[str, str]:
    return _name("kunci", klien, nomor), _name("kunci", klien)


def _name(*parts: str) -> str:
    return f"lapor-rem:{keyed('rem', today().isoformat(), *parts)}"
