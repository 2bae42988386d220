"""Ages on a reference date: the voting age is law and dated, a birthday counts on the day itself."""

from __future__ import annotations

from datetime import date

from suara.kernel.parameter import get_number

UMUR_PEMILIH = "pemilih.umur"
UMUR_DICEK = "pemilih.umur_dicek"


def voting_age(hari: date) -> int:
    """Return the age at which an unmarried person is a voter on that day, in years.

    Raises `ParameterTidakAda` for a day before the law that is known here.
    """
    return get_number(UMUR_PEMILIH, hari)[0]


def checked_age(hari: date) -> int:
    """Return the age beyond which a row is looked at in the field, in years."""
    return get_number(UMUR_DICEK, hari)[0]


def years_before(hari: date, tahun: int) -> date:
    """Return the last birth date that is so many years old on that day; 29 February counts from 1 March."""
    try:
        return hari.replace(year=hari.year - tahun)
    except ValueError:
        return hari.replace(year=hari.year - tahun, day=28)
