"""The pages of coktas as each officer meets them, and the field page's answers as a phone gets them."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.pemeran.orang import login

from suara.core.akun.models import Akun
from suara.core.jejak.models import Entri
from suara.domains.pemilih.models import BarisCoktas, KeputusanKandidat, KunjunganCoktas
from suara.domains.pemilih.tests.coktas_uji import PanggungCoktas, make_coktas
from suara.domains.pemilih.tests.periode_uji import NIK

pytestmark = pytest.mark.django_db
ACCEPT = {"Accept": "application/json"}


@pytest.fixture
def c(db: None) -> PanggungCoktas:
    """A plan of Fitri with two people to be visited."""
    return make_coktas()


def client(akun: Akun) -> Client:
    """Return the officer's browser."""
    return login(Client(), akun)


def url(name: str, *args: object) -> str:
    """Return an address of this room."""
    return reverse(f"pemilih_kerja:{name}", args=args)


def typed(**changes: str) -> dict[str, str]:
    """Return a visit as the form sends it."""
    said = {"id": str(uuid4()), "versi": "1", "hasil": "SESUAI", "responden": "Ibu Contoh"}
    return said | {"waktu": "2025-11-04T10:00", "hubungan": "KELUARGA", "nomor_ba": "BA-1"} | changes


def test_the_phone_gets_the_own_people_without_numbers_and_the_trail_says_so(c: PanggungCoktas) -> None:
    answer = client(c.kantor.fitri).post(url("lapangan_unduh", c.rencana.pk))
    people = answer.json()["baris"]
    assert {row["nama"] for row in people} == {"CONTOH SATRIA", "CONTOH MELATI"}
    assert {row["lahir"] for row in people} == {"1980"}
    assert NIK[6:] not in answer.text
    assert "no-store" in answer.headers["Cache-Control"]
    assert Entri.objects.get(act="pemilih.coktas.diunduh").data["jumlah"] == 2


def test_sending_twice_answers_twice_and_counts_once(c: PanggungCoktas) -> None:
    fitri, where, said = client(c.kantor.fitri), url("lapangan_kunjungan", c.rencana.pk, c.mati.pk), typed()
    answers = [fitri.post(where, said, headers=ACCEPT) for _ in range(2)]
    assert [answer.json()["baru"] for answer in answers] == [True, False]
    late = fitri.post(where, typed(hasil="TERTUNDA_DOKUMEN"), headers=ACCEPT)
    assert (late.status_code, late.json()["versi"]) == (409, 2)
    assert "Fitri Contoh sudah mencatat" in late.json()["kata"][0]
    wrong = fitri.post(where, typed(versi="2", hasil="TMS", alasan_tms="MENINGGAL"), headers=ACCEPT)
    assert wrong.status_code == 422
    assert "akta atau surat kematian" in wrong.json()["kata"][0]
    assert KunjunganCoktas.objects.count() == 1


def test_nobody_else_gets_at_the_field_page(c: PanggungCoktas) -> None:
    p = c.kantor
    for stranger in (p.ratna, p.zul, p.gani, p.intan, p.mega):
        them = client(stranger)
        for name in ("lapangan", "lapangan_luring", "lapangan_pekerja", "lapangan_keadaan"):
            assert them.get(url(name, c.rencana.pk)).status_code == 404
        for name in ("lapangan_unduh", "coktas_cetak"):
            assert them.post(url(name, c.rencana.pk)).status_code == 404
        where = url("lapangan_kunjungan", c.rencana.pk, c.mati.pk)
        assert them.post(where, typed(), headers=ACCEPT).status_code == 404
    assert not KunjunganCoktas.objects.exists()


def test_the_worker_is_bound_to_its_plan_and_what_it_keeps_names_nobody(c: PanggungCoktas) -> None:
    fitri = client(c.kantor.fitri)
    worker = fitri.get(url("lapangan_pekerja", c.rencana.pk))
    assert worker.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert "Service-Worker-Allowed" not in worker.headers
    assert "default-src 'none'" in worker.headers["Content-Security-Policy"]
    assert worker.text == fitri.get(url("lapangan_pekerja", c.rencana.pk)).text
    shell = fitri.get(url("lapangan_luring", c.rencana.pk)).text
    assert "CONTOH SATRIA" not in shell
    assert "csrfmiddlewaretoken" not in shell
    assert "Fitri" not in shell


def test_a_whole_round_without_a_script(c: PanggungCoktas) -> None:
    fitri, where = client(c.kantor.fitri), url("lapangan_kunjungan", c.rencana.pk, c.mati.pk)
    assert "SATRIA" not in fitri.get(url("lapangan", c.rencana.pk)).text + fitri.get(where).text
    opened = fitri.post(where, {"buka": "1"}).text
    assert "CONTOH SATRIA" in opened
    assert NIK not in opened
    fitri.post(where, typed(hasil="TMS", alasan_tms="MENINGGAL", dokumen_1="AKTA_KEMATIAN", nomor_1="A/1"))
    page = fitri.get(url("coktas_hasil", c.kantor.periode.pk)).text
    assert "bukan sampel acak" in page
    assert "Serahkan 1 hasil" in page
    fitri.post(url("coktas_serah", c.kantor.periode.pk), {"terlihat": "1"})
    assert KeputusanKandidat.objects.get().putusan == "TERIMA"


def test_planning_printing_and_a_stale_plan(c: PanggungCoktas) -> None:
    gani, fitri = client(c.kantor.gani), client(c.kantor.fitri)
    said = {"versi": "1", "petugas": str(c.kantor.fitri.pk), "mulai": "2025-11-03", "selesai": "2025-11-08"}
    said |= {"desa": "64.72.05.1004", "perangkat": "", "pengawas": ""}
    assert gani.post(url("coktas_rencana_ubah", c.rencana.pk), said).status_code == 302
    assert gani.post(url("coktas_rencana_ubah", c.rencana.pk), said).status_code == 409
    printed = fitri.post(url("coktas_cetak", c.rencana.pk)).text
    assert "CONTOH MELATI" in printed
    assert NIK not in printed
    where = url("coktas_rencana_baru", c.kantor.periode.pk) + "?kecamatan=64.72.05"
    assert gani.post(where, said).status_code == 302


def test_bawaslu_reads_masked_and_changes_nothing(c: PanggungCoktas) -> None:
    zul, pk = client(c.kantor.zul), c.kantor.periode.pk
    for name, key in (("coktas", pk), ("coktas_hasil", pk), ("coktas_rencana", c.rencana.pk)):
        assert zul.get(url(name, key)).status_code == 200
    assert "SATRIA" not in zul.get(url("coktas_baris", c.mati.pk)).text
    for name in ("coktas_isi", "coktas_tambah", "coktas_serah", "coktas_lanjut", "coktas_rencana_baru"):
        assert zul.post(url(name, pk)).status_code == 404


def test_who_decides_reads_what_the_visit_said_and_the_trail_keeps_it(c: PanggungCoktas) -> None:
    import io

    from PIL import Image

    picture = io.BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "JPEG")
    picture.seek(0)
    picture.name = "foto.jpg"
    where = url("lapangan_kunjungan", c.rencana.pk, c.mati.pk)
    sent = client(c.kantor.fitri).post(where, typed(catatan="Pintu biru") | {"foto": picture}, headers=ACCEPT)
    intan, row = client(c.kantor.intan), url("coktas_baris", c.mati.pk)
    assert "Pintu biru" not in intan.get(row).text
    opened = intan.post(url("coktas_buka", c.mati.pk)).text
    assert "Pintu biru" in opened
    assert NIK not in opened
    assert Entri.objects.filter(act="pemilih.coktas.dibuka").count() == 1
    photo = url("coktas_foto", c.mati.pk, sent.json()["id"])
    assert "attachment" in intan.get(photo).headers["Content-Disposition"]
    for stranger in (c.kantor.zul, c.kantor.ratna):
        assert client(stranger).get(photo).status_code == 404
        assert client(stranger).post(url("coktas_buka", c.mati.pk)).status_code == 404


def test_another_office_finds_nothing_and_the_province_counts(c: PanggungCoktas) -> None:
    pk = c.kantor.periode.pk
    ratna, mega = client(c.kantor.ratna), client(c.kantor.mega)
    for name, key in (("coktas", pk), ("coktas_hasil", pk), ("coktas_baris", c.mati.pk)):
        assert ratna.get(url(name, key)).status_code == 404
    assert mega.get(url("coktas_hasil", pk)).status_code == 200
    assert mega.get(url("coktas", pk)).status_code == 404
    assert mega.get(url("coktas_rencana", c.rencana.pk)).status_code == 404


def test_a_person_is_added_by_hand_in_the_browser(c: PanggungCoktas) -> None:
    said = {"alasan": "UJI_PETIK", "desa": "64.72.05.1004", "nik": "64099901018090", "nama": "Contoh"}
    fitri, where = client(c.kantor.fitri), url("coktas_tambah", c.kantor.periode.pk)
    assert "16 angka" in fitri.post(where, said | {"alamat": "JL 3"}).text
    fitri.post(where, said | {"alamat": "JL 3", "nik": "6409990101809003"})
    assert BarisCoktas.objects.filter(alasan="UJI_PETIK", kandidat=None).count() == 1


def test_leaving_empties_what_the_device_kept(c: PanggungCoktas) -> None:
    fitri = client(c.kantor.fitri)
    assert "Clear-Site-Data" not in fitri.get(url("lapangan", c.rencana.pk)).headers
    assert "data-belum-terkirim" in fitri.get(reverse("account_logout")).text
    assert fitri.post(reverse("account_logout")).headers["Clear-Site-Data"] == '"storage"'


def test_the_pages_ask_the_database_little(c: PanggungCoktas) -> None:
    fitri, pk, plan = client(c.kantor.fitri), c.kantor.periode.pk, c.rencana.pk
    fitri.get("/kerja/")
    over = []
    for name, args in (
        *((name, (pk,)) for name in ("coktas", "coktas_hasil", "coktas_tambah")),
        *(
            (name, (plan,))
            for name in ("coktas_rencana", "coktas_rencana_ubah", "lapangan", "lapangan_luring")
        ),
        ("coktas_baris", (c.mati.pk,)),
        ("lapangan_kunjungan", (plan, c.mati.pk)),
    ):
        with CaptureQueriesContext(connection) as asked:
            assert fitri.get(url(name, *args)).status_code == 200
        real = [q for q in asked if not q["sql"].startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT"))]
        if len(real) > 12:
            over.append(f"{name}: {len(real)}")
    assert not over
