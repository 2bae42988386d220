"""The report of an approved round: written by who runs it, signed by another, then frozen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.surat import services as surat
from suara.core.tugas.waktu import today
from suara.domains.survei.errors import ActRefused, SamePerson, StaleVersion, WrongState
from suara.domains.survei.models import LaporanPEKPPP, PutaranPEKPPP, RencanaPEKPPP
from suara.domains.survei.pagar import PENANDA_TANGAN, PENGELOLA
from suara.domains.survei.queries.pekppp_laporan import (
    ISIAN,
    hari_sah,
    list_rencana,
    list_syarat,
    sidik_of,
)
from suara.domains.survei.services.dasar import require
from suara.domains.survei.services.laporan import KLASIFIKASI
from suara.domains.survei.services.pekppp import OBJ_PUTARAN, lock_putaran, note_putaran
from suara.domains.survei.services.pekppp_rencana import mirror_line
from suara.domains.survei.surat_pekppp import TEMPLATE, build_laporan, numbers_of, perihal_of
from suara.domains.survei.terms_evaluasi import StatusPutaran
from suara.domains.survei.terms_kerja import StatusLaporanSurvei
from suara.kernel.kalimat import Kalimat, gettext_noop

JENIS = "LAP-PEKPPP"


@transaction.atomic
def draft_laporan(*, actor: Akun, putaran: PutaranPEKPPP, isian: Mapping[str, str]) -> LaporanPEKPPP:
    """Write the words around the frozen figures; a draft that is there is written anew."""
    row = lock_putaran(putaran, None)
    require(actor, row.kantor_id, *PENGELOLA)
    if row.status != StatusPutaran.SELESAI:
        said = gettext_noop("Laporan disusun sesudah putarannya disahkan orang kedua.")
        raise WrongState(Kalimat(said))
    report = LaporanPEKPPP.objects.filter(putaran=row).first() or LaporanPEKPPP(putaran=row)
    if report.status != StatusLaporanSurvei.DRAF:
        raise WrongState(Kalimat(gettext_noop("Laporan ini sudah terbit dan tidak dapat diubah.")))
    report.penyusun = actor
    report.isian = {key: " ".join(isian.get(key, "").split()) for key in ISIAN}
    report.save()
    _write_paper(actor, report, list_rencana(report))
    note_putaran(actor, "survei.pekppp.laporan", row)
    return report


@transaction.atomic
def publish_laporan(
    *, actor: Akun, laporan: LaporanPEKPPP, sidik: str, tanggal_surat: date, nomor: str = ""
) -> LaporanPEKPPP:
    """Sign: issue the document, freeze the report, promise the follow-up. All or nothing.

    An empty `nomor` takes the next of the office's register.
    """
    putaran = lock_putaran(laporan.putaran, None)
    require(actor, putaran.kantor_id, *PENANDA_TANGAN)
    row = LaporanPEKPPP.objects.select_related("putaran__kantor", "dokumen").get(pk=laporan.pk)
    if row.status != StatusLaporanSurvei.DRAF:
        raise WrongState(Kalimat(gettext_noop("Laporan ini sudah terbit dan tidak dapat diubah.")))
    rencana = list_rencana(row)
    if sidik_of(row, rencana) != sidik:
        raise StaleVersion
    if row.penyusun_id == actor.pk:
        raise SamePerson
    _refuse_missing(row, rencana)
    _refuse_day(row, tanggal_surat)
    paper = _write_paper(actor, row, rencana)
    try:
        paper = surat.issue_dokumen(
            actor=actor, dokumen=paper, tanggal_surat=tanggal_surat, nomor=nomor.strip() or None
        )
    except surat.SuratDitolak as error:
        raise ActRefused(error.kalimat, "nomor") from error
    row.dokumen, row.status, row.tanggal_terbit = paper, StatusLaporanSurvei.TERBIT, tanggal_surat
    row.penerbit = actor
    row.save(update_fields=["dokumen", "status", "tanggal_terbit", "penerbit"])
    for line in rencana:
        mirror_line(line)
    note_putaran(actor, "survei.pekppp.laporan_terbit", putaran, {"nomor": paper.nomor})
    return row


def _refuse_missing(row: LaporanPEKPPP, rencana: list[RencanaPEKPPP]) -> None:
    if not all(one.ada for one in list_syarat(row, rencana)):
        said = gettext_noop("Belum dapat dilanjutkan: halaman laporan menyebut apa yang belum terpenuhi.")
        raise WrongState(Kalimat(said))


def _refuse_day(row: LaporanPEKPPP, tanggal: date) -> None:
    if not hari_sah(row.putaran) <= tanggal <= today(row.putaran.kantor.zona_waktu):
        said = gettext_noop("Tanggal laporan tidak mendahului hari putarannya disahkan, dan tidak di depan.")
        raise ActRefused(Kalimat(said), "tanggal_surat")


def _write_paper(actor: Akun, row: LaporanPEKPPP, rencana: list[RencanaPEKPPP]) -> Any:
    """Write the document from the report as it is; a draft of it is written anew."""
    isian = row.isian
    fields: dict[str, Any] = {
        "perihal": perihal_of(row.putaran),
        "data": build_laporan(row, rencana),
        "penandatangan": [{"nama": isian["kepala_nama"] or "…", "jabatan": isian["kepala_jabatan"] or "…"}],
        "angka": numbers_of(row.putaran),
    }
    if row.dokumen is not None:
        return surat.update_draft(actor=actor, dokumen=row.dokumen, **fields)
    row.dokumen = surat.draft_dokumen(
        actor=actor,
        kantor=row.putaran.kantor,
        jenis=JENIS,
        obj_type=OBJ_PUTARAN,
        obj_id=str(row.putaran_id),
        template=TEMPLATE,
        klasifikasi=KLASIFIKASI,
        publik=True,
        **fields,
    )
    row.save(update_fields=["dokumen"])
    return row.dokumen
