"""The identity vault and the requests to open it. Triggers (`triggers.py`) forbid changing what is sealed."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.privasi.fields import SegelField
from suara.core.tugas.waktu import now


class AlasanHapus(models.TextChoices):
    """Why an identity was erased."""

    MASA_SIMPAN = "MASA_SIMPAN", _("Masa simpan berakhir")
    PERMINTAAN = "PERMINTAAN", _("Permintaan pelapor")
    SALAH_CATAT = "SALAH_CATAT", _("Salah catat")


class Identitas(models.Model):
    """Who one reporter is, sealed to a key that the web host does not hold.

    There is no link to the report here: the report holds this random id. After `dihapus_at` nothing but the
    tombstone is left.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="identitas_set")
    tersegel = models.BinaryField()
    kontak = models.BinaryField(blank=True)
    kunci_id = models.CharField(max_length=16)
    created_at = models.DateTimeField(default=now, editable=False)
    dihapus_at = models.DateTimeField(null=True, blank=True)
    alasan_hapus = models.CharField(max_length=11, choices=AlasanHapus.choices, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="identitas_terhapus_tanpa_isi",
                condition=models.Q(dihapus_at__isnull=True, alasan_hapus="")
                | models.Q(
                    dihapus_at__isnull=False, alasan_hapus__in=AlasanHapus.values, tersegel=b"", kontak=b""
                ),
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def is_erased(self) -> bool:
        """Whether only the tombstone is left."""
        return self.dihapus_at is not None


class StatusPermintaan(models.TextChoices):
    """State of a request to open an identity."""

    DIMINTA = "DIMINTA", _("Menunggu orang kedua")
    DISETUJUI = "DISETUJUI", _("Disetujui")
    DITOLAK = "DITOLAK", _("Ditolak")
    GUGUR = "GUGUR", _("Gugur")


class PermintaanBuka(models.Model):
    """One officer's reasoned wish to see who a reporter is, and what a second person decided.

    GUGUR: the case was withdrawn or changed hands meanwhile; the request never opens anything again.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    identitas = models.ForeignKey(Identitas, on_delete=models.PROTECT, related_name="permintaan_set")
    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="+")
    obj_type = models.CharField(max_length=100)
    obj_id = models.CharField(max_length=100)
    peminta = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    alasan = SegelField(konteks="privasi.permintaan.alasan")
    penyetuju = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    status = models.CharField(
        max_length=9, choices=StatusPermintaan.choices, default=StatusPermintaan.DIMINTA
    )
    diminta_at = models.DateTimeField(default=now, editable=False)
    diputus_at = models.DateTimeField(null=True, blank=True)
    kedaluwarsa_at = models.DateTimeField(null=True, blank=True)
    dibaca_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["diminta_at"]
        constraints = [
            models.CheckConstraint(
                name="buka_dua_orang",
                condition=models.Q(penyetuju__isnull=True) | ~models.Q(penyetuju=models.F("peminta")),
            ),
            models.CheckConstraint(
                name="buka_putusan_lengkap",
                condition=models.Q(
                    status="DIMINTA",
                    penyetuju__isnull=True,
                    diputus_at__isnull=True,
                    kedaluwarsa_at__isnull=True,
                    dibaca_at__isnull=True,
                )
                | models.Q(
                    status="DISETUJUI",
                    penyetuju__isnull=False,
                    diputus_at__isnull=False,
                    kedaluwarsa_at__gt=models.F("diputus_at"),
                )
                | models.Q(
                    status="DITOLAK",
                    penyetuju__isnull=False,
                    diputus_at__isnull=False,
                    kedaluwarsa_at__isnull=True,
                    dibaca_at__isnull=True,
                )
                | models.Q(status="GUGUR", diputus_at__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["identitas", "peminta", "obj_type", "obj_id"],
                condition=models.Q(status="DIMINTA"),
                name="buka_satu_yang_menunggu",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk} · {self.status}"

    def is_readable_at(self, moment: datetime) -> bool:
        """Say whether the identity may be read at `moment` on the strength of this request."""
        return (
            self.status == StatusPermintaan.DISETUJUI
            and self.kedaluwarsa_at is not None
            and moment < self.kedaluwarsa_at
        )
