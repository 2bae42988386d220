"""A small questionnaire that no code knows, and random ones."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from suara.kernel.kalimat import Json

SKALA: list[Json] = [
    {"nilai": 1, "label": {"id": "Buruk", "en": "Bad"}},
    {"nilai": 2, "label": {"id": "Cukup"}},
    {"nilai": 3, "label": {"id": "Baik"}},
    {"nilai": 4, "label": {"id": "Sangat baik"}},
    {"nilai": 5, "label": {"id": "Luar biasa"}},
]


def survei_sendiri() -> dict[str, Any]:
    """Return five questions on a scale of five, as an office would draw them."""
    tanya = ("ramah", "jelas", "cepat", "bersih", "aman")
    return {
        "skema": 1,
        "kode": "loket-terpadu",
        "versi": "1",
        "jenis": "LAIN",
        "judul": {"id": "Survei loket terpadu"},
        "aturan_skor": "rerata-skala",
        "butir": [
            {
                "kode": kode,
                "label": {"id": f"Apakah loket {kode}?"},
                "wajib": True,
                "skor": {"unsur": kode},
                "pilihan": SKALA,
            }
            for kode in tanya
        ],
    }


_HURUF = st.characters(codec="utf-8", categories=("L", "N", "P", "S"))
_KATA = st.text(_HURUF, min_size=1, max_size=12).filter(lambda kata: "${" not in kata and kata.isprintable())
_TEKS = (
    st.lists(_KATA, min_size=1, max_size=3).map(" ".join).filter(lambda teks: not teks.startswith("#"))
)  # a cell that looks like a spreadsheet's error value is refused
TEKS = st.builds(lambda id, en: {"id": id} | ({"en": en} if en else {}), _TEKS, st.none() | _TEKS)
_KODE = st.from_regex(r"[a-z][a-z0-9_]{0,10}", fullmatch=True).filter(
    lambda kode: kode not in {"responden", "pengantar", "komentar", "na", "meta"}
)


@st.composite
def definisi_acak(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a definition of our own kind: parts, ways out, bands, weights, a second printed order."""
    kode = draw(st.lists(_KODE, min_size=3, max_size=8, unique=True))
    bagian, tanya, atribut = kode[:1], kode[1:-1], kode[-1:]
    awal, akhir = draw(st.integers(0, 1)), draw(st.integers(2, 5))
    kata = draw(st.lists(TEKS, min_size=6, max_size=6, unique_by=lambda teks: teks["id"].casefold()))
    pilihan = [{"nilai": n, "label": kata[n]} for n in range(awal, akhir + 1)]
    terbagi = draw(st.booleans())
    isi: dict[str, Any] = {
        "skema": 1, "kode": "acak", "versi": draw(st.sampled_from(["1", "2.3", "14"])), "jenis": "LAIN",
        "judul": draw(TEKS), "aturan_skor": "rerata-skala",
        "butir": [
            {"kode": satu, "label": draw(TEKS), "wajib": draw(st.booleans()), "pilihan": pilihan,
             "skor": {"unsur": draw(_KODE)}}
            | ({"bagian": bagian[0]} if terbagi else {})
            | ({"tidak_relevan": draw(TEKS)} if draw(st.booleans()) else {})
            | ({"bantuan": draw(TEKS)} if draw(st.booleans()) else {})
            for satu in tanya
        ],
        "urutan_lain": {"cetak": draw(st.permutations(tanya))},
    }  # fmt: skip
    if terbagi:
        isi["bagian"] = [{"kode": bagian[0], "label": draw(TEKS)}]
    if draw(st.booleans()):
        band = (
            {"kode": "a-1", "label": draw(TEKS), "sampai": 20},
            {"kode": "b", "label": draw(TEKS), "dari": 21},
        )
        isi["atribut"] = [
            {"kode": atribut[0], "jenis": "PITA", "label": draw(TEKS), "wajib": False, "pilihan": list(band)}
        ]
        isi["komentar"] = draw(TEKS)
    return isi
