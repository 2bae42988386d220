"""Archived with reasons: sums of a period speak where a month is silent, and never give a month away."""

from __future__ import annotations

import csv
import io
import itertools
from typing import Any

import pytest
from django.test import Client

from suara.core.wilayah.models import Kantor, Unit
from suara.domains.pengaduan.terbuka import hitung_ulang
from suara.domains.pengaduan.terbuka.arsip import is_safe, sum_periods
from suara.domains.pengaduan.terbuka.baris import Sel
from suara.domains.pengaduan.tests.publik_uji import make_laporan, wita

OLD, NEW = ["2025-10", "2025-11"], ["2025-12", "2026-01"]
FIRST = "2025-12"


def sums(counted: dict[str, int], months: list[str], batas: int = 5) -> dict[str, int]:
    """Return the sums that are told of one reason."""
    cells = [
        Sel(ukuran="diarsipkan", bulan=bulan, unit_kode="", rincian="SPAM", jumlah=n)
        for bulan, n in counted.items()
        if n
    ]
    return {cell.bulan: cell.jumlah for cell in sum_periods(cells, months, FIRST, batas)}


def test_few_in_every_month_are_told_as_a_sum() -> None:
    assert sums({"2025-12": 2, "2026-01": 1, "2025-10": 1}, OLD + NEW) == {"12-bulan": 3, "semua": 4}


def test_a_single_closed_month_is_not_given_away_by_subtraction() -> None:
    """9 in all, 6 shown in December: the remaining 3 would be January."""
    assert sums({"2025-12": 6, "2026-01": 3}, NEW) == {}


def test_an_office_in_its_first_month_tells_no_sum() -> None:
    assert sums({"2026-01": 3}, ["2026-01"]) == {}


def test_full_closed_months_are_not_given_away() -> None:
    """8 in two closed months can only be 4 and 4; 7 stays silent too, or silence would mean 8."""
    assert sums({"2025-12": 4, "2026-01": 4}, NEW) == {}
    assert sums({"2025-12": 4, "2026-01": 3}, NEW) == {}
    assert sums({"2025-12": 3, "2026-01": 3}, NEW) == {"12-bulan": 6, "semua": 6}


def test_the_difference_of_the_two_sums_gives_away_no_older_month() -> None:
    assert sums({"2025-11": 3, "2026-01": 2}, ["2025-11", *NEW]) == {"12-bulan": 2}


def test_months_that_are_all_shown_hide_nothing() -> None:
    assert sums({"2025-12": 6, "2026-01": 5}, NEW) == {"12-bulan": 11, "semua": 11}
    assert is_safe({}, [])


@pytest.mark.parametrize(("months", "batas"), [(NEW, 5), (["2025-11", *NEW], 4), (OLD + NEW, 3)])
def test_no_reader_can_compute_a_closed_month_that_holds_anybody(months: list[str], batas: int) -> None:
    """In every possible world: those that look alike, silence included, differ in each closed cell."""
    worlds: dict[Any, list[tuple[int, ...]]] = {}
    for world in itertools.product(range(batas + 2), repeat=len(months)):
        shown = tuple(n if n >= batas else None for n in world)
        told = sums(dict(zip(months, world, strict=True)), months, batas)
        worlds.setdefault((shown, *sorted(told.items())), []).append(world)
    for (shown, *_told), alike in worlds.items():
        for place, seen in enumerate(shown):
            possible = {world[place] for world in alike}
            assert seen is not None or possible == {0} or len(possible) > 1


@pytest.mark.django_db
def test_the_page_the_files_the_script_and_the_interface_say_the_same(
    client: Client, kantor_kaltim: Kantor, unit_datin: Unit, time_machine: Any
) -> None:
    time_machine.move_to(wita(2026, 11, 22))
    make_laporan(kantor_kaltim, 1, unit=unit_datin, terima_at=wita(2026, 6, 3))
    for number, (month, reason, rahasia) in enumerate(
        [(7, "SPAM", False), (8, "SPAM", False), (9, "SPAM", True), (11, "SPAM", False)], start=2
    ):
        make_laporan(
            kantor_kaltim, number, terbit=False, status="AR", verifikasi_at=None, alasan_arsip=reason,
            terima_at=wita(2026, month, 3), is_rahasia=rahasia,
        )  # fmt: skip
    text = client.get("/lapor/data/agregat.csv").content.decode("utf-8-sig")
    cells = list(csv.DictReader(io.StringIO(text)))
    assert hitung_ulang.arsip(cells, "semua") == hitung_ulang.arsip(cells, "12-bulan") == {"SPAM": 2}
    for asked in ("", "semua"):
        said = client.get("/api/v1/lapor/statistik", {"bulan": asked}).json()["kantor"]
        page = client.get("/lapor/statistik/", {"bulan": asked})
        assert said["arsip"] == {"SPAM": 2}
        assert [row["jumlah"] for row in page.context["arsip"]] == ["2"]
    assert client.get("/lapor/statistik/?bulan=2026-06").context["arsip"] == []
