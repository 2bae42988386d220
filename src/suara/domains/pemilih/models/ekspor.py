"""What left the office: asked by one person, approved by another, and every file that was written."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import now
from suara.domains.pemilih.models.periode import PeriodeSatker
from suara.domains.pemilih.terms_keluar import ProfilEkspor, StatusEkspor
from suara.ui.pilihan import pilihan


class PermintaanEkspor(models.Model):
    """A request to write files of the list for somebody. `kasus` are numbers of candidates, never a NIK."""

    periode = models.ForeignKey(PeriodeSatker, on_delete=models.PROTECT, related_name="ekspor_set")
    profil = models.CharField(_("Profil"), max_length=16, choices=pilihan(ProfilEkspor))
    wilayah = models.CharField(_("Wilayah"), max_length=13)
    penerima = models.CharField(_("Penerima"), max_length=120)
    nomor_surat = models.CharField(_("Nomor surat"), max_length=100)
    tanggal_surat = models.DateField(_("Tanggal surat"))
    keperluan = models.CharField(_("Keperluan"), max_length=250)
    kasus = models.JSONField(default=list)
    status = models.CharField(max_length=9, choices=pilihan(StatusEkspor), default=StatusEkspor.DIMINTA)
    peminta = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)
    penyetuju = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    catatan = models.CharField(_("Catatan"), max_length=250, blank=True)
    diputus_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                name="pemilih_ekspor_dua_orang",
                condition=models.Q(penyetuju__isnull=True) | ~models.Q(penyetuju=models.F("peminta")),
            ),
            models.CheckConstraint(
                name="pemilih_ekspor_diputus_orang",
                condition=models.Q(status=StatusEkspor.DIMINTA, penyetuju__isnull=True)
                | (~models.Q(status=StatusEkspor.DIMINTA) & models.Q(penyetuju__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.profil} · {self.pk}"


class BerkasEkspor(models.Model):
    """One file that was written under an approved request. Nothing of a voter stands here."""

    permintaan = models.ForeignKey(PermintaanEkspor, on_delete=models.PROTECT, related_name="berkas_set")
    putaran = models.UUIDField()
    nama = models.CharField(max_length=80)
    wilayah = models.CharField(max_length=17, blank=True)
    baris = models.PositiveIntegerField()
    ukuran = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    snapshot = models.CharField(max_length=80, blank=True)
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["putaran", "nama"], name="pemilih_ekspor_satu_berkas"),
        ]

    def __str__(self) -> str:
        return self.nama
