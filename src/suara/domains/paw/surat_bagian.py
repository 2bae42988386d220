"""Parts that several PAW documents share: people, papers, citations, ranking (L1), tie working (L2)."""

from __future__ import annotations

from typing import Literal, TypedDict

type Tanggal = str
"""An ISO date, ``2026-03-26``."""

type JenisKelamin = Literal["L", "P", ""]
"""Empty while the DCT does not say."""

type StatusPeringkat = Literal[
    "TERPILIH",
    "SUDAH_PAW",
    "BERHENTI",
    "MS",
    "TMS",
    "MENUNGGU",
    "KLARIFIKASI",
    "BELUM_DIPERIKSA",
    "TIDAK_DIPERINGKAT",
]
"""Status of a row of L1. BERHENTI is the member who leaves; BELUM_DIPERIKSA ranks below the person
named; TIDAK_DIPERINGKAT was struck from the DCT or never took the oath."""


class DasarSurat(TypedDict):
    """One citation of the letter: `Dasar.to_dict()` fits, further keys are ignored."""

    kutipan: str
    """``PKPU 3/2025 Pasal 20 ayat (2)``"""
    bukti: str
    """Evidence grade; everything but TEKS puts the box "dasar hukum perlu dicek" on the draft."""


class KeputusanHasil(TypedDict):
    """The Keputusan KPU that fixed the votes."""

    nomor: str
    tanggal: Tanggal
    tentang: str


class SuratRujukan(TypedDict):
    """The letter that is answered."""

    pengirim: str
    """Office and institution in words: ``Ketua DPRD Provinsi Kalimantan Timur``."""
    nomor: str
    tanggal: Tanggal
    perihal: str
    diterima: Tanggal


class BeritaAcaraRujukan(TypedDict):
    """A Berita Acara that the letter rests on."""

    nomor: str
    tanggal: Tanggal


class AnggotaBerhenti(TypedDict):
    """The member who stops."""

    nama: str
    lembaga: str
    """``DPRD Provinsi Kalimantan Timur``"""
    partai: str
    """Name of the party; empty for DPD."""
    dapil: str
    alasan: str
    """In words, after "karena": ``meninggal dunia``."""
    masa_jabatan: str
    """``2024–2029``"""


class CalonSurat(TypedDict):
    """A candidate as letters name one."""

    nama: str
    nomor_urut: int
    jenis_kelamin: JenisKelamin
    partai: str
    dapil: str
    suara_sah: int | None
    peringkat: int
    """Rank among all candidates of the list, 1 for the most votes."""


class Dilewati(TypedDict):
    """A person passed over. A skip without a document cannot be written."""

    calon: CalonSurat
    kode: str
    """T1 … T10."""
    alasan: str
    dokumen: str
    """Kind and number of the proof: ``Surat Keterangan Kematian Nomor 474.3/12/2026``."""
    tanggal_dokumen: Tanggal
    dasar: list[DasarSurat]


class UsulanLain(TypedDict):
    """The name that the letter proposed although it is not the next-ranked."""

    calon: CalonSurat
    alasan: str
    """Why not, one sentence."""


class Lhkpn(TypedDict):
    """The receipt of LHKPN; both `None` when it has not come."""

    nomor: str | None
    tanggal: Tanggal | None


class BarisPeringkat(TypedDict):
    """One row of L1."""

    peringkat: int
    nomor_urut: int
    nama: str
    jenis_kelamin: JenisKelamin
    suara_sah: int | None
    status: StatusPeringkat
    kode: str
    """Reason code T1 … T10, or empty."""
    dokumen: str
    tanggal_dokumen: Tanggal | None


class DataL1(TypedDict):
    """L1, ranking table."""

    lembaga: str
    partai: str
    dapil: str
    pemilu: str
    """``Pemilu Tahun 2024``"""
    keputusan_hasil: KeputusanHasil
    baris: list[BarisPeringkat]
    catatan: list[str]


class SuaraArea(TypedDict):
    """Votes of the tied candidates in one area; `suara` stands in the order of `CalonSeri`."""

    kode: str
    nama: str
    suara: list[int | None]


class CalonSeri(TypedDict):
    """One of the tied candidates."""

    nama: str
    nomor_urut: int
    jenis_kelamin: JenisKelamin


class TingkatSeri(TypedDict):
    """One level of a tie: areas, and both ways to count the spread, in the order of `CalonSeri`."""

    tingkat: str
    """``Kabupaten/Kota``, ``Kecamatan``, ``Kelurahan/Desa``, ``TPS``"""
    area: list[SuaraArea]
    area_bersuara: list[int]
    """AREAS_WITH_VOTES"""
    area_unggul: list[int]
    """AREAS_LED"""
    hasil: str
    """What this level decided, one sentence."""


class DataL2(TypedDict):
    """L2, tie annex."""

    lembaga: str
    partai: str
    dapil: str
    suara_sah: int
    calon: list[CalonSeri]
    tingkat: list[TingkatSeri]
    kesimpulan: str
    dasar: list[DasarSurat]


class SubjekKlarifikasi(TypedDict):
    """About whom clarification is asked; votes are nobody's business here."""

    nama: str
    nomor_urut: int
    partai: str
    dapil: str
