"""The recap of a region from the recaps of the regions below it: sums, with both sides of every move."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from suara.engine.recap.angka import BANYAK, LP, RINCIAN, UKURAN, BarisRekap, Rekap
from suara.engine.recap.gabung import add_details
from suara.engine.recap.hitung import KABUPATEN


def sum_regions(
    bagian: Sequence[Rekap], *, periode: str, wilayah: str, nama: str, sampai: int = KABUPATEN
) -> Rekap:
    """Return the recap of `wilayah` (empty: the nation) whose parts are `bagian`, with rows down to a level.

    A voter who moved from one part to another is TMS there and new here, so the sums hold him twice; that is
    how the offices publish it, and nothing is subtracted. A gap of a part is a gap of the sum.
    """
    if not bagian or len({satu.wilayah for satu in bagian}) < len(bagian):
        raise ValueError("paling sedikit satu bagian, masing-masing sekali")
    if any(satu.wilayah == wilayah or not satu.wilayah.startswith(wilayah) for satu in bagian):
        raise ValueError("bagian harus wilayah di bawahnya")
    tops = [next(baris for baris in satu.baris if baris.kode == satu.wilayah) for satu in bagian]
    isi: dict[str, Any] = {nama: sum((getattr(top, nama) for top in tops), LP()) for nama in UKURAN}
    isi |= {nama: add_details([getattr(top, nama) for top in tops]) for nama in RINCIAN}
    isi |= {nama: sum(getattr(top, nama) for top in tops) for nama in BANYAK}
    isi["jumlah_kab"] += sum(len(top.kode) == KABUPATEN for top in tops)
    rows = [baris for satu in bagian for baris in satu.baris if baris.panjang <= sampai]
    top = BarisRekap(kode=wilayah, nama=nama, **isi)
    return Rekap(periode=periode, wilayah=wilayah, baris=(top, *sorted(rows, key=lambda baris: baris.kode)))
