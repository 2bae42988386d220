"""What a citizen's word can and can't do."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from suara.domains.pemilih.rules.kandidat import FaktaKandidat, nilai_putusan
from suara.domains.pemilih.rules.tanggapan import (
    DOKUMEN_TMS,
    RAMAI_TMS,
    FaktaTanggapan,
    hitung_tenggat,
    needed_dokumen,
    nilai_kirim,
    nilai_teruskan,
)
from suara.domains.pemilih.terms import JenisBukti, Putusan
from suara.engine.terms import AlasanTMS, JenisKandidat, LingkupPindah, SebabBaru, SumberData
from suara.kernel.keputusan import HasilLangkah

pytestmark = pytest.mark.sekali
CONTOH = yaml.safe_load((Path(__file__).parent / "contoh" / "tanggapan.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("contoh", CONTOH, ids=[contoh["apa"] for contoh in CONTOH])
def test_worked_examples(contoh: dict[str, Any]) -> None:
    said = dict(contoh["fakta"])
    papers = frozenset(JenisBukti(code) for code in said.pop("dokumen", ()))
    fakta = FaktaTanggapan(jenis=JenisKandidat(said.pop("jenis")), dokumen=papers, **said)
    decision = nilai_teruskan(fakta)
    assert decision.hasil == contoh["hasil"]
    assert decision.langkah[-1].aturan == contoh.get("aturan", decision.langkah[-1].aturan)


def test_without_a_paper_nobody_is_ever_removed() -> None:
    for why in AlasanTMS.__members__.values():
        for own in (True, False):
            fakta = FaktaTanggapan(jenis=JenisKandidat.TMS, alasan=why, atas_diri=own)
            assert nilai_teruskan(fakta).hasil != "BOLEH", why


def test_what_may_go_on_is_what_two_persons_may_accept() -> None:
    asked = [(JenisKandidat.TMS, why.value) for why in DOKUMEN_TMS if why is not AlasanTMS.GANDA]
    asked += [(JenisKandidat.BARU, why.value) for why in SebabBaru.__members__.values()]
    asked += [(JenisKandidat.UBAH, "")]
    for kind, why in asked:
        for paper in needed_dokumen(kind, why):
            fakta = FaktaTanggapan(jenis=kind, alasan=why, dokumen=frozenset({paper}))
            assert nilai_teruskan(fakta).hasil == "BOLEH", (kind, why, paper)
            kandidat = FaktaKandidat(
                jenis=kind,
                sumber=SumberData.MASYARAKAT,
                alasan=why,
                pindah=LingkupPindah.ANTAR_KABUPATEN
                if why == AlasanTMS.PINDAH_DOMISILI
                else LingkupPindah.TIDAK,
                bukti=frozenset({paper}),
            )
            assert nilai_putusan(kandidat, Putusan.TERIMA).hasil == "BOLEH", (kind, why, paper)


def test_one_who_reports_many_as_dead_is_pointed_out_to_the_officer() -> None:
    fakta = FaktaTanggapan(jenis=JenisKandidat.TMS, alasan="MENINGGAL", tms_lain=RAMAI_TMS)
    assert nilai_teruskan(fakta).langkah[0].hasil is HasilLangkah.PERHATIAN


def test_the_limit_of_a_day() -> None:
    assert nilai_kirim(9, 10).hasil == "BOLEH"
    assert nilai_kirim(10, 10).hasil == "TIDAK_BOLEH"


def test_the_answer_is_due_after_seven_working_days() -> None:
    assert hitung_tenggat(dt.date(2025, 10, 13)) == dt.date(2025, 10, 22)
