"""Reading the list of people for KPK. Every mistake of every row is named; no value is repeated.

Only who belongs on the list is kept: of the others the office needs a count, not a name.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from suara.domains.survei.rules.spi import CalonResponden, nilai_syarat
from suara.domains.survei.terms_evaluasi import KelompokSPI
from suara.domains.survei.terms_spi import HasilSyarat
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

KOLOM = ("kelompok", "nama", "kontak", "tanggal", "sendiri")
"""The columns, in this order when there is no heading."""
PALING_BANYAK = 5_000
_TANGGAL = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})|(\d{4})-(\d{2})-(\d{2})")
_NIK = re.compile(r"(?:\d[ .\-]?){16,}")
_YA = {"ya": True, "y": True, "sendiri": True, "tidak": False, "t": False, "perantara": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class OrangDaftar:
    """A person who belongs on the list. `data` goes under seal and is never printed."""

    kelompok: KelompokSPI
    tanggal: date
    data: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class SalahDaftar:
    """One mistake: row (counted from 1, the heading included), column, and what to do."""

    baris: int
    kolom: str
    kalimat: Kalimat


@dataclass(frozen=True, slots=True, kw_only=True)
class TabelOrang:
    """Who belongs on the list, how many do not, and the mistakes. With one mistake nothing is taken."""

    orang: tuple[OrangDaftar, ...] = ()
    gugur: Mapping[str, int] = field(default_factory=dict)
    salah: tuple[SalahDaftar, ...] = ()


def read_orang(teks: str, *, pada: date) -> TabelOrang:
    """Read a table separated by tabs, semicolons or commas; `pada` is the day of the list."""
    rows = [(n, row) for n, row in enumerate(_split(teks), start=1) if any(cell.strip() for cell in row)]
    columns = _heading(rows[0][1]) if rows else None
    rows = rows[1:] if columns else rows
    if not rows or len(rows) > PALING_BANYAK:
        pola = _("Isi paling sedikit 1 baris dan paling banyak {jumlah} baris.")
        return TabelOrang(salah=(SalahDaftar(1, "", Kalimat(pola, {"jumlah": PALING_BANYAK})),))
    people: list[OrangDaftar] = []
    out: dict[str, int] = {}
    wrong: list[SalahDaftar] = []
    for n, row in rows:
        cells = dict(zip(columns or KOLOM, (cell.strip() for cell in row), strict=False))
        found = _person(cells, pada)
        if isinstance(found, OrangDaftar):
            people.append(found)
        elif isinstance(found, KelompokSPI):
            out[found.value] = out.get(found.value, 0) + 1
        else:
            wrong += [SalahDaftar(n, kolom, kalimat) for kolom, kalimat in found]
    return TabelOrang(orang=tuple(people), gugur=out, salah=tuple(wrong))


def _person(cells: Mapping[str, str], pada: date) -> OrangDaftar | KelompokSPI | list[tuple[str, Kalimat]]:
    """Return the person, only the group of one who does not belong, or the mistakes."""
    wrong: list[tuple[str, Kalimat]] = []
    kelompok = _group(cells.get("kelompok", ""))
    if kelompok is None:
        wrong.append(("kelompok", Kalimat(_("Tulis INTERNAL atau EKSTERNAL."))))
    wrong += [
        (kolom, Kalimat(_("Kolom ini wajib diisi."))) for kolom in ("nama", "kontak") if not cells.get(kolom)
    ]
    if any(_NIK.search(cell) for cell in cells.values()):
        wrong.append(("", Kalimat(_("Ada angka sepanjang NIK. Daftar ini tidak memerlukan NIK: hapus."))))
    tanggal = _day(cells.get("tanggal", ""))
    if tanggal is None:
        wrong.append(("tanggal", Kalimat(_("Tanggalnya tidak terbaca. Tulis seperti 17-08-2026."))))
    if wrong or kelompok is None or tanggal is None:
        return wrong
    sendiri = _YA.get(cells.get("sendiri", "").lower())
    syarat = nilai_syarat(CalonResponden(kelompok=kelompok, tanggal=tanggal, sendiri=sendiri), pada)
    if syarat.hasil is HasilSyarat.BUTUH_DATA:
        return [("tanggal" if tanggal > pada else "sendiri", syarat.langkah.alasan)]
    if syarat.hasil is HasilSyarat.TIDAK:
        return kelompok
    data = {"nama": cells["nama"], "kontak": cells["kontak"], "tanggal": tanggal.isoformat()}
    return OrangDaftar(kelompok=kelompok, tanggal=tanggal, data=data)


def _group(said: str) -> KelompokSPI | None:
    return next((item for item in KelompokSPI if item.value == said.strip().upper()), None)


def _day(said: str) -> date | None:
    found = _TANGGAL.fullmatch(said.strip())
    if found is None:
        return None
    parts = [int(part) for part in found.groups() if part]
    year, month, day = parts if found[4] else reversed(parts)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _split(teks: str) -> list[list[str]]:
    first = next((line for line in teks.splitlines() if line.strip()), "")
    mark = max("\t;,", key=first.count)
    return list(csv.reader(io.StringIO(teks), delimiter=mark))


def _heading(row: Sequence[str]) -> tuple[str, ...] | None:
    names = tuple(cell.strip().lower().replace("\ufeff", "") for cell in row)
    return names if {"kelompok", "nama"} <= set(names) else None
