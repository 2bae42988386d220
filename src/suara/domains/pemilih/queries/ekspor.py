"""Requests to export: those of the officer's own offices."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet
from django.utils.translation import gettext

from suara.core.akun.models import Akun
from suara.core.akun.queries import list_kantor
from suara.core.wilayah.models import Kantor, Wilayah
from suara.domains.pemilih.models import PeriodeSatker, PermintaanEkspor
from suara.domains.pemilih.pagar import PENGUSUL, PETUGAS_PEMILIH


def list_ekspor_for(akun: Akun) -> QuerySet[PermintaanEkspor]:
    """Return the requests of the officer's own offices, newest first."""
    mine = list_kantor(akun, *PETUGAS_PEMILIH)
    rows = PermintaanEkspor.objects.filter(periode__kantor__in=mine)
    return rows.select_related("periode__kantor", "peminta", "penyetuju")


def get_ekspor_for(akun: Akun, pk: int) -> PermintaanEkspor:
    """Return one request; raise `PermintaanEkspor.DoesNotExist` for a stranger."""
    return list_ekspor_for(akun).get(pk=pk)


def list_periode_ekspor(akun: Akun) -> QuerySet[PeriodeSatker]:
    """Return the periods for which the officer may ask for an export."""
    mine = list_kantor(akun, *PENGUSUL)
    return PeriodeSatker.objects.filter(kantor__in=mine).select_related("kantor")


type Pilihan = tuple[str, str]
BAWAH = 2
"""Levels below the office's own region that are offered: desa to a kab/kota, kecamatan to a province."""


def list_wilayah_ekspor(kantor: Sequence[Kantor]) -> list[Pilihan | tuple[str, list[Pilihan]]]:
    """Return what each office may export, as choices: the whole, then its parts in groups; one query."""
    own = sorted({str(one.wilayah_id) for one in kantor if one.wilayah_id})
    if not own:
        return []
    asked = reduce(or_, (Q(pk=kode) | Q(pk__startswith=f"{kode}.") for kode in own))
    rows = Wilayah.objects.filter(asked, berlaku_sampai__isnull=True).order_by("pk")
    named = dict(rows.values_list("pk", "nama"))
    whole = gettext("Seluruh {nama}")
    found: list[Pilihan | tuple[str, list[Pilihan]]] = []
    for top in own:
        groups: dict[str, list[Pilihan]] = {}
        for kode, nama in named.items():
            depth = kode.count(".") - top.count(".")
            if not kode.startswith(f"{top}.") or depth > BAWAH:
                continue
            group = groups.setdefault(".".join(kode.split(".")[: top.count(".") + 2]), [])
            group.append((kode, whole.format(nama=nama) if depth == 1 else nama))
        found.append((top, whole.format(nama=named.get(top, top))))
        found += [(named.get(kode, kode), choices) for kode, choices in groups.items()]
    return found
