"""What the Berita Acara and the Keputusan of a plenary need to be told; numbers only, and officials."""

from __future__ import annotations

from typing import TypedDict

type Tanggal = str
"""An ISO date."""


class Hadir(TypedDict):
    """One line of the attendance list."""

    lembaga: str
    nama: str
    jabatan: str
    hadir: bool


class Angka(TypedDict):
    """One row of figures: the region's own, or one region of the annex."""

    nama: str
    kab: int
    kec: int
    desa: int
    lama: int
    l: int  # noqa: E741 - the official heading of the column
    p: int
    jumlah: int
    baru: int
    tms: int
    perbaikan: int


class Rincian(TypedDict):
    """A reason in words with how many, by sex."""

    nama: str
    l: int  # noqa: E741 - the official heading of the column
    p: int
    jumlah: int


class CelahSurat(TypedDict):
    """A gap, its working, its counted causes, and the explanation that people wrote."""

    nama: str
    hitungan: str
    sebab: list[str]
    tak_terjelaskan: int
    penjelasan: str
    dari: str


class TanggapanSurat(TypedDict):
    """A comment and its follow-up."""

    oleh: str
    isi: str
    tindak_lanjut: str


class KoreksiSurat(TypedDict):
    """A correction: what was asked by whom, and what became of it."""

    uraian: str
    pengusul: str
    jalan: str


class DibawaSurat(TypedDict):
    """A case that goes on to the next period."""

    jenis: str
    nama: str
    alasan: str


class KantorKecuali(TypedDict):
    """An office below that is not in the sum."""

    nama: str
    status: str
    alasan: str


class DasarSurat(TypedDict):
    """One citation."""

    kutipan: str
    bukti: str


class DataPleno(TypedDict):
    """BA and SK share their data; each prints what belongs into it."""

    masa: str
    """``Triwulan IV Tahun 2025``"""
    wilayah: str
    tanggal: Tanggal
    jam: str
    tempat: str
    tingkat_anak: str
    """``Kecamatan``, ``Kabupaten/Kota`` or ``Provinsi``: the rows of the annex."""
    hadir: list[Hadir]
    angka: Angka
    baris: list[Angka]
    baru_sebab: list[Rincian]
    tms_alasan: list[Rincian]
    tangguh: list[Rincian]
    celah: list[CelahSurat]
    tanggapan: list[TanggapanSurat]
    koreksi: list[KoreksiSurat]
    versi_pertama: int
    versi_akhir: int
    dibawa: list[DibawaSurat]
    belum_diputus: int
    coktas: list[Rincian]
    coktas_belum: int
    """People whose visit is not finished; they stay in the list."""
    saran: list[Rincian]
    warga: list[Rincian]
    """What citizens asked, by kind and outcome, from the first day to the cut-off."""
    warga_belum: int
    jumlah_dari: list[str]
    kecuali: list[KantorKecuali]
    pindah_antar: bool
    """Whether the sum holds moves between the offices below on both sides."""
    mengubah: dict[str, str] | None
    """``nomor``, ``tanggal``, ``alasan`` of the Keputusan that this one replaces."""
    berita_acara: dict[str, str] | None
    dasar: list[DasarSurat]
