"""Citations in formal words."""

from __future__ import annotations

from suara.core.surat.kutipan import sentence, spell, unread, with_sentences

PASAL_20 = {"kutipan": "PKPU 3/2025 Pasal 20 ayat (2) huruf a", "bukti": "TEKS"}
PASAL_9 = {"kutipan": "PKPU 3/2025 Pasal 9", "bukti": "RESMI"}
UU = {"kutipan": "UU 23/2014 Pasal 144", "bukti": "TEKS"}


def test_the_article_comes_first_and_the_instrument_is_spelled_out():
    assert spell("PKPU 3/2025 Pasal 4") == "Pasal 4 Peraturan Komisi Pemilihan Umum Nomor 3 Tahun 2025"
    assert spell("MK 88/PUU-XXI/2023") == "Putusan Mahkamah Konstitusi Nomor 88/PUU-XXI/2023"
    assert spell("Juknis KPU Pasal 2") == "Pasal 2 Juknis KPU"


def test_articles_are_grouped_and_in_order():
    assert sentence([PASAL_20, PASAL_9, UU, PASAL_9]) == (
        "Pasal 144 Undang-Undang Nomor 23 Tahun 2014; serta Pasal 9 dan Pasal 20 ayat (2) huruf a "
        "Peraturan Komisi Pemilihan Umum Nomor 3 Tahun 2025"
    )
    assert sentence([]) == ""


def test_our_own_design_is_no_law():
    assert sentence([{"kutipan": "Suara Pasal 1", "bukti": "RANCANGAN"}]) == ""


def test_nested_lists_get_their_phrase_and_unread_articles_are_found_once():
    data = {"a": [{"dasar": [PASAL_9]}, {"dasar": [PASAL_9, PASAL_20]}]}
    found = with_sentences(data)
    assert found["a"][0]["dasar_kalimat"].startswith("Pasal 9 Peraturan")  # type: ignore[index,call-overload]
    assert [item["kutipan"] for item in unread(data)] == ["PKPU 3/2025 Pasal 9"]
