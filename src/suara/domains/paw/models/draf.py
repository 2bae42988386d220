"""What an officer is typing into a form of a case, before it is sent."""

from __future__ import annotations

from django.db import models

from suara.core.tugas.waktu import now
from suara.domains.paw.models.perkara import PermohonanPAW


class DrafIsian(models.Model):
    """One form of one case as far as one officer has typed it. Nobody else reads it; it holds no files."""

    pemilik = models.ForeignKey("akun.Akun", on_delete=models.CASCADE, related_name="+")
    permohonan = models.ForeignKey(PermohonanPAW, on_delete=models.CASCADE, related_name="+")
    act = models.CharField(max_length=30)
    isian = models.JSONField(default=dict)
    updated_at = models.DateTimeField(default=now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pemilik", "permohonan", "act"], name="paw_draf_isian_sekali")
        ]

    def __str__(self) -> str:
        return f"{self.act} · {self.permohonan_id}"
