"""The board counts without knowing whom, over processes, and uses a ticket up once."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from suara.core.rem.jaringan import networks
from suara.core.rem.karcis import UMUR, Loket, Sah, is_kerja, kerjakan
from suara.core.rem.papan import KARCIS_BIT, Papan, Ukuran, tempat_bersama

UKURAN = {"klien": Ukuran(600, 1 << 10), "hari": Ukuran(86_400, 1 << 10)}
T = 1_800_000_000.0
pytestmark = pytest.mark.sekali


@pytest.fixture
def papan(tmp_path: Path) -> Papan:
    return Papan(tmp_path / "papan", UKURAN)


@pytest.fixture
def loket(papan: Papan) -> Loket:
    return Loket(papan, "rahasia situs", "uji")


def test_it_counts_each_key_by_itself(papan: Papan) -> None:
    assert [papan.tambah(papan.sel("klien", b"a"), pada=T) for _ in range(3)] == [1, 2, 3]
    assert papan.tambah(papan.sel("klien", b"b"), pada=T) == 1
    assert papan.baca(papan.sel("klien", b"a"), pada=T) == 3
    assert papan.baca(papan.sel("hari", b"a"), pada=T) == 0


def test_parts_of_a_key_can_not_run_together(papan: Papan) -> None:
    papan.tambah(papan.sel("klien", b"ab", b"c"), pada=T)
    assert papan.baca(papan.sel("klien", b"a", b"bc"), pada=T) == 0


def test_counting_nothing_changes_nothing(papan: Papan) -> None:
    assert papan.tambah(papan.sel("klien", b"a"), pada=T, n=0) == 0
    assert papan.baca(papan.sel("klien", b"a"), pada=T) == 0


def test_a_count_fades_with_the_window_and_is_gone_after_two(papan: Papan) -> None:
    papan.tambah(papan.sel("klien", b"a"), pada=T, n=100)
    assert papan.baca(papan.sel("klien", b"a"), pada=T + 600) == 100
    assert papan.baca(papan.sel("klien", b"a"), pada=T + 900) == 50
    assert papan.baca(papan.sel("klien", b"a"), pada=T + 1200) == 0
    assert papan.baca(papan.sel("klien", b"a"), pada=T + 1) == 0


@settings(max_examples=20, deadline=None)
@given(st.lists(st.binary(min_size=1, max_size=4), max_size=60))
def test_a_count_is_never_too_low(tmp_path_factory: pytest.TempPathFactory, keys: list[bytes]) -> None:
    board = Papan(tmp_path_factory.mktemp("papan") / "p", {"klien": Ukuran(600, 4)})
    for key in keys:
        board.tambah(board.sel("klien", key), pada=T)
    assert all(board.baca(board.sel("klien", key), pada=T) >= keys.count(key) for key in keys)


def _hitung(path: str, kali: int) -> None:
    board = Papan(Path(path), UKURAN)
    for _ in range(kali):
        board.tambah(board.sel("klien", b"bersama"), pada=T)


def test_processes_count_together(papan: Papan, tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    children = [context.Process(target=_hitung, args=(str(tmp_path / "papan"), 200)) for _ in range(3)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    assert papan.baca(papan.sel("klien", b"bersama"), pada=T) == 600


def test_who_finds_the_board_held_waits_until_it_is_free(papan: Papan, tmp_path: Path) -> None:
    other, sel = Papan(tmp_path / "papan", UKURAN), papan.sel("klien", b"a")
    with ThreadPoolExecutor(1) as kolam:
        with other as board:
            waiting = kolam.submit(papan.tambah, sel, pada=T)
            with pytest.raises(TimeoutError):
                waiting.result(timeout=0.1)
            assert board.hitung(sel, pada=T).jumlah == 0
        assert waiting.result(timeout=10) == 1


def test_cells_of_one_key_in_several_counters_are_of_their_own(papan: Papan) -> None:
    klien, hari = papan.sel_bersama(("klien", "hari"), b"a")
    papan.tambah(klien, pada=T)
    papan.tambah(papan.sel_tetap("hari", 1), pada=T, n=5)
    assert [papan.baca(sel, pada=T) for sel in (klien, hari)] == [1, 0]
    assert [papan.baca(papan.sel_tetap("hari", nomor), pada=T) for nomor in (0, 1)] == [0, 5]


def test_neither_key_nor_address_stands_on_the_board(papan: Papan, tmp_path: Path) -> None:
    papan.tambah(papan.sel("klien", b"203.0.113.77"), pada=T)
    (file,) = tmp_path.iterdir()
    assert b"203.0.113" not in file.read_bytes()
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_board_that_others_could_write_is_refused(papan: Papan, tmp_path: Path) -> None:
    papan.baca(papan.sel("klien", b"a"), pada=T)
    (file,) = tmp_path.iterdir()
    file.chmod(0o666)
    with pytest.raises(PermissionError):
        Papan(tmp_path / "papan", UKURAN).sel("klien", b"a")


def test_a_ticket_opens_at_once_with_work_and_later_without(loket: Loket) -> None:
    karcis = loket.terbitkan(pada=T, bit=8, tunggu=5)
    kerja = kerjakan(karcis.teks, 8)
    read = loket.baca(karcis.teks, pada=T)
    assert read == karcis
    assert loket.nilai(read, kerja, pada=T) is Sah.KERJA
    assert loket.nilai(read, "", pada=T + 4) is Sah.TERLALU_CEPAT
    assert loket.nilai(read, "", pada=T + 5) is Sah.TUNGGU


def test_a_ticket_is_used_once_on_all_processes(loket: Loket, tmp_path: Path) -> None:
    karcis = loket.terbitkan(pada=T, bit=0, tunggu=0)
    other = Loket(Papan(tmp_path / "papan", UKURAN), "rahasia situs", "uji")
    assert loket.pakai(karcis)
    assert not loket.pakai(karcis)
    assert not other.pakai(karcis)


def test_a_ticket_that_we_did_not_give_is_worth_nothing(loket: Loket, papan: Papan) -> None:
    karcis = loket.terbitkan(pada=T, bit=0, tunggu=0)
    lain = Loket(papan, "rahasia lain", "uji"), Loket(papan, "rahasia situs", "lain")
    for teks in ("", "x" * 40, "é" * 40, karcis.teks[:-4] + "AAAA", "B" + karcis.teks[1:], karcis.teks + "A"):
        assert loket.baca(teks, pada=T) is None
    assert [other.baca(karcis.teks, pada=T) for other in lain] == [None, None]
    assert loket.nilai(None, "0", pada=T) is Sah.TIDAK_BERLAKU


def test_a_ticket_grows_old(loket: Loket) -> None:
    karcis = loket.terbitkan(pada=T, bit=0, tunggu=0)
    assert loket.baca(karcis.teks, pada=T + UMUR) is not None
    assert loket.baca(karcis.teks, pada=T + UMUR + 1) is None


def test_numbers_never_given_out_or_long_gone_are_used_up(papan: Papan) -> None:
    seri = papan.seri_baru()
    assert not papan.pakai_seri(seri + 1)
    assert not papan.pakai_seri(seri - KARCIS_BIT)
    assert papan.pakai_seri(seri)


def test_the_work_is_of_the_size_that_was_asked_for() -> None:
    assert is_kerja("karcis", kerjakan("karcis", 10), 10)
    for wrong in ("", "-1", "1e3", "٣", "9" * 21, "abc"):
        assert not is_kerja("karcis", wrong, 0)


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("203.0.113.7", {b"203.0.113.7"}),
        ("::ffff:203.0.113.7", {b"203.0.113.7"}),
        ("2001:db8:1:2::5", {b"6/64\x20\x01\x0d\xb8\x00\x01\x00\x02", b"6/48\x20\x01\x0d\xb8\x00\x01"}),
        ("bukan:alamat", {b"bukan:alamat"}),
        ("", {b""}),
    ],
)
def test_a_household_is_one_client(address: str, names: set[bytes]) -> None:
    assert {name for name, _factor in networks(address)} == names


def test_in_production_the_board_is_in_memory_and_not_in_the_data_folder(tmp_path: Path) -> None:
    assert tempat_bersama(tmp_path, demo=True).parent == tmp_path
    assert tempat_bersama(tmp_path, demo=False).parent in {Path("/dev/shm"), tmp_path}  # noqa: S108
