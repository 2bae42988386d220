"""Putting an identity into the vault, sending to it, erasing it."""

from __future__ import annotations

import uuid

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.jejak.services import hold, record
from suara.core.privasi import kunci
from suara.core.privasi.identitas import DataIdentitas, Kontak, pack, unpack
from suara.core.privasi.models import AlasanHapus, Identitas
from suara.core.privasi.services.wewenang import require_petugas
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor
from suara.kernel import sandi


def seal_identitas(*, kantor: Kantor, data: DataIdentitas, kontak: Kontak | None) -> Identitas:
    """Keep who a reporter is, so that this machine can't read it back; return the row with its random id.

    Leaves no trail entry: an entry beside the one of the report would tie the two together.
    """
    public = kunci.identity_public_key()
    identitas_id = uuid.uuid4()
    return Identitas.objects.create(
        id=identitas_id,
        kantor=kantor,
        tersegel=sandi.seal_to(public, pack(data), konteks=bind(identitas_id)),
        kontak=_seal_kontak(identitas_id, kontak) if kontak and (kontak.email or kontak.hp) else b"",
        kunci_id=kunci.key_id(public).hex(),
    )


def read_kontak(identitas_id: uuid.UUID) -> Kontak | None:
    """Return where notices go, for the program that sends them; officers never see it."""
    sealed = Identitas.objects.filter(pk=identitas_id).values_list("kontak", flat=True).first()
    if not sealed:
        return None
    data = bytes(sealed)
    for key in kunci.seal_keys():
        if kunci.key_id(key) == data[: kunci.ID_BYTES]:
            opened = sandi.unseal(key, data[kunci.ID_BYTES :], konteks=_bind_kontak(identitas_id))
            return unpack(Kontak, opened)
    raise sandi.SandiGagal("kunci yang menyegel kontak ini tidak ada di berkas kunci")


def erase_identitas(*, actor: Akun | None, identitas_id: uuid.UUID, alasan: AlasanHapus) -> Identitas:
    """Empty the vault's row for good and leave a tombstone; `actor=None` is the retention timer.

    Repeating it changes nothing. Backups keep the sealed bytes until they expire.
    """
    with transaction.atomic():
        hold()
        identitas = Identitas.objects.select_for_update().select_related("kantor").get(pk=identitas_id)
        if actor is not None:
            require_petugas(actor, identitas.kantor)
        if identitas.is_erased:
            return identitas
        identitas.tersegel = identitas.kontak = b""
        identitas.dihapus_at, identitas.alasan_hapus = now(), AlasanHapus(alasan).value
        identitas.save(update_fields=["tersegel", "kontak", "dihapus_at", "alasan_hapus"])
        record(
            actor=actor,
            act="privasi.identitas.dihapus",
            obj_type="privasi.Identitas",
            obj_id=str(identitas.pk),
            kantor=identitas.kantor_id,
            data={"alasan_hapus": identitas.alasan_hapus},
        )
    return identitas


def bind(identitas_id: uuid.UUID) -> bytes:
    """Return what ties sealed bytes to their row: a row's bytes copied into another don't open."""
    return b"suara/identitas/1/" + identitas_id.bytes


def _bind_kontak(identitas_id: uuid.UUID) -> bytes:
    return b"suara/kontak/1/" + identitas_id.bytes


def _seal_kontak(identitas_id: uuid.UUID, kontak: Kontak) -> bytes:
    key = kunci.seal_keys()[-1]
    return kunci.key_id(key) + sandi.seal(key, pack(kontak), konteks=_bind_kontak(identitas_id))
