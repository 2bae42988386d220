"""Kept public pages: gone everywhere with the act, never for who is known, each reader's own token."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from suara.domains.pengaduan.models import Dukungan, KeadaanPublik, Komentar, Laporan
from suara.domains.pengaduan.services import meja, pelapor
from suara.domains.pengaduan.services import publik as suara_warga
from suara.domains.pengaduan.services.rahasia import keyed
from suara.domains.pengaduan.tests.panggung_uji import ALASAN, ISI, TL, Panggung, make_panggung

pytestmark = pytest.mark.django_db
DAFTAR = "/lapor/laporan/"
RSS = "/lapor/rss.xml"
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


@pytest.fixture
def panggung(db: None) -> Panggung:
    """The office with its people."""
    return make_panggung()


@pytest.fixture
def terbit(panggung: Panggung) -> Laporan:
    """A report that was verified and published."""
    return panggung.disposisi()


@contextmanager
def process(name: str, settings: Any) -> Iterator[None]:
    """Answer as another web process: one with a memory of its own."""
    before = settings.CACHES
    caches_of = before["publik"] | {"LOCATION": f"publik-{name}"}
    settings.CACHES = before | {"publik": caches_of}
    try:
        yield
    finally:
        settings.CACHES = before


def was_drawn(client: Client, url: str) -> bool:
    """Say whether this page was drawn for this reader (a kept one has no context)."""
    answer = client.get(url)
    assert answer.status_code == 200
    return answer.context is not None


def test_a_page_is_drawn_once_and_asked_for_with_one_question(client: Client, terbit: Laporan) -> None:
    for url in (DAFTAR, f"{DAFTAR}{terbit.nomor}/"):
        assert was_drawn(client, url)
        with CaptureQueriesContext(connection) as asked:
            assert not was_drawn(client, url)
        assert len(asked) == 1


ACTS: dict[str, Callable[[Panggung, Laporan], object]] = {
    "unpublish": lambda p, row: meja.unpublish_laporan(
        actor=p.sri, laporan=row, versi=row.versi, alasan=ALASAN
    ),
    "rahasia by an officer": lambda p, row: meja.set_privasi(
        actor=p.sri, laporan=row, versi=row.versi, rahasia=True, alasan=ALASAN
    ),
    "rahasia by the reporter": lambda _p, row: pelapor.change_privasi(laporan=row, rahasia=True),
    "diverted": lambda p, row: meja.divert_wbs(actor=p.sri, laporan=row, versi=row.versi, alasan=ALASAN),
    "copy without a new review": lambda p, row: meja.edit_salinan(
        actor=p.sri, laporan=row, versi=row.versi, judul="Judul", isi=ISI, alasan=ALASAN
    ),
}


@pytest.mark.parametrize("name", ACTS)
def test_what_is_taken_back_is_gone_from_every_process_at_once(
    panggung: Panggung, terbit: Laporan, settings: Any, name: str
) -> None:
    reader = Client()
    pages = (DAFTAR, RSS)
    for number in ("satu", "dua"):
        with process(number, settings):
            assert all(terbit.nomor in reader.get(url).text for url in pages)
            assert reader.get(f"{DAFTAR}{terbit.nomor}/").status_code == 200
    ACTS[name](panggung, terbit)
    for number in ("satu", "dua"):
        with process(number, settings):
            assert not any(terbit.nomor in reader.get(url).text for url in pages)
            assert reader.get(f"{DAFTAR}{terbit.nomor}/").status_code == 404
            assert terbit.nomor not in reader.get(DAFTAR, {"cari": "daftar pemilih"}).text


def test_what_is_added_is_seen_at_once(client: Client, panggung: Panggung, terbit: Laporan) -> None:
    """An answer, a comment and a support."""
    url = f"{DAFTAR}{terbit.nomor}/"
    client.get(url)
    panggung.proses(terbit)
    assert TL[:40] in client.get(url).text
    row = Laporan.objects.get(pk=terbit.pk)
    note = suara_warga.send_komentar(laporan=row, isi="Saya juga mengalaminya.", kirim_id=uuid.uuid4())
    assert "Saya juga mengalaminya." not in client.get(url).text
    meja.moderate_komentar(actor=panggung.sri, komentar=Komentar.objects.get(pk=note.pk), terbit=True)
    assert "Saya juga mengalaminya." in client.get(url).text
    before = KeadaanPublik.objects.get().cap
    token = suara_warga.token_of(row, "a@contoh.test")
    Dukungan.objects.create(laporan=row, kontak_hash="k", token_hash=keyed("token", token))
    assert suara_warga.confirm_dukungan(token=token) == row
    assert KeadaanPublik.objects.get().cap != before


def test_work_on_what_is_not_public_changes_nothing_for_readers(panggung: Panggung, terbit: Laporan) -> None:
    before = KeadaanPublik.objects.get().cap
    panggung.baru()
    assert KeadaanPublik.objects.get().cap == before


def test_a_published_report_is_found_by_its_words(client: Client, terbit: Laporan) -> None:
    """Publishing indexes it; nobody has to think of it."""
    assert terbit.nomor in client.get(DAFTAR, {"cari": "daftar pemilih"}).text


def test_who_is_known_gets_a_page_of_their_own(client: Client, panggung: Panggung, terbit: Laporan) -> None:
    client.get(DAFTAR)
    officer = Client()
    officer.force_login(panggung.sri)
    for _twice in range(2):
        assert was_drawn(officer, DAFTAR)
    assert panggung.sri.nama not in client.get(DAFTAR).text
    with_message = Client()
    with_message.cookies["messages"] = "apa pun"
    assert was_drawn(with_message, DAFTAR)


def test_each_reader_has_a_token_that_works(terbit: Laporan) -> None:
    readers = [Client(enforce_csrf_checks=True) for _ in range(3)]
    tokens = []
    for reader in readers:
        found = TOKEN.findall(reader.get(DAFTAR).text)
        assert found
        tokens.append(found[0])
        sent = reader.post("/bahasa/", {"csrfmiddlewaretoken": found[0], "bahasa": "en", "lanjut": DAFTAR})
        assert sent.status_code == 302
    assert len(set(tokens)) == 3
    stolen = readers[0].post("/bahasa/", {"csrfmiddlewaretoken": tokens[1], "bahasa": "id"})
    assert stolen.status_code == 403


def test_language_and_looks_are_pages_of_their_own(client: Client, terbit: Laporan) -> None:
    assert '<html lang="id" data-tema="sistem"' in client.get(DAFTAR).text
    client.cookies["django_language"] = "en"
    assert '<html lang="en"' in client.get(DAFTAR).text
    client.cookies["tema"] = "gelap"
    assert 'data-tema="gelap"' in client.get(DAFTAR).text


def test_a_reader_who_has_the_page_is_told_so(client: Client, terbit: Laporan) -> None:
    client.get(DAFTAR)
    mark = client.get(DAFTAR).headers["ETag"]
    assert client.get(DAFTAR, headers={"If-None-Match": mark}).status_code == 304
    other = Client()
    other.get(DAFTAR)
    assert other.get(DAFTAR).headers["ETag"] != mark
