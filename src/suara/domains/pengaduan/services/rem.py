"""The brakes of this room's public doors (`core.rem.tebakan`)."""

from __future__ import annotations

from suara.core.rem.tebakan import PER_CLIENT, PER_NUMBER, WINDOW, RemTebakan
from suara.domains.pengaduan.errors import TerlaluSering
from suara.domains.pengaduan.services.rahasia import keyed

__all__ = ["PER_CLIENT", "PER_NUMBER", "WINDOW", "check_kunci", "count_kunci", "forget_kunci", "hold_back"]

REM = RemTebakan("lapor-rem", keyed, TerlaluSering)
check_kunci = REM.check_kunci
count_kunci = REM.count_kunci
forget_kunci = REM.forget_kunci
hold_back = REM.hold_back
