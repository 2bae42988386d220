"""Decided movements become the next list; contradictions are refused whole; start with `terapkan.py`."""

from suara.engine.apply.temuan import KeputusanBertentangan, TemuanKeputusan
from suara.engine.apply.terapkan import LANGKAH_APPLY, HasilApply, apply

__all__ = ["LANGKAH_APPLY", "HasilApply", "KeputusanBertentangan", "TemuanKeputusan", "apply"]
