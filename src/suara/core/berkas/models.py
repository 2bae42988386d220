"""Uploaded and generated files: one row per upload, the bytes once on disk under their hash."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models

from suara.core.tugas.waktu import now


class JenisMedia(models.TextChoices):
    """The only media that Suara keeps."""

    PDF = "application/pdf", "PDF"
    JPEG = "image/jpeg", "JPG"
    PNG = "image/png", "PNG"
    WEBP = "image/webp", "WEBP"
    MP4 = "video/mp4", "MP4"
    MP3 = "audio/mpeg", "MP3"
    M4A = "audio/mp4", "M4A"
    OGG = "audio/ogg", "OGG"


class Berkas(models.Model):
    """One file of an office. Two rows may name the same bytes; the store keeps them once.

    `pengunggah` empty means that Suara made the file itself, or that a citizen sent it. `khusus` files are
    opened only through a view of the domain that owns them: belonging to the office is not enough.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sha256 = models.CharField(max_length=64, db_index=True)
    ukuran = models.PositiveBigIntegerField()
    jenis_media = models.CharField(max_length=32, choices=JenisMedia.choices)
    nama_asli = models.CharField(max_length=150)
    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="berkas_set")
    pengunggah = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="berkas_set"
    )
    khusus = models.BooleanField(default=False, editable=False)
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.CheckConstraint(condition=models.Q(ukuran__gt=0), name="berkas_tidak_kosong"),
            models.CheckConstraint(
                condition=models.Q(jenis_media__in=JenisMedia.values), name="berkas_jenis_dikenal"
            ),
        ]

    def __str__(self) -> str:
        return self.nama_asli
