"""The units of the reference office, as they are commonly known. The office itself must confirm them.

A provincial KPU has a secretariat of four bagian with their subbagian. Names and codes here are general
knowledge (grade UMUM), not copied from the office's own decision: `load_unit` writes a unit once and never
again, so what the office corrects stays corrected. An office of a kabupaten or kota is one unit: who answers
inside it is its own affair.
"""

from __future__ import annotations

from typing import NamedTuple


class BarisUnit(NamedTuple):
    """One unit of the reference office."""

    kode: str
    nama: str
    induk: str | None


KANTOR_ACUAN = "64"

UNIT_KANTOR_ACUAN = (
    BarisUnit("64.SEKRE", "Sekretariat", None),
    BarisUnit("64.DATIN", "Bagian Perencanaan, Data, dan Informasi", "64.SEKRE"),
    BarisUnit("64.TEKNIS", "Bagian Teknis Penyelenggaraan Pemilu dan Partisipasi Masyarakat", "64.SEKRE"),
    BarisUnit("64.HUKUM", "Bagian Hukum dan SDM", "64.SEKRE"),
    BarisUnit("64.KEU", "Bagian Keuangan, Umum, dan Logistik", "64.SEKRE"),
    BarisUnit("64.PARHUBMAS", "Subbagian Partisipasi, Hubungan Masyarakat", "64.TEKNIS"),
    BarisUnit("64.SDM", "Subbagian Sumber Daya Manusia", "64.HUKUM"),
    BarisUnit("64.LOGISTIK", "Subbagian Umum dan Logistik", "64.KEU"),
)
"""Parents before children."""


def kode_unit_kantor(kantor: str) -> str:
    """Return the code of the one unit that stands for a whole office below: ``"64.72.KPU"``."""
    return f"{kantor}.KPU"
