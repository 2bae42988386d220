"""Writing votes per area, and comparing their sums with the candidates' totals.

A part of the areas is no error: only a level that is complete for a dapil must add up. A sum above the
total is wrong however few areas are there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from suara.core.wilayah.models import Wilayah
from suara.domains.paw.impor.baris import Baris
from suara.domains.paw.impor.kolom import Kepala
from suara.domains.paw.models import Calon, DapilWilayah, SuaraCalon, SuaraWilayah
from suara.domains.paw.services.impor_ganti import may_append, vote_columns
from suara.domains.paw.services.impor_kerja import Kerja
from suara.domains.paw.terms import TingkatWilayah
from suara.kernel.kalimat import gettext_noop as _

type Pair = tuple[Baris, Calon]
_DEPTH = {TingkatWilayah.KAB_KOTA: 1, TingkatWilayah.KECAMATAN: 2, TingkatWilayah.KELURAHAN_DESA: 3}
_TINGKAT = {item.value: item for item in TingkatWilayah}
BATCH = 5_000


def write_suara_wilayah(kerja: Kerja, paired: list[Pair], kepala: Kepala) -> None:
    """Append the votes per area that are new or that a later decree changed, and check the sums."""
    if not paired:
        return
    areas = {row.kode_wilayah for row, _calon in paired}
    dapil = {calon.dapil_id for _row, calon in paired}
    places = _places(dapil)
    _check_areas(kerja, paired, places, kepala)
    current = {
        (item.calon_id, item.kode): item
        for item in SuaraWilayah.objects.berlaku().filter(calon__dapil__in=dapil)
        if item.kode in areas
    }
    fresh = []
    for row, calon in paired:
        old = current.get((calon.pk, row.kode_wilayah))
        if row.tingkat is not None and may_append(kerja, row, calon.nama, old, kepala):
            fresh.append(
                SuaraWilayah(
                    calon=calon,
                    tingkat=row.tingkat.value,
                    kode=row.kode_wilayah,
                    menggantikan=old,
                    **vote_columns(kerja, row),
                )
            )
    SuaraWilayah.objects.bulk_create(fresh, batch_size=BATCH)
    kerja.hitungan["suara_wilayah_baru"] += len(fresh)
    kerja.hitungan["suara_wilayah_sama"] += len(paired) - len(fresh)
    check_sums(kerja, paired, kepala)


def _places(dapil: set[int]) -> dict[int, list[DapilWilayah]]:
    places: dict[int, list[DapilWilayah]] = defaultdict(list)
    for place in DapilWilayah.objects.filter(dapil__in=dapil):
        places[place.dapil_id].append(place)
    return places


def _check_areas(
    kerja: Kerja, paired: list[Pair], places: dict[int, list[DapilWilayah]], kepala: Kepala
) -> None:
    """Refuse areas outside the dapil, as far as its areas are known."""
    told: set[tuple[int, str]] = set()
    for row, calon in paired:
        known = places.get(calon.dapil_id)
        key = (calon.dapil_id, row.kode_wilayah)
        if (
            not known
            or key in told
            or any(f"{row.kode_wilayah}.".startswith(f"{item.kode}.") for item in known)
        ):
            continue
        told.add(key)
        if any(item.kode.startswith(f"{row.kode_wilayah}.") for item in known):
            continue
        kerja.catatan.galat(
            "WILAYAH_DI_LUAR_DAPIL",
            _("Wilayah {kode} tidak termasuk dapil ini."),
            row.baris,
            kepala.sebut("kode_wilayah"),
            kode=row.kode_wilayah,
        )


def check_sums(kerja: Kerja, paired: list[Pair], kepala: Kepala) -> None:
    """Compare the sums over areas with the totals, for the candidates of `paired` and every level known."""
    dapil = {calon.dapil_id for _row, calon in paired}
    scopes = (
        SuaraWilayah.objects.berlaku()
        .filter(calon__dapil__in=dapil)
        .order_by()
        .values_list("calon__dapil", "tingkat")
        .distinct()
    )
    places = _places(dapil)
    for pk, level in scopes:
        pairs = [pair for pair in paired if pair[1].dapil_id == pk]
        _check_scope(kerja, pairs, places[pk], _TINGKAT[level], kepala)


def _check_scope(
    kerja: Kerja, pairs: list[Pair], places: list[DapilWilayah], level: TingkatWilayah, kepala: Kepala
) -> None:
    dapil = pairs[0][1].dapil_id
    sums, covered = _sums(dapil, level)
    totals = dict(
        SuaraCalon.objects.berlaku().filter(calon__dapil=dapil).order_by().values_list("calon_id", "nilai")
    )
    expected = _expected(places, level)
    complete = bool(expected) and expected <= covered
    _note_coverage(kerja, pairs[0], level, len(covered), len(expected), complete)
    first = {calon.pk: (row, calon) for row, calon in reversed(pairs)}
    for pk, (row, calon) in first.items():
        _check_one(kerja, row, calon, sums.get(pk, 0), totals.get(pk), complete, kepala)


def _sums(dapil: int, level: TingkatWilayah) -> tuple[dict[int, int], set[str]]:
    """Return the sum per candidate over the areas of one level, and which areas have any number."""
    sums: dict[int, int] = defaultdict(int)
    covered: set[str] = set()
    rows = SuaraWilayah.objects.berlaku().filter(calon__dapil=dapil, tingkat=level.value).order_by()
    for pk, kode, nilai in rows.values_list("calon_id", "kode", "nilai"):
        if nilai is not None:
            sums[pk] += nilai
            covered.add(kode)
    return sums, covered


def _expected(places: Iterable[DapilWilayah], level: TingkatWilayah) -> set[str]:
    """Return every area of `level` in the dapil; empty where that isn't known (TPS, split areas)."""
    places = list(places)
    depth = _DEPTH.get(level)
    if depth is None or not places or any(place.terbelah for place in places):
        return set()
    expected = {place.kode for place in places if place.kode.count(".") == depth}
    parents = [place.kode for place in places if place.kode.count(".") < depth]
    for parent in parents:
        below = Wilayah.objects.filter(pk__startswith=f"{parent}.", berlaku_sampai__isnull=True)
        expected |= {kode for kode in below.values_list("pk", flat=True) if kode.count(".") == depth}
    return expected


def _note_coverage(
    kerja: Kerja, pair: Pair, level: TingkatWilayah, covered: int, expected: int, complete: bool
) -> None:
    if complete:
        return
    kerja.catatan.peringatan(
        "WILAYAH_BELUM_LENGKAP",
        _("Dapil {dapil}: baru ada {ada} {tingkat}, lengkapnya {semua}. Jumlahnya belum dicocokkan."),
        pair[0].baris,
        None,
        dapil=pair[0].dapil or pair[0].kode_dapil,
        ada=covered,
        tingkat=level.label,
        semua=expected or "?",
    )


def _check_one(
    kerja: Kerja, row: Baris, calon: Calon, total: int, stated: int | None, complete: bool, kepala: Kepala
) -> None:
    if stated is None or total == stated or (total < stated and not complete):
        return
    kerja.catatan.galat(
        "JUMLAH_TIDAK_COCOK",
        _("Jumlah suara {nama} di wilayah adalah {jumlah}, sedangkan suara sahnya {sah}. Periksa keduanya."),
        row.baris,
        kepala.sebut("suara"),
        nama=calon.nama,
        jumlah=total,
        sah=stated,
    )
