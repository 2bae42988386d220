"""Finding a report from outside: by its number, by number and key, or by what it is like."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import OuterRef, Q, Subquery

from suara.core.wilayah.models import Wilayah
from suara.domains.pengaduan import teks
from suara.domains.pengaduan.models import Laporan, SalinanPublik
from suara.domains.pengaduan.queries.pandangan import bendera_of
from suara.domains.pengaduan.rules.nomor import periksa_nomor, rapikan_id_lapor
from suara.domains.pengaduan.rules.penggabungan import SELISIH_HARI
from suara.domains.pengaduan.services import rahasia, rem
from suara.domains.pengaduan.terms import Kelas, Keluaran, Lihat, Pemirsa, Status
from suara.domains.pengaduan.visibility import boleh

MIRIP = 0.35
NEAR = timedelta(days=SELISIH_HARI)
LOOK_AT = 150


@dataclass(frozen=True, slots=True)
class StatusPublik:
    """What the number alone shows. `rinci` says whether more than the word may be shown."""

    nomor: str
    status: Status
    rinci: bool


@dataclass(frozen=True, slots=True)
class Serupa:
    """A published report that may tell of the same event."""

    nomor: str
    judul: str
    kemiripan: float


def find_publik(nomor: str) -> Laporan | None:
    """Return the published report with this number (ours or that of SP4N-LAPOR!)."""
    official, lapor = periksa_nomor(nomor), rapikan_id_lapor(nomor)
    if official is None and lapor is None:
        return None
    which = Q(nomor=official) if official is not None else Q(id_lapor=lapor)
    found = Laporan.objects.filter(which, is_terbit=True, is_rahasia=False).exclude(kelas=Kelas.WBS)
    return found.select_related("kantor", "unit", "wilayah").first()


def find_status(nomor: str) -> StatusPublik | None:
    """Return what anybody may know from the number alone; None when that is nothing."""
    official = periksa_nomor(nomor)
    laporan = Laporan.objects.filter(nomor=official).first() if official is not None else None
    if laporan is None:
        return None
    level = boleh(Pemirsa.PUBLIK, Keluaran.STATUS, bendera_of(laporan))
    if level is Lihat.TIDAK:
        return None
    return StatusPublik(laporan.nomor, Status(laporan.status), level is Lihat.ASLI)


def find_dengan_kunci(nomor: str, kunci: str, *, klien: str = "") -> Laporan | None:
    """Return the report to who has its number and its secret key, published or not.

    A wrong number takes as long as a wrong key. Raises `TerlaluSering` when this client (an address, kept
    nowhere) has guessed too often; others who know the key are let in meanwhile.
    """
    official = periksa_nomor(nomor) or ""
    rem.check_kunci(official, klien)
    laporan = Laporan.objects.filter(nomor=official).select_related("kantor", "unit", "wilayah").first()
    kept = laporan.kunci_hash if laporan is not None else "0" * 64
    if rahasia.is_kunci(kunci, kept) and laporan is not None:
        rem.forget_kunci(official, klien)
        return laporan
    rem.count_kunci(official, klien)
    return None


def suggest_similar(
    text: str, wilayah: Wilayah | None = None, tanggal: date | None = None, *, limit: int = 3
) -> list[Serupa]:
    """Return published reports like this text, the most similar first."""
    if len(text.split()) < 3:
        return []
    newest = SalinanPublik.objects.filter(laporan=OuterRef("pk")).order_by("-versi")
    found = Laporan.objects.filter(is_terbit=True, is_rahasia=False).exclude(kelas=Kelas.WBS)
    if wilayah is not None:
        found = found.filter(Q(wilayah__isnull=True) | Q(wilayah__pk__startswith=wilayah.pk[:8]))
    if tanggal is not None:
        found = found.filter(
            Q(tanggal_kejadian__isnull=True) | Q(tanggal_kejadian__range=(tanggal - NEAR, tanggal + NEAR))
        )
    rows = found.order_by("-terbit_at").values_list(
        "nomor", Subquery(newest.values("judul")[:1]), Subquery(newest.values("isi")[:1])
    )[:LOOK_AT]
    near = [
        Serupa(nomor, judul or "", teks.mirip(text, f"{judul or ''} {isi or ''}"))
        for nomor, judul, isi in rows
    ]
    return sorted(
        (item for item in near if item.kemiripan >= MIRIP), key=lambda item: (-item.kemiripan, item.nomor)
    )[:limit]
