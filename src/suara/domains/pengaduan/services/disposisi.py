"""Acts on class and disposition: verify, ask for what is missing, return, re-dispose, reclassify."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Unit
from suara.domains.pengaduan.errors import LaporanDitolak
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.services.gerbang import DiTangan, begin
from suara.domains.pengaduan.services.pesan import say, write_salinan
from suara.domains.pengaduan.services.syarat import Bahan
from suara.domains.pengaduan.terms import JenisTanggapan, Kadar, Kelas, Lembaga, Topik, Urgensi
from suara.domains.pengaduan.workflow import Act
from suara.kernel.kalimat import Kalimat, gettext_noop


@transaction.atomic
def verify_laporan(
    *,
    actor: Akun,
    laporan: Laporan,
    versi: int,
    kelas: Kelas,
    topik: Topik,
    unit: Unit,
    kadar: Kadar | None = None,
    judul_publik: str = "",
    isi_publik: str = "",
    ulasan_privasi: bool = False,
    ulasan_anonim: bool = False,
    memuat_nama: bool = False,
    rahasia: bool = False,
    anonim: bool = False,
    urgensi: Urgensi = Urgensi.BIASA,
    lembaga: Lembaga = Lembaga.KPU_PROVINSI,
    catatan: str = "",
) -> Laporan:
    """Decide class, kadar, topic and unit, fix the public copy, and hand the report to the unit.

    It is published at once unless it is rahasia. The flags can only be switched on here. After a returned
    disposition the older copy and review count when no new ones are given.
    """
    bahan = Bahan(
        kelas=kelas,
        kadar=kadar if kelas is Kelas.PENGADUAN else None,
        topik=topik,
        unit=unit,
        ada_salinan=bool(judul_publik.strip() and isi_publik.strip()),
        ulasan_privasi=ulasan_privasi,
        ulasan_anonim=ulasan_anonim,
        anonim=anonim or None,
    )
    tangan = begin(act=Act.VERIFY, laporan=laporan, actor=actor, versi=versi, bahan=bahan)
    _check_unit(unit, tangan.laporan)
    if bahan.ada_salinan:
        write_salinan(tangan.laporan, judul_publik, isi_publik, editor=actor)
    tangan.kolom |= _classify(bahan, urgensi) | _dispose(tangan, unit, lembaga)
    tangan.kolom |= _protect(tangan, anonim=anonim, rahasia=rahasia, memuat_nama=memuat_nama)
    tangan.catatan = catatan
    return tangan.finish({"unit": unit.nama, "kelas": kelas.label})


def _classify(bahan: Bahan, urgensi: Urgensi) -> dict[str, Any]:
    """Return what the report is."""
    return {"kelas": bahan.kelas, "kadar": bahan.kadar or "", "topik": bahan.topik, "urgensi": urgensi}


def _dispose(tangan: DiTangan, unit: Unit, lembaga: Lembaga) -> dict[str, Any]:
    """Return whose it is from now on; the day of the first verification stands for ever."""
    moment = tangan.perkara.at
    return {
        "unit": unit,
        "lembaga": lembaga,
        "verifikasi_at": tangan.laporan.verifikasi_at or moment,
        "disposisi_at": moment,
    }


def _protect(tangan: DiTangan, *, anonim: bool, rahasia: bool, memuat_nama: bool) -> dict[str, Any]:
    """Return the flags of privacy: a flag that is on stays on."""
    return {
        "is_ulasan_privasi": True,
        "is_rahasia": tangan.laporan.is_rahasia or rahasia,
        "is_anonim": tangan.laporan.is_anonim or anonim,
        "memuat_nama": memuat_nama,
    }


@transaction.atomic
def ask_kelengkapan(
    *, actor: Akun, laporan: Laporan, versi: int, daftar: str | Sequence[str], catatan: str = ""
) -> Laporan:
    """Ask the reporter for what is missing, in plain words. The desk's clock stands still meanwhile."""
    text = daftar if isinstance(daftar, str) else "\n".join(f"- {item}" for item in daftar if item.strip())
    tangan = begin(act=Act.ASK_KELENGKAPAN, laporan=laporan, actor=actor, versi=versi, bahan=Bahan(isi=text))
    say(tangan, JenisTanggapan.PERMINTAAN_KELENGKAPAN, text)
    tangan.catatan = catatan
    return tangan.finish()


@transaction.atomic
def return_disposisi(*, actor: Akun, laporan: Laporan, versi: int, alasan: str) -> Laporan:
    """Give a report that belongs to another unit back to the desk. The unit's clock keeps running."""
    tangan = begin(
        act=Act.RETURN_DISPOSISI, laporan=laporan, actor=actor, versi=versi, bahan=Bahan(alasan=alasan)
    )
    tangan.kolom |= {"jumlah_pengembalian": tangan.laporan.jumlah_pengembalian + 1, "unit": None}
    tangan.catatan, tangan.publik = alasan, False
    return tangan.finish()


@transaction.atomic
def redispose(*, actor: Akun, laporan: Laporan, versi: int, unit: Unit, alasan: str) -> Laporan:
    """Hand the report to another unit. No clock begins again."""
    bahan = Bahan(alasan=alasan, unit=unit)
    tangan = begin(act=Act.REDISPOSE, laporan=laporan, actor=actor, versi=versi, bahan=bahan)
    _check_unit(unit, tangan.laporan)
    tangan.kolom |= {"unit": unit, "disposisi_at": tangan.perkara.at}
    tangan.catatan = alasan
    return tangan.finish({"unit": unit.nama})


@transaction.atomic
def reclassify(
    *,
    actor: Akun,
    laporan: Laporan,
    versi: int,
    kelas: Kelas,
    kadar: Kadar | None = None,
    topik: Topik | None = None,
    alasan: str = "",
) -> Laporan:
    """Change class, kadar or topic. The clock keeps its start and gets the length of the new class."""
    bahan = Bahan(alasan=alasan, kelas=kelas, kadar=kadar if kelas is Kelas.PENGADUAN else None)
    tangan = begin(act=Act.RECLASSIFY, laporan=laporan, actor=actor, versi=versi, bahan=bahan)
    tangan.kolom |= {"kelas": kelas, "kadar": bahan.kadar or ""}
    if topik is not None:
        tangan.kolom["topik"] = topik
    tangan.catatan = alasan
    return tangan.finish({"kelas": kelas.label})


def _check_unit(unit: Unit, laporan: Laporan) -> None:
    if not unit.aktif or not (
        unit.kantor_id == laporan.kantor_id or unit.kantor.induk_id == laporan.kantor_id
    ):
        raise LaporanDitolak("unit", Kalimat(gettext_noop("Pilih unit kantor ini, atau kantor di bawahnya.")))
