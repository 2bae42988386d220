"""Cases that a plenary must see answered, and what other rooms count for its Berita Acara.

A room that is not installed is named on the page; it is never taken as "nothing open".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.urls import NoReverseMatch, reverse

from suara.domains.pemilih.models import PeriodeSatker
from suara.domains.pemilih.queries.tanggapan import ringkas
from suara.domains.pemilih.terms_pleno import PerkaraPleno

BAWASLU_TERBUKA = ("BELUM",)


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
    rows = table.objects.filter(surat__periode=periode, hasil__in=BAWASLU_TERBUKA)
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


type Baca = Callable[[PeriodeSatker, Any], Iterator[Perkara]]
PENYEDIA: dict[PerkaraPleno, tuple[str, Baca]] = {
    PerkaraPleno.BAWASLU: ("KasusSaran", _bawaslu),
    PerkaraPleno.TANGGAPAN: ("TanggapanPemilih", _tanggapan),
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
