"""Periods as recaps name them, each with the month it ends in and how many months it covers.

The months only order the periods and tell which period precedes which; they are not cut-off dates. A fourth
quarter closes in early December: the real dates live with the office's own period.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
KATA = {
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "kesatu": 1,
    "pertama": 1,
    "kedua": 2,
    "ketiga": 3,
    "keempat": 4,
}
BULAN = (
    *("januari", "februari", "maret", "april", "mei", "juni"),
    *("juli", "agustus", "september", "oktober", "november", "desember"),
)
NOMOR = r"(?:ke[- .]*)?(iv|iii|ii|i|[1-4]|kesatu|pertama|kedua|ketiga|keempat|satu|dua|tiga|empat)"
TAHUN = r"((?:19|20)\d\d)"
TRIWULAN = re.compile(rf"\b(?:triwulan|tri wulan|tw|q)[ .\-]*{NOMOR}\b")
SEMESTER = re.compile(rf"\b(?:semester|sem|smt|s)[ .\-]*{NOMOR}\b")
DAFTAR = re.compile(r"\b(dpshp|dpsh|dps|dpt)\b")
PEMILIHAN = re.compile(r"\b(pilkada|pemilihan|pilgub|pilbup|pilwali)\b")
NAMA_BULAN = re.compile(rf"\b({'|'.join(BULAN)})\b")
# Month in which a list was settled: DPT of the general election of 2024 in June 2023, of the local ones in
# September 2024. Another year has its own calendar; only the order within the table matters there.
PENETAPAN = {
    ("dps", False, 2024): (2023, 4),
    ("dpt", False, 2024): (2023, 6),
    ("dps", True, 2024): (2024, 8),
    ("dpt", True, 2024): (2024, 9),
}


@dataclass(frozen=True, slots=True)
class Periode:
    """One period. `akhir` counts months from year 0; `panjang` is 0 for a list that is settled once."""

    kunci: str
    nama: str
    akhir: int | None = None
    panjang: int = 0

    @property
    def mulai(self) -> int | None:
        """The month after which the period begins."""
        return None if self.akhir is None or not self.panjang else self.akhir - self.panjang

    @property
    def is_semester(self) -> bool:
        """Whether the period covers two quarters."""
        return self.panjang == 6


TANPA = Periode("", "")
DPT_PEMILU_2024 = "DPT-PEMILU-2024"
DPT_PILKADA_2024 = "DPT-PILKADA-2024"
PDPB_PERTAMA = 2025 * 12 + 6
"""The first PDPB results after the local elections of 2024 are those of June 2025: quarter II, semester I."""


def read_periode(teks: str) -> Periode:
    """Return the period that the text names; unknown words stay a period of their own, without an order."""
    rapi = " ".join(teks.lower().replace("_", " ").replace("/", " ").split())
    if not rapi:
        return TANPA
    tahun = re.search(TAHUN, rapi)
    if tahun is None:
        return Periode(rapi.upper(), teks.strip())
    return _dated(rapi, int(tahun[1])) or Periode(rapi.upper(), teks.strip())


def _dated(rapi: str, tahun: int) -> Periode | None:
    if cocok := DAFTAR.search(rapi):
        return _election(cocok[1], bool(PEMILIHAN.search(rapi)), tahun)
    tanpa_tahun = re.sub(r"[\-.]", " ", rapi)
    triwulan, semester = TRIWULAN.search(tanpa_tahun), SEMESTER.search(tanpa_tahun)
    if triwulan and semester:
        # "Semester II (= TW IV)": what is named first is what the row is about.
        triwulan, semester = (triwulan, None) if triwulan.start() < semester.start() else (None, semester)
    if cocok := triwulan:
        nomor = _number(cocok[1])
        return Periode(f"{tahun}-TW{nomor}", f"TW {_roman(nomor)} {tahun}", tahun * 12 + 3 * nomor, 3)
    if cocok := semester:
        nomor = _number(cocok[1])
        if nomor > 2:
            return None
        return Periode(f"{tahun}-S{nomor}", f"Semester {_roman(nomor)} {tahun}", tahun * 12 + 6 * nomor, 6)
    if cocok := NAMA_BULAN.search(rapi):
        bulan = BULAN.index(cocok[1]) + 1
        if rapi in {f"{cocok[1]} {tahun}", f"bulan {cocok[1]} {tahun}", f"bulan {cocok[1]} tahun {tahun}"}:
            return Periode(f"{tahun}-{bulan:02}", f"{cocok[1].title()} {tahun}", tahun * 12 + bulan, 1)
    if rapi in {f"{tahun}", f"tahun {tahun}", f"pdpb {tahun}", f"pdpb tahun {tahun}"}:
        return Periode(f"{tahun}", f"Tahun {tahun}", tahun * 12 + 12, 12)
    return None


def _election(daftar: str, pilkada: bool, tahun: int) -> Periode:
    jenis = "PILKADA" if pilkada else "PEMILU"
    settled = PENETAPAN.get((daftar, pilkada, tahun))
    akhir = (
        settled[0] * 12 + settled[1] if settled else tahun * 12 + (9 if pilkada else 0) - (daftar != "dpt")
    )
    return Periode(f"{daftar.upper()}-{jenis}-{tahun}", f"{daftar.upper()} {jenis.title()} {tahun}", akhir)


def _number(teks: str) -> int:
    return ROMAWI.get(teks) or KATA.get(teks) or int(teks)


def _roman(nomor: int) -> str:
    return ("I", "II", "III", "IV")[nomor - 1]


def precedes(dasar: Periode, sesudah: Periode) -> bool:
    """Whether the result of `dasar` is what `sesudah` starts from."""
    if dasar.akhir is None or sesudah.akhir is None or dasar.akhir >= sesudah.akhir:
        return False
    if sesudah.kunci == DPT_PILKADA_2024:
        return dasar.kunci == DPT_PEMILU_2024
    if sesudah.mulai is None:
        return False
    if dasar.kunci == DPT_PILKADA_2024:
        return sesudah.mulai < PDPB_PERTAMA <= sesudah.akhir
    return bool(dasar.panjang) and dasar.akhir == sesudah.mulai
