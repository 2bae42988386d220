"""PEKPPP: the self-assessment of one year, its evidence (F-01), rubric (F-02) and users' voice (F-03)."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import now
from suara.domains.survei.models.gelombang import Gelombang
from suara.domains.survei.terms import FormulirPEKPPP, MetodeF03
from suara.domains.survei.terms_evaluasi import StatusPutaran
from suara.ui.pilihan import pilihan


class PutaranPEKPPP(models.Model):
    """One self-assessment of one office in one year, with the form of its kind of service.

    `hasil` is the simulation as a second person approved it; triggers freeze the row then.
    """

    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="putaran_pekppp_set")
    tahun = models.PositiveSmallIntegerField(_("Tahun"))
    formulir = models.CharField(_("Formulir"), max_length=1, choices=pilihan(FormulirPEKPPP))
    status = models.CharField(max_length=7, choices=pilihan(StatusPutaran), default=StatusPutaran.DIISI)
    hasil = models.JSONField(default=dict)
    dinilai_oleh = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    selesai_oleh = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    selesai_at = models.DateTimeField(null=True, blank=True)
    revisi = models.PositiveIntegerField(default=1)
    dibuat_oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["-tahun", "formulir"]
        constraints = [
            models.UniqueConstraint(
                fields=["kantor", "tahun", "formulir"], name="survei_putaran_satu_per_tahun"
            ),
            models.CheckConstraint(
                name="survei_putaran_disahkan_orang_lain",
                condition=~models.Q(status=StatusPutaran.SELESAI)
                | (
                    models.Q(selesai_oleh__isnull=False, selesai_at__isnull=False, dinilai_oleh__isnull=False)
                    & ~models.Q(selesai_oleh=models.F("dinilai_oleh"))
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tahun} · {self.formulir}"


class BuktiF01(models.Model):
    """One piece of evidence for one indicator; only added.

    `rujukan` names something that Suara itself keeps (`suara:…`, see `queries/pekppp_bukti.py`).
    """

    putaran = models.ForeignKey(PutaranPEKPPP, on_delete=models.PROTECT, related_name="bukti_set")
    indikator = models.CharField(_("Indikator"), max_length=12)
    dokumen = models.CharField(_("Jenis bukti"), max_length=12, blank=True)
    keterangan = models.CharField(_("Keterangan"), max_length=500)
    rujukan = models.CharField(_("Bukti di Suara"), max_length=80, blank=True)
    berkas = models.ForeignKey(
        "berkas.Berkas", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["indikator", "pk"]

    def __str__(self) -> str:
        return f"{self.putaran_id} · {self.indikator}"


class NilaiF02(models.Model):
    """The mark of one indicator; None is "not judged yet" and never 0."""

    putaran = models.ForeignKey(PutaranPEKPPP, on_delete=models.PROTECT, related_name="nilai_set")
    indikator = models.CharField(_("Indikator"), max_length=12)
    nilai = models.PositiveSmallIntegerField(_("Nilai"), null=True, blank=True)
    catatan = models.CharField(_("Catatan"), max_length=500, blank=True)
    penilai = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["indikator"]
        constraints = [
            models.UniqueConstraint(fields=["putaran", "indikator"], name="survei_f02_satu_per_indikator"),
            models.CheckConstraint(
                name="survei_f02_nilai_nol_sampai_lima",
                condition=models.Q(nilai__isnull=True) | models.Q(nilai__lte=5),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.putaran_id} · {self.indikator}"


class HasilF03(models.Model):
    """What users said, from a wave or as reported: counted answers in `rincian`, the figure in `nilai`."""

    putaran = models.ForeignKey(PutaranPEKPPP, on_delete=models.PROTECT, related_name="hasil_f03_set")
    gelombang = models.ForeignKey(
        Gelombang, on_delete=models.PROTECT, null=True, blank=True, related_name="hasil_f03_set"
    )
    metode = models.CharField(max_length=1, choices=pilihan(MetodeF03), default=MetodeF03.RATA_ASPEK)
    n = models.PositiveIntegerField(_("Responden"))
    nilai = models.DecimalField(_("Nilai"), max_digits=4, decimal_places=2, null=True, blank=True)
    rincian = models.JSONField(default=dict)
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.putaran_id} · {self.nilai}"
