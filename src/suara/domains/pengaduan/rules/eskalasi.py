"""The ladder of reminders: who is told when a clock comes near or runs out; once a level, in office hours."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from suara.domains.pengaduan.rules.jam import ZONA_KANTOR, sisa_hari_kerja
from suara.domains.pengaduan.terms import KodeJam
from suara.domains.pengaduan.terms import TingkatEskalasi as T

JAM_BUKA = time(8)
JAM_TUTUP = time(16)

type Tangga = dict[T, int]
"""Level → working days after the due day (negative: before)."""

PENGINGAT: Tangga = {T.H_MINUS_2: -2, T.H_MINUS_1: -1}
UTUH: Tangga = PENGINGAT | {T.L1: 0, T.L2: 2, T.L3: 5}
TANGGA: dict[KodeJam, Tangga] = {
    KodeJam.C1: UTUH,
    KodeJam.C2: UTUH,
    KodeJam.C4: UTUH | {T.OMBUDSMAN: 0},
    KodeJam.C6: {T.H_MINUS_1: -1, T.L1: 0},
    KodeJam.C8: PENGINGAT | {T.L2: 0},
    KodeJam.C9: PENGINGAT | {T.L2: 0},
    KodeJam.C11: PENGINGAT | {T.L3: 0, T.OMBUDSMAN: 0},
}
"""Only clocks that bind the office; C3, C5, C7 and C10 bind nobody but the reporter."""


def langkah_eskalasi(
    jatuh_tempo: date | None,
    hari_ini: date,
    sudah: Collection[str] = (),
    *,
    kode: KodeJam = KodeJam.C4,
    hari_khusus: Collection[date] = (),
) -> list[T]:
    """Return the levels to be told now, lowest first; a paused clock (no due day) tells nobody.

    A level in `sudah` is not told again. What only made sense before the due day is not made up for after it.
    The reporter hears of the Ombudsman on the day after the clock ran out.
    """
    if jatuh_tempo is None:
        return []
    lewat = -sisa_hari_kerja(hari_ini, jatuh_tempo, hari_khusus)
    return [
        tingkat
        for tingkat, hari in TANGGA.get(kode, {}).items()
        if tingkat not in sudah and _is_due(tingkat, hari, lewat, terlambat=hari_ini > jatuh_tempo)
    ]


def _is_due(tingkat: T, hari: int, lewat: int, *, terlambat: bool) -> bool:
    if tingkat is T.OMBUDSMAN:
        return terlambat
    if hari < 0:
        return not terlambat and hari <= lewat < 0
    return lewat >= hari


def is_jam_kantor(saat: datetime, *, zona: str = ZONA_KANTOR, hari_khusus: Collection[date] = ()) -> bool:
    """Whether an officer may be reminded at this moment: on a working day between 08.00 and 16.00."""
    setempat = saat.astimezone(ZoneInfo(zona))
    hari = setempat.date()
    kemarin = date.fromordinal(hari.toordinal() - 1)
    return JAM_BUKA <= setempat.time() < JAM_TUTUP and sisa_hari_kerja(kemarin, hari, hari_khusus) == 1
