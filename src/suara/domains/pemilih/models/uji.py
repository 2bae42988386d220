"""Uji petik: a random sample that Bawaslu asked for, with everything needed to draw it again."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import now
from suara.domains.pemilih.models.kandidat import Kandidat
from suara.domains.pemilih.models.periode import PeriodeSatker
from suara.domains.pemilih.models.saran import SuratSaran
from suara.domains.pemilih.terms_saran import HasilUji
from suara.ui.pilihan import pilihan


class UjiPetik(models.Model):
    """One draw. `kerangka` holds what could have been drawn (row number, kecamatan), `benih` the seed."""

    periode = models.ForeignKey(PeriodeSatker, on_delete=models.PROTECT, related_name="uji_set")
    kelompok = models.JSONField(default=list)
    ukuran = models.PositiveIntegerField(_("Ukuran sampel"))
    kata = models.CharField(_("Kata dari Bawaslu"), max_length=80, blank=True)
    acak = models.CharField(max_length=64)
    benih = models.CharField(max_length=64)
    kerangka = models.JSONField(default=list)
    sidik_kerangka = models.CharField(max_length=64)
    strata = models.JSONField(default=list)
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)
    selesai_at = models.DateTimeField(null=True, blank=True)
    surat = models.ForeignKey(
        SuratSaran, on_delete=models.PROTECT, null=True, blank=True, related_name="uji_set"
    )

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(name="pemilih_uji_berisi", condition=models.Q(ukuran__gt=0)),
        ]

    def __str__(self) -> str:
        return f"uji petik {self.pk}"


class SampelUji(models.Model):
    """One drawn candidate and what the check found. The note names nobody."""

    uji = models.ForeignKey(UjiPetik, on_delete=models.PROTECT, related_name="sampel_set")
    urut = models.PositiveIntegerField()
    kandidat = models.ForeignKey(Kandidat, on_delete=models.PROTECT, related_name="+")
    kecamatan = models.CharField(max_length=8)
    hasil = models.CharField(max_length=16, choices=pilihan(HasilUji), default=HasilUji.BELUM)
    catatan = models.CharField(_("Catatan"), max_length=250, blank=True)
    diisi_oleh = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    diisi_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["uji_id", "urut"]
        constraints = [
            models.UniqueConstraint(fields=["uji", "urut"], name="pemilih_sampel_satu_per_urut"),
            models.UniqueConstraint(fields=["uji", "kandidat"], name="pemilih_sampel_sekali"),
        ]

    def __str__(self) -> str:
        return f"{self.uji_id} · {self.urut}"
