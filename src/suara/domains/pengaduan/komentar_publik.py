"""Whether the public may comment on a report today."""

from __future__ import annotations

import datetime as dt

from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.terms import Status
from suara.kernel.parameter import ParameterTidakAda, get_number

MASA_TENANG = "pengaduan.masa_tenang"


def is_masa_tenang(hari: dt.date) -> bool:
    """Whether comments are closed for everybody: quiet period and voting day (dated, in the law's table)."""
    try:
        return bool(get_number(MASA_TENANG, hari)[0])
    except ParameterTidakAda:
        return False


def comments_open(laporan: Laporan, hari: dt.date) -> bool:
    """Whether this report takes comments: it names nobody, it is not withdrawn, and it is no quiet period."""
    if laporan.memuat_nama or laporan.status in (Status.CB, Status.GB):
        return False
    return not is_masa_tenang(hari)
