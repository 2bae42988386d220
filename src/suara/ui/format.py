"""Dates, times and numbers as people in Indonesia (or readers of English) write them."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from django.utils import formats, timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import get_language, override

ZONE_NAMES = {
    "Asia/Jakarta": "WIB",
    "Asia/Pontianak": "WIB",
    "Asia/Makassar": "WITA",
    "Asia/Jayapura": "WIT",
}
ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
         (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
WORD = re.compile(r"[A-Za-z]+")
HOUR = re.compile(r"\b(\d{1,2})\.(\d{2})\b")
PLAIN_BELOW = 10_000


def is_english() -> bool:
    """Whether the active language is English."""
    return (get_language() or "id").startswith("en")


def to_date(value: object) -> dt.date | None:
    """Return `value` as a date: a date, a datetime (in the office's zone) or an ISO text."""
    if isinstance(value, dt.datetime):
        return timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        try:
            return to_date(dt.datetime.fromisoformat(value))
        except ValueError:
            return None
    return None


def format_date(value: object, *, weekday: bool = False) -> str:
    """Return ``26 Maret 2026`` (or ``Kamis, 26 Maret 2026``); what is no date comes back as text."""
    day = to_date(value)
    if day is None:
        return "" if value is None else str(value)
    return formats.date_format(day, "l, j F Y" if weekday else "j F Y", use_l10n=False)


def format_time(value: object) -> str:
    """Return ``16.30 WITA`` for a moment, ``16.30`` for a bare time of day."""
    if isinstance(value, str):
        try:
            return format_time(dt.datetime.fromisoformat(value))
        except ValueError:
            return value
    if isinstance(value, dt.datetime):
        local = timezone.localtime(value) if timezone.is_aware(value) else value
        zone = ZONE_NAMES.get(timezone.get_current_timezone_name(), "") if timezone.is_aware(value) else ""
        return f"{_clock(local)} {zone}".strip()
    if isinstance(value, dt.time):
        return _clock(value)
    return "" if value is None else str(value)


def _clock(value: dt.datetime | dt.time) -> str:
    return f"{value:%H:%M}" if is_english() else f"{value:%H.%M}"


def format_hours(value: object) -> str:
    """Return office hours (``Senin–Kamis 08.00–16.00``) with the weekdays in the reader's language."""
    text = "" if value is None else str(value)
    if not is_english():
        return text
    with override("id"):
        names = {str(word): number for number, word in WEEKDAYS.items()}
    said = WORD.sub(lambda found: str(WEEKDAYS[names[found[0]]]) if found[0] in names else found[0], text)
    return HOUR.sub(r"\1:\2", said)


def format_number(value: object, decimals: int | None = None) -> str:
    """Return ``2.920.985`` or ``0,42`` (English: ``2,920,985``); an unknown number is an en dash."""
    if value is None or value == "":
        return "–"
    try:
        number = Decimal(str(value))
    except ArithmeticError:
        return str(value)
    text = f"{number:,.{decimals}f}" if decimals is not None else f"{number:,}"
    return text if is_english() else text.translate(str.maketrans(",.", ".,"))


def format_signed(value: int) -> str:
    """Return a difference with its sign: ``+3.204``, ``−12``, ``0``."""
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return f"{sign}{format_number(abs(value))}"


def format_size(size: int | None) -> str:
    """Return a file size in words: ``1,4 MB``."""
    if size is None:
        return "–"
    if size < 1024:
        return f"{size} B"
    if size < 1024 * 1024:
        return f"{format_number(round(size / 1024))} KB"
    return f"{format_number(size / 1024 / 1024, 1)} MB"


def format_roman(value: object) -> str:
    """Return a positive whole number in Roman numerals, as letter numbers write months."""
    try:
        rest = int(str(value))
    except ValueError:
        return str(value)
    parts: list[str] = []
    for unit, letters in ROMAN:
        count, rest = divmod(rest, unit) if rest > 0 else (0, rest)
        parts.append(letters * count)
    return "".join(parts) or str(value)


def format_value(value: object) -> str:
    """Return a value inside a sentence: dates in words, large whole numbers with separators.

    Whole numbers below ten thousand stay plain, because a year must not become ``2.026``.
    """
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, int) and abs(value) >= PLAIN_BELOW:
        return format_number(value)
    if isinstance(value, dt.date) or (isinstance(value, str) and ISO_DATE.fullmatch(value)):
        return format_date(value)
    return str(value)
