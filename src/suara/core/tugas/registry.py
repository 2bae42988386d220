"""Which functions the worker may call by name."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

from django.utils.module_loading import import_string

_TASK = re.compile(r"suara(\.[a-z_]+)+\.tasks\.[a-z_]+")


def check_task(dotted: str) -> None:
    """Refuse a name that isn't a function of a `tasks` module of Suara: names stand in the database."""
    if not _TASK.fullmatch(dotted):
        raise ValueError(f"{dotted!r} bukan fungsi dalam modul tasks Suara.")


def load_task(dotted: str) -> Callable[..., Any]:
    """Return the function with this name."""
    check_task(dotted)
    return cast("Callable[..., Any]", import_string(dotted))
