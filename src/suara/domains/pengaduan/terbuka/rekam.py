"""Rows of the open data from the database: only published reports, and cells of five or more."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from django.db.models import Count, Max, Min, Prefetch, QuerySet, Sum

from suara.core.tugas.waktu import today
from suara.domains.pengaduan.models import Jam, Laporan, Penilaian
from suara.domains.pengaduan.queries_publik import get_tempat, kab_kota_name, list_published
from suara.domains.pengaduan.terbuka.arsip import sum_periods
from suara.domains.pengaduan.terbuka.baris import Baris, Sel
from suara.domains.pengaduan.terbuka.hari import is_past, working_days
from suara.domains.pengaduan.terbuka.nilai import first_month
from suara.domains.pengaduan.terms import Kelas, KodeJam, Status
from suara.kernel.parameter import ParameterTidakAda, get_number
from suara.ui.format import to_date

SEDIKIT = 5
VERIFIKASI_HK = 3
OFFICE_CLOCKS = (KodeJam.C1, KodeJam.C2, KodeJam.C4)


def read_baris() -> list[Baris]:
    """Return one row per published report, oldest first, without kecamatan that few reports share."""
    clocks = Jam.objects.filter(kode__in=OFFICE_CLOCKS).only(
        "laporan_id", "kode", "urutan", "jatuh_tempo", "mulai_at", "berhenti_at", "jeda"
    )
    rows = list_published().select_related("unit", "wilayah__induk__induk", "indeks")
    rows = rows.prefetch_related(Prefetch("jam_set", clocks, to_attr="jam_kantor"))
    day = today()
    return hide_small_places([_baris(row, day) for row in rows.order_by("terima_at", "pk").iterator(2000)])


def _baris(row: Laporan, day: dt.date) -> Baris:
    received, verified, first = map(to_date, (row.terima_at, row.verifikasi_at, row.tl_pertama_at))
    ended = to_date(row.selesai_at) if row.status == Status.SL else None
    assert received is not None  # noqa: S101 -- the column is never empty
    clocks: list[Jam] = row.jam_kantor  # type: ignore[attr-defined]
    place = get_tempat(row.wilayah)
    checked = _net(received, verified, clocks, KodeJam.C1)
    handed = _first_c2(clocks)
    sent = to_date(handed[0].mulai_at if handed else row.disposisi_at)
    answered = _net(sent, first, handed, KodeJam.C2)
    return Baris(
        nomor=row.nomor,
        bulan=f"{received:%Y-%m}",
        tanggal_terima=received,
        tanggal_verifikasi=verified,
        tanggal_disposisi=sent,
        tanggal_tl_pertama=first,
        tanggal_selesai=ended,
        kelas=row.kelas,
        topik=row.topik,
        kanal=row.kanal,
        kab_kota_kode=place.kab_kota.kode if place.kab_kota else "",
        kab_kota=kab_kota_name(place.kab_kota),
        kecamatan_kode=place.kecamatan.kode if place.kecamatan else "",
        kecamatan=place.kecamatan.nama if place.kecamatan else "",
        unit_kode=row.unit_id or "",
        unit=row.unit.nama if row.unit else "",
        status=row.status,
        hk_verifikasi=checked,
        hk_tl_pertama=answered,
        hk_selesai=_net(received, ended, clocks, KodeJam.C4),
        verifikasi_tepat=in_time(checked, _limit("c1", received)),
        tl_tepat=in_time(answered, _limit("c2", sent), _net(sent, day, handed, KodeJam.C2)),
        selesai_tepat=_finished_in_time(row, clocks, ended, day),
        sebab_selesai=row.sebab_selesai if ended else "",
        jumlah_dibuka_kembali=row.siklus - 1,
        jumlah_pengembalian=row.jumlah_pengembalian,
        jumlah_lewat_tenggat=_count_late(row, clocks, day),
        jumlah_dukungan=_dukungan(row),
    )


def _dukungan(row: Laporan) -> int:
    indeks = getattr(row, "indeks", None)
    return indeks.dukungan if indeks else 0


def in_time(taken: int | None, limit: int | None, waiting: int | None = None) -> str:
    """Return ya, tidak, or nothing while what waits (so many days by now) may still be in time."""
    if limit is None:
        return ""
    if taken is not None:
        return "ya" if taken <= limit else "tidak"
    return "tidak" if waiting is not None and waiting > limit else ""


def _first_c2(clocks: list[Jam]) -> list[Jam]:
    """Return the first run of C2: it began at the first unit, and the next one gains no time."""
    return sorted((jam for jam in clocks if jam.kode == KodeJam.C2), key=lambda jam: jam.urutan)[:1]


@lru_cache(maxsize=4096)
def _limit(clock: str, day: dt.date | None) -> int | None:
    try:
        return get_number(f"pengaduan.{clock}_hari", day)[0] if day else None
    except ParameterTidakAda:
        return None


def _net(since: dt.date | None, until: dt.date | None, clocks: list[Jam], kode: KodeJam) -> int | None:
    """Working days from event to event without those in which the office waited for the reporter."""
    whole = working_days(since, until)
    if whole is None or since is None or until is None:
        return None
    return max(0, whole - _waited(since, until, [jam for jam in clocks if jam.kode == kode]))


def _waited(since: dt.date, until: dt.date, runs: list[Jam]) -> int:
    """Working days of the pauses, each day once: a run that goes on from the first one repeats its pauses."""
    pauses = sorted(
        (dt.date.fromisoformat(item["dari"]), dt.date.fromisoformat(item["sampai"] or until.isoformat()))
        for jam in runs
        for item in jam.jeda
    )
    waited, counted = 0, since
    for start, end in pauses:
        start, end = max(start, counted), min(end, until)
        if end > start:
            waited += working_days(start, end) or 0
            counted = end
    return waited


def _finished_in_time(row: Laporan, clocks: list[Jam], ended: dt.date | None, day: dt.date) -> str:
    newest = _newest_c4(row, clocks)
    if newest is None or newest.jatuh_tempo is None:
        return ""
    if ended:
        return "ya" if ended <= newest.jatuh_tempo else "tidak"
    return "tidak" if day > newest.jatuh_tempo else ""


def _newest_c4(row: Laporan, clocks: list[Jam]) -> Jam | None:
    """Return the run of C4 that speaks for all before it, for it goes on from their start.

    None of an open pengaduan: the day on which it is late would tell the kadar.
    """
    if row.kelas == Kelas.PENGADUAN and row.status != Status.SL:
        return None
    runs = [jam for jam in clocks if jam.kode == KodeJam.C4]
    return max(runs, key=lambda jam: jam.urutan, default=None)


def _count_late(row: Laporan, clocks: list[Jam], day: dt.date) -> int:
    """Return how many deadlines were missed: every run of C1 and C2 has its own, those of C4 share one."""
    newest = _newest_c4(row, clocks)
    told = [jam for jam in clocks if jam.kode != KodeJam.C4] + ([newest] if newest else [])
    return sum(_is_late(jam, day) for jam in told)


def _is_late(jam: Jam, day: dt.date) -> bool:
    ended = to_date(jam.berhenti_at)
    return jam.jatuh_tempo is not None and (ended or day) > jam.jatuh_tempo


def hide_small_places(rows: list[Baris]) -> list[Baris]:
    """Leave out the kecamatan where fewer than five reports of the month share it."""
    counted = Counter((row.bulan, row.kecamatan_kode) for row in rows)
    return [
        row
        if counted[row.bulan, row.kecamatan_kode] >= SEDIKIT
        else replace(row, kecamatan_kode="", kecamatan="")
        for row in rows
    ]


def read_sel() -> list[Sel]:
    """Return the totals of what has no row. A month below five is left out, and so is a month of nothing:
    the two can't be told apart. Sums of a period may be smaller, see `arsip`. Only months that have ended:
    a running total would count up one by one."""
    this_month = f"{today():%Y-%m}"
    archived = [cell for cell in _diarsipkan() if cell.bulan < this_month]
    cells = [*_rahasia(), *archived, *_lewat_verifikasi()]
    cells = [cell for cell in cells if cell.jumlah >= SEDIKIT and cell.bulan < this_month]
    cells += sum_periods(archived, _ended_months(this_month), first_month())
    return sorted(cells, key=lambda cell: (cell.ukuran, cell.bulan, cell.unit_kode, cell.rincian))


def _ended_months(this_month: str) -> list[str]:
    """Return every ended month since the first published report: the public knows the office since then."""
    first = list_published().aggregate(first=Min("terima_at"))["first"]
    if first is None:
        return []
    year, month = int(this_month[:4]), int(this_month[5:])
    since = to_date(first)
    assert since is not None  # noqa: S101 -- the column is never empty
    numbers = range(since.year * 12 + since.month - 1, year * 12 + month - 1)
    return [f"{number // 12}-{number % 12 + 1:02d}" for number in numbers]


def _plain() -> QuerySet[Laporan]:
    return Laporan.objects.filter(is_rahasia=False).exclude(kelas=Kelas.WBS).exclude(kelas_pelapor=Kelas.WBS)


def _rahasia() -> Iterator[Sel]:
    # Per unit only, never summed up: two margins of a table would give away its small cells.
    rows = Laporan.objects.filter(is_rahasia=True, verifikasi_at__isnull=False, unit__isnull=False)
    rows = rows.exclude(kelas=Kelas.WBS).exclude(kelas_pelapor=Kelas.WBS)
    return _count("rahasia", rows.values_list("terima_at", "unit_id"), lambda row: (row[1], ""))


def _diarsipkan() -> Iterator[Sel]:
    rows = _plain().filter(status=Status.AR).values_list("terima_at", "alasan_arsip")
    return _count("diarsipkan", rows, lambda row: ("", row[1]))


def _lewat_verifikasi() -> Iterator[Sel]:
    waiting = _plain().filter(status=Status.BV, verifikasi_at__isnull=True).values_list("terima_at")
    day = today()
    late = [row for row in waiting if is_past(to_date(row[0]) or day, VERIFIKASI_HK, day)]
    return _count("lewat_verifikasi", late, lambda _row: ("", ""))


def _count(
    ukuran: str, rows: Iterable[tuple[Any, ...]], split: Callable[[tuple[Any, ...]], tuple[str, str]]
) -> Iterator[Sel]:
    counted = Counter((_month(row[0]), *split(row)) for row in rows)
    for (bulan, unit, rincian), jumlah in counted.items():
        yield Sel(ukuran=ukuran, bulan=bulan, unit_kode=unit, rincian=rincian, jumlah=jumlah)


def _month(at: dt.datetime) -> str:
    return f"{to_date(at):%Y-%m}"


def version() -> str:
    """Return a mark that changes with every act on any report and every day: what was counted is then old."""
    row = Laporan.objects.aggregate(n=Count("pk"), versi=Sum("versi"), ubah=Max("diubah_at"))
    public = list_published().aggregate(n=Count("pk"), terbit=Max("terbit_at"))
    rated = Penilaian.objects.count()
    return repr((*row.values(), *public.values(), rated, today()))
