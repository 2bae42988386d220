"""What may be decided on one candidate: kind, reason, source and papers decide, never a list alone.

Refusing, suspending and sending to coktas are always possible. Accepting changes the voter list, so it is
guarded here, by the rules that a careless build gets wrong (reference dpb.md §15).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from suara.domains.pemilih.rules.dasar import (
    BELUM_DIBACA,
    BOLEH,
    CABUT,
    DAFTAR_DUGA,
    MATI,
    PDPB,
    PEMILIH,
    PINDAH,
    RANCANGAN,
    TIDAK_BOLEH,
    keputusan,
    langkah,
)
from suara.domains.pemilih.terms import JenisBukti, Putusan
from suara.engine.terms import AlasanTMS, JenisKandidat, LingkupPindah, SebabBaru, SumberData, TingkatGanda
from suara.kernel.dasar import Dasar
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.keputusan import BUTUH_DATA, MANUAL, HasilLangkah, Keputusan

KEPENDUDUKAN = frozenset({SumberData.SINKRONISASI, SumberData.LUAR_NEGERI, SumberData.DUKCAPIL})
"""Sources that are themselves population data."""
DOKUMEN_PENDUDUK = frozenset({JenisBukti.KTP_EL, JenisBukti.KK, JenisBukti.BIODATA, JenisBukti.IKD})
DOKUMEN_MATI = frozenset({JenisBukti.AKTA_KEMATIAN, JenisBukti.SURAT_KEMATIAN, JenisBukti.DAFTAR_AKTA})
KELUAR = frozenset({LingkupPindah.ANTAR_KABUPATEN, LingkupPindah.ANTAR_PROVINSI})
HASIL_LANGKAH = {
    BOLEH: HasilLangkah.LULUS,
    TIDAK_BOLEH: HasilLangkah.BERHENTI,
    BUTUH_DATA: HasilLangkah.BUTUH_DATA,
    MANUAL: HasilLangkah.MANUAL,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FaktaKandidat:
    """What the rules ask about one candidate; nothing in it names a person."""

    jenis: JenisKandidat
    sumber: SumberData
    alasan: str = ""
    pindah: LingkupPindah = LingkupPindah.TIDAK
    tingkat: TingkatGanda | None = None
    bukti: frozenset[JenisBukti] = frozenset()


type Aturan = Callable[[FaktaKandidat], Keputusan]


def nilai_putusan(fakta: FaktaKandidat, putusan: Putusan) -> Keputusan:
    """Say whether `putusan` may be proposed: BOLEH, TIDAK_BOLEH, BUTUH_DATA (a paper) or MANUAL."""
    if putusan is Putusan.TOLAK:
        return _answer(BOLEH, "kandidat.tolak", _("Menolak usul tidak mengubah daftar."), RANCANGAN)
    if putusan is Putusan.TUNDA:
        pola = _("Baris yang ditangguhkan tetap ada dalam daftar dan disebut dalam Berita Acara.")
        return _answer(BOLEH, "kandidat.tunda", pola, PDPB)
    return ACCEPT[fakta.jenis](fakta)


def _mismatch(_fakta: FaktaKandidat) -> Keputusan:
    pola = _("Tidak padan bukan alasan TMS. Kirim ke coktas.")
    return _answer(TIDAK_BOLEH, "kandidat.tidak_padan", pola, PDPB)


def _suspended(_fakta: FaktaKandidat) -> Keputusan:
    pola = _("Sumber ini sendiri ragu. Kirim ke coktas, atau tangguhkan.")
    return _answer(TIDAK_BOLEH, "kandidat.ragu", pola, PDPB)


def _change(fakta: FaktaKandidat) -> Keputusan:
    if fakta.pindah in KELUAR:
        pola = _(
            "Pindah keluar kabupaten/kota bukan ubah data, melainkan TMS di sini dan pemilih baru di sana."
        )
        return _answer(TIDAK_BOLEH, "kandidat.ubah_pindah", pola, PINDAH)
    return _documented(fakta, "kandidat.ubah", DOKUMEN_PENDUDUK)


def _new(fakta: FaktaKandidat) -> Keputusan:
    if fakta.alasan == SebabBaru.PURNAWIRAWAN:
        if fakta.sumber is SumberData.TNI_POLRI or JenisBukti.SK_PENSIUN in fakta.bukti:
            pola = _("Purnawirawan adalah pemilih.")
            return _answer(BOLEH, "kandidat.purnawirawan", pola, PEMILIH)
        pola = _("Pekerjaan pada KTP sering belum berubah. Lampirkan SK pensiun.")
        return _answer(BUTUH_DATA, "kandidat.purnawirawan", pola, PEMILIH)
    return _documented(fakta, "kandidat.baru", DOKUMEN_PENDUDUK)


def _removal(fakta: FaktaKandidat) -> Keputusan:
    rule = REMOVE.get(fakta.alasan)
    if rule is None:
        pola = _("Alasan TMS ini tidak dikenal. Pilih alasan dari daftar.")
        return _answer(TIDAK_BOLEH, "kandidat.alasan", pola, PEMILIH)
    return rule(fakta)


def _dead(fakta: FaktaKandidat) -> Keputusan:
    if fakta.bukti & DOKUMEN_MATI:
        return _answer(BOLEH, "kandidat.meninggal", _("Ada dokumen kematian."), MATI)
    if fakta.sumber is SumberData.BPS_BPJS:
        pola = _("Nama dalam daftar BPS atau BPJS hanya dugaan. Kirim ke coktas.")
        return _answer(TIDAK_BOLEH, "kandidat.meninggal_duga", pola, DAFTAR_DUGA)
    pola = _("Lampirkan akta atau surat kematian; tanpa dokumen baris hanya dapat ditangguhkan.")
    return _answer(BUTUH_DATA, "kandidat.meninggal", pola, MATI)


def _double(fakta: FaktaKandidat) -> Keputusan:
    visited = JenisBukti.HASIL_COKTAS in fakta.bukti and bool(fakta.bukti & DOKUMEN_PENDUDUK)
    if fakta.tingkat not in (TingkatGanda.A, TingkatGanda.B) and not visited:
        pola = _("Kemiripan nama bukan bukti. Kirim ke coktas.")
        return _answer(TIDAK_BOLEH, "kandidat.ganda_nama", pola, RANCANGAN)
    if fakta.pindah in KELUAR:
        pola = _("Ganda antarkabupaten/kota diputus bersama kantor sana, menurut KTP-el yang terakhir.")
        return _answer(MANUAL, "kandidat.ganda_antar", pola, PDPB)
    if fakta.bukti & (DOKUMEN_PENDUDUK | {JenisBukti.HASIL_COKTAS}):
        return _answer(BOLEH, "kandidat.ganda", _("Satu orang, satu kali didaftar; buktinya ada."), PEMILIH)
    pola = _("NIK sama belum tentu orang yang sama. Lampirkan KTP-el, KK, atau hasil coktas.")
    return _answer(BUTUH_DATA, "kandidat.ganda", pola, RANCANGAN)


def _moved(fakta: FaktaKandidat) -> Keputusan:
    if fakta.pindah not in KELUAR:
        pola = _("Pindah di dalam kabupaten/kota bukan TMS, melainkan ubah data.")
        return _answer(TIDAK_BOLEH, "kandidat.pindah_dalam", pola, PINDAH)
    return _documented(fakta, "kandidat.pindah", DOKUMEN_PENDUDUK | {JenisBukti.SURAT_PINDAH}, PINDAH)


def _soldier(fakta: FaktaKandidat) -> Keputusan:
    if fakta.sumber is SumberData.TNI_POLRI:
        return _answer(BOLEH, "kandidat.tni_polri", _("Kesatuannya sendiri yang menyatakan."), PEMILIH)
    return _documented(
        fakta, "kandidat.tni_polri", frozenset({JenisBukti.TANDA_TNI_POLRI, JenisBukti.KTP_EL})
    )


def _foreigner(fakta: FaktaKandidat) -> Keputusan:
    return _documented(fakta, "kandidat.wna", frozenset({JenisBukti.DOKUMEN_WNA}))


def _minor(fakta: FaktaKandidat) -> Keputusan:
    return _documented(fakta, "kandidat.umur", DOKUMEN_PENDUDUK)


def _revoked(fakta: FaktaKandidat) -> Keputusan:
    if JenisBukti.PUTUSAN_PENGADILAN in fakta.bukti:
        pola = _("Ada putusan yang berkekuatan hukum tetap; hak pilih kembali sesudah masanya.")
        return _answer(BOLEH, "kandidat.dicabut", pola, CABUT)
    pola = _("Lampirkan putusan pengadilan yang berkekuatan hukum tetap.")
    return _answer(BUTUH_DATA, "kandidat.dicabut", pola, CABUT)


def _no_card(_fakta: FaktaKandidat) -> Keputusan:
    pola = _("Belum punya KTP-el bukan alasan TMS: KK, biodata, atau IKD cukup.")
    return _answer(TIDAK_BOLEH, "kandidat.ktpel", pola, PEMILIH)


def _wrong_tps(_fakta: FaktaKandidat) -> Keputusan:
    return _answer(TIDAK_BOLEH, "kandidat.tps", _("Salah TPS adalah ubah data, bukan TMS."), PDPB)


def _unknown(_fakta: FaktaKandidat) -> Keputusan:
    pola = _("Tidak ditemukan atau tidak dikenal bukan alasan TMS yang terbaca. Orang yang harus memutus.")
    return _answer(MANUAL, "kandidat.tidak_dikenal", pola, BELUM_DIBACA)


def _documented(
    fakta: FaktaKandidat, aturan: str, papers: frozenset[JenisBukti], dasar: Dasar = PEMILIH
) -> Keputusan:
    """Accept on population data or on one of `papers`; ask for one otherwise."""
    if fakta.sumber in KEPENDUDUKAN:
        return _answer(BOLEH, aturan, _("Sumbernya data kependudukan."), dasar)
    if fakta.bukti & papers:
        return _answer(BOLEH, aturan, _("Dokumennya sudah dilihat petugas."), dasar)
    pola = _("Sumber ini baru petunjuk. Lampirkan dokumennya lebih dulu.")
    return _answer(BUTUH_DATA, aturan, pola, dasar)


def _answer(hasil: str, aturan: str, pola: str, dasar: Dasar) -> Keputusan:
    return keputusan(hasil, langkah(aturan, HASIL_LANGKAH[hasil], pola, dasar))


ACCEPT: dict[JenisKandidat, Aturan] = {
    JenisKandidat.BARU: _new,
    JenisKandidat.UBAH: _change,
    JenisKandidat.TMS: _removal,
    JenisKandidat.TIDAK_PADAN: _mismatch,
    JenisKandidat.DITANGGUHKAN: _suspended,
}
REMOVE: dict[str, Aturan] = {
    AlasanTMS.MENINGGAL: _dead,
    AlasanTMS.GANDA: _double,
    AlasanTMS.DI_BAWAH_UMUR: _minor,
    AlasanTMS.PINDAH_DOMISILI: _moved,
    AlasanTMS.WNA: _foreigner,
    AlasanTMS.TNI: _soldier,
    AlasanTMS.POLRI: _soldier,
    AlasanTMS.DICABUT_HAK_PILIH: _revoked,
    AlasanTMS.BELUM_KTPEL: _no_card,
    AlasanTMS.SALAH_TPS: _wrong_tps,
    AlasanTMS.TIDAK_DIKENAL: _unknown,
    AlasanTMS.BUKAN_PENDUDUK_SETEMPAT: _unknown,
}
