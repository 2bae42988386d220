"""LAPOR! at a glance, for the front page: the newest published reports and one figure of the statistics."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

from django.core.cache import caches

from suara.core.tugas.waktu import today
from suara.domains.pengaduan.queries_publik import with_copy
from suara.domains.pengaduan.rules.statistik import hitung
from suara.domains.pengaduan.sajian_publik import Kartu, list_kartu
from suara.domains.pengaduan.saringan_publik import Saringan, list_pk, read_rows
from suara.domains.pengaduan.statistik_publik import read_masa, to_statistik
from suara.domains.pengaduan.terbuka import berkas

SECONDS = 600
"""The open data are counted anew after every act: too often for a page that is read all the time."""
_turn = Lock()


@dataclass(frozen=True, slots=True)
class Sekilas:
    """Of the last twelve months: reports received and published, and first follow-ups in time, of those due.

    The same figures as on the statistics page, at most `SECONDS` old.
    """

    diterima: int
    tepat: int
    semua: int


def read_sekilas() -> Sekilas | None:
    """Return the figures; None while another thread is counting them for the first time."""
    memory, name = caches["publik"], f"sekilas:{today()}"
    kept: Sekilas | None = memory.get(name)
    if kept is None and _turn.acquire(blocking=False):
        try:
            kept = _count()
            memory.set(name, kept, SECONDS)
        finally:
            _turn.release()
    return kept


def _count() -> Sekilas:
    masa = read_masa("", [])
    rows = (row for row in berkas.read_laporan() if masa.sejak <= row["bulan"] <= masa.sampai)
    found = hitung(map(to_statistik, rows))
    return Sekilas(found.masuk, found.tl_tepat.jumlah, found.tl_tepat.dari)


def list_terbaru(most: int) -> list[Kartu]:
    """Return the newest published reports."""
    found, _question = list_pk(Saringan(), most)
    return list_kartu(with_copy(read_rows(found.kunci)).select_related("indeks")) if found.kunci else []
