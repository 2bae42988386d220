"""A letter that is still being typed: every screen is kept on the server."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.akun.queries import has_peran
from suara.core.berkas.models import Berkas
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor
from suara.domains.paw.errors import ActRefused, NotAllowed
from suara.domains.paw.models import DrafPermohonan, LampiranDraf, PermohonanPAW
from suara.domains.paw.services.perkara import IsianDokumen, IsianPermohonan, register_permohonan
from suara.domains.paw.workflow import SEKRETARIAT
from suara.kernel.kalimat import Kalimat, gettext_noop


def start_draf(*, actor: Akun, kantor: Kantor) -> DrafPermohonan:
    """Begin a letter at `kantor`."""
    if not any(has_peran(actor, peran, kantor) for peran in SEKRETARIAT):
        raise NotAllowed(Kalimat(gettext_noop("Hanya sekretariat kantor ini yang mendaftarkan surat.")))
    return DrafPermohonan.objects.create(kantor=kantor, pemilik=actor)


def save_draf(*, actor: Akun, draf: DrafPermohonan, isian: Mapping[str, Any], langkah: str = "") -> None:
    """Keep what was typed so far, valid or not."""
    changes: dict[str, Any] = {"isian": dict(isian), "updated_at": now()}
    if langkah:
        changes["langkah"] = langkah
    DrafPermohonan.objects.filter(pk=draf.pk, pemilik=actor).update(**changes)
    draf.refresh_from_db()


def attach_surat(*, actor: Akun, draf: DrafPermohonan, berkas: Berkas) -> None:
    """Put the scan of the letter to the draft; a newer scan takes the place of the older."""
    DrafPermohonan.objects.filter(pk=draf.pk, pemilik=actor).update(surat=berkas, updated_at=now())
    draf.refresh_from_db()


def add_lampiran_draf(
    *, actor: Akun, draf: DrafPermohonan, dokumen: IsianDokumen, berkas: Berkas
) -> LampiranDraf:
    """Put a paper to the draft."""
    own = DrafPermohonan.objects.get(pk=draf.pk, pemilik=actor)
    return LampiranDraf.objects.create(draf=own, berkas=berkas, **dokumen.columns())


def remove_lampiran_draf(*, actor: Akun, lampiran: LampiranDraf) -> None:
    """Take a paper off the draft; the stored file stays."""
    LampiranDraf.objects.filter(pk=lampiran.pk, draf__pemilik=actor).delete()


def discard_draf(*, actor: Akun, draf: DrafPermohonan) -> None:
    """Throw the half-typed letter away."""
    DrafPermohonan.objects.filter(pk=draf.pk, pemilik=actor).delete()


@transaction.atomic
def submit_draf(*, actor: Akun, draf: DrafPermohonan, isian: IsianPermohonan) -> PermohonanPAW:
    """Register the letter and forget the draft, in one step; the case takes over the draft's key."""
    own = DrafPermohonan.objects.select_for_update(of=("self",)).filter(pk=draf.pk, pemilik=actor).first()
    if own is None:
        raise ActRefused(Kalimat(gettext_noop("Surat ini sudah didaftarkan.")))
    if own.surat is None:
        raise ActRefused(Kalimat(gettext_noop("Unggah pindaian surat Pimpinan dulu.")))
    papers = [
        (IsianDokumen(**{name: getattr(row, name) for name in IsianDokumen.__dataclass_fields__}), row.berkas)
        for row in own.lampiran_set.select_related("berkas")
    ]
    permohonan = register_permohonan(
        actor=actor, kantor=own.kantor, isian=isian, surat=own.surat, lampiran=papers, pk=own.pk
    )
    own.delete()
    return permohonan
