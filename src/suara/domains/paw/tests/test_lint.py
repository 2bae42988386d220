"""Drafts that must not be made: the old template, a name during a dispute, the replaced rules (case 51)."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine

from suara.domains.paw.errors import ActRefused
from suara.domains.paw.lint import lint_konsep
from suara.domains.paw.models import PermohonanPAW
from suara.domains.paw.services import draft_letter, record_proses_hukum
from suara.domains.paw.tests.perkara_contoh import make_pemilu, register
from suara.domains.paw.tests.test_perkara_jalan import fresh, lengkap

pytestmark = pytest.mark.django_db


@pytest.fixture
def sengketa(rina, kantor_kaltim) -> PermohonanPAW:
    """A dismissed member who went to the Mahkamah Partai."""
    with time_machine.travel(dt.datetime(2026, 3, 18, 2, tzinfo=dt.UTC), tick=False):
        make_pemilu()
        case = register(rina, kantor_kaltim, alasan="DIBERHENTIKAN", alasan_diberhentikan="G8")
        record_proses_hukum(
            actor=rina,
            permohonan=case,
            versi=case.versi,
            calon=None,
            isian={"forum": "MAHKAMAH_PARTAI", "tanggal_diajukan": dt.date(2026, 3, 5)},
        )
        yield fresh(case)


def codes(case: PermohonanPAW, jenis: str, text: str) -> list[str]:
    found = lint_konsep(jenis=jenis, perihal="", data={"uraian": text}, permohonan=case, keputusan=None)
    return [item.kode for item in found]


def test_name_with_a_note_is_refused_during_a_dispute(sengketa) -> None:
    assert codes(sengketa, "S7", "Nama calon kami sampaikan dengan catatan") == [
        "paw.lint.nama_dengan_catatan"
    ]
    assert codes(sengketa, "S1", "") == ["paw.lint.nama_saat_sengketa"]
    assert codes(sengketa, "S7", "Kami menunggu putusan.") == []


def test_s2_names_nobody(sengketa) -> None:
    assert codes(sengketa, "S2", "Calon berikutnya CALON CONTOH 4") == ["paw.lint.s2_tanpa_nama"]
    assert codes(sengketa, "S2", "Anggota Calon Contoh 2 menyengketakan.") == []


@pytest.mark.parametrize(
    "text", ["PKPU 6/2017", "PKPU Nomor 6 Tahun 2019", "Peraturan KPU Nomor 6 Tahun 2017"]
)
def test_replaced_regulation_is_refused(sengketa, text) -> None:
    assert codes(sengketa, "S7", f"sesuai {text}") == ["paw.lint.aturan_lama"]


def test_refused_draft_is_not_kept(sengketa, rina) -> None:
    lengkap(sengketa, rina)
    with pytest.raises(ActRefused, match="Naskah lama"):
        draft_letter(
            actor=rina,
            permohonan=sengketa,
            versi=fresh(sengketa).versi,
            jenis="S7",
            isian={"uraian": "Nama calon disampaikan dengan catatan."},
        )
    assert not sengketa.dokumen_set.exists()
