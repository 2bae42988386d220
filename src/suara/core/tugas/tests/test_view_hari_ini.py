"""`/kerja/`: what is due, for officers of the office; nothing of other offices."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.test import Client

from suara.core.akun.models import Akun
from suara.core.tugas.langkah import Langkah
from suara.core.tugas.models import Tenggat
from suara.core.wilayah.models import Kantor


@pytest.fixture
def _kamis() -> object:
    with time_machine.travel(datetime(2025, 12, 11, 1, 0, tzinfo=UTC), tick=False):
        yield


def put(kantor: Kantor, judul: str, due: date, **columns: object) -> None:
    Tenggat.objects.create(
        kantor=kantor,
        domain="paw",
        obj_type="paw.Permohonan",
        obj_id=judul,
        aturan="paw.jawaban",
        judul=judul,
        url="/kerja/paw/1/",
        jatuh_tempo=due,
        trace=[{"tanggal": "2025-12-10", "dihitung": True, "nomor": 1, "alasan": "Hari kerja"}],
        **columns,
    )


@pytest.mark.usefixtures("_kamis")
def test_groups_in_order_with_the_working_behind_each_date(
    client: Client, login: Callable[..., Client], rina: Akun, kantor_kaltim: Kantor, kantor_lain: Kantor
) -> None:
    put(kantor_kaltim, "Surat lama", date(2025, 12, 9))
    put(kantor_kaltim, "Surat hari ini", date(2025, 12, 11))
    put(kantor_kaltim, "Surat esok", date(2025, 12, 12))
    put(kantor_kaltim, "Klarifikasi", date(2025, 12, 12), menunggu="partai politik")
    put(kantor_lain, "Rahasia kantor lain", date(2025, 12, 11))
    page = login(client, rina).get("/kerja/").content.decode()
    places = [
        page.index(word)
        for word in ("Kamis, 11 Desember 2025", "Surat lama", "Surat hari ini", "Surat esok", "Klarifikasi")
    ]
    assert places == sorted(places)
    assert "Menunggu partai politik" in page
    before, folded = page.split('<details class="rincian"><summary>Menunggu pihak lain (1)</summary>')
    assert "Klarifikasi" not in before
    assert "Klarifikasi" in folded.partition("</section>")[0]
    assert "Rahasia kantor lain" not in page


def step(kantor: Kantor, judul: str, *, giliran: bool, kata: str = "Kerjakan") -> Langkah:
    return Langkah(
        kantor=str(kantor.pk),
        obj_type="paw.Permohonan",
        obj_id=judul,
        kata=kata,
        judul=judul,
        giliran=giliran,
    )


@pytest.mark.usefixtures("_kamis")
def test_what_is_the_readers_turn_comes_first_also_without_a_deadline(
    client: Client,
    login: Callable[..., Client],
    rina: Akun,
    kantor_kaltim: Kantor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put(kantor_kaltim, "Punya unit", date(2025, 12, 9))
    put(kantor_kaltim, "Punya rina", date(2025, 12, 10), menunggu="unit Data")
    steps = [
        step(kantor_kaltim, "Punya unit", giliran=False),
        step(kantor_kaltim, "Punya rina", giliran=True),
        step(kantor_kaltim, "Tidak berjam", giliran=True, kata="Periksa"),
        step(kantor_kaltim, "Berjam berhenti", giliran=False),
    ]
    found = {(one.obj_type, one.obj_id): one for one in steps}
    monkeypatch.setattr("suara.core.tugas.queries.list_langkah", lambda *_who: found)
    page = login(client, rina).get("/kerja/").content.decode()
    places = [page.index(word) for word in ("Punya rina", "Menunggu pihak lain (1)", "Punya unit")]
    assert places == sorted(places)
    _rest, _title, alone = page.partition("Tanpa tenggat")
    assert "Tidak berjam" in alone
    assert "Periksa" in alone
    assert "Berjam berhenti" not in page


def test_an_empty_day_says_what_to_do(client: Client, login: Callable[..., Client], rina: Akun) -> None:
    page = login(client, rina).get("/kerja/").content.decode()
    assert "Tidak ada tenggat yang berjalan" in page
    assert "/kerja/perkara/" in page


def test_the_page_needs_few_queries(
    client: Client,
    login: Callable[..., Client],
    rina: Akun,
    kantor_kaltim: Kantor,
    django_assert_max_num_queries: Callable[..., object],
) -> None:
    for number in range(30):
        put(kantor_kaltim, f"Surat {number}", date(2025, 12, 9))
    login(client, rina).get("/kerja/perkara/")
    with django_assert_max_num_queries(12):  # type: ignore[attr-defined]
        client.get("/kerja/")


@pytest.mark.django_db
def test_nobody_signed_in_is_asked_to_sign_in(client: Client) -> None:
    for url in ("/kerja/", "/kerja/perkara/"):
        assert "/akun/masuk/" in client.get(url)["Location"]
