"""Who works with PAW, and whose election data it is: all of them read it, few offices change it.

The rule: KPU RI changes every dapil; any other office only a dapil that lies wholly inside its own region.
A province office therefore changes every dapil of its province (DPR, DPD, DPRD provinsi and kab/kota), a
kab/kota office only the DPRD dapil of its kab/kota. A dapil whose region nobody knows is for KPU RI alone,
until a list says its province.
"""

from __future__ import annotations

from collections.abc import Iterable

from suara.core.akun.models import Akun, Peran
from suara.core.akun.queries import list_kantor
from suara.core.wilayah.models import Kantor, TingkatKantor
from suara.domains.paw.models import Dapil

PETUGAS_PAW = (Peran.SEKRETARIAT, Peran.VERIFIKATOR, Peran.ANGGOTA, Peran.KETUA, Peran.ADMINISTRATOR)
"""Who works with PAW cases, and may read them in Ruang Kerja. An administrator reads, and decides nothing."""
PENYIAP = Peran.VERIFIKATOR
"""Imports, and records oaths, struck candidates, neighbours and population."""
PENERBIT = Peran.KETUA
"""Publishes votes; who prepared does not publish."""


def fence(*, akun: Akun, kantor: str, jenis: str, ids: frozenset[str]) -> frozenset[str]:  # noqa: ARG001
    """Return which PAW objects `akun` may know in the shared lists: all of the office, or none."""
    held = list_kantor(akun, *PETUGAS_PAW).filter(pk=kantor)
    return ids if held.exists() else frozenset()


def region_of(dapil: Dapil) -> str:
    """Return the code of the region that surely holds the whole dapil; empty when nobody knows it."""
    if dapil.kab_kota or dapil.provinsi:
        return dapil.kab_kota or dapil.provinsi
    provinces = {kode[:2] for kode in dapil.wilayah_set.values_list("kode", flat=True)}
    return provinces.pop() if len(provinces) == 1 else ""


def may_change(kantor: Kantor, dapil: Dapil) -> bool:
    """Say whether this office may change the data of this dapil."""
    if kantor.tingkat == TingkatKantor.RI:
        return True
    region = region_of(dapil)
    return bool(region) and f"{region}.".startswith(f"{kantor.wilayah_id}.")


def find_kantor(kantor: Iterable[Kantor], dapil: Dapil) -> Kantor | None:
    """Return the first of these offices that may change the dapil, the lowest office before KPU RI."""
    nearest = sorted(kantor, key=lambda item: item.tingkat == TingkatKantor.RI)
    return next((item for item in nearest if may_change(item, dapil)), None)


def kantor_of_actor(actor: Akun, peran: Peran, dapil: Dapil) -> Kantor | None:
    """Return the office for which the actor may change the dapil in this role; None when there is none."""
    return find_kantor(list_kantor(actor, peran), dapil)
