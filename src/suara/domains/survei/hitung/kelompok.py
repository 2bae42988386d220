"""Counting answers in one pass: per group the totals of each unsur and the spread of the respondents' scores.

A respondent's score is 25 · mean of the answered unsur. Seven, eight and nine answers make it a multiple of
25/504, so sums and squares stay whole numbers however many respondents there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from suara.domains.survei.hitung.galat import BerkasJawabanDitolak
from suara.domains.survei.hitung.kolom import Kolom, find_kolom
from suara.domains.survei.rules.selang import Sebaran
from suara.domains.survei.rules.skm import TotalUnsur
from suara.domains.survei.terms import Unsur, UrutanUnsur
from suara.engine.errors import LangkahGagal
from suara.engine.sesi import Sesi
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

TERJAWAB = 7
"""A questionnaire with fewer of the nine answered is left out, and counted (reference surveys.md §1.6)."""
KELIPATAN = 504
SKALA = Fraction(25, KELIPATAN)
MAKS_TEMPAT = 20
_SQL = Path(__file__).with_name("sql")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kelompok:
    """The answers of one group. `nama` are the values of the grouping columns; empty for all together."""

    nama: tuple[str, ...]
    n: int
    dikecualikan: int
    kosong: int
    total: tuple[TotalUnsur, ...]
    sebaran: Sebaran


def load_jawaban(sesi: Sesi, path: Path, *, urutan: UrutanUnsur | None, per: Sequence[str]) -> int:
    """Make the table `jawaban` of a CSV file and return how many questionnaires there are.

    Raises `BerkasJawabanDitolak`: an answer other than 1 to 4 is named with its row and column, and nothing
    is counted. Blank is missing.
    """
    try:
        _open(sesi, path)
    except LangkahGagal as error:
        pola = _("{berkas} tidak dapat dibaca sebagai CSV. Simpan ulang sebagai CSV UTF-8, lalu ulangi.")
        raise BerkasJawabanDitolak(Kalimat(pola, {"berkas": path.name})) from error
    kepala = [nama for nama, _tipe in sesi.kolom("mentah")][1:]
    kolom = find_kolom(kepala, urutan, per)
    sesi.sql(_select(kepala, kolom))
    _refuse_foreign(sesi, kolom)
    return sesi.baris("jawaban")


def _open(sesi: Sesi, path: Path) -> None:
    sesi.sql(_step("buka").replace("/*berkas*/", _quote(path)))


def hitung_kelompok(sesi: Sesi, banyak_kunci: int = 0) -> list[Kelompok]:
    """Return the groups of `jawaban` by its first `banyak_kunci` grouping columns, in their order."""
    kunci = [f"k{n}" for n in range(banyak_kunci)]
    teks = _step("kelompok").replace("/*kunci*/", "".join(f"{nama}, " for nama in kunci))
    teks = teks.replace("/*urut*/", ", ".join([*(str(n + 1) for n in range(banyak_kunci)), "1"]))
    return [_group(row, banyak_kunci) for row in sesi.rows(teks)]


def _group(row: Sequence[object], banyak: int) -> Kelompok:
    angka = [int(str(satu or 0)) for satu in row[banyak:]]
    n, keluar, kosong, jumlah, kuadrat = angka[:5]
    totals = zip(Unsur, angka[5::2], angka[6::2], strict=True)
    return Kelompok(
        nama=tuple(str(satu or "") for satu in row[:banyak]),
        n=n,
        dikecualikan=keluar,
        kosong=kosong,
        total=tuple(TotalUnsur(satu.value, total, many) for satu, total, many in totals),
        sebaran=Sebaran(n, jumlah * SKALA, kuadrat * SKALA * SKALA),
    )


def _select(kepala: Sequence[str], kolom: Kolom) -> str:
    bagian = ["baris_berkas"]
    bagian += [
        f"coalesce(trim({_name(kepala[at])}), '') AS k{n}" for n, at in enumerate(kolom.kelompok.values())
    ]
    for unsur, at in kolom.unsur.items():
        isi = f"nullif(trim({_name(kepala[at])}), '')"
        bagian.append(f"try_cast(try_cast({isi} AS DOUBLE) AS TINYINT) AS {unsur.value}")
        bagian.append(
            f"CASE WHEN try_cast({isi} AS DOUBLE) IN (1, 2, 3, 4) THEN NULL ELSE {isi} END AS x_{unsur.value}"
        )
    return _step("jawaban").replace("/*kolom*/", ", ".join(bagian))


def _refuse_foreign(sesi: Sesi, kolom: Kolom) -> None:
    """Name what is no answer: 0 and 5 are none on this scale, and a blank must be left blank."""
    satu = _step("asing_satu")
    bagian = " UNION ALL ".join(satu.replace("/*unsur*/", unsur.value) for unsur in kolom.unsur)
    rows = sesi.rows(_step("asing").replace("/*bagian*/", bagian).replace("/*batas*/", str(MAKS_TEMPAT)))
    if not rows:
        return
    pola = _("“{isi}” bukan jawaban 1 sampai 4. Yang tidak dijawab dibiarkan kosong, bukan 0.")
    tempat = [(int(row), column, Kalimat(pola, {"isi": str(isi)[:20]})) for row, column, isi, _n in rows]
    said = _("{jumlah} isian bukan jawaban yang sah. Perbaiki lalu ulangi; tidak ada yang dihitung.")
    raise BerkasJawabanDitolak(Kalimat(said, {"jumlah": int(rows[0][3])}), tempat)


def _step(name: str) -> str:
    """Return the text of one step; what fills its ``/*places*/`` is quoted or a word of the vocabulary."""
    return (_SQL / f"{name}.sql").read_text(encoding="utf-8")


def _name(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _quote(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
