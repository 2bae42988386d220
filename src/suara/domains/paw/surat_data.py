"""What each PAW letter, Berita Acara and annex needs to be told: the data dictionary of the templates.

Facts only, never ready-made markup: dates are ISO strings, votes are numbers, names are as on the DCT. The
Typst templates in `typst/` write dates in words, group digits and escape everything. A letter's number,
date, subject, signatories and tembusan are not here: `suara.core.surat` holds them on the Dokumen.

Unknown is `None` and is shown as "belum diketahui"; it is never 0 and never left out.
"""

from __future__ import annotations

from typing import Literal, TypedDict

type Tanggal = str
"""An ISO date, ``2026-03-26``."""

type JenisKelamin = Literal["L", "P"]

type StatusPeringkat = Literal[
    "TERPILIH", "SUDAH_PAW", "BERHENTI", "MS", "TMS", "MENUNGGU", "KLARIFIKASI", "BELUM_DIPERIKSA"
]
"""Status of a row of L1. BERHENTI is the member who leaves; BELUM_DIPERIKSA ranks below the person named."""


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


class SubjekKlarifikasi(TypedDict):
    """About whom clarification is asked; votes are nobody's business here."""

    nama: str
    nomor_urut: int
    partai: str
    dapil: str


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

    sebab: Literal["PASAL_27", "LHKPN", "KEPENGURUSAN_GANDA", "KLARIFIKASI"]
    berhenti: AnggotaBerhenti
    calon: CalonSurat | None
    """The person who keeps the place, when naming the person is right (LHKPN)."""
    uraian: str
    menunggu: list[str]
    langkah_berikut: list[str]


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
