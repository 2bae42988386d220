"""Lists that regulations fix for PAW: grounds per institution, attachments per ground."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from suara.hukum.baca import AKAR, Baris, read

FOLDER = AKAR / "daftar_paw"


@dataclass(frozen=True, slots=True, kw_only=True)
class AlasanHukum:
    """One ground for dismissal of one institution: letter, citation, evidence."""

    kode: str
    lembaga: str
    instrument: str
    pasal: str
    ayat: str
    huruf: str
    bukti: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LampiranHukum:
    """What must be attached for a ground: one document of `salah_satu`."""

    alasan: str
    salah_satu: tuple[str, ...]
    nama: str
    bukti: str


@cache
def load_alasan() -> Mapping[tuple[str, str], AlasanHukum]:
    """Return the grounds by (institution, code), PKPU 3/2025 Pasal 3; a missing pair is no ground there."""
    hasil: dict[tuple[str, str], AlasanHukum] = {}
    for lembaga in read(FOLDER / "alasan.yaml").rows("lembaga"):
        for baris in lembaga.rows("alasan"):
            satu = _read_alasan(lembaga, baris)
            hasil[satu.lembaga, satu.kode] = satu
    return MappingProxyType(hasil)


def _read_alasan(lembaga: Baris, baris: Baris) -> AlasanHukum:
    return AlasanHukum(
        kode=baris.text("kode"),
        lembaga=lembaga.text("kode"),
        instrument=lembaga.text("instrument"),
        pasal=lembaga.text("pasal"),
        ayat=lembaga.text("ayat"),
        huruf=baris.text("huruf"),
        bukti=baris.grade(),
    )


@cache
def load_lampiran() -> Mapping[str, LampiranHukum]:
    """Return the mandatory attachment by ground (`MENINGGAL_DUNIA`, `MENGUNDURKAN_DIRI`, G1–G9)."""
    hasil = {}
    for baris in read(FOLDER / "lampiran.yaml").rows("lampiran"):
        pilihan = baris.isi.get("salah_satu")
        jenis = tuple(str(satu) for satu in pilihan) if isinstance(pilihan, list) else ()
        alasan = baris.text("alasan")
        hasil[alasan] = LampiranHukum(
            alasan=alasan, salah_satu=jenis, nama=baris.text("nama"), bukti=baris.grade()
        )
    return MappingProxyType(hasil)
