"""Where an invitation arrives, seen by people and by link previews; the office's pages of invitations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
import time_machine
from django.test import Client

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Kantor
from suara.domains.survei.models import Gelombang, IzinIsi, Pengecualian, Undangan
from suara.domains.survei.pintu_izin import COOKIE
from suara.domains.survei.services import rem
from suara.domains.survei.terms_kerja import CaraGelombang
from suara.domains.survei.tests.gelombang_uji import make_wave
from suara.domains.survei.tests.undangan_uji import UNSUR, answer, close, invite, isi_ke, make_open

pytestmark = pytest.mark.django_db
type Login = Callable[[Client, Akun], Client]
PINTU = "/survei/undangan/"
PRATINJAU = (
    "WhatsApp/2.23.20.0 A",
    "TelegramBot (like TwitterBot)",
    "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
    "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
)


@pytest.fixture(autouse=True)
def _hari() -> Iterator[None]:
    with time_machine.travel("2026-11-22 08:00 +0800", tick=False):
        yield


@pytest.fixture
def wave(ayu: Akun, kantor_kaltim: Kantor) -> Gelombang:
    return make_open(ayu, kantor_kaltim)


@pytest.fixture
def meja(client: Client, ayu: Akun, login: Login) -> Client:
    """Ayu, signed in."""
    return login(client, ayu)


def untouched() -> bool:
    return not IzinIsi.objects.exists() and set(Undangan.objects.values_list("status", flat=True)) == {
        "TERKIRIM"
    }


@pytest.mark.parametrize("agen", PRATINJAU)
def test_a_link_preview_spends_nothing_and_sees_no_token(ayu: Akun, wave: Gelombang, agen: str) -> None:
    (token,) = invite(ayu, wave, 1)
    bot = Client(enforce_csrf_checks=True, headers={"user-agent": agen})
    for answer_ in (
        bot.get(PINTU), bot.head(PINTU), bot.options(PINTU), bot.get(PINTU, {"kode": token}),
        bot.get(PINTU, {"kode": token}, follow=True),
        bot.post(PINTU, {"kode": token}), bot.put(PINTU, {"kode": token}),
    ):  # fmt: skip
        assert token not in answer_.text
        assert COOKIE not in answer_.cookies
        assert token not in answer_.headers.get("Location", "")
    assert bot.get(f"{PINTU}{token}/").status_code == 404
    assert untouched()
    assert bot.get(PINTU).headers["Cache-Control"] == "private, no-store"
    assert "noindex" in bot.get(PINTU).headers["X-Robots-Tag"]


def test_a_person_presses_the_button(ayu: Akun, wave: Gelombang, warga: Client) -> None:
    (token,) = invite(ayu, wave, 1)
    izin = re.search(r'name="izin" value="([\w-]{43})"', warga.get(PINTU).text)
    assert izin
    assert untouched(), "looking at the page spends nothing"
    said = {"kode": token.lower().replace("-", " "), "izin": izin[1]}
    for _click in range(2):
        done = warga.post(PINTU, said)
        assert (done.status_code, done.headers["Location"]) == (302, f"/survei/{wave.kode_pendek}/")
        cookie = done.cookies[COOKIE]
        assert (cookie.value, cookie["path"]) == (izin[1], f"/survei/{wave.kode_pendek}/")
        assert cookie["httponly"]
    assert Undangan.objects.get().status == "TERPAKAI"
    assert IzinIsi.objects.count() == 1
    answer(wave, izin=izin[1])
    again = warga.post(PINTU, said)
    assert again.status_code == 409
    assert "tidak dapat dipakai" in again.text
    assert token.lower().replace("-", " ") in again.text, "what was typed is kept"


def test_guessing_codes_is_braked(wave: Gelombang, warga: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rem, "MAX_LUPUT", 2)
    said = {"kode": "ABCD-EFGH-JKMN"}
    assert [warga.post(PINTU, said).status_code for _n in range(3)] == [409, 409, 429]
    assert warga.post(PINTU, {"kode": ""}).status_code == 409


def test_from_contacts_to_a_list_and_counts(
    meja: Client, wave: Gelombang, django_assert_max_num_queries: Callable[..., object]
) -> None:
    base = f"/kerja/survei/gelombang/{wave.pk}/undangan/"
    assert "Belum ada undangan" in meja.get(base).text
    wrong = meja.post(base + "kontak/", {"kontak": "siti@contoh.test\nSiti Rahma\n"})
    assert wrong.status_code == 409
    assert "Kontak ke-2" in wrong.text
    assert not Undangan.objects.exists()
    made = meja.post(base + "kontak/", {"kontak": "siti@contoh.test\n0812 0000 0001\n"}, follow=True)
    assert "2 undangan ditambahkan" in made.text
    assert "kurang dari sepuluh" in made.text
    assert "siti@" not in made.text
    sheet = meja.post(base + "daftar/", {"bentuk": "csv"})
    lines = sheet.content.decode("utf-8-sig").splitlines()
    assert lines[0] == "kontak,tautan,pesan"
    assert "081200000001" in lines[1]
    assert "/survei/undangan/#" in lines[1]
    assert sheet.headers["Cache-Control"] == "private, no-store"
    again = meja.post(base + "daftar/", {"bentuk": "csv"}, follow=True)
    assert "Tidak ada undangan yang perlu tindakan ini." in again.text
    codes = meja.post(base + "kode/", {"jumlah": "12"})
    assert len(set(re.findall(r'<strong class="kode">([\w-]{14})</strong>', codes.text))) == 12
    assert meja.post(base + "kode/", {"jumlah": "900"}).status_code == 409
    with django_assert_max_num_queries(12):
        page = meja.get(base)
    assert "Kirim 1 email" in page.text
    assert "Kode pada tanda terima" in page.text


def test_cancelling_needs_the_word(meja: Client, ayu: Akun, wave: Gelombang) -> None:
    invite(ayu, wave, 2)
    base = f"/kerja/survei/gelombang/{wave.pk}/undangan/batal/"
    assert "tulis BATALKAN" in meja.post(base, {"kata": "ya"}, follow=True).text
    assert "2 undangan dibatalkan." in meja.post(base, {"kata": "batalkan"}, follow=True).text


def test_an_open_wave_has_no_invitations_and_others_only_read(
    ayu: Akun, anang: Akun, tono: Akun, kantor_kaltim: Kantor, login: Login
) -> None:
    row = make_wave(ayu, kantor_kaltim)
    base = f"/kerja/survei/gelombang/{row.pk}/undangan/"
    assert "terbuka untuk semua orang" in login(Client(), ayu).get(base).text
    Gelombang.objects.update(cara=CaraGelombang.UNDANGAN)
    assert "Periksa dan simpan" not in login(Client(), anang).get(base).text
    assert login(Client(), anang).post(base + "kontak/", {}).status_code == 404
    assert login(Client(), tono).get(base).status_code == 404


def test_flags_are_read_after_closing_and_two_persons_decide(
    meja: Client, ayu: Akun, joko: Akun, kantor_kaltim: Kantor, login: Login,
    django_assert_max_num_queries: Callable[..., object],
) -> None:  # fmt: skip
    row = make_open(ayu, kantor_kaltim, CaraGelombang.TERBUKA)
    for number in range(4):
        answer(row, isi_ke(number + 1))
    for words in ("Hubungi saya di 081234567890 ya", "hubungi saya di 081234567890 ya"):
        answer(row, dict.fromkeys(UNSUR, 4), komentar=words)
    base = f"/kerja/survei/gelombang/{row.pk}/tanda/"
    waits = meja.get(base).text
    assert "sesudah pengisian ditutup" in waits
    assert "Semua jawabannya sama" not in waits
    close(ayu, row)
    with django_assert_max_num_queries(12):
        page = meja.get(base).text
    assert "Semua jawabannya sama: 4" in page
    assert "081234567890" not in page
    chosen = re.findall(r'name="jawaban" value="([\w-]{36})"', page)
    empty = meja.post(base + "usul/", {"jawaban": chosen, "alasan": "singkat"})
    assert empty.status_code == 409
    assert empty.text.count(" checked") == len(chosen), "what was chosen is kept"
    done = meja.post(
        base + "usul/", {"jawaban": chosen, "alasan": "Komentar yang sama dua kali"}, follow=True
    )
    assert "2 jawaban diusulkan" in done.text
    assert "Setujui" not in done.text, "not by who proposed"
    usul = [str(pk) for pk in Pengecualian.objects.values_list("pk", flat=True)]
    second = login(Client(), joko)
    assert "Setujui: tidak dihitung" in second.get(base).text
    second.post(base + "putus/", {"usul": usul, "jawab": "setuju"})
    assert set(Pengecualian.objects.values_list("status", flat=True)) == {"DISETUJUI"}
