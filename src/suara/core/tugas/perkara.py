"""My cases: one list over all domains.

Each domain offers a function named in settings `CASE_PROVIDERS`: it takes the officer's account and returns
rows with `judul`, `url`, `status` and `diperbarui_at` (a `BarisPerkara`, or anything with these fields).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from suara.core.akun.models import Akun


class AdaPerkara(Protocol):
    """What a row must have."""

    @property
    def judul(self) -> str:
        """What the case is called."""
        ...

    @property
    def url(self) -> str:
        """Where the case is."""
        ...

    @property
    def status(self) -> object:
        """Its state: the TextChoices member, or its word."""
        ...

    @property
    def diperbarui_at(self) -> datetime:
        """When it last changed."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPerkara:
    """One case as the list shows it."""

    judul: str
    url: str
    status: object
    diperbarui_at: datetime
    domain: str = ""


def list_perkara(akun: Akun) -> list[AdaPerkara]:
    """Return the cases of `akun` in every installed domain, the newest change first."""
    rows: list[AdaPerkara] = []
    for dotted in settings.CASE_PROVIDERS:
        rows.extend(_ask(dotted, akun))
    return sorted(rows, key=lambda row: row.diperbarui_at, reverse=True)


def _ask(dotted: str, akun: Akun) -> Iterable[AdaPerkara]:
    module = dotted.rpartition(".")[0]
    try:
        provider = import_string(dotted)
    except ModuleNotFoundError as error:
        if error.name is None or not (module == error.name or module.startswith(f"{error.name}.")):
            raise
        return ()
    found: Iterable[AdaPerkara] = provider(akun)
    return found
