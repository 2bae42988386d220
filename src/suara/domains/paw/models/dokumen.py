"""Which letters of `core.surat` belong to a case."""

from __future__ import annotations

from django.db import models

from suara.domains.paw.models.keputusan import KeputusanPAW, Klarifikasi
from suara.domains.paw.models.perkara import PermohonanPAW
from suara.domains.paw.terms import JenisSurat


class DokumenPerkara(models.Model):
    """Which letter of `core.surat` belongs to which case, decision and clarification."""

    permohonan = models.ForeignKey(PermohonanPAW, on_delete=models.PROTECT, related_name="dokumen_set")
    dokumen = models.OneToOneField("surat.Dokumen", on_delete=models.PROTECT, related_name="+")
    jenis = models.CharField(max_length=4)
    keputusan = models.ForeignKey(
        KeputusanPAW, on_delete=models.PROTECT, null=True, blank=True, related_name="dokumen_set"
    )
    klarifikasi = models.ForeignKey(
        Klarifikasi, on_delete=models.PROTECT, null=True, blank=True, related_name="dokumen_set"
    )

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.jenis} · {self.permohonan_id}"

    @property
    def nama_jenis(self) -> str:
        """The kind of letter in words, untranslated."""
        return JenisSurat(self.jenis).label
