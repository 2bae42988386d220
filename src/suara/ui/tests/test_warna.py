"""Contrast of the tokens, light and dark: AAA for body text, AA for everything else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import suara.ui

CSS = (Path(suara.ui.__file__).parent / "static" / "ui" / "suara.css").read_text(encoding="utf-8")
TOKEN = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{3,6})\b")
LIGHT, DARK = ":root {", ':root[data-tema="gelap"] {'
BACKGROUNDS = ("kertas", "permukaan", "permukaan-2")
TONES = [(tone, f"{tone}-latar") for tone in ("sukses", "info", "galat", "netral")] + [
    ("kini-tinta", "kini-latar")
]


def tokens(scheme: str) -> dict[str, str]:
    """The colours of a scheme; the dark one stands on top of the light one."""
    found = dict(TOKEN.findall(CSS.split(LIGHT, 1)[1].split("}", 1)[0]))
    return found if scheme == LIGHT else found | dict(TOKEN.findall(CSS.split(DARK, 1)[1].split("}", 1)[0]))


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(char * 2 for char in colour[1:])
    parts = [int(digits[index : index + 2], 16) / 255 for index in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_body_text_reaches_aaa(scheme: str) -> None:
    colours = tokens(scheme)
    for background in BACKGROUNDS:
        for text in ("tinta", "tinta-2", "tautan"):
            assert contrast(colours[text], colours[background]) >= 7, (text, background)
    assert contrast(colours["di-kepala"], colours["kepala"]) >= 7
    assert contrast(colours["di-kepala-2"], colours["kepala"]) >= 7


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_tags_notices_and_buttons_reach_aa(scheme: str) -> None:
    colours = tokens(scheme)
    pairs = [*TONES, ("di-aksen", "aksen"), ("kertas", "galat")]
    pairs += [(tone, "kertas") for tone, _background in TONES]
    for text, background in pairs:
        assert contrast(colours[text], colours[background]) >= 4.5, (text, background)


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_borders_of_fields_and_the_focus_ring_can_be_seen(scheme: str) -> None:
    colours = tokens(scheme)
    for background in BACKGROUNDS:
        assert contrast(colours["garis-kuat"], colours[background]) >= 3
        ring = max(contrast(colours[part], colours[background]) for part in ("fokus", "fokus-tepi"))
        assert ring >= 3


def test_dark_by_device_and_dark_by_choice_are_the_same() -> None:
    by_device = CSS.split(':root:not([data-tema="terang"]) {', 1)[1].split("}", 1)[0]
    by_choice = CSS.split(DARK, 1)[1].split("}", 1)[0]
    assert TOKEN.findall(by_device) == TOKEN.findall(by_choice)
