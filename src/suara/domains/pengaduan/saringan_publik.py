"""The public list as its address says: words, filters, order and page; always in links that can be shared."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.db.models import Case, QuerySet, When

from suara.domains.pengaduan import cari
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.queries_publik import list_published, read_masa
from suara.domains.pengaduan.terms import Kelas, Status, Topik

PER_HALAMAN = 20
TERBANYAK = 1000
TERBANYAK_SEBAGIAN = 200
KELAS = tuple(kelas for kelas in Kelas if kelas is not Kelas.WBS)
URUT = ("baru", "dukungan")
HARI_DULU = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
TAHUN = range(1900, 2200)


@dataclass(frozen=True, slots=True)
class Saringan:
    """What was asked for; anything unknown in the address is as if it were not there.

    Only a day that is not understood stays as it was typed: the page says which one it is.
    """

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
        """How many filters besides the words are in use."""
        return sum(bool(value) for value in self._filters()) - len(self.tanggal_salah)

    @property
    def tanggal_salah(self) -> tuple[str, ...]:
        """Which of the two days (`dari`, `sampai`) is not understood, and so not used."""
        days = {"dari": self.dari, "sampai": self.sampai}
        return tuple(name for name, typed in days.items() if typed and read_day(typed) is None)

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


def read_day(text: str) -> dt.date | None:
    """Understand a day as browsers send it (``2026-03-31``) or as people here write it (``31/3/2026``)."""
    written = HARI_DULU.fullmatch(text)
    day, month, year = written.groups() if written else ("", "", "")
    try:
        found = dt.date.fromisoformat(f"{year}-{month:0>2}-{day:0>2}" if written else text)
    except ValueError:
        return None
    return found if found.year in TAHUN else None


def _day(text: str) -> str:
    found = read_day(text)
    return found.isoformat() if found else text[:40]


@dataclass(frozen=True, slots=True)
class Hasil:
    """One page of the list. `jumlah` stops counting at `TERBANYAK` (of parts sooner); then `lebih` is set."""

    rows: QuerySet[Laporan]
    jumlah: int
    lebih: bool
    halaman: int
    dipahami: cari.Pertanyaan
    sebagian: bool = False
    """No report has all the words: these have some of them, those with the most first."""

    @property
    def jumlah_halaman(self) -> int:
        """How many pages there are to turn."""
        return max(1, -(-self.jumlah // PER_HALAMAN))


def list_pk(asked: Saringan, most: int) -> tuple[cari.Temuan, cari.Pertanyaan]:
    """Return the keys of the first published reports that fit, in their order, and what was understood."""
    marks = cari.list_tanda(kelas=asked.kelas, topik=asked.topik, status=asked.status, unit=asked.unit)
    if asked.wilayah:
        marks.append(cari.tanda_wilayah(asked.wilayah))
    since, before = read_masa(read_day(asked.dari), read_day(asked.sampai))
    question = cari.read_pertanyaan(asked.cari)
    found = cari.find(
        list_published(),
        question,
        tanda=tuple(marks),
        masa=cari.Syarat(sejak=since, sebelum=before),
        urut=asked.urut,
        most=most,
        most_sebagian=min(most, TERBANYAK_SEBAGIAN + 1),
    )
    return found, question


def read_rows(keys: Sequence[uuid.UUID]) -> QuerySet[Laporan]:
    """Return these reports, those of them that are published, in the order they were found in."""
    place = Case(*(When(pk=key, then=number) for number, key in enumerate(keys)), default=len(keys))
    return list_published().filter(pk__in=keys).order_by(place)


def find(asked: Saringan) -> Hasil:
    """Return the asked page; counting and turning pages stop at `TERBANYAK`, narrowing goes on."""
    found, question = list_pk(asked, TERBANYAK + 1)
    keys = found.kunci
    most = TERBANYAK_SEBAGIAN if found.sebagian else TERBANYAK
    total = min(len(keys), most)
    page = min(asked.halaman, max(1, -(-total // PER_HALAMAN)))
    start = (page - 1) * PER_HALAMAN
    rows = read_rows(keys[start : start + PER_HALAMAN])
    return Hasil(rows, total, len(keys) > most, page, question, found.sebagian)
