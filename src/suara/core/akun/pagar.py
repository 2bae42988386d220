"""What an officer may know of the objects in the lists that all rooms share: deadlines, letters, history.

Being of the same office is not enough: a complaint stays hidden from the unit that it is about, and a case of
one room from officers who have no task there. Only the room that owns the object can say, so settings name a
function per room in `OBJECT_FENCES` (the part of `obj_type` before the dot). A room without one shares its
objects with the whole office.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from suara.core.akun.models import Akun


class Objek(NamedTuple):
    """One object of any room, as deadlines, letters and trail entries name it."""

    kantor: str
    jenis: str
    id: str


class Pagar(Protocol):
    """What a room offers: which of these objects of one kind and office the officer may know."""

    def __call__(self, *, akun: Akun, kantor: str, jenis: str, ids: frozenset[str]) -> Iterable[str]:
        """Return the ids that `akun` may know."""
        ...


def filter_known(akun: Akun, objects: Iterable[Objek]) -> set[Objek]:
    """Return those of `objects` that `akun` may know; the caller has kept to the officer's own offices."""
    groups: dict[tuple[str, str], set[str]] = {}
    for item in objects:
        groups.setdefault((item.kantor, item.jenis), set()).add(item.id)
    known: set[Objek] = set()
    for (kantor, jenis), ids in groups.items():
        fence = _find_fence(jenis.partition(".")[0])
        shown = ids if fence is None else fence(akun=akun, kantor=kantor, jenis=jenis, ids=frozenset(ids))
        known.update(Objek(kantor, jenis, item) for item in shown)
    return known


def _find_fence(room: str) -> Pagar | None:
    dotted = settings.OBJECT_FENCES.get(room)
    if dotted is None:
        return None
    fence: Pagar = import_string(dotted)
    return fence
