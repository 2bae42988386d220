"""An answer that comes after the half hour of the key: its words are kept, sealed, until the key is right."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from suara.domains.pengaduan.formulir.warga_terbawa import KEY
from suara.domains.pengaduan.models import Tanggapan
from suara.domains.pengaduan.services import pelapor
from suara.domains.pengaduan.services.penerimaan import Diterima
from suara.domains.pengaduan.tests.panggung_uji import Panggung, make_panggung
from suara.domains.pengaduan.tests.publik_uji import wita

CEK = reverse("lapor:cek")
KATA = "Saya sudah ke TPS 12 bersama tetangga, dan nama saya tetap tidak ada."


@pytest.fixture
def panggung(db: None, time_machine: Any) -> Panggung:
    """The office on a working day."""
    time_machine.move_to(wita(2026, 7, 6))
    return make_panggung()


@pytest.fixture
def sent(warga: Client, panggung: Panggung, time_machine: Any) -> Diterima:
    """A report whose page was opened more than half an hour ago."""
    sent = panggung.kirim()
    warga.post(CEK, {"nomor": sent.laporan.nomor, "kunci": sent.kunci})
    time_machine.shift(dt.timedelta(minutes=31))
    return sent


def answer_late(warga: Client, sent: Diterima, act: str = "jawab", **data: Any) -> Any:
    """Send the form of an act too late; return the page that asks for the key."""
    url = reverse("lapor:tindakan", args=[sent.laporan.nomor, act])
    return warga.post(url, {"isi": KATA, "kirim_id": str(uuid.uuid4()), **data})


def carried(page: Any) -> str:
    """Return what the page carries along."""
    found = re.search(r'name="terbawa" value="([^"]+)"', page.text)
    assert found
    return found[1]


def test_a_late_answer_waits_in_its_form_until_the_key_is_right(warga: Client, sent: Diterima) -> None:
    nomor = sent.laporan.nomor
    page = answer_late(warga, sent)
    assert KATA not in page.text
    assert f'value="{nomor}"' in page.text
    assert "Berkas harus dipilih lagi" in page.text
    assert "Isi kunci sekali lagi" in page.text
    assert "(boleh kosong)" not in page.text  # the key is what the words wait for
    assert page.headers["Cache-Control"] == "private, no-store"

    form = {"nomor": nomor, "terbawa": carried(page)}
    wrong = warga.post(CEK, form | {"kunci": "AAAA-AAAA-AAAA-AAAA-AAAA"})
    none = warga.post(CEK, form | {"kunci": ""})
    assert carried(wrong) == carried(none) == carried(page)

    opened = warga.post(CEK, form | {"kunci": sent.kunci})
    assert opened.headers["Location"] == reverse("lapor:rinci", args=[nomor]) + "#tindakan-jawab"
    assert KATA not in str(dict(warga.session))
    assert not Tanggapan.objects.filter(laporan=sent.laporan).exists()
    text = warga.get(reverse("lapor:rinci", args=[nomor])).text
    assert re.search(r'id="tindakan-jawab" open>.*?' + re.escape(KATA), text, re.S)
    assert "Belum terkirim" in text

    url = reverse("lapor:tindakan", args=[nomor, "jawab"])
    done = warga.post(url, {"isi": KATA, "kirim_id": str(uuid.uuid4())}, follow=True)
    assert "Belum terkirim" not in done.text
    assert Tanggapan.objects.get(laporan=sent.laporan).isi == KATA
    assert KEY not in warga.session


def test_words_are_read_again_even_when_the_act_is_not_possible_any_more(
    warga: Client, sent: Diterima
) -> None:
    page = answer_late(warga, sent)
    pelapor.withdraw_laporan(laporan=sent.laporan, alasan="")
    form = {"nomor": sent.laporan.nomor, "kunci": sent.kunci, "terbawa": carried(page)}
    assert KATA in warga.post(CEK, form, follow=True).text


def test_what_was_carried_opens_with_its_own_report_only_and_for_two_hours(
    warga: Client, panggung: Panggung, sent: Diterima, time_machine: Any
) -> None:
    other = panggung.kirim()
    sealed = carried(answer_late(warga, sent))
    foreign = {"nomor": other.laporan.nomor, "kunci": other.kunci, "terbawa": sealed}
    assert KATA not in warga.post(CEK, foreign, follow=True).text
    time_machine.shift(dt.timedelta(hours=2, minutes=1))
    late = {"nomor": sent.laporan.nomor, "kunci": sent.kunci, "terbawa": sealed}
    text = warga.post(CEK, late, follow=True).text
    assert KATA not in text
    assert "tidak dapat dibuka lagi" in text


def test_the_word_that_confirms_is_typed_again(warga: Client, sent: Diterima) -> None:
    page = answer_late(warga, sent, "cabut", konfirmasi="CABUT")
    form = {"nomor": sent.laporan.nomor, "kunci": sent.kunci, "terbawa": carried(page)}
    text = warga.post(CEK, form, follow=True).text
    assert KATA in text
    assert 'value="CABUT"' not in text
