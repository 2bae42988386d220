"""An import from the browser: check the file, keep it, and import it on the officer's word.

The check runs the whole import and undoes it. A file with errors is refused at once, with its report; only a
file without errors waits, for at most a day. The word runs the whole import again: whatever changed since is
met by the same checks.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePosixPath

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.akun.queries import has_peran
from suara.core.jejak.services import record
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor
from suara.domains.paw.errors import NotAllowed
from suara.domains.paw.impor.hasil import HasilImpor, OpsiImpor
from suara.domains.paw.models import JenisImpor, UnggahanImpor
from suara.domains.paw.services.data import refuse
from suara.domains.paw.services.impor import (
    BATAS_TEMUAN_TERSIMPAN,
    import_dapil,
    import_dct,
    import_suara,
)
from suara.domains.paw.wewenang import PENYIAP
from suara.kernel.kalimat import Kalimat, gettext_noop

MASA_SIMPAN = dt.timedelta(days=1)
_IMPORT: dict[str, Callable[..., HasilImpor]] = {
    JenisImpor.DCT: import_dct,
    JenisImpor.SUARA: import_suara,
    JenisImpor.DAPIL: import_dapil,
}


def check_unggahan(
    *, actor: Akun, kantor: Kantor, jenis: str, data: bytes, name: str, opsi: OpsiImpor
) -> tuple[HasilImpor, UnggahanImpor | None]:
    """Check a file as a full import that is undone; keep it when nothing refuses it.

    A refused file leaves its report (`HasilImpor.impor_id`), unless not even its rows could be read.
    """
    _require(actor, kantor)
    asked = replace(opsi, periksa=True, simpan_penolakan=True, kantor=kantor.pk, jaga_wilayah=True)
    hasil = _IMPORT[jenis](actor=actor, file_bytes=data, name=name, opsi=asked)
    if not hasil.diterima:
        return hasil, None
    with transaction.atomic():
        unggahan = UnggahanImpor.objects.create(
            kantor=kantor,
            pemilik=actor,
            jenis=jenis,
            nama_berkas=PurePosixPath(name).name[:200],
            isi=data,
            ukuran=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            pilihan=opsi.to_pilihan(),
            jumlah_baris=hasil.jumlah_baris,
            hitungan=dict(hasil.hitungan),
            temuan=[item.to_dict() for item in hasil.temuan[:BATAS_TEMUAN_TERSIMPAN]],
            kedaluwarsa_at=now() + MASA_SIMPAN,
        )
        _note(actor, "paw.impor.diperiksa", unggahan)
    return hasil, unggahan


@transaction.atomic
def confirm_unggahan(*, actor: Akun, unggahan: UnggahanImpor) -> HasilImpor:
    """Import a kept file, whose bytes go with it; the report has the upload's own key."""
    locked = _lock(actor, unggahan)
    opsi = replace(
        OpsiImpor.from_pilihan(locked.pilihan), kantor=locked.kantor_id, jaga_wilayah=True, nomor=locked.pk
    )
    hasil = _IMPORT[locked.jenis](
        actor=actor, file_bytes=bytes(locked.isi), name=locked.nama_berkas, opsi=opsi
    )
    locked.delete()
    return hasil


@transaction.atomic
def discard_unggahan(*, actor: Akun, unggahan: UnggahanImpor) -> None:
    """Throw a kept file away before it was imported."""
    locked = _lock(actor, unggahan)
    _note(actor, "paw.impor.dibuang", locked)
    locked.delete()


def sweep_unggahan() -> int:
    """Delete kept files whose day is over; return how many. Safe to run twice."""
    deleted, _per_model = UnggahanImpor.objects.filter(kedaluwarsa_at__lte=now()).delete()
    return deleted


def _lock(actor: Akun, unggahan: UnggahanImpor) -> UnggahanImpor:
    found = (
        UnggahanImpor.objects.select_for_update(of=("self",))
        .select_related("kantor")
        .filter(pk=unggahan.pk, kedaluwarsa_at__gt=now())
        .first()
    )
    if found is None:
        raise refuse(gettext_noop("Berkas ini sudah diimpor, dibatalkan, atau kedaluwarsa."))
    _require(actor, found.kantor)
    return found


def _require(actor: Akun, kantor: Kantor) -> None:
    if not has_peran(actor, PENYIAP, kantor):
        raise NotAllowed(
            Kalimat(gettext_noop("Di {kantor} hanya Verifikator yang mengimpor."), {"kantor": kantor.nama})
        )


def _note(actor: Akun, act: str, unggahan: UnggahanImpor) -> None:
    record(
        actor=actor,
        act=act,
        obj_type="paw.impor",
        obj_id=str(unggahan.pk),
        kantor=unggahan.kantor_id,
        data={"nama": unggahan.nama_berkas, "jenis": unggahan.jenis, "sha256": unggahan.sha256},
    )
