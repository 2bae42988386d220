"""What every act that changes public matter says, in its own transaction: it is another state now."""

from __future__ import annotations

import uuid

from suara.domains.pengaduan import cari
from suara.domains.pengaduan.models import KeadaanPublik, Laporan
from suara.domains.pengaduan.workflow import Act

NEW_WORDS = frozenset({Act.VERIFY, Act.EDIT_SALINAN})
"""Acts that may write a new public copy, by whose words a report is found."""


def note_publik(laporan: Laporan, act: Act, *, dahulu: bool) -> None:
    """Note that a report which was public (`dahulu`) or is public now has changed; find it by its new words.

    An act on a report that the public never saw and does not see changes nothing here.
    """
    if not (dahulu or laporan.is_terbit):
        return
    if dahulu != laporan.is_terbit or act in NEW_WORDS:
        cari.index_laporan(laporan)
    else:
        cari.refresh_laporan(laporan)
    renew()


def renew() -> None:
    """Give the public matter a new stamp. Last in the transaction: its row is locked until the end.

    A random stamp, not a number counted up: a restored database never comes to a stamp that it had before.
    """
    stamp = uuid.uuid4().hex
    if not KeadaanPublik.objects.filter(pk=1).update(cap=stamp):
        KeadaanPublik.objects.update_or_create(pk=1, defaults={"cap": stamp})
