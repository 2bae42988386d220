"""Everything that changes the surveys. Only services write."""

from suara.domains.survei.services.gelombang import (
    change_gelombang,
    correct_populasi,
    discard_gelombang,
    plan_gelombang,
)
from suara.domains.survei.services.gerak import move_gelombang
from suara.domains.survei.services.layanan import add_layanan, change_layanan, set_aktif

__all__ = [
    "add_layanan",
    "change_gelombang",
    "change_layanan",
    "correct_populasi",
    "discard_gelombang",
    "move_gelombang",
    "plan_gelombang",
    "set_aktif",
]
