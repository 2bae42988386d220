"""Two officers on one report: the second is told who was faster, and loses no word."""

from __future__ import annotations

import re

import pytest

from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.services import meja, pelapor
from suara.domains.pengaduan.terms import Status
from suara.domains.pengaduan.tests.meja_uji import (
    JAWAB,
    _rabu,
    baru,
    body,
    fresh,
    isian_verifikasi,
    terdisposisi,
    url,
    verifikasi,
)

pytestmark = pytest.mark.django_db
__all__ = ["_rabu", "baru", "terdisposisi"]


def test_the_second_to_verify_is_told_who_was_faster_and_keeps_the_copy(
    client, baru: Laporan, sri, bayu, unit_datin, login
) -> None:
    form = isian_verifikasi(baru) | {"isi_publik": "Salinan yang ditulis Sri dengan teliti."}
    verifikasi(baru, bayu, unit_datin)
    page = login(client, sri).post(url("verifikasi", baru.nomor), form)
    assert page.status_code == 409
    assert "baru saja diubah oleh Bayu" in body(page)
    assert "Salinan yang ditulis Sri dengan teliti." in body(page)
    assert fresh(baru).salinan_set.count() == 1


def test_pressed_twice_is_said_calmly_and_done_once(client, baru: Laporan, sri, login) -> None:
    form = isian_verifikasi(baru)
    login(client, sri).post(url("verifikasi", baru.nomor), form)
    again = client.post(url("verifikasi", baru.nomor), form, follow=True)
    assert "mungkin karena formulir terkirim dua kali" in body(again)
    assert "tidak dapat dilakukan" not in body(again)
    assert fresh(baru).status == Status.TV


def test_an_answer_to_a_report_that_was_withdrawn_meanwhile_is_not_lost(
    client, terdisposisi: Laporan, lina, login
) -> None:
    pelapor.withdraw_laporan(laporan=terdisposisi, alasan="Sudah diurus di kantor kecamatan.")
    page = login(client, lina).post(
        url("tindak_lanjut", terdisposisi.nomor), {"versi": terdisposisi.versi, "isi": JAWAB}
    )
    assert page.status_code == 409
    assert JAWAB in body(page)
    assert terdisposisi.isi_asli not in body(page)  # the words that were sent, nothing of the report


def gone(laporan: Laporan, how: str, sri, unit_hukum) -> None:
    """The report goes to other hands while lina types."""
    if how == "didisposisi ulang":
        meja.redispose(
            actor=sri, laporan=laporan, versi=laporan.versi, unit=unit_hukum, alasan="Bidang lain."
        )
    else:
        meja.divert_wbs(actor=sri, laporan=laporan, versi=laporan.versi, alasan="Menyangkut orang dalam.")


@pytest.mark.parametrize("how", ["didisposisi ulang", "dialihkan ke WBS"])
def test_words_typed_for_a_report_that_went_to_other_hands_are_not_lost_and_tell_nothing(
    client, terdisposisi: Laporan, sri, lina, unit_hukum, login, how: str
) -> None:
    address = url("tindak_lanjut", terdisposisi.nomor)
    form = {"versi": terdisposisi.versi, "isi": JAWAB}
    nowhere = login(client, lina).post(address.replace(terdisposisi.nomor, "KT-2026-999999-9"), form)
    gone(terdisposisi, how, sri, unit_hukum)
    page = client.post(address, form)
    assert page.status_code == 404
    assert JAWAB in body(page)
    told = {
        re.sub(r'csrfmiddlewaretoken" value="\w+"', "", answer.text).replace(number, "")
        for answer, number in ((page, terdisposisi.nomor), (nowhere, "KT-2026-999999-9"))
    }
    assert len(told) == 1, "the page tells whether the report exists"
    assert client.post(address, {"versi": 1, "isi": ""}).status_code == 404
    assert client.get(address).status_code == 404
