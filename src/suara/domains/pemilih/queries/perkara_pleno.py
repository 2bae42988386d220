"""Cases that a plenary must see answered, and what other rooms count for its Berita Acara.

A room that is not installed is named on the page; it is never taken as "nothing open".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Model, OuterRef, Q, Subquery
from django.urls import NoReverseMatch, reverse

from suara.core.wilayah.models import Wilayah
from suara.domains.pemilih.models import HasilSaran, PeriodeSatker
from suara.domains.pemilih.queries.tanggapan import ringkas
from suara.domains.pemilih.terms import StatusKandidat
from suara.domains.pemilih.terms_coktas import StatusCoktas
from suara.domains.pemilih.terms_pleno import PerkaraPleno
from suara.domains.pemilih.terms_saran import HasilKasus

BAWASLU_TERBUKA = ("BELUM",)
COKTAS_TERBUKA = (StatusCoktas.BELUM, StatusCoktas.ULANG, StatusCoktas.SELESAI)


@dataclass(frozen=True, slots=True, kw_only=True)
class Perkara:
    """One case that nobody has answered. `nama` tells it apart without naming a voter."""

    jenis: PerkaraPleno
    rujukan: str
    nama: str
    url: str = ""

    @property
    def kunci(self) -> str:
        """Return what a form calls this case."""
        return f"{self.jenis.value}:{self.rujukan}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DaftarPerkara:
    """The open cases of a period, and the kinds about which no room could be asked."""

    terbuka: tuple[Perkara, ...]
    tanpa_penyedia: tuple[PerkaraPleno, ...]


def list_perkara(periode: PeriodeSatker) -> DaftarPerkara:
    """Return what is not answered in this period, one query a room."""
    found: list[Perkara] = []
    missing: list[PerkaraPleno] = []
    for jenis, (model, read) in PENYEDIA.items():
        table = _model(model)
        if table is None:
            missing.append(jenis)
        else:
            found += read(periode, table)
    return DaftarPerkara(terbuka=tuple(found), tanpa_penyedia=tuple(missing))


def summaries(periode: PeriodeSatker) -> dict[str, dict[str, int]]:
    """Return what the other rooms counted: room → code of an outcome → how many; absent rooms left out."""
    found: dict[str, dict[str, int]] = {}
    for nama, (model, path, column) in RINGKASAN.items():
        table = _model(model)
        if table is not None:
            rows = table._default_manager.filter(**{path: periode}).values_list(column, flat=True)
            found[nama] = dict(sorted(Counter(rows).items()))
    return found


def _bawaslu(periode: PeriodeSatker, table: Any) -> Iterator[Perkara]:
    answered = HasilSaran.objects.filter(kasus=OuterRef("pk"), hasil=HasilKasus.DITINDAKLANJUTI)
    rows = table.objects.filter(surat__periode=periode).annotate(
        putusan=Subquery(answered.order_by("-created_at", "-pk").values("kandidat__status")[:1])
    )
    # A case answered by a decision that was given back since says something that is not so.
    undone = Q(hasil=HasilKasus.DITINDAKLANJUTI, putusan__isnull=False) & ~Q(putusan=StatusKandidat.DITERIMA)
    rows = rows.filter(Q(hasil__in=BAWASLU_TERBUKA) | undone)
    for pk, nomor, urut, jenis in rows.values_list("pk", "surat__nomor", "urut", "jenis"):
        nama = f"{nomor} · {urut} · {jenis}"
        yield Perkara(
            jenis=PerkaraPleno.BAWASLU, rujukan=str(pk), nama=nama, url=_url("pemilih_kerja:saran_kasus", pk)
        )


def _tanggapan(periode: PeriodeSatker, table: Any) -> Iterator[Perkara]:
    rows = table.objects.filter(nomor__in=ringkas(periode).belum).order_by("nomor")
    for pk, nomor in rows.values_list("pk", "nomor"):
        url = _url("pemilih_kerja:tanggapan", pk)
        yield Perkara(jenis=PerkaraPleno.TANGGAPAN, rujukan=str(pk), nama=nomor, url=url)


def _coktas(periode: PeriodeSatker, table: Any) -> Iterator[Perkara]:
    """Name the unfinished visits by kecamatan: thousands of rows are no list for a meeting."""
    counts: dict[str, Counter[str]] = {}
    rows = table.objects.filter(periode=periode, status__in=COKTAS_TERBUKA).values_list("desa", "status")
    for desa, status in rows.order_by():
        counts.setdefault(desa.rpartition(".")[0], Counter())[status] += 1
    names = dict(Wilayah.objects.filter(pk__in=counts).values_list("pk", "nama")) if counts else {}
    for kode, found in sorted(counts.items()):
        said = ", ".join(f"{n} {StatusCoktas(status).label.lower()}" for status, n in sorted(found.items()))
        url = f"{_url('pemilih_kerja:coktas', periode.pk)}?wilayah={kode}"
        yield Perkara(
            jenis=PerkaraPleno.COKTAS, rujukan=kode, nama=f"{names.get(kode, kode)}: {said}", url=url
        )


type Baca = Callable[[PeriodeSatker, Any], Iterator[Perkara]]
PENYEDIA: dict[PerkaraPleno, tuple[str, Baca]] = {
    PerkaraPleno.BAWASLU: ("KasusSaran", _bawaslu),
    PerkaraPleno.TANGGAPAN: ("TanggapanPemilih", _tanggapan),
    PerkaraPleno.COKTAS: ("BarisCoktas", _coktas),
}
"""Kind → table that must be there, and how its open rows are read."""
RINGKASAN = {
    "coktas": ("BarisCoktas", "periode", "hasil"),
    "bawaslu": ("KasusSaran", "surat__periode", "hasil"),
}
"""Room → table, path to the period, column that is counted."""


def _model(name: str) -> type[Model] | None:
    try:
        return apps.get_model("pemilih", name)
    except LookupError:
        return None


def _url(name: str, pk: int) -> str:
    try:
        return reverse(name, args=[pk])
    except NoReverseMatch:
        return ""
