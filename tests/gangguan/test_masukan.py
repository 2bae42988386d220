"""Bad input at the door of a running office: a clear sentence, never a traceback, and nothing is lost."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import pytest

from tests.gangguan.jaringan import PDF, TOKEN, Jawaban, Peramban
from tests.gangguan.rumah import Berjalan

type Orang = Callable[[str], Peramban]
MB = 1024 * 1024
NOTHING = "00000000-0000-4000-8000-000000000000"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 64


@pytest.fixture(scope="module")
def rencana(kantor: Berjalan) -> dict[str, Any]:
    """The acts that can be played on this office."""
    plan = kantor.rumah.rencana()
    return {"tulis": {act["nama"]: act for act in plan["tulis"]}, **plan["lomba"]}


@pytest.fixture(autouse=True)
def _tanpa_jejak_tumpukan(kantor: Berjalan) -> Iterator[None]:
    """No test of this module may make the server write a traceback."""
    yield
    log = kantor.log.read_text()
    assert "Traceback" not in log, log[-3000:]


@pytest.fixture(scope="module", autouse=True)
def _utuh(kantor: Berjalan) -> Iterator[None]:
    """After everything refused, the office agrees with itself."""
    yield
    assert kantor.rumah.audit() == []


def is_clear(page: Jawaban) -> None:
    """Assert that the page says in words that something has to be put right, and is not our error page."""
    assert page.status < 500, page.teks[:1500]
    assert "Ada yang perlu diperbaiki" in page.teks or "Galat:" in page.teks, page.teks[:1500]


UNGGAHAN = {
    "30 MB": (b"%PDF-1.4\n" + b"0" * (30 * MB), "surat.pdf", "batasnya 20 MB"),
    "program bernama pdf": (b"MZ\x90\x00" + b"\0" * 200, "surat.pdf", "bukan PDF, JPG, atau PNG"),
    "html bernama png": (b"<html><script>alert(1)</script></html>", "foto.png", "bukan PDF, JPG, atau PNG"),
    "kosong": (b"", "surat.pdf", "kosong"),
    "png rusak": (PNG, "foto.png", "rusak"),
    "pdf terpotong": (PDF[:150], "surat.pdf", "rusak"),
    "pdf bersambung zip": (PDF + b"PK\x03\x04" + b"\0" * 4096, "surat.pdf", ""),
}


@pytest.mark.parametrize("macam", UNGGAHAN)
def test_upload_is_refused_in_words_and_the_rest_stays(
    orang: Orang, rencana: dict[str, Any], macam: str
) -> None:
    content, name, words = UNGGAHAN[macam]
    act = rencana["tulis"]["lampiran"]
    form = {**act["data"], "penerbit": "Penerbit yang diketik"}
    page = orang("rina").post(act["path"], form, {"berkas": (name, content, "application/pdf")})
    is_clear(page)
    assert words in page.teks
    assert "Penerbit yang diketik" in page.html


def test_file_names_from_any_world_are_kept_readable(orang: Orang, rencana: dict[str, Any]) -> None:
    case = rencana["buka"]["case"]
    rina = orang("rina")
    for name in (
        "😀 surat.pdf",
        "\u202egnp.exe.pdf",
        "o\u0301\u0300\u0323.pdf",
        "..\\..\\etc\\passwd.pdf",
        "a" * 400 + ".pdf",
    ):
        page = rina.get(f"/kerja/paw/{case}/lampiran/")
        form = {"versi": versi_of(page), "jenis_dokumen": "AKTA_KEMATIAN"}
        answer = rina.post(f"/kerja/paw/{case}/lampiran/", form, {"berkas": (name, PDF, "application/pdf")})
        assert answer.status in (200, 302), answer.teks[:500]
    assert rina.get(f"/kerja/paw/{case}/").status == 200


def versi_of(page: Jawaban) -> int:
    """Return the version that the form on this page would send."""
    found = re.search(r'name="versi" value="(\d+)"', page.html)
    assert found, page.teks[:500]
    return int(found[1])


def test_upload_that_never_ends_is_not_an_upload(orang: Orang, rencana: dict[str, Any]) -> None:
    act = rencana["tulis"]["lampiran"]
    body = (
        f'--garis\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n{TOKEN}\r\n'
        f'--garis\r\nContent-Disposition: form-data; name="versi"\r\n\r\n{act["data"]["versi"]}\r\n'
        '--garis\r\nContent-Disposition: form-data; name="berkas"; filename="a.pdf"\r\n'
        "Content-Type: application/pdf\r\n\r\n"
    ).encode() + PDF[:100]
    page = orang("rina").send(
        "POST", act["path"], body, {"Content-Type": "multipart/form-data; boundary=garis"}
    )
    is_clear(page)
    broken = orang("rina").send("POST", act["path"], b"x", {"Content-Type": "multipart/form-data"})
    assert broken.status in (400, 403)
    assert "Formulir ini" in broken.teks or "tidak dapat kami baca" in broken.teks


def day(offset: int) -> str:
    """Return a day beside today in the office's zone."""
    today = (dt.datetime.now(dt.UTC) + dt.timedelta(hours=8)).date()
    return (today + dt.timedelta(days=offset)).isoformat()


SURAT = {
    "surat di masa depan": ({"tanggal_surat": day(3)}, "tidak boleh sesudah"),
    "diterima di masa depan": ({"tanggal_diterima": day(3)}, "tidak boleh sesudah"),
    "diterima sebelum ditulis": ({"tanggal_diterima": day(-9)}, "sebelum tanggal suratnya"),
    "tahun tanpa kalender": ({"tanggal_surat": "2019-01-02", "tanggal_diterima": "2019-01-03"}, "2019"),
    "tahun 2031": ({"tanggal_diterima": "2031-03-03"}, "tidak boleh sesudah"),
    "31 Februari": (
        {"tanggal_surat_hari": "31", "tanggal_surat_bulan": "2", "tanggal_surat_tahun": "2026"},
        "31-2-2026 tidak ada di kalender",
    ),
    "tahun nol": (
        {"tanggal_surat_hari": "1", "tanggal_surat_bulan": "1", "tanggal_surat_tahun": "0000"},
        "tidak ada di kalender",
    ),
    "angka Arab": (
        {"tanggal_surat_hari": "١", "tanggal_surat_bulan": "²", "tanggal_surat_tahun": "2026"},
        "Tulis tanggal dengan angka",
    ),
    "tanpa tahun": (
        {"tanggal_surat_hari": "1", "tanggal_surat_bulan": "mei", "tanggal_surat_tahun": ""},
        "isi juga tahun",
    ),
    "jam tidak ada": ({"jam_diterima": "25:61"}, "waktu"),
    "teks 1 MB": ({"perihal_surat": "x" * MB}, "250"),
    "byte nol": ({"nama_pengirim": "Ketua\0DPRD"}, "Karakter"),
    "pengirim tidak dikenal": ({"pengirim": "RAJA"}, "RAJA"),
}  # fmt: skip


@pytest.mark.parametrize("macam", SURAT)
def test_letter_with_something_impossible(orang: Orang, rencana: dict[str, Any], macam: str) -> None:
    change, words = SURAT[macam]
    act = rencana["tulis"]["surat"]
    form = {**act["data"], **change, "nomor_surat": "Nomor-yang-diketik"}
    if any(name.startswith("tanggal_surat_") for name in change):
        del form["tanggal_surat"]
    rina = orang("rina")
    page = rina.post(act["path"], form, {"berkas": ("s.pdf", PDF, "application/pdf")})
    is_clear(page)
    assert words in page.teks
    # A closed browser: what was typed is there again, on the server.
    assert "Nomor-yang-diketik" in rina.get(act["path"]).html


TEKS = {
    "emoji": "Kabar 😀 dari warga 🏛️",
    "kanan ke kiri": "\u202eterbalik\u202c עברית",
    "tanda gabung": "a\u0301\u0300\u0323" * 50,
    "markup": "<script>alert(1)</script> & </textarea>",
    "pola kalimat": "{nomor} %(isi)s {0} %s {{ x }}",
    "typst": "#panic() $x$ *tebal* @rujukan",
}


@pytest.mark.parametrize("macam", TEKS)
def test_any_text_is_kept_as_text(orang: Orang, rencana: dict[str, Any], macam: str) -> None:
    race, rina = rencana["buka"], orang("rina")
    address = f"/kerja/paw/{race['case']}/"
    opened = rina.get(address + "klarifikasi/")
    form = {
        "versi": versi_of(opened), "calon": race["calon"], "cara": "SURAT",
        "pihak": "CALON", "nama_pihak": TEKS[macam][:100], "tanggal": day(-1), "jam": "10:00",
        "pemeriksaan_identitas": "Foto", "pertanyaan": TEKS[macam], "jawaban": TEKS[macam],
        "hasil": "MEMENUHI_SYARAT",
        "petugas_kedua": re.findall(r'<option value="([0-9a-f-]{36})"', opened.html)[0],
    }  # fmt: skip
    page = rina.post(address + "klarifikasi/", form)
    assert page.status == 302, page.teks[:1500]
    shown = rina.get(address)
    assert shown.status == 200
    assert "<script>alert(1)" not in shown.html
    letters = re.findall(rf'href="({address}dokumen/\d+/)"', shown.html)
    assert rina.get(letters[-1] + "pdf/").body.startswith(b"%PDF-")


def test_text_of_a_megabyte_is_refused_and_kept(orang: Orang, rencana: dict[str, Any]) -> None:
    race, rina = rencana["buka"], orang("rina")
    address = f"/kerja/paw/{race['case']}/tanggapan/"
    form = {"versi": versi_of(rina.get(address)), "calon": race["calon"], "tanggal_diterima": day(-1),
            "cara": "surat", "isi": "panjang " * (MB // 8)}  # fmt: skip
    page = rina.post(address, form)
    is_clear(page)
    assert "paling panjang 20000" in page.teks
    assert len(page.body) > MB
    enormous = rina.post(address, form | {"isi": "x" * (7 * MB)})
    assert enormous.status == 413
    assert "terlalu besar" in enormous.teks


ANGKA = ["-1", "99999999999999999999", "1e9", "NaN", "", "٣", "1" * 5000]


@pytest.mark.parametrize("angka", ANGKA, ids=[value[:12] for value in ANGKA])
def test_impossible_version_and_ids(orang: Orang, rencana: dict[str, Any], angka: str) -> None:
    race, rina = rencana["buka"], orang("rina")
    address = f"/kerja/paw/{race['case']}/tanggapan/"
    form = {"versi": versi_of(rina.get(address)), "calon": race["calon"], "tanggal_diterima": day(-1),
            "cara": "surat", "isi": "Isi yang diketik"}  # fmt: skip
    for change in ({"versi": angka}, {"calon": angka}):
        page = rina.post(address, form | change)
        assert page.status in (200, 409), page.teks[:800]
        assert "Isi yang diketik" in page.html
    crime = rina.post(
        rencana["tulis"]["dapil"]["path"].replace("/dapil/", "/alasan/"), {"vonis_bulan": angka}
    )
    assert crime.status in (200, 302)
    assert rina.get("/kerja/paw/").status == 200
    assert rina.get(f"/kerja/paw/?halaman={quote(angka)}").status in (200, 404)
    assert rina.get(f"/kerja/paw/{race['case']}/dokumen/{quote(angka) or 'x'}/").status == 404


def test_unknown_things_are_not_found(orang: Orang) -> None:
    nothing = NOTHING
    rina = orang("rina")
    for path in (
        f"/kerja/paw/{nothing}/", f"/kerja/paw/{nothing}/tanggapan/",
        f"/kerja/paw/surat-baru/{nothing}/surat/",
        f"/kerja/berkas/{nothing}/", "/kerja/paw/bukan-kunci/", "/periksa/XXXXXXXXXX/", "/kerja/paw/%00/",
        "/kerja/paw/%ff%fe/", "/paw/" + "a" * 5000, f"/kerja/jejak/paw.permohonan/{nothing}/",
    ):  # fmt: skip
        page = rina.get(path)
        assert page.status in (302, 400, 404), (path, page.status)


def test_a_wrong_token_and_a_wrong_method_are_answered_in_words(
    orang: Orang, rencana: dict[str, Any]
) -> None:
    act, rina = rencana["tulis"]["tutup"], orang("rina")
    forged = rina.post(act["path"], {**act["data"], "csrfmiddlewaretoken": "b" * 32})
    assert forged.status == 403
    assert "kedaluwarsa" in forged.teks
    assert "belum terkirim" in forged.teks
    opened = rina.get("/kerja/paw/surat-baru/")
    assert opened.status in (302, 405)
    assert opened.status == 302 or "tombol" in opened.teks.lower(), opened.teks[:400]


def test_the_register_button_pressed_twice_leads_to_the_one_case(
    orang: Orang, rencana: dict[str, Any]
) -> None:
    act, rina = rencana["tulis"]["daftarkan"], orang("rina")
    first, second = rina.post(act["path"]), rina.post(act["path"])
    assert (first.status, second.status) == (302, 302)
    assert first.headers["location"] == second.headers["location"]
    assert "sudah terdaftar" in rina.get(second.headers["location"]).teks


def test_kept_upload_that_is_gone_is_asked_for_again(orang: Orang, rencana: dict[str, Any]) -> None:
    race, rina = rencana["buka"], orang("rina")
    address = f"/kerja/paw/{race['case']}/tanggapan/"
    form = {"versi": versi_of(rina.get(address)), "calon": race["calon"], "tanggal_diterima": day(-1),
            "cara": "surat", "isi": "Dengan lampiran", "berkas_id": NOTHING}  # fmt: skip
    page = rina.post(address, form)
    is_clear(page)
    assert "unggah lagi" in page.teks


def test_thirty_megabytes_are_refused(orang: Orang, rencana: dict[str, Any]) -> None:
    act = rencana["tulis"]["surat"]
    content = b"\x89PNG\r\n\x1a\n" + b"\0" * (30 * MB)
    page = orang("rina").post(act["path"], act["data"], {"berkas": ("s.png", content, "image/png")})
    assert "batasnya 20 MB" in page.teks
