"""Names as evidence: which must meet in the main key, which only in the second, which never (dpb.md §12)."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from suara.engine.nama import add_kunci, alamat_kunci, normalise, tempat_kunci
from suara.engine.sesi import Sesi
from suara.engine.skema import KUNCI, names

CONTOH = yaml.safe_load((Path(__file__).with_name("contoh") / "nama.yaml").read_text(encoding="utf-8"))
KATA = st.sampled_from(
    [
        *("SITI", "NUR", "NURHAYATI", "SOETJIPTO", "MUH.", "M.", "A", "HJ.", "DRS.", "BIN", "BINTI", "ALIAS"),
        *("(AGUS)", "ST", "SE", "S.PD", "BR", "SIAHAAN", "WAYAN", "I", "NI", "ANDI", "JONO", "YONO", "ABD"),
        *("MUHAMMAD", "ABDURRAHMAN", "SRI-WAHYUNI", "DING", "LAWING", ",", "2", "O'HARA", "RÉNÉ", "GUSTI"),
        *("S.T.,", "MUHAMMADRIZAL", "R"),
    ]
)
TULISAN = st.lists(KATA, min_size=1, max_size=9).map(" ".join)


def pairs(jenis: str) -> list[object]:
    return [
        pytest.param(*dua, id=f"{satu['angka']}: {dua[0]} / {dua[1]}")
        for satu in CONTOH
        for dua in satu.get(jenis, [])
    ]


@pytest.mark.parametrize(("satu", "lain"), pairs("sama"))
def test_two_ways_to_write_one_name_meet_in_the_main_key(satu: str, lain: str) -> None:
    assert normalise(satu).kunci == normalise(lain).kunci


@pytest.mark.parametrize(("satu", "lain"), pairs("bunyi"))
def test_what_only_sounds_alike_meets_in_the_second_key_alone(satu: str, lain: str) -> None:
    assert normalise(satu).kunci != normalise(lain).kunci
    assert normalise(satu).nama_bunyi == normalise(lain).nama_bunyi


@pytest.mark.parametrize(("satu", "lain"), pairs("beda"))
def test_two_names_stay_two_names(satu: str, lain: str) -> None:
    assert normalise(satu).kunci != normalise(lain).kunci
    assert normalise(satu).nama_bunyi != normalise(lain).nama_bunyi


def test_what_is_cut_from_the_key_is_kept_as_evidence() -> None:
    nama = normalise("H. M. ANDI RIZAL BIN ABDULLAH (DAENG), S.PD")
    assert nama.kunci == "ANDI RIZAL"
    assert nama.gelar == ("H", "SPD")
    assert nama.inisial == ("M",)
    assert nama.bangsawan == ("ANDI",)
    assert nama.bin == ("ABDULLAH",)
    assert nama.alias == ("DAENG",)


def test_a_name_as_long_as_an_old_system_allowed_may_be_cut() -> None:
    assert normalise("MUHAMMAD SYAHRIL RAMADHAN").terpotong
    assert not normalise("SUPARDI").terpotong


@pytest.mark.parametrize("nama", ["M.", "H", "BIN", "S.PD", "-", "1", "BR", "ST", "( )", "日本"])
def test_what_hardly_is_a_name_still_has_a_key(nama: str) -> None:
    assert normalise(nama).kunci


@settings(max_examples=300, deadline=None)
@given(TULISAN)
def test_normalising_a_key_again_changes_nothing_of_how_it_sounds(nama: str) -> None:
    kunci = normalise(nama).kunci
    assert normalise(kunci).kunci == normalise(normalise(kunci).kunci).kunci
    assert normalise(f"  {nama.lower()} ").kunci == kunci


@settings(max_examples=25, deadline=None)
@given(st.lists(st.one_of(TULISAN, st.text(max_size=12)), min_size=1, max_size=40))
def test_a_whole_table_gets_the_keys_of_the_reference(nama: list[str]) -> None:
    alamat = [f"JL. {satu} NO {len(satu)}" for satu in nama]
    with Sesi(utas=1) as sesi:
        sesi.terima("masuk", pa.table({"nama": nama, "tempat_lahir": nama, "alamat": alamat}))
        add_kunci(sesi, "masuk", "keluar")
        kolom = ", ".join(names(KUNCI))
        for baris in sesi.rows(f"SELECT nama, alamat, {kolom} FROM keluar"):
            satu = normalise(baris[0])
            hash_nama = (satu.kunci, satu.nama_bunyi, satu.token_awal, satu.token_akhir)
            assert baris[2:] == (*hash_nama, tempat_kunci(baris[0]), alamat_kunci(baris[1]))


@pytest.mark.parametrize(
    ("satu", "lain"),
    [
        ("JL. SUDIRMAN NO. 5", "JALAN SUDIRMAN NO 5"),
        ("JL SOEDIRMAN NO.05", "JLN. SUDIRMAN 5"),
        ("GG. MAWAR RT 03", "GANG MAWAR 3"),
        ("DSN. KRAJAN", "DUKUH KRAJAN"),
    ],
)
def test_labels_and_punctuation_do_not_make_another_address(satu: str, lain: str) -> None:
    assert alamat_kunci(satu) == alamat_kunci(lain)


def test_another_number_or_another_town_is_another_place() -> None:
    assert alamat_kunci("JL. SUDIRMAN NO. 5") != alamat_kunci("JL. SUDIRMAN NO. 6")
    assert tempat_kunci("KOTA SAMARINDA") == tempat_kunci("Samarinda")
    assert tempat_kunci("TENGGARONG") != tempat_kunci("SAMARINDA")
    assert tempat_kunci(" ") is None
    assert alamat_kunci(None) is None
