"""Nothing typed is lost: text is kept while it is typed, for its officer alone, until it is sent."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.pemeran.orang import make_petugas

from suara.domains.paw.models import DrafIsian, DrafPermohonan, PermohonanPAW
from suara.domains.paw.services import keep_isian
from suara.domains.paw.tasks import sweep_isian
from suara.domains.paw.tests.perkara_contoh import PDF, calon, make_pemilu, register
from suara.domains.paw.tests.test_perkara_jalan import fresh, lengkap, pleno, siap_pleno
from suara.domains.paw.workflow import Act

pytestmark = pytest.mark.django_db
RABU = dt.datetime(2026, 3, 18, 2, 0, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def _rabu():
    with time_machine.travel(RABU, tick=False):
        yield


@pytest.fixture
def perkara(rina, kantor_kaltim) -> PermohonanPAW:
    make_pemilu()
    return lengkap(register(rina, kantor_kaltim), rina)


def url(name: str, *args) -> str:
    return reverse(f"paw_kerja:{name}", args=args)


def type_response(client, perkara, **changes):
    text = {
        "versi": fresh(perkara).versi,
        "calon": calon(4).pk,
        "isi": "Warga menelepon",
        "tentang": ["T1", "T2"],
    }
    return client.post(url("simpan_isian", perkara.pk, "tanggapan"), text | changes)


def test_typed_text_comes_back_without_complaints(client, perkara, rina, login) -> None:
    login(client, rina)
    answer = type_response(client, perkara, csrfmiddlewaretoken="x", berkas_id="y", tanggal_diterima_hari="1")
    assert (answer.status_code, answer.content.decode()) == (200, "Draf tersimpan 10.00 WITA")
    kept = DrafIsian.objects.get().isian
    assert set(kept) == {"calon", "isi", "tentang", "tanggal_diterima_hari"}
    page = client.get(url("tanggapan", perkara.pk))
    body = page.content.decode()
    assert "Warga menelepon" in body
    assert "Isian Anda dari" in body
    assert f'data-simpan="{url("simpan_isian", perkara.pk, "tanggapan")}"' in body
    assert "galat-ringkas" not in body
    assert "Isi " not in "".join(str(item) for item in page.context["form"].errors.values())
    assert f'name="versi" value="{fresh(perkara).versi}"' in body


def test_sent_text_is_forgotten_and_a_late_keep_brings_nothing_back(client, perkara, rina, login) -> None:
    login(client, rina)
    type_response(client, perkara)
    before = fresh(perkara).versi
    form = {
        "versi": before,
        "calon": calon(4).pk,
        "tanggal_diterima": "2026-03-17",
        "cara": "surat",
        "isi": "A",
    }
    assert client.post(url("tanggapan", perkara.pk), form).status_code == 302
    assert not DrafIsian.objects.exists()
    assert type_response(client, perkara, versi=before).status_code == 204
    assert not DrafIsian.objects.exists()


def test_a_colleague_who_acts_meanwhile_stops_nothing(client, perkara, rina, yusuf, login) -> None:
    seen = fresh(perkara).versi
    login(client, yusuf)
    form = {
        "versi": seen,
        "calon": calon(4).pk,
        "tanggal_diterima": "2026-03-17",
        "cara": "surat",
        "isi": "A",
    }
    client.post(url("tanggapan", perkara.pk), form)
    login(client, rina)
    assert type_response(client, perkara, versi=seen).status_code == 200


def test_a_draft_is_private(client, perkara, rina, yusuf, tono, anang, login) -> None:
    login(client, rina)
    type_response(client, perkara)
    login(client, yusuf)
    assert "Warga menelepon" not in client.get(url("tanggapan", perkara.pk)).content.decode()
    client.post(url("buang_isian", perkara.pk, "tanggapan"))
    assert DrafIsian.objects.count() == 1
    for stranger in (tono, anang):
        login(client, stranger)
        assert type_response(client, perkara).status_code == 404
    login(client, rina)
    assert client.post(url("simpan_isian", perkara.pk, "tutup"), {}).status_code == 404
    assert client.post(url("buang_isian", perkara.pk, "tanggapan")).status_code == 302
    assert not DrafIsian.objects.exists()


def test_the_whole_pleno_comes_back(client, perkara, rina, yusuf, maria, login) -> None:
    siap_pleno(perkara, rina, yusuf) if perkara.status == "DITERIMA" else None
    from suara.domains.paw.services import prepare_keputusan
    from suara.domains.paw.tests.test_perkara_jalan import lhkpn

    lhkpn(perkara, yusuf)
    prepare_keputusan(actor=yusuf, permohonan=perkara, versi=fresh(perkara).versi)
    login(client, maria)
    rows = {"hadir-TOTAL_FORMS": 5, "hadir-INITIAL_FORMS": 5, "hadir-0-nama": "Sinta", "hadir-0-hadir": "on"}
    rows |= {"hadir-0-jabatan": "Anggota", "hadir-0-pendapat_berbeda": "Saya berbeda"}
    text = rows | {"versi": fresh(perkara).versi, "tempat": "Ruang", "konfirmasi": "PUTUSKAN"}
    assert client.post(url("simpan_isian", perkara.pk, "pleno"), text).status_code == 200
    body = client.get(url("pleno", perkara.pk)).content.decode()
    assert 'value="Sinta"' in body
    assert "Saya berbeda" in body
    assert 'value="PUTUSKAN"' not in body
    assert "galat-ringkas" not in body


def test_an_old_or_far_too_long_draft_is_not_kept(perkara, rina, yusuf) -> None:
    case = fresh(perkara)
    given = {"actor": yusuf, "permohonan": case, "act": Act.RECORD_TANGGAPAN, "versi": case.versi}
    assert keep_isian(**given, isian={"isi": ["x" * 200_001]}) is None
    keep_isian(**given, isian={"isi": ["lama"]})
    with time_machine.travel(RABU + dt.timedelta(days=29)):
        sweep_isian()
        assert DrafIsian.objects.exists()
    with time_machine.travel(RABU + dt.timedelta(days=31)):
        sweep_isian()
        sweep_isian()
        assert not DrafIsian.objects.exists()


def test_the_wizard_keeps_every_screen_while_it_is_typed(client, rina, yusuf, kantor_kaltim, login) -> None:
    make_pemilu()
    login(client, rina)
    client.post(url("mulai"))
    draf = DrafPermohonan.objects.get()
    answer = client.post(
        url("simpan_surat", draf.pk, "surat"), {"nomor_surat": "170/9", "tanggal_surat_hari": "1"}
    )
    assert answer.content.decode() == "Draf tersimpan 10.00 WITA"
    page = client.get(url("daftarkan", draf.pk, "surat")).content.decode()
    assert "170/9" in page
    assert "galat-ringkas" not in page
    client.post(
        url("simpan_surat", draf.pk, "lampiran"), {"jenis_dokumen": "AKTA_KEMATIAN", "nomor_dokumen": "474/1"}
    )
    assert "474/1" in client.get(url("daftarkan", draf.pk, "lampiran")).content.decode()
    paper = {"jenis_dokumen": "AKTA_KEMATIAN", "berkas": SimpleUploadedFile("akta.pdf", PDF)}
    client.post(url("daftarkan", draf.pk, "lampiran"), paper)
    assert "474/1" not in client.get(url("daftarkan", draf.pk, "lampiran")).content.decode()
    assert client.post(url("simpan_surat", draf.pk, "periksa"), {}).status_code == 404
    login(client, yusuf)
    assert client.post(url("simpan_surat", draf.pk, "surat"), {}).status_code == 404


def test_an_officer_of_two_offices_says_which(client, rina, kantor_kaltim, kantor_lain, login) -> None:
    from suara.core.akun.models import Penugasan

    login(client, rina)
    assert client.post(url("mulai")).status_code == 302
    DrafPermohonan.objects.all().delete()
    make_petugas(rina.nama, "SEKRETARIAT", kantor_lain)
    assert Penugasan.objects.filter(akun=rina).count() == 2
    page = client.post(url("mulai")).content.decode()
    assert "Kantor mana yang menerima surat ini?" in page
    assert kantor_lain.nama in page
    assert not DrafPermohonan.objects.exists()
    assert "Pilih salah satu kantor." in client.post(url("mulai"), {"lanjut": "1"}).content.decode()
    assert client.post(url("mulai"), {"kantor": "99"}).status_code == 200
    assert client.post(url("mulai"), {"kantor": kantor_lain.pk}).status_code == 302
    assert DrafPermohonan.objects.get().kantor == kantor_lain


def test_a_second_letter_on_the_seat_is_said_before_it_is_registered(client, perkara, rina, login) -> None:
    login(client, rina)
    client.post(url("mulai"))
    draf = DrafPermohonan.objects.get()
    dapil = calon(2).dapil
    client.post(url("daftarkan", draf.pk, "dapil"), {"lembaga": "DPRD_PROVINSI", "dapil": dapil.pk})
    client.post(url("daftarkan", draf.pk, "anggota"), {"anggota": calon(2).keanggotaan.pk})
    for screen in ("alasan", "lampiran", "periksa"):
        body = client.get(url("daftarkan", draf.pk, screen)).content.decode()
        assert "Kursi ini sudah punya perkara" in body, screen
        assert url("perkara", perkara.pk) in body
    client.post(url("daftarkan", draf.pk, "anggota"), {"anggota": calon(1).keanggotaan.pk})
    assert "Kursi ini sudah punya" not in client.get(url("daftarkan", draf.pk, "periksa")).content.decode()


def test_the_next_pleno_starts_with_the_names_of_the_last(
    client, perkara, rina, yusuf, maria, anang, login
) -> None:
    from suara.domains.paw.services import prepare_keputusan
    from suara.domains.paw.tests.test_perkara_jalan import lhkpn

    lhkpn(perkara, yusuf)
    draft = prepare_keputusan(actor=yusuf, permohonan=perkara, versi=fresh(perkara).versi)
    pleno(perkara, draft, maria)
    second = lengkap(register(rina, perkara.kantor, nomor_surat="170/2"), rina)
    lhkpn(second, yusuf)
    prepare_keputusan(actor=yusuf, permohonan=second, versi=fresh(second).versi)
    login(client, maria)
    page = client.get(url("pleno", second.pk))
    names = [form["nama"].value() for form in page.context["hadir"]]
    assert names == [maria.nama, anang.nama, "Anggota 1", "Anggota 2", "Anggota 3"]
    assert not any(form["hadir"].value() for form in page.context["hadir"])


def test_what_was_sent_and_refused_is_kept_too(client, perkara, rina, login) -> None:
    login(client, rina)
    form = {"versi": fresh(perkara).versi, "calon": calon(4).pk, "isi": "Tanpa tanggal"}
    assert client.post(url("tanggapan", perkara.pk), form).status_code == 200
    body = client.get(url("tanggapan", perkara.pk)).content.decode()
    assert "Tanpa tanggal" in body
    assert "galat-ringkas" not in body
