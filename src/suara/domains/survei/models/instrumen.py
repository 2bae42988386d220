"""Questionnaires as data: a name, and versions of which a published one never changes."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import now
from suara.domains.survei.terms_kerja import JenisInstrumen, StatusVersi
from suara.ui.pilihan import pilihan


class Instrumen(models.Model):
    """One questionnaire through all its versions, such as ``skm-14-2017``."""

    kode = models.SlugField(_("Kode"), max_length=40, unique=True)
    nama = models.CharField(_("Nama"), max_length=120)
    jenis = models.CharField(_("Jenis"), max_length=4, choices=pilihan(JenisInstrumen))

    class Meta:
        ordering = ["kode"]
        constraints = [
            models.CheckConstraint(
                name="survei_instrumen_jenis_dikenal",
                condition=models.Q(jenis__in=[item.value for item in JenisInstrumen]),
            ),
        ]

    def __str__(self) -> str:
        return self.nama


class VersiInstrumen(models.Model):
    """One version: `definisi` is the whole questionnaire, `sha256` its fingerprint, `aturan_skor` names how
    it is scored. Database triggers freeze it from TERBIT on; it can only be withdrawn.
    """

    instrumen = models.ForeignKey(Instrumen, on_delete=models.PROTECT, related_name="versi_set")
    nomor = models.PositiveIntegerField(_("Versi"))
    status = models.CharField(max_length=8, choices=pilihan(StatusVersi), default=StatusVersi.DRAF)
    berlaku_mulai = models.DateField(_("Berlaku mulai"), null=True, blank=True)
    definisi = models.JSONField(default=dict)
    sha256 = models.CharField(max_length=64, blank=True)
    aturan_skor = models.SlugField(_("Aturan skor"), max_length=40, blank=True)
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["instrumen_id", "-nomor"]
        constraints = [
            models.UniqueConstraint(fields=["instrumen", "nomor"], name="survei_versi_satu_per_nomor"),
            models.CheckConstraint(
                name="survei_versi_terbit_lengkap",
                condition=models.Q(status=StatusVersi.DRAF)
                | (models.Q(berlaku_mulai__isnull=False) & ~models.Q(sha256="")),
            ),
            models.CheckConstraint(
                name="survei_versi_status_dikenal",
                condition=models.Q(status__in=[item.value for item in StatusVersi]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.instrumen.kode}/{self.versi}"

    @property
    def versi(self) -> str:
        """The number that people read (1, 1.1, 2); `nomor` only counts the rows."""
        return str(self.definisi.get("versi") or self.nomor)
