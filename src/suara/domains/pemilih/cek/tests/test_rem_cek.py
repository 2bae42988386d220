"""The brake: who guesses is held, who asks is served, and no refusal depends on the answer."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from suara.core.rem.papan import Papan
from suara.domains.pemilih.cek import rem
from suara.domains.pemilih.cek.gudang import Gudang
from suara.domains.pemilih.cek.rem import Harga, Tertahan, harga, tanyakan
from suara.domains.pemilih.cek.tests.orang import orang
from suara.domains.pemilih.cek.tests.panggung_cek import ALAMAT, ORANG, Tanya, isian, karcis
from suara.domains.pemilih.cek.tests.test_indeks import diri

T = 1_800_000_000.0
BANYAK = orang(60, benih=5)


@pytest.fixture
def papan(tmp_path: Path) -> Papan:
    return Papan(tmp_path / "papan", rem.UKURAN)


def coba(papan: Papan, alamat: str, row: Any, *, luput: bool, kerja: bool = True, pada: float = T) -> bool:
    """Ask once; say whether the brake let it pass."""
    tanya = tanyakan(papan, alamat, diri(row), dengan_kerja=kerja, pada=pada)
    try:
        with papan as board:
            tanya.catat(board, tanya.periksa(board), luput=luput)
    except Tertahan:
        return False
    return True


def test_a_guesser_is_held_after_a_dozen_misses_and_others_are_not(papan: Papan) -> None:
    passed = [coba(papan, "203.0.113.1", row, luput=True) for row in BANYAK]
    assert passed == [True] * rem.MAX_LUPUT + [False] * (len(BANYAK) - rem.MAX_LUPUT)
    assert coba(papan, "203.0.113.2", BANYAK[-1], luput=True)


def test_a_class_of_registered_pupils_behind_one_address_is_served(papan: Papan) -> None:
    rows = orang(200, benih=6)
    assert all(coba(papan, "203.0.113.1", row, luput=False) for row in rows)


def test_of_many_questions_at_the_same_moment_none_slips_between_check_and_count(papan: Papan) -> None:
    with ThreadPoolExecutor(8) as kolam:
        passed = list(kolam.map(lambda row: coba(papan, "203.0.113.1", row, luput=True), BANYAK))
    assert sum(passed) == rem.MAX_LUPUT


def test_misses_add_up_over_the_day(papan: Papan) -> None:
    pagi = T - T % 86_400
    moments = [pagi + 1300 * at for at in range(len(BANYAK))]
    passed = sum(
        coba(papan, "203.0.113.1", row, luput=True, pada=pada)
        for row, pada in zip(BANYAK, moments, strict=True)
    )
    assert passed == rem.MAX_LUPUT_HARI


def test_guessing_the_last_digits_of_one_person_is_held_from_wherever_it_comes(papan: Papan) -> None:
    nik, tanggal, *rest = BANYAK[0]
    guesses = [(f"{str(nik)[:12]}{number:04d}", tanggal, *rest) for number in range(1, 40)]
    passed = [coba(papan, f"203.0.{at}.1", row, luput=True) for at, row in enumerate(guesses)]
    assert sum(passed) == rem.MAX_SEKITAR
    assert coba(papan, "203.0.200.1", BANYAK[1], luput=True)


def test_one_network_of_many_addresses_is_one_client_in_the_end(papan: Papan) -> None:
    rows = orang(200, benih=8)
    passed = sum(coba(papan, f"2001:db8:7:{at:x}::1", row, luput=True) for at, row in enumerate(rows))
    assert passed == 8 * rem.MAX_LUPUT


def test_a_ticket_costs_more_the_more_are_taken_and_the_more_is_guessed(papan: Papan) -> None:
    assert harga(papan, "203.0.113.1", pada=T) == Harga(rem.BIT, rem.TUNGGU)
    for _ in range(100):
        last = harga(papan, "203.0.113.1", pada=T)
    assert last == Harga(rem.BIT + 4, rem.MAX_TUNGGU)
    assert harga(papan, "203.0.113.2", pada=T) == Harga(rem.BIT, rem.TUNGGU)
    papan.tambah(papan.sel_tetap(*rem.LUPUT), pada=T, n=rem.RAMAI[0] + 1)
    assert harga(papan, "203.0.113.3", pada=T) == Harga(rem.BIT + 2, 2 * rem.TUNGGU)


def test_a_flood_without_work_closes_only_the_door_without_work(papan: Papan) -> None:
    papan.tambah(papan.sel_tetap(*rem.TANPA_KERJA), pada=T, n=rem.MAX_TANPA_KERJA)
    assert not coba(papan, "203.0.113.1", BANYAK[0], luput=False, kerja=False)
    assert coba(papan, "203.0.113.1", BANYAK[0], luput=False)


@pytest.mark.django_db
def test_the_page_refuses_with_a_sentence_and_a_time(terpasang: Gudang, tanya: Tanya, client: Client) -> None:
    for row in BANYAK[: rem.MAX_LUPUT]:
        assert tanya(row).status_code == 200
    for row in (BANYAK[20], ORANG[0]):
        paid = karcis(client)
        held = client.post(ALAMAT, isian(row) | paid)
        assert held.status_code == 429
        assert held.headers["Retry-After"] == "600"
        assert "Terlalu banyak pemeriksaan dari jaringan ini" in held.text
        assert str(row[0]) not in held.text
        assert "no-store" in held.headers["Cache-Control"]
    assert "Terdaftar" in tanya(ORANG[0], REMOTE_ADDR="198.51.100.7").text
