"""The report of a wave, frozen when it is published, and the follow-up that it promises."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import now
from suara.domains.survei.models.gelombang import Gelombang
from suara.domains.survei.models.janji import BuktiJanji, Janji, janji_constraints
from suara.domains.survei.terms_kerja import StatusLaporanSurvei
from suara.ui.pilihan import pilihan


class LaporanSurvei(models.Model):
    """The results of a wave as they were computed, with the letter that carries them.

    Triggers freeze the row once it is TERBIT. `meralat` names the published report that this one corrects.
    """

    gelombang = models.ForeignKey(Gelombang, on_delete=models.PROTECT, related_name="laporan_set")
    hasil = models.JSONField(default=dict)
    dokumen = models.ForeignKey(
        "surat.Dokumen", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    status = models.CharField(
        max_length=6, choices=pilihan(StatusLaporanSurvei), default=StatusLaporanSurvei.DRAF
    )
    tanggal_terbit = models.DateField(null=True, blank=True)
    meralat = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="ralat_set"
    )
    dibuat_oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["gelombang"],
                condition=models.Q(status=StatusLaporanSurvei.DRAF),
                name="survei_laporan_satu_draf",
            ),
            models.CheckConstraint(
                name="survei_laporan_terbit_lengkap",
                condition=models.Q(status=StatusLaporanSurvei.DRAF)
                | (models.Q(tanggal_terbit__isnull=False) & models.Q(dokumen__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gelombang_id} · {self.status}"


class RencanaTindakLanjut(Janji):
    """What will be done about one weak unsur, by whom, until which quarter."""

    laporan = models.ForeignKey(LaporanSurvei, on_delete=models.PROTECT, related_name="rencana_set")
    unsur = models.CharField(_("Unsur"), max_length=40)

    class Meta:
        ordering = ["tahun", "triwulan", "pk"]
        constraints = janji_constraints("survei_rtl")


class BuktiTindakLanjut(BuktiJanji):
    """What shows that a line of the plan was done; only added."""

    rencana = models.ForeignKey(RencanaTindakLanjut, on_delete=models.PROTECT, related_name="bukti_set")

    class Meta:
        ordering = ["tanggal", "pk"]
