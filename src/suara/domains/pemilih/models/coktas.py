"""The list of visits of one office and period, who goes where, and what each visit found."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.core.privasi.fields import SegelField
from suara.core.tugas.waktu import now
from suara.domains.pemilih.models.kandidat import Kandidat
from suara.domains.pemilih.models.periode import PeriodeSatker
from suara.domains.pemilih.terms_coktas import (
    AlasanCoktas,
    HasilCoktas,
    HubunganResponden,
    SebabTidakDitemukan,
    StatusCoktas,
)
from suara.engine.terms import AlasanTMS
from suara.ui.pilihan import pilihan


class RencanaCoktas(models.Model):
    """Who visits which desa of one kecamatan, when, and who watches. Names of officials are sealed too."""

    periode = models.ForeignKey(PeriodeSatker, on_delete=models.PROTECT, related_name="rencana_coktas_set")
    kecamatan = models.CharField(_("Kecamatan"), max_length=8)
    desa = models.JSONField(_("Desa/kelurahan"), default=list)
    petugas = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, related_name="rencana_coktas_set", verbose_name=_("Petugas")
    )
    mulai = models.DateField(_("Mulai"))
    selesai = models.DateField(_("Selesai"))
    perangkat = SegelField(_("Perangkat desa/kelurahan"), konteks="pemilih.coktas.perangkat")
    pengawas = SegelField(_("Pengawas dari Bawaslu"), konteks="pemilih.coktas.pengawas")
    versi = models.PositiveIntegerField(default=1)
    dibuat_oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["mulai", "kecamatan", "pk"]
        constraints = [
            models.CheckConstraint(
                name="pemilih_coktas_rencana_urut", condition=models.Q(mulai__lte=models.F("selesai"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kecamatan} · {self.mulai}"


class BarisCoktas(models.Model):
    """One person to be visited, with the reason. `isi` holds the person's values as the list or source says.

    Load it without `isi`. `hasil` repeats the last visit, for counting; the visits themselves are kept all.
    """

    periode = models.ForeignKey(PeriodeSatker, on_delete=models.PROTECT, related_name="coktas_set")
    kandidat = models.OneToOneField(
        Kandidat, on_delete=models.PROTECT, null=True, blank=True, related_name="coktas"
    )
    alasan = models.CharField(_("Alasan"), max_length=16, choices=pilihan(AlasanCoktas))
    desa = models.CharField(_("Desa/kelurahan"), max_length=13)
    nik_kunci = models.CharField(max_length=64, blank=True)
    isi = SegelField(konteks="pemilih.coktas")
    rencana = models.ForeignKey(
        RencanaCoktas, on_delete=models.PROTECT, null=True, blank=True, related_name="coktas_set"
    )
    status = models.CharField(max_length=12, choices=pilihan(StatusCoktas), default=StatusCoktas.BELUM)
    hasil = models.CharField(max_length=16, choices=pilihan(HasilCoktas), blank=True)
    sebab = models.CharField(max_length=20, choices=pilihan(SebabTidakDitemukan), blank=True)
    versi = models.PositiveIntegerField(default=1)
    asal = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="lanjutan"
    )
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["desa", "pk"]
        constraints = [
            models.CheckConstraint(
                name="pemilih_coktas_status_dikenal",
                condition=models.Q(status__in=[item.value for item in StatusCoktas]),
            ),
            models.CheckConstraint(
                name="pemilih_coktas_selesai_berhasil",
                condition=~models.Q(status__in=[StatusCoktas.SELESAI, StatusCoktas.DISERAHKAN])
                | ~models.Q(hasil=""),
            ),
        ]
        indexes = [
            models.Index(fields=["periode", "status", "alasan"], name="pemilih_coktas_daftar"),
            models.Index(fields=["periode", "nik_kunci"], name="pemilih_coktas_orang"),
        ]

    def __str__(self) -> str:
        return f"{self.alasan} · {self.pk}"


class KunjunganCoktas(models.Model):
    """One visit as the officer wrote it, under the number that the officer's phone gave it. Never changed.

    `isi` seals what may name somebody: respondent, note, new values, numbers of papers.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    baris = models.ForeignKey(BarisCoktas, on_delete=models.PROTECT, related_name="kunjungan_set")
    rencana = models.ForeignKey(RencanaCoktas, on_delete=models.PROTECT, related_name="kunjungan_set")
    petugas = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    waktu = models.DateTimeField(_("Waktu kunjungan"))
    hasil = models.CharField(_("Hasil"), max_length=16, choices=pilihan(HasilCoktas))
    sebab = models.CharField(max_length=20, choices=pilihan(SebabTidakDitemukan), blank=True)
    alasan_tms = models.CharField(max_length=24, blank=True)
    ubah = models.PositiveIntegerField(default=0)
    dokumen = models.JSONField(default=list)
    hubungan = models.CharField(max_length=10, choices=pilihan(HubunganResponden), blank=True)
    nomor_ba = models.CharField(_("Nomor Berita Acara"), max_length=100, blank=True)
    isi = SegelField(konteks="pemilih.coktas.kunjungan")
    berkas = models.ForeignKey(
        "berkas.Berkas", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    dasar = models.JSONField(default=list)
    diterima_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["diterima_at"]

    def __str__(self) -> str:
        return f"{self.hasil} · {self.pk}"

    @property
    def alasan_kata(self) -> str:
        """The reason of TMS in the reader's language."""
        return gettext(AlasanTMS(self.alasan_tms).label) if self.alasan_tms else ""
