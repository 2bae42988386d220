"""An office with an index of synthetic people, and a door that is opened with a ticket."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from suara.core.rem.karcis import kerjakan
from suara.core.rem.papan import Papan
from suara.core.wilayah.models import Tingkat
from suara.core.wilayah.services import load_kantor, load_wilayah
from suara.domains.pemilih.cek import halaman, rem, situs
from suara.domains.pemilih.cek.gudang import Gudang
from suara.domains.pemilih.cek.susun import Baris
from suara.domains.pemilih.cek.tests.orang import KEPALA, orang

ORANG = orang(30)
TIADA = orang(3, benih=99)
TANGGUH: Baris = (*orang(1, benih=7)[0][:5], "DITANGGUHKAN")
ALAMAT = "/pemilih/cek/"
_KARCIS = re.compile(r'name="karcis" value="([^"]+)"')
_BIT = re.compile(r'data-bit="(\d+)"')


@pytest.fixture
def kantor(db: None) -> None:
    """One city with its villages, and the offices of the province."""
    load_wilayah(prefix="64", deepest=Tingkat.KABUPATEN_KOTA)
    load_wilayah(prefix="64.72")
    load_kantor()


@pytest.fixture
def gudang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Gudang:
    """A store and a board of this test alone."""
    store = Gudang(tmp_path / "cek", tmp_path / "kunci-cek")
    board = Papan(tmp_path / "papan", rem.UKURAN)
    situs._loket.cache_clear()
    for module in (situs, __import__("suara.domains.pemilih.cek.views", fromlist=["x"])):
        monkeypatch.setattr(module, "gudang", lambda: store)
        monkeypatch.setattr(module, "papan", lambda: board)
    halaman.lupakan()
    situs.lupakan()
    cache.clear()
    return store


@pytest.fixture
def terpasang(gudang: Gudang, kantor: None) -> Gudang:
    """The store with the list of `ORANG` established; `TANGGUH` stands in it suspended."""
    gudang.bangun([[*ORANG, TANGGUH]], kepala=KEPALA)
    return gudang


def isian(row: Baris, **lain: str) -> dict[str, str]:
    """Return what a person types."""
    tahun, bulan, hari = str(row[1]).split("-")
    return {
        "nomor": str(row[0]),
        "tanggal_lahir_hari": hari,
        "tanggal_lahir_bulan": bulan,
        "tanggal_lahir_tahun": tahun,
        **lain,
    }


def karcis(client: Client, **header: Any) -> dict[str, str]:
    """Open the form and pay for its ticket as the script does."""
    text = client.get(ALAMAT, **header).text
    teks, bit = _KARCIS.search(text), _BIT.search(text)
    assert teks is not None
    assert bit is not None
    return {"karcis": teks[1], "kerja": kerjakan(teks[1], int(bit[1]))}


type Tanya = Callable[..., Any]


@pytest.fixture
def tanya(client: Client) -> Tanya:
    """Ask about a person with a fresh ticket."""

    def ask(row: Baris, **header: Any) -> Any:
        return client.post(ALAMAT, isian(row) | karcis(client, **header), **header)

    return ask
