"""`/jejak/`: anyone can read the checkpoints and check their signatures; nothing of any entry is shown."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.test import Client

from suara.core.jejak.models import Entri


def test_the_page_shows_where_the_log_stood(client: Client, rantai: list[Entri]) -> None:
    page = client.get("/jejak/").content.decode()
    assert rantai[3].hash in page
    assert "Rina" not in page
    assert rantai[5].hash not in page


@pytest.mark.django_db
def test_the_page_before_the_first_checkpoint(client: Client) -> None:
    assert "Titik periksa pertama ditandatangani malam ini" in client.get("/jejak/").content.decode()


def test_a_signature_can_be_checked_with_the_published_data_alone(
    client: Client, rantai: list[Entri]
) -> None:
    (row,) = client.get("/jejak/titik-periksa.json").json()["titik_periksa"]
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(row["kunci_publik"]))
    key.verify(bytes.fromhex(row["tanda_tangan"]), row["pesan"].encode())
    assert rantai[3].hash in row["pesan"]
