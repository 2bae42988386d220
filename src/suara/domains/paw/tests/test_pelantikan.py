"""Peresmian and oath: the seat changes hands once, later cases know it, a failed oath changes nothing."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.urls import reverse

from suara.core.akun.models import Akun
from suara.core.jejak.queries import list_history
from suara.core.wilayah.models import Kantor
from suara.domains.paw.errors import ActRefused, NotAllowed, WrongState
from suara.domains.paw.mapping import evaluate
from suara.domains.paw.models import Anggota, Pelantikan, PermohonanPAW
from suara.domains.paw.queries_pemilu import list_pool
from suara.domains.paw.services import (
    IsianDokumen,
    IsianPelantikan,
    check_kelengkapan,
    close_permohonan,
    prepare_keputusan,
    publish_permohonan,
    record_pelantikan,
    register_permohonan,
)
from suara.domains.paw.siapa import inform
from suara.domains.paw.status import AlasanTutup, HasilPeriksa
from suara.domains.paw.terms import AlasanBerhenti, Kedudukan
from suara.domains.paw.tests.perkara_contoh import PDF, calon, isian, make_pemilu, register, scan
from suara.domains.paw.tests.test_perkara_jalan import fresh, issue, lhkpn, pleno, siap_pleno
from suara.ui.kalimat import sentence

pytestmark = pytest.mark.django_db
OATH = dt.date(2026, 3, 18)


@pytest.fixture(autouse=True)
def _rabu():
    with time_machine.travel(dt.datetime(2026, 3, 18, 2, 0, tzinfo=dt.UTC), tick=False):
        yield


def publish(permohonan: PermohonanPAW, rina: Akun, yusuf: Akun, maria: Akun) -> PermohonanPAW:
    """Bring a case to its published answer."""
    pleno(permohonan, siap_pleno(permohonan, rina, yusuf), maria)
    issue(permohonan, maria, "BA1")
    issue(permohonan, maria, "S1")
    publish_permohonan(actor=maria, permohonan=permohonan, versi=fresh(permohonan).versi)
    return fresh(permohonan)


@pytest.fixture
def terbit(rina: Akun, yusuf: Akun, maria: Akun, kantor_kaltim: Kantor) -> PermohonanPAW:
    make_pemilu()
    return publish(register(rina, kantor_kaltim), rina, yusuf, maria)


def swear(permohonan: PermohonanPAW, actor: Akun, **changes: Any) -> Pelantikan:
    values: dict[str, Any] = {
        "hasil": "DILANTIK",
        "pejabat": "MENDAGRI",
        "nomor_keputusan": "100.2.1.4-1/2026",
        "tanggal_keputusan": dt.date(2026, 3, 17),
        "tanggal_pelantikan": OATH,
    }
    return record_pelantikan(
        actor=actor,
        permohonan=permohonan,
        versi=fresh(permohonan).versi,
        isian=IsianPelantikan(**values | changes),
        berkas=scan(actor, permohonan.kantor, "sk.pdf"),
    )


def test_the_seat_changes_hands(terbit, rina) -> None:
    row = swear(terbit, rina)
    old, new = Anggota.objects.get(calon=calon(2)), Anggota.objects.get(calon=calon(4))
    assert (old.berhenti, old.alasan) == (dt.date(2026, 3, 2), "MENINGGAL_DUNIA")
    assert (new.kursi_id, new.via, new.dilantik, new.berhenti) == (old.kursi_id, "PAW", OATH, None)
    assert row.anggota == new
    assert fresh(terbit).status == "TERBIT"
    pool = {
        person.nomor_urut: person.kedudukan for person in list_pool(new.calon.dapil_id, new.calon.partai_id)
    }
    assert (pool[2], pool[4], pool[3]) == (
        Kedudukan.TERPILIH,
        Kedudukan.PAW,
        Kedudukan.BELUM_PERNAH_DUDUK,
    )
    assert "paw.pelantikan.dicatat" in [entri.act for entri in list_history("paw.permohonan", str(terbit.pk))]
    answer = inform(new, AlasanBerhenti.MENGUNDURKAN_DIRI)
    assert "Calon Contoh 3" in str(answer)


def test_edge_case_3_through_the_database(terbit, rina, yusuf, kantor_kaltim) -> None:
    """Seated 1 and 2; an earlier PAW put 4 in; now 4 resigns: 3 follows (reference §20, case 3)."""
    swear(terbit, rina)
    close_permohonan(actor=rina, permohonan=terbit, versi=fresh(terbit).versi, alasan=AlasanTutup.SELESAI)
    new = Anggota.objects.select_related("kursi__dapil", "calon").get(calon=calon(4))
    letter = isian(
        nomor_surat="170/300/2026",
        anggota=new,
        nama_anggota=new.calon.nama,
        alasan="MENGUNDURKAN_DIRI",
        tanggal_lowong=OATH,
        tanggal_surat=OATH,
        tanggal_diterima=OATH,
    )
    paper = IsianDokumen(jenis_dokumen="PERNYATAAN_MUNDUR_ANGGOTA", ditandatangani_sendiri=True)
    second = register_permohonan(
        actor=rina,
        kantor=kantor_kaltim,
        isian=letter,
        surat=scan(rina, kantor_kaltim, "surat2.pdf"),
        lampiran=[(paper, scan(rina, kantor_kaltim, "mundur.pdf"))],
    )
    assert second.permohonan_sebelumnya == terbit
    check_kelengkapan(actor=rina, permohonan=second, versi=second.versi, hasil=HasilPeriksa.LENGKAP)
    lhkpn(second, yusuf, 3)
    answer = prepare_keputusan(actor=yusuf, permohonan=second, versi=fresh(second).versi)
    assert (answer.hasil, answer.calon) == ("NAMA", calon(3))


def test_failed_oath_changes_no_seat_and_the_next_case_asks(terbit, rina, kantor_kaltim) -> None:
    row = swear(terbit, rina, hasil="GAGAL_MENINGGAL", uraian="Surat Ketua DPRD 17 Maret 2026")
    assert row.anggota is None
    assert Anggota.objects.filter(berhenti__isnull=True).count() == 2
    assert not Anggota.objects.filter(calon=calon(4)).exists()
    second = register(rina, kantor_kaltim, nomor_surat="170/301/2026")
    check_kelengkapan(actor=rina, permohonan=second, versi=second.versi, hasil=HasilPeriksa.LENGKAP)
    kasus, answer = evaluate(fresh(second), hari_ini=OATH)
    four = next(person for person in kasus.calon if person.nomor_urut == 4)
    assert [fakta.kode.value for fakta in four.fakta] == ["T1"]
    assert answer.hasil == "KLARIFIKASI"


def test_only_once_and_append_only(terbit, rina) -> None:
    row = swear(terbit, rina)
    with pytest.raises(ActRefused, match="sudah dicatat"):
        swear(terbit, rina)
    with pytest.raises(DatabaseError), transaction.atomic():
        Pelantikan.objects.filter(pk=row.pk).update(nomor_keputusan="lain")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"tanggal_pelantikan": dt.date(2026, 3, 19)}, "masa depan"),
        ({"tanggal_keputusan": dt.date(2026, 3, 19)}, "masa depan"),
        ({"tanggal_keputusan": OATH, "tanggal_pelantikan": dt.date(2026, 3, 17)}, "Urutan tanggal"),
        (
            {"tanggal_pelantikan": dt.date(2026, 3, 10), "tanggal_keputusan": dt.date(2026, 3, 9)},
            "sebelum surat",
        ),
        ({"tanggal_berhenti": dt.date(2024, 1, 1)}, "Urutan tanggal"),
        ({"nomor_keputusan": " "}, "Isi pejabat"),
        ({"hasil": "GAGAL_MUNDUR"}, "Tuliskan apa yang terjadi"),
    ],
)
def test_impossible_news_is_refused(terbit, rina, changes, words) -> None:
    with pytest.raises(ActRefused) as refused:
        swear(terbit, rina, **changes)
    assert words in sentence(refused.value.kalimat)
    assert not Pelantikan.objects.exists()
    assert Anggota.objects.get(calon=calon(2)).berhenti is None


def test_only_sekretariat_and_only_after_publication(terbit, rina, maria, tono, kantor_kaltim) -> None:
    for stranger in (maria, tono):
        with pytest.raises(NotAllowed):
            swear(terbit, stranger)
    second = register(rina, kantor_kaltim, nomor_surat="170/302/2026")
    with pytest.raises(WrongState):
        swear(second, rina)


def test_a_case_without_a_name_has_no_oath(rina, kantor_kaltim) -> None:
    make_pemilu()
    case = register(rina, kantor_kaltim)
    close_permohonan(actor=rina, permohonan=case, versi=case.versi, alasan=AlasanTutup.DICABUT)
    with pytest.raises(ActRefused, match="tidak mengumumkan nama"):
        swear(case, rina)


def test_the_page_records_and_shows_it(client, terbit, rina, login) -> None:
    login(client, rina)
    page = reverse("paw_kerja:pelantikan", args=[terbit.pk])
    case = reverse("paw_kerja:perkara", args=[terbit.pk])
    assert page in client.get(case).content.decode()
    body = client.get(page).content.decode()
    assert "Calon Contoh 4" in body
    assert "Surat Pimpinan tidak menyebutkannya" not in body
    form = {"versi": fresh(terbit).versi, "hasil": "DILANTIK", "pejabat": "MENDAGRI"}
    file = SimpleUploadedFile("sk.pdf", PDF, content_type="application/pdf")
    refused = client.post(page, form | {"berkas": file})
    assert "Isi Nomor keputusan peresmian." in refused.content.decode()
    done = client.post(
        page,
        form
        | {
            "nomor_keputusan": "100/2026",
            "tanggal_keputusan": "2026-03-17",
            "tanggal_pelantikan": "2026-03-18",
            "berkas_id": refused.context["berkas_tersimpan"].pk,
        },
    )
    assert done.status_code == 302
    shown = client.get(case).content.decode()
    assert "Diresmikan Menteri Dalam Negeri dengan keputusan 100/2026" in shown
    assert page not in shown
    public = client.get(reverse("paw:perkara", args=[terbit.pk])).content.decode()
    assert "Calon Contoh 4 dilantik 18 Maret 2026, diresmikan Menteri Dalam Negeri." in public
    assert client.get(page).status_code == 302
