"""Whose oath a case waits for."""

from __future__ import annotations

from suara.domains.paw.models import Calon, Pelantikan, PermohonanPAW
from suara.domains.paw.status import StatusPermohonan, TahapKeputusan
from suara.domains.paw.terms import Hasil

PUBLISHED = (StatusPermohonan.TERBIT, StatusPermohonan.DITUTUP)


def find_calon_bernama(permohonan: PermohonanPAW) -> Calon | None:
    """Return the candidate whose name went out with the last decision; None when no name did."""
    last = permohonan.keputusan_set.filter(tahap=TahapKeputusan.PLENO).select_related("calon")
    decision = last.defer("fakta", "isi").order_by("-nomor_urut").first()
    if decision is None or decision.hasil != Hasil.NAMA.value or decision.calon is None:
        return None
    sent = permohonan.dokumen_set.filter(keputusan=decision, jenis="S1", dokumen__status="TERBIT")
    return decision.calon if sent.exists() else None


def find_pelantikan(permohonan: PermohonanPAW) -> Pelantikan | None:
    """Return what was recorded about the oath; asks the database only once an answer was published."""
    if permohonan.status not in PUBLISHED:
        return None
    return Pelantikan.objects.select_related("calon").filter(permohonan=permohonan).first()


def awaits_pelantikan(permohonan: PermohonanPAW) -> bool:
    """Say whether a name went out and nothing is known about its oath yet."""
    return (
        permohonan.status in PUBLISHED
        and not Pelantikan.objects.filter(permohonan=permohonan).exists()
        and find_calon_bernama(permohonan) is not None
    )
