"""What officers type about an incident, before it is judged and stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from suara.core.insiden.terms import JenisData, Tujuan


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianFakta:
    """What is known now. `jumlah` None: not known yet."""

    penemu: str
    terjadi: str
    bagaimana: str
    data: Sequence[JenisData]
    jumlah: int | None
    taksiran: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianPemberitahuan:
    """A notice that was sent, with the three contents of the article."""

    tujuan: Tujuan
    nomor: str
    dikirim_at: datetime
    cara: str
    terungkap: str
    kejadian: str
    penanganan: str
    alasan_terlambat: str = ""
