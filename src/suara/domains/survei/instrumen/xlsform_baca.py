"""An XLSForm workbook read as a questionnaire. What we cannot ask, count or publish is refused, by its cell.

A form drawn elsewhere needs no sheet of ours: questions whose answers are whole numbers become the scale
questions, the rest describe the respondent, and the score is the mean (`rerata-skala`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from suara.domains.survei.instrumen.definisi import SKEMA, Definisi
from suara.domains.survei.instrumen.galat import Cacat, CacatSel, DefinisiDitolak, XLSFormDitolak
from suara.domains.survei.instrumen.lembar import Lembar, read_lembar
from suara.domains.survei.instrumen.periksa import load_definisi
from suara.domains.survei.instrumen.xlsform_isi import Pembaca
from suara.domains.survei.instrumen.xlsform_kolom import check_kolom
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

WAJIB = ("survey", "choices", "settings")
_ROW = re.compile(r"\[row : (\d+)\]")
_KUNCI = re.compile(r"(judul|bobot|urutan)\.(\w+)")


def read_xlsform(data: bytes) -> Definisi:
    """Return the questionnaire of a workbook; raises `XLSFormDitolak` with every fault that was found."""
    sheets = read_lembar(data)
    missing = [name for name in WAJIB if name not in sheets or not sheets[name].baris]
    if missing:
        said = _("Lembar ini tidak ada atau kosong: {isi}. XLSForm memerlukan survey, choices dan settings.")
        raise XLSFormDitolak([CacatSel(missing[0], 0, "", Kalimat(said, {"isi": ", ".join(missing)}))])
    reader = Pembaca(sheets["survey"], sheets["choices"])
    reader.cacat += check_kolom(sheets)
    isi = _head(sheets, reader) | reader.read()
    if reader.cacat:
        raise XLSFormDitolak(reader.cacat)
    _ask_pyxform(sheets)
    try:
        return load_definisi(isi)
    except DefinisiDitolak as error:
        raise XLSFormDitolak([_at(satu, isi, reader) for satu in error.cacat]) from error


def _head(sheets: Mapping[str, Lembar], reader: Pembaca) -> dict[str, Any]:
    row = sheets["settings"].baris[0]
    isi: dict[str, Any] = {
        "skema": SKEMA,
        "kode": row.isi.get("form_id", ""),
        "versi": row.isi.get("version", "1"),
        "judul": {"id": row.isi.get("form_title", "")},
        "jenis": "LAIN",
        "aturan_skor": "rerata-skala",
    }
    for name in ("form_id", "form_title"):
        if not row.isi.get(name):
            reader.refuse("settings", row.nomor, name, _("Wajib diisi."))
    for own in sheets["suara"].baris if "suara" in sheets else ():
        _own(own.nomor, own.isi.get("kunci", ""), own.isi.get("nilai", ""), isi, reader)
    dasar = [dict(baris.isi) for baris in sheets["dasar"].baris] if "dasar" in sheets else []
    return isi | ({"dasar": dasar} if dasar else {})


def _own(nomor: int, kunci: str, nilai: str, isi: dict[str, Any], reader: Pembaca) -> None:
    found = _KUNCI.fullmatch(kunci)
    if kunci in ("jenis", "aturan_skor"):
        isi[kunci] = nilai
    elif found is None:
        reader.refuse("suara", nomor, "kunci", _("Kunci “{isi}” tidak dikenal."), isi=kunci)
    elif found[1] == "urutan":
        isi.setdefault("urutan_lain", {})[found[2]] = nilai.split()
    else:
        isi.setdefault(found[1], {})[found[2]] = nilai


def _ask_pyxform(sheets: Mapping[str, Lembar]) -> None:
    """Let the standard's own converter judge the form; what it refuses no form program would open."""
    # Loaded with the first form: it takes half a second.
    from pyxform.errors import PyXFormError
    from pyxform.xls2xform import convert

    book: dict[str, Any] = {}
    for name in WAJIB:
        book[name] = [dict(baris.isi) for baris in sheets[name].baris]
        book[f"{name}_header"] = [dict.fromkeys(sheets[name].kolom)]
    try:
        convert(book)
    except PyXFormError as error:
        raise XLSFormDitolak([_place(str(error), sheets)]) from error


def _place(text: str, sheets: Mapping[str, Lembar]) -> CacatSel:
    sheet = next((name for name in WAJIB if f"'{name}'" in text), "survey")
    found = _ROW.search(text)
    rows = sheets[sheet].baris
    at = int(found[1]) - 2 if found else -1
    number = rows[at].nomor if 0 <= at < len(rows) else 0
    said = _("Pemeriksa XLSForm menolak: {isi}")
    return CacatSel(sheet, number, "", Kalimat(said, {"isi": _ROW.sub("", text).strip()[:300]}))


def _at(cacat: Cacat, isi: Mapping[str, Any], reader: Pembaca) -> CacatSel:
    """Return a fault of the definition at the row that it came from."""
    parts = cacat.letak.split("/")
    kode = parts[1] if len(parts) > 1 else parts[0]
    if parts[0] in ("butir", "atribut", "bagian") and kode.isdecimal() and int(kode) <= len(isi[parts[0]]):
        kode = isi[parts[0]][int(kode) - 1]["kode"]
    if kode in reader.tempat:
        sheet, row = reader.tempat[kode]
        return CacatSel(sheet, row, parts[-1] if len(parts) > 2 else "", cacat.pesan)
    if parts[0] in ("kode", "versi", "judul"):
        column = {"kode": "form_id", "versi": "version", "judul": "form_title"}[parts[0]]
        return CacatSel("settings", 2, column, cacat.pesan)
    if parts[0] in ("jenis", "aturan_skor", "bobot", "urutan_lain"):
        return CacatSel("suara", 0, parts[0], cacat.pesan)
    return CacatSel("dasar" if parts[0] == "dasar" else "survey", 0, "", cacat.pesan)
