"""Questionnaires as data: seeds, refusals, fingerprint, versions, codebook, and a score without code."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from suara.domains.survei.hitung.tanya import DAFTAR, KUESIONER
from suara.domains.survei.instrumen import beda, kodebuku
from suara.domains.survei.instrumen.aturan import load_aturan
from suara.domains.survei.instrumen.benih import load_benih
from suara.domains.survei.instrumen.galat import DefinisiDitolak
from suara.domains.survei.instrumen.istilah import KelasPerubahan
from suara.domains.survei.instrumen.jawaban import check_atribut, check_jawaban
from suara.domains.survei.instrumen.periksa import load_definisi
from suara.domains.survei.instrumen.skor import hitung_instrumen
from suara.domains.survei.rules.pekppp import letak_pernyataan
from suara.domains.survei.terms import FormulirPEKPPP
from suara.domains.survei.tests.bentuk_instrumen import survei_sendiri
from suara.kernel.parameter import ParameterTidakAda

pytestmark = pytest.mark.sekali
PADA = date(2025, 6, 30)
SKM, F03A = "skm-14-2017/1", "pekppp-f03a-2022/1"


def _faults(isi: object) -> list[str]:
    with pytest.raises(DefinisiDitolak) as refused:
        load_definisi(isi)
    return [satu.letak for satu in refused.value.cacat]


def test_the_seeds_are_the_three_official_forms() -> None:
    seeds = load_benih()
    assert set(seeds) == {SKM, F03A, "pekppp-f03b-2022/1"}
    for satu in seeds.values():
        assert load_definisi(satu.to_dict()) == satu
        assert satu.bahasa == ("id", "en")
        assert all(
            len(teks.isi) == 2 for butir in satu.butir for teks in (butir.label, butir.pilihan[0].label)
        )


def test_both_printed_orders_of_the_nine_are_known() -> None:
    seed = load_benih()[SKM]
    assert tuple(satu.kode for satu in seed.butir) == KUESIONER
    assert dict(seed.urutan_lain)["daftar"] == DAFTAR
    assert {satu.nilai for satu in seed.butir} == {(1, 2, 3, 4)}
    assert [str(satu.label) for satu in seed.cari("biaya").pilihan] == [
        "Sangat mahal", "Cukup mahal", "Murah", "Gratis",
    ]  # fmt: skip


def test_the_rulesets_say_what_the_rules_count() -> None:
    rules = load_aturan()
    assert rules["skm-14-2017"].minimum(9) == 7
    assert rules["rerata-skala"].minimum(5) == 4
    for kode, form in (
        ("pekppp-f03a-2022", FormulirPEKPPP.LURING),
        ("pekppp-f03b-2022", FormulirPEKPPP.DARING),
    ):
        places = letak_pernyataan(form)
        assert rules[kode].unsur == tuple(aspek.value for aspek in places)
        assert rules[kode].jumlah == tuple(len(satu) for satu in places.values())


def test_a_fingerprint_depends_on_the_content_only() -> None:
    isi = survei_sendiri()
    turned = dict(reversed(isi.items()))
    assert load_definisi(isi).sha256 == load_definisi(turned).sha256
    turned["judul"] = {"id": "Lain"}
    assert load_definisi(isi).sha256 != load_definisi(turned).sha256


def _butir(**lain: Any) -> dict[str, Any]:
    isi = survei_sendiri()
    isi["butir"] = [isi["butir"][0] | lain, *isi["butir"][1:]]
    return isi


@pytest.mark.parametrize(
    ("isi", "letak"),
    [
        (survei_sendiri() | {"kode": "Loket Terpadu"}, "kode"),
        (survei_sendiri() | {"jenis": "SKM"}, "aturan_skor"),
        (survei_sendiri() | {"aturan_skor": "rahasia"}, "aturan_skor"),
        (survei_sendiri() | {"nik": "wajib"}, "instrumen"),
        (survei_sendiri() | {"bobot": {"ramah": "1/2", "jelas": "1/2"}}, "bobot"),
        (survei_sendiri() | {"urutan_lain": {"cetak": ["ramah"]}}, "urutan_lain/cetak"),
        (_butir(label={"en": "Only English"}), "butir/1/label"),
        (_butir(label={"id": " spasi"}), "butir/1/label/id"),
        (_butir(label={"id": "Halo ${nama}"}), "butir/1/label/id"),
        (_butir(kode="jelas", skor={"unsur": "x"}), "butir/jelas"),
        (_butir(pilihan=[{"nilai": n, "label": {"id": str(n)}} for n in (1, 3)]), "butir/ramah/pilihan"),
        (_butir(pilihan=[{"nilai": 1.0, "label": {"id": "a"}}, {"nilai": 2, "label": {"id": "b"}}]),
         "butir/1/pilihan/1/nilai"),
        (_butir(bagian="awal"), "bagian/awal"),
        (_butir(skor={"aspek": "sdm"}), "butir/ramah/skor"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_place(isi: dict[str, Any], letak: str) -> None:
    assert letak in _faults(isi)


@pytest.mark.parametrize("batas", [[(17, 25), (27, None)], [(17, 25), (25, None)], [(17, None), (26, 30)]])
def test_bands_leave_no_gap_and_no_overlap(batas: list[tuple[int, int | None]]) -> None:
    pilihan = [
        {"kode": str(n), "label": {"id": str(n)}, "dari": dari} | ({"sampai": sampai} if sampai else {})
        for n, (dari, sampai) in enumerate(batas)
    ]
    usia = {"kode": "usia", "jenis": "PITA", "label": {"id": "Usia"}, "wajib": False, "pilihan": pilihan}
    assert "atribut/usia/pilihan" in _faults(survei_sendiri() | {"atribut": [usia]})


def test_a_seed_cannot_lose_an_unsur() -> None:
    isi = load_benih()[SKM].to_dict()
    butir = isi["butir"]
    assert isinstance(butir, list)
    assert "butir" in _faults(isi | {"butir": butir[1:], "urutan_lain": {}} | {"urutan_lain": {"x": []}})


def test_a_band_takes_a_number() -> None:
    usia = next(satu for satu in load_benih()[SKM].atribut if satu.kode == "usia")
    assert [usia.pita(n) for n in (16, 17, 25, 26, 55, 56, 99)] == [
        None, "17-25", "17-25", "26-35", "46-55", "56", "56",
    ]  # fmt: skip


def test_answers_are_checked_against_the_questionnaire() -> None:
    seed = load_benih()[SKM]
    full = dict.fromkeys(seed.unsur, 4)
    assert not list(check_jawaban(seed, full))
    wrong = full | {"biaya": 0, "waktu": 5, "nama": 1, "sarana": None}
    assert [satu.letak for satu in check_jawaban(seed, wrong)] == ["nama", "waktu", "biaya", "sarana"]
    assert not list(check_jawaban(seed, full | {"sarana": None}, lengkap=False))
    assert not list(check_atribut(seed, {"usia": "17-25", "disabilitas": ["fisik", "netra"]}))
    said = check_atribut(seed, {"usia": "17", "jenis_kelamin": ["L", "P"], "nik": "1"})
    assert [satu.letak for satu in said] == ["nik", "jenis_kelamin", "usia"]


def test_the_seed_scores_a_published_raw_set() -> None:
    """Raw set 2020-II of the reference vectors, in the order of the questionnaire."""
    raw = (
        "433444444 443411331 233223344 332244324 333333333 431443232 232231333 323333434 332233444 444444444"
    )
    seed = load_benih()[SKM]
    answers = [
        dict(zip((satu.kode for satu in seed.butir), map(int, row), strict=True)) for row in raw.split()
    ]
    said = hitung_instrumen(seed, answers, pada=date(2020, 12, 31))
    assert said.skm is not None
    assert (said.n, said.tersaji, said.skm.mutu.kode) == (10, Decimal("77.22"), "B")
    with pytest.raises(ParameterTidakAda):
        hitung_instrumen(seed, answers, pada=date(2016, 1, 1))


def test_the_f03_seed_scores_by_aspects_and_keeps_blank_apart_from_zero() -> None:
    seed = load_benih()[F03A]
    kode = [satu.kode for satu in seed.butir]
    row = dict(zip(kode, (4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5), strict=True))
    assert hitung_instrumen(seed, [row], pada=PADA).tersaji == Decimal("4.60")
    unreached = {nama: (5 if n < 4 else None) for n, nama in enumerate(kode)}
    assert hitung_instrumen(seed, [unreached], pada=PADA).nilai is None
    zero = dict.fromkeys(kode, 0)
    assert hitung_instrumen(seed, [zero], pada=PADA).nilai == 0


def test_own_questions_are_scored_without_code() -> None:
    made = load_definisi(survei_sendiri())
    rows = [dict.fromkeys(made.unsur, 5), dict.fromkeys(made.unsur, 4) | {"aman": None}, {"ramah": 1}]
    said = hitung_instrumen(made, rows, pada=PADA)
    assert (said.n, said.dikecualikan) == (2, 1)
    assert said.nilai == 100 * (4 * Fraction(9, 2) + 5) / 25
    with pytest.raises(DefinisiDitolak) as refused:
        hitung_instrumen(made, [dict.fromkeys(made.unsur, 0)], pada=PADA)
    assert refused.value.cacat[0].letak == "1/ramah"


@pytest.mark.parametrize(
    ("lain", "kelas", "versi"),
    [
        ({"label": {"id": "Apakah petugas loket ramah?"}}, KelasPerubahan.KECIL, "1.1"),
        ({"wajib": False}, KelasPerubahan.KECIL, "1.1"),
        ({"pilihan": [{"nilai": n, "label": {"id": f"Pilihan {n}"}} for n in range(1, 6)]},
         KelasPerubahan.BESAR, "2"),
        ({"kode": "santun"}, KelasPerubahan.BESAR, "2"),
        ({"skor": {"unsur": "jelas"}}, KelasPerubahan.BESAR, "2"),
    ],
)  # fmt: skip
def test_what_changed_decides_the_next_number(lain: Any, kelas: KelasPerubahan, versi: str) -> None:
    old, new = load_definisi(survei_sendiri()), load_definisi(_butir(**lain))
    changes = beda.compare(old, new)
    assert beda.kelas(changes) is kelas
    assert beda.next_versi("1", beda.kelas(changes)) == versi
    assert beda.is_satu_tren("1", versi) is (kelas is KelasPerubahan.KECIL)


def test_nothing_changed_is_no_difference() -> None:
    for satu in load_benih().values():
        assert beda.compare(satu, satu.dengan_versi("7")) == ()
    assert beda.next_versi("1.9", KelasPerubahan.KECIL) == "1.10"
    assert beda.next_versi("1.9", KelasPerubahan.BESAR) == "2"


def test_the_codebook_names_every_value_and_the_blank() -> None:
    rows = list(kodebuku.rows(load_benih()[SKM]))
    assert {len(row) for row in rows} == {len(kodebuku.KOLOM)}
    biaya = [(row[7], row[8], row[10]) for row in rows if row[0] == "biaya"]
    assert biaya == [
        (1, "Sangat mahal", "no"), (2, "Cukup mahal", "no"), (3, "Murah", "no"), (4, "Gratis", "no"),
        ("NA", "Tidak dijawab", "yes"),
    ]  # fmt: skip
