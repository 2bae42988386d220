"""The guards of the workflow table, one function each: what must be true before an act is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Unit
from suara.domains.pengaduan.errors import SyaratBelumTerpenuhi
from suara.domains.pengaduan.models import Gabungan, Laporan, Penilaian, Riwayat, Terlapor, Usulan
from suara.domains.pengaduan.queries.lingkup import is_bp_family, unit_tree
from suara.domains.pengaduan.rules.jam import sisa_hari_kerja, tanggal_di
from suara.domains.pengaduan.rules.konflik import unit_tanpa_disposisi
from suara.domains.pengaduan.rules.tanggapan import nilai_tanggapan
from suara.domains.pengaduan.services.jam import PapanJam
from suara.domains.pengaduan.terms import (
    AlasanArsip,
    HasilUsulan,
    JenisUsulan,
    Kadar,
    Kelas,
    KodeJam,
    Lembaga,
    Pelaku,
    Status,
)
from suara.domains.pengaduan.workflow import Act, Sisi, Syarat
from suara.kernel.parameter import get_number

BIASA = (Kelas.PENGADUAN, Kelas.ASPIRASI, Kelas.INFORMASI)


@dataclass(slots=True, kw_only=True)
class Bahan:
    """What the person brings to an act; empty where the act does not ask for it."""

    isi: str = ""
    alasan: str = ""
    kelas: Kelas | None = None
    kadar: Kadar | None = None
    topik: str = ""
    unit: Unit | None = None
    terlapor: Akun | None = None
    lembaga: Lembaga | None = None
    nama_lembaga: str = ""
    alasan_arsip: AlasanArsip | None = None
    ada_salinan: bool = False
    ulasan_privasi: bool = False
    ulasan_anonim: bool = False
    induk: Laporan | None = None
    satu_peristiwa: bool = False
    anonim: bool | None = None
    rahasia: bool | None = None
    dikonfirmasi: bool = False


@dataclass(slots=True, kw_only=True)
class Perkara:
    """A locked report with everything that a guard may ask."""

    laporan: Laporan
    act: Act
    actor: Akun | None
    pelaku: frozenset[Pelaku]
    at: datetime
    papan: PapanJam
    bahan: Bahan = field(default_factory=Bahan)

    @property
    def hari_ini(self) -> date:
        """Today in the office's zone."""
        return today(self.laporan.kantor.zona_waktu)

    def find_usulan(self) -> Usulan | None:
        """Return the proposal that waits for a second person."""
        return Usulan.objects.filter(laporan=self.laporan, hasil=HasilUsulan.MENUNGGU).first()


type Penjaga = Callable[[Perkara], bool]


def require(perkara: Perkara, sisi: Sisi) -> None:
    """Raise `SyaratBelumTerpenuhi` for the first guard of the line that says no."""
    for syarat in sisi.syarat:
        if not PENJAGA[syarat](perkara):
            raise SyaratBelumTerpenuhi(syarat)


def _classified(p: Perkara) -> bool:
    return p.bahan.kelas in BIASA and (p.bahan.kelas is not Kelas.PENGADUAN or p.bahan.kadar is not None)


def _stays_bp(p: Perkara) -> bool:
    """What leaders must end is not turned, once it was worked on, into what they need not end."""
    before = p.laporan.kadar == Kadar.BP and p.laporan.tl_pertama_at is not None
    return not before or (p.bahan.kelas is Kelas.PENGADUAN and p.bahan.kadar is Kadar.BP)


def _returns_allowed(p: Perkara) -> bool:
    limit, _used = get_number("pengaduan.kembali_disposisi_kali", p.hari_ini)
    return p.laporan.jumlah_pengembalian <= limit


def _within_return_days(p: Perkara) -> bool:
    if p.laporan.disposisi_at is None:
        return False
    limit, _used = get_number("pengaduan.kembali_disposisi_hari", p.hari_ini)
    zone = p.laporan.kantor.zona_waktu
    return sisa_hari_kerja(tanggal_di(p.laporan.disposisi_at, zone), p.hari_ini) <= limit


def barred_units(*laporan: Laporan) -> frozenset[str]:
    """Return the units that may be given none of these reports, for one of them is about them."""
    reported = Terlapor.objects.filter(laporan__in=laporan, dicabut_at__isnull=True, unit__isnull=False)
    units = [unit for unit in reported.values_list("unit_id", flat=True) if unit is not None]
    return unit_tanpa_disposisi(unit_tree(), units) if units else frozenset()


def barred_family(laporan: Laporan) -> frozenset[str]:
    """Return the units that may be given neither the report nor what is merged into it: one answers all."""
    return barred_units(laporan, *Laporan.objects.filter(induk=laporan))


def _not_reported_unit(p: Perkara) -> bool:
    """A parent goes to no unit that a report merged into it is about: the unit answers both."""
    return p.bahan.unit is None or p.bahan.unit.pk not in barred_family(p.laporan)


def _merge_unreported(p: Perkara) -> bool:
    parent = p.bahan.induk
    if parent is None:
        return True
    return parent.unit_id not in barred_units(p.laporan) and p.laporan.unit_id not in barred_units(parent)


def _waits(p: Perkara, jenis: JenisUsulan) -> bool:
    usulan = p.find_usulan()
    return usulan is not None and usulan.jenis == jenis


def _other_person(p: Perkara) -> bool:
    usulan = p.find_usulan()
    return usulan is not None and p.actor is not None and usulan.pengusul_id != p.actor.pk


def count_unanswered(induk: Laporan) -> int:
    """Count the merged reports that no tindak lanjut of the parent has answered since they came or spoke."""
    merged = Gabungan.objects.filter(induk=induk, dilepas_at__isnull=True)
    last = induk.tl_terakhir_at
    return sum(
        last is None or max(came, word or came) > last
        for came, word in merged.values_list("created_at", "anak__pelapor_terakhir_at")
    )


def _after_message(p: Perkara) -> bool:
    word, done = p.laporan.pelapor_terakhir_at, p.laporan.tl_terakhir_at
    return done is not None and (word is None or done > word)


def _open_parent(p: Perkara) -> bool:
    parent = p.bahan.induk
    return (
        parent is not None
        and parent.pk != p.laporan.pk
        and parent.kantor_id == p.laporan.kantor_id
        and parent.kelas != Kelas.WBS
        and Status(parent.status).is_open
    )


def _within_c7(p: Perkara) -> bool:
    board = p.papan
    if p.laporan.status == Status.GB and p.laporan.induk is not None:
        board = PapanJam.load(p.laporan.induk, p.at)
    jam = board.find_open(KodeJam.C7)
    return jam is not None and (jam.jatuh_tempo is None or jam.jatuh_tempo >= p.hari_ini)


def _expired(p: Perkara, kode: KodeJam) -> bool:
    jam = p.papan.find_open(kode)
    return jam is not None and jam.jatuh_tempo is not None and jam.jatuh_tempo < p.hari_ini


def _only_on(p: Perkara) -> bool:
    return not _switches_off(p) and bool(p.bahan.anonim or p.bahan.rahasia)


def _confirmed(p: Perkara) -> bool:
    return p.bahan.dikonfirmasi or not _switches_off(p)


def _switches_off(p: Perkara) -> bool:
    anonim = p.laporan.is_anonim and p.bahan.anonim is False
    return anonim or (p.laporan.is_rahasia and p.bahan.rahasia is False)


def _may_close(p: Perkara) -> bool:
    return (
        p.find_usulan() is None
        and p.laporan.tl_pertama_at is not None
        and _after_message(p)
        and count_unanswered(p.laporan) == 0
    )


def _leader_for_bp(p: Perkara) -> bool:
    return not is_bp_family(p.laporan) or Pelaku.PIMPINAN in p.pelaku


def _reviewed_anonim(p: Perkara) -> bool:
    before = p.laporan.is_anonim and p.laporan.is_ulasan_privasi
    return not (p.laporan.is_anonim or p.bahan.anonim) or p.bahan.ulasan_anonim or before


def _rated_once(p: Perkara) -> bool:
    return not Penilaian.objects.filter(laporan=p.laporan, siklus=p.laporan.siklus).exists()


def _appeal_once(p: Perkara) -> bool:
    return not Riwayat.objects.filter(laporan=p.laporan, act=Act.APPEAL_ARSIP).exists()


def _is_public_kind(p: Perkara) -> bool:
    return not p.laporan.is_rahasia and p.laporan.kelas != Kelas.WBS


PENJAGA: dict[Syarat, Penjaga] = {
    Syarat.ADA_ISI: lambda p: bool(p.bahan.isi.strip()),
    Syarat.ADA_ALASAN: lambda p: bool(p.bahan.alasan.strip()),
    Syarat.ALASAN_BILA_SUDAH_TL: lambda p: p.laporan.tl_pertama_at is None or bool(p.bahan.alasan.strip()),
    Syarat.KLASIFIKASI_LENGKAP: lambda p: _classified(p) and bool(p.bahan.topik) and p.bahan.unit is not None,
    Syarat.KELAS_DIKENAL: _classified,
    Syarat.BP_TETAP: _stays_bp,
    Syarat.WBS_SAJA: lambda p: p.laporan.kelas == Kelas.WBS,
    Syarat.BUKAN_WBS: lambda p: Kelas.WBS not in (p.laporan.kelas, p.bahan.kelas),
    Syarat.TERLAPOR_ORANG_LAIN: lambda p: p.bahan.terlapor is None or p.bahan.terlapor != p.actor,
    Syarat.ADA_UNIT: lambda p: p.bahan.unit is not None,
    Syarat.BUKAN_UNIT_TERLAPOR: _not_reported_unit,
    Syarat.PIMPINAN_MEMUTUS: lambda p: Pelaku.PIMPINAN in p.pelaku or _returns_allowed(p),
    Syarat.ULASAN_PRIVASI: lambda p: p.bahan.ulasan_privasi or p.laporan.is_ulasan_privasi,
    Syarat.ULASAN_ANONIM: _reviewed_anonim,
    Syarat.ADA_SALINAN: lambda p: p.bahan.ada_salinan or p.laporan.salinan_set.exists(),
    Syarat.TIDAK_RAHASIA: _is_public_kind,
    Syarat.ADA_DAFTAR_KURANG: lambda p: bool(p.bahan.isi.strip()),
    Syarat.LEMBAGA_TUJUAN: lambda p: p.bahan.lembaga is not None and bool(p.bahan.nama_lembaga),
    Syarat.ALASAN_ARSIP: lambda p: p.bahan.alasan_arsip is not None and bool(p.bahan.isi.strip()),
    Syarat.ASPIRASI_SAJA: lambda p: p.laporan.kelas == p.laporan.kelas_pelapor == Kelas.ASPIRASI,
    Syarat.TANPA_USULAN: lambda p: p.find_usulan() is None,
    Syarat.ADA_USULAN_ARSIP: lambda p: _waits(p, JenisUsulan.ARSIP),
    Syarat.ADA_USULAN_SELESAI: lambda p: _waits(p, JenisUsulan.SELESAI),
    Syarat.BUKAN_PENGUSUL: _other_person,
    Syarat.PIMPINAN_BILA_BP: _leader_for_bp,
    Syarat.MASIH_BOLEH_KEMBALI: _returns_allowed,
    Syarat.DALAM_DUA_HARI_KERJA: _within_return_days,
    Syarat.TANGGAPAN_SUBSTANTIF: lambda p: nilai_tanggapan(p.bahan.isi, p.hari_ini).substantif,
    Syarat.ADA_TL: lambda p: p.laporan.tl_pertama_at is not None,
    Syarat.TL_SESUDAH_PESAN: _after_message,
    Syarat.ANAK_TERJAWAB: lambda p: count_unanswered(p.laporan) == 0,
    Syarat.INDUK_TERBUKA: _open_parent,
    Syarat.GABUNG_TANPA_TERLAPOR: _merge_unreported,
    Syarat.SATU_PERISTIWA: lambda p: p.bahan.satu_peristiwa,
    Syarat.TANPA_ANAK: lambda p: not Laporan.objects.filter(induk=p.laporan).exists(),
    Syarat.DALAM_C7: _within_c7,
    Syarat.BANDING_SEKALI: _appeal_once,
    Syarat.NILAI_SEKALI: _rated_once,
    Syarat.INDUK_SELESAI: lambda p: p.laporan.induk is not None and p.laporan.induk.status == Status.SL,
    Syarat.HANYA_MENYALAKAN: _only_on,
    Syarat.KONFIRMASI_KEDUA: _confirmed,
    Syarat.APIP_BILA_WBS: lambda p: (p.laporan.kelas == Kelas.WBS) is (Pelaku.APIP in p.pelaku),
    Syarat.C3_HABIS: lambda p: _expired(p, KodeJam.C3),
    Syarat.C5_HABIS: lambda p: _expired(p, KodeJam.C5),
    Syarat.TIDAK_DAPAT_DITUTUP: lambda p: not _may_close(p),
}
