"""What the public pages show: only published things."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from suara.core.tugas.waktu import now
from suara.hukum.kalender_hukum import load_hari_libur
from suara.portal.halaman import Halaman, list_halaman
from suara.portal.jam_buka import Keadaan, opening
from suara.portal.kantor import site_kantor
from suara.ui.context import path_exists


@dataclass(frozen=True, slots=True)
class Temuan:
    """One search result."""

    judul: str
    isi: str
    url: str


def office_state() -> Keadaan | None:
    """Whether the office is open at this moment, in its own zone."""
    office = site_kantor()
    if office is None:
        return None
    local = now().astimezone(ZoneInfo(office.zona_waktu))
    return opening(office.jam_kerja, local, days_off(local.year))


def days_off(year: int) -> Mapping[dt.date, str]:
    """Names of the days off of a year; empty for a year without a calendar."""
    return {day: off.nama for day, off in load_hari_libur().get(year, {}).items()}


def home() -> dict[str, object]:
    """Everything on the home page."""
    return {"layanan": [item for item in list_halaman() if item.layanan and path_exists(item.url)], "buka": office_state()}


def search(words: str) -> list[Temuan]:
    """Pages and published cases in which every word occurs."""
    wanted = words.lower().split()
    if not wanted:
        return []
    return [_found(page) for page in list_halaman() if path_exists(page.url) and all(w in page.teks for w in wanted)]


def _found(page: Halaman) -> Temuan:
    return Temuan(judul=str(page.judul), isi=str(page.isi), url=page.url)
