"""The lock of a file that is held for microseconds, thousands of times a second, by threads of processes.

Python's own `fcntl.flock` lets another thread have the interpreter between taking the lock and the work under
it: then the threads of all other processes wait until that one is done with a page. So the same call of the
system is made without letting go, some times in a row; only who is still not served goes to sleep.
"""

from __future__ import annotations

import ctypes
import fcntl

COBA = 64
"""Attempts before sleeping: about as long as the board is held by somebody else."""
_flock = ctypes.PyDLL(None).flock


def kunci(pegangan: int) -> None:
    """Lock an open file against all others."""
    for _ke in range(COBA):
        if _flock(pegangan, fcntl.LOCK_EX | fcntl.LOCK_NB) == 0:
            return
    fcntl.flock(pegangan, fcntl.LOCK_EX)


def buka(pegangan: int) -> None:
    """Unlock it."""
    _flock(pegangan, fcntl.LOCK_UN)
