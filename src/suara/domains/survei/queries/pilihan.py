"""What a form offers: services in use, published versions of questionnaires, units of an office."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q

from suara.core.wilayah.models import Kantor, Unit
from suara.domains.survei.models import Layanan, VersiInstrumen
from suara.domains.survei.terms_kerja import StatusVersi


def list_layanan_pilihan(kantor: Kantor, juga: Sequence[int] = ()) -> list[Layanan]:
    """Return the services in use, and those in `juga` although retired."""
    rows = Layanan.objects.filter(kantor=kantor)
    return list(rows.filter(Q(aktif=True) | Q(pk__in=juga)))


def list_versi_pilihan(juga: int | None = None) -> list[VersiInstrumen]:
    """Return the published versions, newest of each questionnaire first, and `juga` although withdrawn."""
    rows = VersiInstrumen.objects.filter(Q(status=StatusVersi.TERBIT) | Q(pk=juga))
    return list(rows.select_related("instrumen").order_by("instrumen__kode", "-nomor"))


def list_unit_pilihan(kantor: Kantor, juga: str | None = None) -> list[Unit]:
    """Return the units of an office that are in use, and `juga` although closed."""
    return list(Unit.objects.filter(Q(aktif=True) | Q(pk=juga), kantor=kantor))
