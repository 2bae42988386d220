"""What the public introduction shows: grounds from the law's own tables, decrees behind the votes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from suara.domains.paw.rules import Informasi
from suara.domains.paw.terms import AlasanDiberhentikan, KodeFakta, Lembaga, StatusPeringkat
from suara.hukum.daftar import AlasanHukum, load_alasan
from suara.kernel.dasar import Bukti, Dasar


@dataclass(frozen=True, slots=True)
class AlasanLembaga:
    """The grounds for dismissal of one institution, each with its article."""

    lembaga: str
    kode: str
    alasan: tuple[tuple[str, Dasar], ...]


def list_alasan() -> list[AlasanLembaga]:
    """Return the grounds per institution in the order of the law, PKPU 3/2025 Pasal 3."""
    known = load_alasan()
    return [
        AlasanLembaga(
            item.label,
            item.value,
            tuple(
                (ground.label, _dasar(known[item.value, ground.value]))
                for ground in AlasanDiberhentikan
                if (item.value, ground.value) in known
            ),
        )
        for item in Lembaga
    ]


def list_peringkat_terbit(data: Mapping[str, Any]) -> list[dict[str, object]]:
    """Return the ranking of a published decision with the words of its codes; papers stay in the office."""
    return [
        {
            **row,
            "status": StatusPeringkat(row["status"]),
            "alasan": KodeFakta(row["kode"]).label if row.get("kode") else "",
        }
        for row in data.get("peringkat", [])
    ]


PRIVATE = frozenset({"bukti", "dokumen", "tanggal", "lhkpn"})
"""Papers: the reason says their kind; number and date stay in the office."""


def publish_isi(isi: Mapping[str, Any]) -> dict[str, Any]:
    """Return a decision for everybody: name, votes, rank and reasons, without numbers and dates of papers."""
    data = dict(isi.get("data", {}))
    for kunci in ("dilewati", "peringkat"):
        data[kunci] = [_open(row) for row in data.get(kunci) or []]
    if isinstance(data.get("calon"), dict):
        data["calon"] = _open(data["calon"])
    langkah = [{**step, "fakta": _open(step.get("fakta") or {})} for step in isi.get("langkah", [])]
    return {**isi, "langkah": langkah, "data": data}


def _open(row: Mapping[str, Any]) -> dict[str, Any]:
    return {kunci: nilai for kunci, nilai in row.items() if kunci not in PRIVATE}


def list_sumber(info: Informasi) -> list[str]:
    """Return the decrees that the votes of an information come from, each once."""
    return sorted({calon.keputusan_hasil for calon in info.daftar if calon.keputusan_hasil})


def _dasar(row: AlasanHukum) -> Dasar:
    return Dasar(row.instrument, row.pasal, row.ayat, row.huruf, Bukti(row.bukti))
