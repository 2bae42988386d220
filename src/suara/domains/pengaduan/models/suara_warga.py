"""What people give back: ratings of the reporter, support and comments of everybody."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.privasi.fields import SegelField
from suara.core.tugas.waktu import now
from suara.domains.pengaduan.models.laporan import Laporan
from suara.domains.pengaduan.terms import Tuntas
from suara.ui.pilihan import pilihan


class StatusKomentar(models.TextChoices):
    """What a moderator decided."""

    MENUNGGU = "MENUNGGU", _("Menunggu moderasi")
    TERBIT = "TERBIT", _("Terbit")
    DITOLAK = "DITOLAK", _("Tidak diterbitkan")


class Penilaian(models.Model):
    """The reporter's rating of one cycle. Reopening keeps it; the rated unit never learns who gave it."""

    laporan = models.ForeignKey(Laporan, on_delete=models.PROTECT, related_name="penilaian_set")
    siklus = models.PositiveSmallIntegerField()
    nilai = models.PositiveSmallIntegerField(_("Nilai"))
    tuntas = models.CharField(max_length=8, choices=pilihan(Tuntas))
    umpan_balik = SegelField(_("Umpan balik"), konteks="penilaian.umpan_balik")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["laporan", "siklus"], name="lapor_nilai_satu_per_siklus"),
            models.CheckConstraint(
                name="lapor_nilai_1_sampai_5", condition=models.Q(nilai__gte=1, nilai__lte=5)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.laporan_id} · {self.nilai}"


class Dukungan(models.Model):
    """One supporter per confirmed contact; only a keyed hash of the address is kept."""

    laporan = models.ForeignKey(Laporan, on_delete=models.PROTECT, related_name="dukungan_set")
    kontak_hash = models.CharField(max_length=64)
    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=now, editable=False)
    terkonfirmasi_at = models.DateTimeField(null=True, blank=True)
    ditarik_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["laporan", "kontak_hash"], name="lapor_dukungan_satu_per_kontak"),
        ]

    def __str__(self) -> str:
        return f"{self.laporan_id}"

    @property
    def dihitung(self) -> bool:
        """Whether it counts now: its link was opened and it was not taken back."""
        return self.terkonfirmasi_at is not None and self.ditarik_at is None


class Komentar(models.Model):
    """A comment of the public, shown after a moderator has read it. It moves no clock."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    laporan = models.ForeignKey(Laporan, on_delete=models.PROTECT, related_name="komentar_set")
    nama_tampil = models.CharField(_("Nama yang ditampilkan"), max_length=40, blank=True)
    isi_asli = SegelField(konteks="komentar.isi")
    isi_publik = models.TextField(_("Komentar"), blank=True)
    status = models.CharField(max_length=8, choices=StatusKomentar, default=StatusKomentar.MENUNGGU)
    alasan = models.CharField(max_length=150, blank=True)
    moderator = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    kirim_hash = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(default=now, editable=False)
    diputus_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return f"{self.laporan_id} · {self.status}"
