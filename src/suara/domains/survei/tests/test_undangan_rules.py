"""Lists of contacts, the table of an invitation, batches and flags: pure rules."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suara.domains.survei.rules.aduk import KELOMPOK, PENUH, SISA, banyak_pindah, monday
from suara.domains.survei.rules.curang import (
    DERAS_JARINGAN,
    DERAS_LAYANAN,
    Baris,
    cari_tanda,
    is_deras,
    nilai_lurus,
)
from suara.domains.survei.rules.undangan import PALING_BANYAK, batas_ingat, read_kontak
from suara.domains.survei.terms_kerja import StatusUndangan
from suara.domains.survei.terms_undangan import ActUndangan, JenisTanda
from suara.domains.survei.workflow_undangan import TABLE, dari, find_sisi, menjadi

pytestmark = pytest.mark.sekali
KODE = (
    "persyaratan",
    "prosedur",
    "waktu",
    "biaya",
    "produk",
    "kompetensi",
    "perilaku",
    "pengaduan",
    "sarana",
)


def baris(
    kunci: str, nilai: tuple[int | None, ...], *, layanan: int = 1, usia: str = "", komentar: str = ""
) -> Baris:
    isi = dict(zip(KODE, nilai, strict=False))
    return Baris(kunci=kunci, layanan=layanan, isi=isi, atribut={"usia": usia}, komentar=komentar)


def test_contacts_are_read_as_people_write_them() -> None:
    found = read_kontak("Email\nSiti@Contoh.test; 0812-3456-7890\n+62 812 3456 7890,budi@contoh.test\n\n")
    assert found.email == ("siti@contoh.test", "budi@contoh.test")
    assert found.hp == ("+6281234567890",)
    assert (found.ganda, found.salah) == (1, ())


def test_mistakes_of_a_list_are_named_and_never_repeated() -> None:
    found = read_kontak("siti@contoh.test\nSiti Rahma\n6472010101900001\nrahasia@tanpa-titik\n021-555")
    assert [one.urutan for one in found.salah] == [2, 3, 4, 5]
    said = " ".join(str(one.kalimat) for one in found.salah) + repr(found)
    assert "NIK" in said
    assert not any(word in said for word in ("Siti", "6472", "rahasia", "siti@"))
    assert read_kontak(" \n").salah
    assert read_kontak("a@contoh.test\n" * (PALING_BANYAK + 1)).salah


def test_the_table_of_an_invitation() -> None:
    assert dari(ActUndangan.PAKAI) == ("TERKIRIM",)
    assert set(dari(ActUndangan.BATALKAN)) == {"DIBUAT", "TERKIRIM"}
    assert menjadi(ActUndangan.INGATKAN) == "TERKIRIM"
    ends = {StatusUndangan.TERPAKAI, StatusUndangan.BATAL}
    assert not [sisi for sisi in TABLE if sisi.dari in ends]
    assert find_sisi("TERPAKAI", ActUndangan.INGATKAN) is None
    assert find_sisi("DIBUAT", ActUndangan.PAKAI) is None


def test_who_had_a_message_lately_is_not_reminded() -> None:
    assert batas_ingat(date(2026, 11, 22)) == date(2026, 11, 19)
    assert monday(date(2026, 11, 22)) == date(2026, 11, 16)


@given(st.integers(min_value=0, max_value=3 * PENUH))
def test_no_batch_is_small_and_none_leaves_few_behind(menunggu: int) -> None:
    pindah = banyak_pindah(menunggu)
    assert pindah == 0 or (pindah >= KELOMPOK and menunggu - pindah >= SISA)
    assert banyak_pindah(menunggu, tutup=True) == menunggu


@given(st.lists(st.integers(min_value=1, max_value=30), max_size=40))
def test_the_last_batch_is_no_smaller(datang: list[int]) -> None:
    """However answers come, with five or more of them no batch has fewer than five."""
    menunggu, batches = 0, []
    for n in datang:
        menunggu += n
        pindah = banyak_pindah(menunggu)
        menunggu -= pindah
        batches += [pindah] if pindah else []
    batches.append(banyak_pindah(menunggu, tutup=True))
    assert sum(batches) == sum(datang)
    assert min(batches) >= KELOMPOK or sum(datang) < KELOMPOK


def test_straight_lines_copies_and_comments_are_flagged() -> None:
    lurus = (4,) * 9
    lain = (4, 3, 4, 3, 2, 4, 4, 1, 3)
    found = cari_tanda(
        [
            baris("a", lurus), baris("b", lurus), baris("c", (3,) * 9, layanan=2),
            *(baris(key, lain, usia="30-39") for key in "def"),
            baris("g", lain, usia="40-49"),
            baris("h", (1, 2, 3, 4, 1, 2, 3, 4, 1), komentar="Petugasnya ramah  sekali"),
            baris("i", (2, 2, 3, 4, 1, 2, 3, 4, 1), komentar="petugasnya ramah sekali"),
            baris("j", (3, 2, 3, 4, 1, 2, 3, 4, 1), komentar="Baik"),
            baris("k", (1, 1, 3, 4, 1, 2, 3, 4, 1), komentar="baik"),
        ]
    )  # fmt: skip
    assert [(one.jenis, one.kunci, one.nilai) for one in found] == [
        (JenisTanda.KEMBAR, ("d", "e", "f"), None),
        (JenisTanda.KOMENTAR, ("h", "i"), None),
        (JenisTanda.LURUS, ("a", "b"), 4),
        (JenisTanda.LURUS, ("c",), 3),
    ]


def test_what_is_not_flagged() -> None:
    few = (4, 4, 4, 4, None, None, None, None, None)
    assert nilai_lurus(dict(zip(KODE, few, strict=True))) is None
    blank = [baris(key, (None,) * 9) for key in "abc"]
    twice = [baris(key, (4, 3, 4, 3, 2, 4, 4, 1, 3)) for key in "de"]
    other_service = [baris("f", (4, 3, 4, 3, 2, 4, 4, 1, 3), layanan=2)]
    assert cari_tanda([*blank, *twice, *other_service]) == []


def test_a_burst_is_wider_than_an_office() -> None:
    assert not is_deras(dari_jaringan=DERAS_JARINGAN, untuk_layanan=DERAS_LAYANAN)
    assert is_deras(dari_jaringan=DERAS_JARINGAN + 1, untuk_layanan=1)
    assert is_deras(dari_jaringan=0, untuk_layanan=DERAS_LAYANAN + 1)


@given(
    rows=st.lists(
        st.tuples(
            st.lists(st.sampled_from([None, 3, 4]), min_size=9, max_size=9),
            st.integers(1, 2),
            st.sampled_from(["", "Baik", "Ruang tunggunya panas"]),
        ),
        max_size=12,
    ),
    acak=st.randoms(use_true_random=False),
)
def test_flags_depend_on_what_was_said_and_never_on_the_order(
    rows: list[tuple[list[int | None], int, str]], acak: random.Random
) -> None:
    answers = [
        baris(str(place), tuple(isi), layanan=layanan, komentar=words)
        for place, (isi, layanan, words) in enumerate(rows)
    ]
    found = cari_tanda(answers)
    assert cari_tanda(acak.sample(answers, len(answers))) == found
    held = [key for one in found if one.jenis is JenisTanda.LURUS for key in one.kunci]
    assert sorted(held) == sorted(row.kunci for row in answers if nilai_lurus(row.isi) is not None)
    copies = [key for one in found if one.jenis is JenisTanda.KEMBAR for key in one.kunci]
    assert len(copies) == len(set(copies))
    assert not set(copies) & set(held), "one answer is a line or a copy, not both"
