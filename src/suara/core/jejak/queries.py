"""Reads of the trail."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from suara.core.jejak.canonical import checkpoint_message
from suara.core.jejak.models import Entri, TitikPeriksa
from suara.core.jejak.verify import HasilVerifikasi, Kerusakan, verify
from suara.kernel.kalimat import Json

__all__ = ["HasilVerifikasi", "Kerusakan", "TempatDalamJejak", "get_proof", "list_history", "verify"]


@dataclass(frozen=True, slots=True)
class TempatDalamJejak:
    """Where an entry stands in the log, and the first signed checkpoint that covers it (None: not yet)."""

    urutan: int
    hash: str
    prev_hash: str
    dicatat_at: datetime
    titik_periksa: TitikPeriksa | None


def list_history(obj_type: str, obj_id: str, kantor: Iterable[str] | None = None) -> QuerySet[Entri]:
    """Return the entries about one object, oldest first; with `kantor`, only those of these offices."""
    entries = Entri.objects.filter(obj_type=obj_type, obj_id=obj_id)
    if kantor is not None:
        entries = entries.filter(kantor__in=list(kantor))
    return entries.order_by("urutan")


def get_entri(obj_type: str, obj_id: str, act: str) -> Entri | None:
    """Return the newest entry of one act on one object, such as the publication of a document."""
    return Entri.objects.filter(obj_type=obj_type, obj_id=obj_id, act=act).order_by("-urutan").first()


def get_proof(entri: Entri) -> TempatDalamJejak:
    """Return the entry's place in the log, for a public page: it holds nothing of the entry's content."""
    titik = TitikPeriksa.objects.filter(urutan__gte=entri.urutan).order_by("urutan", "tanggal").first()
    return TempatDalamJejak(entri.urutan, entri.hash, entri.prev_hash, entri.dicatat_at, titik)


def list_titik_periksa() -> QuerySet[TitikPeriksa]:
    """Return all signed checkpoints, newest first."""
    return TitikPeriksa.objects.order_by("-tanggal")


def export_titik_periksa(titik: TitikPeriksa) -> dict[str, Json]:
    """Return a checkpoint as open data; `pesan` is exactly what the signature covers."""
    message = checkpoint_message(
        tanggal=titik.tanggal,
        urutan=titik.urutan,
        hash_=titik.hash,
        dibuat_at=titik.dibuat_at,
        kunci_publik=titik.kunci_publik,
    )
    return {
        "tanggal": titik.tanggal.isoformat(),
        "urutan": titik.urutan,
        "hash": titik.hash,
        "kunci_publik": titik.kunci_publik,
        "tanda_tangan": titik.tanda_tangan,
        "pesan": message.decode("utf-8"),
    }
