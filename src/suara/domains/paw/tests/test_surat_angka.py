"""Which numbers a published document names."""

from __future__ import annotations

import pytest

from suara.domains.paw.surat_angka import numbers_of
from suara.domains.paw.tests.surat_contoh import CONTOH


@pytest.mark.parametrize(
    ("jenis", "jumlah"), [("S1", 40), ("BA1", 12), ("L1", 40), ("S2", 0), ("S3", 0), ("S7", 0)]
)
def test_the_numbers_come_from_the_ranking(jenis, jumlah):
    numbers = numbers_of(CONTOH[jenis])
    assert len(numbers) == jumlah
    if jumlah:
        assert numbers[1]["nilai"] == 20371
        assert numbers[7]["nilai"] is None
        assert numbers[0]["sumber"].startswith("Keputusan KPU")
