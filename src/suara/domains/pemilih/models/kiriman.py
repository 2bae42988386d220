"""A delivery that an officer uploaded: sealed in the data folder, here only what was said about it."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import now
from suara.domains.pemilih.models.periode import Masukan, PeriodeSatker
from suara.domains.pemilih.terms_keluar import StatusKiriman
from suara.engine.terms import SumberData
from suara.ui.pilihan import pilihan


class Kiriman(models.Model):
    """One uploaded file. `ringkas` is the report's summary (counts and codes), `pesan` why it was refused."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    periode = models.ForeignKey(PeriodeSatker, on_delete=models.PROTECT, related_name="kiriman_set")
    sumber = models.CharField(_("Sumber"), max_length=16, choices=pilihan(SumberData))
    lengkap = models.BooleanField(default=False)
    edisi = models.CharField(_("Edisi"), max_length=40, blank=True)
    nomor_surat = models.CharField(_("Nomor surat"), max_length=100, blank=True)
    tanggal = models.DateField(_("Tanggal surat atau data"))
    bentuk = models.CharField(max_length=8)
    ukuran = models.PositiveBigIntegerField()
    sidik = models.CharField(max_length=64)
    status = models.CharField(max_length=9, choices=pilihan(StatusKiriman), default=StatusKiriman.TERSIMPAN)
    ringkas = models.JSONField(default=dict)
    pesan = models.JSONField(default=dict)
    masukan = models.ForeignKey(Masukan, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)
    selesai_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(fields=["periode", "sidik"], name="pemilih_kiriman_sekali"),
        ]

    def __str__(self) -> str:
        return f"{self.sumber} · {self.tanggal}"
