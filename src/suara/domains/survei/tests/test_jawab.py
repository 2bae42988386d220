"""The public form and what an officer enters: taken once, refused with a sentence, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID, uuid4

import pytest
import time_machine
from django.test import Client

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Kantor
from suara.domains.survei.errors import NotAllowed, WrongState
from suara.domains.survei.models import Jawaban, JawabanSpool, KirimanJawaban
from suara.domains.survei.models.terpisah import TerpisahSpool
from suara.domains.survei.services import move_gelombang, set_aktif
from suara.domains.survei.services.instrumen import retire_versi
from suara.domains.survei.services.jawab import (
    IsianJawaban,
    JawabanTidakSah,
    enter_jawaban,
    receive_jawaban,
)
from suara.domains.survei.terms import Unsur
from suara.domains.survei.terms_kerja import ActGelombang, CaraGelombang, CaraMengisi
from suara.domains.survei.tests.jawab_uji import Loket, make_loket, typed

pytestmark = pytest.mark.django_db
type Login = Callable[[Client, Akun], Client]
JSON = {"Accept": "application/json"}
UTUH = {satu.value: 4 for satu in Unsur}


@pytest.fixture(autouse=True)
def _hari() -> object:
    with time_machine.travel("2026-11-22 08:00 +0800", tick=False):
        yield


@pytest.fixture
def loket(ayu: Akun, kantor_kaltim: Kantor) -> Loket:
    """An open wave."""
    return make_loket(ayu, kantor_kaltim)


def test_from_the_start_page_to_the_thanks(
    warga: Client, loket: Loket, django_assert_max_num_queries: Callable[..., object]
) -> None:
    assert loket.alamat in warga.get("/survei/").text
    assert loket.alamat in warga.get(f"/survei/{loket.gelombang.kode_pendek}/").text
    with django_assert_max_num_queries(6):
        page = warga.get(loket.alamat)
    assert warga.get(loket.alamat.upper().replace("/SURVEI", "/survei")).text.count("data-tanya") == 14
    assert page.text.count('type="radio"') == 9 * 4 + 3 + 6 + 8 + 7
    assert page.text.count('<fieldset class="jw-tanya') == 14
    assert page.headers["Cache-Control"] == "private, no-store"
    said = typed(4, a_usia="26-35", a_jenis_kelamin="", komentar="Loketnya sepi")
    done = warga.post(loket.alamat, said | {"a_disabilitas": ["netra", "fisik"]}, follow=True)
    assert done.redirect_chain == [(f"{loket.alamat}terima-kasih/", 302)]
    assert "Jawaban Anda sudah kami terima" in done.text
    row = JawabanSpool.objects.get()
    assert (row.cara, row.minggu, row.komentar) == ("MANDIRI", date(2026, 11, 16), "Loketnya sepi")
    assert row.isi == UTUH
    assert row.atribut == {"usia": "26-35"}
    apart = TerpisahSpool.objects.values_list("atribut", "pilihan")
    assert set(apart) == {("disabilitas", "netra"), ("disabilitas", "fisik")}
    assert "sessionid" not in warga.cookies


def test_the_same_sending_counts_once(warga: Client, loket: Loket) -> None:
    said = typed(a_disabilitas="netra")
    for _n in range(2):
        assert warga.post(loket.alamat, said).status_code == 302
    assert warga.post(loket.alamat, said, headers=JSON).json() == {"diterima": True}
    assert JawabanSpool.objects.count() == KirimanJawaban.objects.count() == 1
    assert TerpisahSpool.objects.get().pilihan == "netra"


@pytest.mark.parametrize("nilai", ["0", "5", "tiga", "33", ""])
def test_what_is_no_answer_is_refused_and_all_else_kept(warga: Client, loket: Loket, nilai: str) -> None:
    page = warga.post(loket.alamat, typed(3, j_waktu=nilai, a_usia="17-25", komentar="Ramah sekali"))
    assert page.status_code == 422
    assert 'href="#id_j_waktu"' in page.text
    assert 'id="id_j_waktu"' in page.text
    assert ("Pilih satu jawaban." if not nilai else f"“{nilai}” bukan jawaban") in page.text
    assert page.text.count(" checked") == 8 + 1 + 3
    assert "Ramah sekali</textarea>" in page.text
    assert not JawabanSpool.objects.exists()


def test_the_service_refuses_what_the_form_would(loket: Loket, ayu: Akun, maria: Akun) -> None:
    kept = {"layanan_id": loket.layanan.pk, "isi": UTUH}
    wrong = [
        kept | {"isi": UTUH | {"waktu": 0}},
        kept | {"isi": UTUH | {"waktu": 5}},
        kept | {"isi": UTUH | {"asing": 1}},
        kept | {"isi": {}},
        kept | {"atribut": {"usia": "34"}},
        kept | {"komentar": "a" * 1001},
    ]
    for isian in wrong:
        with pytest.raises(JawabanTidakSah):
            receive_jawaban(gelombang=loket.gelombang, isian=IsianJawaban(**isian), kirim_id=uuid4())  # type: ignore[arg-type]
    with pytest.raises(NotAllowed):
        enter_jawaban(
            actor=maria,
            gelombang=loket.gelombang,
            isian=IsianJawaban(**kept),
            kirim_id=uuid4(),  # type: ignore[arg-type]
        )
    assert not KirimanJawaban.objects.exists()


def test_a_closed_wave(warga: Client, ayu: Akun, loket: Loket) -> None:
    move_gelombang(actor=ayu, gelombang=loket.gelombang, act=ActGelombang.TUTUP, revisi=2)
    assert "sudah ditutup" in warga.get(loket.alamat).text
    page = warga.post(loket.alamat, typed(2, komentar="Terlambat"))
    assert page.status_code == 409
    assert "sudah ditutup, jadi jawaban ini tidak masuk" in page.text
    assert "Terlambat</textarea>" in page.text
    assert warga.post(loket.alamat, typed(), headers=JSON).status_code == 409
    assert "Tidak ada survei" in warga.get("/survei/").text


def test_what_waited_without_signal(warga: Client, ayu: Akun, loket: Loket) -> None:
    """After the last day it counts while the office has not closed; the closed page still sends and shows."""
    with time_machine.travel("2027-01-03 08:00 +0800", tick=False):
        page = warga.get(loket.alamat)
        assert "data-ditolak" in page.text
        assert "data-jawab" not in page.text
        late = typed(2, diisi="2026-12-31")
        assert warga.post(loket.alamat, late, headers=JSON).json() == {"diterima": True}
        refused = warga.post(loket.alamat, typed(2, diisi="besok"), headers=JSON)
        assert refused.status_code == 409
        assert "Hari terakhir survei ini, 31 Desember 2026, sudah lewat" in refused.json()["kata"][0]
    assert JawabanSpool.objects.get().minggu == date(2026, 12, 28)
    assert 'name="diisi" value="2026-11-22"' in warga.get(loket.alamat).text


def test_a_service_that_ends_in_the_middle_and_a_questionnaire_that_cannot(
    warga: Client, ayu: Akun, loket: Loket
) -> None:
    """Who used the service before may still answer; only a new wave cannot ask about it any more."""
    set_aktif(actor=ayu, layanan=loket.layanan, aktif=False)
    with pytest.raises(WrongState, match="Masih ada gelombang yang dibuka"):
        retire_versi(actor=ayu, versi=loket.gelombang.versi, alasan="Diganti versi baru.")
    assert warga.get(loket.alamat).status_code == 200
    assert warga.post(loket.alamat, typed(4)).status_code == 302
    isian = IsianJawaban(layanan_id=loket.layanan.pk, isi=UTUH, cara=CaraMengisi.KERTAS)
    enter_jawaban(actor=ayu, gelombang=loket.gelombang, isian=isian, kirim_id=uuid4())
    move_gelombang(actor=ayu, gelombang=loket.gelombang, act=ActGelombang.TUTUP, revisi=2)
    assert sorted(Jawaban.objects.values_list("cara", flat=True)) == ["KERTAS", "MANDIRI"]
    retire_versi(actor=ayu, versi=loket.gelombang.versi, alasan="Diganti versi baru.")
    loket.gelombang.refresh_from_db()
    with pytest.raises(WrongState, match="sudah ditarik"):
        move_gelombang(actor=ayu, gelombang=loket.gelombang, act=ActGelombang.BUKA_LAGI, revisi=3)


def test_not_yet_open_and_over_by_date(warga: Client, loket: Loket) -> None:
    for moment, said in (("2026-06-30", "baru dibuka 1 Juli 2026"), ("2027-01-01", "sudah ditutup")):
        with time_machine.travel(f"{moment} 08:00 +0800", tick=False):
            assert said in warga.get(loket.alamat).text
            assert warga.post(loket.alamat, typed()).status_code == 409
    assert not JawabanSpool.objects.exists()


def test_drafts_and_foreign_services_are_not_there(warga: Client, ayu: Akun, kantor_kaltim: Kantor) -> None:
    loket = make_loket(ayu, kantor_kaltim, buka=False)
    assert warga.get(loket.alamat).status_code == 404
    assert warga.get(f"/survei/{loket.gelombang.kode_pendek}/").status_code == 404
    assert warga.post(loket.alamat.replace("informasi", "lain"), typed()).status_code == 404
    for typo in (
        f"/survei/{loket.gelombang.kode_pendek}x/",
        f"{loket.alamat}terima-kasih/".replace("si/t", "sa/t"),
    ):
        page = warga.get(typo)
        assert page.status_code == 404
        assert "tidak kami kenal" in page.text


def test_by_invitation_only(warga: Client, ayu: Akun, kantor_kaltim: Kantor) -> None:
    loket = make_loket(ayu, kantor_kaltim, cara=CaraGelombang.UNDANGAN)
    assert loket.alamat not in warga.get("/survei/").text
    assert "hanya untuk yang diundang" in warga.get(loket.alamat).text
    page = warga.post(loket.alamat, typed())
    assert page.status_code == 409
    assert "hanya untuk yang diundang" in page.text


def test_a_way_out_is_an_answer(warga: Client, ayu: Akun, kantor_kaltim: Kantor) -> None:
    """F-03 lets people say that a statement does not apply; that is stored as blank, never as 0."""
    loket = make_loket(ayu, kantor_kaltim, "pekppp-f03a-2022")
    boxes = {f"j_{satu['kode']}": satu for satu in loket.gelombang.versi.definisi["butir"]}
    said = {
        nama: "na" if satu.get("tidak_relevan") else str(satu["pilihan"][0]["nilai"])
        for nama, satu in boxes.items()
    }
    assert warga.post(loket.alamat, said).status_code == 302
    isi = JawabanSpool.objects.get().isi
    for nama, satu in boxes.items():
        assert isi[nama[2:]] == (None if satu.get("tidak_relevan") else satu["pilihan"][0]["nilai"])


def test_a_kiosk_leaves_nothing_behind(warga: Client, loket: Loket) -> None:
    page = warga.get(f"{loket.alamat}kios/")
    assert 'class="kepala"' not in page.text
    assert '<noscript><meta http-equiv="refresh"' in page.text
    done = warga.post(f"{loket.alamat}kios/", typed(), follow=True)
    assert done.redirect_chain[-1][0] == f"{loket.alamat}kios/terima-kasih/"
    assert f'content="20;url={loket.alamat}kios/"' in done.text
    assert JawabanSpool.objects.get().cara == CaraMengisi.MANDIRI


def test_what_the_device_keeps_names_nobody(warga: Client, loket: Loket) -> None:
    shell = warga.get(f"{loket.alamat}luring/").text
    assert "csrfmiddlewaretoken" not in shell
    assert shell == Client().get(f"{loket.alamat}luring/").text
    worker = warga.get(f"{loket.alamat}pekerja.js")
    assert worker.headers["Content-Type"].startswith("text/javascript")
    assert f'"{loket.alamat}kios/": "{loket.alamat}luring/kios/"' in worker.text
    assert warga.get(f"{loket.alamat}keadaan/").json()["buka"] is True


def test_pages_in_english(warga: Client, loket: Loket) -> None:
    warga.cookies["django_language"] = "en"
    page = warga.get(loket.alamat)
    assert 'lang="en"' in page.text
    assert "How fast was the service?" in page.text
    assert "Information" in page.text


def test_paper_with_the_number_keys(client: Client, ayu: Akun, login: Login, loket: Loket) -> None:
    meja = login(client, ayu)
    where = f"{loket.kerja}kertas/"
    assert 'class="ketik"' in meja.get(where).text
    assert "disabilitas" not in meja.get(where).text
    layanan = str(loket.layanan.pk)
    said = typed(3, j_biaya="", a_usia="2", a_pendidikan="9", layanan=layanan)
    page = meja.post(where, said)
    assert page.status_code == 422
    assert 'value="9"' in page.text
    page = meja.post(where, said | {"a_pendidikan": "4"}, follow=True)
    assert "1 jawaban sudah Anda masukkan" in page.text
    row = JawabanSpool.objects.get()
    assert (row.cara, row.isi["biaya"], row.isi["waktu"]) == ("KERTAS", None, 3)
    assert row.atribut == {"usia": "26-35", "pendidikan": "D"}
    empty = meja.post(where, {"kirim_id": str(uuid4()), "layanan": layanan})
    assert empty.status_code == 422
    assert "Formulir ini kosong" in empty.text


def test_the_last_one_is_taken_back_and_typed_right(
    client: Client, ayu: Akun, login: Login, loket: Loket
) -> None:
    meja = login(client, ayu)
    layanan = str(loket.layanan.pk)
    meja.post(f"{loket.kerja}kertas/", typed(1, layanan=layanan))
    meja.post(f"{loket.kerja}kertas/", typed(2, layanan=layanan, komentar="Ramah", a_usia="5"))
    back = meja.post(f"{loket.kerja}kertas/urungkan/", {"layanan": layanan})
    assert 'value="Ramah"' in back.text
    assert 'value="5"' in back.text
    assert JawabanSpool.objects.get().isi["waktu"] == 1
    assert "1 jawaban sudah Anda masukkan" in back.text
    again = meja.post(f"{loket.kerja}kertas/urungkan/", {"layanan": layanan}, follow=True)
    assert "Tidak ada lagi yang dapat diurungkan" in again.text
    assert JawabanSpool.objects.count() == 1


def test_helping_somebody(client: Client, ayu: Akun, login: Login, loket: Loket) -> None:
    meja = login(client, ayu)
    said = typed(4, layanan=str(loket.layanan.pk), cara="TELEPON")
    assert meja.post(f"{loket.kerja}bantu/", said | {"j_waktu": ""}).status_code == 422
    assert meja.post(f"{loket.kerja}bantu/", said).status_code == 302
    assert JawabanSpool.objects.get().cara == CaraMengisi.TELEPON
    back = meja.post(f"{loket.kerja}kertas/urungkan/", {"layanan": str(loket.layanan.pk)})
    assert "Bantu mengisi" in back.text
    assert back.text.count(" checked") >= 10
    # Paper and help cannot pretend that the person answered alone.
    meja.post(f"{loket.kerja}bantu/", said | {"cara": "MANDIRI", "kirim_id": str(UUID(int=5, version=4))})
    assert JawabanSpool.objects.get().cara == CaraMengisi.DIBANTU


def test_posters_and_paper_forms(client: Client, ayu: Akun, login: Login, loket: Loket) -> None:
    from io import BytesIO

    from pypdf import PdfReader

    meja = login(client, ayu)
    assert f"http://testserver{loket.alamat}" in meja.get(f"{loket.kerja}poster/").text
    sizes = {"a4": (595, 842), "a5": (420, 595)}
    for ukuran, wanted in sizes.items():
        pdf = PdfReader(BytesIO(meja.get(f"{loket.kerja}poster/{loket.layanan.pk}/{ukuran}/").content))
        assert len(pdf.pages) == 1
        assert (round(pdf.pages[0].mediabox.width), round(pdf.pages[0].mediabox.height)) == wanted
        assert f"testserver{loket.alamat}" in pdf.pages[0].extract_text().replace("\n", "")
    pdf = PdfReader(BytesIO(meja.get(f"{loket.kerja}formulir/{loket.layanan.pk}/").content))
    words = " ".join(page.extract_text() for page in pdf.pages)
    assert "Sangat mudah" in words
    assert "Ragam disabilitas" not in words
    assert meja.get(f"{loket.kerja}poster/{loket.layanan.pk}/a3/").status_code == 404
