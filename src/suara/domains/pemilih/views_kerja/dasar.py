"""What the pages share: who looks, finding a row, and the words of codes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from django.http import Http404, HttpRequest
from django.utils.translation import gettext

from suara.core.akun.akses import kewenangan_of
from suara.core.akun.models import Akun, Peran
from suara.core.wilayah.models import Wilayah
from suara.domains.pemilih import queries
from suara.domains.pemilih.models import Kandidat, KeputusanKandidat, Masukan, PeriodeSatker
from suara.domains.pemilih.tanggapan.elemen import show_nilai
from suara.engine.terms import AlasanTMS, SebabBaru
from suara.engine.terms_alir import AlasanTangguh
from suara.kernel.istilah import Istilah
from suara.ui.format import format_date

BOTH = ("GET", "POST")
ALASAN: dict[str, str] = {
    item.value: item.label
    for words in (AlasanTMS, SebabBaru, AlasanTangguh)
    for item in cast("Iterable[Istilah]", words)
}
"""Words of every reason, whatever the kind of candidate."""


def akun_of(request: HttpRequest) -> Akun:
    """Return the officer; the decorator lets nobody else in."""
    return cast("Akun", request.user)


def may(request: HttpRequest, kantor_id: str, *peran: Peran) -> bool:
    """Say whether the officer holds one of these roles in this office."""
    held = kewenangan_of(request)
    return held is not None and any(
        row.peran in peran and row.kantor_id == kantor_id for row in held.penugasan
    )


def find_periode(request: HttpRequest, pk: int) -> PeriodeSatker:
    """Return the period, or 404 when it is not of the officer's offices or those below."""
    try:
        return queries.get_periode_for(akun_of(request), pk)
    except PeriodeSatker.DoesNotExist:
        raise Http404 from None


def find_own_periode(request: HttpRequest, pk: int) -> PeriodeSatker:
    """Return the period when its candidates are the officer's to know; 404 also for the province."""
    periode = find_periode(request, pk)
    if not queries.owns(akun_of(request), periode):
        raise Http404
    return periode


def find_kandidat(request: HttpRequest, pk: int) -> Kandidat:
    """Return the candidate, or 404."""
    try:
        return queries.get_kandidat_for(akun_of(request), pk)
    except Kandidat.DoesNotExist:
        raise Http404 from None


def find_usul(request: HttpRequest, pk: int) -> KeputusanKandidat:
    """Return the proposal, or 404."""
    try:
        return queries.get_usul_for(akun_of(request), pk)
    except KeputusanKandidat.DoesNotExist:
        raise Http404 from None


def word(code: str) -> str:
    """Return the words of a reason in the reader's language; the code itself when unknown."""
    return gettext(ALASAN[code]) if code in ALASAN else code


def delivery_words(row: Masukan) -> str:
    """Return how pages name a delivery: its source and its day."""
    return f"{row.get_sumber_display()}, {format_date(row.tanggal)}"


def value_words(kolom: str, nilai: str) -> str:
    """Return a value of a person as people write it; what is masked or unknown stays as it is."""
    return format_date(nilai) if kolom == "tanggal_lahir" else show_nilai(kolom, nilai)


def region_names(codes: Iterable[str]) -> dict[str, str]:
    """Return the names of these regions, read with one query."""
    wanted = {code for code in codes if code}
    return dict(Wilayah.objects.filter(pk__in=wanted).values_list("pk", "nama")) if wanted else {}
