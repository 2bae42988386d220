"""Which class a published figure belongs to, by the edition of the scale that was in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from suara.domains.survei.rules.angka import bulat
from suara.hukum.skala_hukum import EdisiSkala, KelasSkala, load_skala
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import Json, Kalimat
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.parameter import ParameterTidakAda

SKM, PEKPPP, SPI = "skm", "pekppp", "spi"


class DiLuarSkala(ValueError):
    """The figure is below the lowest class of the scale; `pesan` says so to a person."""

    def __init__(self, pesan: Kalimat) -> None:
        super().__init__(str(pesan))
        self.pesan = pesan


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutu:
    """A class with the edition of the scale that gave it: an old report is never labelled anew in silence."""

    nilai: Decimal
    kode: str
    sebutan: str
    zona: str
    edisi: str
    dasar: Dasar

    def to_dict(self) -> dict[str, Json]:
        """Return the class as plain JSON values."""
        return {
            "nilai": str(self.nilai), "kode": self.kode, "sebutan": self.sebutan, "zona": self.zona,
            "edisi": self.edisi, "dasar": dict(self.dasar.to_dict()),
        }  # fmt: skip


def klasifikasi(nilai: Fraction | Decimal, skala: str, pada: date) -> Mutu:
    """Round half-up to two decimals, then return the highest class whose lower bound is not above that.

    Raises `ParameterTidakAda` for a day before the first known edition, `DiLuarSkala` below the lowest class.
    """
    edisi = _in_force(skala, pada)
    angka = bulat(Fraction(nilai))
    found = next((satu for satu in edisi.kelas if angka >= satu.bawah), None)
    if found is None:
        pola = _("Nilai {nilai} di bawah batas terendah {bawah}. Periksa lagi angkanya.")
        raise DiLuarSkala(Kalimat(pola, {"nilai": str(angka), "bawah": str(edisi.kelas[-1].bawah)}))
    return _said(angka, found, edisi)


def _in_force(skala: str, pada: date) -> EdisiSkala:
    edisi = load_skala()[skala]
    berlaku = [satu for satu in edisi if satu.mulai <= pada]
    if not berlaku:
        pola = _("Batas {skala} baru dikenal sejak {mulai}; tanggal {tanggal} ada sebelum itu.")
        isi = {"skala": skala, "mulai": edisi[0].mulai.isoformat(), "tanggal": pada.isoformat()}
        raise ParameterTidakAda(Kalimat(pola, isi))
    return berlaku[-1]


def _said(angka: Decimal, kelas: KelasSkala, edisi: EdisiSkala) -> Mutu:
    dasar = Dasar(edisi.instrument, pasal=edisi.pasal, bukti=Bukti(edisi.bukti), catatan=edisi.catatan)
    return Mutu(
        nilai=angka, kode=kelas.kode, sebutan=kelas.sebutan, zona=kelas.zona, edisi=edisi.mulai.isoformat(),
        dasar=dasar,
    )  # fmt: skip
