"""Support of the public: one per confirmed address, withdrawable; only keyed hashes of it are kept."""

from __future__ import annotations

import base64
import hmac

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from suara.core.privasi.services import seal_text
from suara.core.tugas.services import schedule
from suara.core.tugas.waktu import now
from suara.domains.pengaduan import cari
from suara.domains.pengaduan.errors import LaporanDitolak, LaporanTidakDitemukan
from suara.domains.pengaduan.models import Dukungan, Laporan
from suara.domains.pengaduan.services import kabar, rahasia, rem, terbitan
from suara.domains.pengaduan.services.komentar import send_komentar
from suara.kernel.kalimat import Kalimat, gettext_noop

__all__ = ["confirm_dukungan", "find_dukungan", "send_komentar", "support_laporan", "withdraw_dukungan"]

KONTEKS = "dukungan.email"


@transaction.atomic
def support_laporan(*, laporan: Laporan, email: str, klien: str = "") -> None:
    """Send a confirmation link to this address; nothing says whether it has supported before."""
    address = email.strip().lower()
    try:
        validate_email(address)
    except ValidationError as error:
        raise LaporanDitolak(
            "email", Kalimat(gettext_noop("Alamat email ini belum benar. Contoh yang benar: nama@contoh.id"))
        ) from error
    if not Laporan.objects.filter(pk=laporan.pk, is_terbit=True).exists():
        raise LaporanTidakDitemukan
    rem.hold_back("dukung", klien, limit=20)
    token = token_of(laporan, address)
    row, _created = Dukungan.objects.get_or_create(
        laporan_id=laporan.pk,
        kontak_hash=rahasia.keyed("dukungan", address),
        defaults={"token_hash": rahasia.keyed("token", token)},
    )
    schedule(
        key=f"lapor.dukung:{row.pk}:{int(now().timestamp()) // 600}",
        task=f"{kabar.TASKS}.send_dukungan",
        args={
            "laporan_id": str(laporan.pk),
            "alamat": base64.b64encode(seal_text(address, konteks=KONTEKS)).decode(),
        },
        run_at=now(),
    )


def token_of(laporan: Laporan, address: str) -> str:
    """Return the token of this address for this report; it is made again when it is needed, kept nowhere."""
    return rahasia.keyed("dukungan-token", str(laporan.pk), address)[:40]


def confirm_dukungan(*, token: str) -> Laporan | None:
    """Count the support whose link was opened; opening it twice counts once. None for a wrong token."""
    return _set(token, terkonfirmasi_at=now(), ditarik_at=None)


def withdraw_dukungan(*, token: str) -> Laporan | None:
    """Take the support back. None for a wrong token."""
    return _set(token, ditarik_at=now())


def find_dukungan(token: str) -> Dukungan | None:
    """Return the support that this link was mailed for; None for a wrong token."""
    marks = rahasia.keyed_all("token", token[:64])
    row = Dukungan.objects.filter(token_hash__in=marks).select_related("laporan").first()
    if row is None or not sum(hmac.compare_digest(mark, row.token_hash) for mark in marks):
        return None
    return row


@transaction.atomic
def _set(token: str, **columns: object) -> Laporan | None:
    row = find_dukungan(token)
    if row is None:
        return None
    Dukungan.objects.filter(pk=row.pk).update(**columns)
    cari.refresh_dukungan(row.laporan)
    terbitan.renew()
    return row.laporan
