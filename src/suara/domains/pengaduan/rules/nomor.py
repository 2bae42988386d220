"""Public numbers: ``KT-2026-000123-5`` (`kernel.nomor_resi`), and the LAPOR id that citizens quote."""

from __future__ import annotations

import re

from suara.kernel import nomor_resi
from suara.kernel.nomor_resi import check_digit as check_digit

AWALAN = "KT"
LAPOR = re.compile(r"#?(\d{6,8})")


def buat_nomor(tahun: int, urut: int) -> str:
    """Return the number of the `urut`-th report of a year, with its check digit."""
    return nomor_resi.buat_nomor(AWALAN, tahun, urut)


def periksa_nomor(text: str) -> str | None:
    """Return the number as it is written officially, or None; forgives spaces, case, O/0 and I/l/1."""
    return nomor_resi.periksa_nomor(AWALAN, text)


def is_mirip_nomor(text: str) -> bool:
    """Whether a text is written like a number of ours, right or with a sign wrong or missing."""
    return nomor_resi.is_mirip_nomor(AWALAN, text)


def is_id_lapor(text: str) -> bool:
    """Whether a text looks like a tracking id of SP4N-LAPOR!."""
    return LAPOR.fullmatch(text.strip()) is not None


def rapikan_id_lapor(text: str) -> str | None:
    """Return the digits of a LAPOR id, or None."""
    cocok = LAPOR.fullmatch(text.strip())
    return cocok[1] if cocok else None
