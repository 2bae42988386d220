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
from suara.domains.pengaduan.terms import Kelas, Topik
from suara.domains.pengaduan.triase import Usulan, usulkan

KONTEKS = "laporan.usul"
TERSEGEL = "kata_tersegel"
logger = logging.getLogger("suara.pengaduan")


@dataclass(frozen=True, slots=True)
class UsulMesin:
    """The proposal as stored, and what must happen before anybody reads it."""

    data: dict[str, Any]
    is_wbs: bool
    is_rahasia: bool


def propose(judul: str, isi: str, identitas: DataIdentitas | None = None) -> UsulMesin:
    """Return the proposal for a masked text. A machine that fails proposes nothing; the report is kept."""
    usulan = _ask(judul, isi)
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
    data = seal_words(usulan.to_dict()) if usulan is not None else {}
    return UsulMesin(data, wbs, bool(alasan_rahasia(facts)))


def seal_words(data: dict[str, Any]) -> dict[str, Any]:
    """Return a proposal for keeping: the words that moved the machine are the citizen's and sealed."""
    words = {part: value.pop("kata") for part, value in data.items() if isinstance(value, dict)}
    sealed = seal_text(json.dumps(words, ensure_ascii=False), konteks=KONTEKS)
    return data | {TERSEGEL: base64.b64encode(sealed).decode("ascii")}


def open_words(data: dict[str, Any]) -> dict[str, Any]:
    """Return a kept proposal with its words."""
    if TERSEGEL not in data:
        return data
    words = json.loads(open_text(base64.b64decode(data[TERSEGEL]), konteks=KONTEKS))
    parts = {part: value | {"kata": words.get(part, [])} for part, value in data.items() if part in words}
    return {key: value for key, value in data.items() if key != TERSEGEL} | parts


def _ask(judul: str, isi: str) -> Usulan | None:
    try:
        return usulkan(isi, judul)
    except Exception as error:  # whatever the model does, the citizen's report is not lost
        logger.error("triase gagal: %s", type(error).__name__)
        return None
