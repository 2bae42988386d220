"""The register of personal-data incidents. What was written stays; a correction stands beside it.

Nothing here holds personal data: kinds of data, numbers of people and of letters, and words without names.
"""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.insiden.terms import HasilTutup, Langkah, Ranah, StatusInsiden, Tujuan
from suara.core.tugas.waktu import now
from suara.ui.pilihan import pilihan


class Insiden(models.Model):
    """One incident of one office. The clock runs from `diketahui_at`; `batas_at` was counted once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="insiden_set")
    ranah = models.CharField(_("Data yang kena"), max_length=8, choices=pilihan(Ranah))
    judul = models.CharField(_("Judul"), max_length=120)
    diketahui_at = models.DateTimeField(_("Diketahui"))
    batas_at = models.DateTimeField()
    hitungan = models.JSONField(default=dict)
    rujukan = models.JSONField(default=list)
    status = models.CharField(max_length=16, choices=pilihan(StatusInsiden), default=StatusInsiden.TERBUKA)
    peringatan = models.JSONField(default=list)
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["-diketahui_at"]
        constraints = [
            models.CheckConstraint(
                name="insiden_status_dikenal",
                condition=models.Q(status__in=[item.value for item in StatusInsiden]),
            ),
            models.CheckConstraint(
                name="insiden_batas_sesudah", condition=models.Q(batas_at__gt=models.F("diketahui_at"))
            ),
        ]

    def __str__(self) -> str:
        return self.judul


class _Tambah(models.Model):
    """A line that is only appended."""

    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        abstract = True
        ordering = ["created_at", "pk"]


class FaktaInsiden(_Tambah):
    """What was known at one moment. `jumlah` None means not known yet: unknown is never zero."""

    insiden = models.ForeignKey(Insiden, on_delete=models.PROTECT, related_name="fakta_set")
    penemu = models.CharField(_("Siapa yang mengetahui"), max_length=120)
    terjadi = models.CharField(_("Kapan terjadi"), max_length=200)
    bagaimana = models.TextField(_("Bagaimana terjadi"))
    data = models.JSONField(default=list)
    jumlah = models.PositiveIntegerField(_("Taksiran jumlah orang"), null=True, blank=True)
    taksiran = models.CharField(_("Dasar taksiran"), max_length=250)

    class Meta(_Tambah.Meta):
        constraints = [
            models.CheckConstraint(
                name="insiden_jumlah_bukan_nol",
                condition=models.Q(jumlah__isnull=True) | models.Q(jumlah__gt=0),
            ),
        ]

    def __str__(self) -> str:
        return str(self.terjadi)


class LangkahInsiden(_Tambah):
    """One line of the checklist, done; or why it does not apply."""

    insiden = models.ForeignKey(Insiden, on_delete=models.PROTECT, related_name="langkah_set")
    langkah = models.CharField(_("Langkah"), max_length=16, choices=pilihan(Langkah))
    catatan = models.CharField(_("Apa yang dilakukan"), max_length=400)

    def __str__(self) -> str:
        return str(self.langkah)


class PemberitahuanInsiden(_Tambah):
    """A written notice with the three contents that the article demands, and whether it was late."""

    insiden = models.ForeignKey(Insiden, on_delete=models.PROTECT, related_name="pemberitahuan_set")
    tujuan = models.CharField(_("Kepada"), max_length=10, choices=pilihan(Tujuan))
    nomor = models.CharField(_("Nomor surat"), max_length=100)
    dikirim_at = models.DateTimeField(_("Dikirim"))
    cara = models.CharField(_("Cara"), max_length=150)
    terungkap = models.TextField(_("Data yang terungkap"))
    kejadian = models.TextField(_("Kapan dan bagaimana terungkap"))
    penanganan = models.TextField(_("Upaya penanganan dan pemulihan"))
    terlambat = models.BooleanField(default=False)
    alasan_terlambat = models.CharField(_("Mengapa terlambat"), max_length=250, blank=True)

    class Meta(_Tambah.Meta):
        constraints = [
            models.CheckConstraint(
                name="insiden_terlambat_beralasan",
                condition=models.Q(terlambat=False) | ~models.Q(alasan_terlambat=""),
            ),
        ]

    def __str__(self) -> str:
        return self.nomor


class UsulTutupInsiden(models.Model):
    """A proposal to close, and what a second person said."""

    insiden = models.ForeignKey(Insiden, on_delete=models.PROTECT, related_name="tutup_set")
    alasan = models.TextField(_("Apa yang dipelajari dan diubah"))
    bukan_kegagalan = models.BooleanField(default=False)
    pengusul = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)
    hasil = models.CharField(max_length=10, choices=pilihan(HasilTutup), default=HasilTutup.MENUNGGU)
    penyetuju = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    catatan = models.CharField(_("Catatan"), max_length=250, blank=True)
    diputus_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [
            models.CheckConstraint(
                name="insiden_tutup_dua_orang",
                condition=models.Q(penyetuju__isnull=True) | ~models.Q(penyetuju=models.F("pengusul")),
            ),
            models.CheckConstraint(
                name="insiden_tutup_diputus_orang",
                condition=models.Q(hasil=HasilTutup.MENUNGGU, penyetuju__isnull=True)
                | (~models.Q(hasil=HasilTutup.MENUNGGU) & models.Q(penyetuju__isnull=False)),
            ),
            models.UniqueConstraint(
                fields=["insiden"],
                condition=models.Q(hasil=HasilTutup.MENUNGGU),
                name="insiden_satu_usul_tutup",
            ),
        ]

    def __str__(self) -> str:
        return str(self.hasil)
