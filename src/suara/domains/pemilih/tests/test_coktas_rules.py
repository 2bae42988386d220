"""What a visit may conclude, as a table: the examples stand in ``contoh/coktas.yaml``."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from suara.domains.pemilih.rules.coktas import (
    FaktaKunjungan,
    FaktaUsul,
    TindakLanjut,
    alasan_daftar,
    dokumen_cukup,
    jauh_pindah,
    nilai_kunjungan,
    tindak_lanjut,
)
from suara.domains.pemilih.terms import JenisBukti, Putusan
from suara.domains.pemilih.terms_coktas import AlasanCoktas, HasilCoktas, SebabTidakDitemukan
from suara.engine.terms import JenisKandidat, LingkupPindah, SumberData

pytestmark = pytest.mark.sekali
CONTOH: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "contoh" / "coktas.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("contoh", CONTOH["kunjungan"], ids=lambda one: one["nama"])
def test_what_a_visit_may_conclude(contoh: dict[str, Any]) -> None:
    sebab = contoh.get("sebab")
    said = nilai_kunjungan(
        FaktaKunjungan(
            hasil=HasilCoktas(contoh["hasil"]),
            sebab=SebabTidakDitemukan(sebab) if sebab else None,
            alasan_tms=contoh.get("alasan_tms", ""),
            dokumen=frozenset(JenisBukti(kind) for kind in contoh.get("dokumen", ())),
            ubah=frozenset(contoh.get("ubah", ())),
            pindah=LingkupPindah(contoh.get("pindah", "TIDAK")),
            ada_responden="responden" in contoh,
        )
    )
    assert said.hasil == contoh["harap"]
    grade = said.langkah[-1].dasar[0].bukti.value
    assert grade == contoh.get("kadar", grade)


def test_how_far_a_move_goes() -> None:
    asal, tujuan = "64.72.05.1004", ("64.72.05.1005", "64.72.06.1001", "64.71.01.1001", "63.71.01.1001")
    found = [jauh_pindah(asal, one).value for one in tujuan]
    assert found == ["ANTAR_DESA", "ANTAR_KECAMATAN", "ANTAR_KABUPATEN", "ANTAR_PROVINSI"]
    assert [jauh_pindah(asal, asal, alamat=one).value for one in (True, False)] == ["DALAM_DESA", "TIDAK"]


def test_a_phone_knows_which_papers_are_enough() -> None:
    enough = dokumen_cukup()
    assert enough["TMS:MENINGGAL"] == ("AKTA_KEMATIAN", "SURAT_KEMATIAN", "DAFTAR_AKTA")
    assert set(enough["TMS_JADI_MS"]) == {"KTP_EL", "KK", "BIODATA", "IKD"}
    assert all(enough.values())


@pytest.mark.parametrize("contoh", CONTOH["tindak_lanjut"], ids=str)
def test_what_two_persons_are_asked_afterwards(contoh: dict[str, Any]) -> None:
    kind, why = contoh.get("usul", (None, ""))
    fact = FaktaUsul(jenis=JenisKandidat(kind) if kind else None, alasan=why)
    said = tindak_lanjut(HasilCoktas(contoh["hasil"]), fact, contoh.get("alasan_tms", ""))
    baru = (JenisKandidat(contoh["baru"][0]), contoh["baru"][1]) if "baru" in contoh else None
    assert said == TindakLanjut(Putusan(contoh["lama"]) if contoh["lama"] else None, baru)


@pytest.mark.parametrize("contoh", CONTOH["alasan_daftar"], ids=str)
def test_why_somebody_is_visited(contoh: dict[str, Any]) -> None:
    kind, why = contoh["usul"]
    said = alasan_daftar(
        JenisKandidat(kind), why, SumberData(contoh["sumber"]), contoh.get("lahir"), date(2025, 12, 8)
    )
    assert said is AlasanCoktas(contoh["harap"])
