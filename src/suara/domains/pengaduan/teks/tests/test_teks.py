"""Text as citizens type it: one spelling, one root, near texts and near words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suara.domains.pengaduan.teks import as_written, dekat, kata_cari, mirip, normalize, stem, tokenize
from suara.domains.pengaduan.teks.daftar import read_pairs, read_words

ketikan = st.text(alphabet=st.characters(codec="utf-8"), max_size=120) | st.lists(
    st.sampled_from(
        [
            "yg",
            "gk",
            "tdk",
            "blm",
            "sy",
            "orang2",
            "TPS2",
            "[NIK]",
            "honor",
            "blm2",
            "bangettt",
            "@kpu",
            "08.12",
        ]
    ),
    max_size=12,
).map(" ".join)


@pytest.mark.parametrize(
    ("ketikan", "hasil"),
    [
        ("Sy blm dpt undangan yg utk nyoblos", "saya belum dapat undangan yang untuk mencoblos"),
        ("GK BISAAAA dibuka webnya krn error", "tidak bisa dibuka webnya karena error"),
        ("orang2 di TPS2 dan rumah2nya", "orang di tps2 dan rumahnya"),
        ("NIK saya [NIK] hp [NO. HP]", "nik saya telepon"),
        ("hubungi budi@contoh.id atau @kpu_kaltim lewat https://contoh.id/a?b", "hubungi atau lewat"),
        ("N\u200bIK sa\u00adya caf\u00e9", "nik saya cafe"),
        ("\x00\x07", ""),
    ],
)
def test_a_message_becomes_plain_words(ketikan: str, hasil: str) -> None:
    assert normalize(ketikan) == hasil


@given(ketikan)
def test_normalising_twice_is_normalising_once(teks: str) -> None:
    assert normalize(normalize(teks)) == normalize(teks)


@given(ketikan)
def test_words_are_plain_letters_and_digits(teks: str) -> None:
    assert all(word.isascii() and word.isalnum() and word == word.lower() for word in tokenize(teks))


@pytest.mark.parametrize(
    ("ketikan", "kata", "tertulis"),
    [
        ("Sy GK bisa", "tidak", "GK"),
        ("org2 BINGUNGGG", "bingung", "BINGUNGGG"),
        ("ktp/KK hilang", "kk", "KK"),
        ("N\u200bIK saya", "nik", "NIK"),
        ("cafe\u0301 itu", "cafe", "caf\u00e9"),
        ("ketua,  KPU minta", "ketua kpu", "ketua KPU"),
        ("lapor ke @kpu, HTTPS://kpu.id/honor, lalu Honor", "honor", "Honor"),
    ],
)
def test_a_plain_word_leads_back_to_what_was_typed(ketikan: str, kata: str, tertulis: str) -> None:
    assert as_written(ketikan, [kata]) == {kata: tertulis}


def test_a_word_that_was_not_typed_leads_nowhere() -> None:
    assert as_written("Honor [NAMA] belum cair", ["nama", "", "kpps"]) == {}


@given(ketikan)
def test_every_plain_word_was_typed_somehow(teks: str) -> None:
    kata = tokenize(teks)
    assert all(satu.strip() for satu in as_written(teks, kata).values())


def test_no_slang_leads_to_slang() -> None:
    slang = read_pairs("slang.txt")
    assert not {word for tulisan in slang.values() for word in tulisan.split()} & set(slang)


def test_denial_is_never_a_stop_word() -> None:
    assert not {"tidak", "belum", "bukan", "tanpa"} & read_words("henti.txt")


@pytest.mark.parametrize(
    ("kata", "akar"),
    [
        ("menolak", "tolak"),
        ("penolakan", "tolak"),
        ("ditolak", "tolak"),
        ("pemohon", "mohon"),
        ("permohonan", "mohon"),
        ("pelaporan", "lapor"),
        ("pemungutan", "pungut"),
        ("ketidaknetralan", "netral"),
        ("berita", "berita"),
        ("pemilu", "pemilu"),
        ("tps05", "tps05"),
    ],
)
def test_words_of_one_root_meet(kata: str, akar: str) -> None:
    assert stem([kata]) == [akar]


def test_index_and_query_meet_in_spite_of_slang_and_endings() -> None:
    isi = kata_cari("Honor KPPS kami blm dibayarkan oleh sekretariat PPS Loa Janan Ilir")
    assert set(kata_cari("pembayaran honor kpps loa janan")) <= set(isi)


@given(ketikan)
def test_search_words_come_once_and_never_empty(teks: str) -> None:
    kata = kata_cari(teks)
    assert len(kata) == len(set(kata))
    assert all(kata)


def test_near_duplicates_stand_apart_from_others() -> None:
    laporan = "Honor KPPS di TPS 12 Loa Janan Ilir belum dibayar sampai hari ini, padahal sudah sebulan."
    ulang = "honor kpps tps 12 loa janan ilir blm dibayar smp skrg pdhl sdh sebulan"
    lain = "Nama saya tidak ada di DPT padahal KTP saya Samarinda Ulu."
    assert mirip(laporan, ulang) > 0.7
    assert mirip(laporan, lain) < 0.2


@given(ketikan, ketikan)
def test_nearness_is_symmetric_and_between_0_and_1(a: str, b: str) -> None:
    assert 0 <= mirip(a, b) <= 1
    assert mirip(a, b) == mirip(b, a)
    assert mirip(a, a) == (1 if kata_cari(a) else 0)


def test_typing_errors_are_forgiven_by_length() -> None:
    kosakata = ["honor", "pemilihan", "pemilih", "tps", "sirekap"]
    assert dekat("hnor", kosakata) == ["honor"]
    assert dekat("pemliihan", kosakata) == ["pemilihan"]
    assert dekat("serikap", kosakata) == []
    assert dekat("tpk", kosakata) == []
    assert dekat("tps", kosakata) == ["tps"]
    assert dekat("honor", kosakata)[0] == "honor"
