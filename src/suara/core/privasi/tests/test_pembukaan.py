"""One officer asks with a reason, a second decides, the first reads for half an hour. Nobody else."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, IntegrityError, connection, transaction

from suara.core.akun.models import Akun
from suara.core.jejak.models import Entri
from suara.core.jejak.sentences import describe
from suara.core.privasi.errors import PrivasiDitolak
from suara.core.privasi.models import AlasanHapus, Identitas, PermintaanBuka, StatusPermintaan
from suara.core.privasi.queries import get_permintaan, list_menunggu, list_permintaan
from suara.core.privasi.services import (
    DataIdentitas,
    approve_opening,
    erase_identitas,
    lapse_openings,
    read_identitas,
    refuse_opening,
    request_opening,
)
from suara.core.privasi.tests.conftest import ALASAN, NIK
from suara.core.privasi.tests.test_brankas import stored
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor
from suara.kernel import sandi


def test_two_persons_open_it(
    permintaan: PermintaanBuka, rina: Akun, yusuf: Akun, pelapor: DataIdentitas
) -> None:
    approve_opening(actor=rina, permintaan=permintaan)
    assert read_identitas(actor=yusuf, permintaan=permintaan) == pelapor
    assert [describe(entri) for entri in Entri.objects.order_by("urutan")] == [
        "Yusuf Hidayat meminta membuka identitas pelapor.",
        "Rina Wulandari menyetujui permintaan Yusuf Hidayat untuk membuka identitas pelapor, "
        "berlaku 30 menit.",
        "Yusuf Hidayat membaca identitas pelapor.",
    ]


def test_the_trail_holds_neither_content_nor_reason(
    permintaan: PermintaanBuka, rina: Akun, yusuf: Akun
) -> None:
    approve_opening(actor=rina, permintaan=permintaan)
    read_identitas(actor=yusuf, permintaan=permintaan)
    held = stored("jejak_entri") + stored("privasi_permintaanbuka")
    assert [word for word in (NIK, "Siti", "Ulin", "Memeriksa", "pengawas") if word in held] == []


@pytest.mark.parametrize("alasan", ["", "perlu", "   a  b  c  d  e  f   g"])
def test_a_short_reason_is_refused(
    identitas: Identitas, yusuf: Akun, kantor_kaltim: Kantor, alasan: str
) -> None:
    with pytest.raises(PrivasiDitolak, match="20 huruf"):
        request_opening(
            actor=yusuf,
            identitas_id=identitas.pk,
            obj_type="pengaduan.Laporan",
            obj_id="7",
            alasan=alasan,
            kantor=kantor_kaltim,
        )


def test_asking_twice_asks_once(
    permintaan: PermintaanBuka, identitas: Identitas, yusuf: Akun, kantor_kaltim: Kantor
) -> None:
    again = request_opening(
        actor=yusuf,
        identitas_id=identitas.pk,
        obj_type="pengaduan.Laporan",
        obj_id="7",
        alasan=ALASAN,
        kantor=kantor_kaltim,
    )
    assert again.pk == permintaan.pk
    assert Entri.objects.count() == 1


def test_nobody_decides_on_an_own_request(permintaan: PermintaanBuka, yusuf: Akun) -> None:
    for decide in (approve_opening, refuse_opening):
        with pytest.raises(PrivasiDitolak, match="permintaannya sendiri"):
            decide(actor=yusuf, permintaan=permintaan)


def test_the_database_refuses_one_person_too(permintaan: PermintaanBuka) -> None:
    with pytest.raises(IntegrityError, match="buka_dua_orang"), transaction.atomic():
        PermintaanBuka.objects.filter(pk=permintaan.pk).update(
            status=StatusPermintaan.DITOLAK, penyetuju=permintaan.peminta, diputus_at=now()
        )


def test_another_office_neither_asks_nor_decides_nor_reads(
    permintaan: PermintaanBuka, identitas: Identitas, tono: Akun, kantor_kaltim: Kantor, kantor_lain: Kantor
) -> None:
    ask = {"identitas_id": identitas.pk, "obj_type": "x", "obj_id": "1", "alasan": ALASAN}
    with pytest.raises(PermissionDenied):
        request_opening(actor=tono, kantor=kantor_kaltim, **ask)  # type: ignore[arg-type]
    with pytest.raises(Identitas.DoesNotExist):
        request_opening(actor=tono, kantor=kantor_lain, **ask)  # type: ignore[arg-type]
    for act in (approve_opening, refuse_opening, read_identitas):
        with pytest.raises(PermissionDenied):
            act(actor=tono, permintaan=permintaan)


def test_nothing_is_read_before_the_second_person(permintaan: PermintaanBuka, yusuf: Akun) -> None:
    with pytest.raises(PrivasiDitolak, match="belum disetujui"):
        read_identitas(actor=yusuf, permintaan=permintaan)


def test_nothing_is_read_after_a_refusal(permintaan: PermintaanBuka, rina: Akun, yusuf: Akun) -> None:
    refuse_opening(actor=rina, permintaan=permintaan)
    with pytest.raises(PrivasiDitolak):
        read_identitas(actor=yusuf, permintaan=permintaan)
    with pytest.raises(PrivasiDitolak, match="sudah diputus"):
        approve_opening(actor=rina, permintaan=permintaan)


def test_a_lapsed_request_is_final(permintaan: PermintaanBuka, rina: Akun, yusuf: Akun) -> None:
    """Neither decided nor read any more; lapsing again does nothing; the trail says it once."""
    where = {"obj_type": permintaan.obj_type, "obj_id": permintaan.obj_id}
    assert lapse_openings(**where) == 1
    assert lapse_openings(**where) == 0
    for act, who in ((approve_opening, rina), (refuse_opening, rina), (read_identitas, yusuf)):
        with pytest.raises(PrivasiDitolak, match="gugur"):
            act(actor=who, permintaan=permintaan)
    permintaan.refresh_from_db()
    assert (permintaan.status, permintaan.penyetuju) == (StatusPermintaan.GUGUR, None)
    assert Entri.objects.filter(act="privasi.buka.gugur").count() == 1
    for back in (StatusPermintaan.DIMINTA, StatusPermintaan.DISETUJUI):
        with pytest.raises(IntegrityError), transaction.atomic():
            PermintaanBuka.objects.filter(pk=permintaan.pk).update(status=back)


def test_an_approval_lapses_too_but_is_never_taken_for_a_refusal(
    permintaan: PermintaanBuka, rina: Akun, yusuf: Akun
) -> None:
    approve_opening(actor=rina, permintaan=permintaan)
    with pytest.raises(IntegrityError), transaction.atomic():
        PermintaanBuka.objects.filter(pk=permintaan.pk).update(status=StatusPermintaan.DITOLAK)
    assert lapse_openings(obj_type=permintaan.obj_type, obj_id=permintaan.obj_id) == 1
    permintaan.refresh_from_db()
    assert permintaan.penyetuju == rina
    assert not permintaan.is_readable_at(now())
    with pytest.raises(PrivasiDitolak, match="gugur"):
        read_identitas(actor=yusuf, permintaan=permintaan)


def test_only_the_requester_reads(permintaan: PermintaanBuka, rina: Akun, maria: Akun) -> None:
    approve_opening(actor=rina, permintaan=permintaan)
    for other in (rina, maria):
        with pytest.raises(PermissionDenied):
            read_identitas(actor=other, permintaan=permintaan)


def test_reading_ends_after_half_an_hour(permintaan: PermintaanBuka, rina: Akun, yusuf: Akun) -> None:
    start = now()
    with time_machine.travel(start, tick=False):
        approve_opening(actor=rina, permintaan=permintaan)
        read_identitas(actor=yusuf, permintaan=permintaan)
    with time_machine.travel(start + timedelta(minutes=29, seconds=59), tick=False):
        read_identitas(actor=yusuf, permintaan=permintaan)
    with (
        time_machine.travel(start + timedelta(minutes=30), tick=False),
        pytest.raises(PrivasiDitolak, match="30 menit"),
    ):
        read_identitas(actor=yusuf, permintaan=permintaan)
    assert Entri.objects.filter(act="privasi.buka.dibaca").count() == 2


def test_deciding_twice_decides_once(permintaan: PermintaanBuka, rina: Akun, maria: Akun) -> None:
    first = approve_opening(actor=rina, permintaan=permintaan)
    assert approve_opening(actor=rina, permintaan=permintaan).kedaluwarsa_at == first.kedaluwarsa_at
    with pytest.raises(PrivasiDitolak, match="sudah diputus"):
        approve_opening(actor=maria, permintaan=permintaan)
    assert Entri.objects.count() == 2


def test_without_the_key_the_officer_hears_what_to_do(
    permintaan: PermintaanBuka, rina: Akun, yusuf: Akun, kunci: Path, pelapor: DataIdentitas
) -> None:
    approve_opening(actor=rina, permintaan=permintaan)
    brought = (kunci / "identitas").read_text()
    (kunci / "identitas").unlink()
    with pytest.raises(PrivasiDitolak, match="tidak disimpan di mesin ini"):
        read_identitas(actor=yusuf, permintaan=permintaan)
    for wrong in ("bukan kunci", sandi.new_box_key().hex(), ""):
        with pytest.raises(PrivasiDitolak, match="bukan kunci yang menyegel"):
            read_identitas(actor=yusuf, permintaan=permintaan, kunci_berkas=wrong)
    assert not Entri.objects.filter(act="privasi.buka.dibaca").exists()
    assert read_identitas(actor=yusuf, permintaan=permintaan, kunci_berkas=brought) == pelapor


def test_an_erased_identity_opens_no_more(
    permintaan: PermintaanBuka, identitas: Identitas, rina: Akun, yusuf: Akun, kantor_kaltim: Kantor
) -> None:
    approve_opening(actor=rina, permintaan=permintaan)
    erase_identitas(actor=None, identitas_id=identitas.pk, alasan=AlasanHapus.MASA_SIMPAN)
    with pytest.raises(PrivasiDitolak, match="sudah dihapus"):
        read_identitas(actor=yusuf, permintaan=permintaan)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE privasi_permintaanbuka SET obj_id = '8'",
        "UPDATE privasi_permintaanbuka SET status = 'DITOLAK', kedaluwarsa_at = NULL",
        "UPDATE privasi_permintaanbuka SET kedaluwarsa_at = '2099-01-01'",
        "DELETE FROM privasi_permintaanbuka",
    ],
)
def test_a_decided_request_stays_as_it_is(permintaan: PermintaanBuka, rina: Akun, sql: str) -> None:
    approve_opening(actor=rina, permintaan=permintaan)
    with pytest.raises(DatabaseError, match="tidak dapat diubah"), transaction.atomic():
        connection.cursor().execute(sql)


def test_the_desk_finds_requests_of_its_own_office(
    permintaan: PermintaanBuka, kantor_kaltim: Kantor, kantor_lain: Kantor
) -> None:
    own, other = (Kantor.objects.filter(pk=kantor.pk) for kantor in (kantor_kaltim, kantor_lain))
    assert list(list_menunggu(own)) == [permintaan]
    assert not list_menunggu(other)
    assert list(list_permintaan("pengaduan.Laporan", "7")) == [permintaan]
    assert get_permintaan(permintaan.pk, own).alasan == ALASAN
    with pytest.raises(PermintaanBuka.DoesNotExist):
        get_permintaan(permintaan.pk, other)
