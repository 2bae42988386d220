"""Editing a draft: each act makes another definition, checked as a whole; the one before stays as it was.

Every function raises `DefinisiDitolak` when the questionnaire would no longer be one that can be asked and
scored, so that a draft which is kept is always a questionnaire.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from suara.domains.survei.instrumen.aturan import load_aturan
from suara.domains.survei.instrumen.definisi import SKEMA, Definisi
from suara.domains.survei.instrumen.periksa import TERCADANG, load_definisi

ATURAN_SENDIRI = "rerata-skala"
KATA_KODE = 4
"""A code is made of so many words of the question."""
TAMPIL = ("id", "en")
"""The languages that the page edits."""
type Isi = dict[str, Any]


def new_definisi(kode: str, judul: Mapping[str, str], tanya: str, skala: Sequence[str]) -> Definisi:
    """Return a questionnaire of the office's own with its first question; the scale counts from 1."""
    pilihan = [{"nilai": n, "label": {"id": kata}} for n, kata in enumerate(skala, start=1)]
    satu = make_kode(tanya, ())
    butir = {"kode": satu, "label": {"id": tanya}, "wajib": True, "skor": {"unsur": satu}, "pilihan": pilihan}
    return load_definisi(
        {
            "skema": SKEMA, "kode": kode, "versi": "1", "jenis": "LAIN", "judul": dict(judul),
            "aturan_skor": ATURAN_SENDIRI, "butir": [butir],
        }
    )  # fmt: skip


def copy_definisi(definisi: Definisi, kode: str, judul: Mapping[str, str]) -> Definisi:
    """Return the same questions as the first version of another questionnaire."""
    return load_definisi(definisi.to_dict() | {"kode": kode, "versi": "1", "judul": dict(judul)})


def put_kata(definisi: Definisi, isi: Mapping[str, Mapping[str, str]]) -> Definisi:
    """Change title, introduction and open question; an empty text is taken away."""
    whole = definisi.to_dict() | {name: dict(teks) for name, teks in isi.items()}
    return load_definisi({name: value for name, value in whole.items() if value != {}})


def put_butir(definisi: Definisi, kode: str | None, isi: Isi) -> Definisi:
    """Change a question (its code, section and what it counts for stay), or add one at the end."""
    return _put(definisi, "butir", kode, isi)


def put_atribut(definisi: Definisi, kode: str | None, isi: Isi) -> Definisi:
    """Change something asked about the respondent, or add it at the end."""
    return _put(definisi, "atribut", kode, isi)


def remove(definisi: Definisi, bagian: str, kode: str) -> Definisi:
    """Take a question (`butir`) or something asked about the respondent (`atribut`) away."""
    return _with(definisi, bagian, lambda rows: [row for row in rows if row["kode"] != kode])


def move(definisi: Definisi, bagian: str, kode: str, langkah: int) -> Definisi:
    """Move it up (-1) or down (1) by one; at the end it stays."""

    def moved(rows: list[Isi]) -> list[Isi]:
        at = next((n for n, row in enumerate(rows) if row["kode"] == kode), 0)
        to = min(max(at + langkah, 0), len(rows) - 1)
        rows.insert(to, rows.pop(at))
        return rows

    return _with(definisi, bagian, moved)


def is_skala_bebas(definisi: Definisi) -> bool:
    """Whether the ruleset leaves the scale to the questionnaire."""
    return not load_aturan()[definisi.aturan_skor].skala


def put_skala(definisi: Definisi, awal: int, kata: Sequence[Mapping[str, str]]) -> Definisi:
    """Give every question these choices, counted from `awal`."""
    pilihan = [{"nilai": awal + n, "label": dict(teks)} for n, teks in enumerate(kata)]
    return _with(definisi, "butir", lambda rows: [row | {"pilihan": pilihan} for row in rows])


def make_kode(teks: str, dipakai: Iterable[str], pisah: str = "_") -> str:
    """Return a code out of a text that is not among those in use."""
    latin = unicodedata.normalize("NFKD", teks.casefold()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", latin)
    dasar = pisah.join(words[:KATA_KODE])[:30].strip(pisah)
    dasar = dasar if dasar[:1].isalpha() else f"p{pisah}{dasar}".strip(pisah)
    known, kode, n = {*dipakai, *TERCADANG}, dasar, 2
    while kode in known:
        kode, n = f"{dasar}{pisah}{n}", n + 1
    return kode


def _put(definisi: Definisi, bagian: str, kode: str | None, isi: Isi) -> Definisi:
    def placed(rows: list[Isi]) -> list[Isi]:
        if kode is None:
            return [*rows, isi]
        return [_merged(row, isi) if row["kode"] == kode else row for row in rows]

    return _with(definisi, bagian, placed)


def _merged(lama: Isi, baru: Isi) -> Isi:
    """Put new parts over old ones; what is None goes, and languages that the page does not show stay."""
    whole = {name: _languages(lama.get(name), value) for name, value in baru.items()}
    if "pilihan" in baru:
        known = {(row.get("nilai"), row.get("kode")): row["label"] for row in lama["pilihan"]}
        whole["pilihan"] = [
            row | {"label": _languages(known.get((row.get("nilai"), row.get("kode"))), row["label"])}
            for row in baru["pilihan"]
        ]
    return {name: value for name, value in (lama | whole).items() if value is not None}


def _languages(lama: Any, baru: Any) -> Any:
    if not isinstance(lama, Mapping) or not isinstance(baru, Mapping):
        return baru
    return {bahasa: teks for bahasa, teks in lama.items() if bahasa not in TAMPIL} | dict(baru)


def _with(definisi: Definisi, bagian: str, change: Callable[[list[Isi]], list[Isi]]) -> Definisi:
    whole: Isi = dict(definisi.to_dict())
    rows = change([dict(row) for row in whole.pop(bagian, [])])
    if rows or bagian == "butir":
        whole[bagian] = rows
    if bagian == "butir":
        _follow(whole, [row["kode"] for row in rows])
    return load_definisi(whole)


def _follow(whole: Isi, kode: Sequence[str]) -> None:
    """Let other printed orders name the questions that there are, and drop sections without any."""
    for nama, order in whole.get("urutan_lain", {}).items():
        kept = [satu for satu in order if satu in kode]
        whole["urutan_lain"][nama] = kept + [satu for satu in kode if satu not in kept]
    used = {row.get("bagian", "") for row in whole["butir"]}
    sections = [satu for satu in whole.get("bagian", []) if satu["kode"] in used]
    whole.pop("bagian", None)
    if sections:
        whole["bagian"] = sections
