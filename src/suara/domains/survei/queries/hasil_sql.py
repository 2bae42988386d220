"""The answers of a wave counted by the database: it groups, Python sees a few hundred rows of any number.

Codes of questions go in as parameters; the rest of each statement is put together from constants here.
"""

# ruff: noqa: S608 - no word of a person is in these statements
from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import connection

from suara.domains.survei.hitung.sel import Isian, Sel
from suara.domains.survei.instrumen.definisi import Definisi
from suara.domains.survei.instrumen.kodebuku import KOSONG
from suara.domains.survei.terms_kerja import StatusPengecualian

_SETUJU = f"p.jawaban_id = j.id AND p.status = '{StatusPengecualian.DISETUJUI.value}'"
_DIHITUNG = f"j.gelombang_id = %s AND NOT EXISTS (SELECT 1 FROM survei_pengecualian p WHERE {_SETUJU})"


def read_sel(gelombang: int, definisi: Definisi) -> list[Sel]:
    """Return the answers as cells, those that officers left out apart: one query."""
    kode = [satu.kode for satu in definisi.butir]
    one, many = ("SUM(u{n}), COUNT(u{n})", "COUNT(*)") if _postgres() else (
        "SUM(u{n} * kali), SUM(CASE WHEN u{n} IS NULL THEN 0 ELSE kali END)", "SUM(kali)",
    )  # fmt: skip
    sums = ", ".join(one.format(n=n) for n in range(len(kode)))
    rows = _rows(
        f"SELECT layanan, keluar, terjawab, jumlah, {many}, {sums} FROM ({_answered(len(kode))}) dihitung "
        f"GROUP BY layanan, keluar, terjawab, jumlah ORDER BY layanan, keluar, terjawab, jumlah",
        [*(_path(satu) for satu in kode), gelombang],
    )
    places = [[n for n, satu in enumerate(definisi.butir) if satu.unsur == unsur] for unsur in definisi.unsur]
    return [_cell(row, places) for row in rows]


def read_butir(gelombang: int, definisi: Definisi, minimum: int) -> list[Isian]:
    """Return how often each value was given to each question, by service: one query.

    Questionnaires with fewer than `minimum` answers are counted and not added up, as everywhere.
    """
    kode = [satu.kode for satu in definisi.butir]
    pairs = [(n, nilai) for n, satu in enumerate(definisi.butir) for nilai in satu.nilai]
    counts = ", ".join(f"SUM(CASE WHEN u{n} = {nilai:d} THEN kali ELSE 0 END)" for n, nilai in pairs)
    enough = f"CASE WHEN terjawab >= {minimum:d} THEN 1 ELSE 0 END"
    rows = _rows(
        f"SELECT layanan, keluar, {enough}, CASE WHEN terjawab = 0 THEN 1 ELSE 0 END, SUM(kali), {counts} "
        f"FROM ({_answered(len(kode))}) dihitung GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4",
        [*(_path(satu) for satu in kode), gelombang],
    )
    return [
        Isian(
            layanan=layanan, keluar=bool(keluar), cukup=bool(cukup), kosong=bool(kosong), n=int(n),
            butir=tuple(
                {nilai: int(c) for (at, nilai), c in zip(pairs, isi, strict=True) if at == place}
                for place in range(len(kode))
            ),
        )
        for layanan, keluar, cukup, kosong, n, *isi in rows
    ]  # fmt: skip


def read_profil(gelombang: int, definisi: Definisi) -> tuple[dict[str, dict[str, int]], dict[str, int]]:
    """Return the counts of each trait by choice (`KOSONG`: did not say), and how answers were given.

    Only answers that nobody left out: what the open data hold. Two queries.
    A trait that is counted apart from the answers comes from its own sums: nobody "did not say" there.
    """
    rows = _rows(
        f"SELECT j.cara, j.atribut, COUNT(*) FROM survei_jawaban j WHERE {_DIHITUNG} GROUP BY 1, 2",
        [gelombang],
    )
    traits = [satu.kode for satu in definisi.atribut if not satu.terpisah]
    found: dict[str, Counter[str]] = {kode: Counter() for kode in traits}
    cara: Counter[str] = Counter()
    for how, atribut, n in rows:
        cara[how] += n
        said: Mapping[str, Any] = json.loads(atribut)
        for kode in traits:
            choice = said.get(kode) or KOSONG
            for one in choice if isinstance(choice, list) else (choice,):
                found[kode][str(one)] += n
    return {kode: dict(counts) for kode, counts in found.items()} | read_terpisah(gelombang), dict(cara)


def read_terpisah(gelombang: int) -> dict[str, dict[str, int]]:
    """Return what a wave counts apart from its answers, such as kinds of disability: one query.

    A sum that nobody added to says nothing: its row is there so that the others do not tell who came last.
    """
    rows = _rows(
        "SELECT atribut, pilihan, jumlah FROM survei_hitungterpisah t "
        "WHERE t.gelombang_id = %s AND t.jumlah > 0",
        [gelombang],
    )
    found: dict[str, dict[str, int]] = {}
    for atribut, pilihan, jumlah in rows:
        found.setdefault(atribut, {})[pilihan] = jumlah
    return found


def _answered(banyak: int) -> str:
    """Return a subquery of the answers as columns, with how many there are and their sum.

    Takes the path of each question and the wave. What PostgreSQL reads quickly, SQLite groups first: it reads
    each text once. OFFSET keeps a database from reading the JSON again in every place that names a column;
    a join costs less in PostgreSQL's estimate than EXISTS, which would have it compile the query first.
    """
    at = range(banyak)
    answered = " + ".join(f"CASE WHEN u{n} IS NULL THEN 0 ELSE 1 END" for n in at)
    total = " + ".join(f"COALESCE(u{n}, 0)" for n in at)
    answers = ", ".join(f"{_number()} AS u{n}" for n in at)
    once = ("1", "", "OFFSET 0") if _postgres() else ("COUNT(*)", "GROUP BY 1, 2, 3", "LIMIT -1 OFFSET 0")
    return (
        f"SELECT satu.*, {answered} AS terjawab, {total} AS jumlah FROM ("
        f"SELECT layanan, keluar, kali, {answers} FROM ("
        f"SELECT j.layanan_id AS layanan, CASE WHEN p.id IS NULL THEN 0 ELSE 1 END AS keluar, j.isi AS isi, "
        f"{once[0]} AS kali FROM survei_jawaban j LEFT JOIN survei_pengecualian p ON {_SETUJU} "
        f"WHERE j.gelombang_id = %s {once[1]}) beda {once[2]}) satu {once[2]}"
    )


def _cell(row: Sequence[Any], places: Sequence[Sequence[int]]) -> Sel:
    layanan, keluar, terjawab, jumlah, n, *angka = row
    return Sel(
        layanan=layanan,
        keluar=bool(keluar),
        terjawab=int(terjawab),
        jumlah=int(jumlah),
        n=int(n),
        unsur=tuple(
            (sum(int(angka[2 * at] or 0) for at in own), sum(int(angka[2 * at + 1]) for at in own))
            for own in places
        ),
    )


def _number() -> str:
    return "(isi ->> %s::text)::int" if _postgres() else "json_extract(isi, %s)"


def _path(kode: str) -> str:
    return kode if _postgres() else f'$."{kode}"'


def _postgres() -> bool:
    return connection.vendor == "postgresql"


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
