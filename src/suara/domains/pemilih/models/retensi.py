"""What is held, and what two persons decided to delete from the folder of the snapshots."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import now
from suara.domains.pemilih.terms import HasilUsul
from suara.domains.pemilih.terms_retensi import TempatData
from suara.ui.pilihan import pilihan


class TahanSnapshot(models.Model):
    """A snapshot that must stay: a dispute, an audit, an investigation. Releasing it is an act of its own."""

    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="+")
    snapshot = models.CharField(_("Snapshot"), max_length=80)
    alasan = models.CharField(_("Alasan"), max_length=250)
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)
    dilepas_oleh = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    dilepas_at = models.DateTimeField(null=True, blank=True)
    alasan_lepas = models.CharField(_("Alasan dilepas"), max_length=250, blank=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                name="pemilih_tahan_lepas_beralasan",
                condition=models.Q(dilepas_at__isnull=True, dilepas_oleh__isnull=True)
                | (
                    models.Q(dilepas_at__isnull=False, dilepas_oleh__isnull=False)
                    & ~models.Q(alasan_lepas="")
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.snapshot


class UsulRetensi(models.Model):
    """A decision of two persons to delete snapshots; the command that deletes them says so here."""

    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="+")
    tempat = models.CharField(_("Tempat"), max_length=8, choices=pilihan(TempatData))
    snapshot = models.JSONField(default=list)
    alasan = models.CharField(_("Alasan"), max_length=250)
    pengusul = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)
    hasil = models.CharField(max_length=10, choices=pilihan(HasilUsul), default=HasilUsul.MENUNGGU)
    penyetuju = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    catatan = models.CharField(_("Catatan"), max_length=250, blank=True)
    diputus_at = models.DateTimeField(null=True, blank=True)
    dihapus = models.JSONField(default=list)
    dilaksanakan_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                name="pemilih_retensi_dua_orang",
                condition=models.Q(penyetuju__isnull=True) | ~models.Q(penyetuju=models.F("pengusul")),
            ),
            models.CheckConstraint(
                name="pemilih_retensi_diputus_orang",
                condition=models.Q(hasil=HasilUsul.MENUNGGU, penyetuju__isnull=True)
                | (~models.Q(hasil=HasilUsul.MENUNGGU) & models.Q(penyetuju__isnull=False)),
            ),
            models.CheckConstraint(
                name="pemilih_retensi_laksana_disetujui",
                condition=models.Q(dilaksanakan_at__isnull=True) | models.Q(hasil=HasilUsul.DISETUJUI),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tempat} · {self.hasil}"
