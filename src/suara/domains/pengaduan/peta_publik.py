"""The map: a schematic tile per kab/kota and kecamatan, shaded by published reports; nobody's coordinates."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext

from suara.domains.pengaduan.queries_publik import (
    filter_bulan,
    get_tempat,
    kab_kota_name,
    list_published,
    list_tempat,
)
from suara.domains.pengaduan.statistik_publik import PALING_SEDIKIT, Masa
from suara.ui.format import format_number
from suara.ui.petak import Petak, shade


@dataclass(frozen=True, slots=True)
class Daerah:
    """A kab/kota with its kecamatan."""

    petak: Petak
    kecamatan: list[Petak]


def draw(provinsi: str, masa: Masa) -> list[Daerah]:
    """Return the tiles of a province. Fewer than five are only called so."""
    per_kab, per_kec = _count(masa)
    most_kab, most_kec = (max(counted.values(), default=0) for counted in (per_kab, per_kec))
    found = []
    for kab, below in list_tempat(provinsi):
        tile = _petak(kab.kode, kab_kota_name(kab), per_kab[kab.kode], most_kab)
        tiles = [_petak(kec.kode, kec.nama, per_kec[kec.kode], most_kec) for kec in below]
        found.append(Daerah(tile, tiles))
    return found


def _count(masa: Masa) -> tuple[Counter[str], Counter[str]]:
    per_kab: Counter[str] = Counter()
    per_kec: Counter[str] = Counter()
    rows = filter_bulan(list_published(), masa.sejak, masa.sampai).select_related("wilayah__induk__induk")
    for row in rows.only("wilayah").iterator(2000):
        place = get_tempat(row.wilayah)
        if place.kab_kota:
            per_kab[place.kab_kota.kode] += 1
        if place.kecamatan:
            per_kec[place.kecamatan.kode] += 1
    return per_kab, per_kec


def _petak(kode: str, nama: str, jumlah: int, terbanyak: int) -> Petak:
    many = jumlah >= PALING_SEDIKIT
    return Petak(
        kode=kode,
        nama=nama,
        kata=format_number(jumlah) if many else gettext("kurang dari 5"),
        kadar=shade(jumlah, terbanyak) if many else 0,
        url=f"{reverse('lapor:daftar')}?wilayah={kode}" if many else "",
        singkat="" if many else "< 5",
    )
