"""Worked examples by section of the reference, through the SQL steps and through the rules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from suara.engine.sesi import Sesi
from suara.engine.sync import Acuan, sync
from suara.engine.sync.aturan import propose
from suara.engine.sync.tests.panggung import (
    as_daftar,
    as_kandidat,
    as_sumber,
    daftar_row,
    load_both,
    read_kandidat,
    sumber_row,
)
from suara.engine.terms import SumberData

CONTOH = yaml.safe_load(Path(__file__).with_name("contoh").joinpath("dpb.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def sesi() -> Iterator[Sesi]:
    with Sesi(utas=1) as satu:
        yield satu


@pytest.mark.parametrize("contoh", CONTOH, ids=lambda satu: f"{satu['bagian']} {satu['apa']}")
def test_example(sesi: Sesi, contoh: dict[str, Any]) -> None:
    kiri = [daftar_row(**satu) for satu in contoh.get("daftar", [])]
    kanan = [sumber_row(**satu) for satu in contoh.get("sumber", [])]
    acuan = Acuan(
        tanggal=contoh["acuan"], sumber=SumberData(contoh.get("dari", "SINKRONISASI")),
        penuh=contoh.get("penuh", True), wilayah_daftar="64",
        wilayah_sumber=contoh.get("wilayah_sumber", "64"),
        kabisat_maret=contoh.get("kabisat_maret", True),
    )  # fmt: skip
    load_both(sesi, kiri, kanan)
    ringkas = sync(sesi, acuan)
    kandidat = read_kandidat(sesi)
    assert sorted([satu[2], satu[3], satu[0]] for satu in kandidat) == sorted(contoh["hasil"])
    if "pindah" in contoh:
        assert {satu[5] for satu in kandidat} == {contoh["pindah"]}
    if "beda" in contoh:
        assert [satu[4] for satu in kandidat] == [contoh["beda"]]
    usulan = propose([as_daftar(b) for b in kiri], [as_sumber(b) for b in kanan], acuan)
    assert as_kandidat(usulan) == kandidat
    sumber = {satu[0] for satu in sesi.rows("SELECT sumber FROM kandidat")}
    assert sumber <= {contoh.get("tertulis", acuan.sumber.value)}
    assert ringkas.dari_daftar == (len(kandidat) if "tertulis" in contoh else 0)
