"""Who is competent: nothing is archived because it belongs elsewhere."""

from __future__ import annotations

from datetime import date

import pytest

from suara.domains.pengaduan.rules.kewenangan import SALURAN, TABEL, Perkara, list_pilihan, tentukan
from suara.domains.pengaduan.terms import Kadar, Kelas, Lembaga
from suara.hukum import register

HARI = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("perkara", "lembaga"),
    [
        (Perkara.DATA_PEMILIH, Lembaga.KPU_KAB_KOTA),
        (Perkara.NIK_KTP, Lembaga.DUKCAPIL),
        (Perkara.NIK_DICATUT, Lembaga.KPU_PROVINSI),
        (Perkara.HONOR, Lembaga.KPU_PROVINSI),
        (Perkara.ETIK_ANGGOTA, Lembaga.DKPP),
        (Perkara.ETIK_ADHOC, Lembaga.KPU_KAB_KOTA),
        (Perkara.PELANGGARAN, Lembaga.BAWASLU),
        (Perkara.HASIL, Lembaga.MK),
        (Perkara.KORUPSI, Lembaga.WBS_KPU),
        (Perkara.MALADMINISTRASI, Lembaga.OMBUDSMAN),
        (Perkara.SENGKETA_INFORMASI, Lembaga.KOMISI_INFORMASI),
    ],
)
def test_competent_body(perkara, lembaga):
    assert tentukan(perkara, HARI).lembaga is lembaga
    assert tentukan(perkara, HARI).is_diteruskan is (not lembaga.is_kpu)


def test_ethics_of_ad_hoc_bodies_is_examined_here_and_not_sent_away():
    etik = tentukan(Perkara.ETIK_ADHOC, HARI)
    assert (etik.kelas, etik.kadar, etik.is_diteruskan) == (Kelas.PENGADUAN, Kadar.BP, False)
    assert tentukan(Perkara.KORUPSI, HARI).kelas is Kelas.WBS


def test_every_matter_and_every_body_can_be_reached():
    assert set(TABEL) == set(Perkara)
    assert set(SALURAN) == set(Lembaga)
    assert len(list_pilihan(HARI)) == len(Perkara)
    for saluran in SALURAN.values():
        assert saluran.menangani.endswith(".")
        assert saluran.tautan.startswith("https://")
        assert saluran.bawa
    for siapa in TABEL.values():
        assert siapa.dasar.instrument in register()
