"""The signed report of an approved round of PEKPPP, and what it promises about the lowest aspects."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import now
from suara.domains.survei.models.janji import BuktiJanji, Janji, janji_constraints
from suara.domains.survei.models.pekppp import PutaranPEKPPP
from suara.domains.survei.terms_kerja import StatusLaporanSurvei
from suara.ui.pilihan import pilihan


class LaporanPEKPPP(models.Model):
    """The words around a round's frozen figures, and the letter that carries both; frozen once TERBIT."""

    putaran = models.OneToOneField(PutaranPEKPPP, on_delete=models.PROTECT, related_name="laporan")
    isian = models.JSONField(default=dict)
    dokumen = models.ForeignKey(
        "surat.Dokumen", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    status = models.CharField(
        max_length=6, choices=pilihan(StatusLaporanSurvei), default=StatusLaporanSurvei.DRAF
    )
    tanggal_terbit = models.DateField(null=True, blank=True)
    penyusun = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    penerbit = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="survei_laporan_pekppp_dua_orang",
                condition=models.Q(penerbit__isnull=True) | ~models.Q(penerbit=models.F("penyusun")),
            ),
            models.CheckConstraint(
                name="survei_laporan_pekppp_lengkap",
                condition=models.Q(status=StatusLaporanSurvei.DRAF)
                | models.Q(tanggal_terbit__isnull=False, dokumen__isnull=False, penerbit__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.putaran_id} · {self.status}"


class RencanaPEKPPP(Janji):
    """What will be done about one aspect, by whom, until which quarter."""

    laporan = models.ForeignKey(LaporanPEKPPP, on_delete=models.PROTECT, related_name="rencana_set")
    aspek = models.CharField(_("Aspek"), max_length=12)

    class Meta:
        ordering = ["tahun", "triwulan", "pk"]
        constraints = janji_constraints("survei_rtl_pekppp")


class BuktiRencanaPEKPPP(BuktiJanji):
    """What shows that a line of this plan was done; only added."""

    rencana = models.ForeignKey(RencanaPEKPPP, on_delete=models.PROTECT, related_name="bukti_set")

    class Meta:
        ordering = ["tanggal", "pk"]
