"""The officers' pages of waves and services in Ruang Kerja."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
import time_machine
from django.test import Client

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Kantor
from suara.domains.survei.models import Gelombang, Jawaban, JawabanSpool, Layanan
from suara.domains.survei.tests.gelombang_uji import make_layanan, make_versi, make_wave

pytestmark = pytest.mark.django_db
type Login = Callable[[Client, Akun], Client]


@pytest.fixture(autouse=True)
def _hari() -> object:
    with time_machine.travel("2026-11-22 08:00 +0800", tick=False):
        yield


@pytest.fixture
def meja(client: Client, ayu: Akun, login: Login) -> Client:
    """Ayu, signed in."""
    return login(client, ayu)


def typed(layanan: list[Layanan], versi: int, users: tuple[str, ...], **other: str) -> dict[str, str]:
    """Return the fields of the form of a wave."""
    said = {"nama": "Semester II 2026", "versi": str(versi), "mulai": "2026-07-01", "selesai": "2026-12-31"}
    said |= {"cara": "TERBUKA", "cara_sampel": "RUMUS"}
    for row, n in zip(layanan, users, strict=True):
        said |= {f"pakai_{row.pk}": "on", f"n_{row.pk}": n}
    return said | other


def test_empty_states_say_what_to_do(meja: Client) -> None:
    assert "Buat gelombang pertama" in meja.get("/kerja/survei/").text
    assert "Belum ada layanan" in meja.get("/kerja/survei/layanan/").text
    assert "/kerja/survei/layanan/baru/" in meja.get("/kerja/survei/gelombang/baru/").text


def test_from_a_service_to_an_open_wave(meja: Client, kantor_kaltim: Kantor) -> None:
    made = meja.post(
        "/kerja/survei/layanan/baru/", {"nama": "Permintaan informasi", "nama_en": "", "unit": ""}
    )
    assert made.status_code == 302
    layanan, versi = [Layanan.objects.get()], make_versi()
    asked = meja.post(
        "/kerja/survei/gelombang/baru/", {**typed(layanan, versi.pk, ("1000",), nama=""), "hitung": "ya"}
    )
    assert "dibulatkan menjadi 278" in asked.text
    assert "Ada yang perlu diperbaiki" not in asked.text
    assert not Gelombang.objects.exists()
    done = meja.post("/kerja/survei/gelombang/baru/", typed(layanan, versi.pk, ("1000",)), follow=True)
    row = Gelombang.objects.get()
    assert done.redirect_chain[-1][0] == f"/kerja/survei/gelombang/{row.pk}/"
    assert "278" in done.text
    assert "Belum Sesuai" in done.text
    opened = meja.post(f"/kerja/survei/gelombang/{row.pk}/gerak/buka/", {"revisi": "1"}, follow=True)
    assert "Pengisian dibuka." in opened.text
    again = meja.post(f"/kerja/survei/gelombang/{row.pk}/gerak/buka/", {"revisi": "1"}, follow=True)
    assert "baru saja berubah" in again.text


def test_what_was_typed_is_kept_and_the_reason_is_a_sentence(meja: Client, kantor_kaltim: Kantor) -> None:
    layanan, versi = make_layanan(kantor_kaltim), make_versi()
    said = typed(layanan, versi.pk, ("600", "1.200", ""), selesai="2026-06-01")
    page = meja.post("/kerja/survei/gelombang/baru/", said)
    assert "tulis dengan angka saja, tanpa titik" in page.text
    assert 'value="1.200"' in page.text
    page = meja.post("/kerja/survei/gelombang/baru/", said | {f"n_{layanan[1].pk}": "1200"})
    assert page.status_code == 409
    assert "Hari terakhir tidak boleh sebelum hari pertama." in page.text
    unmarked = {key: value for key, value in said.items() if key != f"pakai_{layanan[0].pk}"}
    page = meja.post("/kerja/survei/gelombang/baru/", unmarked | {f"n_{layanan[1].pk}": ""})
    assert "tetapi tidak ditandai" in page.text
    assert not Gelombang.objects.exists()


def test_counts_stand_against_the_sample(
    meja: Client, ayu: Akun, kantor_kaltim: Kantor, django_assert_max_num_queries: Callable[..., object]
) -> None:
    row = make_wave(ayu, kantor_kaltim)
    small = Layanan.objects.get(nama="Audiensi")
    said = {"gelombang": row, "layanan": small, "minggu": date(2026, 11, 16)}
    Jawaban.objects.bulk_create(Jawaban(**said) for _n in range(27))
    JawabanSpool.objects.create(**said)
    meja.get(f"/kerja/survei/gelombang/{row.pk}/")
    with django_assert_max_num_queries(12):
        page = meja.get(f"/kerja/survei/gelombang/{row.pk}/")
    lines = [line for line in page.text.splitlines() if "Audiensi" in line and "<tr" in line]
    assert any("Sesuai" in line and ">28<" in line for line in lines)
    assert page.text.count("Belum Sesuai") >= 3


def test_a_draft_is_changed_corrected_and_discarded(meja: Client, ayu: Akun, kantor_kaltim: Kantor) -> None:
    row = make_wave(ayu, kantor_kaltim)
    layanan = list(Layanan.objects.order_by("pk"))
    base = f"/kerja/survei/gelombang/{row.pk}/"
    assert 'value="600"' in meja.get(base + "ubah/").text
    said = typed(layanan, row.versi_id, ("600", "300", "200"), revisi="1")
    assert meja.post(base + "ubah/", said).status_code == 302
    assert meja.get(base + "populasi/").status_code == 404
    meja.post(base + "gerak/buka/", {"revisi": "2"})
    assert meja.get(base + "ubah/").status_code == 404
    users = {f"n_{one.pk}": "50" for one in layanan}
    meja.post(base + "populasi/", users | {"revisi": "3", "selesai": "2027-01-15"})
    row.refresh_from_db()
    assert (row.populasi, row.tanggal_selesai) == (150, date(2027, 1, 15))
    kept = meja.post(base + "buang/", {"revisi": "4"}, follow=True)
    assert "tidak dapat dilakukan lagi" in kept.text


def test_a_service_is_changed_and_retired(meja: Client, kantor_kaltim: Kantor) -> None:
    row = make_layanan(kantor_kaltim)[0]
    base = f"/kerja/survei/layanan/{row.pk}/"
    page = meja.post(base, {"nama": "Audiensi", "nama_en": "", "unit": ""})
    assert page.status_code == 409
    assert "sudah ada di daftar" in page.text
    assert meja.post(base, {"nama": "PPID", "nama_en": "Requests", "unit": ""}).status_code == 302
    assert "dihentikan" in meja.post(base + "keadaan/", {"aktif": "tidak"}, follow=True).text
    assert "PPID" not in meja.get("/kerja/survei/layanan/?aktif=True").text


def test_readers_see_and_strangers_do_not(
    client: Client, ayu: Akun, hadi: Akun, kantor_kaltim: Kantor, kantor_lain: Kantor, login: Login
) -> None:
    from tests.pemeran.orang import make_petugas

    row = make_wave(ayu, kantor_kaltim)
    url = f"/kerja/survei/gelombang/{row.pk}/"
    page = login(Client(), hadi).get(url)
    assert page.status_code == 200
    assert "gerak/buka" not in page.text
    stranger = login(Client(), make_petugas("Wahyu Lain", "OPERATOR_SURVEI", kantor_lain))
    assert stranger.get(url).status_code == 404
    assert stranger.post(url + "gerak/buka/", {"revisi": "1"}).status_code == 404
    assert stranger.get(f"/kerja/survei/layanan/{Layanan.objects.first().pk}/").status_code == 404
    assert row.nama not in stranger.get("/kerja/survei/").text


def test_the_start_page_names_what_is_due(meja: Client, ayu: Akun, kantor_kaltim: Kantor) -> None:
    make_wave(ayu, kantor_kaltim)
    page = meja.get("/kerja/")
    assert "Pengisian Semester II 2026 dibuka" in page.text
    assert "Buka pengisian" in page.text
