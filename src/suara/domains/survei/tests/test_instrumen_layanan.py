"""Drafting, publishing and withdrawing questionnaires, and the pages that do it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from suara.core.akun.models import Akun
from suara.domains.survei.errors import ActRefused, NotAllowed, StaleVersion, WrongState
from suara.domains.survei.instrumen.definisi import Definisi
from suara.domains.survei.instrumen.periksa import load_definisi
from suara.domains.survei.instrumen.skor import hitung_instrumen
from suara.domains.survei.instrumen.xlsform_tulis import write_xlsform
from suara.domains.survei.models import Instrumen, VersiInstrumen
from suara.domains.survei.services.instrumen import (
    discard_draf,
    draft_versi,
    load_seeds,
    publish_versi,
    replace_draf,
    retire_versi,
    sidik_of,
)
from suara.domains.survei.tests.bentuk_instrumen import survei_sendiri
from suara.domains.survei.tests.test_xlsform import KOBO, _book

pytestmark = pytest.mark.django_db
MULAI = date(2026, 1, 1)
type Login = Callable[[Client, Akun], Client]


def _made(**lain: Any) -> Definisi:
    return load_definisi(survei_sendiri() | lain)


def _published(actor: Akun, definisi: Definisi) -> VersiInstrumen:
    row = draft_versi(actor=actor, definisi=definisi)
    return publish_versi(actor=actor, versi=row, berlaku_mulai=MULAI, sidik=sidik_of(row))


def test_seeds_come_once() -> None:
    assert load_seeds() == 3
    assert load_seeds() == 0
    row = VersiInstrumen.objects.get(instrumen__kode="skm-14-2017")
    assert (row.status, str(row), row.berlaku_mulai) == ("TERBIT", "skm-14-2017/1", date(2017, 5, 1))
    assert load_definisi(row.definisi).sha256 == row.sha256


def test_versions_follow_what_changed(ayu: Akun) -> None:
    assert _published(ayu, _made()).versi == "1"
    with pytest.raises(ActRefused):
        draft_versi(actor=ayu, definisi=_made())
    small = _published(ayu, _made(judul={"id": "Survei loket"}))
    isi = survei_sendiri()
    great = _published(ayu, _made(judul={"id": "Survei loket"}, butir=isi["butir"][:4]))
    assert (small.versi, great.versi, great.nomor) == ("1.1", "2", 3)
    assert Instrumen.objects.get().nama == "Survei loket"


def test_one_draft_at_a_time_and_only_what_was_seen_is_published(ayu: Akun) -> None:
    row = draft_versi(actor=ayu, definisi=_made())
    seen = sidik_of(row)
    with pytest.raises(WrongState):
        draft_versi(actor=ayu, definisi=_made())
    replace_draf(actor=ayu, versi=row, definisi=_made(judul={"id": "Lain"}), sidik=seen)
    with pytest.raises(StaleVersion):
        publish_versi(actor=ayu, versi=row, berlaku_mulai=MULAI, sidik=seen)
    row.refresh_from_db()
    with pytest.raises(ActRefused) as refused:
        publish_versi(actor=ayu, versi=row, berlaku_mulai=date(2016, 1, 1), sidik=sidik_of(row))
    assert refused.value.medan == "berlaku_mulai"
    done = publish_versi(actor=ayu, versi=row, berlaku_mulai=MULAI, sidik=sidik_of(row))
    for act in (
        lambda: replace_draf(actor=ayu, versi=done, definisi=_made(), sidik=done.sha256),
        lambda: discard_draf(actor=ayu, versi=done, sidik=done.sha256),
    ):
        with pytest.raises(WrongState):
            act()
    with pytest.raises(ActRefused):
        retire_versi(actor=ayu, versi=done, alasan=" ")
    assert retire_versi(actor=ayu, versi=done, alasan="Diganti.").status == "DITARIK"


def test_a_thrown_away_first_draft_leaves_nothing(ayu: Akun, maria: Akun) -> None:
    row = draft_versi(actor=ayu, definisi=_made())
    with pytest.raises(NotAllowed):
        discard_draf(actor=maria, versi=row, sidik=sidik_of(row))
    discard_draf(actor=ayu, versi=row, sidik=sidik_of(row))
    assert not Instrumen.objects.exists()


def _file(data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("kuesioner.xlsx", data)


def test_a_new_instrument_needs_no_code(client: Client, ayu: Akun, login: Login) -> None:
    """Five questions as a workbook: imported, looked at, published and scored, all in the browser's way."""
    desk = login(client, ayu)
    said = desk.post(reverse("survei_kerja:instrumen_impor"), {"berkas": _file(write_xlsform(_made()))})
    row = VersiInstrumen.objects.get()
    page = reverse("survei_kerja:instrumen_versi", args=[row.pk])
    assert said["Location"] == page
    shown = desk.get(page).text
    assert "Apakah loket ramah?" in shown
    assert shown.count('type="radio"') == 25
    url = reverse("survei_kerja:instrumen_terbit", args=[row.pk])
    sent = {"berlaku_mulai_0": "1", "berlaku_mulai_1": "1", "berlaku_mulai_2": "2026"}
    desk.post(url, sent | {"berlaku_mulai": "2026-01-01", "sidik": sidik_of(row)})
    row.refresh_from_db()
    assert row.status == "TERBIT"
    made = load_definisi(row.definisi)
    rows = [dict.fromkeys(made.unsur, nilai) for nilai in (5, 4, 3)]
    assert hitung_instrumen(made, rows, pada=date(2026, 6, 30)).tersaji == Decimal("80.00")


def test_a_refused_workbook_is_answered_by_cells(client: Client, ayu: Akun, login: Login) -> None:
    def geopoint(sheets: dict[str, list[list[Any]]]) -> None:
        sheets["survey"][3][0] = "geopoint"

    assert KOBO["survey"][3][0] != "geopoint"
    said = login(client, ayu).post(
        reverse("survei_kerja:instrumen_impor"), {"berkas": _file(_book(geopoint))}
    )
    assert said.status_code == 409
    assert "geopoint" in said.text
    assert not VersiInstrumen.objects.exists()


def test_pages_files_and_difference(
    client: Client, ayu: Akun, login: Login, django_assert_max_num_queries: Any
) -> None:
    load_seeds()
    first = _published(ayu, _made())
    second = _published(ayu, _made(butir=survei_sendiri()["butir"][:4]))
    desk = login(client, ayu)
    desk.get("/kerja/survei/")  # the first page after signing in writes the session
    with django_assert_max_num_queries(12):
        assert "skm-14-2017" in desk.get(reverse("survei_kerja:instrumen")).text
    with django_assert_max_num_queries(12):
        assert "versi 1" in desk.get(reverse("survei_kerja:instrumen_versi", args=[second.pk])).text
    shown = desk.get(reverse("survei_kerja:instrumen_beda", args=[second.pk])).text
    assert "Butir ini dihapus." in shown
    assert "tidak disambung" in shown
    assert desk.get(reverse("survei_kerja:instrumen_beda", args=[first.pk])).status_code == 404
    for jenis in ("xlsform", "csv", "xlsx", "json"):
        said = desk.get(reverse("survei_kerja:instrumen_unduh", args=[second.pk, jenis]))
        assert said.status_code == 200
        assert "loket-terpadu-v2" in said["Content-Disposition"]
    assert desk.get(reverse("survei_kerja:instrumen_unduh", args=[second.pk, "exe"])).status_code == 404
