"""Tables of the offices' work on the voter list. The list itself is not here: it lies in sealed snapshots."""

from suara.domains.pemilih.models.ekspor import BerkasEkspor, PermintaanEkspor
from suara.domains.pemilih.models.kandidat import Bukti, Kandidat, KeputusanKandidat
from suara.domains.pemilih.models.kiriman import Kiriman
from suara.domains.pemilih.models.penerapan import Penerapan
from suara.domains.pemilih.models.periode import Masukan, PeriodeSatker
from suara.domains.pemilih.models.pleno import (
    DokumenPleno,
    KoreksiPleno,
    PenjelasanCelah,
    PerkaraDibawa,
    PesertaPleno,
    PlenoPeriode,
    TanggapanPleno,
)
from suara.domains.pemilih.models.rekap import RekapPeriode

__all__ = [
    "BerkasEkspor",
    "Bukti",
    "DokumenPleno",
    "Kandidat",
    "KeputusanKandidat",
    "Kiriman",
    "KoreksiPleno",
    "Masukan",
    "Penerapan",
    "PenjelasanCelah",
    "PeriodeSatker",
    "PerkaraDibawa",
    "PermintaanEkspor",
    "PesertaPleno",
    "PlenoPeriode",
    "RekapPeriode",
    "TanggapanPleno",
]
