"""Acts of the desk on privacy: flags that only go up, the public copy, whom a report is about, its files."""

from __future__ import annotations

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Unit
from suara.domains.pengaduan.errors import LaporanDitolak
from suara.domains.pengaduan.models import Lampiran, Laporan, Terlapor
from suara.domains.pengaduan.queries.lingkup import list_own_unit
from suara.domains.pengaduan.services.gerbang import DiTangan, begin
from suara.domains.pengaduan.services.gugur import UsulanKeluarga
from suara.domains.pengaduan.services.pesan import write_salinan
from suara.domains.pengaduan.services.syarat import Bahan
from suara.domains.pengaduan.workflow import Act
from suara.kernel.kalimat import Json, Kalimat, gettext_noop


@transaction.atomic
def set_privasi(
    *,
    actor: Akun,
    laporan: Laporan,
    versi: int,
    alasan: str,
    anonim: bool | None = None,
    rahasia: bool | None = None,
) -> Laporan:
    """Switch anonim or rahasia on. A published report leaves the public at once."""
    bahan = Bahan(alasan=alasan, anonim=anonim, rahasia=rahasia)
    tangan = begin(act=Act.SET_PRIVASI, laporan=laporan, actor=actor, versi=versi, bahan=bahan)
    apply_flags(tangan, anonim, rahasia)
    tangan.catatan, tangan.publik = alasan, False
    return tangan.finish()


def apply_flags(tangan: DiTangan, anonim: bool | None, rahasia: bool | None) -> None:
    """Put the wanted flags into the act in hand; a copy that was reviewed for a named reporter must be
    reviewed again for an anonymous one."""
    laporan = tangan.laporan
    if anonim is not None and anonim != laporan.is_anonim:
        tangan.kolom["is_anonim"] = anonim
        if anonim:
            tangan.kolom["is_ulasan_privasi"] = False
    if rahasia is not None and rahasia != laporan.is_rahasia:
        tangan.kolom["is_rahasia"] = rahasia
    tangan.tarik = any(tangan.kolom.get(name) is True for name in ("is_anonim", "is_rahasia"))


@transaction.atomic
def edit_salinan(
    *,
    actor: Akun,
    laporan: Laporan,
    versi: int,
    judul: str,
    isi: str,
    alasan: str,
    ulasan_privasi: bool = False,
    ulasan_anonim: bool = False,
) -> Laporan:
    """Write a new version of the public copy; older ones stay in the record.

    The review belongs to the words: without a new one the report leaves the public until it is published
    again.
    """
    tangan = begin(
        act=Act.EDIT_SALINAN, laporan=laporan, actor=actor, versi=versi, bahan=Bahan(alasan=alasan)
    )
    write_salinan(tangan.laporan, judul, isi, editor=actor)
    tangan.catatan = alasan
    reviewed = ulasan_privasi and (ulasan_anonim or not tangan.laporan.is_anonim)
    tangan.kolom["is_ulasan_privasi"] = reviewed
    if not reviewed:
        tangan.kolom["is_terbit"] = False
    tangan.publik = False
    return tangan.finish()


@transaction.atomic
def publish_laporan(
    *, actor: Akun, laporan: Laporan, versi: int, ulasan_privasi: bool = False, ulasan_anonim: bool = False
) -> Laporan:
    """Publish the masked copy."""
    bahan = Bahan(ulasan_privasi=ulasan_privasi, ulasan_anonim=ulasan_anonim)
    tangan = begin(act=Act.PUBLISH, laporan=laporan, actor=actor, versi=versi, bahan=bahan)
    tangan.kolom["is_ulasan_privasi"] = True
    return tangan.finish()


@transaction.atomic
def unpublish_laporan(*, actor: Akun, laporan: Laporan, versi: int, alasan: str) -> Laporan:
    """Take the report out of the public."""
    tangan = begin(act=Act.UNPUBLISH, laporan=laporan, actor=actor, versi=versi, bahan=Bahan(alasan=alasan))
    tangan.catatan, tangan.publik = alasan, False
    return tangan.finish()


publish, unpublish = publish_laporan, unpublish_laporan


@transaction.atomic
def record_terlapor(
    *, actor: Akun, laporan: Laporan, versi: int, unit: Unit | None = None, akun: Akun | None = None
) -> Laporan:
    """Note whom the report is about. That unit, everything above it and that person lose it at once.

    With a person go the units the person works in now: a colleague or the own head does not judge it either.
    They are noted as units of their own, so the fence stays when the person moves, and each can be revoked.
    What they had proposed lapses with their sight of it. Nobody notes himself: a colleague does.
    """
    if unit is None and akun is None:
        raise LaporanDitolak("terlapor", Kalimat(gettext_noop("Pilih unit atau orang yang dilaporkan.")))
    bahan = Bahan(terlapor=akun)
    tangan = begin(act=Act.RECORD_TERLAPOR, laporan=laporan, actor=actor, versi=versi, bahan=bahan)
    usulan = UsulanKeluarga.read(tangan.laporan)
    named: list[tuple[Unit | None, Akun | None]] = [(unit, None)] if unit is not None else []
    if akun is not None:
        named += [(None, akun), *((own, None) for own in list_own_unit(akun) if own != unit)]
    for which, who in named:
        Terlapor.objects.get_or_create(
            laporan=tangan.laporan, unit=which, akun=who, dicabut_at=None, defaults={"dicatat_oleh": actor}
        )
    tangan.publik = False
    return tangan.finish({"usul_gugur": list[Json](usulan.lapse(tangan.perkara.at))})


@transaction.atomic
def revoke_terlapor(*, actor: Akun, laporan: Laporan, versi: int, terlapor: Terlapor, alasan: str) -> Laporan:
    """Note that a report is not about this unit or person after all; the leaders are told."""
    tangan = begin(act=Act.RECORD_TERLAPOR, laporan=laporan, actor=actor, versi=versi)
    Terlapor.objects.filter(pk=terlapor.pk, laporan=tangan.laporan).update(dicabut_at=tangan.perkara.at)
    tangan.catatan, tangan.alasan_kode, tangan.publik = alasan, "DICABUT", False
    return tangan.finish()


@transaction.atomic
def allow_lampiran(
    *, actor: Akun, laporan: Laporan, versi: int, lampiran: Lampiran, boleh: bool, alasan: str
) -> Laporan:
    """Decide, on record, whether the unit of an anonim report may open a file; photos give people away."""
    tangan = begin(
        act=Act.EDIT_SALINAN, laporan=laporan, actor=actor, versi=versi, bahan=Bahan(alasan=alasan)
    )
    Lampiran.objects.filter(pk=lampiran.pk, laporan=tangan.laporan).update(boleh_unit=boleh)
    tangan.catatan, tangan.alasan_kode, tangan.publik = alasan, "LAMPIRAN", False
    return tangan.finish()
