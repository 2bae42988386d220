"""Tables of PAW: the election's data (who could follow) and the cases (what the office did)."""

from suara.domains.paw.models.impor import BarisDitolak, Impor, JenisImpor, StatusImpor
from suara.domains.paw.models.kursi import AkhirKedudukan, Anggota, Kursi, Via
from suara.domains.paw.models.pemilu import Calon, Dapil, DapilTetangga, DapilWilayah, Partai, Pemilu
from suara.domains.paw.models.suara import SuaraCalon, SuaraWilayah

__all__ = [
    "AkhirKedudukan",
    "Anggota",
    "BarisDitolak",
    "Calon",
    "Dapil",
    "DapilTetangga",
    "DapilWilayah",
    "Impor",
    "JenisImpor",
    "Kursi",
    "Partai",
    "Pemilu",
    "StatusImpor",
    "SuaraCalon",
    "SuaraWilayah",
    "Via",
]
