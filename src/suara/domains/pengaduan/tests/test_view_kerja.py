"""The desk in Ruang Kerja: who opens which page, who finds nothing, what a refused form keeps."""

from __future__ import annotations

import pytest

from suara.core.wilayah.models import Unit
from suara.domains.pengaduan.services import meja
from suara.domains.pengaduan.terms import Status
from suara.domains.pengaduan.tests.meja_uji import (
    JAWAB,
    _rabu,
    baru,
    body,
    fresh,
    isian_verifikasi,
    kirim,
    terdisposisi,
    url,
    verifikasi,
)

pytestmark = pytest.mark.django_db
__all__ = ["_rabu", "baru", "terdisposisi"]


EVERYBODY = ("sri", "laras", "lina", "hadi", "nanda", "joko", "maria", "wati", "rina", "dewi", "tono")
PAGES = {
    "verifikasi": ("sri", "joko", "maria"),
    "kelengkapan": ("sri",),
    "usul_arsip": ("sri",),
    "teruskan": ("sri",),
    "alihkan_wbs": ("sri",),
    "klasifikasi_ulang": ("sri",),
    "gabung": ("sri",),
    "terlapor": ("sri", "laras"),
    "salinan": ("sri", "laras"),
    "tarik": ("sri",),
    "rahasiakan": ("sri", "laras", "joko", "maria"),
    "kabar": ("sri",),
}
UNIT_PAGES = {
    "tindak_lanjut": ("lina",),
    "tanya": ("lina",),
    "kembalikan": ("lina",),
    "disposisi_ulang": ("sri", "joko", "maria"),
    "terbitkan": ("sri",),
}


@pytest.mark.parametrize("name", [*PAGES, *UNIT_PAGES])
def test_page_opens_for_its_roles_only(client, request, baru, sri, unit_datin, name, login) -> None:
    if name in UNIT_PAGES:
        verifikasi(baru, sri, unit_datin)
    for person in EVERYBODY:
        login(client, request.getfixturevalue(person))
        got = client.get(url(name, baru.nomor)).status_code
        assert got == (200 if person in (PAGES | UNIT_PAGES)[name] else 404), person


def test_case_page_is_read_by_the_desk_and_after_disposition_by_the_unit(
    client, request, baru, sri, unit_datin, login
) -> None:
    desk = {"sri", "laras", "joko", "maria"}
    for person in EVERYBODY:
        login(client, request.getfixturevalue(person))
        assert client.get(url("laporan", baru.nomor)).status_code == (200 if person in desk else 404), person
    verifikasi(baru, sri, unit_datin)
    for person in EVERYBODY:
        login(client, request.getfixturevalue(person))
        got = client.get(url("laporan", baru.nomor)).status_code
        assert got == (200 if person in desk | {"lina", "hadi"} else 404), person
    client.logout()
    assert client.get(url("laporan", baru.nomor)).status_code == 302


def test_queue_shows_masked_titles_and_counts_by_due_day(client, baru, kantor_kaltim, sri, login) -> None:
    kirim(kantor_kaltim, judul="Petugas minta uang, hubungi 081234567890")
    page = body(login(client, sri).get(url("daftar")))
    assert baru.nomor in page
    assert "081234567890" not in page
    assert "[NO. HP]" in page
    assert "sisa 2 hari kerja" in page or "sisa 3 hari kerja" in page


def test_search_by_a_whole_number_leads_to_the_report(client, baru, sri, login) -> None:
    got = login(client, sri).get(url("daftar"), {"cari": baru.nomor.lower()})
    assert got.status_code == 302
    assert got["Location"] == url("laporan", baru.nomor)


def test_each_role_begins_with_its_own_view(
    client, terdisposisi, kantor_kaltim, sri, lina, joko, login
) -> None:
    waiting = kirim(kantor_kaltim)
    mine = body(login(client, lina).get(url("daftar")))
    assert terdisposisi.nomor in mine
    assert waiting.nomor not in mine
    desk = body(login(client, sri).get(url("daftar")))
    assert waiting.nomor in desk
    assert terdisposisi.nomor not in desk
    assert terdisposisi.nomor not in body(login(client, joko).get(url("daftar")))


def test_filters_are_links_that_can_be_shared(client, terdisposisi, sri, login) -> None:
    login(client, sri)
    page = {"lihat": "terbuka"}
    assert terdisposisi.nomor in body(client.get(url("daftar"), page | {"status": "TV", "unit": "64.DATIN"}))
    assert terdisposisi.nomor not in body(client.get(url("daftar"), page | {"kelas": "ASPIRASI"}))
    assert terdisposisi.nomor not in body(client.get(url("daftar"), page | {"tenggat": "terlambat"}))
    assert terdisposisi.nomor not in body(client.get(url("daftar"), page | {"bendera": "rahasia"}))


def test_the_reported_unit_finds_nothing(client, terdisposisi, sri, lina, hadi, nanda, login) -> None:
    datin = Unit.objects.get(pk="64.DATIN")
    meja.record_terlapor(actor=sri, laporan=terdisposisi, versi=terdisposisi.versi, unit=datin)
    for person in (lina, hadi):
        login(client, person)
        assert client.get(url("laporan", terdisposisi.nomor)).status_code == 404
        assert terdisposisi.nomor not in body(client.get(url("daftar"), {"lihat": "terbuka"}))
        assert client.get(url("tindak_lanjut", terdisposisi.nomor)).status_code in (404,)
        assert client.get(url("daftar"), {"cari": terdisposisi.nomor}).status_code == 200
    assert login(client, nanda).get(url("laporan", terdisposisi.nomor)).status_code == 404


def test_officer_of_an_anonim_report_reads_it_masked(
    client, kantor_kaltim, sri, lina, unit_datin, login
) -> None:
    laporan = verifikasi(kirim(kantor_kaltim, is_anonim=True), sri, unit_datin)
    page = body(login(client, lina).get(url("laporan", laporan.nomor)))
    assert "6472010101900001" not in page
    assert "0812-3456-7890" not in page
    assert "6472010101900001" in body(login(client, sri).get(url("laporan", laporan.nomor)))


def test_verification_form_is_pre_filled_masked_and_chooses_nothing(client, baru, sri, login) -> None:
    page = login(client, sri).get(url("verifikasi", baru.nomor))
    form = page.context["form"]
    assert "6472010101900001" not in str(form["isi_publik"].value())
    assert "[NIK]" in str(form["isi_publik"].value())
    assert not form["kelas"].value()
    assert not form["ulasan_anonim"].value()
    assert "Laporan asli" in body(page)


def test_verification_disposes_the_report(client, baru, sri, login) -> None:
    got = login(client, sri).post(url("verifikasi", baru.nomor), isian_verifikasi(baru))
    assert got.status_code == 302, body(got)
    assert fresh(baru).status == Status.TV
    assert fresh(baru).unit_id == "64.DATIN"


def test_verification_of_an_anonim_report_asks_for_the_second_box(
    client, kantor_kaltim, unit_datin, sri, login
):
    laporan = kirim(kantor_kaltim, is_anonim=True)
    form = isian_verifikasi(laporan)
    page = login(client, sri).post(url("verifikasi", laporan.nomor), form)
    assert page.status_code == 200
    assert fresh(laporan).status == Status.BV
    assert "Mohon dicek" in body(page)
    assert client.post(url("verifikasi", laporan.nomor), form | {"ulasan_anonim": "on"}).status_code == 302


def test_a_report_never_goes_to_the_unit_it_is_about(client, baru, sri, login) -> None:
    form = isian_verifikasi(baru)
    page = login(client, sri).post(url("verifikasi", baru.nomor), form | {"unit_terlapor": "64.DATIN"})
    assert page.status_code == 200
    assert fresh(baru).status == Status.BV
    assert fresh(baru).terlapor_set.count() == 0


def test_a_stale_form_is_refused_and_keeps_its_text(client, baru, sri, bayu, login) -> None:
    meja.give_kabar(actor=bayu, laporan=baru, versi=baru.versi, isi="Laporan Anda sedang kami baca.")
    page = login(client, sri).post(
        url("kelengkapan", baru.nomor), {"versi": baru.versi, "daftar_kurang": "Tanggal kejadian"}
    )
    assert page.status_code == 409
    assert "baru saja diubah oleh Bayu" in body(page)
    assert "Tanggal kejadian" in body(page)
    assert f'value="{fresh(baru).versi}"' in body(page)


def test_grave_act_needs_its_word(client, baru, sri, login) -> None:
    form = {"versi": baru.versi, "alasan_arsip": "SPAM", "isi": "Laporan ini iklan.", "konfirmasi": "ya"}
    page = login(client, sri).post(url("usul_arsip", baru.nomor), form)
    assert page.status_code == 200
    assert "Laporan ini iklan." in body(page)
    assert client.post(url("usul_arsip", baru.nomor), form | {"konfirmasi": "usulkan"}).status_code == 302


def test_archive_is_decided_by_somebody_else(client, baru, sri, bayu, login) -> None:
    form = {"versi": baru.versi, "alasan_arsip": "SPAM", "isi": "Laporan ini iklan.", "konfirmasi": "USULKAN"}
    login(client, sri).post(url("usul_arsip", baru.nomor), form)
    assert "Setujui arsip" not in body(client.get(url("laporan", baru.nomor)))
    own = client.post(
        url("setujui_arsip", baru.nomor), {"versi": fresh(baru).versi, "konfirmasi": "ARSIPKAN"}
    )
    assert own.status_code == 409
    page = body(login(client, bayu).get(url("laporan", baru.nomor)))
    assert "Setujui arsip" in page
    word = {"versi": fresh(baru).versi, "konfirmasi": "ARSIPKAN"}
    assert client.post(url("setujui_arsip", baru.nomor), word).status_code == 302
    assert fresh(baru).status == Status.AR


def test_unit_answers_previews_and_is_told_that_a_promise_is_no_answer(
    client, terdisposisi, lina, login
) -> None:
    login(client, lina)
    at = url("tindak_lanjut", terdisposisi.nomor)
    promise = {"versi": terdisposisi.versi, "isi": "Laporan Anda akan kami teruskan kepada bagian terkait."}
    shown = client.post(at, promise | {"pratinjau": "1"})
    assert "Belum tindak lanjut" in body(shown)
    assert fresh(terdisposisi).status == Status.TV
    assert client.post(at, promise).status_code == 409
    preview = client.post(
        at, {"versi": terdisposisi.versi, "isi": f"{JAWAB} NIK 6472010101900001", "pratinjau": "1"}
    )
    assert "[NIK]" in body(preview)
    assert client.post(at, {"versi": terdisposisi.versi, "isi": JAWAB}).status_code == 302
    assert fresh(terdisposisi).status == Status.PR


def test_unit_proposes_the_end_and_its_head_agrees(client, terdisposisi, lina, hadi, login) -> None:
    laporan = meja.give_tindak_lanjut(actor=lina, laporan=terdisposisi, versi=terdisposisi.versi, isi=JAWAB)
    login(client, lina)
    form = {"versi": laporan.versi, "isi": JAWAB, "terbukti": "TIDAK"}
    assert client.post(url("usul_selesai", laporan.nomor), form).status_code == 302
    login(client, hadi)
    assert "Setujui selesai" in body(client.get(url("laporan", laporan.nomor)))
    word = {"versi": fresh(laporan).versi, "konfirmasi": "selesai"}
    assert client.post(url("setujui_selesai", laporan.nomor), word).status_code == 302
    assert fresh(laporan).status == Status.SL


def test_queries_of_queue_and_case_page(
    client, terdisposisi, sri, lina, login, django_assert_max_num_queries
):
    login(client, sri).get(url("daftar"))  # the first request writes the session
    with django_assert_max_num_queries(10):
        client.get(url("daftar"), {"lihat": "terbuka"})
    with django_assert_max_num_queries(16):
        client.get(url("laporan", terdisposisi.nomor))
    login(client, lina).get(url("daftar"))
    with django_assert_max_num_queries(12):
        client.get(url("tindak_lanjut", terdisposisi.nomor))
