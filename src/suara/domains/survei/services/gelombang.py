"""Waves: planned, changed while a draft, opened, closed; N and the last day may be corrected later."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Kantor
from suara.domains.survei.errors import ActRefused, WrongState
from suara.domains.survei.models import Gelombang, GelombangLayanan, Layanan, VersiInstrumen
from suara.domains.survei.pagar import PENGELOLA
from suara.domains.survei.rules.gelombang import periksa_tanggal
from suara.domains.survei.services.dasar import lock_gelombang, note, require
from suara.domains.survei.services.tenggat import mirror_gelombang
from suara.domains.survei.terms import CaraSampel
from suara.domains.survei.terms_kerja import CaraGelombang, StatusGelombang, StatusVersi
from suara.kernel.kalimat import Kalimat, gettext_noop

HURUF = "23456789abcdefghjkmnpqrstuvwxyz"
"""Of the short code: nothing that is read as something else."""
PANJANG = 6
BELUM_TERBIT = (StatusGelombang.DRAF, StatusGelombang.BUKA, StatusGelombang.TUTUP)


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianGelombang:
    """What an officer says of a wave; `layanan` are keys of services with their users, None: not known."""

    nama: str
    versi: VersiInstrumen
    mulai: date
    selesai: date
    cara: CaraGelombang = CaraGelombang.TERBUKA
    cara_sampel: CaraSampel = CaraSampel.RUMUS
    layanan: Mapping[int, int | None] = field(default_factory=dict)


@transaction.atomic
def plan_gelombang(*, actor: Akun, kantor: Kantor, isian: IsianGelombang) -> Gelombang:
    """Make a wave as a draft."""
    require(actor, kantor.pk, *PENGELOLA)
    _check(isian, kantor)
    row = Gelombang(kantor=kantor, kode_pendek=_free_code(), dibuat_oleh=actor)
    _fill(row, isian)
    note(actor, "survei.gelombang.dibuat", row, {"jumlah": len(isian.layanan)})
    return row


@transaction.atomic
def change_gelombang(*, actor: Akun, gelombang: Gelombang, revisi: int, isian: IsianGelombang) -> Gelombang:
    """Change all of a wave; only while it is a draft."""
    require(actor, gelombang.kantor_id, *PENGELOLA)
    row = lock_gelombang(gelombang, revisi)
    _require_state(row, StatusGelombang.DRAF)
    _check(isian, row.kantor, row)
    row.revisi += 1
    _fill(row, isian)
    note(actor, "survei.gelombang.diubah", row)
    return row


@transaction.atomic
def correct_populasi(
    *, actor: Akun, gelombang: Gelombang, revisi: int, pengguna: Mapping[int, int | None], selesai: date
) -> Gelombang:
    """Correct the users of services and the last day, as long as nothing was published.

    How many used a service is often known only when the period is over.
    """
    require(actor, gelombang.kantor_id, *PENGELOLA)
    row = lock_gelombang(gelombang, revisi)
    _require_state(row, *BELUM_TERBIT)
    wrong = periksa_tanggal(row.tanggal_mulai, selesai, None)
    if wrong:
        raise ActRefused(wrong[1], wrong[0])
    lines = {line.pk: line for line in GelombangLayanan.objects.filter(gelombang=row)}
    changed = [line for line in lines.values() if line.populasi != pengguna.get(line.layanan_id)]
    for line in changed:
        line.populasi = pengguna.get(line.layanan_id)
    GelombangLayanan.objects.bulk_update(changed, ["populasi"])
    moved = row.tanggal_selesai != selesai
    row.populasi = _total([line.populasi for line in lines.values()])
    row.tanggal_selesai, row.revisi = selesai, row.revisi + 1
    row.save(update_fields=["populasi", "tanggal_selesai", "revisi"])
    mirror_gelombang(row)
    if changed:
        note(actor, "survei.gelombang.populasi", row)
    if moved:
        note(actor, "survei.gelombang.diperpanjang", row, {"sampai": selesai.isoformat()})
    return row


@transaction.atomic
def discard_gelombang(*, actor: Akun, gelombang: Gelombang, revisi: int) -> None:
    """Delete a draft that will not be used; the trail keeps that it was there."""
    require(actor, gelombang.kantor_id, *PENGELOLA)
    row = lock_gelombang(gelombang, revisi)
    _require_state(row, StatusGelombang.DRAF)
    mirror_gelombang(row, gone=True)
    note(actor, "survei.gelombang.dihapus", row)
    row.delete()


def _fill(row: Gelombang, isian: IsianGelombang) -> None:
    row.nama, row.versi, row.cara = isian.nama, isian.versi, isian.cara.value
    row.tanggal_mulai, row.tanggal_selesai = isian.mulai, isian.selesai
    row.cara_sampel = isian.cara_sampel.value
    row.populasi = _total(list(isian.layanan.values()))
    row.save()
    GelombangLayanan.objects.filter(gelombang=row).delete()
    GelombangLayanan.objects.bulk_create(
        GelombangLayanan(gelombang=row, layanan_id=pk, populasi=n) for pk, n in isian.layanan.items()
    )
    mirror_gelombang(row)


def _total(pengguna: list[int | None]) -> int | None:
    known = [n for n in pengguna if n is not None]
    return sum(known) or None if len(known) == len(pengguna) else None


def _check(isian: IsianGelombang, kantor: Kantor, row: Gelombang | None = None) -> None:
    if not isian.nama:
        raise ActRefused(Kalimat(gettext_noop("Isi nama gelombang.")), "nama")
    same = Gelombang.objects.filter(kantor=kantor, nama=isian.nama)
    if (same.exclude(pk=row.pk) if row else same).exists():
        said = gettext_noop("Gelombang “{nama}” sudah ada. Beri nama lain.")
        raise ActRefused(Kalimat(said, {"nama": isian.nama}), "nama")
    if isian.versi.status != StatusVersi.TERBIT:
        said = gettext_noop("Kuesioner itu belum terbit atau sudah ditarik. Pilih versi yang terbit.")
        raise ActRefused(Kalimat(said), "versi")
    wrong = periksa_tanggal(isian.mulai, isian.selesai, isian.versi.berlaku_mulai)
    if wrong:
        raise ActRefused(wrong[1], wrong[0])
    if not isian.layanan:
        raise ActRefused(Kalimat(gettext_noop("Pilih paling sedikit satu layanan.")))
    usable = Layanan.objects.filter(kantor=kantor, pk__in=isian.layanan, aktif=True).count()
    if usable != len(isian.layanan):
        said = gettext_noop("Salah satu layanan sudah dihentikan atau milik kantor lain. Pilih lagi.")
        raise ActRefused(Kalimat(said))


def _require_state(row: Gelombang, *wanted: StatusGelombang) -> None:
    if row.status not in wanted:
        said = gettext_noop("Gelombang ini berstatus {status}; tindakan itu tidak dapat dilakukan lagi.")
        raise WrongState(Kalimat(said, {"status": StatusGelombang(row.status).label}))


def _free_code() -> str:
    """Return a short code that no wave has; a clash of the last moment is refused by the database."""
    while True:
        kode = "".join(secrets.choice(HURUF) for _n in range(PANJANG))
        if not Gelombang.objects.filter(kode_pendek=kode).exists():
            return kode
