"""A semester from its quarters; where the quarters do not meet, the gap is named, not repaired."""

from __future__ import annotations

import pytest

from suara.engine.recap import LP, BarisRekap, Rekap
from suara.engine.recap.gabung import merge_periods
from suara.engine.recap.jumlah import sum_regions


def one(periode: str, **isi: LP | dict[str, LP]) -> Rekap:
    baris = BarisRekap(kode="64", nama="KALIMANTAN TIMUR", **isi)  # type: ignore[arg-type]
    return Rekap(periode=periode, wilayah="64", baris=(baris,))


def test_movements_add_up_and_the_result_is_that_of_the_last_quarter() -> None:
    tw3 = one("2025-TW3", lama=LP(10, 9), baru=LP(3, 1), tms=LP(1, 0), perbaikan=LP(2, 0), kini=LP(12, 10),
              tms_alasan={"MENINGGAL": LP(1, 0)})  # fmt: skip
    tw4 = one("2025-TW4", lama=LP(12, 10), baru=LP(0, 1), tms=LP(2, 1), perbaikan=LP(2, 1), kini=LP(10, 10),
              tms_alasan={"MENINGGAL": LP(1, 1), "TNI": LP(1, 0)})  # fmt: skip
    semester = merge_periods([tw3, tw4], periode="2025-S2")
    kaltim = semester.baris[0]
    assert (kaltim.lama, kaltim.baru, kaltim.tms, kaltim.kini) == (LP(10, 9), LP(3, 2), LP(3, 1), LP(10, 10))
    assert (kaltim.perbaikan, semester.celah) == (LP(4, 1), ())
    assert kaltim.tms_alasan == {"MENINGGAL": LP(2, 1), "TNI": LP(1, 0)}


def test_a_quarter_without_its_movements_is_the_published_gap_of_kaltim() -> None:
    """Semester II 2025: base 2,840,524, movements of one quarter only, result 2,920,985."""
    tw3 = one("2025-TW3", lama=LP(1467530, 1372994), kini=LP(1467530, 1372994))
    tw4 = one(
        "2025-TW4", lama=LP(1467530, 1372994), baru=LP(60358, 0), tms=LP(24962, 0), kini=LP(1507873, 1413112)
    )
    (celah,) = merge_periods([tw3, tw4], periode="2025-S2").celah
    assert celah.celah.jumlah == celah.tak_terjelaskan == 45_065
    assert "2.875.920" in str(celah.hitungan)
    assert "celah +45.065" in str(celah.hitungan)


def test_regions_are_not_mixed() -> None:
    with pytest.raises(ValueError, match="satu wilayah"):
        merge_periods([one("2025-TW3"), Rekap(periode="2025-TW4", wilayah="63", baris=())], periode="2025-S2")


def part(kode: str, **isi: LP | dict[str, LP]) -> Rekap:
    kec = BarisRekap(kode=f"{kode}.01", nama="KECAMATAN", jumlah_desa=2, **isi)  # type: ignore[arg-type]
    baris = BarisRekap(kode=kode, nama=kode, jumlah_kec=1, jumlah_desa=2, **isi)  # type: ignore[arg-type]
    return Rekap(periode="2025-S2", wilayah=kode, baris=(baris, kec))


def test_a_province_is_the_sum_of_its_parts_with_both_sides_of_every_move() -> None:
    there = part(
        "64.71", lama=LP(9, 9), tms=LP(1, 0), tms_alasan={"PINDAH_DOMISILI": LP(1, 0)}, kini=LP(8, 9)
    )
    here = part("64.72", lama=LP(5, 5), baru=LP(1, 0), baru_sebab={"PINDAH_MASUK": LP(1, 0)}, kini=LP(6, 5))
    kaltim = sum_regions([there, here], periode="2025-S2", wilayah="64", nama="KALIMANTAN TIMUR")
    top = kaltim.baris[0]
    assert (top.jumlah_kab, top.jumlah_kec, top.jumlah_desa) == (2, 2, 4)
    assert (top.lama, top.baru, top.tms, top.kini) == (LP(14, 14), LP(1, 0), LP(1, 0), LP(14, 14))
    assert [baris.kode for baris in kaltim.baris] == ["64", "64.71", "64.72"]
    assert kaltim.celah == ()
    nation = sum_regions([kaltim], periode="2025-S2", wilayah="", nama="Indonesia")
    assert (nation.baris[0].jumlah_kab, nation.baris[0].kini) == (2, LP(14, 14))


def test_a_part_counts_once_and_lies_inside() -> None:
    for wrong in ([part("64.71")] * 2, [part("63.71")], []):
        with pytest.raises(ValueError, match="bagian"):
            sum_regions(wrong, periode="2025-S2", wilayah="64", nama="KALIMANTAN TIMUR")
