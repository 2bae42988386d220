"""Groups of deadlines, and the worker's health."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from suara.core.tugas.models import Denyut, Tenggat
from suara.core.tugas.queries import list_tenggat, list_tenggat_of, worker_health
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor

THURSDAY = date(2025, 12, 11)


def put(kantor: Kantor, due: date, **columns: object) -> Tenggat:
    return Tenggat.objects.create(
        kantor=kantor,
        domain="paw",
        obj_type="paw.Permohonan",
        **{"obj_id": f"{kantor.pk}-{Tenggat.objects.count()}", "aturan": "paw.jawaban"} | columns,
        judul="Jawaban",
        url="/",
        jatuh_tempo=due,
    )


def test_groups(kantor_kaltim: Kantor, kantor_lain: Kantor) -> None:
    late = put(kantor_kaltim, date(2025, 12, 10), menunggu="DPRD")
    now_due = put(kantor_kaltim, THURSDAY)
    sunday = put(kantor_kaltim, date(2025, 12, 14))
    monday = put(kantor_kaltim, date(2025, 12, 15))
    others = put(kantor_kaltim, THURSDAY, menunggu="pimpinan DPRD")
    put(kantor_kaltim, THURSDAY, status="SELESAI", selesai_at=now())
    put(kantor_lain, THURSDAY)
    groups = list_tenggat([kantor_kaltim], THURSDAY)
    assert (groups.terlambat, groups.hari_ini, groups.minggu_ini) == ([late], [now_due, others], [sunday])
    assert groups.nanti == [monday]
    assert groups.jumlah == 5
    halves = {group.kunci: (group.sendiri, group.lain) for group in groups.kelompok}
    assert halves == {
        "terlambat": ([], [late]),
        "hari-ini": ([now_due], [others]),
        "minggu-ini": ([sunday], []),
        "nanti": ([monday], []),
    }
    assert list(list_tenggat_of("paw.Permohonan", late.obj_id)) == [late]


def test_two_deadlines_of_one_case_on_one_day_are_one_line(kantor_kaltim: Kantor) -> None:
    first = put(kantor_kaltim, THURSDAY, obj_id="satu", aturan="paw.jawaban_pertama")
    second = put(kantor_kaltim, THURSDAY, obj_id="satu", aturan="paw.jawaban_nama")
    other_day = put(kantor_kaltim, date(2025, 12, 14), obj_id="satu", aturan="paw.lain")
    groups = list_tenggat([kantor_kaltim], THURSDAY)
    assert groups.hari_ini in ([first], [second])
    assert {*groups.hari_ini, *groups.hari_ini[0].bersama} == {first, second}
    assert groups.minggu_ini == [other_day]


def test_one_line_of_two_deadlines_is_the_readers_as_soon_as_one_of_them_is(kantor_kaltim: Kantor) -> None:
    put(kantor_kaltim, THURSDAY, obj_id="satu", aturan="paw.a", menunggu="DPRD")
    put(kantor_kaltim, THURSDAY, obj_id="satu", aturan="paw.b")
    put(kantor_kaltim, THURSDAY, obj_id="dua", aturan="paw.a", menunggu="DPRD")
    (group,) = list_tenggat([kantor_kaltim], THURSDAY).kelompok
    assert ([row.obj_id for row in group.sendiri], [row.obj_id for row in group.lain]) == (["satu"], ["dua"])


def test_at_a_weekend_this_week_is_the_coming_one(kantor_kaltim: Kantor) -> None:
    monday = put(kantor_kaltim, date(2025, 12, 15))
    assert list_tenggat([kantor_kaltim], date(2025, 12, 12)).nanti == [monday]
    assert list_tenggat([kantor_kaltim], date(2025, 12, 13)).minggu_ini == [monday]


@pytest.mark.django_db
def test_no_worker_no_health() -> None:
    assert not worker_health().sehat


@pytest.mark.django_db
def test_a_worker_is_healthy_for_ninety_seconds_after_its_last_sign() -> None:
    with time_machine.travel(datetime(2025, 12, 11, tzinfo=UTC), tick=False) as clock:
        Denyut.objects.create(pk="a")
        assert worker_health().sehat
        clock.shift(timedelta(seconds=91))
        assert not worker_health().sehat
