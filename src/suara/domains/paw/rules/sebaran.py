"""Equal votes: spread first, gender second, list number last (PKPU 3/2025 Pasal 10–12, 19; reference §8).

"Persebaran perolehan suara sah yang lebih luas" is not defined in the text seen. Two readings are computed
to the end, each on its own, and compared:

- AREAS_WITH_VOTES: the number of areas in which the candidate has at least one valid vote;
- AREAS_LED: the number of areas in which the candidate has strictly more votes than *every other candidate
  still tied at that level*. An area in which the best two are equal is led by nobody. When a level removes
  somebody, the next level compares only those who remain: the removed one no longer takes an area from them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from suara.domains.paw.facts import Calon
from suara.domains.paw.terms import CaraHitungSebaran, JenisKelamin, Lembaga, TingkatWilayah
from suara.kernel.kalimat import Json

TINGKAT: dict[Lembaga, tuple[TingkatWilayah, ...]] = {
    Lembaga.DPR: tuple(TingkatWilayah),
    Lembaga.DPRD_PROVINSI: tuple(TingkatWilayah),
    Lembaga.DPRD_KAB_KOTA: tuple(TingkatWilayah)[1:],
    Lembaga.DPD: tuple(TingkatWilayah),
}
"""Levels per institution, widest first."""

PENENTU_JENIS_KELAMIN = "JENIS_KELAMIN"
PENENTU_NOMOR_URUT = "NOMOR_URUT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tahap:
    """One comparison: by what, the count of each candidate, who remains."""

    penentu: str
    hitung: Mapping[str, int]
    tersisa: tuple[str, ...]

    def to_dict(self) -> dict[str, Json]:
        """Return the comparison as plain JSON values."""
        return {"penentu": self.penentu, "hitung": dict(self.hitung), "tersisa": [*self.tersisa]}


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilCara:
    """Where one reading leads: the person, or the level whose data is missing."""

    cara: CaraHitungSebaran
    tahap: tuple[Tahap, ...]
    pemenang: Calon | None = None
    tingkat_kurang: TingkatWilayah | None = None
    kelamin_kurang: tuple[Calon, ...] = ()
    """Those still equal after the spread whose gender is not known."""

    def to_dict(self) -> dict[str, Json]:
        """Return the reading as plain JSON values."""
        return {
            "cara": self.cara.value,
            "tahap": [satu.to_dict() for satu in self.tahap],
            "pemenang": self.pemenang.id if self.pemenang else None,
            "tingkat_kurang": self.tingkat_kurang.value if self.tingkat_kurang else None,
        }


def votes_at(calon: Calon, tingkat: TingkatWilayah) -> Mapping[str, int] | None:
    """Return votes per area; None when the level is unknown or its areas do not add up to the valid votes."""
    wilayah = calon.suara_wilayah.get(tingkat)
    if wilayah is None or sum(wilayah.values()) != calon.suara_sah:
        return None
    return wilayah


def count_spread(
    seri: tuple[Calon, ...], tingkat: TingkatWilayah, cara: CaraHitungSebaran
) -> dict[str, int] | None:
    """Count the spread of every tied candidate by one reading; None when data is missing for anyone."""
    suara = {calon.id: votes_at(calon, tingkat) for calon in seri}
    ada = {id: wilayah for id, wilayah in suara.items() if wilayah is not None}
    if len(ada) < len(seri):
        return None
    if cara is CaraHitungSebaran.AREAS_WITH_VOTES:
        return {id: sum(nilai > 0 for nilai in wilayah.values()) for id, wilayah in ada.items()}
    return _count_led(ada)


def _count_led(suara: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    unggul = dict.fromkeys(suara, 0)
    for kode in {kode for wilayah in suara.values() for kode in wilayah}:
        urut = sorted(((wilayah.get(kode, 0), id) for id, wilayah in suara.items()), reverse=True)
        if urut[0][0] > urut[1][0]:
            unggul[urut[0][1]] += 1
    return unggul


def resolve_reading(seri: tuple[Calon, ...], lembaga: Lembaga, cara: CaraHitungSebaran) -> HasilCara:
    """Follow one reading down the levels, then gender, then list number, until one person is left.

    An unknown gender only matters among those whom the spread left equal.
    """
    tahap: list[Tahap] = []
    for tingkat in TINGKAT[lembaga]:
        hitung = count_spread(seri, tingkat, cara)
        if hitung is None:
            return HasilCara(cara=cara, tahap=tuple(tahap), tingkat_kurang=tingkat)
        terbaik = max(hitung.values())
        seri = tuple(calon for calon in seri if hitung[calon.id] == terbaik)
        tahap.append(_tahap(tingkat.value, hitung, seri))
        if len(seri) == 1:
            return HasilCara(cara=cara, tahap=tuple(tahap), pemenang=seri[0])
    if kurang := without_gender(seri):
        return HasilCara(cara=cara, tahap=tuple(tahap), kelamin_kurang=kurang)
    pemenang, akhir = resolve_without_spread(seri)
    return HasilCara(cara=cara, tahap=(*tahap, *akhir), pemenang=pemenang)


def without_gender(seri: tuple[Calon, ...]) -> tuple[Calon, ...]:
    """Return those of a tie whose gender is unknown."""
    return tuple(calon for calon in seri if calon.jenis_kelamin is None)


def resolve_without_spread(seri: tuple[Calon, ...]) -> tuple[Calon, tuple[Tahap, ...]]:
    """Women before men when genders differ, then the top list number (Pasal 10–12, Pasal 14 ayat (1))."""
    tahap = []
    perempuan = tuple(calon for calon in seri if calon.jenis_kelamin is JenisKelamin.P)
    if perempuan and len(perempuan) < len(seri):
        hitung = {calon.id: int(calon.jenis_kelamin is JenisKelamin.P) for calon in seri}
        seri = perempuan
        tahap.append(_tahap(PENENTU_JENIS_KELAMIN, hitung, seri))
    pemenang = min(seri, key=lambda calon: (calon.nomor_urut, calon.id))
    if len(seri) > 1:
        hitung = {calon.id: calon.nomor_urut for calon in seri}
        tahap.append(_tahap(PENENTU_NOMOR_URUT, hitung, (pemenang,)))
    return pemenang, tuple(tahap)


def _tahap(penentu: str, hitung: Mapping[str, int], tersisa: tuple[Calon, ...]) -> Tahap:
    return Tahap(penentu=penentu, hitung=hitung, tersisa=tuple(calon.id for calon in tersisa))
