"""The register of instruments: what a citation may name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from suara.hukum.baca import Baris, HukumTidakSah, read_all


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrumen:
    """One instrument: statute, regulation, court ruling or joint decree."""

    singkat: str
    judul: str
    berlaku_sejak: date
    diganti_oleh: str | None
    teks_dibaca: str
    """UTUH, SEBAGIAN or TIDAK: how much of the text was read for this house."""
    tautan: str
    catatan: str


def load_register(berkas: Iterable[Baris]) -> Mapping[str, Instrumen]:
    """Build the register from files; refuse doubles and a `diganti_oleh` that is not in it."""
    hasil: dict[str, Instrumen] = {}
    for isi in berkas:
        for baris in isi.rows("instrumen"):
            baru = _read_instrumen(baris)
            if baru.singkat in hasil:
                raise HukumTidakSah(baris.berkas, baris.letak, f"{baru.singkat} ditulis dua kali")
            hasil[baru.singkat] = baru
        for satu in hasil.values():
            if satu.diganti_oleh and satu.diganti_oleh not in hasil:
                raise HukumTidakSah(
                    isi.berkas, satu.singkat, f"diganti_oleh {satu.diganti_oleh} tidak terdaftar"
                )
    return MappingProxyType(hasil)


def _read_instrumen(baris: Baris) -> Instrumen:
    baris.only("singkat", "judul", "berlaku_sejak", "diganti_oleh", "teks_dibaca", "tautan", "catatan")
    teks_dibaca = baris.text("teks_dibaca")
    if teks_dibaca not in ("UTUH", "SEBAGIAN", "TIDAK"):
        raise HukumTidakSah(baris.berkas, baris.letak, "teks_dibaca wajib UTUH, SEBAGIAN atau TIDAK")
    return Instrumen(
        singkat=baris.text("singkat"),
        judul=baris.text("judul"),
        berlaku_sejak=baris.day("berlaku_sejak"),
        diganti_oleh=baris.text("diganti_oleh", default="") or None,
        teks_dibaca=teks_dibaca,
        tautan=baris.text("tautan"),
        catatan=baris.text("catatan", default=""),
    )


@cache
def register() -> Mapping[str, Instrumen]:
    """Return every instrument by its short name."""
    return load_register(read_all("regulasi"))
