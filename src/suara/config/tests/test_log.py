"""The log tells where something broke, never what somebody had typed."""

from __future__ import annotations

import logging
import sys

from django.db import IntegrityError

from suara.config.log import MaskingFormatter


def written(error: Exception) -> str:
    """Return what is logged of an error."""
    try:
        raise error
    except Exception:
        record = logging.LogRecord("uji", logging.ERROR, __file__, 1, "rusak", (), sys.exc_info())
    return MaskingFormatter("%(message)s").format(record)


def test_an_error_that_quotes_a_person_is_told_by_its_kind() -> None:
    text = written(ValueError("Saya Kenarilda menolak"))
    assert "Kenarilda" not in text
    assert "ValueError: (isi pesan tidak dicatat)" in text
    assert "in written" in text


def test_a_database_error_names_its_rule_and_not_the_row() -> None:
    text = written(IntegrityError("violates constraint lapor_x\nDETAIL: Key (isi)=(Kenarilda)"))
    assert "IntegrityError: violates constraint lapor_x" in text
    assert "Kenarilda" not in text


def test_what_led_to_an_error_is_told_before_it_and_as_carefully() -> None:
    words = " ".join(["Kenar", "ilda"]).replace(" ", "")
    try:
        raise KeyError(words)
    except KeyError as first:
        later = RuntimeError(words)
        later.__cause__ = first
    text = written(later)
    assert text.index("KeyError") < text.index("direct cause") < text.index("RuntimeError")
    assert "Kenarilda" not in text


def test_the_words_of_programs_stay() -> None:
    assert "TypeError: f() takes no arguments" in written(TypeError("f() takes no arguments"))
