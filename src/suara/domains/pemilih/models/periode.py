"""One office in one period, and what sources delivered into it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import now
from suara.domains.pemilih.terms import JenisPeriode, StatusPeriode
from suara.engine.terms import SumberData
from suara.ui.pilihan import pilihan


class PeriodeSatker(models.Model):
    """One period of one office. All dates are typed; the name of the quarter says nothing about them."""

    kode = models.CharField(_("Kode periode"), max_length=8)
    jenis = models.CharField(_("Jenis"), max_length=8, choices=pilihan(JenisPeriode))
    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="periode_pemilih_set")
    mulai = models.DateField(_("Mulai"))
    cutoff = models.DateField(_("Penutupan data"))
    tanggal_pleno = models.DateField(_("Tanggal pleno"))
    tanggal_acuan = models.DateField(_("Tanggal acuan umur"))
    status = models.CharField(
        max_length=12, choices=pilihan(StatusPeriode), default=StatusPeriode.DIRENCANAKAN
    )
    alasan_tunda = models.CharField(_("Alasan ditunda"), max_length=250, blank=True)
    snapshot_awal = models.CharField(max_length=80, blank=True)
    snapshot_hasil = models.CharField(max_length=80, blank=True)
    versi = models.PositiveIntegerField(default=1)
    dibuat_oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["-mulai", "kantor_id"]
        constraints = [
            models.UniqueConstraint(fields=["kantor", "kode"], name="pemilih_periode_satu_per_kantor"),
            models.CheckConstraint(
                name="pemilih_periode_tanggal_urut",
                condition=models.Q(mulai__lte=models.F("cutoff"))
                & models.Q(cutoff__lte=models.F("tanggal_pleno")),
            ),
            models.CheckConstraint(
                name="pemilih_periode_tunda_beralasan",
                condition=~models.Q(status=StatusPeriode.DITUNDA) | ~models.Q(alasan_tunda=""),
            ),
            models.CheckConstraint(
                name="pemilih_periode_status_dikenal",
                condition=models.Q(status__in=[item.value for item in StatusPeriode]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kode} · {self.kantor_id}"


class Masukan(models.Model):
    """One delivery of one source, as it came: its letter, its file, its quality. Never changed afterwards.

    `asal` is the delivery of an earlier period whose undecided candidates this one carries on.
    """

    periode = models.ForeignKey(PeriodeSatker, on_delete=models.PROTECT, related_name="masukan_set")
    sumber = models.CharField(_("Sumber"), max_length=16, choices=pilihan(SumberData))
    edisi = models.CharField(_("Edisi"), max_length=40, blank=True)
    nomor_surat = models.CharField(_("Nomor surat"), max_length=100, blank=True)
    tanggal = models.DateField(_("Tanggal surat atau data"))
    berkas = models.ForeignKey(
        "berkas.Berkas", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    rujukan_mesin = models.CharField(max_length=120, blank=True)
    sidik = models.CharField(max_length=64)
    mutu = models.JSONField(default=dict)
    jumlah = models.PositiveIntegerField(default=0)
    rincian = models.JSONField(default=list)
    asal = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="lanjutan_set"
    )
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(fields=["periode", "sumber", "sidik"], name="pemilih_masukan_sekali"),
        ]

    def __str__(self) -> str:
        return f"{self.sumber} · {self.tanggal}"
