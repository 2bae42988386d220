"""Duplicates as a specification: what is found, what may be proposed, who is never taken for one person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pyarrow as pa
import pytest

from suara.engine.ganda import Pasangan, edition, explain_pasangan, find_ganda, read_bobot, read_pasangan
from suara.engine.ganda.berkas import levels_of
from suara.engine.ganda.cari import HasilGanda
from suara.engine.ganda.kata import TINGKAT
from suara.engine.ganda.tests.panggung import (
    BAWAAN,
    LAIN_KAB,
    buat,
    default_dates,
    susun,
    synthetic,
)
from suara.engine.sesi import Sesi

A = 100_000
KEMBAR = {"nkk": "6472050101100002", "tanggal_lahir": date(1999, 9, 9), "tempat_lahir": "PALU"}
TAMBAHAN = [
    buat(A),
    buat(A + 1, nik="6472051703800107", nama="SUCIPTO HADI PRANATA", nkk=None),
    buat(A + 2, nik="6472051703820007", nama="H. SUCIPTO HADI PRANATA", nkk=None, kode_desa=LAIN_KAB),
    buat(A + 10, nik="6472050909990001", nama="HASAN BASRI WIRAYUDHA", **KEMBAR),
    buat(A + 11, nik="6472050909990002", nama="HUSEN BASRI WIRAYUDHA", **KEMBAR),
    buat(A + 20, nik="6472050505700003", nama="BARTOLOMEUS KUEH", tanggal_lahir=date(1970, 5, 5), nkk=None),
    buat(A + 21, nik="6472050505700003", nama="ZULKARNAIN", tanggal_lahir=date(1991, 2, 2), nkk=None,
         kode_desa=LAIN_KAB, tempat_lahir="PALU", alamat="JL. X"),
    buat(A + 50, nik="6472052212660001", nama="FRANSISKUS XAVERIUS NYORAMI", tanggal_lahir=date(1966, 12, 22),
         nkk=None),
    buat(A + 51, nik="6472052212660301", nama="FRANSISKUS XAVERIUS NYORAMIASIH",
         tanggal_lahir=date(1966, 12, 22), nkk=None),
    buat(A + 30, nik="6472051703800008", status="TMS"),
    buat(A + 40, nik="6472051111850001", nama="MARIA BR SIAHAAN", tanggal_lahir=date(1985, 11, 4),
         jenis_kelamin="P", nkk="6472050101100009"),
    buat(A + 41, nik="7106055104850033", nama="MARIA SIAHAAN", tanggal_lahir=date(1985, 4, 11),
         jenis_kelamin="P", nkk="6472050101100009"),
    *default_dates(A + 1000, 120),
]  # fmt: skip


class Dunia:
    """One search over the synthetic list with the people of `TAMBAHAN`."""

    def __init__(self, sesi: Sesi) -> None:
        self.sesi = sesi
        self.hasil: HasilGanda = find_ganda(sesi)
        self.semua = {(satu.id_kiri, satu.id_kanan): satu for satu in read_pasangan(sesi)}

    def pasangan(self, satu: int, lain: int) -> Pasangan | None:
        return self.semua.get((A + satu, A + lain))


@pytest.fixture(scope="module")
def dunia() -> Iterator[Dunia]:
    with Sesi() as sesi:
        synthetic(sesi)
        susun(sesi, TAMBAHAN)
        yield Dunia(sesi)


def test_another_spelling_and_one_digit_of_the_nik_is_tier_b_and_may_be_proposed(dunia: Dunia) -> None:
    satu = dunia.pasangan(0, 1)
    assert satu is not None
    assert (satu.tingkat, satu.boleh_diusulkan, satu.lingkup) == ("B", True, "DALAM_DESA")
    assert (satu.t_nama, satu.t_nik, satu.t_tanggal) == (7, 4, 6)


def test_across_two_kabupaten_nothing_may_be_proposed(dunia: Dunia) -> None:
    satu = dunia.pasangan(0, 2)
    assert satu is not None
    assert (satu.tingkat, satu.lingkup, satu.boleh_diusulkan) == ("B", "ANTAR_KABUPATEN", False)


def test_twins_of_one_household_are_not_found(dunia: Dunia) -> None:
    assert dunia.pasangan(10, 11) is None


def test_one_nik_on_two_people_is_shown_and_never_proposed(dunia: Dunia) -> None:
    satu = dunia.pasangan(20, 21)
    assert satu is not None
    assert (satu.tingkat, satu.lolos, satu.boleh_diusulkan) == ("A", False, False)


def test_a_name_that_an_old_system_cut_is_contained_in_the_whole_one(dunia: Dunia) -> None:
    satu = dunia.pasangan(50, 51)
    assert satu is not None
    assert (satu.t_nama, satu.tingkat) == (5, "B")


def test_a_row_that_is_tms_is_compared_with_nobody(dunia: Dunia) -> None:
    assert not [dua for dua in dunia.semua if A + 30 in dua]


def test_one_name_on_one_family_card_with_day_and_month_exchanged_is_tier_e(dunia: Dunia) -> None:
    satu = dunia.pasangan(40, 41)
    assert satu is not None
    assert (satu.tingkat, satu.t_tanggal, satu.t_nama) == ("E", 4, 7)
    assert not satu.boleh_diusulkan


def test_a_default_birth_date_is_found_in_the_list_itself_and_is_no_evidence(dunia: Dunia) -> None:
    assert dunia.hasil.tanggal_bawaan == 1
    orang = range(A + 1000, A + 1120)
    assert not [dua for dua in dunia.semua if dua[0] in orang]
    assert (
        dunia.sesi.nilai("SELECT count(*) FROM daftar WHERE tanggal_lahir = $hari", {"hari": BAWAAN}) >= 120
    )


def test_most_planted_duplicates_are_found_and_little_else(dunia: Dunia) -> None:
    benar = set(dunia.sesi.rows("SELECT id_kiri, id_kanan FROM benar"))
    ditemukan = {dua for dua, satu in dunia.semua.items() if satu.lolos and dua[1] < A}
    assert len(ditemukan & benar) >= 0.8 * len(benar)
    assert len(ditemukan - benar) <= 0.1 * len(ditemukan)


def test_the_waterfall_sums_to_the_score(dunia: Dunia) -> None:
    for satu in dunia.semua.values():
        assert sum(satu.bobot().values()) == pytest.approx(satu.skor, abs=0.01)


def test_the_reasons_are_words_without_any_value_of_the_rows(dunia: Dunia) -> None:
    satu = dunia.pasangan(0, 1)
    assert satu is not None
    teks = [str(kalimat) for kalimat in explain_pasangan(satu, ambang=dunia.hasil.ambang)]
    assert any("Nama sama" in kalimat for kalimat in teks)
    assert any("satu angka" in kalimat for kalimat in teks)
    assert teks[-1].startswith("Boleh diusulkan")
    assert not [kalimat for kalimat in teks if "SUCIPTO" in kalimat or "6472" in kalimat]


def test_two_numbers_that_the_population_file_knows_are_two_people(dunia: Dunia) -> None:
    with Sesi() as sesi:
        sesi.terima("dasar", dunia.sesi.arrow("SELECT * FROM dasar"))
        susun(sesi, TAMBAHAN[:2])
        nik = [str(satu["nik"]) for satu in TAMBAHAN[:2]]
        sesi.terima("penduduk", pa.table({"nik": nik, "hidup": [True, True]}))
        find_ganda(sesi, dikenal=True, ambang=-50)
        satu = next(dua for dua in read_pasangan(sesi) if dua.id_kiri == A)
        assert satu.b_dua_orang == dict(read_bobot().tetap)["dua_orang"]
        assert not satu.boleh_diusulkan


def test_the_order_of_the_rows_and_the_number_of_parts_change_nothing(dunia: Dunia, monkeypatch) -> None:
    with Sesi(utas=1) as sesi:
        monkeypatch.setattr(sesi, "_parts", lambda baris: 4 if baris else 1)
        sesi.terima("dasar", dunia.sesi.arrow("SELECT * FROM dasar ORDER BY hash(id)"))
        susun(sesi, TAMBAHAN[::-1])
        find_ganda(sesi)
        assert {(p.id_kiri, p.id_kanan): p for p in read_pasangan(sesi)} == dunia.semua


def test_every_level_has_its_sentence_and_no_other() -> None:
    tingkat = [levels_of(read_bobot()), levels_of(read_bobot(edition("teliti")))]
    semua = {(nama, nomor) for satu in tingkat for nama, urut in satu.items() for nomor in urut}
    assert semua == {dua for dua in TINGKAT if dua[1]}


def test_the_same_desa_says_less_in_the_list_of_one_desa() -> None:
    bobot = read_bobot()
    provinsi = bobot.parameter(3000, domisili={6: 1e-6, 5: 1e-5, 4: 0.003, 3: 0.02, 2: 0.15})
    desa = bobot.parameter(3000, domisili={6: 1e-3, 5: 1e-2, 4: 1.0, 3: 1.0, 2: 1.0})
    assert provinsi["b_domisili_4"] > 4
    assert desa["b_domisili_4"] < 0


def test_a_longer_list_asks_for_more_evidence() -> None:
    bobot = read_bobot()
    assert bobot.parameter(3_000_000)["awal"] < bobot.parameter(3_000)["awal"] < 0
