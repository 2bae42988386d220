"""Cell values, for any text: a number is taken as it stands or refused, never bent."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suara.domains.paw.impor import nilai
from suara.domains.paw.impor.kolom import ALIAS, fold_header
from suara.domains.paw.impor.temuan import NilaiSalah
from suara.domains.paw.terms import TingkatWilayah


@given(st.integers(min_value=0, max_value=10**9))
def test_plain_digits_are_that_number(number: int) -> None:
    assert nilai.bilangan(str(number)) == number


@given(st.text(max_size=12))
def test_any_other_text_is_unknown_or_refused(text: str) -> None:
    try:
        found = nilai.bilangan(text)
    except NilaiSalah:
        return
    assert found is None if not text else (text.isascii() and text.isdigit())


@given(st.text(max_size=20))
def test_gender_is_l_p_or_unknown(text: str) -> None:
    with suppress(NilaiSalah):
        assert nilai.jenis_kelamin(text) in ("L", "P", "")


@pytest.mark.parametrize(
    ("text", "level", "kode"),
    [
        ("6472", TingkatWilayah.KAB_KOTA, "64.72"),
        ("64.72.05", TingkatWilayah.KECAMATAN, "64.72.05"),
        ("6472051004", TingkatWilayah.KELURAHAN_DESA, "64.72.05.1004"),
        ("1671041005001", TingkatWilayah.TPS, "16.71.04.1005.001"),
    ],
)
def test_region_codes(text: str, level: TingkatWilayah, kode: str) -> None:
    assert nilai.kode_wilayah(text, level) == kode


def test_header_words_are_folded_and_belong_to_one_column() -> None:
    assert fold_header(" No. Urut ") == "no_urut"
    words = [alias for group in ALIAS.values() for alias in group]
    assert len(words) == len(set(words))
    assert all(fold_header(alias) == alias for alias in words)
