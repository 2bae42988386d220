"""The results of a survey that is no index, in words and numbers as people read them, on page and paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from suara.domains.survei.instrumen.istilah import CaraSkor
from suara.domains.survei.sajian_hasil import (
    Baris,
    nama_unsur,
    service_row,
    short_name,
    show_umum,
    words_of,
)
from suara.domains.survei.sajian_langkah import show_langkah
from suara.domains.survei.terms import MetodeF03
from suara.domains.survei.terms_pekppp import AspekLayanan
from suara.ui.format import format_number


def show_lain(angka: Mapping[str, Any]) -> Baris:
    """Return everything that a page shows of such results."""
    semua, cara = angka["semua"], CaraSkor(angka["cara"])
    names = names_of(angka)
    asked = {row["kode"]: words_of(row["label"]) for row in angka["butir"]} | names
    left_out = angka["dengan_dikeluarkan"]
    return show_umum(angka) | {
        "lain": True,
        "f03": cara is CaraSkor.F03,
        "judul": judul_of(cara),
        "pokok": nilai_words(semua["nilai"], cara),
        "nilai": format_number(semua["nilai"]),
        "catatan": catatan_of(cara),
        "ikm": "",
        "mutu": None,
        "selang": "",
        "langkah": show_langkah(semua["langkah"], lambda kode: asked.get(kode, kode)),
        "metode": [
            {"nama": _(MetodeF03(row["metode"]).label), "nilai": format_number(row["nilai"])}
            for row in semua["metode"]
        ],
        "unsur": [_unsur(row, names, angka["terendah"]) for row in semua["unsur"]],
        "butir": [_question(row) for row in angka["butir"]],
        "terendah": [names[kode] for kode in angka["terendah"]],
        "tertinggi": [names[kode] for kode in angka["tertinggi"]],
        "skala": semua["tertinggi"],
        "layanan": [
            service_row(row) | {"nilai": nilai_words(row["nilai"], cara)} for row in angka["layanan"]
        ],
        "dengan_dikeluarkan": left_out
        and {"n": left_out["n"], "nilai": nilai_words(left_out["nilai"], cara)},
        "grafik_unsur": [(short_name(names[row["kode"]]), Decimal(row["nrr"])) for row in semua["unsur"]],
    }  # fmt: skip


def _unsur(row: Mapping[str, Any], names: Mapping[str, str], terendah: Sequence[str]) -> Baris:
    return {
        "kode": row["kode"],
        "nama": names[row["kode"]],
        "n": row["n"],
        "jumlah": row["jumlah"],
        "nrr": format_number(row["nrr"]),
        "terendah": row["kode"] in terendah,
    }


def names_of(angka: Mapping[str, Any]) -> dict[str, str]:
    """Return what each unsur or aspect of such results is called."""
    cara = CaraSkor(angka["cara"])
    return {row["kode"]: _name(row, cara) for row in angka["semua"]["unsur"]}


def judul_of(cara: CaraSkor) -> str:
    """Return what the figure is called."""
    return {
        CaraSkor.IKM: _("Indeks kepuasan masyarakat (IKM)"),
        CaraSkor.F03: _("Nilai F-03 PEKPPP"),
        CaraSkor.RERATA: _("Rata-rata dari nilai tertinggi"),
    }[cara]


def catatan_of(cara: CaraSkor) -> str:
    """Return what the figure is not."""
    if cara is CaraSkor.F03:
        return _(
            "Nilai F-03 adalah seperempat indeks PEKPPP; kelasnya diberikan pada indeks itu, bukan di sini."
        )
    return _("Ini bukan IKM: tidak diberi mutu dan tidak dibandingkan dengan IKM.")


def nilai_words(nilai: str | None, cara: CaraSkor) -> str:
    """Return the figure with its unit: ``82,35 persen``, ``4,60 dari 5``."""
    if nilai is None:
        return "–"
    shown = {"nilai": format_number(nilai)}
    return _("%(nilai)s dari 5") % shown if cara is CaraSkor.F03 else _("%(nilai)s persen") % shown


def _name(row: Mapping[str, Any], cara: CaraSkor) -> str:
    if cara is CaraSkor.F03 and row["kode"] in {satu.value for satu in AspekLayanan}:
        return _(AspekLayanan(row["kode"]).label)
    return words_of(row["label"]) if row["label"] else nama_unsur(row["kode"])


def _question(row: Mapping[str, Any]) -> Baris:
    return {
        "kode": row["kode"],
        "nama": words_of(row["label"]),
        "n": row["n"],
        "jumlah": row["jumlah"],
        "kosong": row["kosong"],
        "rata": format_number(row["rata"]),
        "pilihan": [
            {
                "nama": _choice(one["nilai"], words_of(one["label"])),
                "n": one["n"],
                "persen": format_number(one["persen"]) if one["persen"] is not None else "–",
            }
            for one in row["pilihan"]
        ],
    }


def _choice(nilai: int, kata: str) -> str:
    """Return a choice with its value in front, once: the words of some questionnaires begin with it."""
    return kata if kata.startswith(str(nilai)) else f"{nilai} {kata}"
