"""Recaps: the latest of a period, and those that a plenary has announced."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse

from suara.domains.pemilih.models import PeriodeSatker, PlenoPeriode, RekapPeriode
from suara.domains.pemilih.queries.celah import explain_all
from suara.domains.pemilih.terms_pleno import JenisDokumenPleno, KeadaanPleno
from suara.engine.recap.angka import Rekap


@dataclass(frozen=True, slots=True, kw_only=True)
class RekapTerbit:
    """What the public may see of one announced period. `penjelasan`: region code → why its gap is there.

    `dokumen`: kind (``BA``, ``SK``) → address of the published document. `dikecualikan`: offices (``kantor``,
    ``nama``, ``status``, ``alasan``) that a sum leaves out. `perubahan`: why this replaced an earlier one.
    """

    periode: PeriodeSatker
    rekap: Rekap
    keputusan_nomor: str
    ba_nomor: str
    ditetapkan_at: datetime
    penjelasan: Mapping[str, str]
    dokumen: Mapping[str, str]
    dikecualikan: tuple[Mapping[str, str], ...] = ()
    perubahan: str = ""


def latest_rekap(periode: PeriodeSatker) -> RekapPeriode | None:
    """Return the newest recap of the period, announced or not; None before the first count."""
    return RekapPeriode.objects.filter(periode=periode).order_by("versi").last()


def list_ditetapkan(tingkat: str | None = None) -> QuerySet[PeriodeSatker]:
    """Return the announced periods, newest first; of one level of office if asked.

    A period that is being changed stays announced as it was, until the change is decided.
    """
    announced = PlenoPeriode.objects.filter(periode=OuterRef("pk"), keadaan=KeadaanPleno.DITETAPKAN)
    rows = PeriodeSatker.objects.filter(Exists(announced))
    if tingkat:
        rows = rows.filter(kantor__tingkat=tingkat)
    return rows.select_related("kantor").order_by("-cutoff", "kantor_id")


def rekap_terbit(kantor_kode: str, periode_kode: str) -> RekapTerbit:
    """Return the announced recap of one office; raise `PeriodeSatker.DoesNotExist` when there is none."""
    rows = PlenoPeriode.objects.filter(
        periode__kantor=kantor_kode, periode__kode=periode_kode, keadaan=KeadaanPleno.DITETAPKAN
    )
    pleno = rows.select_related("periode__kantor__wilayah", "rekap_dibaca").order_by("urut").last()
    if pleno is None or pleno.ditetapkan_at is None:
        raise PeriodeSatker.DoesNotExist
    rekap = Rekap.from_dict(pleno.rekap_dibaca.isi)
    papers = {row.jenis: row.dokumen for row in pleno.dokumen_set.select_related("dokumen")}
    number = {jenis: dokumen.nomor for jenis, dokumen in papers.items()}
    return RekapTerbit(
        periode=pleno.periode,
        rekap=rekap,
        keputusan_nomor=number.get(JenisDokumenPleno.SK, ""),
        ba_nomor=number.get(JenisDokumenPleno.BA, ""),
        ditetapkan_at=pleno.ditetapkan_at,
        penjelasan=_words(pleno, rekap),
        dokumen={
            jenis: reverse("periksa:kode", args=[dokumen.kode_verifikasi])
            for jenis, dokumen in papers.items()
            if dokumen.kode_verifikasi
        },
        dikecualikan=tuple(pleno.rekap_dibaca.asal.get("dikecualikan", ())),
        perubahan=pleno.alasan if pleno.mengganti_id else "",
    )


def _words(pleno: PlenoPeriode, rekap: Rekap) -> dict[str, str]:
    """Return the explanation of every gap by region, also where one above holds for it."""
    found = explain_all(rekap.celah, pleno.penjelasan_set.all())
    return {one.celah.kode: one.penjelasan.isi for one in found if one.penjelasan}
