"""The recap as a workbook in the layout that the offices use; start with `susun.py`."""

from suara.domains.pemilih.buku.susun import KepalaBuku, plan_sheets
from suara.domains.pemilih.buku.tulis import write_workbook

__all__ = ["KepalaBuku", "plan_sheets", "write_workbook"]
