"""The clock of UU 27/2022 Pasal 46, what a notice must say, and when an incident may be closed. Pure.

3 x 24 hours are calendar hours: nights and holidays count. The text that we could read does not say when the
count begins; here it begins when anybody of the office knew.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from suara.core.insiden.terms import Langkah, Tahap, Tujuan
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.keputusan import ParameterTerpakai
from suara.kernel.parameter import get_number

SEJAM = timedelta(hours=1)
WAJIB = (Tujuan.SUBJEK, Tujuan.LEMBAGA)
PERINGATAN = ((Tahap.SEHARI, 24), (Tahap.GENTING, 6), (Tahap.LEWAT, 0))
"""Hours before the end at which the house speaks up."""


@dataclass(frozen=True, slots=True)
class Batas:
    """Until when to notify, and which value of the law that rests on."""

    batas_at: datetime
    jam: int
    parameter: ParameterTerpakai


@dataclass(frozen=True, slots=True)
class Sisa:
    """Whole hours and minutes to the end, or since it."""

    jam: int
    menit: int
    lewat: bool
    tahap: Tahap

    @property
    def kalimat(self) -> Kalimat:
        """What the clock says in words."""
        pola = _("Lewat {jam} jam {menit} menit") if self.lewat else _("Sisa {jam} jam {menit} menit")
        return Kalimat(pola, {"jam": self.jam, "menit": self.menit})


def hitung_batas(diketahui_at: datetime, zona: str) -> Batas:
    """Return the end of the clock that began when the office knew, by the value in force on that day."""
    hours, parameter = get_number("insiden.pemberitahuan_jam", diketahui_at.astimezone(ZoneInfo(zona)).date())
    return Batas(diketahui_at + hours * SEJAM, hours, parameter)


def hitung_sisa(batas_at: datetime, at: datetime) -> Sisa:
    """Return what is left at this moment; the end itself is still in time."""
    late = at > batas_at
    hours, seconds = divmod(int(abs((batas_at - at).total_seconds())), 3_600)
    return Sisa(hours, seconds // 60, late, hitung_tahap(batas_at, at))


def hitung_tahap(batas_at: datetime, at: datetime) -> Tahap:
    """Return how near the end is."""
    stage = Tahap.CUKUP
    for step, hours in PERINGATAN:
        if at > batas_at - hours * SEJAM or (step is not Tahap.LEWAT and at == batas_at - hours * SEJAM):
            stage = step
    return stage


def kurang_untuk_tutup(
    *, tujuan: Collection[Tujuan], langkah: Collection[Langkah], bukan_kegagalan: bool
) -> tuple[Kalimat, ...]:
    """Return what still stands in the way of closing; a false alarm needs no notice, but every step."""
    missing: list[Kalimat] = []
    if not bukan_kegagalan:
        pola = _("Pemberitahuan belum tercatat: {tujuan}.")
        missing += [Kalimat(pola, {"tujuan": item.label}) for item in WAJIB if item not in tujuan]
    pola = _("Langkah belum tercatat: {langkah}.")
    missing += [Kalimat(pola, {"langkah": item.label}) for item in Langkah if item not in langkah]
    return tuple(missing)
