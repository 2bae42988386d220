"""Brakes on guessing keys and on flooding. A client is a keyed hash of its address, in the cache for minutes

A key has 100 bits: no brake is needed to keep guessers out, only to keep them cheap. So the brake holds who
guesses, never the number: whoever knows the key and has not been guessing is let in at any time.
"""

from __future__ import annotations

from collections.abc import Callable

from django.core.cache import cache

from suara.core.tugas.waktu import today

WINDOW = 10 * 60
PER_NUMBER = 8
PER_CLIENT = 40


class RemTebakan:
    """The brakes of one room. `keyed` hashes for it, `tolak` makes its refusal from the seconds to wait."""

    def __init__(self, nama: str, keyed: Callable[..., str], tolak: Callable[[int], Exception]) -> None:
        self._nama, self._keyed, self._tolak = nama, keyed, tolak

    def check_kunci(self, nomor: str, klien: str) -> None:
        """Refuse when this client has tried too many keys, for this number or at all."""
        own, everywhere = self._names(nomor, klien)
        counts = cache.get_many([own, everywhere])
        if counts.get(own, 0) >= PER_NUMBER or counts.get(everywhere, 0) >= PER_CLIENT:
            raise self._tolak(WINDOW)

    def count_kunci(self, nomor: str, klien: str) -> None:
        """Count one wrong try."""
        for name in self._names(nomor, klien):
            self._count(name, WINDOW)

    def forget_kunci(self, nomor: str, klien: str) -> None:
        """Forget the typing errors of who has now given the right key."""
        cache.delete(self._names(nomor, klien)[0])

    def hold_back(self, hal: str, klien: str, *, limit: int, seconds: int = WINDOW) -> None:
        """Count one `hal` of this client; refuse when it was the one too many."""
        if self._count(self._name(hal, klien), seconds) > limit:
            raise self._tolak(seconds)

    @staticmethod
    def _count(name: str, seconds: int) -> int:
        cache.add(name, 0, seconds)
        try:
            return cache.incr(name)
        except ValueError:  # it ran out between the two lines
            cache.set(name, 1, seconds)
            return 1

    def _names(self, nomor: str, klien: str) -> tuple[str, str]:
        return self._name("kunci", klien, nomor), self._name("kunci", klien)

    def _name(self, *parts: str) -> str:
        return f"{self._nama}:{self._keyed('rem', today().isoformat(), *parts)}"
