"""The results of a wave in words and numbers as people read them, the same on page and paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from suara.domains.survei.instrumen.kodebuku import KOSONG
from suara.domains.survei.rules.tertutup import BATAS
from suara.domains.survei.sajian_langkah import show_langkah
from suara.domains.survei.terms import ArahTren, Unsur
from suara.domains.survei.terms_kerja import CaraMengisi, KeadaanLayanan, StatusSampel
from suara.ui.format import format_number, is_english

type Baris = dict[str, Any]
PANJANG = 36
"""Letters of a chart's label."""


def nama_unsur(kode: str) -> str:
    """Return the name of an unsur; one that an office added is named by its code."""
    if kode in {satu.value for satu in Unsur}:
        return _(Unsur(kode).label)
    return kode.replace("_", " ").capitalize()


def show_umum(angka: Mapping[str, Any]) -> Baris:
    """Return what results of every kind show: who was asked, who answered, and how."""
    semua = angka["semua"]
    return {
        "n": semua["n"],
        "masuk": angka["masuk"],
        "dikeluarkan": angka["dikeluarkan"],
        "kurang": semua["kurang"] + semua["tanpa_jawaban"],
        "minimum": angka["minimum"],
        "peringatan": semua["peringatan"],
        "sampel": {**angka["sampel"], "status": StatusSampel(angka["sampel"]["status"])},
        "profil": [trait_row(row) for row in angka["profil"]],
        "cara": show_cara(angka["cara_mengisi"]),
    }


def show_ikm(angka: Mapping[str, Any]) -> Baris:
    """Return everything that a page shows of an index."""
    semua = angka["semua"]
    return show_umum(angka) | _show_charts(angka) | {
        "lain": False,
        "judul": _("Indeks kepuasan masyarakat (IKM)"),
        "pokok": _pokok(semua),
        "ikm": format_number(semua["ikm"]),
        "mutu": _mutu(semua["mutu"]),
        "selang": selang_words(semua["selang"]),
        "selang_ulang": selang_words(semua["selang_ulang"]),
        "galat": format_number(semua["selang"]["galat"]) if semua["selang"] else "",
        "langkah": show_langkah(semua["langkah"], nama_unsur),
        "unsur": show_unsur(semua["unsur"], angka["terendah"]),
        "terendah": [nama_unsur(kode) for kode in angka["terendah"]],
        "tertinggi": [nama_unsur(kode) for kode in angka["tertinggi"]],
        "layanan": [service_row(row) for row in angka["layanan"]],
        "unit": [
            {**row, "ikm": format_number(row["ikm"]), "mutu": _mutu(row["mutu"]),
             "selang": selang_words(row["selang"])}
            for row in angka["unit"]
        ],
        "dengan_dikeluarkan": angka["dengan_dikeluarkan"]
        and {**angka["dengan_dikeluarkan"], "ikm": format_number(angka["dengan_dikeluarkan"]["ikm"])},
        "strata": angka["strata"]
        and {"ikm": format_number(angka["strata"]["ikm"]), "selang": selang_words(angka["strata"]["selang"])},
        "tren": [_step(row) for row in angka["tren"]],
    }  # fmt: skip


def _show_charts(angka: Mapping[str, Any]) -> Baris:
    return {
        "grafik_unsur": [
            (short_name(nama_unsur(row["kode"])), Decimal(row["nrr"])) for row in angka["semua"]["unsur"]
        ],
        "grafik_layanan": [
            (_name(row), Decimal(row["ikm"]) if row["ikm"] else None) for row in angka["layanan"]
        ],
        "grafik_tren": _series(angka["tren"]),
    }


def show_unsur(unsur: Sequence[Mapping[str, Any]], terendah: Sequence[str] = ()) -> list[Baris]:
    """Return the unsur with their means in the reader's numbers; the lowest are marked."""
    return [
        {
            "kode": row["kode"],
            "nama": nama_unsur(row["kode"]),
            "n": row["n"],
            "jumlah": row["jumlah"],
            "nrr": format_number(row["nrr"]),
            "tertimbang": format_number(row["nrr_tertimbang"]),
            "nilai": format_number(row["nilai"]),
            "mutu": row["mutu"],
            "terendah": row["kode"] in terendah,
        }
        for row in unsur
    ]


def selang_words(selang: Mapping[str, str] | None) -> str:
    """Return an interval as words: ``85,43–92,35``; empty when there is none."""
    return f"{format_number(selang['bawah'])}–{format_number(selang['atas'])}" if selang else ""


def show_cara(cara: Mapping[str, int | None]) -> list[Baris]:
    """Return how answers were given, in the order of the words; a hidden count is ``<5``."""
    return [
        {"nama": _(satu.label), "n": cell_words(cara[satu.value])}
        for satu in CaraMengisi
        if satu.value in cara
    ]


def cell_words(n: int | None) -> str:
    """Return a count, or what stands for a hidden one: below the limit, or hidden with one that is."""
    return format_number(n) if n is not None else "•"


def short_name(nama: str) -> str:
    """Return a name that fits above a bar on a phone; the table beside has all of it."""
    return nama if len(nama) <= PANJANG else nama.split(",")[0]


def _mutu(mutu: Mapping[str, Any] | None) -> Baris | None:
    return {**mutu, "sebutan": _(str(mutu["sebutan"]))} if mutu else None


def _name(row: Mapping[str, Any]) -> str:
    return str(row["nama_en"]) if is_english() and row["nama_en"] else str(row["nama"])


def service_row(row: Mapping[str, Any]) -> Baris:
    """Return one service as a row of a table."""
    state = KeadaanLayanan(row["keadaan"])
    return {
        **row,
        "nama": _name(row),
        "keadaan": state,
        "kata": "" if state is KeadaanLayanan.ADA else _(state.label),
        "n": format_number(row["n"]) if row["n"] is not None else "•",
        "ikm": format_number(row["ikm"]),
        "mutu": _mutu(row["mutu"]),
        "selang": selang_words(row["selang"]),
        "unsur": show_unsur(row["unsur"]),
    }


def trait_row(row: Mapping[str, Any]) -> Baris:
    """Return one trait of the respondents with its counts."""
    return {
        "nama": words_of(row["label"]),
        "ganda": row["ganda"],
        "tertutup": any(one["n"] is None for one in row["nilai"]),
        "nilai": [
            {
                "nama": words_of(one["label"]),
                "n": cell_words(one["n"]),
                "persen": format_number(one["persen"]) if one["persen"] is not None else "",
            }
            for one in row["nilai"]
            if one["n"] != 0 or one["kode"] != KOSONG
        ],
    }


def _step(row: Mapping[str, Any]) -> Baris:
    beda = None if row["putus"] else row["beda"]  # what may not be compared has no difference
    sign = "" if beda is None else "−" if beda.startswith("-") else "+"
    return {
        **row,
        "ikm": format_number(row["ikm"]),
        "beda": "" if beda is None else sign + format_number(beda.lstrip("-")),
        "arah": _(ArahTren(row["arah"]).label) if row["arah"] else "",
    }


def _series(tren: Sequence[Mapping[str, Any]]) -> list[tuple[str, Decimal | None]]:
    """Return the bars of the series; where it breaks, a line without a bar says so."""
    bars: list[tuple[str, Decimal | None]] = []
    for row in tren:
        if row["putus"]:
            bars.append((_("Deret terputus di sini"), None))
        bars.append((str(row["nama"]), Decimal(row["ikm"])))
    return bars


def words_of(label: Mapping[str, str]) -> str:
    """Return a text of the questionnaire in the reader's language, else in Indonesian."""
    return label.get("en" if is_english() else "id", label["id"])


def _pokok(semua: Mapping[str, Any]) -> str:
    """Return the figure in one line: ``88,45, mutu A (Sangat Baik)``; of too few it is a dash."""
    if not semua["mutu"]:
        return "–"
    said = {"ikm": format_number(semua["ikm"]), "mutu": semua["mutu"]["kode"]}
    said["sebutan"] = _(str(semua["mutu"]["sebutan"]))
    return _("%(ikm)s, mutu %(mutu)s (%(sebutan)s)") % said


def closed_note() -> str:
    """Return what the sign of a hidden count means."""
    return _("• berarti 1 sampai %(n)s orang, atau ditutup supaya sel sekecil itu tidak dapat dihitung.") % {
        "n": BATAS - 1
    }
