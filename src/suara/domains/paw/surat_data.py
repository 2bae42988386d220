"""What each PAW letter, Berita Acara and annex needs to be told: the data dictionary of the templates.

Facts only, never ready-made markup: dates are ISO strings, votes are numbers, names are as on the DCT. The
Typst templates in `typst/` write dates in words, group digits and escape everything. A letter's number,
date, subject, signatories and tembusan are not here: `suara.core.surat` holds them on the Dokumen.

Unknown is `None` and is shown as "belum diketahui"; it is never 0 and never left out.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from suara.domains.paw.surat_ba import (
    DataBA1,
    DataBA2,
    HadirPleno,
    Kelayakan,
    KeputusanPleno,
    Kuorum,
    PendapatBerbeda,
    PetugasKlarifikasi,
    TanyaJawab,
)
from suara.domains.paw.surat_bagian import (
    AnggotaBerhenti,
    BarisPeringkat,
    BeritaAcaraRujukan,
    CalonSeri,
    CalonSurat,
    DasarSurat,
    DataL1,
    DataL2,
    Dilewati,
    JenisKelamin,
    KeputusanHasil,
    Lhkpn,
    StatusPeringkat,
    SuaraArea,
    SubjekKlarifikasi,
    SuratRujukan,
    Tanggal,
    TingkatSeri,
    UsulanLain,
)

__all__ = [
    "TEMPLATES",
    "AnggotaBerhenti",
    "BarisPeringkat",
    "BeritaAcaraRujukan",
    "CalonSeri",
    "CalonSurat",
    "DasarSurat",
    "DataBA1",
    "DataBA2",
    "DataL1",
    "DataL2",
    "DataS1",
    "DataS2",
    "DataS3",
    "DataS4",
    "DataS5",
    "DataS6",
    "DataS7",
    "DataSurat",
    "Dilewati",
    "HadirPleno",
    "JenisKelamin",
    "Kekurangan",
    "Kelayakan",
    "KeputusanHasil",
    "KeputusanPleno",
    "Kuorum",
    "Lhkpn",
    "PendapatBerbeda",
    "PetugasKlarifikasi",
    "Sengketa",
    "StatusPeringkat",
    "SuaraArea",
    "SubjekKlarifikasi",
    "SuratDinas",
    "SuratRujukan",
    "Tanggal",
    "TanyaJawab",
    "TingkatSeri",
    "UsulanLain",
]


class SuratDinas(TypedDict):
    """What every letter S1–S7 has."""

    kepada: list[str]
    """Lines of the addressee, without "Yth."."""
    di: str
    """Place of the addressee: ``Samarinda``."""
    sifat: str
    """``Penting``, ``Segera``, ``Biasa``."""
    lampiran: str
    """``1 (satu) berkas`` or ``-``."""
    rujukan: SuratRujukan
    dasar: list[DasarSurat]


class DataS1(SuratDinas):
    """S1, the name of the successor."""

    berhenti: AnggotaBerhenti
    keputusan_hasil: KeputusanHasil
    berita_acara: BeritaAcaraRujukan
    calon: CalonSurat | None
    """`None`: nobody is left on any list (HABIS)."""
    usulan_lain: UsulanLain | None
    dilewati: list[Dilewati]
    daftar_habis: NotRequired[str]
    """Why the person comes from another list, or where KPU looked in vain; absent: the own list."""
    lhkpn: Lhkpn
    l1: DataL1 | None
    """Printed as Lampiran I when given."""
    l2: list[DataL2]
    """Printed as the next Lampiran, one for each tie."""


class Sengketa(TypedDict):
    """The pending case of the leaving member."""

    forum: str
    """``Mahkamah Partai …``, ``Pengadilan Negeri Samarinda``"""
    nomor_perkara: str
    tanggal: Tanggal
    keadaan: str
    """``dalam pemeriksaan``"""


class DataS2(SuratDinas):
    """S2, cannot be processed yet (Pasal 7). By intent there is no place for a candidate or a vote."""

    berhenti: AnggotaBerhenti
    sengketa: list[Sengketa]
    dibuka_kembali: list[str]
    """What will reopen the request, one item each."""


class DataS3(SuratDinas):
    """S3, less than six months left."""

    berhenti: AnggotaBerhenti
    akhir_masa_jabatan: Tanggal
    tanggal_acuan: Tanggal
    acuan: str
    """What the reference date is: ``tanggal surat diterima``."""
    sisa: str
    """``5 bulan 12 hari``"""
    batas_terakhir: Tanggal


class DataS4(SuratDinas):
    """S4, not ours to decide, or no PAW at all."""

    sebab: Literal["PENGIRIM", "TINGKAT", "BUKAN_PAW"]
    uraian: str
    """One or two sentences on this case."""
    pemohon_berwenang: str
    """Who has to write: ``Ketua DPRD Kota Samarinda``."""
    tujuan_berwenang: str
    """To whom: ``KPU Kota Samarinda``."""


class Kekurangan(TypedDict):
    """One paper that is missing or not fit."""

    dokumen: str
    keterangan: str


class DataS5(SuratDinas):
    """S5, papers incomplete, or no vacancy yet."""

    sebab: Literal["TIDAK_LENGKAP", "BELUM_ADA_KEKOSONGAN"]
    berhenti: AnggotaBerhenti
    uraian: str
    kekurangan: list[Kekurangan]


class DataS6(SuratDinas):
    """S6, request for clarification."""

    kepada_jenis: Literal["CALON", "PARTAI", "INSTANSI", "PIMPINAN"]
    berhenti: AnggotaBerhenti
    subjek: SubjekKlarifikasi
    alasan: str
    """Why KPU asks, one sentence."""
    pertanyaan: list[str]
    dokumen_diminta: list[str]
    batas: Tanggal | None
    cara: list[str]
    """``surat elektronik``, ``panggilan video`` …"""
    kontak: str


class DataS7(SuratDinas):
    """S7, interim answer."""

    sebab: Literal["PASAL_27", "LHKPN", "KEPENGURUSAN_GANDA", "KLARIFIKASI", "PLENO"]
    berhenti: AnggotaBerhenti
    calon: CalonSurat | None
    """The person who keeps the place, when naming the person is right (LHKPN)."""
    uraian: str
    menunggu: list[str]
    langkah_berikut: list[str]


type DataSurat = (
    DataS1 | DataS2 | DataS3 | DataS4 | DataS5 | DataS6 | DataS7 | DataBA1 | DataBA2 | DataL1 | DataL2
)

TEMPLATES: dict[str, str] = {
    "S1": "paw/s1",
    "S2": "paw/s2",
    "S3": "paw/s3",
    "S4": "paw/s4",
    "S5": "paw/s5",
    "S6": "paw/s6",
    "S7": "paw/s7",
    "BA1": "paw/ba1",
    "BA2": "paw/ba2",
    "L1": "paw/l1",
    "L2": "paw/l2",
}
"""Letter code (the Dokumen's `jenis`) to template name."""
