"""One table: in which state which act leads where, who may do it, under which guards, on what basis.

A line's `ke` None means: back to the state in which the question was asked (ANSWER, RESUME from MP) or the
merge was made (UNMERGE); a merged report that is reopened (REOPEN from GB) goes to a unit that may have it
(BB), else to the desk (BV). Nothing outside this table changes the state of a report or moves a clock.
`workflow_langkah.langkah` is the pure step over it. A parent that is withdrawn, or deemed so (C5), gives its
children back first (UNMERGE by the system).
"""

from __future__ import annotations

from collections.abc import Iterable

from suara.domains.pengaduan.terms import Pelaku, Status
from suara.domains.pengaduan.workflow_acts import Act, Akibat, Gerak, GerakJam, Syarat
from suara.domains.pengaduan.workflow_lain import LAIN
from suara.domains.pengaduan.workflow_meja import MEJA
from suara.domains.pengaduan.workflow_sisi import Sisi
from suara.domains.pengaduan.workflow_unit import UNIT

__all__ = [
    "ACT_LABELS",
    "TABLE",
    "Act",
    "Akibat",
    "Gerak",
    "GerakJam",
    "Sisi",
    "Syarat",
    "acts_for",
    "find_sisi",
    "pelaku_of",
]

ACT_LABELS: dict[Act, str] = {act: act.label for act in Act}
TABLE: tuple[Sisi, ...] = (*MEJA, *UNIT, *LAIN)
BY_KEY = {(sisi.dari, sisi.act): sisi for sisi in TABLE}


def find_sisi(status: str | None, act: str) -> Sisi | None:
    """Return the line for this state and act; None when the table has none."""
    return BY_KEY.get((Status(status) if status else None, Act(act)))


def acts_for(status: str | None, pelaku: Iterable[str] | None = None) -> tuple[Act, ...]:
    """Return the acts of a state, in the order of `Act`; with `pelaku` only those that one of them may do."""
    held = None if pelaku is None else set(pelaku)
    found = {sisi.act for sisi in TABLE if sisi.dari == status and (held is None or held & sisi.pelaku)}
    return tuple(act for act in Act if act in found)


def pelaku_of(act: Act) -> frozenset[Pelaku]:
    """Return who may ever do `act`: what the view's decorator states."""
    return frozenset().union(*(sisi.pelaku for sisi in TABLE if sisi.act is act))
