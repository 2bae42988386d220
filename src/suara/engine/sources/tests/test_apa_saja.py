"""Whatever stands in the cells: nothing is raised but a refusal, no row is lost, no row is taken twice."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suara.engine.edisi import EDISI
from suara.engine.errors import BerkasDitolak
from suara.engine.sesi import Sesi
from suara.engine.sources.baca import read_sources
from suara.engine.sources.bersih import Cara, clean
from suara.engine.sources.tests.panggung import ACUAN, JUDUL, ORANG, line

TEKS = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
PEDAS = st.sampled_from(
    [
        '"',
        '""',
        "'",
        ";",
        "\n",
        "\r\n",
        "\x00",
        "infinity",
        "nan",
        "1e400",
        "-1",
        "9" * 40,
        "epoch",
        "\ufeff",
        "=1+1",
        "29-02-1900",
        "31/12/9999",
        "00-00-0000",
        "6.40201E+15",
        "1_000",
        "+6472051205850001",
        "٦٤٧٢",
    ]
)
SEL = st.one_of(TEKS, PEDAS, st.sampled_from(list(ORANG.values())))


@pytest.fixture(scope="module")
def sesi() -> Iterator[Sesi]:
    with Sesi(memori="1GB", utas=1) as satu:
        yield satu


def check(sesi: Sesi, isi: bytes, edisi: str) -> int:
    """Clean a file of these bytes; return how many rows came of it."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.csv")
        path.write_bytes(isi)
        bagian = read_sources([path], EDISI[edisi])
        clean(sesi, bagian, Cara(EDISI[edisi], "64.72", ACUAN))
        rusak = sum(len(satu.rusak) for satu in bagian)
        for satu in bagian:
            satu.close()
    return int(sesi.nilai("SELECT count(*) FROM bersih")) + rusak


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.lists(SEL, min_size=15, max_size=15), min_size=1, max_size=4), st.sampled_from(sorted(EDISI))
)
def test_any_text_in_any_cell_of_a_proper_file_is_a_row(sesi, baris, edisi) -> None:
    keluar = io.StringIO(newline="")
    tulis = csv.writer(keluar, delimiter=";", lineterminator="\n")
    tulis.writerow(JUDUL.split(";"))
    utuh = [[" ".join(sel.split()) for sel in satu] for satu in baris]
    tulis.writerows(utuh)
    isi = keluar.getvalue() + line(99) + "\n"
    assert check(sesi, isi.encode(), edisi) == len(baris) + 1
    baik = sesi.rows("SELECT cacat FROM bersih WHERE nik = '6472051205850099'")
    assert (0,) in baik


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(TEKS, PEDAS), max_size=12), st.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_any_bytes_below_a_heading_are_read_or_refused(sesi, potong, kode) -> None:
    isi = "\n".join([JUDUL, line(98), ";".join(potong), line(99), ""]).encode(kode, errors="replace")
    with suppress(BerkasDitolak):
        assert check(sesi, isi, "pdpb-2025") >= 2


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400))
def test_any_bytes_at_all_are_read_or_refused(sesi, isi) -> None:
    with suppress(BerkasDitolak):
        check(sesi, isi, "pdpb-2025")
