"""Tables of the offices' work on the voter list. The list itself is not here: it lies in sealed snapshots."""

from suara.domains.pemilih.models.coktas import BarisCoktas, KunjunganCoktas, RencanaCoktas
from suara.domains.pemilih.models.ekspor import BerkasEkspor, PermintaanEkspor
from suara.domains.pemilih.models.kandidat import Bukti, Kandidat, KeputusanKandidat
from suara.domains.pemilih.models.kiriman import Kiriman
from suara.domains.pemilih.models.penerapan import Penerapan, PutusanKembali
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
from suara.domains.pemilih.models.retensi import TahanSnapshot, UsulRetensi
from suara.domains.pemilih.models.saran import BalasanSaran, HasilSaran, KasusSaran, SuratSaran
from suara.domains.pemilih.models.tanggapan import (
    DokumenTanggapan,
    LangkahTanggapan,
    TanggapanPemilih,
    UrutTanggapan,
)
from suara.domains.pemilih.models.uji import SampelUji, UjiPetik

__all__ = [
    "BalasanSaran",
    "BarisCoktas",
    "BerkasEkspor",
    "Bukti",
    "DokumenPleno",
    "DokumenTanggapan",
    "HasilSaran",
    "Kandidat",
    "KasusSaran",
    "KeputusanKandidat",
    "Kiriman",
    "KoreksiPleno",
    "KunjunganCoktas",
    "LangkahTanggapan",
    "Masukan",
    "Penerapan",
    "PenjelasanCelah",
    "PeriodeSatker",
    "PerkaraDibawa",
    "PermintaanEkspor",
    "PesertaPleno",
    "PlenoPeriode",
    "PutusanKembali",
    "RekapPeriode",
    "RencanaCoktas",
    "SampelUji",
    "SuratSaran",
    "TahanSnapshot",
    "TanggapanPemilih",
    "TanggapanPleno",
    "UjiPetik",
    "UrutTanggapan",
    "UsulRetensi",
]
