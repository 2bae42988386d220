"""The second person decides with the citizen's words and the answer in sight, never with more than is due."""

from __future__ import annotations

import pytest

from suara.domains.pengaduan.services import meja
from suara.domains.pengaduan.terms import AlasanArsip, Kelas, Terbukti
from suara.domains.pengaduan.tests.meja_uji import (
    JAWAB,
    _rabu,
    baru,
    body,
    kirim,
    terdisposisi,
    url,
    verifikasi,
)

pytestmark = pytest.mark.django_db
__all__ = ["_rabu", "baru", "terdisposisi"]


def propose_the_end(laporan, lina):
    """Let the unit answer and propose that it is finished."""
    answered = meja.give_tindak_lanjut(actor=lina, laporan=laporan, versi=laporan.versi, isi=JAWAB)
    return meja.propose_selesai(
        actor=lina, laporan=answered, versi=answered.versi, isi=JAWAB, terbukti=Terbukti.TIDAK
    )


def test_who_approves_the_end_reads_the_report_and_the_answer(client, terdisposisi, lina, hadi, login):
    laporan = propose_the_end(terdisposisi, lina)
    page = body(login(client, hadi).get(url("setujui_selesai", laporan.nomor)))
    assert "Isi laporan" in page
    assert "TPS 12" in page
    assert page.count(JAWAB[:60]) >= 2  # the answer in the dialogue, and the proposal


def test_an_anonim_report_stays_masked_on_that_page_too(client, kantor_kaltim, sri, lina, hadi, login):
    words = "Nama saya tidak ada di DPT TPS 12, NIK saya 6472051204900003."
    laporan = verifikasi(kirim(kantor_kaltim, isi=words, is_anonim=True), sri, lina.penugasan_set.get().unit)
    page = body(login(client, hadi).get(url("setujui_selesai", propose_the_end(laporan, lina).nomor)))
    assert "TPS 12" in page
    assert "6472051204900003" not in page


def test_who_approves_an_archive_reads_what_is_archived(client, kantor_kaltim, sri, bayu, login):
    laporan = kirim(
        kantor_kaltim, isi="Jual cepat tanah kavling, hubungi segera.", kelas_pelapor=Kelas.ASPIRASI
    )
    meja.propose_arsip(
        actor=sri,
        laporan=laporan,
        versi=laporan.versi,
        alasan=AlasanArsip.SPAM,
        penjelasan="Kiriman ini iklan dan tidak menyebut layanan kantor.",
    )
    page = body(login(client, bayu).get(url("setujui_arsip", laporan.nomor)))
    assert "tanah kavling" in page
    assert "Kiriman ini iklan" in page


QUOTED = "Pelapor dengan NIK 6472051204900003 dan HP 0812-3456-7890 sudah dihubungi, datanya sudah benar."


@pytest.mark.parametrize("address", ["laporan", "setujui_selesai", "tolak_selesai"])
def test_a_proposal_about_an_anonim_report_is_masked_where_the_dialogue_is(
    client, kantor_kaltim, sri, lina, hadi, login, address
):
    unit = lina.penugasan_set.get().unit
    laporan = verifikasi(kirim(kantor_kaltim, is_anonim=True), sri, unit)
    answered = meja.give_tindak_lanjut(actor=lina, laporan=laporan, versi=laporan.versi, isi=JAWAB)
    meja.propose_selesai(
        actor=lina, laporan=answered, versi=answered.versi, isi=QUOTED, terbukti=Terbukti.TIDAK
    )
    page = body(login(client, hadi).get(url(address, laporan.nomor)))
    assert "sudah dihubungi" in page
    assert "6472051204900003" not in page
    assert "0812-3456-7890" not in page


def test_the_desk_reads_the_proposal_as_it_was_written(client, kantor_kaltim, sri, lina, login):
    unit = lina.penugasan_set.get().unit
    laporan = verifikasi(kirim(kantor_kaltim, is_anonim=True), sri, unit)
    answered = meja.give_tindak_lanjut(actor=lina, laporan=laporan, versi=laporan.versi, isi=JAWAB)
    meja.propose_selesai(
        actor=lina, laporan=answered, versi=answered.versi, isi=QUOTED, terbukti=Terbukti.TIDAK
    )
    assert QUOTED in body(login(client, sri).get(url("laporan", laporan.nomor)))
