"""Every address of this room against every kind of visitor."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.arsitektur.peta import Alamat, all_addresses

from suara.core.akun.akses import Akses

pytestmark = pytest.mark.django_db


def own() -> list[Alamat]:
    return [alamat for alamat in all_addresses() if alamat.rute.startswith("akun/")]


def test_every_address_states_its_access() -> None:
    found = own()
    assert len(found) > 30
    for alamat in found:
        assert isinstance(alamat.akses, Akses), alamat.rute


@pytest.mark.parametrize("who", ["rina", "dewi"])
def test_signed_in_pages_answer(login, request, who: str) -> None:
    akun = request.getfixturevalue(who)
    wrong = []
    for alamat in own():
        if alamat.akses.publik:
            continue
        allowed = not alamat.akses.peran or who == "dewi"
        expected = {404} if not allowed or alamat.berisi else {200, 302}
        if allowed and "GET" not in alamat.akses.methods:
            expected = {405}
        status = login(Client(), akun).get(alamat.contoh).status_code
        if status not in expected:
            wrong.append((alamat.rute, status))
    assert not wrong


def test_public_pages_answer(warga) -> None:
    for alamat in own():
        if alamat.akses.publik:
            assert warga.get(alamat.contoh).status_code in {200, 302, 404}, alamat.rute
