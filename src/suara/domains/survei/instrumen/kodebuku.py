"""The codebook of a questionnaire: one row per variable and per value, columns named as in DDI Codebook."""

from __future__ import annotations

from collections.abc import Iterator

from suara.domains.survei.instrumen.definisi import Definisi, Teks
from suara.domains.survei.instrumen.istilah import JenisAtribut

KOLOM = (
    *("var", "section", "kind", "required", "scoring", "qstnLit_id", "qstnLit_en"),
    *("catValu", "labl_id", "labl_en", "missing", "from", "to"),
)
KOSONG = "NA"
"""How open data write what was not answered: never 0."""

type Baris = tuple[str | int | None, ...]


def rows(definisi: Definisi) -> Iterator[Baris]:
    """Yield the rows of the codebook: questions in their order, respondent's attributes, the comment."""
    for satu in definisi.butir:
        head = (
            satu.kode, satu.bagian, "scale", "yes" if satu.wajib else "no",
            f"{satu.kunci.value}:{satu.unsur}", *_both(satu.label),
        )  # fmt: skip
        for pilihan in satu.pilihan:
            yield (*head, pilihan.nilai, *_both(pilihan.label), "no", None, None)
        words = _both(satu.tidak_relevan) if satu.tidak_relevan else ("Tidak dijawab", "Not answered")
        yield (*head, KOSONG, *words, "yes", None, None)
    for attr in definisi.atribut:
        kind = "multiple" if attr.jenis is JenisAtribut.GANDA else "single"
        wajib = "yes" if attr.wajib else "no"
        head = (attr.kode, "responden", kind, wajib, "", *_both(attr.label))
        for choice in attr.pilihan:
            yield (*head, choice.kode, *_both(choice.label), "no", choice.dari, choice.sampai)
        yield (*head, KOSONG, "Tidak dijawab", "Not answered", "yes", None, None)
    if definisi.komentar:
        yield ("komentar", "", "text", "no", "", *_both(definisi.komentar), "", "", "", "no", None, None)


def _both(teks: Teks) -> tuple[str, str]:
    return str(teks), teks.dalam("en")
