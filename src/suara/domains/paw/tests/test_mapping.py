"""What earlier cases mean for a later one: names that went out, resignations that last, exhausted lists."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine

from suara.domains.paw.models import Anggota, Calon, Dapil, SuaraCalon
from suara.domains.paw.services import IsianDokumen, close_permohonan, prepare_keputusan, record_fakta
from suara.domains.paw.services.surat import publish_permohonan
from suara.domains.paw.status import AlasanTutup
from suara.domains.paw.tests.perkara_contoh import calon, make_pemilu, register, scan
from suara.domains.paw.tests.test_perkara_jalan import fresh, issue, lengkap, lhkpn, pleno, siap_pleno

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _rabu():
    with time_machine.travel(dt.datetime(2026, 3, 18, 2, tzinfo=dt.UTC), tick=False):
        yield


def second_seat(rina, kantor):
    """Return a case about member 1, whose seat falls vacant later."""
    member = Anggota.objects.get(calon=calon(1))
    return register(rina, kantor, nomor_surat="170/400", anggota=member, nama_anggota="Calon Contoh 1")


def prepare(case, rina, yusuf):
    lengkap(case, rina)
    return prepare_keputusan(actor=yusuf, permohonan=case, versi=fresh(case).versi)


@pytest.mark.parametrize("closed", [False, True])
def test_a_name_that_went_out_is_not_named_for_another_seat(
    rina, yusuf, maria, kantor_kaltim, closed
) -> None:
    make_pemilu()
    first = register(rina, kantor_kaltim)
    pleno(first, siap_pleno(first, rina, yusuf), maria)
    issue(first, maria, "BA1")
    issue(first, maria, "S1")
    publish_permohonan(actor=maria, permohonan=first, versi=fresh(first).versi)
    if closed:
        close_permohonan(actor=rina, permohonan=first, versi=fresh(first).versi, alasan=AlasanTutup.SELESAI)
    later = second_seat(rina, kantor_kaltim)
    lengkap(later, rina)
    lhkpn(later, yusuf, 3)
    found = prepare_keputusan(actor=yusuf, permohonan=later, versi=fresh(later).versi)
    assert (found.hasil, found.calon) == ("NAMA", calon(3))


def test_resignation_as_successor_holds_for_every_later_case(rina, yusuf, kantor_kaltim) -> None:
    make_pemilu()
    first = register(rina, kantor_kaltim)
    lengkap(first, rina)
    record_fakta(
        actor=yusuf,
        permohonan=first,
        versi=fresh(first).versi,
        calon=calon(4),
        kode="T2",
        sumber="CALON",
        dokumen=IsianDokumen(
            jenis_dokumen="PERNYATAAN_MUNDUR_CPAW",
            identitas_cocok=True,
            bermeterai=True,
            ditandatangani_sendiri=True,
            menyebut_cpaw=True,
        ),
        berkas=scan(yusuf, kantor_kaltim, "mundur.pdf"),
        terverifikasi=True,
    )
    close_permohonan(actor=rina, permohonan=first, versi=fresh(first).versi, alasan=AlasanTutup.DICABUT)
    later = second_seat(rina, kantor_kaltim)
    found = prepare(later, rina, yusuf)
    assert (found.hasil, found.calon) == ("MENUNGGU_LHKPN", calon(3))


def test_exhausted_list_reads_the_other_dapil(rina, yusuf, kantor_kaltim) -> None:
    dapil = make_pemilu()
    Calon.objects.exclude(nomor_urut__in=(1, 2)).update(dicoret=True)
    other = Dapil.objects.create(
        pemilu=dapil.pemilu,
        lembaga=dapil.lembaga,
        kode="64.2",
        nama="Kalimantan Timur 2",
        provinsi="64",
        penduduk=150_000,
        sumber_penduduk="DAK2",
    )
    person = Calon.objects.create(
        dapil=other, partai=calon(1).partai, nomor_urut=9, nama="Calon Tetangga", jenis_kelamin="P"
    )
    SuaraCalon.objects.create(calon=person, nilai=10, keputusan_hasil="Keputusan KPU Contoh 1/2024")
    found = prepare(register(rina, kantor_kaltim), rina, yusuf)
    assert found.isi["langkah"][-1]["aturan"] != "daftar"
    assert "Calon Tetangga" in str(found.fakta)
