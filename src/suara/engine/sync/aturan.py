"""The rules of a comparison, one person at a time, in plain Python with their basis.

The reference for the SQL steps (a property test holds both together) and what the work pages ask when an
officer wants to know why a row was proposed. Basis: `reference dpb.md` §3, §5, §7, §15.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from suara.engine.skema import ORANG, names
from suara.engine.sync.acuan import Acuan
from suara.engine.sync.dasar import basis_of
from suara.engine.terms import AlasanTMS, JenisKandidat, LingkupPindah, SebabBaru, StatusBaris
from suara.engine.terms_alir import AlasanTangguh
from suara.kernel.dasar import Bukti, Dasar, weakest

KOLOM_BEDA = tuple(names(ORANG))
"""Bit i of `beda` is column i of this."""
PANJANG = {
    LingkupPindah.ANTAR_PROVINSI: 2,
    LingkupPindah.ANTAR_KABUPATEN: 5,
    LingkupPindah.ANTAR_KECAMATAN: 8,
}
TERTUTUP = frozenset({AlasanTMS.GANDA, AlasanTMS.DICABUT_HAK_PILIH})
"""Removals that a population file cannot know of: it never proposes such a person anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Orang:
    """What list and source both say of a person (`skema.ORANG`)."""

    nik: str
    kode_desa: str
    jenis_kelamin: str
    nama: str
    nkk: str | None = None
    tempat_lahir: str | None = None
    tanggal_lahir: date | None = None
    status_kawin: str | None = None
    alamat: str | None = None
    rt: str | None = None
    rw: str | None = None
    disabilitas: str | None = None
    ktpel: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisDaftar(Orang):
    """One row of the list."""

    id: int
    status: StatusBaris = StatusBaris.AKTIF
    alasan: AlasanTMS | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisSumber(Orang):
    """One row of the source."""

    hidup: bool = True
    pekerjaan: str | None = None
    warga_negara: str = "WNI"


@dataclass(frozen=True, slots=True, kw_only=True)
class Usulan:
    """One proposal (`skema.KANDIDAT`) with what it rests on."""

    id: int | None
    nik: str
    jenis: JenisKandidat
    alasan: AlasanTMS | SebabBaru | AlasanTangguh | None = None
    beda: int = 0
    pindah: LingkupPindah = LingkupPindah.TIDAK
    desa_lama: str | None = None
    desa_baru: str | None = None

    @property
    def dasar(self) -> tuple[Dasar, ...]:
        """The rules that the proposal rests on."""
        return basis_of(self.jenis, self.alasan, self.pindah)

    @property
    def bukti(self) -> Bukti:
        """How well we know the weakest of them."""
        return weakest([satu.bukti for satu in self.dasar])


def propose(daftar: Sequence[BarisDaftar], sumber: Sequence[BarisSumber], acuan: Acuan) -> tuple[Usulan, ...]:
    """Return what follows for one NIK from all its rows in the list and in the source."""
    hidup = [satu for satu in daftar if satu.status is not StatusBaris.TMS]
    if len(hidup) > 1 or len(sumber) > 1:
        return _double(hidup, sumber, acuan)
    if hidup and sumber:
        return _matched(hidup[0], sumber[0], acuan)
    if hidup:
        return _missing(hidup[0], acuan)
    if sumber:
        return _newcomer([satu for satu in daftar if satu.status is StatusBaris.TMS], sumber[0], acuan)
    return ()


def is_adult(lahir: date | None, kawin: str | None, acuan: Acuan) -> bool | None:
    """Whether somebody is 17 on the reference date, or married, or was; None when nothing says so."""
    if kawin in ("S", "P"):
        return True
    return None if lahir is None else lahir <= acuan.batas_17


def difference(baris: Orang, sumber: Orang) -> int:
    """Return the bit mask of what the source says otherwise. Where it is silent there is no difference."""
    beda = 0
    for bit, kolom in enumerate(KOLOM_BEDA):
        kata = getattr(sumber, kolom)
        if kata is not None and kata != (getattr(baris, kolom) or ("" if isinstance(kata, str) else None)):
            beda |= 1 << bit
    return beda


def reach(lama: str, baru: str, beda: int) -> LingkupPindah:
    """Return how far somebody moved."""
    for lingkup, panjang in PANJANG.items():
        if lama[:panjang] != baru[:panjang]:
            return lingkup
    if lama != baru:
        return LingkupPindah.ANTAR_DESA
    pindah = beda & 1 << KOLOM_BEDA.index("alamat")
    return LingkupPindah.DALAM_DESA if pindah else LingkupPindah.TIDAK


def _double(hidup: Sequence[BarisDaftar], sumber: Sequence[BarisSumber], acuan: Acuan) -> tuple[Usulan, ...]:
    """One number, several rows: nobody may guess whose it is; refer to Dukcapil, delete nothing."""
    if hidup:
        return tuple(
            _waiting(AlasanTangguh.GANDA_NIK, id=satu.id, nik=satu.nik, desa_lama=satu.kode_desa)
            for satu in hidup
        )
    desa = min(satu.kode_desa for satu in sumber)
    if not _inside(desa, acuan.wilayah_daftar):
        return ()
    return (_waiting(AlasanTangguh.GANDA_NIK, id=None, nik=sumber[0].nik, desa_baru=desa),)


def _matched(baris: BarisDaftar, sumber: BarisSumber, acuan: Acuan) -> tuple[Usulan, ...]:
    beda = difference(baris, sumber)
    pindah = reach(baris.kode_desa, sumber.kode_desa, beda)
    jenis, alasan = _verdict(baris, sumber, acuan, beda, pindah)
    if jenis is None:
        return ()
    satu = Usulan(
        id=baris.id, nik=baris.nik, jenis=jenis, alasan=alasan, beda=beda, pindah=pindah,
        desa_lama=baris.kode_desa, desa_baru=sumber.kode_desa,
    )  # fmt: skip
    if alasan is not AlasanTMS.PINDAH_DOMISILI or not _inside(sumber.kode_desa, acuan.wilayah_daftar):
        return (satu,)
    masuk = Usulan(
        id=None, nik=baris.nik, jenis=JenisKandidat.BARU, alasan=SebabBaru.PINDAH_MASUK, pindah=pindah,
        desa_lama=baris.kode_desa, desa_baru=sumber.kode_desa,
    )  # fmt: skip
    return (satu, masuk)


def _verdict(
    baris: BarisDaftar, sumber: BarisSumber, acuan: Acuan, beda: int, pindah: LingkupPindah
) -> tuple[JenisKandidat | None, AlasanTMS | AlasanTangguh | None]:
    if not sumber.hidup and not acuan.berdokumen:
        return JenisKandidat.DITANGGUHKAN, AlasanTangguh.MENINGGAL_TANPA_DOKUMEN
    lahir = sumber.tanggal_lahir or baris.tanggal_lahir
    gugur = (
        (not sumber.hidup, AlasanTMS.MENINGGAL),
        (sumber.warga_negara != "WNI", AlasanTMS.WNA),
        (sumber.pekerjaan == "TNI", AlasanTMS.TNI),
        (sumber.pekerjaan == "POLRI", AlasanTMS.POLRI),
        (
            is_adult(lahir, sumber.status_kawin or baris.status_kawin, acuan) is False,
            AlasanTMS.DI_BAWAH_UMUR,
        ),
        (
            pindah in (LingkupPindah.ANTAR_KABUPATEN, LingkupPindah.ANTAR_PROVINSI),
            AlasanTMS.PINDAH_DOMISILI,
        ),
    )
    for berlaku, alasan in gugur:
        if berlaku:
            return JenisKandidat.TMS, alasan
    return (JenisKandidat.UBAH if beda else None), None


def _missing(baris: BarisDaftar, acuan: Acuan) -> tuple[Usulan, ...]:
    """Not in the file: a question for a visit, never a reason to remove."""
    if not acuan.penuh or not _inside(baris.kode_desa, acuan.wilayah_sumber):
        return ()
    return (Usulan(id=baris.id, nik=baris.nik, jenis=JenisKandidat.TIDAK_PADAN, desa_lama=baris.kode_desa),)


def _newcomer(bekas: Sequence[BarisDaftar], sumber: BarisSumber, acuan: Acuan) -> tuple[Usulan, ...]:
    layak = sumber.hidup and sumber.warga_negara == "WNI" and sumber.pekerjaan not in ("TNI", "POLRI")
    if not layak or not _inside(sumber.kode_desa, acuan.wilayah_daftar):
        return ()
    if any(satu.alasan in TERTUTUP for satu in bekas):
        return ()
    dewasa = is_adult(sumber.tanggal_lahir, sumber.status_kawin, acuan)
    if dewasa is False:
        return ()
    terakhir = max(bekas, key=lambda satu: satu.id, default=None)
    kembali = terakhir is not None and terakhir.kode_desa[:5] == sumber.kode_desa[:5]
    id_lama = terakhir.id if terakhir and kembali else None
    if dewasa is None:
        return (
            _waiting(
                AlasanTangguh.LAHIR_TIDAK_DIKETAHUI, id=None, nik=sumber.nik, desa_baru=sumber.kode_desa
            ),
        )
    return (
        Usulan(
            id=id_lama, nik=sumber.nik, jenis=JenisKandidat.BARU, alasan=_cause(terakhir, sumber, acuan),
            desa_lama=terakhir.kode_desa if terakhir else None, desa_baru=sumber.kode_desa,
        ),
    )  # fmt: skip


def _cause(bekas: BarisDaftar | None, sumber: BarisSumber, acuan: Acuan) -> SebabBaru:
    if sumber.pekerjaan == "PURNAWIRAWAN":
        return SebabBaru.PURNAWIRAWAN
    if bekas is not None:
        if bekas.alasan is AlasanTMS.PINDAH_DOMISILI or bekas.kode_desa[:5] != sumber.kode_desa[:5]:
            return SebabBaru.PINDAH_MASUK
        if bekas.alasan is not AlasanTMS.DI_BAWAH_UMUR:
            return SebabBaru.PEMULIHAN
    if sumber.tanggal_lahir is None:
        return SebabBaru.BELUM_TERDAFTAR
    if sumber.tanggal_lahir > acuan.batas_17:
        return SebabBaru.KAWIN
    return SebabBaru.USIA_17 if sumber.tanggal_lahir > acuan.batas_baru else SebabBaru.BELUM_TERDAFTAR


def _waiting(
    alasan: AlasanTangguh,
    *,
    id: int | None,
    nik: str,
    desa_lama: str | None = None,
    desa_baru: str | None = None,
) -> Usulan:
    return Usulan(
        id=id, nik=nik, jenis=JenisKandidat.DITANGGUHKAN, alasan=alasan, desa_lama=desa_lama,
        desa_baru=desa_baru,
    )  # fmt: skip


def _inside(desa: str, wilayah: str) -> bool:
    return not wilayah or desa.startswith(f"{wilayah}.")
