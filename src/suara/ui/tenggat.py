"""Deadline badges: the day in words, the working days left, and why each day counted or not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from suara.ui.format import format_date, format_number, to_date

if TYPE_CHECKING:
    from suara.kernel.hari_kerja import HariKerja


CALENDAR_DAYS = "hari kalender"
"""As a stored count names its unit; any other deadline counts working days."""


@lru_cache(maxsize=1)
def working_days() -> HariKerja:
    """The calendar, read once per process."""
    from suara.kernel.hari_kerja import HariKerja, load_kalender

    return HariKerja(load_kalender())


def days_left(today: dt.date, due: dt.date) -> int | None:
    """Working days from today to the due day; None where the calendar does not reach."""
    from suara.kernel.hari_kerja import KalenderTidakAda

    try:
        return working_days().sisa(today, due)
    except KalenderTidakAda:
        return None


def remaining(due: dt.date, today: dt.date, satuan: str = "") -> tuple[str, str]:
    """Return the words for the time left, in the days that the deadline counts, and their tone."""
    if due == today:
        return _("hari ini"), "perhatian"
    late = due < today
    if satuan == CALENDAR_DAYS:
        return _calendar_days(abs((due - today).days), late=late)
    count = days_left(due, today) if late else days_left(today, due)
    if count is None:
        return _("sisa hari kerja tidak diketahui: kalender tahun itu belum ada"), "netral"
    number = format_number(count)
    if late:
        words = ngettext("terlambat %(n)s hari kerja", "terlambat %(n)s hari kerja", count) % {"n": number}
        return (words if count else _("lewat")), "galat"
    words = ngettext("sisa %(n)s hari kerja", "sisa %(n)s hari kerja", count) % {"n": number}
    return words, "perhatian" if count <= 2 else "netral"


def _calendar_days(count: int, *, late: bool) -> tuple[str, str]:
    number = format_number(count)
    if late:
        said = ngettext("terlambat %(n)s hari kalender", "terlambat %(n)s hari kalender", count)
        return said % {"n": number}, "galat"
    said = ngettext("sisa %(n)s hari kalender", "sisa %(n)s hari kalender", count)
    return said % {"n": number}, "perhatian" if count <= 2 else "netral"


def trace_rows(trace: object) -> list[dict[str, object]]:
    """Return the counted and skipped days from `HasilHitung.jejak`, or from its stored JSON."""
    if isinstance(trace, Mapping):
        trace = trace.get("jejak") or trace.get("trace")
    trace = getattr(trace, "jejak", trace)
    if not isinstance(trace, Iterable) or isinstance(trace, str):
        return []
    keys = ("tanggal", "dihitung", "nomor", "alasan", "dasar")
    rows: list[dict[str, object]] = []
    for day in trace:
        row = dict(day) if isinstance(day, Mapping) else {key: getattr(day, key, None) for key in keys}
        basis = row.get("dasar")
        if isinstance(basis, (list, tuple)):
            row["dasar"] = basis[0] if basis else None
        rows.append(row)
    return _say_once(rows)


def _say_once(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Name a basis where it begins to hold, not again on every day after it."""
    told: object = None
    for row in rows:
        basis = row.get("dasar")
        if basis == told:
            row["dasar"] = None
        told = basis or told
    return rows


def length(trace: object) -> dict[str, object] | None:
    """Return how long a stored count runs, in which days, and by which rule; None where it does not say."""
    if not isinstance(trace, Mapping) or not trace.get("jumlah"):
        return None
    rule = trace.get("parameter")
    days = _("hari kalender") if trace.get("satuan") == CALENDAR_DAYS else _("hari kerja")
    basis = rule.get("dasar") if isinstance(rule, Mapping) else None
    return {"jumlah": trace["jumlah"], "satuan": days, "dasar": basis}


def badge(
    due: object, today: dt.date | None, trace: object, done: object, satuan: str = ""
) -> dict[str, object]:
    """Return what the badge shows; a stored count says itself which days it counts."""
    day = to_date(due)
    if day is None:
        return {"ada": False}
    words, tone = "", "netral"
    if done:
        met = to_date(done)
        words = _("selesai %(tanggal)s") % {"tanggal": format_date(met)} if met else _("selesai")
        tone = "sukses"
    elif today:
        counted = trace.get("satuan") if isinstance(trace, Mapping) else None
        words, tone = remaining(day, today, satuan or str(counted or ""))
    how = {"jejak": trace_rows(trace), "lama": length(trace)}
    return {"ada": True, "hari": day, "sisa": words, "nada": tone, **how}
