"""What a PAW case is: facts only, frozen, without judgement. `rules.decide` turns them into a Keputusan.

`None` always means *unknown*, never zero or no. Identifiers are opaque strings of the caller; rules never
compare people by name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from suara.domains.paw.terms import (
    AlasanBerhenti,
    AlasanDiberhentikan,
    CaraKlarifikasi,
    CatatanBukanTMS,
    Forum,
    HasilKlarifikasi,
    HasilPerkara,
    JenisDokumen,
    JenisKelamin,
    KeadaanAnggota,
    Kedudukan,
    KodeFakta,
    Lembaga,
    PenyelesaianKepengurusan,
    PeranPengirim,
    PihakKlarifikasi,
    StatusPartai,
    SumberFakta,
    TindakPidanaPemilu,
    TingkatKPU,
    TingkatWilayah,
)


class Fakta:
    """Base of every fact: a case file with an unknown field is refused, so that nothing is lost silently."""

    __slots__ = ()
    __pydantic_config__: ClassVar[dict[str, str | bool]] = {
        "extra": "forbid",
        "use_attribute_docstrings": True,
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Dokumen(Fakta):
    """A document that the office holds. `id` is what a passed-over person is proved with."""

    id: str
    jenis: JenisDokumen
    nomor: str = ""
    tanggal: date | None = None
    penerbit: str = ""
    identitas_cocok: bool | None = None
    """Birth date or NIK on the document was compared with the candidate; None: not yet."""
    bermeterai: bool | None = None
    ditandatangani_sendiri: bool | None = None
    menyebut_cpaw: bool | None = None
    """A resignation says that the person resigns *as Calon Pengganti Antarwaktu*, Pasal 21 ayat (2)."""
    inkrah: bool | None = None
    """A judgment is final."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProsesHukum(Fakta):
    """One case about a dismissal, of the leaving member or of a candidate (reference: PartyDispute)."""

    forum: Forum
    tanggal_diajukan: date
    nomor_perkara: str = ""
    tanggal_putusan: date | None = None
    hasil: HasilPerkara | None = None
    inkrah: bool | None = None
    """Final or not taken further; None while unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Klarifikasi(Fakta):
    """One contact under Pasal 24 with its result."""

    tanggal: date
    pihak: PihakKlarifikasi
    cara: CaraKlarifikasi
    hasil: HasilKlarifikasi
    tentang: tuple[KodeFakta, ...] = ()
    """Which facts it was about; empty: whether the candidate is alive, not resigned and still eligible."""
    berita_acara: str | None = None
    """Identifier of the Berita Acara hasil klarifikasi, Pasal 24 ayat (6)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TanggapanMasyarakat(Fakta):
    """A public response about a candidate: a trigger for klarifikasi, never a proof."""

    tanggal: date
    ringkasan: str = ""
    tentang: tuple[KodeFakta, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FaktaCalon(Fakta):
    """A claim T1–T10 about a candidate with the documents that are said to prove it."""

    kode: KodeFakta
    sumber: SumberFakta
    tanggal: date | None = None
    dokumen: tuple[Dokumen, ...] = ()
    tindak_pidana: TindakPidanaPemilu | None = None
    jabatan: str = ""
    keluar_sendiri: bool = False
    """The candidate left the party of his own will: no Pasal 27 clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LHKPN(Fakta):
    """Receipt of the wealth report, Pasal 23."""

    tanda_terima: str
    tanggal: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Calon(Fakta):
    """A candidate of the DCT of Pemilu Terakhir."""

    id: str
    nama: str
    lembaga: Lembaga
    dapil: str
    partai: str | None
    """None for DPD."""
    nomor_urut: int
    jenis_kelamin: JenisKelamin | None
    suara_sah: int | None
    """None: unknown. Unknown is never zero."""
    suara_wilayah: Mapping[TingkatWilayah, Mapping[str, int]] = field(default_factory=dict)
    """Votes per area code and level; a level that is missing is unknown."""
    keputusan_hasil: str = ""
    """The decree that set `suara_sah`."""
    kedudukan: Kedudukan = Kedudukan.BELUM_PERNAH_DUDUK
    menuntut_kursi: bool = False
    """Outside the pool, but claims the seat."""
    fakta: tuple[FaktaCalon, ...] = ()
    catatan: tuple[CatatanBukanTMS, ...] = ()
    klarifikasi: tuple[Klarifikasi, ...] = ()
    tanggapan: tuple[TanggapanMasyarakat, ...] = ()
    proses_hukum: tuple[ProsesHukum, ...] = ()
    lhkpn: LHKPN | None = None

    @property
    def kode_kelamin(self) -> str:
        """Return the gender as it stands in tables; empty when unknown."""
        return self.jenis_kelamin or ""

    @property
    def kunci(self) -> tuple[str, str, str, int]:
        """What identifies a candidate: institution, dapil, party, list number; never the name."""
        return (self.lembaga.value, self.dapil, self.partai or "", self.nomor_urut)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kursi(Fakta):
    """The seat."""

    lembaga: Lembaga
    wilayah: str
    """Kemendagri code of the province or kab/kota whose institution it is ("" for DPR)."""
    dapil: str
    """The dapil of Pemilu Terakhir."""
    partai: str | None
    pemilu: str
    mulai_jabatan: date | None = None
    akhir_jabatan: date | None = None
    dapil_sekarang: str | None = None
    """The dapil after a later redrawing; it changes nothing."""
    daerah_khusus: bool = False
    """Aceh and others, Pasal 32."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PutusanPidana(Fakta):
    """The judgment behind ground G3: the maximum penalty threatened counts, not the sentence."""

    ancaman_tahun: int | None = None
    vonis_bulan: int | None = None
    inkrah: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Anggota(Fakta):
    """The member who is said to stop."""

    calon: str
    """Identifier of the member among the candidates."""
    nama: str
    tanggal_dilantik: date | None
    alasan: AlasanBerhenti | None
    """None: the letter names no ground for stopping."""
    alasan_diberhentikan: AlasanDiberhentikan | None = None
    keadaan: KeadaanAnggota | None = None
    tanggal_kosong: date | None = None
    """The day the seat fell vacant, if known."""
    putusan_pidana: PutusanPidana | None = None
    proses_hukum: tuple[ProsesHukum, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Permohonan(Fakta):
    """The letter that asks for a name."""

    nomor: str
    tanggal_surat: date
    tanggal_diterima: date
    pengirim: PeranPengirim
    ditandatangani_ketua: bool | None = None
    usulan: str | None = None
    """Identifier of the candidate whom the letter proposes; it does not bind."""
    lampiran: tuple[Dokumen, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KepengurusanPartai(Fakta):
    """Which board speaks for the party."""

    status: StatusPartai = StatusPartai.AKTIF
    surat_bertentangan: bool = False
    """Two boards sent papers that contradict each other."""
    penyelesaian: PenyelesaianKepengurusan | None = None
    sk_menteri: str = ""
    tanggal_sk: date | None = None
    keputusan_suksesi: str | None = None
    """Decree by which the party merged or was renamed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KekosonganLain(Fakta):
    """Another vacancy of the same party and dapil."""

    anggota: str
    nomor_permohonan: str = ""
    tanggal_diterima: date | None = None
    nama_sudah_dikirim: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dapil(Fakta):
    """A dapil of Pemilu Terakhir that may lend a candidate when the list is exhausted."""

    id: str
    nama: str
    lembaga: Lembaga
    penduduk: int | None = None
    sumber_penduduk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ketetanggaan(Fakta):
    """Two dapil touch; a curated fact with its basis, signed off by an officer."""

    dapil_a: str
    dapil_b: str
    dasar: str
    disahkan_oleh: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DapilCadangan(Fakta):
    """Everything known for the exhausted list (reference §13). Absent: unknown."""

    dapil: tuple[Dapil, ...] = ()
    """All other dapil of the institution (their candidates stand in `Kasus.calon`)."""
    ketetanggaan: tuple[Ketetanggaan, ...] = ()
    dapil_tingkat_atas: Dapil | None = None
    """The dapil one level up that contains this one; None when the institution has no level up."""
    dapil_induk: str | None = None
    """New region: the nearest dapil of the mother region before the split."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kasus(Fakta):
    """One case, complete: what `rules.decide` needs and nothing else."""

    kantor: TingkatKPU
    """The level of the office that holds the letter."""
    wilayah_kantor: str
    """Kemendagri code of the office ("" for KPU RI)."""
    pemilu_terakhir: str
    permohonan: Permohonan
    kursi: Kursi
    anggota: Anggota
    calon: tuple[Calon, ...]
    keputusan_hasil_berlaku: str | None = None
    """The decree on results in force today (after any MK-ordered change)."""
    kepengurusan: KepengurusanPartai = KepengurusanPartai()
    kekosongan_lain: tuple[KekosonganLain, ...] = ()
    cadangan: DapilCadangan | None = None
