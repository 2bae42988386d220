"""Ratings in totals only: of the office per month, and of the office and each unit per period.

The periods are two halves of one table (the last twelve months, and what came before), hidden together with
their sums; the months of each half are hidden together too. So no total below five can be had by subtraction.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, fields

from django.db.models import QuerySet

from suara.core.tugas.waktu import today
from suara.domains.pengaduan.models import Penilaian
from suara.domains.pengaduan.queries_publik import list_published
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.penutupan import BATAS, TOTAL, tutup_baris, tutup_tabel
from suara.ui.format import to_date

SETAHUN, SEMUA, LAMA = "12-bulan", "semua", "lama"
BULAN = 12

type Hitung = Counter[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nilai:
    """How many rated in a period, and their stars together."""

    masa: str
    unit_kode: str
    jumlah: int
    nilai: int


ARTI_NILAI: dict[str, str] = {
    "masa": _("Bulan laporan diterima (TTTT-BB), 12-bulan (12 bulan terakhir), atau semua."),
    "unit_kode": _("Kode unit; kosong berarti seluruh kantor."),
    "jumlah": _("Banyaknya penilaian, paling sedikit 5. Baris yang tidak ada: 0 sampai 4, atau ditutup."),
    "nilai": _("Jumlah nilai bintang; rata-rata = nilai / jumlah."),
}
KOLOM_NILAI = tuple(field.name for field in fields(Nilai))


def first_month() -> str:
    """Return the first of the last twelve months, the running one among them."""
    day = today()
    first = day.year * 12 + day.month - BULAN
    return f"{first // 12}-{first % 12 + 1:02d}"


def read_nilai() -> list[Nilai]:
    """Return the totals that may be told, of months that have ended: a running one counts up one by one."""
    number: Hitung = Counter()
    stars: Hitung = Counter()
    this_month, first = f"{today():%Y-%m}", first_month()
    for at, unit, nilai in _rated().values_list("laporan__terima_at", "laporan__unit_id", "nilai"):
        bulan = f"{to_date(at):%Y-%m}"
        if bulan < this_month:
            for masa in (bulan, SETAHUN if bulan >= first else LAMA, SEMUA):
                for kode in (unit, ""):
                    number[masa, kode] += 1
                    stars[masa, kode] += nilai
    told = _told(number, first)
    rows = [Nilai(masa=m, unit_kode=u, jumlah=number[m, u], nilai=stars[m, u]) for m, u in told]
    return sorted(rows, key=lambda row: (row.masa, row.unit_kode))


def _rated() -> QuerySet[Penilaian]:
    return Penilaian.objects.filter(laporan__in=list_published().values("pk"), laporan__unit__isnull=False)


def _told(number: Hitung, first: str) -> list[tuple[str, str]]:
    halves = {(unit, masa): n for (masa, unit), n in number.items() if unit and masa in (SETAHUN, LAMA)}
    names = {TOTAL: SEMUA, SETAHUN: SETAHUN, LAMA: LAMA}
    found = {
        (names[masa], "" if unit == TOTAL else unit): shown
        for (unit, masa), shown in tutup_tabel(halves).items()
    }
    months = {masa: n for (masa, unit), n in number.items() if not unit and masa not in names.values()}
    for half in (
        {masa: n for masa, n in months.items() if masa >= first},
        {masa: n for masa, n in months.items() if masa < first},
    ):
        found |= {(masa, ""): shown for masa, shown in tutup_baris(half).items() if masa != TOTAL}
    return [key for key, shown in found.items() if shown is not None and shown >= BATAS and key[0] != LAMA]
