"""Bad input at the citizen's door of a running office: a clear sentence, nothing lost, nobody let in."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.gangguan.jaringan import Jawaban, Peramban, make_pdf
from tests.gangguan.rumah import Berjalan, Rumah, start

pytestmark = pytest.mark.lambat
MB = 1024 * 1024
ISIAN = {
    "kelas_pelapor": "PENGADUAN", "isi": "Petugas loket menolak berkas yang lengkap.",
    "judul": "Judul-diketik", "is_anonim": "ya", "is_rahasia": "tidak", "identitas": "ada",
    "nama": "Nama-diketik",
}  # fmt: skip
TEBAKAN = 60
"""Ten thousand are tried by `python -m tests.gangguan.tebak_lapor`; the brake closes long before."""


@pytest.fixture(scope="module")
def kantor(contoh: Rumah, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Berjalan]:
    """A running office behind one proxy: each client has its own address."""
    own = contoh.copy(tmp_path_factory.mktemp("kantor") / "rumah")
    office = start(own, SUARA_PROXIES="1")
    yield office.wait()
    office.stop()
    assert "Traceback" not in office.log.read_text()
    assert own.audit() == []
    own.discard()


@pytest.fixture
def warga(kantor: Berjalan) -> Peramban:
    """A citizen's browser."""
    return Peramban(kantor.url)


def tomorrow() -> dt.date:
    """Return a day that has not come in the office's zone."""
    return (dt.datetime.now(dt.UTC) + dt.timedelta(days=2)).date()


def day(hari: object, bulan: object, tahun: object) -> dict[str, str]:
    """Return a typed date."""
    return {f"tanggal_kejadian_{key}": str(value) for key, value in
            (("hari", hari), ("bulan", bulan), ("tahun", tahun))}  # fmt: skip


SALAH: dict[str, tuple[dict[str, str], str]] = {
    "kosong": ({"isi": ""}, "Tulis ceritanya"),
    "4.001 huruf": ({"isi": "a" * 4001}, "Teks ini 4001 huruf; paling panjang 4000"),
    "hanya karakter kendali": ({"isi": "\x07\x1b\x00\u202e"}, "Tulis ceritanya"),
    "email sebagai telepon": ({"hp": "siti@contoh.test"}, "Pindahkan ke kolom Email"),
    "tanggal di masa depan": (
        day(tomorrow().day, tomorrow().month, tomorrow().year),
        "tidak boleh sesudah",
    ),
    "31 Februari": (day(31, 2, 2026), "31-2-2026 tidak ada di kalender"),
    "jenis tidak dikenal": ({"kelas_pelapor": "RAJA"}, "RAJA"),
}


@pytest.mark.parametrize("macam", SALAH)
def test_wrong_answers_are_named_and_the_rest_stays(warga: Peramban, macam: str) -> None:
    change, words = SALAH[macam]
    page = warga.post("/lapor/buat/", {**ISIAN, **change, "kirim_id": uuid.uuid4()})
    assert page.status == 200
    assert words in page.teks, page.teks[:2500]
    assert "Ada yang perlu diperbaiki" in page.teks
    for name in ("judul", "nama"):
        assert ISIAN[name] in page.html
    for typed in change.values():
        assert not typed.isalnum() or typed == "RAJA" or typed in page.html
    # A closed tab: it is there again.
    assert "Judul-diketik" in warga.get("/lapor/buat/").html


def test_control_characters_are_dropped_and_the_words_arrive(warga: Peramban) -> None:
    kirim_id = uuid.uuid4()
    typed = {**ISIAN, "isi": "Loket\x00 tutup\x07 \u202eterus\u202c.", "kirim_id": kirim_id}
    assert warga.post("/lapor/buat/", typed).status == 302
    assert "Loket tutup terus." in warga.get("/lapor/buat/periksa/").html


BERKAS: dict[str, tuple[str, bytes, str]] = {
    "video 60 MB": ("v.mp4", b"\0\0\0\x18ftypisom" + bytes(60 * MB), "batasnya 50 MB untuk video"),
    "zip bernama jpg": ("foto.jpg", b"PK\x03\x04" + bytes(200), "bukan foto"),
    "svg dengan skrip": ("g.svg", b"<svg xmlns='x' onload='alert(1)'><script>1</script></svg>", "bukan foto"),
    "svg bernama png": ("g.png", b"<svg onload='alert(1)'/>", "bukan foto"),
    "kosong": ("k.pdf", b"", "kosong"),
}


@pytest.mark.parametrize("macam", BERKAS)
def test_bad_files_are_refused_in_words_and_the_rest_stays(warga: Peramban, macam: str) -> None:
    name, content, words = BERKAS[macam]
    kirim_id = str(uuid.uuid4())
    page = warga.post(
        "/lapor/buat/", {**ISIAN, "kirim_id": kirim_id}, {"bukti": (name, content, "image/jpeg")}
    )
    assert page.status == 200
    assert words in page.teks, page.teks[:2500]
    assert "Judul-diketik" in page.html
    assert kirim_id in page.html


def test_a_skipped_step_is_asked_for_and_nothing_is_sent(warga: Peramban) -> None:
    kirim_id = str(uuid.uuid4())
    last = {"kirim_id": kirim_id, "identitas": "ada", "nama": "Nama-diketik"}
    warga.post("/lapor/buat/identitas/", last)
    page = warga.post("/lapor/buat/periksa/", {"kirim_id": kirim_id, "aksi": "kirim"})
    assert page.status == 200
    assert "/lapor/buat/cerita/" in page.html
    assert "Nama-diketik" in page.html
    assert warga.get("/lapor/buat/tidak-ada/").status == 404


def test_without_token_or_too_large_it_is_said(warga: Peramban) -> None:
    forged = warga.post("/lapor/buat/", {**ISIAN, "csrfmiddlewaretoken": "b" * 32})
    assert forged.status == 403
    assert "kedaluwarsa" in forged.teks
    large = warga.post("/lapor/buat/", {**ISIAN, "isi": "x" * (7 * MB)})
    assert large.status == 413
    assert "terlalu besar" in large.teks


@pytest.mark.parametrize("kirim_id", ["", "bukan-uuid", "0" * 5000, "\u0663"])
def test_a_form_with_a_broken_number_is_taken_as_a_new_one(warga: Peramban, kirim_id: str) -> None:
    page = warga.post("/lapor/buat/", {**ISIAN, "isi": "", "kirim_id": kirim_id})
    assert page.status == 200
    assert "Judul-diketik" in page.html


def test_the_form_of_another_shows_and_gives_nothing(kantor: Berjalan, warga: Peramban) -> None:
    own = str(uuid.uuid4())
    warga.post("/lapor/buat/", {**ISIAN, "kirim_id": own})
    warga.post("/lapor/buat/periksa/", {"kirim_id": own, "aksi": "kirim"})
    assert "KT-" in warga.get("/lapor/terkirim/").html
    stranger = Peramban(kantor.url)
    page = stranger.post("/lapor/buat/periksa/", {"kirim_id": own, "aksi": "kirim"})
    assert page.status == 302
    assert "KT-20" not in stranger.get("/lapor/terkirim/").html
    assert "Nama-diketik" not in stranger.get("/lapor/buat/").html


def piece(who: Peramban, address: str, kirim_id: str, start_at: object, data: bytes) -> Jawaban:
    """Send one piece of an upload."""
    head = {"X-CSRFToken": who.cookies["csrftoken"], "X-Kirim": kirim_id, "X-Mulai": str(start_at),
            "Content-Type": "application/octet-stream"}  # fmt: skip
    return who.send("POST", address, data, head)


def test_an_upload_goes_on_only_where_it_stopped_and_only_for_its_form(warga: Peramban) -> None:
    data, kirim_id = make_pdf("potongan"), str(uuid.uuid4())
    begin = {"csrfmiddlewaretoken": warga.cookies["csrftoken"], "nama": "b.pdf", "ukuran": str(len(data))}
    head = {"X-Kirim": kirim_id, "Content-Type": "application/x-www-form-urlencoded"}
    body = "&".join(f"{key}={value}" for key, value in begin.items()).encode()
    opened = json.loads(warga.send("POST", "/lapor/unggah/", body, head).body)
    address = f"/lapor/unggah/{opened['id']}/"
    assert piece(warga, address, kirim_id, 0, data[:100]).status == 200
    for wrong in (0, 99, 101, 9_999_999):
        answer = piece(warga, address, kirim_id, wrong, data[100:200])
        assert (answer.status, json.loads(answer.body)) == (409, {"diterima": 100})
    for broken in ("-1", "abc", "", "1" * 40):
        assert piece(warga, address, kirim_id, broken, data[100:]).status == 400
    assert piece(warga, address, str(uuid.uuid4()), 100, data[100:]).status == 404
    assert piece(warga, address, kirim_id, 100, data[100:] + b"lebih").status == 409
    done = piece(warga, address, kirim_id, 100, data[100:])
    assert json.loads(done.body)["selesai"] is True


def guess(url: str, nomor: str, kunci: str, alamat: str) -> Jawaban:
    """Try one key from one address, in a fresh browser."""
    from urllib.parse import urlencode

    who = Peramban(url)
    form = {"csrfmiddlewaretoken": who.cookies["csrftoken"], "nomor": nomor, "kunci": kunci}
    head = {"X-Forwarded-For": alamat, "Content-Type": "application/x-www-form-urlencoded"}
    return who.send("POST", "/lapor/cek/", urlencode(form).encode(), head)


def test_a_guessed_key_opens_nothing_and_the_reporter_comes_in_meanwhile(kantor: Berjalan) -> None:
    true: dict[str, Any] = kantor.rumah.rencana()["lapor"]["lomba"]["cek"]
    wrong = [f"{true['kunci'][:-1]}{letter}" for letter in "0123456789ABCDEFGHJKMNPQRSTVWXYZ"]
    wrong = [key for key in wrong if key != true["kunci"]] * 2
    with ThreadPoolExecutor(4) as pool:
        answers = list(
            pool.map(lambda key: guess(kantor.url, true["nomor"], key, "10.0.0.9"), wrong[:TEBAKAN])
        )
    assert {answer.status for answer in answers} == {200, 429}
    # Eight tries for each of the two workers, and what was on its way when the brake closed.
    assert [answer.status for answer in answers].count(200) <= 2 * 8 + 8
    assert any("Nomor dan kunci ini tidak cocok" in answer.teks for answer in answers)
    # The guesser stays outside even with the right key; its owner, from elsewhere, does not wait.
    assert guess(kantor.url, true["nomor"], true["kunci"], "10.0.0.9").status == 429
    assert guess(kantor.url, true["nomor"], true["kunci"], "10.0.0.10").status == 302
    assert Peramban(kantor.url).get("/lapor/").status == 200
    assert true["kunci"] not in kantor.log.read_text()
