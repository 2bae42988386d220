"""What a visit may conclude, and what becomes of the proposal behind it. A visit never changes the list.

Not finding somebody is no ground of TMS: the voter stays, is flagged and visited again. Dropping an eligible
voter is the graver error (reference dpb.md §8).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from suara.domains.pemilih.rules.dasar import BOLEH, PEMILIH, PINDAH, TIDAK_BOLEH, keputusan, langkah
from suara.domains.pemilih.rules.kandidat import (
    DOKUMEN_PENDUDUK,
    HASIL_LANGKAH,
    KELUAR,
    FaktaKandidat,
    nilai_putusan,
)
from suara.domains.pemilih.terms import JenisBukti, Putusan
from suara.domains.pemilih.terms_coktas import AlasanCoktas, HasilCoktas, SebabTidakDitemukan
from suara.engine.terms import AlasanTMS, JenisKandidat, LingkupPindah, SebabBaru, SumberData, TingkatGanda
from suara.engine.terms_alir import AlasanTangguh
from suara.engine.umur import checked_age, years_before
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.keputusan import BUTUH_DATA, Keputusan

HARI_SIMPAN = 7
"""Days after which a phone forgets the people it took along."""
TERARAH = Kalimat(
    _(
        "Daftar coktas disusun terarah menurut alasannya, bukan sampel acak. Hasilnya tidak menggambarkan "
        "seluruh daftar pemilih."
    )
)
"""Must stand under every count of coktas: reported as a sample it would say something untrue."""
KUNJUNGAN = Dasar(
    "PKPU 1/2025", bukti=Bukti.PRAKTIK, catatan=_("praktik coktas 2025; formulir resmi belum terlihat")
)
TETAP_PEMILIH = Dasar(
    "PKPU 1/2025", bukti=Bukti.PRAKTIK, catatan=_("tidak ditemukan tidak ada dalam daftar alasan TMS 2025")
)
BUKAN_TMS = frozenset(
    {AlasanTMS.TIDAK_DIKENAL, AlasanTMS.BUKAN_PENDUDUK_SETEMPAT, AlasanTMS.SALAH_TPS, AlasanTMS.BELUM_KTPEL}
)
"""Reasons of other editions that are no ground of TMS here; the visit has a better outcome for each."""
ALASAN_TMS = tuple(item for item in AlasanTMS if item not in BUKAN_TMS)
UNSUR = (
    *("nama", "tempat_lahir", "tanggal_lahir", "status_kawin", "jenis_kelamin"),
    *("alamat", "rt", "rw", "kode_desa", "disabilitas", "ktpel"),
)
"""What a visit may correct. NIK and NKK are compared at the desk, never carried along."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FaktaKunjungan:
    """What the rules ask about a visit; nothing in it names a person."""

    hasil: HasilCoktas
    sebab: SebabTidakDitemukan | None = None
    alasan_tms: str = ""
    dokumen: frozenset[JenisBukti] = frozenset()
    ubah: frozenset[str] = frozenset()
    pindah: LingkupPindah = LingkupPindah.TIDAK
    ada_responden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FaktaUsul:
    """The proposal behind a visited row; `jenis` None when an officer added the row by hand."""

    jenis: JenisKandidat | None = None
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class TindakLanjut:
    """What is proposed after a visit: on the old proposal, and as a new one (kind and reason)."""

    lama: Putusan | None
    baru: tuple[JenisKandidat, str] | None = None


def nilai_kunjungan(fakta: FaktaKunjungan) -> Keputusan:
    """Say whether a visit may be recorded so: BOLEH, TIDAK_BOLEH, or BUTUH_DATA with what is missing."""
    if fakta.hasil is not HasilCoktas.TMS and fakta.alasan_tms:
        pola = _(
            "Alasan TMS hanya untuk hasil TMS. Tidak ditemukan bukan alasan TMS: pemilih tetap dalam daftar."
        )
        return _say(TIDAK_BOLEH, "coktas.alasan_tanpa_tms", pola, TETAP_PEMILIH)
    if fakta.pindah in KELUAR:
        pola = _("Desa itu di kabupaten/kota lain: catat hasil TMS dengan alasan pindah domisili.")
        return _say(TIDAK_BOLEH, "coktas.pindah_keluar", pola, PINDAH)
    return HASIL[fakta.hasil](fakta)


def jauh_pindah(asal: str, tujuan: str, *, alamat: bool = False) -> LingkupPindah:
    """Return how far a move from desa to desa goes; with a new address only, it stays inside the desa.

    The recap counts a move by the same distance: what is said here is what the movement will be.
    """
    if asal == tujuan or not asal or not tujuan:
        return LingkupPindah.DALAM_DESA if alamat else LingkupPindah.TIDAK
    levels = (LingkupPindah.ANTAR_PROVINSI, LingkupPindah.ANTAR_KABUPATEN, LingkupPindah.ANTAR_KECAMATAN)
    for depth, level in enumerate(levels, start=1):
        if asal.split(".")[:depth] != tujuan.split(".")[:depth]:
            return level
    return LingkupPindah.ANTAR_DESA


@cache
def dokumen_cukup() -> Mapping[str, tuple[str, ...]]:
    """Return the papers of which one is enough, for every outcome that needs one (``TMS:MENINGGAL``).

    Asked of the rules themselves, so that a phone without signal refuses what the office would refuse.
    """
    asked: list[tuple[str, FaktaKunjungan]] = [
        (f"TMS:{why.value}", FaktaKunjungan(hasil=HasilCoktas.TMS, alasan_tms=why.value))
        for why in ALASAN_TMS
    ]
    asked += [
        ("MS_UBAH", FaktaKunjungan(hasil=HasilCoktas.MS_UBAH, ubah=frozenset({"alamat"}))),
        ("TMS_JADI_MS", FaktaKunjungan(hasil=HasilCoktas.TMS_JADI_MS)),
    ]
    return {
        key: tuple(
            kind.value
            for kind in JenisBukti
            if nilai_kunjungan(replace(fact, dokumen=frozenset({kind}))).hasil == BOLEH
        )
        for key, fact in asked
    }


def tindak_lanjut(hasil: HasilCoktas, usul: FaktaUsul, alasan_tms: str = "") -> TindakLanjut:
    """Return what two persons are asked to decide after this outcome."""
    kind = usul.jenis
    if not hasil.is_tuntas:
        return TindakLanjut(None)
    if hasil is HasilCoktas.SESUAI:
        return TindakLanjut(None if kind is None else ACCEPTED_WHEN_RIGHT.get(kind, Putusan.TOLAK))
    if hasil is HasilCoktas.MS_UBAH:
        # The visit's values differ from the proposal's, so the proposal gives way to a new one.
        fresh = (JenisKandidat.BARU, usul.alasan) if kind is JenisKandidat.BARU else (JenisKandidat.UBAH, "")
        return TindakLanjut(None if kind is None else Putusan.TOLAK, fresh)
    if hasil is HasilCoktas.TMS:
        if kind is JenisKandidat.BARU:
            return TindakLanjut(Putusan.TOLAK)
        if kind is JenisKandidat.TMS and usul.alasan == alasan_tms:
            return TindakLanjut(Putusan.TERIMA)
        return TindakLanjut(None if kind is None else Putusan.TOLAK, (JenisKandidat.TMS, alasan_tms))
    if kind is JenisKandidat.BARU and usul.alasan == SebabBaru.PEMULIHAN:
        return TindakLanjut(Putusan.TERIMA)
    restored = (JenisKandidat.BARU, SebabBaru.PEMULIHAN.value)
    return TindakLanjut(None if kind is None else Putusan.TOLAK, restored)


def alasan_daftar(
    jenis: JenisKandidat, alasan: str, sumber: SumberData, lahir: date | None, acuan: date
) -> AlasanCoktas:
    """Return why a candidate is visited: the source first, then what it says, then the age."""
    if sumber in PER_SUMBER:
        return PER_SUMBER[sumber]
    if alasan in PER_ALASAN:
        return PER_ALASAN[alasan]
    if jenis is JenisKandidat.TMS:
        return AlasanCoktas.INDIKASI_TMS
    if lahir is not None and lahir <= years_before(acuan, checked_age(acuan) + 1):
        return AlasanCoktas.UMUR_100
    return AlasanCoktas.TIDAK_PADAN if jenis is JenisKandidat.TIDAK_PADAN else AlasanCoktas.LAIN


def _fits(fakta: FaktaKunjungan) -> Keputusan:
    if fakta.ubah:
        pola = _("Ada data yang berubah: pilih hasil “memenuhi syarat, datanya berubah”.")
        return _say(TIDAK_BOLEH, "coktas.sesuai", pola, KUNJUNGAN)
    if fakta.ada_responden or fakta.dokumen:
        return _say(BOLEH, "coktas.sesuai", _("Pemilih ditemukan dan datanya sesuai."), KUNJUNGAN)
    pola = _("Catat siapa yang memberi keterangan, atau dokumen yang dilihat.")
    return _say(BUTUH_DATA, "coktas.sesuai", pola, KUNJUNGAN)


def _changed(fakta: FaktaKunjungan) -> Keputusan:
    if not fakta.ubah:
        pola = _("Isi data yang berubah: sekurangnya satu.")
        return _say(BUTUH_DATA, "coktas.ubah_unsur", pola, KUNJUNGAN)
    return _identified(fakta, "coktas.ubah", _("Data baru menurut dokumen kependudukan."))


def _removed(fakta: FaktaKunjungan) -> Keputusan:
    if not fakta.alasan_tms:
        return _say(BUTUH_DATA, "coktas.tms_alasan", _("Pilih alasan TMS."), PEMILIH)
    if fakta.alasan_tms in BUKAN_TMS:
        pola = _(
            "Itu bukan alasan TMS di sini. Catat sebagai tidak ditemukan atau sebagai data yang berubah."
        )
        return _say(TIDAK_BOLEH, "coktas.tms_bukan", pola, TETAP_PEMILIH)
    # A paper and the visit together decide as they would at the desk; a double was seen at the door.
    seen = FaktaKandidat(
        jenis=JenisKandidat.TMS,
        sumber=SumberData.COKTAS,
        alasan=fakta.alasan_tms,
        pindah=LingkupPindah.ANTAR_KABUPATEN
        if fakta.alasan_tms == AlasanTMS.PINDAH_DOMISILI
        else LingkupPindah.TIDAK,
        tingkat=TingkatGanda.A if fakta.alasan_tms == AlasanTMS.GANDA else None,
        bukti=fakta.dokumen,
    )
    return nilai_putusan(seen, Putusan.TERIMA)


def _not_found(fakta: FaktaKunjungan) -> Keputusan:
    if fakta.sebab is None:
        return _say(BUTUH_DATA, "coktas.tidak_ditemukan", _("Pilih mengapa tidak ditemukan."), TETAP_PEMILIH)
    pola = _("Tidak ditemukan bukan alasan TMS: pemilih tetap dalam daftar, ditandai, dan dikunjungi lagi.")
    return _say(BOLEH, "coktas.tidak_ditemukan", pola, TETAP_PEMILIH)


def _waiting(_fakta: FaktaKunjungan) -> Keputusan:
    pola = _("Pemilih tetap dalam daftar sampai dokumennya ada.")
    return _say(BOLEH, "coktas.tertunda", pola, KUNJUNGAN)


def _restored(fakta: FaktaKunjungan) -> Keputusan:
    return _identified(
        fakta, "coktas.pulih", _("Ternyata memenuhi syarat: diusulkan sebagai pemilih baru, pemulihan.")
    )


def _identified(fakta: FaktaKunjungan, aturan: str, pola: str) -> Keputusan:
    if fakta.dokumen & DOKUMEN_PENDUDUK:
        return _say(BOLEH, aturan, pola, PEMILIH)
    missing = _(
        "Catat dokumen yang dilihat: KTP-el, KK, biodata, atau IKD. Bila belum ada, pilih “tertunda”."
    )
    return _say(BUTUH_DATA, aturan, missing, PEMILIH)


def _say(hasil: str, aturan: str, pola: str, dasar: Dasar) -> Keputusan:
    return keputusan(hasil, langkah(aturan, HASIL_LANGKAH[hasil], pola, dasar))


HASIL = {
    HasilCoktas.SESUAI: _fits,
    HasilCoktas.MS_UBAH: _changed,
    HasilCoktas.TMS: _removed,
    HasilCoktas.TIDAK_DITEMUKAN: _not_found,
    HasilCoktas.TERTUNDA_DOKUMEN: _waiting,
    HasilCoktas.TMS_JADI_MS: _restored,
}
ACCEPTED_WHEN_RIGHT: Mapping[JenisKandidat, Putusan] = {JenisKandidat.BARU: Putusan.TERIMA}
"""The visit compares with the list; a newcomer is not in it, so what fits are the proposal's own values."""
PER_SUMBER: Mapping[SumberData, AlasanCoktas] = {
    SumberData.BAWASLU: AlasanCoktas.UJI_PETIK,
    SumberData.MASYARAKAT: AlasanCoktas.TANGGAPAN,
    SumberData.BPS_BPJS: AlasanCoktas.DUGA_MENINGGAL,
    SumberData.GANDA: AlasanCoktas.GANDA,
}
PER_ALASAN: Mapping[str, AlasanCoktas] = {
    AlasanTMS.MENINGGAL: AlasanCoktas.DUGA_MENINGGAL,
    AlasanTMS.GANDA: AlasanCoktas.GANDA,
    SebabBaru.PEMULIHAN: AlasanCoktas.KELIRU_TMS,
    AlasanTangguh.GANDA_NIK: AlasanCoktas.GANDA,
    AlasanTangguh.MENINGGAL_TANPA_DOKUMEN: AlasanCoktas.DUGA_MENINGGAL,
    AlasanTangguh.LAHIR_TIDAK_DIKETAHUI: AlasanCoktas.LAHIR_TIDAK_SAH,
}
