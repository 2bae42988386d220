"""Invitations from a list to a spent token: what is sent, what is kept, and everything that is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
import time_machine
from django.core import mail
from django.db import connection

from suara.core.akun.models import Akun
from suara.core.jejak.models import Entri
from suara.core.tugas.models import TugasBerwaktu
from suara.core.tugas.timed import run_due
from suara.core.wilayah.models import Kantor
from suara.domains.survei.errors import (
    ActRefused,
    IzinTidakBerlaku,
    NotAllowed,
    UndanganTidakBerlaku,
    WrongState,
)
from suara.domains.survei.models import Gelombang, IzinIsi, KirimanJawaban, Undangan
from suara.domains.survei.rules.undangan import read_kontak
from suara.domains.survei.services import kirim, undangan
from suara.domains.survei.services.izin import is_berlaku, spend_undangan, sweep_izin
from suara.domains.survei.services.rahasia import make_izin, make_kode, make_token, rapikan_token
from suara.domains.survei.tasks import sweep_undangan
from suara.domains.survei.terms_kerja import CaraGelombang
from suara.domains.survei.tests.gelombang_uji import make_wave
from suara.domains.survei.tests.undangan_uji import answer, close, invite, make_open

pytestmark = pytest.mark.django_db
EMAIL = "siti@contoh.test\nbudi@contoh.test\n"


@pytest.fixture(autouse=True)
def jam() -> Iterator[time_machine.Coordinates]:
    with time_machine.travel("2026-11-22 08:00 +0800", tick=False) as clock:
        yield clock


@pytest.fixture
def wave(ayu: Akun, kantor_kaltim: Kantor) -> Gelombang:
    return make_open(ayu, kantor_kaltim)


def tokens_sent() -> list[str]:
    """Return the tokens of the mails that were sent, the oldest first."""
    found = [re.search(r"/survei/undangan/#(\S+)", str(message.body)) for message in mail.outbox]
    return [match[1] for match in found if match]


def mailed(ayu: Akun, wave: Gelombang) -> list[str]:
    """Invite two by mail and return their tokens."""
    undangan.import_kontak(actor=ayu, gelombang=wave, daftar=read_kontak(EMAIL))
    undangan.send_email(actor=ayu, gelombang=wave)
    run_due()
    return tokens_sent()


@pytest.mark.sekali
def test_a_token_has_140_bits_and_is_forgiving_to_type() -> None:
    token = make_token()
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}", token)
    assert rapikan_token(token.lower().replace("-", " ").replace("0", "o")) == token
    assert rapikan_token(make_kode())
    assert rapikan_token(token[:-1]) == rapikan_token("") == rapikan_token("U" * 28) == ""


def test_only_the_hash_of_a_token_is_kept_and_contacts_are_sealed(ayu: Akun, wave: Gelombang) -> None:
    first, second = mailed(ayu, wave)
    assert first != second
    with connection.cursor() as cursor:
        for table in ("survei_undangan", "tugas_tugasberwaktu", "jejak_entri"):
            cursor.execute(f"SELECT * FROM {table}")
            text = " ".join(str(bytes(v) if isinstance(v, memoryview) else v) for row in cursor for v in row)
            assert not any(word in text for word in (first, first.replace("-", ""), "siti@", "budi@"))
    assert {row.kontak for row in Undangan.objects.all()} == {"siti@contoh.test", "budi@contoh.test"}
    assert all(row.tanggal_kirim == date(2026, 11, 22) for row in Undangan.objects.all())


def test_a_mail_says_what_is_known_and_carries_link_and_code(ayu: Akun, wave: Gelombang) -> None:
    token = mailed(ayu, wave)[0]
    body = str(mail.outbox[0].body)
    assert f"ketik kode {token}" in body
    assert "31 Desember 2026" in body
    assert "tidak pernah jawaban mana yang Anda beri" in body
    assert wave.nama not in mail.outbox[0].subject


def test_an_invitation_becomes_one_answer(ayu: Akun, wave: Gelombang) -> None:
    token = mailed(ayu, wave)[0]
    before = Entri.objects.count(), TugasBerwaktu.objects.count()
    found, izin = spend_undangan(token=token.lower(), izin="")
    assert found == wave
    assert is_berlaku(wave, izin)
    answer(wave, izin=izin)
    assert not IzinIsi.objects.exists()
    assert sorted(Undangan.objects.values_list("status", flat=True)) == ["TERKIRIM", "TERPAKAI"]
    assert (Entri.objects.count(), TugasBerwaktu.objects.count()) == before
    with pytest.raises(IzinTidakBerlaku):
        answer(wave, izin=izin)
    with pytest.raises(UndanganTidakBerlaku):
        spend_undangan(token=token, izin=izin)


def test_a_click_that_is_repeated_costs_nothing(ayu: Akun, wave: Gelombang) -> None:
    token, izin = mailed(ayu, wave)[0], make_izin()
    assert spend_undangan(token=token, izin=izin) == spend_undangan(token=token, izin=izin)
    assert IzinIsi.objects.count() == 1
    with pytest.raises(UndanganTidakBerlaku):
        spend_undangan(token=token, izin=make_izin())


def test_a_pass_opens_its_own_wave_and_ends_after_a_week(
    ayu: Akun, kantor_kaltim: Kantor, jam: time_machine.Coordinates
) -> None:
    wave = make_open(ayu, kantor_kaltim)
    _found, izin = spend_undangan(token=invite(ayu, wave, 1)[0], izin=make_izin())
    other = Gelombang.objects.create(
        kantor=kantor_kaltim, versi=wave.versi, nama="Lain", kode_pendek="zzzzzz", status="BUKA",
        cara="UNDANGAN", tanggal_mulai=wave.tanggal_mulai, tanggal_selesai=wave.tanggal_selesai,
        dibuat_oleh=ayu,
    )  # fmt: skip
    assert not is_berlaku(other, izin)
    jam.move_to("2026-11-29 23:00 +0800")
    assert is_berlaku(wave, izin)
    jam.move_to("2026-11-30 00:30 +0800")
    with pytest.raises(IzinTidakBerlaku):
        answer(wave, izin=izin)
    assert sweep_izin() == 1


@pytest.mark.parametrize("token", ["", "ABCD", "X" * 28, "0000-0000-0000"])
def test_a_code_that_is_none_says_no_more_than_a_spent_one(wave: Gelombang, token: str) -> None:
    with pytest.raises(UndanganTidakBerlaku, match="tidak dapat dipakai"):
        spend_undangan(token=token, izin=make_izin())


def test_nothing_is_spent_while_the_survey_is_not_open(
    ayu: Akun, wave: Gelombang, jam: time_machine.Coordinates
) -> None:
    token = mailed(ayu, wave)[0]
    jam.move_to("2027-01-01 08:00 +0800")
    with pytest.raises(UndanganTidakBerlaku):
        spend_undangan(token=token, izin=make_izin())
    assert not Undangan.objects.filter(status="TERPAKAI").exists()


def test_reminders_reach_the_unspent_only_and_the_older_message_still_opens(
    ayu: Akun, wave: Gelombang, jam: time_machine.Coordinates
) -> None:
    first, second = mailed(ayu, wave)
    with pytest.raises(ActRefused, match="Tidak ada undangan"):
        undangan.remind_email(actor=ayu, gelombang=wave)
    spend_undangan(token=first, izin=make_izin())
    mail.outbox.clear()
    jam.move_to("2026-11-25 08:00 +0800")
    assert undangan.remind_email(actor=ayu, gelombang=wave) == 1
    run_due()
    (third,) = tokens_sent()
    assert third not in (first, second)
    assert "belum dipakai" in str(mail.outbox[0].body)
    assert spend_undangan(token=second, izin=make_izin())
    with pytest.raises(UndanganTidakBerlaku):
        spend_undangan(token=third, izin=make_izin())


def test_after_two_reminders_there_is_silence(
    ayu: Akun, wave: Gelombang, jam: time_machine.Coordinates
) -> None:
    invite(ayu, wave, 1)
    for day in ("2026-11-25", "2026-11-28"):
        jam.move_to(f"{day} 08:00 +0800")
        assert len(undangan.hand_out(actor=ayu, gelombang=wave, ingat=True)) == 1
    jam.move_to("2026-12-05 08:00 +0800")
    with pytest.raises(ActRefused, match="Tidak ada undangan"):
        undangan.hand_out(actor=ayu, gelombang=wave, ingat=True)


def test_a_list_is_handed_out_once(ayu: Akun, wave: Gelombang) -> None:
    assert len(invite(ayu, wave, 3)) == 3
    with pytest.raises(ActRefused, match="Tidak ada undangan"):
        undangan.hand_out(actor=ayu, gelombang=wave)
    again = read_kontak("081200000000\n081299999999")
    assert undangan.import_kontak(actor=ayu, gelombang=wave, daftar=again).sudah_ada == 1
    assert "0812" not in repr(undangan.hand_out(actor=ayu, gelombang=wave))


def test_receipt_codes_open_like_invitations(ayu: Akun, wave: Gelombang) -> None:
    codes = undangan.make_kode_struk(actor=ayu, gelombang=wave, jumlah=3)
    assert len(set(codes)) == 3
    assert spend_undangan(token=codes[0].replace("-", "").lower(), izin=make_izin())
    for many in (0, 201):
        with pytest.raises(ActRefused, match="1 sampai 200"):
            undangan.make_kode_struk(actor=ayu, gelombang=wave, jumlah=many)


def test_a_refused_address_goes_to_the_other_list_and_a_dead_server_is_tried_again(
    ayu: Akun, wave: Gelombang, monkeypatch: pytest.MonkeyPatch
) -> None:
    undangan.import_kontak(actor=ayu, gelombang=wave, daftar=read_kontak(EMAIL))

    def refuse(_subject: str, _text: str, _sender: None, to: list[str]) -> None:
        raise SMTPRecipientsRefused({}) if "siti" in to[0] else SMTPServerDisconnected("gone")

    monkeypatch.setattr(kirim, "send_mail", refuse)
    undangan.send_email(actor=ayu, gelombang=wave)
    for _try in range(2):
        run_due()
        TugasBerwaktu.objects.update(run_at="2026-11-22T00:00Z")
    kept = {(row.kontak, row.saluran, row.status, row.pesan_ke) for row in Undangan.objects.all()}
    assert kept == {
        ("siti@contoh.test", "DAFTAR", "DIBUAT", 0),
        ("budi@contoh.test", "EMAIL", "DIBUAT", 0),
    }
    task = TugasBerwaktu.objects.get()
    assert (task.status, "@" in task.kesalahan) == ("MENUNGGU", False)


def test_without_a_mail_server_every_contact_is_on_the_list(
    ayu: Akun, wave: Gelombang, settings: object
) -> None:
    settings.DEMO, settings.SMTP_HOST = False, ""  # type: ignore[attr-defined]
    undangan.import_kontak(actor=ayu, gelombang=wave, daftar=read_kontak(EMAIL + "081200000001"))
    with pytest.raises(ActRefused, match="Peladen email"):
        undangan.send_email(actor=ayu, gelombang=wave)
    assert len(undangan.hand_out(actor=ayu, gelombang=wave)) == 3


def test_contacts_go_thirty_days_after_closing(
    ayu: Akun, wave: Gelombang, jam: time_machine.Coordinates
) -> None:
    mailed(ayu, wave)
    KirimanJawaban.objects.create(kirim_hash="x", minggu=date(2025, 1, 6))
    sweep_undangan()
    assert not KirimanJawaban.objects.exists()
    jam.move_to("2026-11-30 08:00 +0800")
    close(ayu, wave)
    for day, left in (("2026-12-29", 2), ("2026-12-30", 0)):
        jam.move_to(f"{day} 08:00 +0800")
        sweep_undangan()
        assert Undangan.objects.filter(kontak__isnull=False).count() == left
    gone = Entri.objects.filter(act="survei.undangan.kontak_dihapus")
    assert [row.actor_label for row in gone] == [""]
    assert Undangan.objects.count() == 2


def test_cancelled_invitations_open_nothing_and_their_contact_is_gone(ayu: Akun, wave: Gelombang) -> None:
    first, second = mailed(ayu, wave)
    spend_undangan(token=first, izin=make_izin())
    assert undangan.cancel_undangan(actor=ayu, gelombang=wave) == 1
    with pytest.raises(UndanganTidakBerlaku):
        spend_undangan(token=second, izin=make_izin())
    assert Undangan.objects.get(status="BATAL").kontak is None
    again = undangan.import_kontak(actor=ayu, gelombang=wave, daftar=read_kontak(EMAIL))
    assert (again.baru, again.sudah_ada) == (1, 1)


def test_who_may_not_and_when_not(ayu: Akun, joko: Akun, maria: Akun, kantor_kaltim: Kantor) -> None:
    draft = make_wave(ayu, kantor_kaltim, cara=CaraGelombang.KEDUANYA)
    for other in (joko, maria):
        with pytest.raises(NotAllowed):
            undangan.import_kontak(actor=other, gelombang=draft, daftar=read_kontak(EMAIL))
        with pytest.raises(NotAllowed):
            undangan.make_kode_struk(actor=other, gelombang=draft, jumlah=1)
    undangan.import_kontak(actor=ayu, gelombang=draft, daftar=read_kontak(EMAIL))
    with pytest.raises(WrongState, match="selagi pengisian dibuka"):
        undangan.send_email(actor=ayu, gelombang=draft)
    with pytest.raises(ActRefused, match="Perbaiki"):
        undangan.import_kontak(actor=ayu, gelombang=draft, daftar=read_kontak("Siti"))
    Gelombang.objects.update(cara="TERBUKA")
    with pytest.raises(WrongState, match="tanpa undangan"):
        undangan.import_kontak(actor=ayu, gelombang=draft, daftar=read_kontak(EMAIL))
