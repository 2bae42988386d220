"""Who sees what: the table cell by cell, and that a flag switched on never shows more."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
import yaml

from suara.domains.pengaduan.terms import Bendera, Keluaran, Lihat, Pemirsa
from suara.domains.pengaduan.visibility import KOLOM, MATRIKS, URUTAN, boleh, is_lebih, is_terlihat

CONTOH = Path(__file__).parent / "contoh" / "matriks.yaml"
BARIS = yaml.safe_load(CONTOH.read_text(encoding="utf-8"))["baris"]
BENDERA = {
    "biasa": Bendera(),
    "anonim": Bendera(anonim=True),
    "rahasia": Bendera(rahasia=True),
    "anonim_rahasia": Bendera(anonim=True, rahasia=True),
    "wbs": Bendera(wbs=True),
}
SEMUA = [Bendera(*isi) for isi in product((False, True), repeat=3)]
SEL = [
    (baris, kolom, acuan, (baris.get("rumah") or baris["acuan"])[nomor])
    for baris in BARIS
    for nomor, (kolom, acuan) in enumerate(zip(KOLOM, baris["acuan"], strict=True))
]


@pytest.mark.parametrize(
    ("baris", "kolom", "acuan", "rumah"),
    SEL,
    ids=[f"{sel[0]['pemirsa']}-{sel[0]['keluaran']}-{sel[1]}" for sel in SEL],
)
def test_cell(baris, kolom, acuan, rumah):
    lihat = boleh(Pemirsa(baris["pemirsa"]), Keluaran(baris["keluaran"]), BENDERA[kolom])
    assert lihat == rumah
    assert not is_lebih(lihat, Lihat(acuan)), "rumah boleh lebih ketat, tidak boleh lebih longgar"
    assert ("rumah" in baris) == ("sebab" in baris)


def test_every_viewer_and_exit_has_a_row():
    assert set(MATRIKS) == set(product(Pemirsa, Keluaran))
    assert set(URUTAN) == set(Lihat)


@pytest.mark.parametrize("bendera", SEMUA)
@pytest.mark.parametrize("nyala", ["anonim", "rahasia", "wbs"])
def test_switching_a_flag_on_never_shows_more(bendera, nyala):
    """One exception, on purpose: a WBS report belongs to the WBS team, which saw nothing of it before."""
    sesudah = replace(bendera, **{nyala: True})
    for pemirsa, keluaran in product(Pemirsa, Keluaran):
        if nyala == "wbs" and pemirsa is Pemirsa.APIP:
            continue
        assert not is_lebih(boleh(pemirsa, keluaran, sesudah), boleh(pemirsa, keluaran, bendera)), (
            pemirsa,
            keluaran,
        )


def test_rahasia_leaves_nothing_for_the_public_but_the_status_word():
    for keluaran in Keluaran:
        if keluaran is not Keluaran.STATUS:
            assert not is_terlihat(Pemirsa.PUBLIK, keluaran, Bendera(rahasia=True))
    assert boleh(Pemirsa.PUBLIK, Keluaran.STATUS, Bendera(rahasia=True)) is Lihat.KATA_STATUS
    assert not is_terlihat(Pemirsa.PUBLIK, Keluaran.STATUS, Bendera(anonim=True, rahasia=True))


def test_wbs_is_seen_by_the_wbs_team_and_the_reporter_only():
    melihat = {
        pemirsa
        for pemirsa, keluaran in product(Pemirsa, Keluaran)
        if boleh(pemirsa, keluaran, Bendera(wbs=True)) is not Lihat.TIDAK
    }
    assert melihat == {Pemirsa.APIP, Pemirsa.PELAPOR}


def test_nobody_sees_an_identity_by_himself():
    for pemirsa, bendera in product(Pemirsa, SEMUA):
        assert boleh(pemirsa, Keluaran.IDENTITAS, bendera) in (Lihat.TIDAK, Lihat.PERMINTAAN)


def test_the_unit_complained_about_never_sees_more_than_the_public():
    for keluaran, bendera in product(Keluaran, SEMUA):
        terlapor = boleh(Pemirsa.TERLAPOR, keluaran, bendera)
        assert not is_lebih(terlapor, boleh(Pemirsa.PUBLIK, keluaran, bendera))
