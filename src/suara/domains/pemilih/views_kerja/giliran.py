"""What waits for one officer: proposals that a second person must answer."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.models import Akun
from suara.core.akun.queries import Kewenangan
from suara.core.tugas.langkah import Langkah
from suara.domains.pemilih.models import KeputusanKandidat
from suara.domains.pemilih.pagar import PENYETUJU
from suara.domains.pemilih.services.dasar import OBJ_KEPUTUSAN
from suara.domains.pemilih.terms import HasilUsul, Putusan


def list_langkah(akun: Akun, kewenangan: Kewenangan) -> Iterator[Langkah]:
    """Yield the proposals of others that `akun` may answer: one query, none for who answers nothing."""
    mine = kewenangan.list_kantor(*PENYETUJU)
    if not mine:
        return
    rows = KeputusanKandidat.objects.filter(hasil=HasilUsul.MENUNGGU, periode__kantor__in=mine)
    for row in rows.exclude(pengusul=akun).select_related("periode"):
        yield Langkah(
            kantor=row.periode.kantor_id,
            obj_type=OBJ_KEPUTUSAN,
            obj_id=str(row.pk),
            kata=_("Setujui atau tolak: %(putusan)s %(jumlah)s kandidat")
            % {"putusan": _(Putusan(row.putusan).label), "jumlah": row.jumlah},
            judul=_("Data pemilih %(periode)s") % {"periode": row.periode.kode},
            url=reverse("pemilih_kerja:usul", args=[row.pk]),
            giliran=True,
            putusan=True,
        )
