"""Several periods as one: a semester is the sum of its quarters, its result that of the last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from suara.engine.recap.angka import LP, BarisRekap, Rekap

_DIJUMLAH = ("baru", "tms", "masuk", "keluar", "koreksi_jk", "perbaikan")
_RINCI = ("baru_sebab", "tms_alasan", "tangguh")


def merge_periods(bagian: Sequence[Rekap], *, periode: str) -> Rekap:
    """Return the recap of consecutive periods, oldest first, of one region.

    Movements add up (who entered in one quarter and left in the next counts in both); corrections add up
    too, one per voter and quarter. When a quarter does not begin where the one before ended, the difference
    is a gap of the whole like any other.
    """
    if not bagian or len({satu.wilayah for satu in bagian}) > 1:
        raise ValueError("satu wilayah, paling sedikit satu masa")
    akhir = bagian[-1]
    per_kode = [{baris.kode: baris for baris in satu.baris} for satu in bagian]
    kode = sorted({nama for satu in per_kode for nama in satu})
    baris = tuple(_merge([satu[nama] for satu in per_kode if nama in satu]) for nama in kode)
    return Rekap(periode=periode, wilayah=akhir.wilayah, baris=baris)


def _merge(baris: Sequence[BarisRekap]) -> BarisRekap:
    jumlah: dict[str, Any] = {nama: sum((getattr(satu, nama) for satu in baris), LP()) for nama in _DIJUMLAH}
    rinci: dict[str, Any] = {nama: add_details([getattr(satu, nama) for satu in baris]) for nama in _RINCI}
    return replace(baris[-1], lama=baris[0].lama, **jumlah, **rinci)


def add_details(bagian: Sequence[Mapping[str, LP]]) -> dict[str, LP]:
    """Return the sum of details that may not all have the same keys."""
    kunci = sorted({nama for satu in bagian for nama in satu})
    return {nama: sum((satu.get(nama, LP()) for satu in bagian), LP()) for nama in kunci}
