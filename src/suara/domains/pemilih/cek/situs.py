"""What the pages of this process share: the store, the board of brakes, the names of regions."""

from __future__ import annotations

import contextlib
import threading
import time
from functools import cache
from pathlib import Path

from django.conf import settings

from suara.core.rem.karcis import Loket
from suara.core.rem.papan import Papan, tempat_bersama
from suara.core.wilayah.models import Wilayah
from suara.domains.pemilih.cek.galat import CekError
from suara.domains.pemilih.cek.gudang import Gudang
from suara.domains.pemilih.cek.rem import UKURAN

INGAT = 600
_giliran = threading.Lock()
_nama: dict[str, tuple[float, dict[str, str]]] = {}


def gudang() -> Gudang:
    """Return the store of this office's indexes."""
    # The settings' own objects: a path that is made anew is parsed and hashed anew at every question.
    return _gudang(settings.CEK_INDEX_DIR, settings.CEK_KEY_DIR)


def warm_indeks() -> None:
    """Open the index before anybody asks; what is wrong with it the page says."""
    with contextlib.suppress(CekError, OSError):
        gudang().sekarang()


def papan() -> Papan:
    """Return the board on which this door counts."""
    return _papan(settings.DATA, bool(settings.DEMO))


def loket() -> Loket:
    """Return the counter that gives out this door's tickets."""
    return _loket(papan(), settings.SECRET_KEY)


@cache
def _gudang(tempat: Path | str, kunci: Path | str) -> Gudang:
    return Gudang(Path(tempat), Path(kunci))


@cache
def _papan(data: Path | str, demo: bool) -> Papan:
    return Papan(tempat_bersama(Path(data), demo=demo), UKURAN)


@cache
def _loket(board: Papan, rahasia: str) -> Loket:
    return Loket(board, rahasia, "pemilih/cek")


def nama_wilayah(awalan: str) -> dict[str, str]:
    """Return code → name of the regions at and under `awalan`, at most `INGAT` seconds old.

    All of them and before anybody is looked up: a question to the database that only a hit asks would be
    seen in the time that the answer takes.
    """
    held = _nama.get(awalan)
    if held is None or time.monotonic() - held[0] > INGAT:
        # Who comes while another reads them anew is answered with the old ones.
        if not _giliran.acquire(blocking=held is None):
            return held[1] if held else {}
        try:
            held = _nama.get(awalan)
            if held is None or time.monotonic() - held[0] > INGAT:
                found = Wilayah.objects.filter(pk__startswith=awalan).values_list("kode", "nama")
                held = _nama[awalan] = (time.monotonic(), dict(found))
        finally:
            _giliran.release()
    return held[1]


def lupakan() -> None:
    """Forget what is remembered, for tests."""
    _nama.clear()
