"""The answers of a wave counted by the database: it groups, Python sees a few hundred rows of any number.

Codes of questions go in as parameters; the rest of each statement is put together from constants here.
"""

# ruff: noqa: S608 - no word of a person is in these statements
from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import connection

from suara.domains.survei.hitung.sel import Sel
from suara.domains.survei.instrumen.definisi import Definisi
from suara.domains.survei.instrumen.istilah import JenisAtribut
from suara.domains.survei.instrumen.kodebuku import KOSONG
from suara.domains.survei.terms_kerja import StatusPengecualian

_KELUAR = (
    "EXISTS (SELECT 1 FROM survei_pengecualian p WHERE p.jawaban_id = j.id "
    f"AND p.status = '{StatusPengecualian.DISETUJUI.value}')"
)
_DARI = f"FROM survei_jawaban j WHERE j.gelombang_id = %s AND NOT {_KELUAR}"


def read_sel(gelombang: int, definisi: Definisi) -> list[Sel]:
    """Return the answers as cells, those that officers left out apart: one query."""
    kode = [satu.kode for satu in definisi.butir]
    at = range(len(kode))
    answered = " + ".join(f"CASE WHEN u{n} IS NULL THEN 0 ELSE 1 END" for n in at)
    total = " + ".join(f"COALESCE(u{n}, 0)" for n in at)
    sums = ", ".join(f"SUM(u{n}), COUNT(u{n})" for n in at)
    answers = ", ".join(f"{_number()} AS u{n}" for n in at)
    rows = _rows(
        f"WITH satu AS MATERIALIZED (SELECT j.layanan_id AS layanan, "
        f"CASE WHEN {_KELUAR} THEN 1 ELSE 0 END AS keluar, {answers} "
        f"FROM survei_jawaban j WHERE j.gelombang_id = %s), "
        f"dihitung AS (SELECT satu.*, {answered} AS terjawab, {total} AS jumlah FROM satu) "
        f"SELECT layanan, keluar, terjawab, jumlah, COUNT(*), {sums} FROM dihitung "
        f"GROUP BY layanan, keluar, terjawab, jumlah ORDER BY layanan, keluar, terjawab, jumlah",
        [*(_path(satu) for satu in kode), gelombang],
    )
    places = [[n for n, satu in enumerate(definisi.butir) if satu.unsur == unsur] for unsur in definisi.unsur]
    return [_cell(row, places) for row in rows]


def read_profil(gelombang: int, definisi: Definisi) -> tuple[dict[str, dict[str, int]], dict[str, int]]:
    """Return the counts of each trait by choice (`KOSONG`: did not say), and how answers were given.

    Only answers that nobody left out: what the open data hold. One query, and one for each trait of several.
    A trait that is counted apart from the answers comes from its own sums: nobody "did not say" there.
    """
    traits = [satu for satu in definisi.atribut if not satu.terpisah]
    single = [satu.kode for satu in traits if satu.jenis is not JenisAtribut.GANDA]
    columns = ", ".join(f"{_text()} AS a{n}" for n in range(len(single)))
    places = ", ".join(str(n + 1) for n in range(len(single) + 1))
    rows = _rows(
        f"SELECT j.cara{', ' + columns if columns else ''}, COUNT(*) {_DARI} GROUP BY {places}",
        [*(_path(satu) for satu in single), gelombang],
    )
    found: dict[str, Counter[str]] = {satu: Counter() for satu in single}
    cara: Counter[str] = Counter()
    for row in rows:
        cara[row[0]] += row[-1]
        for kode, nilai in zip(single, row[1:-1], strict=True):
            found[kode][nilai or KOSONG] += row[-1]
    for trait in traits:
        if trait.jenis is JenisAtribut.GANDA:
            found[trait.kode] = _several(gelombang, trait.kode)
    return {kode: dict(counts) for kode, counts in found.items()} | read_terpisah(gelombang), dict(cara)


def read_terpisah(gelombang: int) -> dict[str, dict[str, int]]:
    """Return what a wave counts apart from its answers, such as kinds of disability: one query."""
    rows = _rows(
        "SELECT atribut, pilihan, jumlah FROM survei_hitungterpisah t WHERE t.gelombang_id = %s", [gelombang]
    )
    found: dict[str, dict[str, int]] = {}
    for atribut, pilihan, jumlah in rows:
        found.setdefault(atribut, {})[pilihan] = jumlah
    return found


def _several(gelombang: int, kode: str) -> Counter[str]:
    """Count a trait of which one may name several, and who named none."""
    if connection.vendor == "postgresql":
        part = "j.atribut -> %s::text"
        each = (
            f"jsonb_array_elements_text(CASE jsonb_typeof({part}) WHEN 'array' THEN {part} "
            f"WHEN 'string' THEN jsonb_build_array({part}) ELSE '[]'::jsonb END) AS e(value)"
        )
        paths = [kode] * 3
    else:
        each, paths = "json_each(j.atribut, %s) AS e", [_path(kode)]
    where = f"WHERE j.gelombang_id = %s AND NOT {_KELUAR}"
    rows = _rows(
        f"SELECT e.value, COUNT(*) FROM survei_jawaban j, {each} {where} GROUP BY e.value UNION ALL "
        f"SELECT '{KOSONG}', COUNT(*) FROM survei_jawaban j {where} AND NOT EXISTS (SELECT 1 FROM {each})",
        [*paths, gelombang, gelombang, *paths],
    )
    return Counter({str(nilai): n for nilai, n in rows if n})


def _cell(row: Sequence[Any], places: Sequence[Sequence[int]]) -> Sel:
    layanan, keluar, terjawab, jumlah, n, *angka = row
    return Sel(
        layanan=layanan,
        keluar=bool(keluar),
        terjawab=int(terjawab),
        jumlah=int(jumlah),
        n=n,
        unsur=tuple(
            (sum(int(angka[2 * at] or 0) for at in own), sum(angka[2 * at + 1] for at in own))
            for own in places
        ),
    )


def _number() -> str:
    return "(j.isi ->> %s::text)::int" if connection.vendor == "postgresql" else "json_extract(j.isi, %s)"


def _text() -> str:
    return "(j.atribut ->> %s::text)" if connection.vendor == "postgresql" else "json_extract(j.atribut, %s)"


def _path(kode: str) -> str:
    return kode if connection.vendor == "postgresql" else f'$."{kode}"'


def _rows(sql: str, isi: Sequence[str | int]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, isi)
        return list(cursor.fetchall())


def count_menunggu(gelombang: int) -> Mapping[str, int]:
    """Return what stands between a closed wave and its report: spool, undecided exclusions. One query."""
    rows = _rows(
        "SELECT 'spool', COUNT(*) FROM survei_jawabanspool s WHERE s.gelombang_id = %s UNION ALL "
        "SELECT 'usul', COUNT(*) FROM survei_pengecualian p WHERE p.gelombang_id = %s "
        f"AND p.status = '{StatusPengecualian.DIUSULKAN.value}'",
        [gelombang, gelombang],
    )
    return {str(nama): n for nama, n in rows}
