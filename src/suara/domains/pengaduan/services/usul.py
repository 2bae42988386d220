"""What the machine proposes about a new report. It sees the masked text only, and a person decides."""

from __future__ import annotations

import base64
import json
import logging
from dataclasses import dataclass
from typing import Any

from suara.core.privasi.services import DataIdentitas, open_text, seal_text
from suara.domains.pengaduan.rules.rahasia_default import (
    FaktaRahasia,
    alasan_rahasia,
    is_bersisa,
    is_orang_dalam,
)
from suara.domains.pengaduan.services import samar
from suara.domains.pengaduan.terms import Kelas, SebabRahasia, Topik
from suara.domains.pengaduan.triase import Usulan, usulkan

KONTEKS = "laporan.usul"
TERSEGEL = "kata_tersegel"
KONTEKS_SEBAB = "laporan.sebab_rahasia"
SEBAB_TERSEGEL = "sebab_rahasia_tersegel"
KATA = ("kata", "tertulis")
logger = logging.getLogger("suara.pengaduan")


@dataclass(frozen=True, slots=True)
class UsulMesin:
    """The proposal as stored, and what must happen before anybody reads it."""

    data: dict[str, Any]
    is_wbs: bool
    sebab: tuple[SebabRahasia, ...]

    def kept(self, *, diminta: bool) -> dict[str, Any]:
        """Return what is stored beside the report: why it is rahasia only where its reporter did not ask."""
        if diminta or not self.sebab:
            return self.data
        sealed = seal_text(json.dumps(self.sebab), konteks=KONTEKS_SEBAB)
        return self.data | {SEBAB_TERSEGEL: base64.b64encode(sealed).decode("ascii")}


def propose(judul: str, isi: str, identitas: DataIdentitas | None = None) -> UsulMesin:
    """Return the proposal for a masked text. A machine that fails proposes nothing; the report is kept."""
    usulan = _ask(judul, isi)
    wbs = usulan is not None and usulan.is_wbs
    data = seal_words(usulan.to_dict()) if usulan is not None else {}
    return UsulMesin(data, wbs, _reasons(judul, isi, identitas, usulan))


def foresee_rahasia(judul: str, isi: str, identitas: DataIdentitas | None) -> tuple[SebabRahasia, ...]:
    """Return why a report that is not sent yet would be made rahasia, exactly as when it is received."""
    masked = samar.mask(judul), samar.mask(isi)
    return _reasons(*masked, identitas, _ask(*masked))


def _reasons(
    judul: str, isi: str, identitas: DataIdentitas | None, usulan: Usulan | None
) -> tuple[SebabRahasia, ...]:
    wbs = usulan is not None and usulan.is_wbs
    topik = Topik(usulan.topik.nilai) if usulan is not None and usulan.topik.nilai else None
    text = f"{judul}\n{isi}"
    age = identitas.usia.strip() if identitas is not None else ""
    facts = FaktaRahasia(
        teks=text,
        kelas=Kelas.WBS if wbs else None,
        topik=topik,
        menyebut_nama="[NAMA]" in text,
        ada_rekening="[NO. REK]" in text,
        usia=int(age) if age.isdecimal() else None,
        pelapor_internal=identitas is not None and is_orang_dalam(identitas.pekerjaan),
        sisa_pengenal=is_bersisa(text),
    )
    return alasan_rahasia(facts)


def seal_words(data: dict[str, Any]) -> dict[str, Any]:
    """Return a proposal for keeping: the words that moved the machine are the citizen's and sealed."""
    words = {
        part: {name: value.pop(name) for name in KATA if name in value}
        for part, value in data.items()
        if isinstance(value, dict)
    }
    sealed = seal_text(json.dumps(words, ensure_ascii=False), konteks=KONTEKS)
    return data | {TERSEGEL: base64.b64encode(sealed).decode("ascii")}


def open_words(data: dict[str, Any]) -> dict[str, Any]:
    """Return a kept proposal with its words."""
    plain = {key: value for key, value in data.items() if key not in (TERSEGEL, SEBAB_TERSEGEL)}
    if TERSEGEL not in data:
        return plain
    words = json.loads(open_text(base64.b64decode(data[TERSEGEL]), konteks=KONTEKS))
    return plain | {part: value | _named(words[part]) for part, value in plain.items() if part in words}


def _named(words: Any) -> dict[str, Any]:
    """Return the words of one answer by their kind; a list is of the time when only plain words were kept."""
    return words if isinstance(words, dict) else {"kata": words}


def open_sebab(data: dict[str, Any]) -> tuple[SebabRahasia, ...]:
    """Return why the report was made rahasia unasked; nothing of a report that was kept without it."""
    if SEBAB_TERSEGEL not in data:
        return ()
    kept = json.loads(open_text(base64.b64decode(data[SEBAB_TERSEGEL]), konteks=KONTEKS_SEBAB))
    return tuple(sebab for sebab in SebabRahasia if sebab in kept)


def _ask(judul: str, isi: str) -> Usulan | None:
    try:
        return usulkan(isi, judul)
    except Exception as error:  # whatever the model does, the citizen's report is not lost
        logger.error("triase gagal: %s", type(error).__name__)
        return None
