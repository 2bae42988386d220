"""Tables of the surveys. An answer leads to nobody: see `jawaban.py`."""

from suara.domains.survei.models.evaluasi import HasilTerbitPEKPPP, RencanaAksiSPI, UsulHapusSPI
from suara.domains.survei.models.gelombang import Gelombang, GelombangLayanan, Layanan
from suara.domains.survei.models.instrumen import Instrumen, VersiInstrumen
from suara.domains.survei.models.jawaban import (
    Adukan,
    Jawaban,
    JawabanSpool,
    KirimanJawaban,
    Pengecualian,
)
from suara.domains.survei.models.laporan import BuktiTindakLanjut, LaporanSurvei, RencanaTindakLanjut
from suara.domains.survei.models.pekppp import BuktiF01, HasilF03, NilaiF02, PutaranPEKPPP
from suara.domains.survei.models.pekppp_laporan import BuktiRencanaPEKPPP, LaporanPEKPPP, RencanaPEKPPP
from suara.domains.survei.models.spi import OrangSPI, PartisipasiSPI, PopulasiSPI, SkorSPI
from suara.domains.survei.models.terpisah import HitungTerpisah, TerpisahSpool
from suara.domains.survei.models.undangan import IzinIsi, Undangan

__all__ = [
    "Adukan",
    "BuktiF01",
    "BuktiRencanaPEKPPP",
    "BuktiTindakLanjut",
    "Gelombang",
    "GelombangLayanan",
    "HasilF03",
    "HasilTerbitPEKPPP",
    "HitungTerpisah",
    "Instrumen",
    "IzinIsi",
    "Jawaban",
    "JawabanSpool",
    "KirimanJawaban",
    "LaporanPEKPPP",
    "LaporanSurvei",
    "Layanan",
    "NilaiF02",
    "OrangSPI",
    "PartisipasiSPI",
    "Pengecualian",
    "PopulasiSPI",
    "PutaranPEKPPP",
    "RencanaAksiSPI",
    "RencanaPEKPPP",
    "RencanaTindakLanjut",
    "SkorSPI",
    "TerpisahSpool",
    "Undangan",
    "UsulHapusSPI",
    "VersiInstrumen",
]
