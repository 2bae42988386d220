"""Every published figure that we know, with what the check must say of it and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from suara.engine.periksa_rekap.baca import read_pasted
from suara.engine.periksa_rekap.periksa import check
from suara.engine.periksa_rekap.temuan import TemuanRekap

CONTOH = [
    pytest.param(satu, id=f"{berkas.stem}: {satu['judul'][:60]}")
    for berkas in sorted(Path(__file__).with_name("contoh").glob("*.yaml"))
    for satu in yaml.safe_load(berkas.read_text(encoding="utf-8"))
]


def _words(temuan: TemuanRekap) -> str:
    return " ".join(map(str, (temuan.pesan, *temuan.penjelasan, *temuan.kemungkinan)))


def _says(temuan: TemuanRekap, harap: dict[str, Any]) -> bool:
    """Whether a finding says all that is expected of it."""
    punya = {
        "kode": temuan.jenis.value,
        "wilayah": temuan.wilayah,
        "periode": temuan.periode,
        "ukuran": temuan.ukuran.kunci if temuan.ukuran else None,
        "selisih": temuan.selisih,
        "tersirat": temuan.tersirat,
        "kadar": temuan.kadar.value,
        "beda": next((sel.beda.value for sel in temuan.sel if sel.beda), None),
        "sumber": next((sel.sel.sumber for sel in temuan.sel if sel.beda), None),
    }
    kata = harap.get("kata", "").split("; ") if "kata" in harap else []
    if any(satu not in _words(temuan) for satu in kata) and harap["kata"] not in _words(temuan):
        return False
    return all(punya[nama] == nilai for nama, nilai in harap.items() if nama != "kata")


@pytest.mark.parametrize("contoh", CONTOH)
def test_published_figure(contoh: dict[str, Any]) -> None:
    laporan = check(read_pasted(contoh["tabel"]))
    didapat = [f"{satu.jenis} {satu.pesan}" for satu in laporan.temuan]
    assert len(laporan.temuan) == len(contoh["temuan"]), didapat
    for harap in contoh["temuan"]:
        assert any(_says(satu, harap) for satu in laporan.temuan), (harap, didapat)
    tersirat = [satu.to_dict() for satu in laporan.tersirat]
    for harap in contoh.get("tersirat", []):
        assert any(harap.items() <= satu.items() for satu in tersirat), (harap, tersirat)


def test_a_finding_always_shows_its_working_or_names_its_cell() -> None:
    for contoh in CONTOH:
        for temuan in check(read_pasted(contoh.values[0]["tabel"])).temuan:  # type: ignore[index,call-overload]
            assert temuan.hitungan or temuan.sel, temuan.pesan
