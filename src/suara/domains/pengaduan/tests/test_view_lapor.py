"""Writing a report: two ways in, nothing typed is lost, sent twice is sent once."""

from __future__ import annotations

import re
import uuid
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from suara.core.berkas.tests.conftest import make_image
from suara.core.wilayah.models import Kantor, Unit
from suara.domains.pengaduan import unggah
from suara.domains.pengaduan.formulir import warga_bantu
from suara.domains.pengaduan.models import Laporan, Unggahan
from suara.domains.pengaduan.terms import Kelas
from suara.domains.pengaduan.views_lapor_dasar import tertutup

pytestmark = pytest.mark.django_db
ISI = "Petugas loket meminta uang fotokopi saat saya mengurus pindah memilih di kantor kecamatan."
SATU = reverse("lapor:satu")
PERIKSA = reverse("lapor:periksa")
TERKIRIM = reverse("lapor:terkirim")


@pytest.fixture(autouse=True)
def kantor(kantor_kaltim: Kantor, settings: Any, tmp_path: Any) -> Kantor:
    """The office of the site, with a store of this test's own."""
    settings.MEDIA_ROOT = tmp_path
    return kantor_kaltim


def isian(**other: object) -> dict[str, Any]:
    """Return a page that is filled in as briefly as is allowed."""
    return {
        "kelas_pelapor": "PENGADUAN",
        "isi": ISI,
        "is_anonim": "ya",
        "is_rahasia": "tidak",
        "identitas": "tanpa",
        "kirim_id": str(uuid.uuid4()),
        **other,
    }


def send(warga: Client, **other: object) -> Any:
    """Fill in the page and send it; return the answer to the sending."""
    page = isian(**other)
    assert warga.post(SATU, page).status_code == 302
    return warga.post(PERIKSA, {"aksi": "kirim", "kirim_id": page["kirim_id"]})


def kunci_of(warga: Client) -> tuple[str, str]:
    """Return number and key as the page shows them."""
    text = warga.get(TERKIRIM).text
    found = [re.search(rf'id="{name}">([^<]+)<', text) for name in ("nomor-laporan", "kunci-laporan")]
    assert found[0]
    assert found[1]
    return found[0][1], found[1][1]


def test_the_start_page_names_other_bodies_with_links_before_the_form(warga: Client) -> None:
    text = warga.get(reverse("lapor:beranda")).text
    for word in (
        "Bawaslu",
        "DKPP",
        "Dinas Kependudukan",
        "Ombudsman",
        "Komisi Informasi",
        "SP4N-LAPOR!",
        "110",
    ):
        assert word in text
    assert 'href="https://www.bawaslu.go.id"' in text
    assert text.count("110") == 1  # danger is spoken of once, on top


def test_a_report_on_one_page(warga: Client) -> None:
    answer = send(warga)
    assert answer.headers["Location"] == TERKIRIM
    laporan = Laporan.objects.get()
    nomor, kunci = kunci_of(warga)
    assert (laporan.nomor, laporan.isi_asli, laporan.is_anonim, laporan.is_rahasia) == (
        nomor,
        ISI,
        True,
        False,
    )
    assert laporan.identitas_id is None
    assert re.fullmatch(r"([0-9A-Z]{4}-){4}[0-9A-Z]{4}", kunci)


def test_a_report_screen_by_screen_with_nothing_but_what_is_asked(warga: Client, unit_hukum: Unit) -> None:
    kirim_id = str(uuid.uuid4())
    screens: list[tuple[str, dict[str, str]]] = [
        ("jenis", {"kelas_pelapor": "ASPIRASI"}),
        ("cerita", {"isi": ISI}),
        ("kejadian", {}),
        ("siapa", {"unit_terlapor": unit_hukum.pk}),
        ("bukti", {}),
        ("privasi", {"is_anonim": "tidak", "is_rahasia": "tidak"}),
        ("identitas", {"identitas": "ada", "nama": "Siti", "hp": "0812 3456 7890"}),
    ]
    for step, data in screens:
        answer = warga.post(reverse("lapor:langkah", args=[step]), {**data, "kirim_id": kirim_id})
        assert answer.status_code == 302, step
    assert answer.headers["Location"] == PERIKSA
    assert "Siti" in warga.get(PERIKSA).text
    warga.post(PERIKSA, {"aksi": "kirim", "kirim_id": kirim_id})
    laporan = Laporan.objects.get()
    assert laporan.kelas_pelapor == Kelas.ASPIRASI
    assert laporan.identitas_id is not None
    assert [row.unit_id for row in laporan.terlapor_set.all()] == [unit_hukum.pk]


def test_sent_ten_times_it_is_kept_once_and_shows_the_same_key(warga: Client) -> None:
    kirim_id = str(uuid.uuid4())
    keys = set()
    for _time in range(10):
        send(warga, kirim_id=kirim_id)
        keys.add(kunci_of(warga))
    assert Laporan.objects.count() == len(keys) == 1
    assert "hanya tercatat sekali" in warga.get(TERKIRIM + "?lagi=1").text


def test_the_check_page_survives_the_end_of_the_session(warga: Client) -> None:
    page = isian()
    warga.post(SATU, page)
    draft = re.search(r'name="draf" value="([^"]+)"', warga.get(PERIKSA).text)
    assert draft
    warga.cookies.pop("sessionid")
    warga.post(PERIKSA, {"aksi": "kirim", "kirim_id": page["kirim_id"], "draf": draft[1]})
    assert Laporan.objects.get().isi_asli == ISI


def test_the_draft_on_the_server_is_sealed_and_gone_after_sending(warga: Client) -> None:
    warga.post(SATU, isian())
    assert "Petugas" not in str(dict(warga.session))
    warga.post(PERIKSA, {"aksi": "kirim"})
    assert "isian:lapor" not in warga.session


@pytest.mark.parametrize(
    ("kolom", "isi", "kata"),
    [
        ("isi", "", "Tulis ceritanya"),
        ("isi", "\x00\x07\u202e", "Tulis ceritanya"),
        ("isi", "😡😡😡 !!!", "Tulis ceritanya"),
        ("isi", "a" * 4001, "paling panjang 4000"),
        ("tanggal_kejadian", "2999-01-01", "tidak boleh sesudah"),
        ("hp", "siti@contoh.id", "tampaknya alamat email"),
        ("hp", "abc", "9 sampai 15 angka"),
        ("email", "bukan surel", "nama@contoh.id"),
        ("is_rahasia", "", "apakah isi laporan dirahasiakan"),
        ("kelas_pelapor", "WBS", "pengaduan"),
    ],
)
def test_bad_input_gets_a_sentence_and_keeps_what_was_typed(
    warga: Client, kolom: str, isi: str, kata: str
) -> None:
    page = isian(judul="Judul yang tetap ada", identitas="ada", nama="Siti") | {kolom: isi}
    answer = warga.post(SATU, page)
    assert answer.status_code == 200
    assert kata in answer.text
    assert "Judul yang tetap ada" in answer.text
    assert Laporan.objects.count() == 0


def test_without_identity_nothing_of_a_name_is_kept(warga: Client) -> None:
    send(warga, identitas="tanpa", nama="Siti", email="siti@contoh.id")
    assert Laporan.objects.get().identitas_id is None


def test_personal_numbers_are_shown_and_masked_with_one_press(warga: Client) -> None:
    warga.post(SATU, isian(isi=ISI + " NIK saya 6472011203800001, HP 081234567890."))
    text = warga.get(PERIKSA).text
    assert "Ada data pribadi" in text
    assert "6472011203800001" in text
    warga.post(PERIKSA, {"aksi": "samarkan"})
    text = warga.get(PERIKSA).text
    assert "Ada data pribadi" not in text
    assert "[NIK]" in text
    answer = warga.post(reverse("lapor:samarkan"), {"teks": "hubungi 081234567890"}).json()
    assert answer["teks"] == "hubungi [NO. HP]"


def test_an_insiders_report_is_shown_the_wbs_channel_first(
    warga: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("suara.domains.pengaduan.views_lapor_kirim.is_maybe_wbs", lambda *_words: True)
    page = isian()
    warga.post(SATU, page)
    answer = warga.post(PERIKSA, {"aksi": "kirim", "kirim_id": page["kirim_id"]})
    assert "Ada saluran yang lebih aman" in answer.text
    assert Laporan.objects.count() == 0
    assert warga.post(PERIKSA, {"aksi": "tetap", "kirim_id": page["kirim_id"]}).status_code == 302
    assert Laporan.objects.count() == 1


def test_places_fill_each_other_without_scripts(warga: Client, kantor: Kantor) -> None:
    answer = warga.get(reverse("lapor:wilayah"), {"induk": "31"})
    assert answer.json() == {"wilayah": []}
    answer = warga.post(SATU, isian(muat="1"))
    assert answer.headers["Location"] == SATU + "#id_kabkota"
    assert ISI in warga.get(SATU).text


def test_similar_reports_are_offered_never_demanded(warga: Client) -> None:
    assert warga.post(reverse("lapor:serupa"), {"teks": ISI}).json() == {"serupa": []}
    assert warga_bantu.list_serupa("pendek") == []


def test_what_was_sent_is_shown_in_this_browser_only(warga: Client) -> None:
    send(warga)
    assert "Tidak ada yang baru dikirim" in Client().get(TERKIRIM).text
    answer = warga.get(reverse("lapor:tanda_terima"))
    assert answer.content.startswith(b"%PDF-")
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert tertutup.__doc__


# Evidence


def test_evidence_without_scripts_is_kept_beside_a_refused_file(warga: Client) -> None:
    page = isian()
    files = [
        SimpleUploadedFile("KTP Siti 6472011203800001.jpg", make_image()),
        SimpleUploadedFile("foto.jpg", b"PK\x03\x04" + bytes(50)),
        SimpleUploadedFile("a.svg", b"<svg onload=alert(1)>"),
    ]
    answer = warga.post(SATU, {**page, "bukti": files})
    assert answer.text.count("bukan foto") >= 2
    assert ISI in answer.text
    assert [row.nama_asli for row in unggah.list_unggahan(uuid.UUID(page["kirim_id"]))] == [files[0].name]
    send(warga, kirim_id=page["kirim_id"])
    lampiran = Laporan.objects.get().lampiran_set.get()
    assert lampiran.berkas.khusus
    assert "6472011203800001" not in lampiran.nama_samaran + lampiran.berkas.nama_asli
    assert Unggahan.objects.count() == 0


def piece(warga: Client, kirim_id: uuid.UUID, url: str, start: int, data: bytes) -> Any:
    """Send one piece."""
    return warga.post(
        url,
        data,
        content_type="application/octet-stream",
        headers={"X-Kirim": str(kirim_id), "X-Mulai": str(start)},
    )


def begin(warga: Client, kirim_id: uuid.UUID, size: int, name: str = "foto.jpg") -> Any:
    """Begin an upload."""
    return warga.post(
        reverse("lapor:unggah"), {"nama": name, "ukuran": size}, headers={"X-Kirim": str(kirim_id)}
    )


def test_an_upload_goes_on_where_it_stopped(warga: Client) -> None:
    kirim_id, data = uuid.uuid4(), make_image(size=(300, 200))
    state = begin(warga, kirim_id, len(data)).json()
    url = reverse("lapor:potongan", args=[state["id"]])
    assert piece(warga, kirim_id, url, 0, data[:100]).json()["diterima"] == 100
    assert piece(warga, kirim_id, url, 0, data[:100]).status_code == 409
    again = begin(warga, kirim_id, len(data)).json()
    assert (again["id"], again["diterima"]) == (state["id"], 100)
    assert warga.get(url, headers={"X-Kirim": str(kirim_id)}).json()["diterima"] == 100
    assert piece(warga, kirim_id, url, 100, data[100:]).json()["selesai"]
    assert len(unggah.list_unggahan(kirim_id)) == 1


def test_an_upload_belongs_to_its_form(warga: Client) -> None:
    state = begin(warga, uuid.uuid4(), 500).json()
    url = reverse("lapor:potongan", args=[state["id"]])
    assert piece(warga, uuid.uuid4(), url, 0, b"x").status_code == 404
    assert warga.get(url).status_code == 404


def test_uploads_have_limits(warga: Client) -> None:
    kirim_id = uuid.uuid4()
    assert "50 MB untuk video" in begin(warga, kirim_id, 60 * 1024 * 1024).json()["galat"]
    for number in range(5):
        assert begin(warga, kirim_id, 100 + number).status_code == 200
    assert "Paling banyak 5" in begin(warga, kirim_id, 900).json()["galat"]
    assert begin(warga, kirim_id, 0).status_code == 422
    assert warga.post(reverse("lapor:unggah"), {"ukuran": "banyak"}).status_code == 400


def test_a_disguised_file_is_refused_when_its_last_piece_came(warga: Client) -> None:
    kirim_id, data = uuid.uuid4(), b"PK\x03\x04" + bytes(60)
    url = reverse("lapor:potongan", args=[begin(warga, kirim_id, len(data)).json()["id"]])
    answer = piece(warga, kirim_id, url, 0, data)
    assert (answer.status_code, "bukan foto" in answer.json()["galat"]) == (422, True)
    assert Unggahan.objects.count() == 0


def test_an_upload_that_was_taken_back_or_never_sent_is_gone(warga: Client) -> None:
    kirim_id = uuid.uuid4()
    state = begin(warga, kirim_id, 300).json()
    warga.post(reverse("lapor:batal_unggah", args=[state["id"]]), headers={"X-Kirim": str(kirim_id)})
    assert Unggahan.objects.count() == 0
    begin(warga, kirim_id, 300)
    Unggahan.objects.update(updated_at="2020-01-01T00:00:00Z")
    assert unggah.sweep_unggahan() == 1
    assert unggah.sweep_unggahan() == 0


def test_two_reports_in_two_tabs_do_not_mix(warga: Client) -> None:
    first, second = isian(), isian(isi="Usul saya: buka loket sampai sore pada hari Jumat, juga bulan puasa.")
    warga.post(SATU, first)
    draft = re.search(r'name="draf" value="([^"]+)"', warga.get(PERIKSA).text)
    assert draft
    warga.post(SATU, second)
    warga.post(PERIKSA, {"aksi": "kirim", "kirim_id": first["kirim_id"], "draf": draft[1]})
    assert Laporan.objects.get().isi_asli == ISI
    assert "buka loket sampai sore" in warga.get(PERIKSA).text


def test_going_back_keeps_what_stands_half_finished_on_the_screen(warga: Client) -> None:
    kirim_id = str(uuid.uuid4())
    cerita, kejadian = (reverse("lapor:langkah", args=[step]) for step in ("cerita", "kejadian"))
    back = warga.post(kejadian, {"lokasi": "Loket depan", "kirim_id": kirim_id, "kembali": "1"})
    assert back.headers["Location"] == cerita
    assert "Loket depan" in warga.get(kejadian).text
    too_long = warga.post(cerita, {"isi": "a" * 4001, "kirim_id": kirim_id, "kembali": "1"})
    assert too_long.headers["Location"] == reverse("lapor:langkah", args=["jenis"])
    assert "a" * 4001 in warga.get(cerita).text
