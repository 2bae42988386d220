"""Decided movements become the next list; start with `terapkan.py`.

Contradictions are refused whole, or set aside for people when the decisions bear numbers (`sisih.py`).
"""

from suara.engine.apply.sisih import HasilSisih, Sisih, set_aside
from suara.engine.apply.temuan import KeputusanBertentangan, TemuanKeputusan, TerlaluBanyakBertentangan
from suara.engine.apply.terapkan import LANGKAH_APPLY, HasilApply, apply, make_list

__all__ = [
    "LANGKAH_APPLY",
    "HasilApply",
    "HasilSisih",
    "KeputusanBertentangan",
    "Sisih",
    "TemuanKeputusan",
    "TerlaluBanyakBertentangan",
    "apply",
    "make_list",
    "set_aside",
]
