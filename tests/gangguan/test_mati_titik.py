"""Every write of PAW, killed at its writing moments: nothing half-written is visible afterwards."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Any

import pytest

from tests.gangguan.conftest import Bunuh
from tests.gangguan.rumah import Rumah

pytestmark = pytest.mark.lambat
TULIS = [
    "mulai", "surat", "dapil", "lampiran-draf", "daftarkan", "periksa", "lampiran", "fakta",
    "verifikasi-fakta", "cabut-fakta", "klarifikasi", "tanggapan", "proses-hukum",
    "kepengurusan", "lhkpn", "rancangan", "pleno",
    "pendapat", "konsep", "terbitkan", "umumkan", "ralat", "pelantikan", "tutup", "buka-kembali", "pola",
]  # fmt: skip
BANYAK = {"sqlite": 8, "postgres": 5}
PILIHAN = {
    "daftarkan", "lampiran", "fakta", "rancangan", "pleno", "terbitkan", "umumkan", "ralat", "pelantikan",
    "tutup",
}  # fmt: skip
"""Killed in every run of the tests: one of each kind of write. The others: `SUARA_SAPU=1 ./suara test`."""
DI_SQLITE_JUGA = {"daftarkan", "lampiran", "terbitkan", "pelantikan"}
"""The demo's database is swept for the acts that write files as well as rows; PostgreSQL for every act."""


def marks_of(nama: str) -> tuple[pytest.MarkDecorator, ...]:
    """Return how often an act is killed: on both databases, on PostgreSQL, or in the full sweep only."""
    once = () if nama in DI_SQLITE_JUGA else (pytest.mark.sekali,)
    return once if nama in PILIHAN else (*once, pytest.mark.sapu)


def order_for(nama: str, rumah: Rumah) -> dict[str, Any]:
    """Return what the workshop is told: which act, how many kills, which seed."""
    most = BANYAK["postgres" if rumah.database_url else "sqlite"]
    return {"paling_banyak": most, "benih": zlib.crc32(nama.encode())}


def test_the_plan_names_every_write_of_the_table(contoh: Rumah) -> None:
    from suara.domains.paw.workflow import Act

    planned = {act["nama"] for act in contoh.rencana()["tulis"]}
    assert set(TULIS) <= planned
    other_names = {Act.DRAFT_DOKUMEN: "konsep", Act.ISSUE_DOKUMEN: "terbitkan"}
    assert {other_names.get(act, act.value) for act in Act} <= planned


@pytest.mark.parametrize(
    "nama",
    [pytest.param(nama, marks=marks_of(nama)) for nama in TULIS],
)
def test_killed_at_its_writing_moments(nama: str, contoh: Rumah, bunuh: Bunuh) -> None:
    act = next(act for act in contoh.rencana()["tulis"] if act["nama"] == nama)
    found = bunuh({"tulis": act, **order_for(nama, contoh)})
    assert found["masalah"] == []
    assert found["mati"] >= 2


def test_import_killed_at_its_writing_moments(contoh: Rumah, bunuh: Bunuh, tmp_path: Path) -> None:
    found = bunuh({"impor": str(write_dct(tmp_path / "dct.csv")), **order_for("impor", contoh)})
    assert found["masalah"] == []
    assert found["mati"] >= 5


def write_dct(target: Path) -> Path:
    """Write a small list of candidates."""
    from suara.domains.paw.tests.data_dct import small, to_csv

    target.write_bytes(to_csv(small()))
    return target
