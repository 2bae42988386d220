"""The follow-up plan of a report: lines about its weak unsur, how far each is, and what shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.urls import reverse

from suara.core.akun.models import Akun
from suara.core.berkas.models import Berkas
from suara.core.tugas.waktu import today
from suara.domains.survei.errors import ActRefused, StaleVersion, WrongState
from suara.domains.survei.models import BuktiTindakLanjut, LaporanSurvei, RencanaTindakLanjut
from suara.domains.survei.models.janji import Janji
from suara.domains.survei.pagar import PENGELOLA
from suara.domains.survei.rules.gelombang import akhir_triwulan
from suara.domains.survei.services.dasar import note, require
from suara.domains.survei.services.tenggat import OBJ_RENCANA, mirror_rencana
from suara.domains.survei.terms_kerja import StatusLaporanSurvei, StatusTindakLanjut
from suara.kernel.kalimat import Kalimat, gettext_noop

TERJAUH = 3
"""Years ahead: the long horizon of the plan ends after 24 months."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianRencana:
    """What is promised: what, by whom, until the end of which quarter."""

    kegiatan: str
    tahun: int
    triwulan: int
    penanggung_jawab: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianKeadaan:
    """How far a line is. `alasan_batal` belongs to one that is given up."""

    status: StatusTindakLanjut
    alasan_batal: str = ""


@transaction.atomic
def add_rencana(
    *, actor: Akun, laporan: LaporanSurvei, unsur: str, isian: IsianRencana
) -> RencanaTindakLanjut:
    """Add a line about one unsur: to a draft, or later to a published report, which may promise more."""
    wave = laporan.gelombang
    require(actor, wave.kantor_id, *PENGELOLA)
    row = LaporanSurvei.objects.select_for_update().get(pk=laporan.pk)
    if unsur not in {satu["kode"] for satu in row.hasil["angka"]["semua"]["unsur"]}:
        raise ActRefused(Kalimat(gettext_noop("Unsur itu tidak ada dalam laporan ini.")), "unsur")
    check_isian(isian, wave.tanggal_selesai)
    made = RencanaTindakLanjut.objects.create(
        laporan=row, unsur=unsur, kegiatan=isian.kegiatan, tahun=isian.tahun, triwulan=isian.triwulan,
        penanggung_jawab=isian.penanggung_jawab,
    )  # fmt: skip
    if row.status == StatusLaporanSurvei.TERBIT:
        mirror_line(made)
    note(actor, "survei.rencana.ditambah", wave, {"unsur": unsur}, obj=(OBJ_RENCANA, str(made.pk)))
    return made


@transaction.atomic
def change_rencana(
    *, actor: Akun, rencana: RencanaTindakLanjut, revisi: int, isian: IsianRencana
) -> RencanaTindakLanjut:
    """Change a line while its report is a draft; what was published as promised stays as it was promised."""
    row = _lock(actor, rencana, revisi)
    if row.laporan.status != StatusLaporanSurvei.DRAF:
        said = gettext_noop("Janji dalam laporan terbit tidak diubah. Ubah keadaannya, atau tambah kegiatan.")
        raise WrongState(Kalimat(said))
    check_isian(isian, row.laporan.gelombang.tanggal_selesai)
    row.kegiatan, row.penanggung_jawab = isian.kegiatan, isian.penanggung_jawab
    row.tahun, row.triwulan = isian.tahun, isian.triwulan
    _save(actor, row, "survei.rencana.diubah")
    return row


@transaction.atomic
def move_rencana(
    *, actor: Akun, rencana: RencanaTindakLanjut, revisi: int, isian: IsianKeadaan
) -> RencanaTindakLanjut:
    """Say how far a line is. Done needs evidence, given up needs a reason; both are shown to everybody."""
    row = _lock(actor, rencana, revisi)
    set_keadaan(row, isian, today(row.laporan.gelombang.kantor.zona_waktu), berbukti=row.bukti_set.exists())
    _save(actor, row, "survei.rencana.keadaan")
    return row


@transaction.atomic
def add_bukti(
    *, actor: Akun, rencana: RencanaTindakLanjut, keterangan: str, tanggal: date, berkas: Berkas | None
) -> BuktiTindakLanjut:
    """Add evidence, which everybody can see; it is only added."""
    row = _lock(actor, rencana, None)
    check_bukti(keterangan, tanggal, today(row.laporan.gelombang.kantor.zona_waktu))
    made = BuktiTindakLanjut.objects.create(
        rencana=row, tanggal=tanggal, keterangan=keterangan.strip(), berkas=berkas, oleh=actor
    )
    note(
        actor, "survei.rencana.bukti", row.laporan.gelombang, {"unsur": row.unsur},
        obj=(OBJ_RENCANA, str(row.pk)),
    )  # fmt: skip
    return made


def mirror_line(row: RencanaTindakLanjut) -> None:
    """Show the end of its quarter among the office's deadlines while a line is open."""
    mirror_rencana(row, url=reverse("survei_kerja:rencana", args=[row.pk]))


def _lock(actor: Akun, rencana: RencanaTindakLanjut, revisi: int | None) -> RencanaTindakLanjut:
    require(actor, rencana.laporan.gelombang.kantor_id, *PENGELOLA)
    row = RencanaTindakLanjut.objects.select_for_update().get(pk=rencana.pk)
    if revisi is not None and row.revisi != revisi:
        raise StaleVersion
    return row


def _save(actor: Akun, row: RencanaTindakLanjut, act: str) -> None:
    row.revisi += 1
    row.save()
    if row.laporan.status == StatusLaporanSurvei.TERBIT:
        mirror_line(row)
    note(actor, act, row.laporan.gelombang, {"unsur": row.unsur}, obj=(OBJ_RENCANA, str(row.pk)))


def set_keadaan(row: Janji, isian: IsianKeadaan, hari: date, *, berbukti: bool) -> None:
    """Set how far a line of any plan is; done needs evidence, given up needs a reason."""
    if isian.status is StatusTindakLanjut.SELESAI and not berbukti:
        raise ActRefused(Kalimat(gettext_noop("Catat dulu buktinya, lalu nyatakan selesai.")), "status")
    if isian.status is StatusTindakLanjut.BATAL and not isian.alasan_batal.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis alasan mengapa dibatalkan.")), "alasan_batal")
    row.status = isian.status.value
    row.alasan_batal = isian.alasan_batal.strip() if isian.status is StatusTindakLanjut.BATAL else ""
    row.tanggal_selesai = hari if isian.status is StatusTindakLanjut.SELESAI else None


def check_bukti(keterangan: str, tanggal: date, hari: date) -> None:
    """Refuse evidence of any plan that says nothing or lies ahead."""
    if not keterangan.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis apa yang ditunjukkan bukti ini.")), "keterangan")
    if tanggal > hari:
        raise ActRefused(Kalimat(gettext_noop("Tanggal bukti belum tiba.")), "tanggal")


def check_isian(isian: IsianRencana, akhir: date) -> None:
    """Refuse an empty promise, and a quarter that was over on `akhir`, or is too far."""
    if not isian.kegiatan or not isian.penanggung_jawab:
        raise ActRefused(Kalimat(gettext_noop("Isi kegiatan dan penanggung jawabnya.")), "kegiatan")
    last = akhir.year + TERJAUH
    known = isian.triwulan in (1, 2, 3, 4) and akhir.year <= isian.tahun <= last
    if not known or akhir_triwulan(isian.tahun, isian.triwulan) < akhir:
        said = gettext_noop("Pilih triwulan sesudah hari terakhir pengisian, paling jauh tahun {tahun}.")
        raise ActRefused(Kalimat(said, {"tahun": str(last)}), "tahun")
