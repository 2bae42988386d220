"""Results of a wave: the database counts, the rules score, and nothing opens a small group."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Kantor
from suara.domains.survei.hitung.titik import tren_dict
from suara.domains.survei.instrumen.periksa import load_definisi
from suara.domains.survei.instrumen.skor import hitung_instrumen
from suara.domains.survei.models import Gelombang, HitungTerpisah, Pengecualian, VersiInstrumen
from suara.domains.survei.queries.hasil import read_hasil
from suara.domains.survei.rules.angka import bulat
from suara.domains.survei.rules.selang import Sebaran, hitung_selang
from suara.domains.survei.services.instrumen import load_seeds
from suara.domains.survei.terms import MetodeF03
from suara.domains.survei.tests.hasil_uji import AKHIR, KODE, add_jawaban, make_closed, mixed, own_versi, same

pytestmark = pytest.mark.django_db


@pytest.fixture
def wave(ayu: Akun, kantor_kaltim: Kantor) -> Gelombang:
    return make_closed(ayu, kantor_kaltim)


def service(hasil: dict[str, Any], n: int) -> dict[str, Any]:
    """Return one service by the place at which answers were added to it."""
    return next(row for row in hasil["layanan"] if row["kode"] == f"layanan-{n + 1}")


def test_the_database_counts_what_the_rules_count_one_by_one(wave: Gelombang) -> None:
    rows = [mixed(40, 1), mixed(25, 2), mixed(15, 3)]
    for n, isi in enumerate(rows):
        add_jawaban(wave, n, isi)
    every = [isi for part in rows for isi in part]
    hasil: dict[str, Any] = read_hasil(wave)
    said = hitung_instrumen(load_definisi(wave.versi.definisi), every, pada=AKHIR)
    semua = hasil["semua"]
    assert (semua["ikm"], semua["n"], semua["kurang"] + semua["tanpa_jawaban"]) == (
        str(said.tersaji), said.n, said.dikecualikan,
    )  # fmt: skip
    counts = {satu.kode: (satu.jumlah, satu.n) for satu in said.total}
    assert {u["kode"]: (u["jumlah"], u["n"]) for u in semua["unsur"]} == counts
    answered = [[v for v in isi.values() if v is not None] for isi in every]
    scores = Sebaran.from_nilai([Fraction(25 * sum(a), len(a)) for a in answered if len(a) >= 7])
    assert said.nilai is not None
    interval = hitung_selang(said.nilai, scores, 300)
    assert interval is not None
    assert semua["selang"]["bawah"] == str(bulat(Fraction(interval.bawah)))
    first = hitung_instrumen(load_definisi(wave.versi.definisi), rows[0], pada=AKHIR)
    assert service(hasil, 0)["ikm"] == str(first.tersaji)
    assert hasil["strata"] is not None


def test_a_small_service_takes_another_with_it_and_no_unit_tells_it(wave: Gelombang) -> None:
    for n, many in enumerate((30, 12, 3)):
        add_jawaban(wave, n, same(many, 4 if n else 3))
    hasil: dict[str, Any] = read_hasil(wave)
    rows = [service(hasil, n) for n in range(3)]
    assert [row["keadaan"] for row in rows] == ["ADA", "PASANGAN", "KECIL"]
    assert [(row["n"], row["ikm"]) for row in rows] == [(30, "75.00"), (None, None), (None, None)]
    assert (hasil["semua"]["n"], hasil["unit"], hasil["strata"]) == (45, [], None)


def test_a_service_without_answers_has_no_index_and_is_not_zero(wave: Gelombang) -> None:
    add_jawaban(wave, 0, same(12))
    hasil: dict[str, Any] = read_hasil(wave)
    assert (service(hasil, 1)["keadaan"], service(hasil, 1)["n"], service(hasil, 1)["ikm"]) == (
        "KOSONG",
        0,
        None,
    )


def test_fewer_than_ten_have_neither_index_nor_profile(wave: Gelombang) -> None:
    add_jawaban(wave, 0, same(9), {"jenis_kelamin": "L"})
    hasil: dict[str, Any] = read_hasil(wave)
    assert (hasil["semua"]["ikm"], hasil["semua"]["unsur"], hasil["profil"], hasil["titik"]) == (
        None,
        [],
        [],
        None,
    )


def test_what_two_persons_left_out_is_shown_beside(wave: Gelombang, ayu: Akun, joko: Akun) -> None:
    add_jawaban(wave, 0, same(20, 3))
    for row in add_jawaban(wave, 0, same(10, 4)):
        Pengecualian.objects.create(
            gelombang=wave, jawaban_id=row.pk, alasan="Diisi seorang", petugas=ayu, pemutus=joko,
            status="DISETUJUI",
        )  # fmt: skip
    hasil: dict[str, Any] = read_hasil(wave)
    assert (hasil["masuk"], hasil["dikeluarkan"], hasil["semua"]["ikm"]) == (30, 10, "75.00")
    assert hasil["dengan_dikeluarkan"] == {"n": 30, "ikm": "83.33", "mutu": "B"}


def test_few_women_are_hidden_and_cannot_be_computed(wave: Gelombang) -> None:
    add_jawaban(wave, 0, same(20), {"jenis_kelamin": "L", "usia": "17-25"})
    add_jawaban(wave, 0, same(3), {"jenis_kelamin": "P", "usia": "17-25"})
    hasil: dict[str, Any] = read_hasil(wave)
    profil = {row["kode"]: row for row in hasil["profil"]}
    sex = {one["kode"]: one["n"] for one in profil["jenis_kelamin"]["nilai"]}
    assert (sex["P"], sex["L"]) == (None, None), "23 less the men would tell the women"
    HitungTerpisah.objects.create(gelombang=wave, atribut="disabilitas", pilihan="netra", jumlah=2)
    again: dict[str, Any] = read_hasil(wave)
    kinds = next(row for row in again["profil"] if row["kode"] == "disabilitas")
    assert {one["kode"]: one["n"] for one in kinds["nilai"]}["netra"] is None
    ages = {one["kode"]: (one["n"], one["persen"]) for one in profil["usia"]["nilai"]}
    assert ages["17-25"] == (23, "100")


def test_ties_of_the_third_place_are_all_named(wave: Gelombang) -> None:
    add_jawaban(wave, 0, same(15, 4, waktu=1, sarana=2, pengaduan=3, prosedur=3))
    hasil: dict[str, Any] = read_hasil(wave)
    assert hasil["terendah"] == ["waktu", "sarana", "pengaduan", "prosedur"]


def test_a_series_breaks_where_the_questionnaire_does(wave: Gelombang) -> None:
    add_jawaban(wave, 0, same(40, 3))
    titik: dict[str, Any] = read_hasil(wave)["titik"]  # type: ignore[assignment]
    old = titik | {"akhir": "2025-06-15", "nama": "lama", "instrumen": "skm-lain/1"}
    mid = titik | {"akhir": "2025-12-15", "nama": "tengah", "ikm": "80", "tersaji": "80.00"}
    steps: list[Any] = tren_dict([titik, old, mid])
    assert [(row["nama"], row["arah"], row["putus"]) for row in steps] == [
        ("lama", None, False), ("tengah", "PUTUS", True), (wave.nama, "TURUN", False),
    ]  # fmt: skip


def test_a_questionnaire_of_the_office_s_own_is_scored_by_its_ruleset_and_is_no_index(
    ayu: Akun, kantor_kaltim: Kantor
) -> None:
    wave = make_closed(ayu, kantor_kaltim, versi=own_versi())
    kode = [butir["kode"] for butir in wave.versi.definisi["butir"]]
    rows = [dict(zip(kode, nilai, strict=True)) for nilai in [(5, 4, 3, None, 5)] * 7 + [(1, 2, 3, 4, 5)] * 6]
    add_jawaban(wave, 0, rows)
    add_jawaban(wave, 1, [dict.fromkeys(kode, 5)] * 3)
    hasil: dict[str, Any] = read_hasil(wave)
    every = [*rows, *[dict.fromkeys(kode, 5)] * 3]
    said = hitung_instrumen(load_definisi(wave.versi.definisi), every, pada=AKHIR)
    assert said.nilai is not None
    semua = hasil["semua"]
    assert (semua["n"], semua["nilai"], semua["ikm"], semua["mutu"]) == (
        16,
        str(bulat(said.nilai)),
        None,
        None,
    )
    assert [(u["jumlah"], u["n"]) for u in semua["unsur"]] == [(satu.jumlah, satu.n) for satu in said.total]
    bersih = next(row for row in hasil["butir"] if row["kode"] == kode[3])
    assert ([one["n"] for one in bersih["pilihan"]], bersih["kosong"]) == ([0, 0, 0, 6, 3], 7)
    assert [service(hasil, n)["keadaan"] for n in range(3)] == ["PASANGAN", "KECIL", "KOSONG"]
    assert hasil["tren"] == []


@pytest.mark.parametrize("kode", ["pekppp-f03a-2022", "pekppp-f03b-2022"])
def test_f03_of_a_wave_is_the_mean_of_its_aspects_and_a_zero_is_an_answer(
    ayu: Akun, kantor_kaltim: Kantor, kode: str
) -> None:
    load_seeds()
    wave = make_closed(ayu, kantor_kaltim, versi=VersiInstrumen.objects.get(instrumen__kode=kode))
    definisi = load_definisi(wave.versi.definisi)
    butir = [satu.kode for satu in definisi.butir]
    rows = [{satu: (n + at) % 6 for at, satu in enumerate(butir)} for n in range(12)]
    add_jawaban(wave, 0, rows)
    hasil: dict[str, Any] = read_hasil(wave)
    said = hitung_instrumen(definisi, rows, pada=AKHIR)
    assert said.nilai is not None
    assert hasil["semua"]["nilai"] == str(bulat(said.nilai))
    assert [one["metode"] for one in hasil["semua"]["metode"]] == [metode.value for metode in MetodeF03]
    assert service(hasil, 0)["nilai"] == hasil["semua"]["nilai"]


def test_an_unsur_that_nobody_answered_in_a_service_leaves_it_without_index(wave: Gelombang) -> None:
    add_jawaban(wave, 0, same(12, 3))
    add_jawaban(wave, 1, same(12, 4, sarana=None))
    row = service(dict(read_hasil(wave)), 1)
    assert (row["keadaan"], row["n"], row["ikm"]) == ("TAK_LENGKAP", 12, None)


def test_any_number_of_answers_takes_the_same_few_queries(
    wave: Gelombang, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    for n in range(3):
        add_jawaban(wave, n, same(40, 3))
    wave = Gelombang.objects.select_related("versi__instrumen").get(pk=wave.pk)
    with django_assert_max_num_queries(5):
        read_hasil(wave)
    assert KODE
