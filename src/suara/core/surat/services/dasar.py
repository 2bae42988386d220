"""Confirming citations: an officer has read the article."""

from __future__ import annotations

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.jejak.services import record
from suara.core.surat.errors import SuratDitolak
from suara.core.surat.models import KonfirmasiDasar
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor
from suara.kernel.kalimat import Kalimat, gettext_noop


def confirm_dasar(*, actor: Akun, kantor: Kantor, kutipan: str, catatan: str) -> KonfirmasiDasar:
    """Record that `actor` read the article; `catatan` says where (for instance the page of JDIH)."""
    note = " ".join(catatan.split())
    if not note:
        raise SuratDitolak(
            Kalimat(gettext_noop("Tulis di mana Anda membaca pasal ini, misalnya alamat JDIH."))
        )
    with transaction.atomic():
        row, made = KonfirmasiDasar.objects.get_or_create(
            kantor=kantor, kutipan=kutipan, defaults={"oleh": actor, "catatan": note, "pada_at": now()}
        )
        if not made:
            raise SuratDitolak(
                Kalimat(
                    gettext_noop("{kutipan} sudah dipastikan oleh {nama}."),
                    {"kutipan": kutipan, "nama": row.oleh.nama},
                )
            )
        _record(actor, "surat.dasar.dipastikan", row)
    return row


def withdraw_dasar(*, actor: Akun, konfirmasi: KonfirmasiDasar) -> None:
    """Take a confirmation back; drafts mark the citation again. The trail keeps both acts."""
    with transaction.atomic():
        _record(actor, "surat.dasar.dicabut", konfirmasi)
        konfirmasi.delete()


def _record(actor: Akun, act: str, row: KonfirmasiDasar) -> None:
    record(
        actor=actor,
        act=act,
        obj_type="surat.KonfirmasiDasar",
        obj_id=f"{row.kantor_id}:{row.kutipan}"[:100],
        kantor=row.kantor_id,
        data={"kutipan": row.kutipan, "catatan": row.catatan},
    )
