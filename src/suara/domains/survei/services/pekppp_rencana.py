"""The follow-up plan of a PEKPPP report: lines about its weak aspects, how far each is, and what shows it."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.urls import reverse

from suara.core.akun.models import Akun
from suara.core.berkas.models import Berkas
from suara.core.jejak.services import record
from suara.core.tugas.waktu import today
from suara.domains.survei.errors import ActRefused, StaleVersion, WrongState
from suara.domains.survei.models import BuktiRencanaPEKPPP, LaporanPEKPPP, RencanaPEKPPP
from suara.domains.survei.pagar import PENGELOLA
from suara.domains.survei.queries.pekppp_laporan import hari_sah
from suara.domains.survei.services.dasar import require
from suara.domains.survei.services.rencana import (
    IsianKeadaan,
    IsianRencana,
    check_bukti,
    check_isian,
    set_keadaan,
)
from suara.domains.survei.services.tenggat import mirror_janji
from suara.domains.survei.terms_kerja import StatusLaporanSurvei
from suara.domains.survei.terms_pekppp import AspekLayanan
from suara.kernel.kalimat import Kalimat, gettext_noop

OBJ_RENCANA = "survei.rencana_pekppp"


@transaction.atomic
def add_rencana(*, actor: Akun, laporan: LaporanPEKPPP, aspek: str, isian: IsianRencana) -> RencanaPEKPPP:
    """Add a line about one aspect: to a draft, or later to a published report, which may promise more."""
    row = LaporanPEKPPP.objects.select_for_update().get(pk=laporan.pk)
    require(actor, row.putaran.kantor_id, *PENGELOLA)
    if aspek not in {satu.value for satu in AspekLayanan}:
        raise ActRefused(Kalimat(gettext_noop("Aspek itu tidak ada dalam laporan ini.")), "unsur")
    check_isian(isian, hari_sah(row.putaran))
    made = RencanaPEKPPP.objects.create(
        laporan=row, aspek=aspek, kegiatan=isian.kegiatan, tahun=isian.tahun, triwulan=isian.triwulan,
        penanggung_jawab=isian.penanggung_jawab,
    )  # fmt: skip
    if row.status == StatusLaporanSurvei.TERBIT:
        mirror_line(made)
    _note(actor, "survei.pekppp.rencana", made)
    return made


@transaction.atomic
def change_rencana(*, actor: Akun, rencana: RencanaPEKPPP, revisi: int, isian: IsianRencana) -> RencanaPEKPPP:
    """Change a line while its report is a draft; what was published as promised stays as it was promised."""
    row = _lock(actor, rencana, revisi)
    if row.laporan.status != StatusLaporanSurvei.DRAF:
        said = gettext_noop("Janji dalam laporan terbit tidak diubah. Ubah keadaannya, atau tambah kegiatan.")
        raise WrongState(Kalimat(said))
    check_isian(isian, hari_sah(row.laporan.putaran))
    row.kegiatan, row.penanggung_jawab = isian.kegiatan, isian.penanggung_jawab
    row.tahun, row.triwulan = isian.tahun, isian.triwulan
    _save(actor, row, "survei.pekppp.rencana_diubah")
    return row


@transaction.atomic
def move_rencana(*, actor: Akun, rencana: RencanaPEKPPP, revisi: int, isian: IsianKeadaan) -> RencanaPEKPPP:
    """Say how far a line is. Done needs evidence, given up needs a reason; both are shown to everybody."""
    row = _lock(actor, rencana, revisi)
    set_keadaan(row, isian, today(row.laporan.putaran.kantor.zona_waktu), berbukti=row.bukti_set.exists())
    _save(actor, row, "survei.pekppp.rencana_keadaan")
    return row


@transaction.atomic
def add_bukti(
    *, actor: Akun, rencana: RencanaPEKPPP, keterangan: str, tanggal: date, berkas: Berkas | None
) -> BuktiRencanaPEKPPP:
    """Add evidence, which everybody can see; it is only added."""
    row = _lock(actor, rencana, None)
    check_bukti(keterangan, tanggal, today(row.laporan.putaran.kantor.zona_waktu))
    made = BuktiRencanaPEKPPP.objects.create(
        rencana=row, tanggal=tanggal, keterangan=keterangan.strip(), berkas=berkas, oleh=actor
    )
    _note(actor, "survei.pekppp.rencana_bukti", row)
    return made


def mirror_line(row: RencanaPEKPPP) -> None:
    """Show the end of its quarter among the office's deadlines while a line is open."""
    mirror_janji(
        row,
        kantor=row.laporan.putaran.kantor_id,
        obj_type=OBJ_RENCANA,
        judul=gettext_noop("Tindak lanjut PEKPPP: {kegiatan}"),
        url=reverse("survei_kerja:pekppp_rencana", args=[row.pk]),
    )


def _lock(actor: Akun, rencana: RencanaPEKPPP, revisi: int | None) -> RencanaPEKPPP:
    row = RencanaPEKPPP.objects.select_for_update().get(pk=rencana.pk)
    require(actor, row.laporan.putaran.kantor_id, *PENGELOLA)
    if revisi is not None and row.revisi != revisi:
        raise StaleVersion
    return row


def _save(actor: Akun, row: RencanaPEKPPP, act: str) -> None:
    row.revisi += 1
    row.save()
    if row.laporan.status == StatusLaporanSurvei.TERBIT:
        mirror_line(row)
    _note(actor, act, row)


def _note(actor: Akun, act: str, row: RencanaPEKPPP) -> None:
    putaran = row.laporan.putaran
    record(
        actor=actor,
        act=act,
        obj_type=OBJ_RENCANA,
        obj_id=str(row.pk),
        kantor=putaran.kantor_id,
        data={"tahun": str(putaran.tahun), "aspek": AspekLayanan(row.aspek).label},
    )
