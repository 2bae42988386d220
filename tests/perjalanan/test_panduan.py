"""The guides: pictures exist and are light, links lead somewhere, addresses are those of Suara."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.urls import Resolver404, resolve

from tests.perjalanan.gambar import GAMBAR, MAX_BYTES
from tests.perjalanan.kantor import ROOT

PANDUAN = sorted((ROOT / "docs" / "panduan").glob("*.md"))
PERAN = {"sekretariat", "verifikator", "anggota", "ketua", "administrator", "warga"}
PERAN_LAPOR = {
    *("admin-pengaduan", "analis", "pejabat-penghubung", "kepala-unit", "pimpinan", "wbs-apip", "warga"),
}


def test_there_is_one_guide_per_role() -> None:
    assert {page.stem for page in PANDUAN} >= PERAN | PERAN_LAPOR | {"paw", "lapor"}


@pytest.mark.parametrize("page", [ROOT / "README.md", *PANDUAN], ids=lambda page: page.name)
def test_every_link_and_picture_exists(page: Path) -> None:
    text = page.read_text("utf-8")
    targets = [name for name in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in name]
    assert [name for name in targets if not (page.parent / name).exists()] == []


@pytest.mark.parametrize("name", sorted(PERAN_LAPOR | {"lapor"}))
def test_a_guide_to_complaints_shows_its_pages(name: str) -> None:
    """Taken by the journeys, so that what is shown is what was tested."""
    text = (ROOT / "docs" / "panduan" / f"{name}.md").read_text("utf-8")
    shown = re.findall(r"!\[[^\]]+\]\(\.\./gambar/(lapor-[a-z-]+)\.png\)", text)
    journeys = " ".join(page.read_text("utf-8") for page in Path(__file__).parent.glob("*lapor*.py"))
    assert shown
    assert [picture for picture in shown if f'"{picture}"' not in journeys] == []


def test_pictures_are_light_and_used() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    named = " ".join(page.read_text("utf-8") for page in pages)
    for picture in GAMBAR.glob("*.png"):
        assert picture.stat().st_size <= MAX_BYTES, picture.name
        assert f"gambar/{picture.name}" in named, picture.name


@pytest.mark.parametrize("page", PANDUAN, ids=lambda page: page.name)
def test_every_address_is_one_of_suara(page: Path) -> None:
    unknown = []
    for address in re.findall(r"`(/[^`\s]*)`", page.read_text("utf-8")):
        try:
            resolve(address)
        except Resolver404:
            unknown.append(address)
    assert unknown == []
