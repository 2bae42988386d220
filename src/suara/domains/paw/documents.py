"""From a case and its decision to the plain dictionaries that the letter templates read (`surat_data.py`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from suara.domains.paw.bahasa import in_office_language
from suara.domains.paw.documents_dasar import (
    JABATAN_KETUA,
    citations,
    get_ketua,
    rujukan,
    subjek,
)
from suara.domains.paw.documents_keputusan import build_ba1, build_s1
from suara.domains.paw.documents_surat import build_s2, build_s3, build_s4, build_s5, build_s6, build_s7
from suara.domains.paw.models import KeputusanPAW, Klarifikasi, PermohonanPAW, RapatPleno
from suara.domains.paw.surat_data import DataBA2
from suara.domains.paw.terms import KodeFakta, Lembaga
from suara.domains.paw.workflow import PASAL_24
from suara.ui.format import format_time

__all__ = [
    "build_after_pleno",
    "build_ba2",
    "build_letter",
    "list_tembusan",
    "penandatangan_of",
    "perihal_of",
]

PERIHAL = {
    "S1": "Nama Calon Pengganti Antarwaktu {lembaga} a.n. {anggota}",
    "S2": "Permohonan PAW a.n. {anggota} Belum Dapat Diproses",
    "S3": "PAW a.n. {anggota} Tidak Dilaksanakan",
    "S4": "Jawaban atas Permintaan PAW a.n. {anggota}",
    "S5": "Kekurangan Dokumen Permohonan PAW a.n. {anggota}",
    "S6": "Permintaan Klarifikasi",
    "S7": "Jawaban Sementara atas Permohonan PAW a.n. {anggota}",
    "BA1": "Verifikasi dan Rapat Pleno PAW {lembaga} a.n. {anggota}",
    "BA2": "Hasil Klarifikasi Calon Pengganti Antarwaktu",
}
"""Subjects are in the language of office; letters are Indonesian whatever the reader's language."""


@in_office_language
def perihal_of(jenis: str, permohonan: PermohonanPAW) -> str:
    """Return the subject line."""
    return PERIHAL[jenis].format(lembaga=Lembaga(permohonan.lembaga).label, anggota=permohonan.nama_anggota)


@in_office_language
def penandatangan_of(
    jenis: str,
    permohonan: PermohonanPAW,
    *,
    klarifikasi: Klarifikasi | None = None,
    pleno: RapatPleno | None = None,
) -> list[dict[str, str]]:
    """Return who signs: the Ketua, the members present (BA1), or the two officers (BA2)."""
    if klarifikasi is not None:
        return [
            {"nama": person.nama, "jabatan": "Petugas klarifikasi"}
            for person in (klarifikasi.dicatat_oleh, klarifikasi.petugas_kedua)
        ]
    if jenis == "BA1" and pleno is not None:
        return [{"nama": row.nama, "jabatan": row.jabatan} for row in pleno.kehadiran_set.filter(hadir=True)]
    return [{"nama": get_ketua(permohonan.kantor), "jabatan": JABATAN_KETUA}]


@in_office_language
def list_tembusan(jenis: str, permohonan: PermohonanPAW) -> list[str]:
    """Return who gets a copy: the office above, Bawaslu, the regional head, the party (reference §15)."""
    if jenis in {"BA1", "BA2", "S6"}:
        return []
    kantor = permohonan.kantor
    above = [f"{kantor.induk.nama_lengkap}"] if kantor.induk else []
    place = kantor.nama.removeprefix("KPU ").removeprefix("KIP ")
    bawaslu, head = [f"Bawaslu {place}"], []
    if permohonan.lembaga == Lembaga.DPRD_PROVINSI:
        head = [f"Gubernur {place.removeprefix('Provinsi ')}"]
    elif permohonan.lembaga == Lembaga.DPRD_KAB_KOTA:
        head = [f"{'Wali Kota' if place.startswith('Kota') else 'Bupati'} {place.split(' ', 1)[-1]}"]
    party = permohonan.anggota.kursi.partai if permohonan.anggota else None
    return [*above, *bawaslu, *head, *([f"Pimpinan {party.nama}"] if party else [])]


@in_office_language
def build_after_pleno(jenis: str, permohonan: PermohonanPAW, pleno: RapatPleno) -> Mapping[str, Any]:
    """Return the data of BA1 or of the letter that answers the Pimpinan."""
    if jenis == "BA1":
        return build_ba1(permohonan, pleno)
    if jenis == "S1":
        return build_s1(permohonan, pleno.keputusan)
    return build_letter(jenis, permohonan, pleno.keputusan, {})


@in_office_language
def build_letter(
    jenis: str, permohonan: PermohonanPAW, keputusan: KeputusanPAW | None, isian: Mapping[str, Any]
) -> Mapping[str, Any]:
    """Return the data of S2 to S7; `isian` is what the officer typed where the facts do not say it."""
    match jenis:
        case "S2":
            return build_s2(permohonan, keputusan)
        case "S3":
            return build_s3(permohonan, keputusan)
        case "S4":
            return build_s4(permohonan, keputusan, isian)
        case "S5":
            return build_s5(permohonan, keputusan, isian)
        case "S6":
            return build_s6(permohonan, isian)
        case "S7":
            return build_s7(permohonan, keputusan, isian)
        case _:
            raise ValueError(f"{jenis} bukan surat yang dibuat di sini")


@in_office_language
def build_ba2(permohonan: PermohonanPAW, row: Klarifikasi) -> DataBA2:
    """Return the Berita Acara of one clarification contact."""
    person = row.calon or (permohonan.anggota.calon if permohonan.anggota else None)
    return {
        "tanggal": timezone.localtime(row.dihubungi_at).date().isoformat(),
        "jam": format_time(row.dihubungi_at),
        "tempat": permohonan.kantor.kota or permohonan.kantor.nama,
        "saluran": row.get_cara_display().lower(),
        "pihak": row.nama_pihak,
        "pihak_kapasitas": row.get_pihak_display(),
        "identitas": row.pemeriksaan_identitas,
        "rujukan": rujukan(permohonan),
        "subjek": subjek(permohonan, person),
        "alasan": _about(row),
        "tanya_jawab": [{"tanya": row.pertanyaan, "jawab": row.jawaban}],
        "bukti": [row.bukti.nama_asli] if row.bukti else [],
        "kesimpulan": row.kesimpulan or row.get_hasil_display(),
        "petugas": [
            {"nama": person.nama, "jabatan": "Petugas klarifikasi"}
            for person in (row.dicatat_oleh, row.petugas_kedua)
        ],
        "dasar": citations([PASAL_24]),
    }


def _about(row: Klarifikasi) -> str:
    """Return what was to be clarified: the facts in question, or eligibility as a whole (Pasal 24(3))."""
    facts = [KodeFakta(item).di_tengah for item in row.tentang]
    if facts:
        return f"keterangan bahwa calon {'; '.join(facts)}"
    return "memastikan calon masih hidup, tidak mengundurkan diri, dan masih memenuhi syarat"
