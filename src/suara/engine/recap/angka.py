"""A recap as typed numbers: one row a region, its balance, and the gap that a person must explain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from suara.kernel.kalimat import Json, Kalimat, show
from suara.kernel.kalimat import gettext_noop as _


@dataclass(frozen=True, slots=True)
class LP:
    """Men and women."""

    l: int = 0  # noqa: E741 - the official heading of the column
    p: int = 0

    @property
    def jumlah(self) -> int:
        """Both: what the office prints as `L + P`."""
        return self.l + self.p

    def __add__(self, lain: LP) -> LP:
        return LP(self.l + lain.l, self.p + lain.p)

    def __sub__(self, lain: LP) -> LP:
        return LP(self.l - lain.l, self.p - lain.p)

    def __bool__(self) -> bool:
        return self.l != 0 or self.p != 0

    def to_dict(self) -> dict[str, Json]:
        """Return the numbers as plain JSON values."""
        return {"l": self.l, "p": self.p, "jumlah": self.jumlah}

    @classmethod
    def from_dict(cls, isi: Mapping[str, Any]) -> LP:
        """Return the numbers again; raise `ValueError` where they are none or their sum is another."""
        l, p = isi["l"], isi["p"]  # noqa: E741 - the official heading of the column
        if type(l) is not int or type(p) is not int or isi.get("jumlah", l + p) != l + p:
            raise ValueError(f"L {l!r} dan P {p!r} bukan bilangan, atau jumlahnya lain")
        return cls(l, p)


class SebabCelah(StrEnum):
    """Known causes of a gap that the engine itself can count."""

    DITANGGUHKAN = "DITANGGUHKAN"
    DIAKTIFKAN = "DIAKTIFKAN"
    TMS_DARI_TANGGUH = "TMS_DARI_TANGGUH"


TANDA = {SebabCelah.DITANGGUHKAN: -1, SebabCelah.DIAKTIFKAN: 1, SebabCelah.TMS_DARI_TANGGUH: 1}
"""What each does to the gap: a suspended voter leaves the total without being TMS."""
ARTI = {
    SebabCelah.DITANGGUHKAN: _("ditangguhkan pada masa ini"),
    SebabCelah.DIAKTIFKAN: _("penangguhan dicabut"),
    SebabCelah.TMS_DARI_TANGGUH: _("TMS dari baris yang ditangguhkan"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Celah:
    """Published total minus computed total of one region, with its working. To be explained in the BA."""

    kode: str
    nama: str
    celah: LP
    hitungan: Kalimat
    sebab: Mapping[SebabCelah, int]

    @property
    def tak_terjelaskan(self) -> int:
        """What no counted cause explains."""
        return self.celah.jumlah - sum(TANDA[satu] * n for satu, n in self.sebab.items())

    def to_dict(self) -> dict[str, Json]:
        """Return the gap as plain JSON values."""
        return {
            "kode": self.kode, "nama": self.nama, "celah": self.celah.to_dict(),
            "hitungan": self.hitungan.to_dict(), "sebab": {satu.value: n for satu, n in self.sebab.items()},
            "tak_terjelaskan": self.tak_terjelaskan,
        }  # fmt: skip


type Rincian = Mapping[str, LP]
UKURAN = ("lama", "baru", "tms", "masuk", "keluar", "koreksi_jk", "kini", "perbaikan")
RINCIAN = ("baru_sebab", "tms_alasan", "ktpel", "disabilitas", "generasi", "tangguh")
BANYAK = ("jumlah_kab", "jumlah_kec", "jumlah_desa", "jumlah_tps")
"""Columns of a row: totals by sex, totals by sex and detail, counts of regions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisRekap:
    """One region in one period. `masuk` and `keluar` are moves inside the kab/kota: none at its level."""

    kode: str
    nama: str
    jumlah_kab: int = 0
    jumlah_kec: int = 0
    jumlah_desa: int = 0
    jumlah_tps: int = 0
    lama: LP = LP()
    baru: LP = LP()
    tms: LP = LP()
    masuk: LP = LP()
    keluar: LP = LP()
    koreksi_jk: LP = LP()
    kini: LP = LP()
    perbaikan: LP = LP()
    baru_sebab: Rincian = field(default_factory=dict)
    tms_alasan: Rincian = field(default_factory=dict)
    ktpel: Rincian = field(default_factory=dict)
    disabilitas: Rincian = field(default_factory=dict)
    generasi: Rincian = field(default_factory=dict)
    tangguh: Rincian = field(default_factory=dict)

    @property
    def panjang(self) -> int:
        """Length of the code, by which levels are told apart."""
        return len(self.kode)

    @property
    def terhitung(self) -> LP:
        """What the total should be: N' + baru - TMS + masuk - keluar + koreksi (perbaikan never enters)."""
        return self.lama + self.baru - self.tms + self.masuk - self.keluar + self.koreksi_jk

    @property
    def celah(self) -> Celah | None:
        """The gap, or None when the balance holds for each sex."""
        beda = self.kini - self.terhitung
        if not beda:
            return None
        pola = _(
            "{lama} + {baru} baru − {tms} TMS + {masuk} masuk − {keluar} keluar + koreksi jenis kelamin = "
            "{terhitung}; tercatat {kini}; celah {celah} (L {celah_l}, P {celah_p})"
        )
        isi: dict[str, str | int] = {
            "lama": self.lama.jumlah, "baru": self.baru.jumlah, "tms": self.tms.jumlah,
            "masuk": self.masuk.jumlah, "keluar": self.keluar.jumlah, "terhitung": self.terhitung.jumlah,
            "kini": self.kini.jumlah, "celah": _signed(beda.jumlah), "celah_l": _signed(beda.l),
            "celah_p": _signed(beda.p),
        }  # fmt: skip
        sebab = {SebabCelah(nama): n.jumlah for nama, n in self.tangguh.items() if n}
        return Celah(kode=self.kode, nama=self.nama, celah=beda, hitungan=Kalimat(pola, isi), sebab=sebab)

    def to_dict(self) -> dict[str, Json]:
        """Return the row as plain JSON values."""
        angka: dict[str, Json] = {nama: getattr(self, nama).to_dict() for nama in UKURAN}
        rinci: dict[str, Json] = {
            nama: {kunci: n.to_dict() for kunci, n in getattr(self, nama).items()} for nama in RINCIAN
        }
        celah = self.celah
        return {
            "kode": self.kode, "nama": self.nama, "jumlah_kab": self.jumlah_kab,
            "jumlah_kec": self.jumlah_kec, "jumlah_desa": self.jumlah_desa, "jumlah_tps": self.jumlah_tps,
            **angka, **rinci, "celah": celah.to_dict() if celah else None,
        }  # fmt: skip

    @classmethod
    def from_dict(cls, isi: Mapping[str, Any]) -> BarisRekap:
        """Return the row again; the gap is never read but follows from the numbers."""
        banyak: dict[str, Any] = {nama: int(isi.get(nama, 0)) for nama in BANYAK}
        angka: dict[str, Any] = {nama: LP.from_dict(isi[nama]) for nama in UKURAN}
        rinci: dict[str, Any] = {
            nama: {str(kunci): LP.from_dict(n) for kunci, n in isi.get(nama, {}).items()} for nama in RINCIAN
        }
        return cls(kode=str(isi["kode"]), nama=str(isi["nama"]), **banyak, **angka, **rinci)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rekap:
    """All rows of one period, in the order of the codes; the nation has the empty code."""

    periode: str
    wilayah: str
    baris: tuple[BarisRekap, ...]

    def tingkat(self, panjang: int) -> tuple[BarisRekap, ...]:
        """Return the rows of one level: 0 nation, 2 provinsi, 5 kab/kota, 8 kecamatan, 13 desa."""
        return tuple(satu for satu in self.baris if satu.panjang == panjang)

    def anak(self, kode: str) -> tuple[BarisRekap, ...]:
        """Return the regions directly below."""
        return tuple(satu for satu in self.baris if satu.kode and satu.kode.rpartition(".")[0] == kode)

    @property
    def celah(self) -> tuple[Celah, ...]:
        """All gaps, of every level."""
        return tuple(satu for baris in self.baris if (satu := baris.celah))

    def to_dict(self) -> dict[str, Json]:
        """Return the recap as plain JSON values."""
        baris: list[Json] = [satu.to_dict() for satu in self.baris]
        celah: list[Json] = [satu.to_dict() for satu in self.celah]
        return {"periode": self.periode, "wilayah": self.wilayah, "baris": baris, "celah": celah}

    @classmethod
    def from_dict(cls, isi: Mapping[str, Any]) -> Rekap:
        """Return the recap that `to_dict` wrote; raise `ValueError` or `KeyError` for anything else."""
        baris = tuple(BarisRekap.from_dict(satu) for satu in isi["baris"])
        return cls(periode=str(isi["periode"]), wilayah=str(isi["wilayah"]), baris=baris)


def _signed(nilai: int) -> str:
    tanda = "+" if nilai > 0 else "−" if nilai < 0 else ""
    return f"{tanda}{show(abs(nilai))}"
