"""A questionnaire as an XLSForm workbook, for KoboToolbox, ODK and Enketo, or to be edited and read back.

Sheets `survey`, `choices` and `settings` are the standard's; `suara` and `dasar` carry what it has no place
for. Columns that begin with `suara_` are ours, and other programs leave them alone.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence

from suara.domains.survei.instrumen.definisi import Atribut, Butir, Definisi, Teks
from suara.domains.survei.instrumen.istilah import JenisAtribut

BAHASA = {"id": "Bahasa Indonesia (id)", "en": "English (en)"}
NA, RESPONDEN, PENGANTAR, KOMENTAR = "na", "responden", "pengantar", "komentar"
TENTANG = Teks.of({"id": "Tentang Anda", "en": "About you"})

type Rows = list[dict[str, str]]


def write_xlsform(definisi: Definisi) -> bytes:
    """Return the questionnaire as an XLSX workbook."""
    # Loaded with the first workbook, so that no start waits for it.
    import xlsxwriter

    buffer = io.BytesIO()
    options = {
        "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
        "strings_to_numbers": False,
    }  # fmt: skip
    with xlsxwriter.Workbook(buffer, options) as book:
        bold = book.add_format({"bold": True, "bottom": 1})
        text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
        for name, rows in build_sheets(definisi).items():
            page = book.add_worksheet(name)
            columns = list(dict.fromkeys(column for row in rows for column in row))
            page.write_row(0, 0, columns, bold)
            page.freeze_panes(1, 0)
            for at, column in enumerate(columns):
                page.set_column(at, at, 44 if "::" in column else 22)
                for number, row in enumerate(rows, start=1):
                    page.write_string(number, at, row.get(column, ""), text)
    return buffer.getvalue()


def build_sheets(definisi: Definisi) -> dict[str, Rows]:
    """Return the rows of every sheet by column name."""
    lists = _lists(definisi)
    return {
        "survey": list(_survey(definisi, lists)),
        "choices": [row for name, rows in lists.values() for row in ({"list_name": name, **x} for x in rows)],
        "settings": [
            {
                "form_title": str(definisi.judul), "form_id": definisi.kode, "version": definisi.versi,
                "default_language": BAHASA["id"],
            }
        ],
        "suara": list(_own(definisi)),
        "dasar": [
            {"instrument": x.instrument, "pasal": x.pasal, "bukti": x.bukti.value, "catatan": x.catatan}
            for x in definisi.dasar
        ],
    }  # fmt: skip


def _survey(definisi: Definisi, lists: Mapping[str, tuple[str, Rows]]) -> Iterator[dict[str, str]]:
    if definisi.pengantar:
        yield {"type": "note", "name": PENGANTAR, **_texts("label", definisi.pengantar)}
    headings = {satu.kode: satu.label for satu in definisi.bagian}
    inside = ""
    for butir in definisi.butir:
        if butir.bagian != inside:
            if inside:
                yield {"type": "end_group"}
            inside = butir.bagian
            if inside:
                yield {"type": "begin_group", "name": inside, **_texts("label", headings[inside])}
        yield _question(butir, lists[butir.kode][0])
    if inside:
        yield {"type": "end_group"}
    if definisi.atribut:
        yield {"type": "begin_group", "name": RESPONDEN, **_texts("label", TENTANG)}
        yield from (_attribute(satu, lists[satu.kode][0]) for satu in definisi.atribut)
        yield {"type": "end_group"}
    if definisi.komentar:
        yield {
            "type": "text", "name": KOMENTAR, **_texts("label", definisi.komentar), "appearance": "multiline",
        }  # fmt: skip


def _question(butir: Butir, name: str) -> dict[str, str]:
    return {
        "type": f"select_one {name}", "name": butir.kode, **_texts("label", butir.label),
        **_texts("hint", butir.bantuan), "required": "yes" if butir.wajib else "",
        f"suara_{butir.kunci.value}": butir.unsur,
    }  # fmt: skip


def _attribute(atribut: Atribut, name: str) -> dict[str, str]:
    kind = "select_multiple" if atribut.jenis is JenisAtribut.GANDA else "select_one"
    return {
        "type": f"{kind} {name}", "name": atribut.kode, **_texts("label", atribut.label),
        **_texts("hint", atribut.bantuan), "required": "yes" if atribut.wajib else "",
        "suara_terpisah": "yes" if atribut.terpisah else "",
    }  # fmt: skip


def _lists(definisi: Definisi) -> dict[str, tuple[str, Rows]]:
    """Return the list of each question by its code; questions with the same answers share one."""
    named: dict[str, tuple[str, Rows]] = {}
    known: dict[str, tuple[str, Rows]] = {}
    semua: list[Butir | Atribut] = [*definisi.butir, *definisi.atribut]
    for satu in semua:
        rows = _scale(satu) if isinstance(satu, Butir) else _choices(satu)
        named[satu.kode] = known.setdefault(repr(rows), (f"{satu.kode}_pilihan", rows))
    return {
        kode: (name, rows if name == f"{kode}_pilihan" else []) for kode, (name, rows) in named.items()
    }  # fmt: skip


def _scale(butir: Butir) -> Rows:
    rows = [{"name": str(x.nilai), **_texts("label", x.label)} for x in butir.pilihan]
    return rows + ([{"name": NA, **_texts("label", butir.tidak_relevan)}] if butir.tidak_relevan else [])


def _choices(atribut: Atribut) -> Rows:
    return [
        {
            "name": x.kode, **_texts("label", x.label),
            "suara_dari": "" if x.dari is None else str(x.dari),
            "suara_sampai": "" if x.sampai is None else str(x.sampai),
        }
        for x in atribut.pilihan
    ]  # fmt: skip


def _own(definisi: Definisi) -> Iterator[dict[str, str]]:
    pairs = [("jenis", definisi.jenis), ("aturan_skor", definisi.aturan_skor)]
    pairs += [(f"judul.{code}", text) for code, text in definisi.judul.isi if code != "id"]
    pairs += [(f"bobot.{kode}", f"{w.numerator}/{w.denominator}") for kode, w in definisi.bobot]
    pairs += [(f"urutan.{nama}", " ".join(kode)) for nama, kode in definisi.urutan_lain]
    return ({"kunci": key, "nilai": value} for key, value in pairs)


def _texts(column: str, teks: Teks | None) -> dict[str, str]:
    languages: Sequence[tuple[str, str]] = teks.isi if teks else ()
    ordered = sorted(languages, key=lambda pair: (pair[0] != "id", pair[0]))
    return {f"{column}::{BAHASA.get(code, f'{code} ({code})')}": text for code, text in ordered}
