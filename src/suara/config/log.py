"""What the processes say on standard error: errors with their traceback, never a NIK."""

from __future__ import annotations

import logging
import re
from typing import Any

_SIXTEEN_DIGITS = re.compile(r"(?<!\d)\d(?:[ ._-]?\d){15}(?!\d)")
TOO_LARGE = ("RequestDataTooBig", "TooManyFieldsSent", "TooManyFilesSent")


class MaskingFormatter(logging.Formatter):
    """Blots out every run of 16 digits, also in the traceback: a value may stand in an error."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line that is written."""
        return _SIXTEEN_DIGITS.sub("•" * 16, super().format(record))


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
