"""The public check of a running office: guessed at, robbed, and asked by its citizens meanwhile."""

from __future__ import annotations

import base64
import re
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from suara.domains.pemilih.cek import rem
from suara.domains.pemilih.cek.diri import samarkan_nama
from suara.domains.pemilih.cek.tests.orang import orang
from tests.gangguan.jaringan import Peramban
from tests.gangguan.rumah import Berjalan, Rumah, start
from tests.gangguan.tebak_cek import HALAMAN, WARGA, arti, karcis, kirim, pasang

pytestmark = pytest.mark.lambat
TEBAKAN = 40
"""Ten thousand are tried by `python -m tests.gangguan.tebak_cek`; the brake closes long before."""


@pytest.fixture(scope="module")
def kantor(contoh: Rumah, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Berjalan]:
    """A running office behind one proxy, with a list of synthetic people established."""
    own = contoh.copy(tmp_path_factory.mktemp("cek") / "rumah")
    pasang(own)
    office = start(own, SUARA_PROXIES="1")
    yield office.wait()
    office.stop()
    assert "Traceback" not in office.log.read_text()
    assert own.audit() == []
    own.discard()


def test_a_guesser_finds_nobody_is_held_and_others_are_served(kantor: Berjalan) -> None:
    known = {row[0] for row in WARGA}
    guesses = [row for row in orang(TEBAKAN, benih=77) if row[0] not in known]

    def guess(number: int) -> str:
        return arti(kirim(kantor.url, guesses[number], "10.9.9.9", karcis(kantor.url, "10.9.9.9")))

    with ThreadPoolExecutor(3) as pool:
        found = Counter(pool.map(guess, range(len(guesses))))
    # Three guesses may be under way while the last one that passes is counted.
    assert rem.MAX_LUPUT <= found["belum"] <= rem.MAX_LUPUT + 3
    assert found["429"] == len(guesses) - found["belum"]
    for number, row in enumerate(WARGA[:4]):
        mine = f"172.16.{number}.1"
        assert arti(kirim(kantor.url, row, mine, karcis(kantor.url, mine))) == "terdaftar"
    assert arti(kirim(kantor.url, WARGA[0], "10.9.9.9", karcis(kantor.url, "10.9.9.9"))) == "429"


def test_a_ticket_is_used_once_whichever_process_answers(kantor: Berjalan) -> None:
    paid = karcis(kantor.url, "10.1.1.1")
    with ThreadPoolExecutor(8) as pool:
        answers = Counter(pool.map(lambda row: arti(kirim(kantor.url, row, "10.1.1.1", paid)), WARGA[:16]))
    assert answers == {"terdaftar": 1, "formulir": 15}


def test_hit_and_miss_are_of_one_size_on_the_wire(kantor: Berjalan) -> None:
    sizes = set()
    for row in (WARGA[5], orang(1, benih=31)[0], WARGA[6]):
        answer = kirim(kantor.url, row, "10.2.2.2", karcis(kantor.url, "10.2.2.2"))
        sizes.add((len(answer.body), answer.headers["content-length"], answer.headers["content-encoding"]))
    assert len(sizes) == 1


def test_a_new_list_is_answered_from_without_a_restart(kantor: Berjalan) -> None:
    before = set(re.findall(r"[0-9a-f]{32}", (kantor.rumah.data / "cek" / "TERKINI").read_text()))
    pasang(kantor.rumah)
    assert not before >= set((kantor.rumah.data / "cek" / "TERKINI").read_text().split()[:1])
    for number in range(4):
        mine = f"172.17.{number}.1"
        assert arti(kirim(kantor.url, WARGA[20 + number], mine, karcis(kantor.url, mine))) == "terdaftar"


def bentuk(text: str) -> set[bytes]:
    """Return a text as it might lie in a file: plain, hexadecimal, base64 at every offset."""
    raw = text.encode()
    forms = {raw, raw.hex().encode()}
    for offset in range(3):
        # The outer symbols depend on what stands beside.
        forms.add(base64.b64encode(bytes(offset) + raw)[4:-4])
    return {form for form in forms if len(form) >= 8}


def test_a_thief_of_all_files_finds_no_voter(kantor: Berjalan) -> None:
    """Everything that the office has written, secrets and log too, searched for people of the list."""
    tiada = orang(1, benih=41)[0]
    for row in (WARGA[7], tiada):
        kirim(kantor.url, row, "10.3.3.3", karcis(kantor.url, "10.3.3.3"))
        Peramban(kantor.url).get(f"{HALAMAN}?nomor={row[0]}")
    marks: set[bytes] = set()
    for row in [*WARGA[:12], tiada]:
        nik, tanggal, nama = str(row[0]), str(row[1]), str(row[2])
        hari = "-".join(reversed(tanggal.split("-")))
        for text in (nik, nik[:12], samarkan_nama(nama), f"{nama},{row[3]}", f"{nik},{hari}"):
            marks |= bentuk(text)
    files = [path for path in Path(kantor.rumah.data).rglob("*") if path.is_file()]
    assert {"cek", "kunci-cek"} <= {path.parent.name for path in files}
    own = [path for path in files if "static" not in path.parts]
    found = [path.name for path in own for data in [path.read_bytes()] if any(mark in data for mark in marks)]
    assert found == []
