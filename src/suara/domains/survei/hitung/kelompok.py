"""Counting answers: per group the totals of each unsur and the spread of the respondents' scores.

Only the finest groups are counted; coarser ones are their sums, which is what pooling means (§1.8 of the
reference). A respondent's score is 25 · mean of the answered unsur, kept as a fraction.

Nearly all questionnaires are complete. Those are counted by the sum of their nine answers, a few dozen per
group, so that no other figure of a row is ever computed; the rest is counted answer by answer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import reduce
from typing import TYPE_CHECKING, Any

from suara.domains.survei.rules.selang import SEDIKIT, Sebaran
from suara.domains.survei.rules.skm import PENGALI, TERJAWAB, TotalUnsur, gabung
from suara.domains.survei.terms import Unsur

if TYPE_CHECKING:
    import pyarrow as pa

    from suara.domains.survei.hitung.baca import Kunci

_UNSUR = tuple(satu.value for satu in Unsur)
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


def count_kelompok(tabel: pa.Table, kunci: Kunci = ()) -> list[Kelompok]:
    """Return the groups of the answers by all keys together (`k0`…, places in `kunci`), in their order."""
    keys = [f"k{at}" for at in range(len(kunci))]
    rows: dict[tuple[str, ...], list[Kelompok]] = {}
    for row in _count(tabel, keys):
        nama = _nama(row, kunci)
        rows.setdefault(nama, []).append(_part(nama, row[len(kunci) :]))
    found = [_sum(nama, rows[nama]) for nama in sorted(rows)]
    kecil = {satu.nama for satu in found if satu.n < SEDIKIT}
    if not kecil:
        return found
    nilai = _scores(tabel, keys, kunci, kecil)
    return [replace(satu, nilai=nilai.get(satu.nama, ())) if satu.nama in kecil else satu for satu in found]


def fold(kelompok: Sequence[Kelompok], kunci: Sequence[int]) -> list[Kelompok]:
    """Pool groups by some of their keys (the places in `nama`); without any, all together."""
    parts: dict[tuple[str, ...], list[Kelompok]] = {} if kunci else {(): []}
    for satu in kelompok:
        parts.setdefault(tuple(satu.nama[at] for at in kunci), []).append(satu)
    return [_sum(nama, parts[nama]) for nama in sorted(parts)]


def _count(tabel: pa.Table, keys: Sequence[str]) -> Iterator[tuple[int, ...]]:
    """Yield keys, answered unsur, n, sum and sum of squares of the rows, sum and number of each unsur."""
    from pyarrow import compute

    utuh = reduce(compute.add, (tabel[satu] for satu in _UNSUR))  # missing where one is
    yield from _totals(_complete(tabel.append_column("jumlah", utuh), keys), keys)
    yield from _totals(_incomplete(tabel.filter(compute.is_null(utuh)), keys), keys)


def _complete(tabel: pa.Table, keys: Sequence[str]) -> pa.Table:
    """Return the complete questionnaires, counted by group and `jumlah`."""
    import pyarrow as pa
    from pyarrow import compute

    cells = tabel.group_by([*keys, "jumlah"]).aggregate(
        [([], "count_all"), *((satu, "sum") for satu in _UNSUR)]
    )
    cells = cells.filter(compute.is_valid(cells["jumlah"]))
    n, jumlah = cells["count_all"], cells["jumlah"].cast(pa.int64())
    return pa.table(
        {satu: cells[satu] for satu in keys}
        | {"terjawab": pa.repeat(pa.scalar(len(_UNSUR), pa.int16()), cells.num_rows), "n": n}
        | {"total": compute.multiply(jumlah, n)}
        | {"kuadrat": compute.multiply(compute.multiply(jumlah, jumlah), n)}
        | {nama: isi for satu in _UNSUR for nama, isi in ((satu, cells[f"{satu}_sum"]), (f"n_{satu}", n))}
    )


def _incomplete(tabel: pa.Table, keys: Sequence[str]) -> pa.Table:
    """Return every one of these questionnaires with what it adds to the sums."""
    import pyarrow as pa
    from pyarrow import compute

    ada, nilai = _answers(tabel)
    total = reduce(compute.add, nilai)
    return pa.table(
        {satu: tabel[satu] for satu in keys}
        | {"terjawab": reduce(compute.add, ada), "n": pa.repeat(pa.scalar(1, pa.int16()), tabel.num_rows)}
        | {"total": total, "kuadrat": compute.multiply(total, total)}
        | {
            nama: isi
            for at, satu in enumerate(_UNSUR)
            for nama, isi in ((satu, nilai[at]), (f"n_{satu}", ada[at]))
        }
    )


def _answers(tabel: pa.Table) -> tuple[list[Any], list[Any]]:
    """Return of each unsur whether it was answered (1 or 0) and the answer (0 where there is none)."""
    import pyarrow as pa
    from pyarrow import compute

    ada = [compute.is_valid(tabel[satu]).cast(pa.int16()) for satu in _UNSUR]
    return ada, [compute.fill_null(tabel[satu].cast(pa.int16()), 0) for satu in _UNSUR]


def _totals(tabel: pa.Table, keys: Sequence[str]) -> Iterator[tuple[int, ...]]:
    """Yield the sums of all columns by group and `terjawab`."""
    grup = [*keys, "terjawab"]
    angka = [nama for nama in tabel.column_names if nama not in grup]
    found = tabel.group_by(grup).aggregate([(nama, "sum") for nama in angka])
    columns = [found[nama].to_pylist() for nama in (*grup, *(f"{nama}_sum" for nama in angka))]
    return zip(*columns, strict=True)


def _scores(
    tabel: pa.Table, keys: Sequence[str], kunci: Kunci, kecil: Collection[tuple[str, ...]]
) -> dict[tuple[str, ...], tuple[Fraction, ...]]:
    """Return the scores of every counted respondent of the small groups, sorted."""
    import pyarrow as pa
    from pyarrow import compute

    ada, nilai = _answers(tabel)
    rows = pa.table(
        {satu: tabel[satu] for satu in keys}
        | {"terjawab": reduce(compute.add, ada), "total": reduce(compute.add, nilai)}
    )
    cells = rows.group_by([*keys, "terjawab", "total"]).aggregate([([], "count_all")])
    found: dict[tuple[str, ...], list[Fraction]] = {}
    columns = [cells[nama].to_pylist() for nama in (*keys, "terjawab", "total", "count_all")]
    for *places, terjawab, total, n in zip(*columns, strict=True):
        nama = _nama(places, kunci)
        if nama in kecil and terjawab >= TERJAWAB:
            found.setdefault(nama, []).extend([Fraction(PENGALI * total, terjawab)] * n)
    return {nama: tuple(sorted(satu)) for nama, satu in found.items()}


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
