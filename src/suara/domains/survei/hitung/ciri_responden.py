"""What a file says about its respondents, as the choices of the questionnaire; what is none stays unknown."""

from __future__ import annotations

import re
from collections.abc import Mapping

from suara.domains.survei.hitung.tanya import plain
from suara.domains.survei.instrumen.definisi import Atribut, Definisi
from suara.domains.survei.instrumen.istilah import JenisAtribut

_SAMA: Mapping[str, str] = {
    "pria": "laki laki", "lk": "laki laki", "wanita": "perempuan", "pr": "perempuan", "slta": "sma",
    "smk": "sma", "sltp": "smp", "diploma": "d", "d1": "d", "d2": "d", "d3": "d", "d4": "d", "asn": "pns",
    "pegawai swasta": "swasta", "karyawan swasta": "swasta", "wiraswasta": "wirausaha",
}  # fmt: skip
"""Words that offices use for a choice of the annex."""
_TAHUN = re.compile(r"(\d{1,3})(?: tahun| thn| th)?")


def headings(definisi: Definisi) -> dict[str, frozenset[str]]:
    """Return, by trait, the headings that name it; what is counted apart is never taken from a file."""
    return {
        satu.kode: frozenset({plain(satu.kode), *(plain(kata) for _bahasa, kata in satu.label.isi)})
        for satu in definisi.atribut
        if not satu.terpisah
    }


def read_ciri(atribut: Atribut, sel: str) -> str | list[str] | None:
    """Return what a filled cell says of a trait; None when it is none of its choices."""
    if atribut.jenis is JenisAtribut.GANDA:
        found = [_choice(atribut, part) for part in re.split(r"[,;]", sel) if part.strip()]
        known = [satu for satu in found if satu]
        return sorted(set(known)) if known and len(known) == len(found) else None
    return _choice(atribut, sel)


def _choice(atribut: Atribut, sel: str) -> str | None:
    words = plain(sel)
    number = _TAHUN.fullmatch(words)
    if atribut.jenis is JenisAtribut.PITA and number:
        return atribut.pita(int(number[1]))
    known = {plain(name): x.kode for x in atribut.pilihan for name in (x.kode, *dict(x.label.isi).values())}
    return known.get(words) or known.get(_SAMA.get(words, ""))
