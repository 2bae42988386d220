"""The public list as its address says: words, filters, order and page; always in links that can be shared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.db.models import F, QuerySet

from suara.domains.pengaduan import cari
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.queries_publik import filter_masa, filter_wilayah, list_published
from suara.domains.pengaduan.terms import Kelas, Status, Topik

PER_HALAMAN = 20
TERBANYAK = 1000
KELAS = tuple(kelas for kelas in Kelas if kelas is not Kelas.WBS)
URUT = ("baru", "dukungan")


@dataclass(frozen=True, slots=True)
class Saringan:
    """What was asked for; anything unknown in the address is as if it were not there."""

    cari: str = ""
    kelas: str = ""
    topik: str = ""
    status: str = ""
    unit: str = ""
    wilayah: str = ""
    dari: str = ""
    sampai: str = ""
    urut: str = "baru"
    halaman: int = 1

    @property
    def disaring(self) -> bool:
        """Whether anything narrows the list."""
        return any((self.cari, *self._filters()))

    @property
    def dipilih(self) -> int:
        """How many filters besides the words are set."""
        return sum(bool(value) for value in self._filters())

    def _filters(self) -> tuple[str, ...]:
        return self.kelas, self.topik, self.status, self.unit, self.wilayah, self.dari, self.sampai

    def query(self, **changes: object) -> str:
        """Return the query string of this list, some keys changed; without what is the default anyway."""
        row = replace(self, **{"halaman": 1} | changes)  # type: ignore[arg-type]
        pairs = {key: getattr(row, key) for key in self.__slots__}
        kept = {key: value for key, value in pairs.items() if value and (key, value) not in DEFAULTS}
        return f"?{urlencode(kept)}" if kept else ""


DEFAULTS = (("urut", "baru"), ("halaman", 1))


def read_saringan(query: Mapping[str, str]) -> Saringan:
    """Read the address; values that no choice offers are dropped."""

    def asked(name: str, choices: object = None) -> str:
        value = str(query.get(name, "") or "").replace("\0", "").strip()[:200]
        return value if choices is None or value in choices else ""  # type: ignore[operator]

    page = asked("halaman")
    region = asked("wilayah")
    return Saringan(
        cari=asked("cari"),
        kelas=asked("kelas", KELAS),
        topik=asked("topik", list(Topik)),
        status=asked("status", list(Status)),
        unit=asked("unit")[:20],
        wilayah=region if region.replace(".", "").isdigit() and len(region) <= 13 else "",
        dari=_day(asked("dari")),
        sampai=_day(asked("sampai")),
        urut=asked("urut", URUT) or "baru",
        halaman=min(max(int(page), 1), TERBANYAK // PER_HALAMAN) if page.isdecimal() and len(page) < 5 else 1,
    )


def _day(text: str) -> str:
    try:
        return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


@dataclass(frozen=True, slots=True)
class Hasil:
    """One page of the list. `jumlah` stops counting at `TERBANYAK`; then `lebih` is set."""

    rows: QuerySet[Laporan]
    jumlah: int
    lebih: bool
    halaman: int
    dipahami: cari.Pertanyaan

    @property
    def jumlah_halaman(self) -> int:
        """How many pages there are to turn."""
        return max(1, -(-self.jumlah // PER_HALAMAN))


def narrow(asked: Saringan) -> tuple[QuerySet[Laporan], cari.Pertanyaan]:
    """Return the published reports that fit, in their order."""
    rows = list_published()
    for field in ("kelas", "topik", "status"):
        if value := getattr(asked, field):
            rows = rows.filter(**{field: value})
    if asked.unit:
        rows = rows.filter(unit_id=asked.unit)
    if asked.wilayah:
        rows = filter_wilayah(rows, asked.wilayah)
    days = [dt.date.fromisoformat(day) if day else None for day in (asked.dari, asked.sampai)]
    rows = filter_masa(rows, *days)
    question = cari.read_pertanyaan(asked.cari)
    rows = cari.narrow(rows, question)
    if asked.urut == "dukungan":
        # No LEFT JOIN: every published report has its row in the index.
        return rows.filter(indeks__isnull=False).order_by(
            F("indeks__dukungan").desc(), "-indeks__id"
        ), question
    return rows.order_by("-terbit_at", "-pk"), question


def find(asked: Saringan) -> Hasil:
    """Return the asked page; counting and turning pages stop at `TERBANYAK`, narrowing goes on."""
    rows, question = narrow(asked)
    counted = rows.order_by()[: TERBANYAK + 1].count()
    total = min(counted, TERBANYAK)
    page = min(asked.halaman, max(1, -(-total // PER_HALAMAN)))
    start = (page - 1) * PER_HALAMAN
    return Hasil(rows[start : start + PER_HALAMAN], total, counted > TERBANYAK, page, question)
