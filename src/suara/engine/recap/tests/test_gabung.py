"""A semester from its quarters; where the quarters do not meet, the gap is named, not repaired."""

from __future__ import annotations

import pytest

from suara.engine.recap import LP, BarisRekap, Rekap
from suara.engine.recap.gabung import merge_periods


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
