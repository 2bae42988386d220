"""The register around KPK's SPI: who was named to KPK and until when, how many answered, what was published.

Suara never computes an integrity index and never takes an answer of SPI.
"""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.privasi.fields import SegelField
from suara.core.tugas.waktu import now
from suara.domains.survei.terms_evaluasi import AlasanTanpaSkor, KelompokSPI, StatusPopulasi
from suara.ui.pilihan import pilihan


class PopulasiSPI(models.Model):
    """One list of people for KPK: on which ground, sent when, deleted when."""

    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="populasi_spi_set")
    tahun = models.PositiveSmallIntegerField(_("Tahun"))
    dasar = models.CharField(_("Dasar hukum"), max_length=250)
    tanggal_kirim = models.DateField(_("Dikirim"), null=True, blank=True)
    tanggal_hapus = models.DateField(_("Dihapus paling lambat"))
    jumlah = models.JSONField(default=dict)
    status = models.CharField(max_length=7, choices=pilihan(StatusPopulasi), default=StatusPopulasi.DISUSUN)
    revisi = models.PositiveIntegerField(default=1)
    dibuat_oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["-tahun", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="survei_populasi_kirim_sebelum_hapus",
                condition=models.Q(tanggal_kirim__isnull=True)
                | models.Q(tanggal_kirim__lte=models.F("tanggal_hapus")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tahun} · {self.status}"


class OrangSPI(models.Model):
    """One person on such a list, sealed; deleted with it."""

    populasi = models.ForeignKey(PopulasiSPI, on_delete=models.PROTECT, related_name="orang_set")
    kelompok = models.CharField(max_length=9, choices=pilihan(KelompokSPI))
    data = SegelField(konteks="survei.orangspi.data")
    layanan_terakhir = models.DateField(_("Layanan terakhir"), null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.populasi_id} · {self.kelompok}"


class PartisipasiSPI(models.Model):
    """How many answered, as KPK itself reported on a day; only added."""

    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="partisipasi_spi_set")
    tahun = models.PositiveSmallIntegerField(_("Tahun"))
    tanggal = models.DateField(_("Tanggal"))
    kelompok = models.CharField(_("Kelompok"), max_length=9, choices=pilihan(KelompokSPI))
    diundang = models.PositiveIntegerField(_("Diundang"))
    mengisi = models.PositiveIntegerField(_("Mengisi"))
    sumber = models.CharField(_("Sumber"), max_length=250)
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-tahun", "-tanggal", "kelompok"]
        constraints = [
            models.CheckConstraint(
                name="survei_partisipasi_wajar", condition=models.Q(mengisi__lte=models.F("diundang"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tahun} · {self.kelompok}"


class SkorSPI(models.Model):
    """One published score, or why there is none. `edisi` is the start of the scale that it is judged by.

    `terbit` is the score as KPK printed it: only two decimals have a class. `rincian` holds what else the
    report printed (components, dimensions, respondents), as text; nothing is computed from it.
    """

    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="skor_spi_set")
    tahun = models.PositiveSmallIntegerField(_("Tahun"))
    lembaga = models.CharField(_("Lembaga"), max_length=120)
    nilai = models.DecimalField(_("Skor"), max_digits=5, decimal_places=2, null=True, blank=True)
    alasan_kosong = models.CharField(
        _("Alasan tanpa skor"), max_length=10, choices=pilihan(AlasanTanpaSkor), blank=True
    )
    terbit = models.CharField(max_length=6, blank=True)
    rincian = models.JSONField(default=dict)
    edisi = models.CharField(max_length=40, blank=True)
    sumber = models.CharField(_("Sumber"), max_length=250)
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["-tahun", "lembaga"]
        constraints = [
            models.UniqueConstraint(fields=["kantor", "lembaga", "tahun"], name="survei_spi_satu_per_tahun"),
            models.CheckConstraint(
                name="survei_spi_skor_atau_alasan",
                condition=models.Q(nilai__isnull=False, alasan_kosong="")
                | (models.Q(nilai__isnull=True) & ~models.Q(alasan_kosong="")),
            ),
            models.CheckConstraint(
                name="survei_spi_skor_wajar",
                condition=models.Q(nilai__isnull=True) | models.Q(nilai__gte=0, nilai__lte=100),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.lembaga} {self.tahun}"
