"""Seats and who sat on them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.domains.paw.models.pemilu import Calon, Dapil, Partai


class Via(models.TextChoices):
    """How a person came to the seat."""

    PEMILU = "PEMILU", _("Pemilu")
    PAW = "PAW", _("Penggantian Antarwaktu")


class AkhirKedudukan(models.TextChoices):
    """Why a person is no longer on the seat, where the reason decides about later rankings."""

    MENINGGAL_DUNIA = "MENINGGAL_DUNIA", _("Meninggal dunia")
    MENGUNDURKAN_DIRI = "MENGUNDURKAN_DIRI", _("Mengundurkan diri")
    DIBERHENTIKAN = "DIBERHENTIKAN", _("Diberhentikan")
    MUNDUR_SEBELUM_PELANTIKAN = "MUNDUR_SEBELUM_PELANTIKAN", _("Mundur sebelum pelantikan")
    DIGANTI_SEBELUM_PELANTIKAN = "DIGANTI_SEBELUM_PELANTIKAN", _("Diganti sebelum pelantikan")


_BEFORE_OATH = [AkhirKedudukan.MUNDUR_SEBELUM_PELANTIKAN, AkhirKedudukan.DIGANTI_SEBELUM_PELANTIKAN]


class Kursi(models.Model):
    """One seat of a party in a dapil for one term; `nomor` counts the party's seats there."""

    dapil = models.ForeignKey(Dapil, on_delete=models.PROTECT, related_name="kursi_set")
    partai = models.ForeignKey(
        Partai, on_delete=models.PROTECT, null=True, blank=True, related_name="kursi_set"
    )
    nomor = models.PositiveSmallIntegerField()
    mulai_jabatan = models.DateField(null=True, blank=True)
    akhir_jabatan = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["dapil_id", "partai_id", "nomor"]
        constraints = [
            models.UniqueConstraint(
                fields=["dapil", "partai", "nomor"],
                name="paw_kursi_sekali",
                condition=models.Q(partai__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["dapil", "nomor"],
                name="paw_kursi_dpd_sekali",
                condition=models.Q(partai__isnull=True),
            ),
            models.CheckConstraint(
                name="paw_kursi_masa_maju",
                condition=models.Q(mulai_jabatan__isnull=True)
                | models.Q(akhir_jabatan__isnull=True)
                | models.Q(akhir_jabatan__gt=models.F("mulai_jabatan")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dapil_id}/{self.partai_id}/{self.nomor}"


class Anggota(models.Model):
    """A person on a seat. `dilantik` None: elected or named, not (known to be) sworn in."""

    kursi = models.ForeignKey(Kursi, on_delete=models.PROTECT, related_name="anggota_set")
    calon = models.OneToOneField(Calon, on_delete=models.PROTECT, related_name="keanggotaan")
    via = models.CharField(max_length=6, choices=Via)
    dilantik = models.DateField(null=True, blank=True)
    berhenti = models.DateField(null=True, blank=True)
    alasan = models.CharField(max_length=30, choices=AkhirKedudukan, blank=True)

    class Meta:
        ordering = ["kursi_id", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["kursi"],
                name="paw_anggota_satu_duduk",
                condition=models.Q(berhenti__isnull=True),
            ),
            models.CheckConstraint(
                name="paw_anggota_masa_maju",
                condition=models.Q(dilantik__isnull=True)
                | models.Q(berhenti__isnull=True)
                | models.Q(berhenti__gte=models.F("dilantik")),
            ),
            models.CheckConstraint(
                name="paw_anggota_alasan_berhenti",
                condition=models.Q(berhenti__isnull=True, alasan="")
                | models.Q(berhenti__isnull=False, alasan__in=AkhirKedudukan.values),
            ),
            models.CheckConstraint(
                name="paw_anggota_mundur_belum_dilantik",
                condition=~models.Q(alasan__in=_BEFORE_OATH) | models.Q(dilantik__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.calon_id} ({self.via})"
