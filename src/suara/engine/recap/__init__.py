"""The recap at every level, with its balance and its named gaps, never repaired; start with `hitung.py`."""

from suara.engine.recap.angka import LP, BarisRekap, Celah, Rekap, SebabCelah
from suara.engine.recap.gabung import merge_periods
from suara.engine.recap.hitung import LANGKAH_REKAP, recap
from suara.engine.recap.jumlah import sum_regions

__all__ = [
    "LANGKAH_REKAP",
    "LP",
    "BarisRekap",
    "Celah",
    "Rekap",
    "SebabCelah",
    "merge_periods",
    "recap",
    "sum_regions",
]
