"""What waits for one officer: people of his own plans whom nobody has visited yet."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.models import Akun
from suara.core.akun.queries import Kewenangan
from suara.core.tugas.langkah import Langkah
from suara.domains.pemilih.models import BarisCoktas
from suara.domains.pemilih.pagar import PENGUSUL
from suara.domains.pemilih.services.rencana_coktas import OBJ_RENCANA
from suara.domains.pemilih.terms import StatusPeriode
from suara.domains.pemilih.terms_coktas import StatusCoktas

TERBUKA = [status.value for status in StatusCoktas if status.is_open]


def list_langkah(akun: Akun, kewenangan: Kewenangan) -> Iterator[Langkah]:
    """Yield the officer's own plans with open visits: one query, none for who visits nobody."""
    mine = kewenangan.list_kantor(*PENGUSUL)
    if not mine:
        return
    rows = BarisCoktas.objects.filter(status__in=TERBUKA, rencana__petugas=akun, periode__kantor__in=mine)
    rows = rows.filter(periode__status=StatusPeriode.BERJALAN).order_by("rencana__selesai")
    plans = rows.values_list("rencana", "periode__kantor_id", "periode__kode").annotate(n=Count("pk"))
    for pk, kantor, kode, n in plans:
        yield Langkah(
            kantor=kantor,
            obj_type=OBJ_RENCANA,
            obj_id=str(pk),
            kata=_("Kunjungi %(jumlah)s orang") % {"jumlah": n},
            judul=_("Coktas %(periode)s") % {"periode": kode},
            url=reverse("pemilih_kerja:lapangan", args=[pk]),
            giliran=True,
        )
