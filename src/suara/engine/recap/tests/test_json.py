"""A recap written as JSON and read back is the same recap, gap and all."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suara.engine.recap import LP, BarisRekap, Rekap
from suara.engine.recap.angka import BANYAK, RINCIAN, UKURAN

pytestmark = pytest.mark.sekali
LAKI_PEREMPUAN = st.builds(LP, st.integers(0, 3_000_000), st.integers(0, 3_000_000))
SEBAB = st.dictionaries(st.sampled_from(("DITANGGUHKAN", "DIAKTIFKAN")), LAKI_PEREMPUAN)
RINCI = st.dictionaries(st.sampled_from(("MENINGGAL", "TNI", "1", "S")), LAKI_PEREMPUAN)
BARIS = st.builds(
    BarisRekap,
    kode=st.sampled_from(("64", "64.72", "64.72.05")),
    nama=st.text(max_size=12),
    **dict.fromkeys(BANYAK, st.integers(0, 90_000)),
    **dict.fromkeys(UKURAN, LAKI_PEREMPUAN),
    **dict.fromkeys(RINCIAN[:-1], RINCI),
    tangguh=SEBAB,
)


@given(st.lists(BARIS, max_size=4))
def test_what_was_written_is_read_back(baris: list[BarisRekap]) -> None:
    rekap = Rekap(periode="2025-TW4", wilayah="64", baris=tuple(baris))
    again = Rekap.from_dict(json.loads(json.dumps(rekap.to_dict())))
    assert (again, again.celah) == (rekap, rekap.celah)


def test_no_column_of_a_row_is_forgotten() -> None:
    assert {field.name for field in fields(BarisRekap)} == {"kode", "nama", *BANYAK, *UKURAN, *RINCIAN}


@pytest.mark.parametrize("wrong", [{"l": "1", "p": 2}, {"l": 1, "p": 2, "jumlah": 4}, {"l": True, "p": 0}])
def test_a_number_that_is_none_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="bukan bilangan"):
        LP.from_dict(wrong)
