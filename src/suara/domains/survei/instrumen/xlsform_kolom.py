"""The columns that we read. Every other filled column would be lost without a word, so it is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from suara.domains.survei.instrumen.galat import CacatSel
from suara.domains.survei.instrumen.lembar import Lembar
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

KENAL = {
    "survey": {
        *("type", "name", "label", "hint", "required", "appearance"),
        *("suara_unsur", "suara_aspek", "suara_terpisah"),
    },
    "choices": {"list_name", "name", "label", "suara_dari", "suara_sampai"},
    "settings": {"form_title", "form_id", "version", "default_language"},
    "suara": {"kunci", "nilai"},
    "dasar": {"instrument", "pasal", "bukti", "catatan"},
}
TEKS = {"survey": ("label", "hint"), "choices": ("label",)}
_BAHASA = re.compile(r"(label|hint)::.*\(([a-z]{2,3})\)")


def check_kolom(sheets: Mapping[str, Lembar]) -> Iterator[CacatSel]:
    """Yield the filled cells of columns that no questionnaire of ours has, and columns named twice."""
    for name, known in KENAL.items():
        lembar = sheets.get(name)
        if lembar is None:
            continue
        for column in sorted({kolom for kolom in lembar.kolom if lembar.kolom.count(kolom) > 1}):
            yield CacatSel(name, 1, column, Kalimat(_("Kolom ini ada lebih dari sekali.")))
        for column in lembar.kolom:
            if column in known or (name in TEKS and bahasa(column) is not None):
                continue
            yield from _filled(lembar, column)


def bahasa(column: str) -> tuple[str, str] | None:
    """Return (`label` or `hint`, language) of a column of texts; without a language it is Indonesian."""
    if column in ("label", "hint"):
        return column, "id"
    found = _BAHASA.fullmatch(column)
    return (found[1], found[2]) if found else None


def _filled(lembar: Lembar, column: str) -> Iterator[CacatSel]:
    row = next((baris for baris in lembar.baris if column in baris.isi), None)
    if row is None:
        return
    if column.startswith(("label::", "hint::")):
        said = _("Kolom teks harus menyebut kode bahasanya, misalnya label::English (en).")
    else:
        said = _(
            "Kolom ini tidak didukung. Kosongkan: survei ini tidak bercabang, menghitung atau memberi syarat."
        )
    yield CacatSel(lembar.nama, row.nomor, column, Kalimat(said))
