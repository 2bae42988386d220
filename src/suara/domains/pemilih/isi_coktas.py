"""The sealed values behind a row of coktas and behind a visit, opened. Nothing here logs: services do."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from suara.domains.pemilih.isi import read_isi
from suara.domains.pemilih.models import BarisCoktas, KunjunganCoktas


@dataclass(frozen=True, slots=True)
class OrangCoktas:
    """The person as the list has him, else as the source has him; `baris_id` is the list's row."""

    nik: str
    orang: dict[str, str]
    baris_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IsiKunjungan:
    """What the officer wrote that may name somebody: respondent, note, new values, papers' numbers."""

    responden: str = ""
    catatan: str = ""
    ubah: Mapping[str, str] = field(default_factory=dict)
    nomor_dokumen: Mapping[str, str] = field(default_factory=dict)

    def to_text(self) -> str:
        """Return the text to be sealed."""
        said = {"responden": self.responden, "catatan": self.catatan}
        return json.dumps(
            {**said, "ubah": dict(self.ubah), "nomor_dokumen": dict(self.nomor_dokumen)}, ensure_ascii=False
        )


def read_orang(baris: BarisCoktas) -> OrangCoktas:
    """Return the values of a row: its own, else those of the candidate it came from."""
    if baris.isi:
        data = json.loads(baris.isi)
        return OrangCoktas(data.get("nik", ""), data.get("orang") or {}, data.get("baris_id"))
    if baris.kandidat is None:
        return OrangCoktas("", {})
    said = read_isi(baris.kandidat)
    return OrangCoktas(said.nik, said.lama or said.baru or {}, baris.kandidat.baris_id)


def seal_orang(orang: OrangCoktas) -> str:
    """Return the text that a row without a candidate keeps sealed."""
    values = {"nik": orang.nik, "orang": orang.orang, "baris_id": orang.baris_id}
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def read_kunjungan(kunjungan: KunjunganCoktas) -> IsiKunjungan:
    """Return what was sealed with a visit."""
    return IsiKunjungan(**json.loads(kunjungan.isi or "{}"))
