"""Berita Acara and Keputusan of a plenary: drafted from the meeting, issued under a number that is typed."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.surat import services as surat
from suara.core.surat.models import Dokumen
from suara.domains.pemilih.documents_pleno import (
    TEMPLATES,
    build_pleno,
    numbers_of,
    penandatangan_of,
    perihal_of,
)
from suara.domains.pemilih.errors import ActRefused, NotAllowed, WrongState
from suara.domains.pemilih.models import DokumenPleno, PlenoPeriode
from suara.domains.pemilih.pagar import PENETAP, PENYIAP_PLENO
from suara.domains.pemilih.queries.lingkup import holds
from suara.domains.pemilih.queries.pleno import list_pleno, read_lembar
from suara.domains.pemilih.rules.pleno import siap_dokumen
from suara.domains.pemilih.services.dasar import OBJ_PERIODE, lock_periode, note, require
from suara.domains.pemilih.terms_pleno import JenisDokumenPleno, KeadaanPleno
from suara.kernel.kalimat import Kalimat, gettext_noop

KLASIFIKASI = "PDPB"
"""The register that keeps typed numbers; the classification that a number shows differs by office."""


@transaction.atomic
def draft_documents(*, actor: Akun, pleno: PlenoPeriode) -> list[DokumenPleno]:
    """Write both drafts from the meeting as it is; drafts made before are written anew."""
    if not holds(actor, pleno.periode, *PENYIAP_PLENO, *PENETAP):
        raise NotAllowed
    row, data = _read(pleno)
    return [_draft(actor, row, jenis, data) for jenis in JenisDokumenPleno]


@transaction.atomic
def issue_pleno_document(
    *, actor: Akun, pleno: PlenoPeriode, jenis: JenisDokumenPleno, tanggal_surat: date, nomor: str
) -> Dokumen:
    """Issue one document, written from the meeting a last time; the Keputusan after the Berita Acara.

    Issued only when nothing but documents is missing, so that what is printed is what will be decided.
    """
    require(actor, pleno.periode.kantor_id, *PENETAP)
    if not nomor.strip():
        raise ActRefused(Kalimat(gettext_noop("Ketik nomornya; Suara tidak membuat nomor.")))
    row, data = _read(pleno)
    said = read_lembar(list_pleno().get(pk=row.pk)).nilai()
    if not siap_dokumen(said):
        raise ActRefused(said.alasan)
    if tanggal_surat < row.tanggal:
        raise ActRefused(Kalimat(gettext_noop("Tanggal dokumen mendahului hari rapat.")))
    if jenis is JenisDokumenPleno.SK and _berita_acara(row) is None:
        raise ActRefused(Kalimat(gettext_noop("Terbitkan dulu Berita Acara; Keputusan menyebut nomornya.")))
    linked = _draft(actor, row, jenis, data)
    if linked.dokumen.is_terbit:
        raise WrongState(Kalimat(gettext_noop("Dokumen ini sudah terbit.")))
    try:
        dokumen = surat.issue_dokumen(
            actor=actor, dokumen=linked.dokumen, tanggal_surat=tanggal_surat, nomor=nomor.strip()
        )
    except surat.SuratDitolak as error:
        raise ActRefused(error.kalimat) from error
    note(
        actor, "pemilih.pleno.dokumen", row.periode, {"jenis": jenis.value, "nomor": dokumen.nomor}
    )  # fmt: skip
    return dokumen


def _read(pleno: PlenoPeriode) -> tuple[Any, dict[str, Any]]:
    lock_periode(pleno.periode)
    row = list_pleno().get(pk=pleno.pk)
    if row.keadaan != KeadaanPleno.BERLANGSUNG:
        raise WrongState(Kalimat(gettext_noop("Rapat pleno ini tidak sedang berlangsung.")))
    return row, dict(build_pleno(read_lembar(row)))


def _draft(actor: Akun, row: PlenoPeriode, jenis: JenisDokumenPleno, data: dict[str, Any]) -> DokumenPleno:
    held = row.dokumen_set.select_related("dokumen").filter(jenis=jenis.value).first()
    if held and held.dokumen.is_terbit:
        return held
    if jenis is JenisDokumenPleno.SK:
        data = {**data, "berita_acara": _berita_acara(row)}
    fields: dict[str, Any] = {
        "perihal": perihal_of(jenis, row),
        "data": data,
        "penandatangan": penandatangan_of(jenis, row),
        "angka": numbers_of(data),  # type: ignore[arg-type]
    }
    if held:
        surat.update_draft(actor=actor, dokumen=held.dokumen, **fields)
        held.dokumen.refresh_from_db()
        return held
    dokumen = surat.draft_dokumen(
        actor=actor,
        kantor=row.periode.kantor,
        jenis="BA-PDPB" if jenis is JenisDokumenPleno.BA else "SK-PDPB",
        obj_type=OBJ_PERIODE,
        obj_id=str(row.periode_id),
        template=TEMPLATES[jenis],
        klasifikasi=KLASIFIKASI,
        publik=True,
        **fields,
    )
    return DokumenPleno.objects.create(pleno=row, jenis=jenis.value, dokumen=dokumen)


def _berita_acara(row: PlenoPeriode) -> dict[str, str] | None:
    """Return number and day of the issued Berita Acara; the Keputusan names it."""
    held = row.dokumen_set.select_related("dokumen").filter(jenis=JenisDokumenPleno.BA).first()
    day = held.dokumen.tanggal_surat if held else None
    return {"nomor": held.dokumen.nomor, "tanggal": day.isoformat()} if held and day else None
