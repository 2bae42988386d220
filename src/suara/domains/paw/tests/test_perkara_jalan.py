"""The whole way of a case, from the letter to the published answer, and every act that must be refused."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine

from suara.core.akun.models import Akun
from suara.core.jejak.queries import list_history
from suara.core.tugas.models import Tenggat
from suara.core.wilayah.models import Kantor
from suara.domains.paw.errors import (
    ActRefused,
    DecisionChanged,
    NoKuorum,
    NotAllowed,
    PreparerApproves,
    StaleVersion,
    WrongState,
)
from suara.domains.paw.models import KeputusanPAW, PermohonanPAW
from suara.domains.paw.services import (
    IsianDokumen,
    check_kelengkapan,
    close_permohonan,
    correct_document,
    draft_letter,
    hold_pleno,
    issue_document,
    prepare_keputusan,
    publish_permohonan,
    record_fakta,
    record_lhkpn,
    verify_fakta,
)
from suara.domains.paw.status import AlasanTutup, HasilPeriksa
from suara.domains.paw.tests.perkara_contoh import calon, make_pemilu, rapat, register, scan

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _rabu():
    with time_machine.travel(dt.datetime(2026, 3, 18, 2, 0, tzinfo=dt.UTC), tick=False):
        yield


@pytest.fixture
def perkara(rina: Akun, kantor_kaltim: Kantor) -> PermohonanPAW:
    make_pemilu()
    return register(rina, kantor_kaltim)


def fresh(permohonan: PermohonanPAW) -> PermohonanPAW:
    return PermohonanPAW.objects.get(pk=permohonan.pk)


def lengkap(permohonan: PermohonanPAW, rina: Akun) -> PermohonanPAW:
    return check_kelengkapan(
        actor=rina, permohonan=permohonan, versi=permohonan.versi, hasil=HasilPeriksa.LENGKAP
    )


def lhkpn(permohonan: PermohonanPAW, actor: Akun, nomor: int = 4) -> PermohonanPAW:
    record_lhkpn(
        actor=actor,
        permohonan=permohonan,
        versi=fresh(permohonan).versi,
        calon=calon(nomor),
        nomor="LHKPN-1",
        tanggal_lhkpn=dt.date(2026, 3, 1),
        berkas=scan(actor, permohonan.kantor, "lhkpn.pdf"),
    )
    return fresh(permohonan)


def siap_pleno(permohonan: PermohonanPAW, rina: Akun, yusuf: Akun) -> KeputusanPAW:
    lengkap(permohonan, rina)
    lhkpn(permohonan, yusuf)
    return prepare_keputusan(actor=yusuf, permohonan=permohonan, versi=fresh(permohonan).versi)


def pleno(permohonan: PermohonanPAW, rancangan: KeputusanPAW, actor: Akun, **changes):
    return hold_pleno(
        actor=actor,
        permohonan=permohonan,
        versi=fresh(permohonan).versi,
        rancangan=rancangan,
        isian=rapat(**changes),
    )


def issue(permohonan: PermohonanPAW, actor: Akun, jenis: str):
    linked = permohonan.dokumen_set.filter(jenis=jenis).last()
    assert linked is not None
    return issue_document(
        actor=actor,
        permohonan=permohonan,
        versi=fresh(permohonan).versi,
        linked=linked,
        tanggal_surat=dt.date(2026, 3, 18),
    )


def test_letter_to_published_answer(perkara, rina, yusuf, maria) -> None:
    rancangan = siap_pleno(perkara, rina, yusuf)
    assert (rancangan.hasil, rancangan.calon) == ("NAMA", calon(4))
    assert fresh(perkara).status == "SIAP_PLENO"
    pleno(perkara, rancangan, maria)
    assert fresh(perkara).status == "DIPUTUSKAN"
    with pytest.raises(ActRefused, match="Berita Acara pleno"):
        issue(perkara, maria, "S1")
    berita_acara = issue(perkara, maria, "BA1")
    surat = issue(perkara, maria, "S1")
    assert surat.data["berita_acara"]["nomor"] == berita_acara.nomor
    publish_permohonan(actor=maria, permohonan=perkara, versi=fresh(perkara).versi)
    assert fresh(perkara).status == "TERBIT"
    assert {t.aturan: t.status for t in Tenggat.objects.all()} == {
        "paw.jawaban_pertama": "SELESAI",
        "paw.jawaban_nama": "SELESAI",
    }
    acts = [e.act for e in list_history("paw.permohonan", str(perkara.pk))]
    assert acts[0] == "paw.permohonan.diterima"
    assert acts[-1] == "paw.permohonan.diumumkan"
    ralat = correct_document(
        actor=maria,
        permohonan=perkara,
        versi=fresh(perkara).versi,
        linked=perkara.dokumen_set.get(jenis="S1"),
        alasan="Nama dapil keliru.",
        tanggal_surat=dt.date(2026, 3, 18),
    )
    assert ralat.meralat_id == surat.pk
    close_permohonan(actor=rina, permohonan=perkara, versi=fresh(perkara).versi, alasan=AlasanTutup.SELESAI)
    assert fresh(perkara).status == "DITUTUP"
