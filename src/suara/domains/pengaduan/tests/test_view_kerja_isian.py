"""What the desk's forms ask, which they do not offer, and how they say what is wrong."""

from __future__ import annotations

import re
import uuid

import pytest

from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.services import meja
from suara.domains.pengaduan.services.komentar import send_komentar
from suara.domains.pengaduan.terms import Kadar, Status
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
PIMPINAN = "hanya ditutup dengan persetujuan pimpinan"


def summary(response) -> list[tuple[str, str]]:
    """Return the entries of the error summary: the field each leads to, and its words."""
    part = body(response).partition('class="galat-ringkas"')[2].partition("</ul>")[0]
    return re.findall(r'<li>(?:<a href="#([^"]+)">)?([^<]+)', part)


def answered(laporan: Laporan, lina) -> Laporan:
    """Let the unit answer."""
    return meja.give_tindak_lanjut(actor=lina, laporan=laporan, versi=laporan.versi, isi=JAWAB)


@pytest.mark.parametrize(("kadar", "diperiksa"), [(Kadar.BP, True), (Kadar.TBP, False)])
def test_the_end_asks_what_was_proven_only_where_it_had_to_be_examined(
    client, baru, sri, lina, login, kadar, diperiksa
) -> None:
    laporan = answered(verifikasi(baru, sri, lina.penugasan_set.get().unit, kadar=kadar), lina)
    page = login(client, lina).get(url("usul_selesai", laporan.nomor))
    assert ("terbukti" in page.context["form"].fields) is diperiksa
    assert (PIMPINAN in body(page)) is diperiksa


def test_a_question_left_open_is_named_without_a_double_stop(client, baru, sri, lina, login) -> None:
    laporan = answered(verifikasi(baru, sri, lina.penugasan_set.get().unit, kadar=Kadar.BP), lina)
    form = {"versi": laporan.versi, "isi": JAWAB}
    page = login(client, lina).post(url("usul_selesai", laporan.nomor), form)
    assert summary(page) == [("id_terbukti", "Pilih salah satu: Apakah pelanggarannya terbukti?")]


def test_verification_names_each_field_that_is_wrong_and_leads_to_it(client, baru, sri, login) -> None:
    form = isian_verifikasi(baru) | {"kadar": "", "topik": "", "ulasan_privasi": ""}
    found = dict(summary(login(client, sri).post(url("verifikasi", baru.nomor), form)))
    assert set(found) == {"id_kadar", "id_topik", "id_ulasan_privasi"}
    assert found["id_kadar"].startswith("Kadar pengawasan: ") or "kadar pengawasan" in found["id_kadar"]
    assert found["id_ulasan_privasi"].startswith("“Saya sudah membaca salinan ini")


def test_a_unit_that_was_reported_meanwhile_is_refused_at_its_field(
    client, baru, unit_datin, sri, login
) -> None:
    form = isian_verifikasi(baru) | {"unit_terlapor": "64.DATIN"}
    assert [at for at, _words in summary(login(client, sri).post(url("verifikasi", baru.nomor), form))] == [
        "id_unit"
    ]
    meja.record_terlapor(actor=sri, laporan=baru, versi=baru.versi, unit=unit_datin)
    refused = client.post(
        url("verifikasi", baru.nomor), isian_verifikasi(baru) | {"versi": fresh(baru).versi}
    )
    [(at, words)] = summary(refused)
    assert at == "id_unit"
    assert "Laporan tidak boleh diberikan kepada unit yang dilaporkan atau atasannya." in words
    assert fresh(baru).status == Status.BV


@pytest.mark.parametrize("induk", ["KT-2026-999999-9", "sendiri"])
def test_merging_leads_to_the_number_that_was_wrong(client, baru, sri, login, induk) -> None:
    form = {
        "versi": baru.versi,
        "induk": baru.nomor if induk == "sendiri" else induk,
        "satu_peristiwa": "on",
        "alasan": "Peristiwa yang sama.",
    }
    page = login(client, sri).post(url("gabung", baru.nomor), form)
    assert page.status_code == 409
    [(at, words)] = summary(page)
    assert at == "id_induk"
    assert "induk" in words


def test_forwarding_names_each_field_that_is_wrong(client, baru, sri, login) -> None:
    form = {"versi": baru.versi, "buat_surat": "on", "data_dikirim": ["NOMOR"], "pesan": "Kami teruskan."}
    found = dict(summary(login(client, sri).post(url("teruskan", baru.nomor), form)))
    assert found["id_penandatangan_nama"] == "Nama penanda tangan: Surat memerlukan penanda tangan."
    assert found["id_penandatangan_jabatan"] == "Jabatan penanda tangan: Surat memerlukan penanda tangan."
    assert "" not in found


def test_a_confidential_report_is_not_offered_for_publication_but_told_why(
    client, kantor_kaltim, unit_datin, sri, login
) -> None:
    laporan = verifikasi(kirim(kantor_kaltim, is_rahasia=True), sri, unit_datin)
    page = body(login(client, sri).get(url("laporan", laporan.nomor)))
    assert url("terbitkan", laporan.nomor) not in page
    assert "Laporan rahasia tidak diterbitkan" in page
    for method in (client.get, client.post):
        told = method(url("terbitkan", laporan.nomor), follow=True)
        assert told.redirect_chain[-1][0] == url("laporan", laporan.nomor)
        assert body(told).count("Laporan rahasia tidak diterbitkan") == 2  # the message, and the summary


def test_a_comment_is_refused_with_a_reason_and_the_summary_leads_to_it(
    client, terdisposisi, laras, login
) -> None:
    send_komentar(laporan=terdisposisi, isi="Dasar bodoh semua", kirim_id=uuid.uuid4())
    send_komentar(laporan=terdisposisi, isi="Saya juga mengalaminya.", kirim_id=uuid.uuid4())
    login(client, laras)
    assert "Komentar menunggu moderasi (2)" in body(client.get(url("daftar")))
    page = client.get(url("komentar"))
    assert "boleh kosong" not in body(page)
    assert body(page).count("wajib bila tidak diterbitkan") == 2
    wanted = str(page.context["baris"][0]["komentar"].pk)
    refused = client.post(url("komentar"), {"komentar": wanted, "keputusan": "tolak", "isi_publik": "x"})
    [(at, _words)] = summary(refused)
    assert at == f"alasan-{wanted}"
    assert f'id="{at}"' in body(refused)
