"""Scoring rulesets: which calculation a questionnaire names, since when, on which scale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import MappingProxyType

from suara.domains.survei.instrumen.istilah import CaraSkor, KunciSkor
from suara.hukum.baca import Baris, read
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.parameter import ParameterTidakAda

BERKAS = Path(__file__).with_name("aturan_skor.yaml")


@dataclass(frozen=True, slots=True, kw_only=True)
class AturanSkor:
    """One ruleset. `unsur` must all be asked; below the share `terjawab` a respondent is left out."""

    kode: str
    judul: str
    cara: CaraSkor
    kunci: KunciSkor
    mulai: date
    skala: tuple[int, ...]
    unsur: tuple[str, ...]
    jumlah: tuple[int, ...]
    terjawab: Fraction
    dasar: Dasar

    def minimum(self, butir: int) -> int:
        """Return how many of so many questions a respondent must have answered to be counted."""
        return max(1, -(-self.terjawab.numerator * butir // self.terjawab.denominator))


def check_berlaku(aturan: AturanSkor, pada: date) -> None:
    """Refuse a day before the ruleset's own start; raises `ParameterTidakAda`."""
    if pada < aturan.mulai:
        pola = _("Aturan skor {kode} baru berlaku sejak {mulai}; tanggal {tanggal} ada sebelum itu.")
        isi = {"kode": aturan.kode, "mulai": aturan.mulai.isoformat(), "tanggal": pada.isoformat()}
        raise ParameterTidakAda(Kalimat(pola, isi))


@cache
def load_aturan() -> Mapping[str, AturanSkor]:
    """Return every ruleset by its code."""
    found = [_read(baris) for baris in read(BERKAS).rows("aturan")]
    return MappingProxyType({satu.kode: satu for satu in found})


def _read(baris: Baris) -> AturanSkor:
    baris.only(
        *("kode", "judul", "cara", "kunci", "mulai", "skala", "unsur", "jumlah", "terjawab"),
        *("instrument", "pasal", "bukti", "catatan", "diperiksa_pada"),
    )
    baris.day("diperiksa_pada")
    return AturanSkor(
        kode=baris.text("kode"),
        judul=baris.text("judul"),
        cara=CaraSkor(baris.text("cara")),
        kunci=KunciSkor(baris.text("kunci")),
        mulai=baris.day("mulai"),
        skala=tuple(int(n) for n in baris.text("skala", default="").split()),
        unsur=tuple(baris.text("unsur", default="").split()),
        jumlah=tuple(int(n) for n in baris.text("jumlah", default="").split()),
        terjawab=Fraction(baris.text("terjawab")),
        dasar=Dasar(
            baris.text("instrument"),
            pasal=baris.text("pasal", default=""),
            bukti=Bukti(baris.grade()),
            catatan=baris.text("catatan", default=""),
        ),
    )
