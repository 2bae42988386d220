"""The ranking rule on 6,606 real candidates: the order it gives is the official order of 2014.

`rank_in_party` holds the official order even among equal votes. Votes per area of 2014 are not known, so the
rule says BUTUH_DATA for the four ties; for them only the group of equals is compared.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from suara.domains.paw.facts import Calon
from suara.domains.paw.models import Anggota, Dapil, Partai
from suara.domains.paw.queries_pemilu import list_pool, list_pool_dapil, list_pool_semua
from suara.domains.paw.rules import peringkat
from suara.domains.paw.terms import Hasil, JenisKelamin, Kedudukan, Lembaga, TingkatWilayah
from suara.domains.paw.tests.data_dct import DILANTIK_2014, butuh_data_nyata, rows_of, take

pytestmark = [pytest.mark.django_db, butuh_data_nyata]

SERI_2014 = {
    ("3103-00-0000", "PARTAI BULAN BINTANG", 423): [6, 7],
    ("3203-00-0000", "PARTAI HATI NURANI RAKYAT", 1797): [9, 8],
    ("3508-00-0000", "PARTAI AMANAT NASIONAL", 1147): [7, 9],
    ("3601-00-0000", "PARTAI KEADILAN DAN PERSATUAN INDONESIA", 236): [4, 3],
}
"""The four ties of 2014: list numbers in the official order. In 3203 the man (9) stands before the woman
(8), in 3601 list number 4 before 3: something other than gender and number decided, perhaps the spread."""


def order_of(pool: tuple[Calon, ...]) -> list[list[int]]:
    """Return the list numbers in the rule's order; equals whom it can't part stand together."""
    left, order = [replace(item, kedudukan=Kedudukan.BELUM_PERNAH_DUDUK) for item in pool], []
    while left:
        chosen = peringkat.pick_next(tuple(left), Lembaga.DPR)
        if chosen.calon is not None:
            group = [chosen.calon]
        else:
            assert chosen.masalah is Hasil.BUTUH_DATA
            assert chosen.seri is not None
            group = list(chosen.seri.calon)
        order.append([item.nomor_urut for item in group])
        left = [item for item in left if item.id not in {one.id for one in group}]
    return order


def test_rule_gives_the_official_order() -> None:
    take("dct", "results_2014_dpr.csv", dilantik=DILANTIK_2014)
    lists = list_pool_semua("2014", Lembaga.DPR)
    dapil = dict(Dapil.objects.values_list("kode", "pk"))
    partai = dict(Partai.objects.values_list("nama", "pk"))
    official: dict[tuple[str, str], list[tuple[int, int, int]]] = {}
    for row in rows_of("results_2014_dpr.csv"):
        if row["votes"]:
            official.setdefault((row["dapil_code"], row["party"]), []).append(
                (int(row["rank_in_party"]), int(row["list_no"]), int(row["votes"]))
            )
    ties = {}
    for (kode, nama), rows in official.items():
        pool = tuple(item for item in lists[dapil[kode], partai[nama]] if item.suara_sah is not None)
        given = order_of(pool)
        expected = [number for _rank, number, _votes in sorted(rows)]
        start = 0
        for group in given:
            stated = expected[start : start + len(group)]
            assert sorted(stated) == sorted(group), (kode, nama)
            if len(group) > 1:
                ties[kode, nama, next(votes for _r, number, votes in rows if number == group[0])] = stated
            start += len(group)
    assert ties == SERI_2014


def test_560_seats_in_two_queries_and_unknown_votes_are_not_guessed() -> None:
    take("dct", "results_2014_dpr.csv", dilantik=DILANTIK_2014)
    with CaptureQueriesContext(connection) as queries:
        lists = list_pool_semua("2014", Lembaga.DPR, wilayah=False)
    assert len(queries) == 2
    outcomes: dict[str, int] = {}
    for pool in lists.values():
        for member in (item for item in pool if item.kedudukan.has_seat):
            left = peringkat.list_pool(pool, (Lembaga.DPR, member.dapil, member.partai), member.id)
            chosen = peringkat.pick_next(left, Lembaga.DPR) if left else None
            key = "HABIS" if chosen is None else str(chosen.masalah or "NAMA")
            outcomes[key] = outcomes.get(key, 0) + 1
            if chosen is not None and chosen.calon is not None:
                assert all(other.suara_sah <= chosen.calon.suara_sah for other in left)  # type: ignore[operator]
    assert sum(outcomes.values()) == 560 == Anggota.objects.count()
    assert outcomes["NAMA"] == 553
    assert outcomes[str(Hasil.BUTUH_DATA)] == 7


def test_dapil_of_142_candidates_and_65_tps_in_three_queries() -> None:
    take("dct", "dct_2024_dpr_sumsel1.csv")
    take("suara", "tps_sample_2024_dpr_sumsel1.csv")
    dapil = Dapil.objects.get()
    with CaptureQueriesContext(connection) as queries:
        lists = list_pool_dapil(dapil.pk)
    assert len(queries) == 3
    people = [item for pool in lists.values() for item in pool]
    assert len(people) == 142
    assert all(item.suara_sah is None for item in people), "a TPS sample is no total"
    with_votes = [item for item in people if item.suara_wilayah]
    assert len(with_votes) == 134
    levels = with_votes[0].suara_wilayah
    assert set(levels) == set(TingkatWilayah)
    assert sum(levels[TingkatWilayah.TPS].values()) == levels[TingkatWilayah.KELURAHAN_DESA]["16.71.04.1005"]


def test_one_list_for_the_public_uses_published_votes_only() -> None:
    take("dct", "results_2014_dpd.csv")
    dapil = Dapil.objects.get(kode="6400-00-0000")
    office = list_pool(dapil.pk, None)
    public = list_pool(dapil.pk, None, publik=True)
    assert len(office) == len(public)
    assert sum(item.kedudukan is Kedudukan.TERPILIH for item in office) == 4
    assert any(item.suara_sah for item in office)
    assert all(item.suara_sah is None for item in public)
    assert {item.jenis_kelamin for item in office} <= set(JenisKelamin)


def test_unknown_gender_is_not_guessed_among_equals() -> None:
    take("dct", "results_2014_dpd.csv")
    pool = list_pool(Dapil.objects.get(kode="6400-00-0000").pk, None)[:2]
    equals = tuple(replace(item, suara_sah=10, jenis_kelamin=None) for item in pool)
    chosen = peringkat.pick_next(equals, Lembaga.DPD)
    assert (chosen.calon, chosen.masalah) == (None, Hasil.BUTUH_DATA)
