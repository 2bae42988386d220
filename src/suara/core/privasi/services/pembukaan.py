"""Opening an identity: one officer asks with a reason, a second decides, the first reads for half an hour.

Every step is safe to repeat: a form sent twice asks, decides and records once. The trail says who did what to
which case, never the content and never the reason. `sebagai` is the actor under the name that the trail
shows, where a team acts whose people are not named; the key of the person is kept in any case.
"""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q

from suara.core.akun.models import Akun
from suara.core.jejak.services import Actor, hold, record
from suara.core.privasi import kunci
from suara.core.privasi.errors import PrivasiDitolak
from suara.core.privasi.identitas import DataIdentitas, unpack
from suara.core.privasi.models import Identitas, PermintaanBuka, StatusPermintaan
from suara.core.privasi.services.brankas import bind
from suara.core.privasi.services.wewenang import require_petugas
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor
from suara.kernel import sandi
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

MASA_BACA = timedelta(minutes=30)
MIN_ALASAN = 20


def request_opening(
    *,
    actor: Akun,
    identitas_id: uuid.UUID,
    obj_type: str,
    obj_id: str,
    alasan: str,
    kantor: Kantor,
    sebagai: Actor | None = None,
) -> PermintaanBuka:
    """Ask to see who a reporter is. Asking again while the first waits returns the first."""
    reason = " ".join(alasan.split())
    if len(reason) < MIN_ALASAN:
        raise PrivasiDitolak(
            Kalimat(
                gettext_noop("Tulis alasan membuka identitas dengan jelas, paling sedikit {jumlah} huruf."),
                {"jumlah": MIN_ALASAN},
            )
        )
    with transaction.atomic():
        hold()
        identitas = Identitas.objects.select_for_update().get(pk=identitas_id, kantor=kantor)
        require_petugas(actor, kantor)
        _refuse_erased(identitas)
        permintaan, is_new = PermintaanBuka.objects.get_or_create(
            identitas=identitas,
            peminta=actor,
            obj_type=obj_type,
            obj_id=obj_id,
            status=StatusPermintaan.DIMINTA,
            defaults={"kantor": kantor, "alasan": reason},
        )
        if is_new:
            _record(sebagai or actor, permintaan, "privasi.buka.diminta", {})
    return permintaan


def approve_opening(
    *, actor: Akun, permintaan: PermintaanBuka, sebagai: Actor | None = None
) -> PermintaanBuka:
    """Let the requester read for half an hour, as the second person."""
    return _decide(actor, permintaan, StatusPermintaan.DISETUJUI, sebagai)


def refuse_opening(
    *, actor: Akun, permintaan: PermintaanBuka, sebagai: Actor | None = None
) -> PermintaanBuka:
    """Refuse the request, as the second person."""
    return _decide(actor, permintaan, StatusPermintaan.DITOLAK, sebagai)


def read_identitas(
    *,
    actor: Akun,
    permintaan: PermintaanBuka,
    kunci_berkas: str | None = None,
    sebagai: Actor | None = None,
) -> DataIdentitas:
    """Return who the reporter is, to the requester alone and while the approval lasts.

    `kunci_berkas` is the content of the key file when this machine does not hold it. The reading is in the
    trail before anything is returned.
    """
    with transaction.atomic():
        hold()
        locked = _lock(permintaan)
        require_petugas(actor, locked.kantor)
        if locked.peminta_id != actor.pk:
            raise PermissionDenied
        moment = now()
        _refuse_lapsed(locked)
        if locked.status != StatusPermintaan.DISETUJUI:
            raise PrivasiDitolak(
                Kalimat(
                    gettext_noop("Permintaan ini belum disetujui orang kedua, jadi identitas belum terbuka.")
                )
            )
        if not locked.is_readable_at(moment):
            raise PrivasiDitolak(
                Kalimat(
                    gettext_noop(
                        "Izin membaca ini sudah lewat 30 menit. Ajukan permintaan baru bila masih perlu."
                    )
                )
            )
        _refuse_erased(locked.identitas)
        data = _open(locked.identitas, kunci_berkas)
        if locked.dibaca_at is None:
            locked.dibaca_at = moment
            locked.save(update_fields=["dibaca_at"])
        _record(sebagai or actor, locked, "privasi.buka.dibaca", {})
    return data


def lapse_openings(*, obj_type: str, obj_id: str) -> int:
    """Let every request lapse that waits or may still be read: the case was withdrawn or changed hands.

    Part of the act that ends the case, in its transaction. Whoever asks again asks those who hold it then.
    """
    moment = now()
    live = Q(status=StatusPermintaan.DIMINTA) | Q(
        status=StatusPermintaan.DISETUJUI, kedaluwarsa_at__gt=moment
    )
    found = PermintaanBuka.objects.filter(live, obj_type=obj_type, obj_id=obj_id)
    if not found.exists():
        return 0
    hold()
    rows = list(found.select_for_update(of=("self",)).order_by("pk"))
    for row in rows:
        row.status, row.diputus_at = StatusPermintaan.GUGUR, row.diputus_at or moment
        row.save(update_fields=["status", "diputus_at"])
        _record(None, row, "privasi.buka.gugur", {})
    return len(rows)


def _decide(
    actor: Akun, permintaan: PermintaanBuka, status: StatusPermintaan, sebagai: Actor | None
) -> PermintaanBuka:
    with transaction.atomic():
        hold()
        locked = _lock(permintaan)
        require_petugas(actor, locked.kantor)
        if locked.peminta_id == actor.pk:
            raise PrivasiDitolak(
                Kalimat(gettext_noop("Orang yang meminta tidak dapat memutus permintaannya sendiri."))
            )
        if locked.status == status and locked.penyetuju_id == actor.pk:
            return locked
        _refuse_lapsed(locked)
        if locked.status != StatusPermintaan.DIMINTA:
            raise PrivasiDitolak(Kalimat(gettext_noop("Permintaan ini sudah diputus orang lain.")))
        locked.status, locked.penyetuju, locked.diputus_at = status, actor, now()
        approved = status == StatusPermintaan.DISETUJUI
        if approved:
            _refuse_erased(locked.identitas)
            locked.kedaluwarsa_at = locked.diputus_at + MASA_BACA
        locked.save(update_fields=["status", "penyetuju", "diputus_at", "kedaluwarsa_at"])
        data: dict[str, Json] = {"peminta": (sebagai or locked.peminta).nama}
        if approved:
            data["menit"] = int(MASA_BACA.total_seconds()) // 60
        _record(sebagai or actor, locked, f"privasi.buka.{'disetujui' if approved else 'ditolak'}", data)
    return locked


def _lock(permintaan: PermintaanBuka) -> PermintaanBuka:
    return (
        PermintaanBuka.objects.select_for_update(of=("self",))
        .select_related("identitas", "kantor", "peminta")
        .get(pk=permintaan.pk)
    )


def _open(identitas: Identitas, kunci_berkas: str | None) -> DataIdentitas:
    key = kunci.identity_private_key(identitas.kunci_id, kunci_berkas)
    return unpack(
        DataIdentitas, sandi.unseal_with(key, bytes(identitas.tersegel), konteks=bind(identitas.pk))
    )


def _refuse_lapsed(permintaan: PermintaanBuka) -> None:
    if permintaan.status == StatusPermintaan.GUGUR:
        raise PrivasiDitolak(
            Kalimat(
                gettext_noop(
                    "Permintaan ini gugur: laporannya dicabut atau berpindah tangan sesudah diminta."
                )
            )
        )


def _refuse_erased(identitas: Identitas) -> None:
    if identitas.is_erased:
        raise PrivasiDitolak(
            Kalimat(gettext_noop("Identitas ini sudah dihapus dan tidak dapat dibuka lagi."))
        )


def _record(actor: Actor | None, permintaan: PermintaanBuka, act: str, data: dict[str, Json]) -> None:
    record(
        actor=actor,
        act=act,
        obj_type=permintaan.obj_type,
        obj_id=permintaan.obj_id,
        kantor=permintaan.kantor_id,
        data={"permintaan": str(permintaan.pk), **data},
    )
