"""Tables of PAW: the election's data (who could follow) and the cases (what the office did)."""

from suara.domains.paw.models.dokumen import DokumenPerkara
from suara.domains.paw.models.draf import DrafIsian
from suara.domains.paw.models.fakta import (
    FaktaCalon,
    KepengurusanPartai,
    ProsesHukum,
    TandaTerimaLHKPN,
    TanggapanMasyarakat,
)
from suara.domains.paw.models.impor import BarisDitolak, Impor, JenisImpor, StatusImpor, UnggahanImpor
from suara.domains.paw.models.keputusan import (
    KehadiranPleno,
    KeputusanPAW,
    Klarifikasi,
    PendapatAnggota,
    RapatPleno,
)
from suara.domains.paw.models.kursi import AkhirKedudukan, Anggota, Kursi, Via
from suara.domains.paw.models.pelantikan import HasilPelantikan, PejabatPeresmian, Pelantikan
from suara.domains.paw.models.pemilu import Calon, Dapil, DapilTetangga, DapilWilayah, Partai, Pemilu
from suara.domains.paw.models.perkara import (
    DrafPermohonan,
    LampiranDraf,
    LampiranPermohonan,
    PermohonanPAW,
)
from suara.domains.paw.models.suara import SuaraCalon, SuaraWilayah

__all__ = [
    "AkhirKedudukan",
    "Anggota",
    "BarisDitolak",
    "Calon",
    "Dapil",
    "DapilTetangga",
    "DapilWilayah",
    "DokumenPerkara",
    "DrafIsian",
    "DrafPermohonan",
    "FaktaCalon",
    "HasilPelantikan",
    "Impor",
    "JenisImpor",
    "KehadiranPleno",
    "KepengurusanPartai",
    "KeputusanPAW",
    "Klarifikasi",
    "Kursi",
    "LampiranDraf",
    "LampiranPermohonan",
    "Partai",
    "PejabatPeresmian",
    "Pelantikan",
    "Pemilu",
    "PendapatAnggota",
    "PermohonanPAW",
    "ProsesHukum",
    "RapatPleno",
    "StatusImpor",
    "SuaraCalon",
    "SuaraWilayah",
    "TandaTerimaLHKPN",
    "TanggapanMasyarakat",
    "UnggahanImpor",
    "Via",
]
