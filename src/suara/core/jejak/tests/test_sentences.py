"""History in plain words."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from suara.core.jejak import sentences
from suara.core.jejak.models import Entri


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


def test_every_list_named_in_settings_that_exists_is_loaded() -> None:
    sentences.load_sentences.cache_clear() if hasattr(sentences.load_sentences, "cache_clear") else None
    from suara.core.berkas.trail import SENTENCES

    assert all("{actor}" in pattern for pattern in SENTENCES.values())
