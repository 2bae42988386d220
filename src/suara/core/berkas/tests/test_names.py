"""File names: no folder, no NIK, the ending of the real type."""

from __future__ import annotations

import pytest

from suara.core.berkas.names import clean_name


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Surat DPRD.pdf", "Surat DPRD.pdf"),
        ("C:\\Users\\a\\surat.PDF", "surat.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("KTP 6472051212900001.pdf", "KTP xxxxxxxxxxxxxxxx.pdf"),
        ("ktp_6472-0512-1290-0001_a.pdf", "ktp_xxxxxxxxxxxxxxxx_a.pdf"),
        ("tagihan.exe", "tagihan.exe.pdf"),
        ("foto.jpg", "foto.pdf"),
        ("", "berkas.pdf"),
        (".pdf", "berkas.pdf"),
        ("baris\r\nSet-Cookie: a=b.pdf", "barisSet-Cookie: a=b.pdf"),
        ("\u202efdp.exe.pdf", "fdp.exe.pdf"),
    ],
)
def test_names(given: str, kept: str) -> None:
    assert clean_name(given, "application/pdf") == kept


def test_a_long_name_is_cut_before_its_ending() -> None:
    name = clean_name("x" * 500 + ".pdf", "application/pdf")
    assert len(name) == 150
    assert name.endswith(".pdf")
