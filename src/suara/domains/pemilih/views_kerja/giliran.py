"""What waits for one officer: proposals that a second person must answer, plenaries to be decided."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.models import Akun
from suara.core.akun.queries import Kewenangan
from suara.core.tugas.langkah import Langkah
from suara.domains.pemilih.models import KeputusanKandidat, PlenoPeriode
from suara.domains.pemilih.pagar import PENETAP, PENYETUJU
from suara.domains.pemilih.services.dasar import OBJ_KEPUTUSAN, OBJ_PERIODE
from suara.domains.pemilih.terms import HasilUsul, Putusan
from suara.domains.pemilih.terms_pleno import KeadaanPleno


def list_langkah(akun: Akun, kewenangan: Kewenangan) -> Iterator[Langkah]:
    """Yield what `akun` may answer or decide: one query each, none for who may not."""
    yield from _proposals(akun, kewenangan)
    yield from _meetings(akun, kewenangan)


def _meetings(akun: Akun, kewenangan: Kewenangan) -> Iterator[Langkah]:
    """Yield the running plenaries that `akun` may decide, which is nobody's who opened them."""
    mine = kewenangan.list_kantor(*PENETAP)
    if not mine:
        return
    rows = PlenoPeriode.objects.filter(keadaan=KeadaanPleno.BERLANGSUNG, periode__kantor__in=mine)
    for row in rows.exclude(dibuka_oleh=akun).select_related("periode"):
        yield Langkah(
            kantor=row.periode.kantor_id,
            obj_type=OBJ_PERIODE,
            obj_id=str(row.periode_id),
            kata=_("Terbitkan Berita Acara dan Keputusan, lalu tetapkan hasil pleno"),
            judul=_("Data pemilih %(periode)s") % {"periode": row.periode.kode},
            url=reverse("pemilih_kerja:pleno", args=[row.periode_id]),
            giliran=True,
            putusan=True,
        )


def _proposals(akun: Akun, kewenangan: Kewenangan) -> Iterator[Langkah]:
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
