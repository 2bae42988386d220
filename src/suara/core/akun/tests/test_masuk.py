"""Signing in: password, second step, what is refused, and that no address is kept."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail
from django.db import connection
from django.test import Client

from suara.core.akun import services
from suara.core.akun.demo import current_code
from suara.core.akun.tests.conftest import SANDI
from suara.core.jejak.models import Entri
from suara.core.tugas.waktu import now

pytestmark = pytest.mark.django_db


def totp_now(secret: str, offset: int = 0) -> str:
    return format_hotp_value(hotp_value(secret, int(now().timestamp()) // 30 + offset))


def masuk(client: Client, email: str, sandi: str, **extra: str):
    return client.post("/akun/masuk/", {"login": email, "password": sandi}, **extra)


def test_demo_officer_signs_in_with_the_code_on_the_page(client, contoh) -> None:
    page = client.get("/akun/masuk/")
    assert "budi@contoh.test" in page.text
    response = masuk(client, contoh.email, services.DEMO_PASSWORD)
    assert response["Location"] == "/akun/2fa/kode/"
    assert client.get("/kerja/").status_code == 302
    code = current_code(contoh)
    assert code in client.get("/akun/2fa/kode/").text
    response = client.post("/akun/2fa/kode/", {"code": code})
    assert response["Location"] == "/kerja/"
    assert client.get("/kerja/").status_code == 200


def test_demo_lists_its_people_by_their_work(
    client, contoh, kantor_kaltim, lina, django_assert_max_num_queries
) -> None:
    with django_assert_max_num_queries(12):
        page = client.get("/akun/masuk/").text
    cases, desk = page.index("PAW dan kantor</h3>"), page.index("LAPOR!</h3>")
    assert cases < page.index("budi@contoh.test") < desk < page.index("lina@contoh.test")
    assert "Pejabat penghubung, Bagian Perencanaan, Data, dan Informasi" in page


def test_sign_in_leads_back_to_where_one_wanted_to_go(client, contoh) -> None:
    client.post(
        "/akun/masuk/", {"login": contoh.email, "password": services.DEMO_PASSWORD, "next": "/sendiri/"}
    )
    response = client.post("/akun/2fa/kode/", {"code": current_code(contoh)})
    assert response["Location"] == "/sendiri/"


def test_no_hint_for_real_people_nor_outside_the_demo(client, contoh, baru, settings) -> None:
    assert current_code(baru) is None
    settings.DEMO = False
    assert current_code(contoh) is None
    assert "budi@contoh.test" not in client.get("/akun/masuk/").text
    with pytest.raises(ValueError, match="demo"):
        services.create_demo_petugas(
            email="a@contoh.test", nama="A", peran="KETUA", kantor=contoh.penugasan_set.get().kantor
        )


def test_wrong_password_and_unknown_address_read_the_same(client, contoh) -> None:
    first = masuk(client, contoh.email, "salah")
    second = masuk(client, "tidakada@contoh.test", "salah")
    sentence = "Alamat email dan kata sandi ini tidak cocok"
    assert sentence in first.text
    assert sentence in second.text


def test_fifth_failure_closes_the_door_for_a_while(client, contoh) -> None:
    for _ in range(5):
        masuk(client, contoh.email, "salah")
    assert "Terlalu banyak percobaan" in masuk(client, contoh.email, services.DEMO_PASSWORD).text


def test_wrong_code_stays_outside(client, contoh) -> None:
    masuk(client, contoh.email, services.DEMO_PASSWORD)
    assert "Kode tidak cocok" in client.post("/akun/2fa/kode/", {"code": "000000"}).text
    assert client.get("/kerja/").status_code == 302


def test_officer_without_second_factor_is_led_to_set_it_up(client, baru) -> None:
    masuk(client, baru.email, SANDI)
    for path in ("/kerja/", "/akun/sesi/", "/akun/petugas/"):
        assert client.get(path)["Location"] == "/akun/2fa/aplikasi/pasang/"
    assert client.get("/umum/").status_code == 200


def setup_totp(client: Client) -> str:
    page = client.get("/akun/2fa/aplikasi/pasang/")
    assert page.status_code == 200
    secret = re.search(r'kunci-ketik">([A-Z2-7 ]+)<', page.text)
    assert secret is not None
    key = secret.group(1).replace(" ", "")
    response = client.post("/akun/2fa/aplikasi/pasang/", {"code": totp_now(key)})
    assert response["Location"] == "/akun/2fa/pemulihan/"
    return key


def test_first_set_up_needs_no_second_password(client, baru, monkeypatch) -> None:
    masuk(client, baru.email, SANDI)
    monkeypatch.setattr("django.db.transaction.on_commit", lambda act: act())
    key = setup_totp(client)
    assert client.get("/kerja/").status_code == 200
    stored = Authenticator.objects.get(user=baru, type="totp")
    assert key not in str(stored.data)
    assert "akun.dua_langkah.dipasang" in Entri.objects.values_list("act", flat=True)
    assert any("autentikator" in message.subject for message in mail.outbox)


def test_recovery_codes_let_one_in_once(client, baru) -> None:
    masuk(client, baru.email, SANDI)
    setup_totp(client)
    code = re.search(r"<code>([0-9]{8})</code>", client.get("/akun/2fa/pemulihan/").text)
    assert code is not None
    other = Client()
    masuk(other, baru.email, SANDI)
    assert other.post("/akun/2fa/kode/", {"code": code.group(1)})["Location"] == "/kerja/"
    third = Client()
    masuk(third, baru.email, SANDI)
    assert third.post("/akun/2fa/kode/", {"code": code.group(1)}).status_code == 200


def test_code_of_the_app_works_once(client, baru) -> None:
    masuk(client, baru.email, SANDI)
    key = setup_totp(client)
    with time_machine.travel(now() + timedelta(minutes=2), tick=False):
        code = totp_now(key)
        for expected in (302, 200):
            fresh = Client()
            masuk(fresh, baru.email, SANDI)
            assert fresh.post("/akun/2fa/kode/", {"code": code}).status_code == expected


def test_spent_step_counts_in_every_process(baru) -> None:
    assert services.use_time_step(akun=baru, langkah=10)
    assert not services.use_time_step(akun=baru, langkah=10)
    assert not services.use_time_step(akun=baru, langkah=9)
    assert services.use_time_step(akun=baru, langkah=11)


def test_officer_can_not_remove_the_last_second_factor(client, login, rina) -> None:
    login(client, rina)
    rina.set_password(SANDI)
    rina.save()
    client.force_login(rina)
    client.post("/akun/konfirmasi/", {"password": SANDI})
    page = client.post("/akun/2fa/aplikasi/lepas/")
    assert "satu-satunya langkah kedua" in page.text
    assert Authenticator.objects.filter(user=rina, type="totp").exists()


def test_sign_up_is_closed(client) -> None:
    assert "undangan" in client.get("/akun/daftar/").text
    assert client.post("/akun/daftar/", {"email": "x@x.test"}).status_code == 405


def test_password_reset_by_mail(client, baru) -> None:
    client.post("/akun/sandi/lupa/", {"email": baru.email})
    link = re.search(r"http://\S+", mail.outbox[0].body)
    assert link is not None
    form = client.get(link.group(0), follow=True)
    new = "sungai-mahakam-mengalir"
    client.post(form.request["PATH_INFO"], {"password1": new, "password2": new})
    baru.refresh_from_db()
    assert baru.check_password(new)


def test_password_reset_for_an_unknown_address_sends_nothing(client, db) -> None:
    response = client.post("/akun/sandi/lupa/", {"email": "tidakada@kpu.test"})
    assert response["Location"] == "/akun/sandi/lupa/terkirim/"
    assert not mail.outbox


def test_no_address_is_written_anywhere(client, contoh) -> None:
    address = "203.0.113.77"
    client.defaults["REMOTE_ADDR"] = address
    masuk(client, contoh.email, "salah")
    masuk(client, contoh.email, services.DEMO_PASSWORD)
    client.post("/akun/2fa/kode/", {"code": current_code(contoh)})
    client.get("/akun/sesi/")
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            assert address not in str(cursor.fetchall()), table
    from django.core.cache import cache

    assert address not in str(getattr(cache, "_cache", {}).keys())


def test_old_sign_in_is_asked_again_before_sensitive_pages(client, contoh) -> None:
    masuk(client, contoh.email, services.DEMO_PASSWORD)
    client.post("/akun/2fa/kode/", {"code": current_code(contoh)})
    assert client.get("/akun/2fa/pemulihan/buat/").status_code == 200
    with time_machine.travel(now() + timedelta(minutes=16)):
        response = client.get("/akun/2fa/pemulihan/buat/")
        assert response["Location"].startswith("/akun/konfirmasi/")
        page = client.post(response["Location"], {"password": services.DEMO_PASSWORD})
        assert page["Location"] == "/akun/2fa/pemulihan/buat/"
        assert client.get("/akun/2fa/pemulihan/buat/").status_code == 200


def test_demo_people_enter_no_real_office(client, contoh, settings) -> None:
    settings.DEMO = False
    assert masuk(client, contoh.email, services.DEMO_PASSWORD)["Location"] == "/akun/nonaktif/"
    assert client.get("/akun/nonaktif/").status_code == 200
    assert client.get("/kerja/").status_code == 302


def test_one_address_can_not_try_without_end(client, db) -> None:
    for _ in range(30):
        client.post("/akun/masuk/", REMOTE_ADDR="2001:db8:1:1::1")
    refused = client.post("/akun/masuk/", REMOTE_ADDR="2001:db8:1:1:ffff::2")
    assert refused.status_code == 429
    assert "Terlalu banyak percobaan" in refused.text
    assert client.post("/akun/masuk/", REMOTE_ADDR="2001:db8:1:2::1").status_code == 200
