"""What each guard of the table asks; pure, one small function each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date

from suara.domains.pengaduan.rules.jam import sisa_hari_kerja
from suara.domains.pengaduan.rules.tanggapan import nilai_tanggapan
from suara.domains.pengaduan.terms import (
    AlasanArsip,
    JenisUsulan,
    Kadar,
    Kelas,
    Lembaga,
    Pelaku,
    Status,
    Topik,
)
from suara.domains.pengaduan.workflow_acts import Syarat
from suara.domains.pengaduan.workflow_keadaan import KeadaanLaporan
from suara.kernel.parameter import get_number


@dataclass(frozen=True, slots=True, kw_only=True)
class FaktaAct:
    """What comes with an act: who, when, and what was filled in. What an act does not need stays empty."""

    pelaku: Pelaku
    orang: str
    """Who exactly (an account's id, "pelapor", "sistem"): nobody approves his own proposal."""
    pada: date
    alasan: str = ""
    teks: str = ""
    kelas: Kelas | None = None
    kadar: Kadar | None = None
    topik: Topik | None = None
    unit: str | None = None
    lembaga: Lembaga | None = None
    alasan_arsip: AlasanArsip | None = None
    daftar_kurang: tuple[str, ...] = ()
    ada_salinan: bool = False
    ulasan_privasi: bool = False
    ulasan_anonim: bool = False
    anonim: bool | None = None
    rahasia: bool | None = None
    konfirmasi_kedua: bool = False
    unit_terlarang: frozenset[str] = frozenset()
    terlapor: str | None = None
    usul_gugur: bool = False
    """Whom the report is said to be about, and whether that closes it to whoever proposed something."""
    induk: str | None = None
    induk_status: Status | None = None
    induk_unit: str | None = None
    induk_terlarang: frozenset[str] = frozenset()
    """Where the parent is, and the units that may not be given it."""
    satu_peristiwa: bool = False
    jam_habis: bool = False
    """The clock in question ran out (C3, C5), as `rules.jam` counted it."""
    dalam_c7: bool = False
    """The time for reopening has not run out."""
    hari_khusus: Collection[date] = ()


type Periksa = Callable[[KeadaanLaporan, FaktaAct], bool]


def _classified(keadaan: KeadaanLaporan, fakta: FaktaAct) -> bool:
    topik = fakta.topik or keadaan.topik
    return _known_class(keadaan, fakta) and topik is not None and bool(fakta.unit)


def _known_class(keadaan: KeadaanLaporan, fakta: FaktaAct) -> bool:
    kelas = fakta.kelas or keadaan.kelas
    kadar = fakta.kadar or keadaan.kadar
    if kelas is None or kelas is Kelas.WBS:
        return False
    return kelas is not Kelas.PENGADUAN or kadar is not None


def _stays_bp(keadaan: KeadaanLaporan, fakta: FaktaAct) -> bool:
    """What leaders must end is not turned, once it was worked on, into what they need not end."""
    kelas, kadar = fakta.kelas or keadaan.kelas, fakta.kadar or keadaan.kadar
    before = keadaan.kadar is Kadar.BP and keadaan.jumlah_tl > 0
    return not before or (kelas is Kelas.PENGADUAN and kadar is Kadar.BP)


def _leader_decides(keadaan: KeadaanLaporan, fakta: FaktaAct) -> bool:
    batas, _parameter = get_number("pengaduan.kembali_disposisi_kali", fakta.pada)
    return keadaan.jumlah_pengembalian <= batas or fakta.pelaku is Pelaku.PIMPINAN


def _may_return(keadaan: KeadaanLaporan, fakta: FaktaAct) -> bool:
    batas, _parameter = get_number("pengaduan.kembali_disposisi_kali", fakta.pada)
    return keadaan.jumlah_pengembalian <= batas


def _returned_in_time(keadaan: KeadaanLaporan, fakta: FaktaAct) -> bool:
    batas, _parameter = get_number("pengaduan.kembali_disposisi_hari", fakta.pada)
    if keadaan.disposisi is None:
        return False
    return sisa_hari_kerja(keadaan.disposisi, fakta.pada, fakta.hari_khusus) <= batas


def _not_reported(keadaan: KeadaanLaporan, fakta: FaktaAct) -> bool:
    """A parent goes to no unit that a report merged into it is about: the unit answers both."""
    return fakta.unit not in (keadaan.terlarang_keluarga | fakta.unit_terlarang)


def _merge_unreported(keadaan: KeadaanLaporan, fakta: FaktaAct) -> bool:
    return fakta.induk_unit not in keadaan.unit_terlarang and keadaan.unit not in fakta.induk_terlarang


def _reviewed(keadaan: KeadaanLaporan, fakta: FaktaAct) -> bool:
    return fakta.ulasan_privasi or keadaan.ulasan_privasi


def _reviewed_anonim(keadaan: KeadaanLaporan, fakta: FaktaAct) -> bool:
    return not (keadaan.anonim or fakta.anonim) or fakta.ulasan_anonim or keadaan.ulasan_anonim


def _only_on(keadaan: KeadaanLaporan, fakta: FaktaAct) -> bool:
    return _nothing_off(keadaan, fakta) and bool(fakta.anonim or fakta.rahasia)


def _nothing_off(keadaan: KeadaanLaporan, fakta: FaktaAct) -> bool:
    return not ((keadaan.anonim and fakta.anonim is False) or (keadaan.rahasia and fakta.rahasia is False))


def _waiting(jenis: JenisUsulan) -> Periksa:
    return lambda keadaan, _fakta: keadaan.usulan is not None and keadaan.usulan.jenis is jenis


def _closable(keadaan: KeadaanLaporan, _fakta: FaktaAct) -> bool:
    siap = keadaan.jumlah_tl > 0 and keadaan.tl_sesudah_pesan
    return siap and not keadaan.anak_belum_dijawab and keadaan.usulan is None


SYARAT: Mapping[Syarat, Periksa] = {
    Syarat.ADA_ISI: lambda _k, f: bool(f.teks.strip()),
    Syarat.ADA_ALASAN: lambda _k, f: bool(f.alasan.strip()),
    Syarat.ALASAN_BILA_SUDAH_TL: lambda k, f: not k.jumlah_tl or bool(f.alasan.strip()),
    Syarat.KLASIFIKASI_LENGKAP: _classified,
    Syarat.KELAS_DIKENAL: _known_class,
    Syarat.BP_TETAP: _stays_bp,
    Syarat.WBS_SAJA: lambda k, _f: k.wbs,
    Syarat.BUKAN_WBS: lambda k, f: not k.wbs and Kelas.WBS not in (k.kelas, f.kelas),
    Syarat.TERLAPOR_ORANG_LAIN: lambda _k, f: f.terlapor != f.orang,
    Syarat.ADA_UNIT: lambda _k, f: bool(f.unit),
    Syarat.BUKAN_UNIT_TERLAPOR: _not_reported,
    Syarat.PIMPINAN_MEMUTUS: _leader_decides,
    Syarat.ULASAN_PRIVASI: _reviewed,
    Syarat.ULASAN_ANONIM: _reviewed_anonim,
    Syarat.ADA_SALINAN: lambda k, f: k.ada_salinan or f.ada_salinan,
    Syarat.TIDAK_RAHASIA: lambda k, _f: not k.rahasia and not k.wbs,
    Syarat.ADA_DAFTAR_KURANG: lambda _k, f: any(satu.strip() for satu in f.daftar_kurang),
    Syarat.LEMBAGA_TUJUAN: lambda _k, f: f.lembaga is not None,
    Syarat.ALASAN_ARSIP: lambda _k, f: f.alasan_arsip is not None and bool(f.alasan.strip()),
    Syarat.ASPIRASI_SAJA: lambda k, _f: k.kelas is k.kelas_pelapor is Kelas.ASPIRASI,
    Syarat.TANPA_USULAN: lambda k, _f: k.usulan is None,
    Syarat.ADA_USULAN_ARSIP: _waiting(JenisUsulan.ARSIP),
    Syarat.ADA_USULAN_SELESAI: _waiting(JenisUsulan.SELESAI),
    Syarat.BUKAN_PENGUSUL: lambda k, f: k.usulan is not None and k.usulan.pengusul != f.orang,
    Syarat.PIMPINAN_BILA_BP: lambda k, f: not k.is_bp_keluarga or f.pelaku is Pelaku.PIMPINAN,
    Syarat.MASIH_BOLEH_KEMBALI: _may_return,
    Syarat.DALAM_DUA_HARI_KERJA: _returned_in_time,
    Syarat.TANGGAPAN_SUBSTANTIF: lambda _k, f: nilai_tanggapan(f.teks, f.pada).substantif,
    Syarat.ADA_TL: lambda k, _f: k.jumlah_tl > 0,
    Syarat.TL_SESUDAH_PESAN: lambda k, _f: k.tl_sesudah_pesan,
    Syarat.ANAK_TERJAWAB: lambda k, _f: k.anak_belum_dijawab == 0,
    Syarat.INDUK_TERBUKA: lambda _k, f: f.induk_status is not None and f.induk_status.is_open,
    Syarat.GABUNG_TANPA_TERLAPOR: _merge_unreported,
    Syarat.SATU_PERISTIWA: lambda _k, f: f.satu_peristiwa,
    Syarat.TANPA_ANAK: lambda k, _f: k.jumlah_anak == 0,
    Syarat.DALAM_C7: lambda _k, f: f.dalam_c7,
    Syarat.BANDING_SEKALI: lambda k, _f: k.banding == 0,
    Syarat.NILAI_SEKALI: lambda k, _f: k.siklus not in k.nilai,
    Syarat.INDUK_SELESAI: lambda _k, f: f.induk_status is Status.SL,
    Syarat.HANYA_MENYALAKAN: _only_on,
    Syarat.KONFIRMASI_KEDUA: lambda k, f: _nothing_off(k, f) or f.konfirmasi_kedua,
    Syarat.APIP_BILA_WBS: lambda k, f: k.wbs is (f.pelaku is Pelaku.APIP),
    Syarat.C3_HABIS: lambda _k, f: f.jam_habis,
    Syarat.C5_HABIS: lambda _k, f: f.jam_habis,
    Syarat.TIDAK_DAPAT_DITUTUP: lambda k, f: not _closable(k, f),
}
"""Every guard; `langkah` asks them in the order of the table's line and stops at the first that refuses."""
