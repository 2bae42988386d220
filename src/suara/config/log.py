"""What the processes say on standard error: errors with their traceback, never a NIK, address or number."""

from __future__ import annotations

import logging
import re
import traceback
from types import TracebackType
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import IntegrityError, InterfaceError, OperationalError, ProgrammingError

_SIXTEEN_DIGITS = re.compile(r"(?<!\d)\d(?:[ ._-]?\d){15}(?!\d)")
_ADDRESS = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w.+-])(?:\+?62[ .-]?|0)8\d(?:[ .-]?\d){6,11}(?!\d)")
SPOKEN = (TypeError, AttributeError, NameError, ImportError, AssertionError, OSError, ImproperlyConfigured)
"""Errors whose words are those of programs."""
FIRST_LINE = (IntegrityError, InterfaceError, OperationalError, ProgrammingError)
"""Errors of the database name table and rule in the first line, and quote the row in the next ones."""
HEADS = {
    "cause": "\nThe above exception was the direct cause of the following exception:\n\n",
    "context": "\nDuring handling of the above exception, another exception occurred:\n\n",
}
TOO_LARGE = ("RequestDataTooBig", "TooManyFieldsSent", "TooManyFilesSent")


class MaskingFormatter(logging.Formatter):
    """Blots out NIK, e-mail addresses and phone numbers, also in the traceback: an error may name a value.

    Names and stories can't be recognised: of an error that may quote what was typed only its kind is said.
    """

    def formatException(  # noqa: N802 - the name that `logging` calls
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """Return the whole traceback, with the words of an error only where they can't be a person's."""
        return _tell(ei[1], set()).rstrip("\n") if ei[1] is not None else ""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line that is written."""
        line = _SIXTEEN_DIGITS.sub("•" * 16, super().format(record))
        return _PHONE.sub("•" * 8, _ADDRESS.sub("•@•", line))


def _tell(error: BaseException, seen: set[int]) -> str:
    """Return the traceback of an error after those of what led to it."""
    seen.add(id(error))
    before, how = error.__cause__, "cause"
    if before is None and not error.__suppress_context__:
        before, how = error.__context__, "context"
    start = _tell(before, seen) + HEADS[how] if before is not None and id(before) not in seen else ""
    frames = "".join(traceback.format_tb(error.__traceback__))
    kind = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    return f"{start}Traceback (most recent call last):\n{frames}{kind}: {_words(error)}\n"


def _words(error: BaseException) -> str:
    if isinstance(error, SPOKEN):
        return str(error)
    return str(error).partition("\n")[0] if isinstance(error, FIRST_LINE) else "(isi pesan tidak dicatat)"


def logging_settings() -> dict[str, Any]:
    """Return Django's `LOGGING`. Without it an error page of production would leave no trace anywhere."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "baris": {
                "()": "suara.config.log.MaskingFormatter",
                "format": "%(asctime)s %(levelname)s %(name)s: %(message)s",
            }
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "baris"}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            "django": {"handlers": [], "level": "WARNING", "propagate": True},
            # What a person did wrong is told to that person; the technician hears of what is wrong here.
            "django.request": {"level": "ERROR"},
            **{f"django.security.{name}": {"level": "CRITICAL"} for name in TOO_LARGE},
        },
    }
