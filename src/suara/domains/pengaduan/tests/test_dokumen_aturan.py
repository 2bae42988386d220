"""The rules in prose say what the rules in data say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from suara.domains.pengaduan.terms import KodeJam, Status
from suara.hukum import load_nilai
from suara.kernel.parameter import get_parameter

HALAMAN = Path(__file__).parents[5] / "docs" / "aturan" / "pengaduan.md"
BARIS = HALAMAN.read_text(encoding="utf-8").splitlines()
JAM = {
    **{f"{kode} ": f"pengaduan.{kode.lower()}_hari" for kode in KodeJam if kode is not KodeJam.C4},
    "C4 permintaan informasi": "pengaduan.c4_informasi_hari",
    "C4 aspirasi": "pengaduan.c4_aspirasi_hari",
    "C4 pengaduan tidak berkadar": "pengaduan.c4_tbp_hari",
    "C4 pengaduan berkadar": "pengaduan.c4_bp_hari",
}


@pytest.mark.parametrize("awal", JAM)
def test_every_clock_stands_with_length_article_and_grade(awal):
    (baris,) = [satu for satu in BARIS if satu.startswith(f"| {awal}")]
    nilai = get_parameter(JAM[awal], date(2026, 11, 22))
    satuan = load_nilai()[JAM[awal]][-1].satuan
    assert f"| {nilai.nilai} {satuan} |" in baris
    assert nilai.dasar.instrument in baris
    assert f"| {nilai.dasar.bukti} |" in baris
    if nilai.dasar.pasal[0].isdigit():
        assert f"Pasal {nilai.dasar.pasal}" in baris


@pytest.mark.parametrize("status", Status)
def test_every_state_stands_with_its_public_word(status):
    assert any(baris.startswith(f"| {status} | {status.label} |") for baris in BARIS)
