"""Text that is typed but not sent: kept as it is, for its officer alone, until it is sent or a month old.

Nothing here is an act: no rule is asked, nothing is checked, and the trail says nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import now
from suara.domains.paw.models import DrafIsian, DrafPermohonan, PermohonanPAW
from suara.domains.paw.workflow import Act

KEPT_DAYS = 30
LONGEST = 200_000
"""Characters of one draft; a form with more is not typed by hand."""


def keep_isian(
    *, actor: Akun, permohonan: PermohonanPAW, act: Act, versi: int, isian: Mapping[str, Sequence[str]]
) -> datetime | None:
    """Keep what was typed; return when. None: the form was sent in the meantime, or is far too long.

    Typing goes on while a colleague changes the case, so an older version is kept all the same.
    """
    sent = permohonan.versi != versi and permohonan.diubah_oleh_id == actor.pk
    if sent or sum(len(text) for texts in isian.values() for text in texts) > LONGEST:
        return None
    moment = now()
    DrafIsian.objects.update_or_create(
        pemilik=actor,
        permohonan=permohonan,
        act=act.value,
        defaults={"isian": {name: list(texts) for name, texts in isian.items()}, "updated_at": moment},
    )
    return moment


def forget_isian(*, actor: Akun, permohonan: PermohonanPAW, act: Act) -> None:
    """Forget what was typed: it was sent, or its officer does not want it."""
    DrafIsian.objects.filter(pemilik=actor, permohonan=permohonan, act=act.value).delete()


def sweep_isian() -> int:
    """Delete drafts that nobody touched for a month; return how many."""
    before = now() - timedelta(days=KEPT_DAYS)
    forms, _rows = DrafIsian.objects.filter(updated_at__lt=before).delete()
    letters = DrafPermohonan.objects.filter(updated_at__lt=before)
    count = letters.count()
    letters.delete()
    return forms + count
