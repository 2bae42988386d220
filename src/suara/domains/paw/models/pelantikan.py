"""What became of a name after it went out: the oath of the successor, or why there was none."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.domains.paw.models.fakta import CatatanPerkara


class HasilPelantikan(models.TextChoices):
    """Whether the named candidate took the oath."""

    DILANTIK = "DILANTIK", _("Dilantik")
    GAGAL_MENINGGAL = "GAGAL_MENINGGAL", _("Gagal dilantik: meninggal dunia")
    GAGAL_MUNDUR = "GAGAL_MUNDUR", _("Gagal dilantik: mengundurkan diri")
    GAGAL_LAIN = "GAGAL_LAIN", _("Gagal dilantik: sebab lain")


class PejabatPeresmian(models.TextChoices):
    """Who decrees the appointment; it is never KPU."""

    PRESIDEN = "PRESIDEN", _("Presiden")
    MENDAGRI = "MENDAGRI", _("Menteri Dalam Negeri")
    GUBERNUR = "GUBERNUR", _("Gubernur")


class Pelantikan(CatatanPerkara):
    """Peresmian and oath as the office learned of them. A seat changes hands only here."""

    calon = models.ForeignKey("paw.Calon", on_delete=models.PROTECT, related_name="+")
    hasil = models.CharField(_("Hasil"), max_length=20, choices=HasilPelantikan)
    pejabat = models.CharField(_("Diresmikan oleh"), max_length=10, choices=PejabatPeresmian, blank=True)
    nomor_keputusan = models.CharField(_("Nomor keputusan peresmian"), max_length=150, blank=True)
    tanggal_keputusan = models.DateField(_("Tanggal keputusan"), null=True, blank=True)
    tanggal_pelantikan = models.DateField(_("Tanggal sumpah/janji"), null=True, blank=True)
    uraian = models.TextField(_("Uraian"), blank=True)
    berkas = models.ForeignKey("berkas.Berkas", on_delete=models.PROTECT, related_name="+")
    anggota = models.OneToOneField(
        "paw.Anggota", on_delete=models.PROTECT, null=True, blank=True, related_name="pelantikan"
    )
    fakta = models.OneToOneField(
        "paw.FaktaCalon", on_delete=models.PROTECT, null=True, blank=True, related_name="pelantikan"
    )

    class Meta(CatatanPerkara.Meta):
        constraints = [
            models.UniqueConstraint(fields=["permohonan"], name="paw_pelantikan_satu_per_perkara"),
            models.CheckConstraint(
                name="paw_pelantikan_lengkap",
                condition=models.Q(
                    hasil=HasilPelantikan.DILANTIK,
                    tanggal_keputusan__isnull=False,
                    tanggal_pelantikan__gte=models.F("tanggal_keputusan"),
                    anggota__isnull=False,
                )
                | (
                    ~models.Q(hasil=HasilPelantikan.DILANTIK)
                    & models.Q(tanggal_pelantikan__isnull=True, anggota__isnull=True)
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.calon_id} · {self.hasil}"

    @property
    def dilantik(self) -> bool:
        """Whether the oath was taken."""
        return self.hasil == HasilPelantikan.DILANTIK
