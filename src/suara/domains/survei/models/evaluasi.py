"""What others published about this office (PEKPPP), and what the office promises on SPI."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import now
from suara.domains.survei.models.spi import PopulasiSPI
from suara.domains.survei.terms_kerja import StatusPengecualian, StatusTindakLanjut
from suara.domains.survei.terms_spi import DimensiSPI
from suara.ui.pilihan import pilihan


class HasilTerbitPEKPPP(models.Model):
    """The index of one unit as its evaluator published it. `terbit` is the figure as it was printed."""

    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="+")
    tahun = models.PositiveSmallIntegerField(_("Tahun"))
    lokus = models.CharField(_("Unit yang dinilai"), max_length=120)
    terbit = models.CharField(_("Nilai terbit"), max_length=4)
    kategori = models.CharField(max_length=2)
    edisi = models.CharField(max_length=10)
    sumber = models.CharField(_("Sumber"), max_length=250)
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["-tahun", "lokus"]
        constraints = [
            models.UniqueConstraint(fields=["kantor", "tahun", "lokus"], name="survei_pekppp_terbit_sekali"),
            models.CheckConstraint(
                name="survei_pekppp_terbit_bersumber", condition=~models.Q(sumber="") & ~models.Q(terbit="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.lokus} {self.tahun}"


class UsulHapusSPI(models.Model):
    """A proposal to delete the people of a list; a second person decides, and the row stays."""

    populasi = models.ForeignKey(PopulasiSPI, on_delete=models.PROTECT, related_name="usul_hapus_set")
    alasan = models.CharField(_("Alasan"), max_length=250)
    pengusul = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)
    status = models.CharField(
        max_length=9, choices=pilihan(StatusPengecualian), default=StatusPengecualian.DIUSULKAN
    )
    pemutus = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    catatan = models.CharField(_("Catatan"), max_length=250, blank=True)
    diputus_at = models.DateTimeField(null=True, blank=True)
    jumlah = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="survei_hapus_spi_dua_orang",
                condition=models.Q(pemutus__isnull=True) | ~models.Q(pemutus=models.F("pengusul")),
            ),
            models.CheckConstraint(
                name="survei_hapus_spi_diputus_orang",
                condition=models.Q(status=StatusPengecualian.DIUSULKAN, pemutus__isnull=True)
                | (~models.Q(status=StatusPengecualian.DIUSULKAN) & models.Q(pemutus__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.populasi_id} · {self.status}"


class RencanaAksiSPI(models.Model):
    """One thing that the office does about one dimension of the survey, with owner and quarter."""

    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="+")
    tahun = models.PositiveSmallIntegerField(_("Tahun"))
    dimensi = models.CharField(_("Dimensi"), max_length=12, choices=pilihan(DimensiSPI))
    kegiatan = models.CharField(_("Kegiatan"), max_length=250)
    penanggung_jawab = models.CharField(_("Penanggung jawab"), max_length=120)
    triwulan = models.PositiveSmallIntegerField(_("Triwulan"))
    status = models.CharField(
        max_length=12, choices=pilihan(StatusTindakLanjut), default=StatusTindakLanjut.DIRENCANAKAN
    )
    catatan = models.CharField(_("Catatan"), max_length=250, blank=True)
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["-tahun", "triwulan", "pk"]
        constraints = [
            models.CheckConstraint(
                name="survei_aksi_spi_triwulan", condition=models.Q(triwulan__gte=1, triwulan__lte=4)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tahun} · {self.dimensi}"
