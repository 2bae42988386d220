"""Taking files in. The bytes are durable before the row that names them exists."""

from __future__ import annotations

import errno
import logging

from django.core.files.base import File
from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.berkas import storage
from suara.core.berkas.content import check_size, clean
from suara.core.berkas.errors import BerkasDitolak
from suara.core.berkas.media import clean_bukti
from suara.core.berkas.models import Berkas, JenisMedia
from suara.core.berkas.names import clean_name
from suara.core.jejak.services import record
from suara.core.wilayah.models import Kantor
from suara.kernel.kalimat import Kalimat, gettext_noop

logger = logging.getLogger("suara.berkas")


def store(*, actor: Akun, file: File[bytes], kantor: Kantor) -> Berkas:
    """Keep an uploaded file for `kantor`; raise `BerkasDitolak` unless it is a harmless PDF, JPG or PNG."""
    check_size(file.size or 0)
    file.seek(0)
    content = clean(file.read())
    return _keep(
        data=content.data, media_type=content.jenis_media, name=file.name or "", kantor=kantor, actor=actor
    )


def store_bukti(*, data: bytes, name: str, kantor: Kantor, actor: Akun | None) -> Berkas:
    """Keep evidence (picture, PDF, video or sound), made harmless; only its domain's views will open it.

    `actor=None` is a citizen. Raises `BerkasDitolak`.
    """
    content = clean_bukti(data)
    return _keep(
        data=content.data, media_type=content.jenis_media, name=name, kantor=kantor, actor=actor, khusus=True
    )


def store_bytes(
    *,
    data: bytes,
    media_type: str,
    name: str,
    kantor: Kantor,
    actor: Akun | None,
    khusus: bool = False,
) -> Berkas:
    """Keep a file that Suara made itself, unchanged. `actor=None` is the system.

    With `khusus` only the views of the room that owns it send it.
    """
    return _keep(
        data=data, media_type=JenisMedia(media_type), name=name, kantor=kantor, actor=actor, khusus=khusus
    )


def _write(data: bytes) -> str:
    """Make the bytes durable; a full disk is no fault of the file, and the officer must hear it."""
    try:
        return storage.write(data)
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        logger.error("Penyimpanan berkas penuh.")
        raise BerkasDitolak(
            Kalimat(
                gettext_noop(
                    "Penyimpanan kantor ini penuh, jadi berkas belum tersimpan. Beri tahu teknisi, "
                    "lalu unggah lagi setelah ada ruang."
                )
            )
        ) from error


def _keep(
    *,
    data: bytes,
    media_type: JenisMedia,
    name: str,
    kantor: Kantor,
    actor: Akun | None,
    khusus: bool = False,
) -> Berkas:
    sha256 = _write(data)
    with transaction.atomic():
        berkas = Berkas.objects.create(
            sha256=sha256,
            ukuran=len(data),
            jenis_media=media_type,
            nama_asli=clean_name(name, media_type),
            kantor=kantor,
            pengunggah=actor,
            khusus=khusus,
        )
        record(
            actor=actor,
            act="berkas.disimpan",
            obj_type="berkas.Berkas",
            obj_id=str(berkas.pk),
            kantor=kantor.pk,
            data={"sha256": sha256, "ukuran": len(data), "jenis": media_type.label},
        )
    return berkas
