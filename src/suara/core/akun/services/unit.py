"""Which role belongs in a unit, and which two roles no person may hold at once."""

from __future__ import annotations

from django.db.models import Q

from suara.core.akun.errors import AkunDitolak
from suara.core.akun.models import PERAN_TERPISAH, PERAN_UNIT, Penugasan, Peran, Undangan
from suara.core.akun.queries import active
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor, Unit
from suara.kernel.kalimat import Kalimat, gettext_noop


def find_unit_refusal(*, peran: Peran, kantor: Kantor, unit: Unit | None) -> Kalimat | None:
    """Return why `peran` can't be held so, None when it can: the form says it beside the field."""
    if peran in PERAN_UNIT and unit is None:
        return Kalimat(gettext_noop("Peran ini dipegang di satu unit. Pilih unitnya."))
    if unit is None:
        return None
    if peran not in PERAN_UNIT:
        return Kalimat(gettext_noop("Peran ini berlaku untuk seluruh kantor. Kosongkan unitnya."))
    if unit.kantor_id != kantor.pk:
        return Kalimat(gettext_noop("Unit itu bukan bagian dari {kantor}."), {"kantor": kantor.nama})
    if not unit.aktif:
        return Kalimat(gettext_noop("Unit itu tidak dipakai lagi. Pilih unit lain."))
    return None


def refuse_wrong_unit(*, peran: Peran, kantor: Kantor, unit: Unit | None) -> None:
    """Raise `AkunDitolak` when `peran` can't be held in this unit, or without one."""
    refusal = find_unit_refusal(peran=peran, kantor=kantor, unit=unit)
    if refusal is not None:
        raise AkunDitolak(refusal)


def refuse_clash(*, email: str, peran: Peran, offered: bool = True) -> None:
    """Raise `AkunDitolak` when the person holds, or is offered, the role that must be somebody else's.

    Who runs the complaint desk never reads what was reported through the WBS channel, in any office: a report
    about the desk itself must reach another person.
    """
    if peran not in PERAN_TERPISAH:
        return
    others = PERAN_TERPISAH - {peran}
    held = Penugasan.objects.filter(
        Q(selesai_at__isnull=True) | active(), akun__email=email, peran__in=others
    )
    open_ones = Undangan.objects.filter(
        email=email,
        peran__in=others,
        accepted_at__isnull=True,
        withdrawn_at__isnull=True,
        expires_at__gt=now(),
    )
    if held.exists() or (offered and open_ones.exists()):
        raise AkunDitolak(
            Kalimat(
                gettext_noop(
                    "Satu orang tidak boleh menjadi admin pengaduan dan anggota tim WBS sekaligus: laporan "
                    "WBS tidak boleh terbaca oleh pengelola pengaduan. Pilih orang lain, atau akhiri dahulu "
                    "tugas atau undangannya yang satu."
                )
            )
        )
