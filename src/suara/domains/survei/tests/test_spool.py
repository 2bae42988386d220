"""An answer's way in: once, with or without a pass, in batches, and what is refused."""

from __future__ import annotations

import argparse
import uuid
from collections.abc import Iterator
from datetime import date

import pytest
import time_machine

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Kantor
from suara.domains.survei.cli_aduk import run_aduk
from suara.domains.survei.errors import ActRefused, IzinTidakBerlaku, TerlaluSering, WrongState
from suara.domains.survei.models import Adukan, Gelombang, Jawaban, JawabanSpool, KirimanJawaban, Layanan
from suara.domains.survei.queries.kecualian import Beruntun, count_beruntun
from suara.domains.survei.rules.aduk import PENUH, SISA
from suara.domains.survei.rules.curang import DERAS_JARINGAN
from suara.domains.survei.services import rem
from suara.domains.survei.services.gerak import move_gelombang
from suara.domains.survei.services.spool import Kiriman, Terima, accept_jawaban, shuffle_gelombang
from suara.domains.survei.terms_kerja import ActGelombang, CaraGelombang, CaraMengisi
from suara.domains.survei.tests.undangan_uji import answer, close, isi_ke, make_open

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def jam() -> Iterator[time_machine.Coordinates]:
    with time_machine.travel("2026-11-22 08:00 +0800", tick=False) as clock:
        yield clock


@pytest.fixture
def wave(ayu: Akun, kantor_kaltim: Kantor) -> Gelombang:
    return make_open(ayu, kantor_kaltim, CaraGelombang.TERBUKA)


def test_the_same_sending_is_taken_once(ayu: Akun, wave: Gelombang) -> None:
    kirim_id = uuid.uuid4()
    assert answer(wave, kirim_id=kirim_id) is Terima.BARU
    assert answer(wave, isi_ke(9), kirim_id=kirim_id) is Terima.SUDAH_ADA
    assert JawabanSpool.objects.get().isi == isi_ke(0)
    assert str(kirim_id) not in KirimanJawaban.objects.get().kirim_hash
    close(ayu, wave)
    assert answer(wave, kirim_id=kirim_id) is Terima.SUDAH_ADA, "also when it is repeated after the end"


def test_answers_wait_and_move_in_batches(wave: Gelombang) -> None:
    for number in range(9):
        answer(wave, isi_ke(number))
    assert shuffle_gelombang(wave) == 0
    answer(wave, isi_ke(9), komentar="Ruang tunggunya panas")
    assert shuffle_gelombang(wave) == 5
    assert shuffle_gelombang(wave) == 0
    assert (Jawaban.objects.count(), JawabanSpool.objects.count()) == (5, SISA)
    assert Adukan.objects.get().jumlah == 5


def test_a_full_spool_empties_by_itself(wave: Gelombang) -> None:
    for number in range(PENUH):
        answer(wave, isi_ke(number))
    assert (Jawaban.objects.count(), JawabanSpool.objects.count()) == (PENUH - SISA, SISA)


def test_closing_moves_the_rest_and_keeps_every_word(ayu: Akun, wave: Gelombang) -> None:
    answer(wave, isi_ke(77), komentar="Cepat", cara=CaraMengisi.KERTAS, atribut={"usia": "30-39"})
    close(ayu, wave)
    row = Jawaban.objects.get()
    assert (row.isi, row.komentar, row.cara, row.atribut) == (
        isi_ke(77),
        "Cepat",
        "KERTAS",
        {"usia": "30-39"},
    )
    assert row.minggu == date(2026, 11, 16)
    assert not JawabanSpool.objects.exists()
    wave.refresh_from_db()
    assert wave.ditutup_pada == date(2026, 11, 22)


def test_a_batch_has_one_week(ayu: Akun, wave: Gelombang, jam: time_machine.Coordinates) -> None:
    answer(wave)
    jam.move_to("2026-11-25 08:00 +0800")
    answer(wave)
    close(ayu, wave)
    assert set(Jawaban.objects.values_list("minggu", flat=True)) == {date(2026, 11, 23)}


def test_the_command_moves_what_can_move(wave: Gelombang, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(12):
        answer(wave, isi_ke(number))
    assert run_aduk(argparse.Namespace()) == 0
    assert f"{wave.kode_pendek}: 7" in capsys.readouterr().out


def test_an_open_wave_needs_no_pass_and_an_invited_one_does(
    ayu: Akun, kantor_kaltim: Kantor, wave: Gelombang
) -> None:
    assert answer(wave) is Terima.BARU
    Gelombang.objects.update(cara="KEDUANYA")
    assert answer(wave, izin="x") is Terima.BARU
    Gelombang.objects.update(cara="UNDANGAN")
    for izin in ("", "x", "A" * 43):
        with pytest.raises(IzinTidakBerlaku, match="hanya untuk yang diundang"):
            answer(wave, izin=izin)
    assert JawabanSpool.objects.count() == 2
    first = wave.layanan_set.order_by("pk")[0].layanan_id
    kiriman = Kiriman(layanan_id=first, isi=isi_ke(3), cara=CaraMengisi.KERTAS)
    taken = accept_jawaban(gelombang=wave, kiriman=kiriman, kirim_id=uuid.uuid4(), petugas=True)
    assert taken is Terima.BARU, "an officer types paper without a pass"


def test_what_no_wave_takes(
    ayu: Akun, kantor_kaltim: Kantor, wave: Gelombang, jam: time_machine.Coordinates
) -> None:
    other = Layanan.objects.create(kantor=kantor_kaltim, kode="lain", nama="Layanan lain")
    with pytest.raises(ActRefused, match="tidak ditanyakan"):
        accept_jawaban(
            gelombang=wave, kiriman=Kiriman(layanan_id=other.pk, isi=isi_ke(0)), kirim_id=uuid.uuid4()
        )
    jam.move_to("2027-01-02 08:00 +0800")
    with pytest.raises(WrongState, match="Hari terakhir survei ini"):
        answer(wave)
    first = wave.layanan_set.order_by("pk")[0].layanan_id
    late = Kiriman(layanan_id=first, isi=isi_ke(0), cara=CaraMengisi.KERTAS)
    assert accept_jawaban(gelombang=wave, kiriman=late, kirim_id=uuid.uuid4(), petugas=True) is Terima.BARU
    assert JawabanSpool.objects.get().minggu == date(2026, 12, 28), "the last day's week, not one of its own"
    close(ayu, wave)
    with pytest.raises(WrongState):
        accept_jawaban(gelombang=wave, kiriman=late, kirim_id=uuid.uuid4(), petugas=True)


def test_one_network_is_braked_and_others_are_not(
    wave: Gelombang, monkeypatch: pytest.MonkeyPatch, jam: time_machine.Coordinates
) -> None:
    monkeypatch.setattr(rem, "MAX_KIRIM", 3)
    for number in range(3):
        answer(wave, isi_ke(number), alamat="203.0.113.9")
    with pytest.raises(TerlaluSering, match="belum hilang"):
        answer(wave, isi_ke(3), alamat="203.0.113.9")
    assert answer(wave, isi_ke(4), alamat="203.0.113.10") is Terima.BARU
    jam.shift(1300)
    assert answer(wave, isi_ke(5), alamat="203.0.113.9") is Terima.BARU


def test_a_burst_is_counted_per_batch_and_stands_at_no_answer(ayu: Akun, wave: Gelombang) -> None:
    for number in range(DERAS_JARINGAN + 4):
        answer(wave, isi_ke(number), alamat="203.0.113.9")
    answer(wave, isi_ke(40), alamat="203.0.113.77")
    close(ayu, wave)
    assert count_beruntun(wave) == Beruntun(DERAS_JARINGAN + 5, 4)
    assert "deras" not in {field.name for field in Jawaban._meta.get_fields()}


def test_a_device_without_signal_may_send_late_while_the_wave_is_open(
    ayu: Akun, wave: Gelombang, jam: time_machine.Coordinates
) -> None:
    filled = date(2026, 12, 31)
    jam.move_to("2027-01-07 23:00 +0800")
    assert answer(wave, diisi=filled) is Terima.BARU
    for day in (None, date(2027, 1, 1), date(2026, 6, 30)):
        with pytest.raises(WrongState, match="Hari terakhir survei ini"):
            answer(wave, diisi=day)
    jam.move_to("2027-01-08 00:30 +0800")
    with pytest.raises(WrongState, match="Hari terakhir survei ini"):
        answer(wave, diisi=filled)
    jam.move_to("2027-01-02 08:00 +0800")
    close(ayu, wave)
    with pytest.raises(WrongState, match="sudah ditutup"):
        answer(wave, diisi=filled)
    assert Jawaban.objects.get().minggu == date(2026, 12, 28)


def test_a_wave_opened_again_for_a_few_hides_them_in_a_week_before(
    ayu: Akun, wave: Gelombang, jam: time_machine.Coordinates
) -> None:
    for number in range(6):
        answer(wave, isi_ke(number))
    wave = close(ayu, wave)
    jam.move_to("2026-12-09 08:00 +0800")
    wave = move_gelombang(actor=ayu, gelombang=wave, act=ActGelombang.BUKA_LAGI, revisi=wave.revisi)
    answer(wave, isi_ke(7))
    close(ayu, wave)
    assert set(Jawaban.objects.values_list("minggu", flat=True)) == {date(2026, 11, 16)}
    assert Jawaban.objects.count() == 7, "nobody's answer is left behind"
