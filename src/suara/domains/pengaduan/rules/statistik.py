"""The figures, as pure functions over rows that are the columns of the open data: anyone can recompute them.

Median: the middle value, the mean of the two middle ones when their number is even. p90: nearest rank, the
smallest value that at least 90 % of the values do not exceed; it is always a value that occurred. Days are
working days after the day of receipt. A report that ended by itself never counts as dealt with well.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from statistics import fmean, median

from suara.domains.pengaduan.terms import SebabSelesai, Status

Z_95 = 1.959963984540054
"""Standard normal quantile of a two-sided 95 % interval."""
PERINGKAT_PALING_SEDIKIT = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisStatistik:
    """One report without text or person. Empty text or None: not known, or not yet.

    `tepat_*` says whether a limit was kept; None while it neither was met nor has passed.
    """

    nomor: str
    unit: str = ""
    kelas: str = ""
    topik: str = ""
    kanal: str = ""
    status: str = ""
    terima: date
    hk_verifikasi: int | None = None
    hk_tl_pertama: int | None = None
    hk_selesai: int | None = None
    tepat_verifikasi: bool | None = None
    tepat_tl: bool | None = None
    tepat_selesai: bool | None = None
    sebab_selesai: str = ""
    siklus: int = 1
    jumlah_pengembalian: int = 0
    alasan_arsip: str = ""
    nilai: int | None = None

    @property
    def bulan(self) -> str:
        """The month of receipt, ``2026-09``."""
        return f"{self.terima:%Y-%m}"

    @property
    def is_baik(self) -> bool | None:
        """Whether it was dealt with well; None while that is open.

        Well: answered and finished in time, ended by the reporter's word or a decision, and not reopened. An
        automatic end is not well, nor is an answer that is late already. Whether the reporter called it
        unsolved when rating is not asked: beside a report that would name who rated, and its total beside
        the ratings of a unit would give away cells below five.
        """
        if self.tepat_tl is False or self.tepat_selesai is False or self.siklus > 1:
            return False
        return self.sebab_selesai != SebabSelesai.OTOMATIS if self.status == Status.SL else None


@dataclass(frozen=True, slots=True)
class Bagian:
    """A share with what it is a share of."""

    jumlah: int
    dari: int

    @property
    def persen(self) -> float | None:
        """The share in percent; None of nothing."""
        return 100 * self.jumlah / self.dari if self.dari else None

    @property
    def wilson(self) -> float | None:
        """Lower bound of the 95 % Wilson interval, in percent."""
        return 100 * wilson_bawah(self.jumlah, self.dari) if self.dari else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ringkasan:
    """The figures of a set of reports."""

    masuk: int
    kelas: Mapping[str, int]
    topik: Mapping[str, int]
    kanal: Mapping[str, int]
    status: Mapping[str, int]
    verifikasi_tepat: Bagian
    tl_tepat: Bagian
    selesai_tepat: Bagian
    median_tl: float | None
    p90_tl: int | None
    median_selesai: float | None
    p90_selesai: int | None
    selesai: Mapping[str, int]
    """Finished, by cause."""
    dibuka_kembali: Bagian
    """Reopened at least once, of those that were ever finished."""
    nilai: float | None
    jumlah_nilai: int
    arsip: Mapping[str, int]
    pengembalian: int
    baik: Bagian


def hitung(baris: Iterable[BarisStatistik]) -> Ringkasan:
    """Return the figures of some reports."""
    semua = tuple(baris)
    tl = [satu.hk_tl_pertama for satu in semua if satu.hk_tl_pertama is not None]
    selesai = [satu.hk_selesai for satu in semua if satu.hk_selesai is not None]
    pernah = [satu for satu in semua if satu.status == Status.SL or satu.siklus > 1]
    nilai = [satu.nilai for satu in semua if satu.nilai is not None]
    return Ringkasan(
        masuk=len(semua),
        kelas=_count(semua, lambda satu: satu.kelas),
        topik=_count(semua, lambda satu: satu.topik),
        kanal=_count(semua, lambda satu: satu.kanal),
        status=_count(semua, lambda satu: satu.status),
        verifikasi_tepat=_share(satu.tepat_verifikasi for satu in semua),
        tl_tepat=_share(satu.tepat_tl for satu in semua),
        selesai_tepat=_share(satu.tepat_selesai for satu in semua),
        median_tl=median(tl) if tl else None,
        p90_tl=p90(tl),
        median_selesai=median(selesai) if selesai else None,
        p90_selesai=p90(selesai),
        selesai=_count(semua, lambda satu: satu.sebab_selesai if satu.status == Status.SL else ""),
        dibuka_kembali=Bagian(sum(satu.siklus > 1 for satu in pernah), len(pernah)),
        nilai=fmean(nilai) if nilai else None,
        jumlah_nilai=len(nilai),
        arsip=_count(semua, lambda satu: satu.alasan_arsip if satu.status == Status.AR else ""),
        pengembalian=sum(satu.jumlah_pengembalian for satu in semua),
        baik=_share(satu.is_baik for satu in semua),
    )


def kelompokkan(
    baris: Iterable[BarisStatistik], kunci: Callable[[BarisStatistik], str]
) -> dict[str, Ringkasan]:
    """Return the figures per group, in order of the groups."""
    kelompok: dict[str, list[BarisStatistik]] = {}
    for satu in baris:
        kelompok.setdefault(kunci(satu), []).append(satu)
    return {nama: hitung(isi) for nama, isi in sorted(kelompok.items())}


def hitung_per_unit_bulan(baris: Iterable[BarisStatistik]) -> dict[tuple[str, str], Ringkasan]:
    """Return the figures per unit and month of receipt."""
    kelompok: dict[tuple[str, str], list[BarisStatistik]] = {}
    for satu in baris:
        kelompok.setdefault((satu.unit, satu.bulan), []).append(satu)
    return {kunci: hitung(isi) for kunci, isi in sorted(kelompok.items())}


@dataclass(frozen=True, slots=True)
class Peringkat:
    """A unit's place. `urutan` None: too few reports to rank."""

    unit: str
    urutan: int | None
    baik: Bagian
    ringkasan: Ringkasan = field(repr=False)


def peringkat(
    baris: Iterable[BarisStatistik], paling_sedikit: int = PERINGKAT_PALING_SEDIKIT
) -> tuple[Peringkat, ...]:
    """Rank units by the Wilson lower bound of “dealt with well”, never by the share finished.

    Units with fewer than `paling_sedikit` decided reports stand behind, unranked. Equal bounds share a place.
    """
    per_unit = kelompokkan((satu for satu in baris if satu.unit), lambda satu: satu.unit)
    layak = [(unit, isi) for unit, isi in per_unit.items() if isi.baik.dari >= paling_sedikit]
    layak.sort(key=lambda pasangan: (-(pasangan[1].baik.wilson or 0), pasangan[0]))
    batas = [isi.baik.wilson or 0 for _unit, isi in layak]
    hasil = [
        Peringkat(unit, 1 + sum(lain > batas[n] for lain in batas), isi.baik, isi)
        for n, (unit, isi) in enumerate(layak)
    ]
    sisa = [
        Peringkat(unit, None, isi.baik, isi)
        for unit, isi in per_unit.items()
        if isi.baik.dari < paling_sedikit
    ]
    return (*hasil, *sisa)


def p90(nilai: Sequence[int]) -> int | None:
    """Return the 90th percentile by nearest rank; None of nothing."""
    if not nilai:
        return None
    return sorted(nilai)[math.ceil(0.9 * len(nilai)) - 1]


def wilson_bawah(jumlah: int, dari: int, z: float = Z_95) -> float:
    """Return the lower bound of the Wilson score interval of a share, between 0 and 1."""
    if not 0 <= jumlah <= dari or dari == 0:
        raise ValueError("jumlah harus antara 0 dan dari, dari lebih dari 0")
    p = jumlah / dari
    tengah = p + z * z / (2 * dari)
    lebar = z * math.sqrt(p * (1 - p) / dari + z * z / (4 * dari * dari))
    return max(0.0, (tengah - lebar) / (1 + z * z / dari))


def _count(baris: Iterable[BarisStatistik], kunci: Callable[[BarisStatistik], str]) -> dict[str, int]:
    jumlah = Counter(nama for satu in baris if (nama := kunci(satu)))
    return dict(sorted(jumlah.items()))


def _share(nilai: Iterable[bool | None]) -> Bagian:
    """Return how many are true, of those that are decided."""
    pasti = [satu for satu in nilai if satu is not None]
    return Bagian(sum(pasti), len(pasti))
