"""`/sehat` answers 200 only when the house can work, and says what is missing."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.db import DatabaseError
from django.test import Client

from suara.config import health
from suara.core.tugas.models import Denyut
from suara.core.tugas.waktu import now


@pytest.fixture
def pekerja(db: None) -> Denyut:
    """A worker that gave a sign of life just now."""
    return Denyut.objects.create(pekerja="uji")


def test_all_in_order(pekerja: Denyut, client: Client) -> None:
    response = client.get("/sehat")
    assert response.status_code == 200
    assert response.json()["sehat"] is True
    assert "no-store" in response.headers["Cache-Control"]


def test_plain_text_when_asked(pekerja: Denyut, client: Client) -> None:
    response = client.get("/sehat", headers={"accept": "text/plain"})
    assert response.text.splitlines() == ["basis_data: baik", "pekerja: baik", "kalender: baik"]


def test_a_silent_worker_is_named(pekerja: Denyut, client: Client) -> None:
    pekerja.terakhir_at = now() - timedelta(hours=1)
    pekerja.save()
    response = client.get("/sehat")
    assert response.status_code == 503
    assert "./suara up" in response.json()["bagian"]["pekerja"]


def test_a_broken_database_is_named_without_its_secrets(
    pekerja: Denyut, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> str:
        raise DatabaseError("password=rahasia")

    monkeypatch.setattr(health, "_database", broken)
    response = client.get("/sehat")
    assert response.status_code == 503
    assert "SUARA_DATABASE_URL" in response.json()["bagian"]["basis_data"]
    assert "rahasia" not in response.text


def test_tables_behind_the_code_are_named(
    pekerja: Denyut, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "_expected", {("akun", "9999_masa_depan")})
    assert "belum mutakhir" in client.get("/sehat").json()["bagian"]["basis_data"]


def test_a_year_without_calendar_is_named(pekerja: Denyut, client: Client) -> None:
    with time_machine.travel("2031-03-03T04:00:00Z", tick=False):
        Denyut.objects.update(terakhir_at=now())
        response = client.get("/sehat")
    assert response.status_code == 503
    assert "2031" in response.json()["bagian"]["kalender"]


def test_next_year_without_calendar_is_advice(pekerja: Denyut, client: Client) -> None:
    with time_machine.travel("2027-03-03T04:00:00Z", tick=False):
        Denyut.objects.update(terakhir_at=now())
        response = client.get("/sehat")
    assert response.status_code == 200
    assert "2028" in response.json()["perhatian"]
