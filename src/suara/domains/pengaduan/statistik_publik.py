"""The public statistics: every figure computed from the rows of the open data, and only from them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import today
from suara.domains.pengaduan.rules import statistik as rules
from suara.domains.pengaduan.terbuka import berkas
from suara.domains.pengaduan.terbuka.arsip import UKURAN_MASA
from suara.domains.pengaduan.terbuka.nilai import SEMUA, SETAHUN, first_month
from suara.domains.pengaduan.terms import Kanal, Kelas, SebabSelesai, Topik
from suara.ui.format import format_date, format_number

PALING_SEDIKIT = rules.PERINGKAT_PALING_SEDIKIT
YA = {"ya": True, "tidak": False}


@dataclass(frozen=True, slots=True)
class Masa:
    """The months that a page is about; empty ends mean all."""

    kode: str
    sejak: str
    sampai: str
    judul: str


def read_masa(asked: str, months: list[str]) -> Masa:
    """Understand the address: a month, `semua`, or the last twelve months."""
    if asked in months:
        return Masa(asked, asked, asked, month_words(asked))
    if asked == "semua":
        return Masa("semua", "", "9999-99", gettext("semua bulan"))
    return Masa("", first_month(), f"{today():%Y-%m}", gettext("12 bulan terakhir"))


def month_words(bulan: str) -> str:
    """Return ``Oktober 2026`` for ``2026-10``."""
    return format_date(f"{bulan}-01").split(" ", 1)[1]


@dataclass(frozen=True, slots=True)
class BarisUnit:
    """A unit's line; `peringkat` only from five reports on, by the Wilson lower bound."""

    kode: str
    nama: str
    angka: Mapping[str, Any]
    peringkat: int | None


type Baris = dict[str, str]


def summarize(masa: Masa) -> dict[str, Any]:
    """Return all figures of the page, computed from nothing but the open data."""
    all_rows, all_cells, rated = berkas.read()
    rows = [row for row in all_rows if masa.sejak <= row["bulan"] <= masa.sampai]
    cells = [cell for cell in all_cells if masa.sejak <= cell["bulan"] <= masa.sampai]
    months = _span({row["bulan"] for row in rows})
    key = masa.kode or SETAHUN
    total = measure(rows, cells, rating_of(rated, key), reasons_of(all_cells, key))
    return {
        "masa": masa,
        "total": total,
        "unit": _units(rows, cells, rated, key),
        "per_bulan": [
            (
                bulan,
                measure(
                    _only(rows, "bulan", bulan),
                    _only(cells, "bulan", bulan),
                    rating_of(rated, bulan),
                    reasons_of(cells, bulan),
                ),
            )
            for bulan in months
        ],
        "sel": [cell for cell in cells if cell["ukuran"] in ("rahasia", "diarsipkan")],
        "arsip": total["arsip"],
        "grafik": _charts(total, rows, months),
    }


def rating_of(rated: Iterable[Baris], masa: str, unit: str = "") -> tuple[float | None, int]:
    """Return the mean rating of a period and how many rated; nothing where the total is not told."""
    for row in rated:
        if (row["masa"], row["unit_kode"]) == (masa, unit):
            return int(row["nilai"]) / int(row["jumlah"]), int(row["jumlah"])
    return None, 0


def reasons_of(cells: Iterable[Baris], masa: str) -> dict[str, int]:
    """Return how many reports were archived in a period, per reason; only what the files tell."""
    ukuran = UKURAN_MASA if masa in (SETAHUN, SEMUA) else "diarsipkan"
    return {
        cell["rincian"]: int(cell["jumlah"])
        for cell in cells
        if (cell["ukuran"], cell["bulan"]) == (ukuran, masa)
    }


def measure(
    rows: Iterable[Baris],
    cells: Iterable[Baris],
    rating: tuple[float | None, int] = (None, 0),
    reasons: Mapping[str, int] | None = None,
) -> dict[str, Any]:
    """Return the figures of some rows and cells; `terbuka/hitung_ulang.py` says the same by other means."""
    rows, cells = list(rows), list(cells)
    found = rules.hitung(map(to_statistik, rows))
    waiting = _sum(cells, "lewat_verifikasi")
    checked = found.verifikasi_tepat
    return {
        "diterima": found.masuk,
        "kelas": found.kelas,
        "topik": found.topik,
        "kanal": found.kanal,
        "verifikasi_tepat": (checked.jumlah, checked.dari + waiting),
        "tl_tepat": (found.tl_tepat.jumlah, found.tl_tepat.dari),
        "selesai_tepat": (found.selesai_tepat.jumlah, found.selesai_tepat.dari),
        "baik": (found.baik.jumlah, found.baik.dari),
        "baik_wilson": found.baik.wilson / 100 if found.baik.wilson is not None else None,
        "tl_median": found.median_tl,
        "tl_p90": found.p90_tl,
        "selesai_median": found.median_selesai,
        "selesai_p90": found.p90_selesai,
        "selesai": sum(found.selesai.values()),
        "sebab": found.selesai,
        "dibuka_kembali": (found.dibuka_kembali.jumlah, found.dibuka_kembali.dari),
        "penilaian": rating,
        "dikembalikan": found.pengembalian,
        "lewat_tenggat": sum(int(row["jumlah_lewat_tenggat"]) for row in rows),
        "diarsipkan": _sum(cells, "diarsipkan"),
        "arsip": dict(reasons or {}),
        "rahasia": _sum(cells, "rahasia"),
    }


def to_statistik(row: Baris) -> rules.BarisStatistik:
    """Read a row of the open data as the rules know it. Ratings have no row: they would name who rated."""
    return rules.BarisStatistik(
        nomor=row["nomor"],
        unit=row["unit_kode"],
        kelas=row["kelas"],
        topik=row["topik"],
        kanal=row["kanal"],
        status=row["status"],
        terima=dt.date.fromisoformat(row["tanggal_terima"]),
        hk_verifikasi=_number(row["hk_verifikasi"]),
        hk_tl_pertama=_number(row["hk_tl_pertama"]),
        hk_selesai=_number(row["hk_selesai"]),
        tepat_verifikasi=YA.get(row["verifikasi_tepat"]),
        tepat_tl=YA.get(row["tl_tepat"]),
        tepat_selesai=YA.get(row["selesai_tepat"]),
        sebab_selesai=row["sebab_selesai"],
        siklus=int(row["jumlah_dibuka_kembali"]) + 1,
        jumlah_pengembalian=int(row["jumlah_pengembalian"]),
    )


def _number(text: str) -> int | None:
    return int(text) if text else None


def _only(rows: Iterable[Baris], column: str, value: str) -> list[Baris]:
    return [row for row in rows if row[column] == value]


def _span(months: set[str]) -> list[str]:
    """Return every month from the first to the last: a month without reports is shown as such."""
    if not months:
        return []
    first, last = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (min(months), max(months)))
    return [f"{number // 12}-{number % 12 + 1:02d}" for number in range(first, last + 1)]


def _sum(cells: Iterable[Baris], ukuran: str) -> int:
    return sum(int(cell["jumlah"]) for cell in cells if cell["ukuran"] == ukuran)


def _units(rows: list[Baris], cells: list[Baris], rated: list[Baris], masa: str) -> list[BarisUnit]:
    names = {row["unit_kode"]: row["unit"] for row in rows}
    ranked = rules.peringkat(map(to_statistik, rows), PALING_SEDIKIT)
    return [
        BarisUnit(
            row.unit,
            names[row.unit],
            measure(
                _only(rows, "unit_kode", row.unit),
                _only(cells, "unit_kode", row.unit),
                rating_of(rated, masa, row.unit),
            ),
            row.urutan,
        )
        for row in ranked
    ]


def _charts(total: Mapping[str, Any], rows: list[dict[str, str]], months: list[str]) -> list[dict[str, Any]]:
    """Return the charts: each titled with what it shows, its numbers, and how to compute them again."""
    if not rows:
        return []
    per_month = [(month_words(bulan), len(_only(rows, "bulan", bulan))) for bulan in months]
    busiest = max(per_month, key=lambda pair: pair[1])
    charts = [
        {
            "judul": gettext("Paling banyak laporan pada {bulan}: {n}").format(
                bulan=busiest[0], n=format_number(busiest[1])
            ),
            "data": per_month,
            "resep": ("pilih", "diterima"),
        }
    ]
    for column, words, finding in (
        ("topik", Topik, _("Topik terbanyak: {kata} ({n} laporan)")),
        ("kelas", Kelas, _("Jenis terbanyak: {kata} ({n} laporan)")),
        ("kanal", Kanal, _("Kebanyakan masuk lewat: {kata} ({n} laporan)")),
        ("sebab", SebabSelesai, _("Sebab selesai terbanyak: {kata} ({n} laporan)")),
    ):
        counted = sorted(total[column].items(), key=lambda pair: (-pair[1], pair[0]))
        data = [
            (gettext(words(code).label) if code else gettext("Belum ditetapkan"), n) for code, n in counted
        ]
        if data:
            title = str(finding).format(kata=data[0][0], n=format_number(data[0][1]))
            charts.append({"judul": title, "data": data, "resep": ("menurut",)})
    return charts


def percent(pair: tuple[int, int]) -> str:
    """Return ``85 % (17 dari 20)``; a dash when nothing can be said yet."""
    part, whole = pair
    if not whole:
        return "–"
    share = format_number(round(100 * part / whole))
    return gettext("{persen} % ({n} dari {semua})").format(
        persen=share, n=format_number(part), semua=format_number(whole)
    )
