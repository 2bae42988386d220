"""What was said and done in a report: the dialogue, its evidence, and the history. Only appended."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.privasi.fields import SegelField
from suara.core.tugas.waktu import now
from suara.domains.pengaduan.models.laporan import Laporan
from suara.domains.pengaduan.terms import JenisTanggapan, Pelaku, Status
from suara.ui.pilihan import pilihan


class Riwayat(models.Model):
    """One act on a report. `publik` rows are the timeline that everybody may read (without names)."""

    laporan = models.ForeignKey(Laporan, on_delete=models.PROTECT, related_name="riwayat_set")
    urutan = models.PositiveIntegerField()
    act = models.CharField(max_length=30)
    dari = models.CharField(max_length=2, choices=pilihan(Status), blank=True)
    ke = models.CharField(max_length=2, choices=pilihan(Status))
    siklus = models.PositiveSmallIntegerField(default=1)
    pelaku = models.CharField(max_length=12, choices=pilihan(Pelaku))
    akun = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    unit = models.ForeignKey(
        "wilayah.Unit", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    alasan_kode = models.CharField(max_length=24, blank=True)
    catatan = SegelField(_("Catatan"), konteks="riwayat.catatan")
    publik = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["laporan_id", "urutan"]
        constraints = [
            models.UniqueConstraint(fields=["laporan", "urutan"], name="lapor_riwayat_urut"),
        ]

    def __str__(self) -> str:
        return f"{self.laporan_id} · {self.urutan} · {self.act}"


class Tanggapan(models.Model):
    """A message between office and reporter. `isi_publik` is the masked text, empty if not for everybody."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    laporan = models.ForeignKey(Laporan, on_delete=models.PROTECT, related_name="tanggapan_set")
    jenis = models.CharField(max_length=24, choices=pilihan(JenisTanggapan))
    siklus = models.PositiveSmallIntegerField(default=1)
    isi = SegelField(_("Isi"), konteks="tanggapan.isi")
    isi_publik = models.TextField(blank=True)
    akun = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    unit = models.ForeignKey(
        "wilayah.Unit", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    kirim_hash = models.CharField(max_length=64, null=True, blank=True, unique=True, editable=False)
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return f"{self.laporan_id} · {self.jenis}"


class Lampiran(models.Model):
    """Evidence. Shown as an attachment only; to the unit of an anonim report only when decided.

    `hanya_wbs`: the WBS team gave the report back and kept this file to itself.
    """

    laporan = models.ForeignKey(Laporan, on_delete=models.PROTECT, related_name="lampiran_set")
    tanggapan = models.ForeignKey(
        Tanggapan, on_delete=models.PROTECT, null=True, blank=True, related_name="lampiran_set"
    )
    berkas = models.ForeignKey("berkas.Berkas", on_delete=models.PROTECT, related_name="+")
    nama_samaran = models.CharField(max_length=150)
    dari_pelapor = models.BooleanField(default=True)
    boleh_unit = models.BooleanField(default=False)
    hanya_wbs = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return self.nama_samaran


class Unggahan(models.Model):
    """A file that is still arriving, piece by piece. It belongs to the form whose `kirim_hash` it carries."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kirim_hash = models.CharField(max_length=64, db_index=True)
    nama_asli = SegelField(konteks="unggahan.nama")
    ukuran = models.PositiveBigIntegerField()
    diterima = models.PositiveBigIntegerField(default=0)
    berkas = models.ForeignKey(
        "berkas.Berkas", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(default=now, editable=False)
    updated_at = models.DateTimeField(default=now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="lapor_unggahan_tidak_lebih", condition=models.Q(diterima__lte=models.F("ukuran"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk} {self.diterima}/{self.ukuran}"
