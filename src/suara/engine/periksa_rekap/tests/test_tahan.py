"""Whatever is pasted or sent: a report or a sentence, never a crash."""

from __future__ import annotations

import io
import zipfile

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from suara.engine.periksa_rekap.baca import read_file, read_pasted
from suara.engine.periksa_rekap.errors import RekapTidakTerbaca
from suara.engine.periksa_rekap.kisi import MAKS_BUKA
from suara.engine.periksa_rekap.periksa import check
from suara.engine.periksa_rekap.tampil import to_text
from suara.engine.periksa_rekap.tampil_html import to_html
from suara.engine.periksa_rekap.wilayah import children_of, match_names, name_of

KATA = st.sampled_from(
    [
        *(
            "wilayah",
            "kode",
            "periode",
            "previous",
            "baru",
            "tms",
            "perbaikan",
            "l",
            "p",
            "total",
            "kec",
            "desa",
        ),
        *(
            "meninggal",
            "ganda",
            "selisih",
            "persen",
            "arah",
            "sumber",
            "kelompok",
            "induk",
            "JUMLAH",
            "pembanding",
        ),
        *(
            "Kaltim",
            "Samarinda",
            "64.72",
            "6472",
            "Waru",
            "Desa X",
            "S1 2025",
            "S2 2025",
            "TW III 2025",
            "naik",
        ),
        *(
            "DPT Pilkada 2024",
            "DPT Pemilu 2024",
            "1.000",
            "2.000",
            "3.000",
            "-5",
            "0",
            "12,5",
            "1,53 %",
            "(7)",
            "",
        ),
        *("Kecamatan", "Kabupaten/Kota", "L + P", "turun", "luar negeri", "dalam negeri", "999.999.999.999"),
    ]
)


def _survives(baca: object, isi: object) -> None:
    try:
        laporan = check(baca(isi))  # type: ignore[operator]
    except RekapTidakTerbaca:
        return
    assert to_text(laporan)
    assert to_html(laporan)
    assert laporan.to_dict()


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(KATA, min_size=1, max_size=8), min_size=1, max_size=12), st.sampled_from(";\t|,"))
def test_any_table_of_known_words(baris: list[list[str]], pisah: str) -> None:
    _survives(read_pasted, "\n".join(pisah.join(satu) for satu in baris))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(KATA, min_size=5, max_size=5), min_size=1, max_size=10))
def test_any_row_under_a_good_header(baris: list[list[str]]) -> None:
    isi = "\n".join(";".join(satu) for satu in baris)
    _survives(read_pasted, f"wilayah;periode;baru;tms;total\n{isi}")


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes(isi: bytes) -> None:
    _survives(read_file, isi)


def _workbook() -> bytes:
    tulis = io.BytesIO()
    with xlsxwriter.Workbook(tulis) as buku:
        lembar = buku.add_worksheet()
        lembar.write_row(0, 0, ("wilayah", "l", "p", "total"))
        lembar.write_row(1, 0, ("Samarinda", 1, 2, 3))
    return tulis.getvalue()


BUKU = _workbook()


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(BUKU) - 1), st.integers(0, 255)), max_size=6), st.integers(0, 400)
)
def test_a_damaged_workbook(rusak: list[tuple[int, int]], potong: int) -> None:
    isi = bytearray(BUKU)
    for letak, bita in rusak:
        isi[letak] = bita
    _survives(read_file, bytes(isi[: len(isi) - potong]) if potong > 200 else bytes(isi))


def test_a_workbook_that_unpacks_to_gigabytes_is_refused_before_it_is_opened() -> None:
    """The archive declares a small part; unpacked it would be far larger."""
    tulis = io.BytesIO()
    with zipfile.ZipFile(tulis, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("xl/workbook.xml", b"0" * (MAKS_BUKA + 1))
    isi = bytearray(tulis.getvalue())
    bohong = (100).to_bytes(4, "little")
    pusat = isi.index(b"PK\x01\x02")
    isi[22:26], isi[pusat + 24 : pusat + 28] = bohong, bohong
    assert len(isi) < 100_000
    with pytest.raises(RekapTidakTerbaca, match="terlalu besar setelah dibuka"):
        read_file(bytes(isi))


def test_every_kabupaten_and_kecamatan_is_found_by_its_own_name() -> None:
    for provinsi in children_of("ID"):
        for induk, tingkat in ((provinsi, 2), *((kab, 3) for kab in children_of(provinsi))):
            nama = {name_of(kode): kode for kode in children_of(induk)}
            assert match_names(list(nama), tingkat=tingkat, induk={induk}) == nama
