"""The recaps of a period as they were counted: figures only, nobody's data. A new count is a new row."""

from __future__ import annotations

from django.db import models

from suara.core.tugas.waktu import now
from suara.domains.pemilih.models.periode import PeriodeSatker
from suara.domains.pemilih.terms import SumberRekap
from suara.ui.pilihan import pilihan


class RekapPeriode(models.Model):
    """One count of one office in one period. `isi` is `engine.recap.Rekap.to_dict()`; `asal` says from where.

    A count by the engine names its snapshot. A sum names the recaps that entered it and the offices that did
    not, each with the reason.
    """

    periode = models.ForeignKey(PeriodeSatker, on_delete=models.PROTECT, related_name="rekap_set")
    versi = models.PositiveIntegerField()
    snapshot = models.CharField(max_length=80, blank=True)
    sidik = models.CharField(max_length=64)
    isi = models.JSONField()
    sumber = models.CharField(max_length=6, choices=pilihan(SumberRekap), default=SumberRekap.MESIN)
    asal = models.JSONField(default=dict)
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["periode_id", "versi"]
        constraints = [
            models.UniqueConstraint(fields=["periode", "versi"], name="pemilih_rekap_satu_per_versi"),
        ]

    def __str__(self) -> str:
        return f"{self.periode_id} · v{self.versi}"
