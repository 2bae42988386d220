"""Statistics in words: each figure with its unit, and the lines of the recipe that compute it again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from suara.domains.pengaduan.statistik_publik import BarisUnit, month_words, percent
from suara.domains.pengaduan.terbuka.berkas import recipe_of
from suara.domains.pengaduan.terms import AlasanArsip
from suara.ui.format import format_number


@dataclass(frozen=True, slots=True)
class Angka:
    """One figure: what it says, the value in words, and how to compute it from the open data."""

    kunci: str
    judul: str
    nilai: str
    resep: str


def days(value: float | None) -> str:
    """Return ``4 hari kerja`` or ``4,5 hari kerja``; a dash when unknown."""
    if value is None:
        return "–"
    whole = int(value) if float(value).is_integer() else value
    count = 1 if whole == 1 else 2  # a fraction is no single day
    return ngettext("{n} hari kerja", "{n} hari kerja", count).format(n=format_number(whole))


def rating(pair: tuple[float | None, int]) -> str:
    """Return ``4,2 dari 5 (31 penilaian)``; without five ratings in the period none is shown."""
    mean, number = pair
    if mean is None:
        return _("kurang dari 5 penilaian")
    return _("{rata} dari 5 ({n} penilaian)").format(
        rata=format_number(round(mean, 1)), n=format_number(number)
    )


def causes(total: Mapping[str, Any]) -> str:
    """Return the share of each cause of finishing; an automatic end is never called satisfied."""
    counted: Mapping[str, int] = total["sebab"]
    whole = sum(counted.values())
    words = {
        "PELAPOR_SETUJU": _("pelapor setuju"),
        "KEPUTUSAN": _("keputusan kantor"),
        "OTOMATIS": _("otomatis"),
    }
    parts = [f"{word} {percent((counted.get(code, 0), whole))}" for code, word in words.items()]
    return "; ".join(parts) if whole else "–"


def list_angka(total: Mapping[str, Any]) -> list[Angka]:
    """Return every figure of a whole period."""
    rows = (
        ("diterima", _("Laporan diterima dan terbit"), format_number(total["diterima"]), ("diterima",)),
        (
            "verifikasi_tepat",
            _("Diverifikasi tepat waktu (3 hari kerja)"),
            percent(total["verifikasi_tepat"]),
            ("bagian", "jumlah", "verifikasi_tepat"),
        ),
        (
            "tl_tepat",
            _("Tindak lanjut pertama tepat waktu (5 hari kerja)"),
            percent(total["tl_tepat"]),
            ("bagian", "tl_tepat"),
        ),
        (
            "tl_median",
            _("Tindak lanjut pertama: separuh dalam"),
            days(total["tl_median"]),
            ("angka", "median"),
        ),
        ("tl_p90", _("Tindak lanjut pertama: 9 dari 10 dalam"), days(total["tl_p90"]), ("angka", "p90")),
        ("selesai_median", _("Selesai: separuh dalam"), days(total["selesai_median"]), ("angka", "median")),
        ("selesai_p90", _("Selesai: 9 dari 10 dalam"), days(total["selesai_p90"]), ("angka", "p90")),
        ("sebab", _("Sebab selesai"), causes(total), ("menurut",)),
        (
            "dibuka_kembali",
            _("Dibuka kembali pelapor"),
            percent(total["dibuka_kembali"]),
            ("dibuka_kembali",),
        ),
        ("penilaian", _("Penilaian pelapor"), rating(total["penilaian"]), ("penilaian",)),
        ("dikembalikan", _("Disposisi dikembalikan"), format_number(total["dikembalikan"]), ("angka",)),
        ("lewat_tenggat", _("Tenggat terlewati"), format_number(total["lewat_tenggat"]), ("angka",)),
    )
    return [Angka(key, title, value, recipe_of(*names)) for key, title, value, names in rows]


def list_unit(rows: Iterable[BarisUnit]) -> list[dict[str, Any]]:
    """Return the table of units."""
    return [
        {
            "nama": row.nama,
            "kode": row.kode,
            "peringkat": row.peringkat,
            "diterima": row.angka["diterima"],
            "tl": percent(row.angka["tl_tepat"]),
            "baik": percent(row.angka["baik"]),
            "batas": f"{format_number(round(100 * row.angka['baik_wilson']))} %" if row.peringkat else "–",
            "tl_hari": _pair(row.angka["tl_median"], row.angka["tl_p90"]),
            "selesai_hari": _pair(row.angka["selesai_median"], row.angka["selesai_p90"]),
            "sebab": causes(row.angka),
            "dibuka": percent(row.angka["dibuka_kembali"]),
            "nilai": rating(row.angka["penilaian"]),
            "dikembalikan": row.angka["dikembalikan"],
            "lewat": row.angka["lewat_tenggat"],
        }
        for row in rows
    ]


def _pair(median: float | None, p90: float | None) -> str:
    if median is None or p90 is None:
        return "–"
    return f"{format_number(int(median) if float(median).is_integer() else median)} / {format_number(p90)}"


def list_bulan(rows: Iterable[tuple[str, Mapping[str, Any]]]) -> list[dict[str, Any]]:
    """Return the table of months, newest first."""
    found = [
        {
            "bulan": month_words(bulan),
            "diterima": total["diterima"],
            "verifikasi": percent(total["verifikasi_tepat"]),
            "tl": percent(total["tl_tepat"]),
            "tl_hari": _pair(total["tl_median"], total["tl_p90"]),
            "selesai_hari": _pair(total["selesai_median"], total["selesai_p90"]),
            "dibuka": percent(total["dibuka_kembali"]),
            "nilai": rating(total["penilaian"]),
        }
        for bulan, total in rows
    ]
    return found[::-1]


def list_arsip(reasons: Mapping[str, int]) -> list[dict[str, str]]:
    """Return how many were archived in a period, per reason, most first."""
    words = {reason.value: _(reason.label) for reason in AlasanArsip}
    ordered = sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0]))
    return [{"alasan": words.get(code, code), "jumlah": format_number(n)} for code, n in ordered]


def list_sel(cells: Iterable[Mapping[str, str]]) -> list[dict[str, str]]:
    """Return the totals that have no rows, in words."""
    titles = {"rahasia": _("Laporan rahasia"), "diarsipkan": _("Diarsipkan")}
    reasons = {reason.value: _(reason.label) for reason in AlasanArsip}
    return [
        {
            "ukuran": titles.get(cell["ukuran"], cell["ukuran"]),
            "bulan": month_words(cell["bulan"]),
            "rincian": reasons.get(cell["rincian"], cell["rincian"]) or cell["unit_kode"],
            "jumlah": cell["jumlah"],
        }
        for cell in cells
    ]
