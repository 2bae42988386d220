"""While the WBS team holds a report, what is said stays between that team and the reporter, for ever.

The team may give the report back to the desk, and divert may come again: what was said meanwhile was said to
people outside the chain of command, and is no part of what the desk or a unit later reads.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from suara.domains.pengaduan.workflow_acts import Act

type Masa = tuple[datetime, datetime | None]
"""From when until when the team held it; None: it holds it still."""

PINTU = (Act.DIVERT_WBS, Act.TAKE_BACK)
"""The acts by which a report comes to the team (also on receipt) and leaves it."""


def list_masa(acts: Iterable[tuple[str, datetime]]) -> tuple[Masa, ...]:
    """Return the spans in which the team held the report, from its acts in order.

    A report taken back from another body was never with the team: that opens and ends nothing here.
    """
    spans: list[Masa] = []
    since: datetime | None = None
    for act, at in acts:
        if act == Act.DIVERT_WBS:
            since = since or at
        elif act == Act.TAKE_BACK and since is not None:
            spans.append((since, at))
            since = None
    if since is not None:
        spans.append((since, None))
    return tuple(spans)


def is_dalam(at: datetime, masa: Iterable[Masa]) -> bool:
    """Whether it happened after the team got the report and not later than the moment it gave it back."""
    return any(since < at and (until is None or at <= until) for since, until in masa)
