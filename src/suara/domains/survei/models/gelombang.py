"""The office's services, and waves of a survey that ask about them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import now
from suara.domains.survei.terms import CaraSampel
from suara.domains.survei.terms_kerja import CaraGelombang, StatusGelombang
from suara.ui.pilihan import pilihan


class Layanan(models.Model):
    """One service of the office that surveys ask about. Retired, not deleted: old waves name it."""

    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="layanan_survei_set")
    kode = models.SlugField(_("Kode"), max_length=30)
    nama = models.CharField(_("Nama layanan"), max_length=120)
    nama_en = models.CharField(_("Nama dalam bahasa Inggris"), max_length=120, blank=True)
    unit = models.ForeignKey(
        "wilayah.Unit", on_delete=models.PROTECT, null=True, blank=True, related_name="layanan_survei_set"
    )
    aktif = models.BooleanField(default=True)

    class Meta:
        ordering = ["kantor_id", "nama"]
        constraints = [
            models.UniqueConstraint(fields=["kantor", "kode"], name="survei_layanan_satu_per_kode"),
            models.CheckConstraint(name="survei_layanan_nama_terisi", condition=~models.Q(nama="")),
        ]

    def __str__(self) -> str:
        return self.nama


class Gelombang(models.Model):
    """One round of asking, with one version of a questionnaire, from a day to a day.

    `populasi` is N, the users of all its services; None while one of them is unknown. `kode_pendek` stands
    in the public address and is no secret. `revisi` counts changes, so that no page overwrites another.
    `ditutup_pada` is the day on which it was last closed: contacts of invitations go a while after it.
    """

    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="gelombang_set")
    versi = models.ForeignKey("survei.VersiInstrumen", on_delete=models.PROTECT, related_name="gelombang_set")
    nama = models.CharField(_("Nama gelombang"), max_length=120)
    kode_pendek = models.CharField(max_length=12, unique=True)
    tanggal_mulai = models.DateField(_("Mulai"))
    tanggal_selesai = models.DateField(_("Selesai"))
    populasi = models.PositiveIntegerField(_("Pengguna layanan (N)"), null=True, blank=True)
    cara_sampel = models.CharField(
        _("Ukuran sampel"), max_length=5, choices=pilihan(CaraSampel), default=CaraSampel.RUMUS
    )
    cara = models.CharField(
        _("Siapa yang dapat mengisi"),
        max_length=8,
        choices=pilihan(CaraGelombang),
        default=CaraGelombang.TERBUKA,
    )
    status = models.CharField(max_length=6, choices=pilihan(StatusGelombang), default=StatusGelombang.DRAF)
    ditutup_pada = models.DateField(null=True, blank=True, editable=False)
    revisi = models.PositiveIntegerField(default=1)
    dibuat_oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["-tanggal_mulai", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["kantor", "nama"], name="survei_gelombang_satu_per_nama"),
            models.CheckConstraint(
                name="survei_gelombang_tanggal_urut",
                condition=models.Q(tanggal_mulai__lte=models.F("tanggal_selesai")),
            ),
            models.CheckConstraint(
                name="survei_gelombang_populasi_ada",
                condition=models.Q(populasi__isnull=True) | models.Q(populasi__gte=1),
            ),
            models.CheckConstraint(
                name="survei_gelombang_status_dikenal",
                condition=models.Q(status__in=[item.value for item in StatusGelombang]),
            ),
            models.CheckConstraint(
                name="survei_gelombang_cara_dikenal",
                condition=models.Q(cara__in=[item.value for item in CaraGelombang]),
            ),
        ]

    def __str__(self) -> str:
        return self.nama


class GelombangLayanan(models.Model):
    """One service in one wave, with how many people used it (None: not known)."""

    gelombang = models.ForeignKey(Gelombang, on_delete=models.CASCADE, related_name="layanan_set")
    layanan = models.ForeignKey(Layanan, on_delete=models.PROTECT, related_name="gelombang_set")
    populasi = models.PositiveIntegerField(_("Pengguna layanan (N)"), null=True, blank=True)

    class Meta:
        ordering = ["gelombang_id", "layanan__nama"]
        constraints = [
            models.UniqueConstraint(fields=["gelombang", "layanan"], name="survei_gelombang_layanan_sekali"),
        ]

    def __str__(self) -> str:
        return f"{self.gelombang_id} · {self.layanan_id}"
