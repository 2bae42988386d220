"""Law as data: instruments, dated legal numbers, the working calendar, and lists that regulations fix.

The lowest layer of the house: it reads the YAML files beside it, checks them, and knows nobody else.
"""

from suara.hukum.baca import HukumTidakSah
from suara.hukum.daftar import AlasanHukum, load_alasan, load_lampiran
from suara.hukum.instrumen import Instrumen, load_register, register
from suara.hukum.kalender_hukum import HariLibur, load_hari_libur
from suara.hukum.parameter_hukum import NilaiHukum, load_nilai

__all__ = [
    "AlasanHukum",
    "HariLibur",
    "HukumTidakSah",
    "Instrumen",
    "NilaiHukum",
    "load_alasan",
    "load_hari_libur",
    "load_lampiran",
    "load_nilai",
    "load_register",
    "register",
]
