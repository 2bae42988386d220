"""Verification codes: short, typed by hand without doubt, and a typing error is noticed at once.

31 symbols (no 0 O 1 I L), and 31 is prime. Every position has another weight, so one wrong symbol or any two
symbols exchanged always change the check symbol.
"""

from __future__ import annotations

import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 10
_BASE = len(ALPHABET)


class KodeSalah(ValueError):
    """The text is no verification code; the argument says why, for a person."""


def check_symbol(body: str) -> str:
    """Return the symbol that makes the weighted sum of the whole code divisible by 31."""
    total = sum(weight * ALPHABET.index(symbol) for weight, symbol in enumerate(body, start=2))
    return ALPHABET[-total % _BASE]


def generate() -> str:
    """Return a new random code, ten symbols."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH - 1))
    return body + check_symbol(body)


def normalise(text: str) -> str:
    """Return the code in `text` without spaces and dashes, in capitals; unchecked."""
    return "".join(symbol for symbol in text.upper() if not symbol.isspace() and symbol not in "-–—·.")


def is_valid(code: str) -> bool:
    """Say whether `code` (normalised) has the right length, symbols and check symbol."""
    return (
        len(code) == LENGTH
        and all(symbol in ALPHABET for symbol in code)
        and check_symbol(code[:-1]) == code[-1]
    )


def show(code: str) -> str:
    """Return the code in two groups of five, as letters print it."""
    return f"{code[:5]}-{code[5:]}" if code else ""
