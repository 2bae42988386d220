"""What every line of a follow-up plan holds, whichever report promised it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import now
from suara.domains.survei.terms_kerja import StatusTindakLanjut
from suara.ui.pilihan import pilihan


class Janji(models.Model):
    """What will be done, by whom, until the end of which quarter."""

    kegiatan = models.CharField(_("Program atau kegiatan"), max_length=250)
    tahun = models.PositiveSmallIntegerField(_("Tahun"))
    triwulan = models.PositiveSmallIntegerField(_("Triwulan"))
    penanggung_jawab = models.CharField(_("Penanggung jawab"), max_length=120)
    status = models.CharField(
        max_length=12, choices=pilihan(StatusTindakLanjut), default=StatusTindakLanjut.DIRENCANAKAN
    )
    alasan_batal = models.CharField(_("Alasan batal"), max_length=250, blank=True)
    tanggal_selesai = models.DateField(_("Selesai pada"), null=True, blank=True)
    revisi = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.kegiatan


class BuktiJanji(models.Model):
    """What shows that a line was done; only added."""

    tanggal = models.DateField(_("Tanggal"))
    keterangan = models.CharField(_("Keterangan"), max_length=250)
    berkas = models.ForeignKey(
        "berkas.Berkas", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.keterangan


def janji_constraints(awalan: str) -> list[models.BaseConstraint]:
    """Return what the database itself asks of a line; names begin with `awalan`."""
    return [
        models.CheckConstraint(
            name=f"{awalan}_triwulan", condition=models.Q(triwulan__gte=1, triwulan__lte=4)
        ),
        models.CheckConstraint(
            name=f"{awalan}_selesai_bertanggal",
            condition=~models.Q(status=StatusTindakLanjut.SELESAI) | models.Q(tanggal_selesai__isnull=False),
        ),
        models.CheckConstraint(
            name=f"{awalan}_batal_beralasan",
            condition=~models.Q(status=StatusTindakLanjut.BATAL) | ~models.Q(alasan_batal=""),
        ),
    ]
