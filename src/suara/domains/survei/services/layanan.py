"""The office's list of services that surveys ask about: noted, changed, retired, used again."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils.text import slugify

from suara.core.akun.models import Akun
from suara.core.jejak.services import record
from suara.core.wilayah.models import Kantor, Unit
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.models import Layanan
from suara.domains.survei.pagar import PENGELOLA
from suara.domains.survei.services.dasar import OBJ_LAYANAN, require
from suara.kernel.kalimat import Kalimat, gettext_noop

PANJANG_KODE = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianLayanan:
    """What an officer says of a service."""

    nama: str
    nama_en: str = ""
    unit: Unit | None = None


@transaction.atomic
def add_layanan(*, actor: Akun, kantor: Kantor, isian: IsianLayanan) -> Layanan:
    """Note a service; its code comes from its name and never changes, since addresses and files carry it."""
    require(actor, kantor.pk, *PENGELOLA)
    _check(isian, kantor)
    row = Layanan.objects.create(
        kantor=kantor,
        kode=_free_code(kantor, isian.nama),
        nama=isian.nama,
        nama_en=isian.nama_en,
        unit=isian.unit,
    )
    _note(actor, "survei.layanan.dicatat", row)
    return row


@transaction.atomic
def change_layanan(*, actor: Akun, layanan: Layanan, isian: IsianLayanan) -> Layanan:
    """Change names or unit."""
    require(actor, layanan.kantor_id, *PENGELOLA)
    row = Layanan.objects.select_for_update().get(pk=layanan.pk)
    _check(isian, row.kantor, row)
    row.nama, row.nama_en, row.unit = isian.nama, isian.nama_en, isian.unit
    row.save(update_fields=["nama", "nama_en", "unit"])
    _note(actor, "survei.layanan.diubah", row)
    return row


@transaction.atomic
def set_aktif(*, actor: Akun, layanan: Layanan, aktif: bool) -> Layanan:
    """Retire a service from new waves, or use it again. Waves that name it keep it."""
    require(actor, layanan.kantor_id, *PENGELOLA)
    row = Layanan.objects.select_for_update().get(pk=layanan.pk)
    if row.aktif != aktif:
        row.aktif = aktif
        row.save(update_fields=["aktif"])
        _note(actor, "survei.layanan.dipakai_lagi" if aktif else "survei.layanan.dihentikan", row)
    return row


def _check(isian: IsianLayanan, kantor: Kantor, row: Layanan | None = None) -> None:
    if not isian.nama:
        raise ActRefused(Kalimat(gettext_noop("Isi nama layanan.")), "nama")
    same = Layanan.objects.filter(kantor=kantor, nama__iexact=isian.nama)
    if (same.exclude(pk=row.pk) if row else same).exists():
        said = gettext_noop("Layanan “{nama}” sudah ada di daftar kantor ini.")
        raise ActRefused(Kalimat(said, {"nama": isian.nama}), "nama")
    if isian.unit is not None and isian.unit.kantor_id != kantor.pk:
        raise ActRefused(Kalimat(gettext_noop("Unit itu bukan unit kantor ini.")), "unit")


def _free_code(kantor: Kantor, nama: str) -> str:
    base = slugify(nama)[:PANJANG_KODE].strip("-") or "layanan"
    taken = set(Layanan.objects.filter(kantor=kantor).values_list("kode", flat=True))
    kode, nomor = base, 2
    while kode in taken:
        tail = f"-{nomor}"
        kode, nomor = base[: PANJANG_KODE - len(tail)] + tail, nomor + 1
    return kode


def _note(actor: Akun, act: str, row: Layanan) -> None:
    record(
        actor=actor, act=act, obj_type=OBJ_LAYANAN, obj_id=str(row.pk), kantor=row.kantor_id,
        data={"layanan": row.nama},
    )  # fmt: skip
