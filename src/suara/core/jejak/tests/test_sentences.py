"""History in plain words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django.utils.translation import override

from suara.core.jejak import sentences
from suara.core.jejak.models import Entri
from suara.core.jejak.sentences import load_sentences as load_all

SOURCE = Path(__file__).resolve().parents[3]


@pytest.fixture(autouse=True)
def _kalimat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        sentences,
        "load_sentences",
        lambda: {"paw.surat.dicatat": "{actor} mencatat surat {nomor} tanggal {tanggal}."},
    )


def entry(**columns: str) -> Entri:
    base = {
        "actor_label": "Rina",
        "act": "paw.surat.dicatat",
        "payload": '{"nomor":"170/1","tanggal":"2025-12-11"}',
    }
    return Entri(urutan=1, **(base | columns))


def test_a_sentence_with_date_in_words() -> None:
    with override("id"):
        assert sentences.describe(entry()) == "Rina mencatat surat 170/1 tanggal 11 Desember 2025."


def test_the_system_acts_too() -> None:
    with override("id"):
        assert sentences.describe(entry(actor_label="")).startswith("Sistem mencatat")


@pytest.mark.parametrize("change", [{"act": "paw.hal_baru.terjadi"}, {"payload": "{}"}])
def test_what_has_no_sentence_is_still_readable(change: dict[str, str]) -> None:
    with override("id"):
        assert sentences.describe(entry(**change)).startswith("Rina: paw · ")


def test_numbers_and_lists() -> None:
    assert sentences._readable(2920985) == "2.920.985"
    assert sentences._readable(["a", True, None]) == "a, ya, —"
    assert sentences._readable("2025-99-99") == "2025-99-99"


def test_every_act_named_in_the_source_has_a_sentence() -> None:
    acts: set[str] = set()
    for path in SOURCE.rglob("*.py"):
        if "tests" not in path.parts:
            acts |= set(re.findall(r'\bact="([a-z0-9_.]+)"', path.read_text(encoding="utf-8")))
    assert "berkas.disimpan" in acts
    assert acts - set(load_all()) == set()


def test_sentences_speak_of_the_actor_by_name_only() -> None:
    for pattern in load_all().values():
        assert not re.search(r"{[^}]*[.\[!]", pattern)


def test_a_list_of_a_room_that_is_not_installed_is_skipped_but_a_broken_one_is_not(settings: Any) -> None:
    settings.TRAIL_SENTENCES = [
        "suara.core.berkas.trail.SENTENCES",
        "suara.domains.belum_ada.trail.SENTENCES",
    ]
    assert "berkas.disimpan" in load_all.__wrapped__()
    settings.TRAIL_SENTENCES = ["suara.core.berkas.trail.TIDAK_ADA"]
    with pytest.raises(ImportError):
        load_all.__wrapped__()


def test_a_code_is_told_in_the_words_of_its_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentences, "load_words", lambda: {"paw.nomor": {"S1": "surat jawaban"}})
    told = entry(payload='{"nomor":"S1","tanggal":"2025-12-11"}')
    with override("id"):
        assert sentences.describe(told) == "Rina mencatat surat surat jawaban tanggal 11 Desember 2025."
