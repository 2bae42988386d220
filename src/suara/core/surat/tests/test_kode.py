"""The verification code notices every wrong symbol and every exchange of two."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from suara.core.surat import kode

BODY = st.text(alphabet=kode.ALPHABET, min_size=9, max_size=9)
PLACE = st.integers(min_value=0, max_value=9)


@given(BODY)
def test_every_body_has_one_check_symbol(body):
    assert [last for last in kode.ALPHABET if kode.is_valid(body + last)] == [kode.check_symbol(body)]


@given(BODY, PLACE, st.sampled_from(kode.ALPHABET))
def test_one_wrong_symbol_is_noticed(body, place, symbol):
    code = body + kode.check_symbol(body)
    wrong = code[:place] + symbol + code[place + 1 :]
    assert kode.is_valid(wrong) is (wrong == code)


@given(BODY, PLACE, PLACE)
def test_two_exchanged_symbols_are_noticed(body, one, two):
    code = list(body + kode.check_symbol(body))
    swapped = list(code)
    swapped[one], swapped[two] = swapped[two], swapped[one]
    assert kode.is_valid("".join(swapped)) is (swapped == code)


def test_generated_codes_are_valid_and_read_as_typed():
    code = kode.generate()
    assert kode.is_valid(code)
    assert kode.normalise(f" {kode.show(code).lower()} ") == code
    assert not set("01OIL") & set(kode.ALPHABET)
