"""What a form offers: services in use, published versions of questionnaires, units of an office."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q

from suara.core.wilayah.models import Kantor, Unit
from suara.domains.survei.models import Layanan, VersiInstrumen
from suara.domains.survei.terms_kerja import JenisInstrumen, StatusVersi


def list_layanan_pilihan(kantor: Kantor, juga: Sequence[int] = ()) -> list[Layanan]:
    """Return the services in use, and those in `juga` although retired."""
    rows = Layanan.objects.filter(kantor=kantor)
    return list(rows.filter(Q(aktif=True) | Q(pk__in=juga)))


def list_versi_pilihan(juga: int | None = None) -> list[VersiInstrumen]:
    """Return the published versions, and `juga` although withdrawn: SKM first, and the newest of each."""
    rows = VersiInstrumen.objects.filter(Q(status=StatusVersi.TERBIT) | Q(pk=juga))
    known = list(rows.select_related("instrumen").order_by("instrumen__kode", "-nomor"))
    # The first is what a new wave begins with, and nearly every wave is one of SKM.
    return sorted(known, key=lambda row: row.instrumen.jenis != JenisInstrumen.SKM)


def list_unit_pilihan(kantor: Kantor, juga: str | None = None) -> list[Unit]:
    """Return the units of an office that are in use, and `juga` although closed."""
    return list(Unit.objects.filter(Q(aktif=True) | Q(pk=juga), kantor=kantor))
