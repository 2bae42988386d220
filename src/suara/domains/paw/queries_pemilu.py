"""The election's data as facts for the rules: a constant number of queries however many seats."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from django.db.models import QuerySet

from suara.domains.paw import facts
from suara.domains.paw.models import AkhirKedudukan, Calon, Dapil, SuaraCalon, SuaraWilayah, Via
from suara.domains.paw.terms import JenisKelamin, Kedudukan, Lembaga, TingkatWilayah

type KunciDaftar = tuple[int, int | None]
"""One list of the DCT: primary keys of dapil and party (None for DPD)."""
type SuaraPerTingkat = dict[TingkatWilayah, dict[str, int]]

_COLUMNS = (
    "pk",
    "nama",
    "dapil_id",
    "dapil__lembaga",
    "partai_id",
    "nomor_urut",
    "jenis_kelamin",
    "dicoret",
    "keanggotaan__via",
    "keanggotaan__alasan",
)
_BEFORE_OATH = {
    AkhirKedudukan.MUNDUR_SEBELUM_PELANTIKAN.value: Kedudukan.MUNDUR_SEBELUM_PELANTIKAN,
    AkhirKedudukan.DIGANTI_SEBELUM_PELANTIKAN.value: Kedudukan.DIGANTI_SEBELUM_PELANTIKAN,
}
_GENDER = {item.value: item for item in JenisKelamin}
_LEMBAGA = {item.value: item for item in Lembaga}
_TINGKAT = {item.value: item for item in TingkatWilayah}
_LENGTH = {TingkatWilayah.KAB_KOTA: 5, TingkatWilayah.KECAMATAN: 8, TingkatWilayah.KELURAHAN_DESA: 13}
_DEEPEST_FIRST = tuple(reversed(TingkatWilayah))


def list_pool(
    dapil: int, partai: int | None, *, publik: bool = False, wilayah: bool | None = None
) -> tuple[facts.Calon, ...]:
    """Return everybody on one list with votes and standing; at most three queries.

    `publik` uses published votes only. `wilayah` true brings the votes per area along, false leaves them out,
    None brings them for those whose equal votes need them.
    """
    rows = Calon.objects.filter(dapil=dapil, partai=partai)
    votes = SuaraCalon.objects.filter(calon__dapil=dapil, calon__partai=partai)
    return _build(rows, votes, publik=publik, wilayah=wilayah).get((dapil, partai), ())


def list_pool_dapil(
    dapil: int, *, publik: bool = False, wilayah: bool | None = True
) -> Mapping[KunciDaftar, tuple[facts.Calon, ...]]:
    """Return all lists of one dapil, by default with all votes per area; at most three queries."""
    rows = Calon.objects.filter(dapil=dapil)
    return _build(rows, SuaraCalon.objects.filter(calon__dapil=dapil), publik=publik, wilayah=wilayah)


def list_pool_semua(
    pemilu: str, lembaga: Lembaga, *, publik: bool = False, wilayah: bool | None = None
) -> Mapping[KunciDaftar, tuple[facts.Calon, ...]]:
    """Return all lists of an institution in an election; at most three queries for all of them."""
    rows = Calon.objects.filter(dapil__pemilu=pemilu, dapil__lembaga=lembaga.value)
    votes = SuaraCalon.objects.filter(calon__dapil__pemilu=pemilu, calon__dapil__lembaga=lembaga.value)
    return _build(rows, votes, publik=publik, wilayah=wilayah)


def count_belum_diketahui(dapil: Dapil, *, publik: bool = False) -> int:
    """Return how many candidates of a dapil have no known votes; for the public: no published ones."""
    known = SuaraCalon.objects.untuk(publik=publik).filter(calon__dapil=dapil, nilai__isnull=False)
    return Calon.objects.filter(dapil=dapil).count() - known.count()


def _build(
    rows: QuerySet[Calon], votes: QuerySet[SuaraCalon], *, publik: bool, wilayah: bool | None
) -> dict[KunciDaftar, tuple[facts.Calon, ...]]:
    current = votes.filter(digantikan_oleh__isnull=True)
    if publik:
        current = current.filter(diterbitkan=True)
    totals = {
        pk: (nilai, decree)
        for pk, nilai, decree in current.order_by().values_list("calon_id", "nilai", "keputusan_hasil")
    }
    people = list(rows.order_by("dapil_id", "partai_id", "nomor_urut").values_list(*_COLUMNS))
    areas: Mapping[int, SuaraPerTingkat] = {}
    if wilayah is not False:
        needed = _tied(people, totals) if wilayah is None else [row[0] for row in people]
        areas = _read_areas(needed, publik=publik)
    lists: dict[KunciDaftar, list[facts.Calon]] = defaultdict(list)
    for row in people:
        lists[row[2], row[4]].append(_fact(row, totals.get(row[0], (None, "")), areas.get(row[0], {})))
    return {key: tuple(items) for key, items in lists.items()}


def _fact(row: Sequence, total: tuple[int | None, str], areas: SuaraPerTingkat) -> facts.Calon:  # type: ignore[type-arg]
    pk, nama, dapil, lembaga, partai, nomor, gender, struck, via, reason = row
    return facts.Calon(
        id=str(pk),
        nama=nama,
        lembaga=_LEMBAGA[lembaga],
        dapil=str(dapil),
        partai=None if partai is None else str(partai),
        nomor_urut=nomor,
        jenis_kelamin=_GENDER.get(gender),
        suara_sah=total[0],
        suara_wilayah=areas,
        keputusan_hasil=total[1],
        kedudukan=_kedudukan(via, reason, struck),
    )


def _kedudukan(via: str | None, reason: str | None, struck: bool) -> Kedudukan:
    if reason in _BEFORE_OATH:
        return _BEFORE_OATH[reason]
    if via is not None:
        return Kedudukan.PAW if via == Via.PAW else Kedudukan.TERPILIH
    return Kedudukan.DICORET_DARI_DCT if struck else Kedudukan.BELUM_PERNAH_DUDUK


def _tied(people: Iterable[Sequence], totals: Mapping[int, tuple[int | None, str]]) -> list[int]:  # type: ignore[type-arg]
    """Return who shares a number of votes (above zero) with another unseated person of the same list."""
    same: dict[tuple[int, int | None, int], list[int]] = defaultdict(list)
    for row in people:
        nilai = totals.get(row[0], (None, ""))[0]
        if nilai and row[8] is None and not row[7]:
            same[row[2], row[4], nilai].append(row[0])
    return [pk for group in same.values() if len(group) > 1 for pk in group]


def _read_areas(ids: list[int], *, publik: bool) -> dict[int, SuaraPerTingkat]:
    """Return votes per level and area; a level that is not stored is summed from the next deeper one."""
    if not ids:
        return {}
    rows = SuaraWilayah.objects.untuk(publik=publik).filter(calon__in=ids, nilai__isnull=False).order_by()
    areas: dict[int, SuaraPerTingkat] = {}
    for pk, tingkat, kode, nilai in rows.values_list("calon_id", "tingkat", "kode", "nilai"):
        if nilai is not None:
            areas.setdefault(pk, {}).setdefault(_TINGKAT[tingkat], {})[kode] = nilai
    for levels in areas.values():
        _fill_upper(levels)
    return areas


def _fill_upper(levels: SuaraPerTingkat) -> None:
    below: Mapping[str, int] = {}
    for level in _DEEPEST_FIRST:
        if level not in levels and below:
            summed: dict[str, int] = defaultdict(int)
            for kode, nilai in below.items():
                summed[kode[: _LENGTH[level]]] += nilai
            levels[level] = dict(summed)
        below = levels.get(level, below)
