"""Counting answers in one pass: per group the totals of each unsur and the spread of the respondents' scores.

Only the finest groups are counted; coarser ones are their sums, which is what pooling means (§1.8 of the
reference). A respondent's score is 25 · mean of the answered unsur, kept as a fraction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from suara.domains.survei.rules.selang import SEDIKIT, Sebaran
from suara.domains.survei.rules.skm import PENGALI, TERJAWAB, TotalUnsur, gabung
from suara.domains.survei.terms import Unsur

if TYPE_CHECKING:
    from suara.domains.survei.hitung.baca import Kunci
    from suara.engine.sesi import Sesi

_SQL = Path(__file__).with_name("sql")
_KOSONG = Sebaran(0, Fraction(0), Fraction(0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Kelompok:
    """The answers of one group. `nama` are the values of the grouping columns; empty for all together.

    `dikecualikan` answered fewer than seven unsur, `tanpa_jawaban` none; `kosong` are blanks of the counted.
    """

    nama: tuple[str, ...]
    n: int
    dikecualikan: int
    tanpa_jawaban: int
    kosong: int
    total: tuple[TotalUnsur, ...]
    sebaran: Sebaran
    nilai: tuple[Fraction, ...] = ()
    """The respondents' scores one by one, only of a small group: the bootstrap draws from them."""


def count_kelompok(sesi: Sesi, kunci: Kunci = ()) -> list[Kelompok]:
    """Return the groups of `jawaban` by all its keys together, in their order; the only pass over it."""
    rows: dict[tuple[str, ...], list[Kelompok]] = {}
    for row in sesi.rows(_step("kelompok", kunci)):
        nama = _nama(row, kunci)
        rows.setdefault(nama, []).append(_part(nama, [int(satu or 0) for satu in row[len(kunci) :]]))
    found = [_sum(nama, rows[nama]) for nama in sorted(rows)]
    if all(satu.n >= SEDIKIT for satu in found):
        return found
    nilai = _scores(sesi, kunci)
    return [replace(satu, nilai=nilai.get(satu.nama, ())) if satu.n < SEDIKIT else satu for satu in found]


def fold(kelompok: Sequence[Kelompok], kunci: Sequence[int]) -> list[Kelompok]:
    """Pool groups by some of their keys (the places in `nama`); without any, all together."""
    parts: dict[tuple[str, ...], list[Kelompok]] = {} if kunci else {(): []}
    for satu in kelompok:
        parts.setdefault(tuple(satu.nama[at] for at in kunci), []).append(satu)
    return [_sum(nama, parts[nama]) for nama in sorted(parts)]


def _scores(sesi: Sesi, kunci: Kunci) -> dict[tuple[str, ...], tuple[Fraction, ...]]:
    """Return the scores of every counted respondent of the small groups, sorted."""
    found: dict[tuple[str, ...], list[Fraction]] = {}
    for row in sesi.rows(_step("nilai", kunci), {"paling": SEDIKIT, "terjawab": TERJAWAB}):
        found.setdefault(_nama(row, kunci), []).extend(Fraction(PENGALI * satu, row[-2]) for satu in row[-1])
    return {nama: tuple(sorted(satu)) for nama, satu in found.items()}


def _step(nama: str, kunci: Kunci) -> str:
    teks = (_SQL / f"{nama}.sql").read_text(encoding="utf-8")
    return teks.replace("/*kunci*/", "".join(f"k{n}, " for n in range(len(kunci))))


def _nama(row: Sequence[Any], kunci: Kunci) -> tuple[str, ...]:
    return tuple(words[at].strip() for words, at in zip(kunci, row, strict=False))


def _part(nama: tuple[str, ...], angka: Sequence[int]) -> Kelompok:
    """Return the questionnaires of a group with equally many answers, `terjawab`."""
    terjawab, n, jumlah, kuadrat = angka[:4]
    if terjawab < TERJAWAB:
        keluar, hampa = (n, 0) if terjawab else (0, n)
        return Kelompok(
            nama=nama, n=0, dikecualikan=keluar, tanpa_jawaban=hampa, kosong=0,
            total=tuple(TotalUnsur(satu.value, 0, 0) for satu in Unsur), sebaran=_KOSONG,
        )  # fmt: skip
    skala = Fraction(PENGALI, terjawab)
    totals = zip(Unsur, angka[4::2], angka[5::2], strict=True)
    return Kelompok(
        nama=nama, n=n, dikecualikan=0, tanpa_jawaban=0, kosong=n * (len(Unsur) - terjawab),
        total=tuple(TotalUnsur(satu.value, total, many) for satu, total, many in totals),
        sebaran=Sebaran(n, jumlah * skala, kuadrat * skala * skala),
    )  # fmt: skip


def _sum(nama: tuple[str, ...], parts: Sequence[Kelompok]) -> Kelompok:
    n = sum(satu.n for satu in parts)
    nilai = tuple(sorted(x for satu in parts for x in satu.nilai)) if n < SEDIKIT else ()
    return Kelompok(
        nama=nama,
        n=n,
        dikecualikan=sum(satu.dikecualikan for satu in parts),
        tanpa_jawaban=sum(satu.tanpa_jawaban for satu in parts),
        kosong=sum(satu.kosong for satu in parts),
        total=gabung([[TotalUnsur(satu.value, 0, 0) for satu in Unsur], *(satu.total for satu in parts)]),
        sebaran=sum((satu.sebaran for satu in parts), _KOSONG),
        nilai=nilai if len(nilai) == n else (),
    )
