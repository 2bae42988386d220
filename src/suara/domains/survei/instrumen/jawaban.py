"""One set of answers against its questionnaire: what is missing, what is no answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from suara.domains.survei.instrumen.definisi import Atribut, Butir, Definisi
from suara.domains.survei.instrumen.galat import Cacat
from suara.domains.survei.instrumen.istilah import JenisAtribut
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

type Isi = Mapping[str, int | None]
"""Answers by question; None is not answered (or does not apply), never 0."""
type IsiAtribut = Mapping[str, str | Sequence[str]]


def check_jawaban(definisi: Definisi, isi: Isi, *, lengkap: bool = True) -> Iterator[Cacat]:
    """Yield the faults of one respondent's answers. Paper may leave blanks: `lengkap=False` allows them."""
    known = {satu.kode for satu in definisi.butir}
    for kode in sorted(set(isi) - known):
        yield Cacat(kode, Kalimat(_("Pertanyaan ini tidak ada dalam kuesioner.")))
    for butir in definisi.butir:
        yield from _check_nilai(butir, isi, lengkap=lengkap)


def check_atribut(definisi: Definisi, isi: IsiAtribut, *, lengkap: bool = True) -> Iterator[Cacat]:
    """Yield the faults of what a respondent says about himself."""
    known = {satu.kode for satu in definisi.atribut}
    for kode in sorted(set(isi) - known):
        yield Cacat(kode, Kalimat(_("Pertanyaan ini tidak ada dalam kuesioner.")))
    for atribut in definisi.atribut:
        chosen = _chosen(isi.get(atribut.kode, ()))
        if not chosen:
            if atribut.wajib and lengkap:
                yield Cacat(atribut.kode, Kalimat(_("Pilih satu jawaban.")))
        elif not _is_choice(atribut, chosen):
            yield Cacat(atribut.kode, Kalimat(_("Jawaban ini bukan salah satu pilihannya.")))


def _check_nilai(butir: Butir, isi: Isi, *, lengkap: bool) -> Iterator[Cacat]:
    nilai = isi.get(butir.kode)
    if nilai is None:
        answered = butir.kode in isi and butir.tidak_relevan is not None
        if lengkap and butir.wajib and not answered:
            yield Cacat(butir.kode, Kalimat(_("Pilih satu jawaban.")))
    elif isinstance(nilai, bool) or nilai not in butir.nilai:
        said = _("“{isi}” bukan jawaban; pilihannya {pilihan}. Yang tidak dijawab dibiarkan kosong.")
        choices = ", ".join(map(str, butir.nilai))
        yield Cacat(butir.kode, Kalimat(said, {"isi": str(nilai)[:20], "pilihan": choices}))


def _chosen(isi: str | Sequence[str]) -> tuple[str, ...]:
    return ((isi,) if isi else ()) if isinstance(isi, str) else tuple(isi)


def _is_choice(atribut: Atribut, chosen: tuple[str, ...]) -> bool:
    known = {satu.kode for satu in atribut.pilihan}
    single = atribut.jenis is not JenisAtribut.GANDA
    return known.issuperset(chosen) and len(set(chosen)) == len(chosen) and not (single and len(chosen) > 1)
