"""What the two Berita Acara need to be told: BA1 (verification and pleno) and BA2 (clarification)."""

from __future__ import annotations

from typing import TypedDict

from suara.domains.paw.surat_bagian import (
    AnggotaBerhenti,
    BarisPeringkat,
    DasarSurat,
    DataL2,
    KeputusanHasil,
    StatusPeringkat,
    SubjekKlarifikasi,
    SuratRujukan,
    Tanggal,
)


class HadirPleno(TypedDict):
    """One commissioner."""

    nama: str
    jabatan: str
    hadir: bool
    keterangan: str


class Kuorum(TypedDict):
    """Quorum of the pleno."""

    jumlah_anggota: int
    hadir: int
    syarat: int
    terpenuhi: bool


class Kelayakan(TypedDict):
    """Eligibility of one candidate that was examined."""

    nama: str
    nomor_urut: int
    status: StatusPeringkat
    kode: str
    uraian: str
    bukti_dokumen: list[str]
    dasar: list[DasarSurat]


class PendapatBerbeda(TypedDict):
    """Dissent of one member of the pleno."""

    nama: str
    jabatan: str
    alasan: str


class KeputusanPleno(TypedDict):
    """What the pleno decided."""

    hasil: str
    """Outcome code of `terms.Hasil`."""
    diktum: list[str]
    """The decision in sentences, KESATU, KEDUA …"""
    alasan_manual: str
    """Recorded reasons when the rules returned MANUAL, else empty."""
    setuju: int
    tidak_setuju: int


class DataBA1(TypedDict):
    """BA1, verifikasi and rapat pleno."""

    tempat: str
    tanggal: Tanggal
    jam: str
    """``10.00 WITA``"""
    rujukan: SuratRujukan
    berhenti: AnggotaBerhenti
    hadir: list[HadirPleno]
    kuorum: Kuorum
    keputusan_hasil: KeputusanHasil | None
    peringkat: list[BarisPeringkat]
    """Empty when the rules must not rank (Pasal 7, under six months)."""
    seri: list[DataL2]
    kelayakan: list[Kelayakan]
    keputusan: KeputusanPleno
    pendapat_berbeda: list[PendapatBerbeda]
    dasar: list[DasarSurat]


class PetugasKlarifikasi(TypedDict):
    """One of the two officers."""

    nama: str
    jabatan: str


class TanyaJawab(TypedDict):
    """One question and its answer."""

    tanya: str
    jawab: str


class DataBA2(TypedDict):
    """BA2, result of one clarification contact."""

    tanggal: Tanggal
    jam: str
    tempat: str
    saluran: str
    """``panggilan video``, ``surat elektronik`` …"""
    pihak: str
    """Who was asked: name and capacity."""
    pihak_kapasitas: str
    identitas: str
    """How identity was checked, without identity numbers."""
    rujukan: SuratRujukan
    subjek: SubjekKlarifikasi
    alasan: str
    tanya_jawab: list[TanyaJawab]
    bukti: list[str]
    """Names of evidence files."""
    kesimpulan: str
    petugas: list[PetugasKlarifikasi]
    dasar: list[DasarSurat]
