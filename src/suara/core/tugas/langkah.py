"""Whose turn it is: what one officer must do next about an object, and whom it waits for otherwise.

A deadline belongs to an object; what has to be done by then differs from person to person. Only the room that
owns the object can say, so settings name a function per room in `NEXT_STEPS`. It also names objects of other
offices that this officer must act on, and decisions that no deadline stands behind.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from suara.core.akun.models import Akun
from suara.core.akun.queries import Kewenangan, get_kewenangan


@dataclass(frozen=True, slots=True, kw_only=True)
class Langkah:
    """The next step of one officer with one object; `kata` is in the reader's language."""

    kantor: str
    obj_type: str
    obj_id: str
    kata: str
    judul: str = ""
    url: str = ""
    giliran: bool = False
    """Whether it is this officer's own turn."""
    putusan: bool = False
    """Whether a decision of this officer as the second person is asked for: shown also without a deadline."""
    satuan: str = ""
    """The days that the deadline counts, when they are not working days."""


class PenunjukLangkah(Protocol):
    """What a room offers."""

    def __call__(self, akun: Akun, kewenangan: Kewenangan) -> Iterable[Langkah]:
        """Return the next step with every open object that `akun` may know."""
        ...


def list_langkah(akun: Akun, kewenangan: Kewenangan | None = None) -> dict[tuple[str, str], Langkah]:
    """Return the next steps of `akun` in every room, by kind and id of the object.

    `kewenangan` is what `akun` may do, where it has been read already.
    """
    held = kewenangan or get_kewenangan(akun)
    found: dict[tuple[str, str], Langkah] = {}
    for dotted in settings.NEXT_STEPS:
        provider: PenunjukLangkah = import_string(dotted)
        found.update({(step.obj_type, step.obj_id): step for step in provider(akun, held)})
    return found
