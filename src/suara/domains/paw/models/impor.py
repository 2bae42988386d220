"""What was imported, from which file, with which result: the quality report that stays."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from suara.core.tugas.waktu import now
from suara.domains.paw.models.pemilu import Pemilu
from suara.kernel.temuan import Kadar


class JenisImpor(models.TextChoices):
    """What kind of list a file holds."""

    DCT = "DCT", _("Daftar Calon Tetap")
    SUARA = "SUARA", _("Perolehan suara")
    DAPIL = "DAPIL", _("Daerah pemilihan dan wilayahnya")


class StatusImpor(models.TextChoices):
    """All rows were taken, or none."""

    DITERIMA = "DITERIMA", pgettext_lazy("impor", "Diterima")
    DITOLAK = "DITOLAK", _("Ditolak")


class Impor(models.Model):
    """One file that somebody tried to import; its content is named by its hash, not kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    jenis = models.CharField(max_length=5, choices=JenisImpor)
    status = models.CharField(max_length=8, choices=StatusImpor)
    nama_berkas = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64, db_index=True)
    ukuran = models.PositiveIntegerField()
    pemilu = models.ForeignKey(Pemilu, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    keputusan = models.CharField(max_length=200, blank=True)
    tanggal_keputusan = models.DateField(null=True, blank=True)
    jumlah_baris = models.PositiveIntegerField(default=0)
    hitungan = models.JSONField(default=dict)
    """How many rows became what: ``{"calon_baru": 5325, "suara_baru": 13}``."""
    temuan_per_kode = models.JSONField(default=dict)
    jumlah_galat = models.PositiveIntegerField(default=0)
    jumlah_peringatan = models.PositiveIntegerField(default=0)
    pilihan = models.JSONField(default=dict)
    """What the officer chose beside the file, so that a corrected file needs no second typing."""
    kantor = models.ForeignKey(
        "wilayah.Kantor", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    """Whose officer imported; empty when the machine's operator did, with a command."""
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                name="paw_impor_galat_berarti_ditolak",
                condition=models.Q(status=StatusImpor.DITERIMA, jumlah_galat=0)
                | models.Q(status=StatusImpor.DITOLAK, jumlah_galat__gt=0),
            )
        ]

    def __str__(self) -> str:
        return f"{self.nama_berkas} ({self.status})"


class BarisDitolak(models.Model):
    """One finding of an import: refused (GALAT) or taken with a remark (PERINGATAN)."""

    impor = models.ForeignKey(Impor, on_delete=models.CASCADE, related_name="baris_set")
    baris = models.PositiveIntegerField(null=True, blank=True)
    kolom = models.CharField(max_length=80, blank=True)
    kode = models.CharField(max_length=40)
    kadar = models.CharField(max_length=10, choices=[(item.value, item.value) for item in Kadar])
    pesan = models.JSONField()
    """`Kalimat.to_dict()`."""

    class Meta:
        ordering = ["impor_id", "baris", "id"]

    def __str__(self) -> str:
        return f"{self.kode} {self.baris}"


class UnggahanImpor(models.Model):
    """A checked file that waits for its officer's word. Gone once imported, thrown away, or expired.

    The bytes stand in the row: with it they appear and vanish in one transaction, nothing half-done remains.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.CASCADE, related_name="+")
    pemilik = models.ForeignKey("akun.Akun", on_delete=models.CASCADE, related_name="+")
    jenis = models.CharField(max_length=5, choices=JenisImpor)
    nama_berkas = models.CharField(max_length=200)
    isi = models.BinaryField()
    ukuran = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    pilihan = models.JSONField(default=dict)
    jumlah_baris = models.PositiveIntegerField()
    hitungan = models.JSONField(default=dict)
    temuan = models.JSONField(default=list)
    """The remarks of the check, as `Temuan.to_dict()`."""
    created_at = models.DateTimeField(default=now, editable=False)
    kedaluwarsa_at = models.DateTimeField()

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.nama_berkas
