"""What the processes say on standard error: errors with their traceback, never a NIK, address or number."""

from __future__ import annotations

import logging
import re
from typing import Any

_SIXTEEN_DIGITS = re.compile(r"(?<!\d)\d(?:[ ._-]?\d){15}(?!\d)")
_ADDRESS = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w.+-])(?:\+?62[ .-]?|0)8\d(?:[ .-]?\d){6,11}(?!\d)")
TOO_LARGE = ("RequestDataTooBig", "TooManyFieldsSent", "TooManyFilesSent")


class MaskingFormatter(logging.Formatter):
    """Blots out NIK, e-mail addresses and phone numbers, also in the traceback: an error may name a value."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line that is written."""
        line = _SIXTEEN_DIGITS.sub("•" * 16, super().format(record))
        return _PHONE.sub("•" * 8, _ADDRESS.sub("•@•", line))


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
