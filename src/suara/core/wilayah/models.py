"""Regions with Kemendagri codes, and the election offices that answer for them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Tingkat(models.TextChoices):
    """Level of a region."""

    PROVINSI = "PROVINSI", _("Provinsi")
    KABUPATEN_KOTA = "KABUPATEN_KOTA", _("Kabupaten/Kota")
    KECAMATAN = "KECAMATAN", _("Kecamatan")
    KELURAHAN_DESA = "KELURAHAN_DESA", _("Kelurahan/Desa")


class Jenis(models.TextChoices):
    """Kind of a region where the level alone does not say it."""

    KABUPATEN = "KABUPATEN", _("Kabupaten")
    KOTA = "KOTA", _("Kota")
    KELURAHAN = "KELURAHAN", _("Kelurahan")
    DESA = "DESA", _("Desa")
    DESA_ADAT = "DESA_ADAT", _("Desa adat")


class Wilayah(models.Model):
    """One Kemendagri code as it stands now. The code is the identity; a name never is.

    `berlaku_sejak` is the day of the official list in which Suara first found the code in this form, not
    the founding day of the region. `berlaku_sampai` is the first day on which a newer list no longer has it.
    What the row said before a newer list changed it stands in `RiwayatWilayah`.
    """

    kode = models.CharField(max_length=13, primary_key=True)
    nama = models.CharField(max_length=100)
    tingkat = models.CharField(max_length=14, choices=Tingkat)
    jenis = models.CharField(max_length=9, choices=Jenis, blank=True)
    induk = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="anak")
    berlaku_sejak = models.DateField()
    berlaku_sampai = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["kode"]
        constraints = [
            models.CheckConstraint(
                name="wilayah_induk_sesuai_tingkat",
                condition=models.Q(tingkat="PROVINSI", induk__isnull=True)
                | (~models.Q(tingkat="PROVINSI") & models.Q(induk__isnull=False)),
            ),
            models.CheckConstraint(
                name="wilayah_masa_berlaku_maju",
                condition=models.Q(berlaku_sampai__isnull=True)
                | models.Q(berlaku_sampai__gt=models.F("berlaku_sejak")),
            ),
        ]

    def __str__(self) -> str:
        return self.nama


class RiwayatWilayah(models.Model):
    """What a region was called from `berlaku_sejak` until the day before `berlaku_sampai`."""

    wilayah = models.ForeignKey(Wilayah, on_delete=models.PROTECT, related_name="riwayat")
    nama = models.CharField(max_length=100)
    jenis = models.CharField(max_length=9, choices=Jenis, blank=True)
    berlaku_sejak = models.DateField()
    berlaku_sampai = models.DateField()

    class Meta:
        ordering = ["wilayah_id", "berlaku_sejak"]
        constraints = [
            models.UniqueConstraint(
                fields=["wilayah", "berlaku_sejak"], name="riwayat_wilayah_satu_per_tanggal"
            ),
            models.CheckConstraint(
                name="riwayat_wilayah_masa_maju",
                condition=models.Q(berlaku_sampai__gt=models.F("berlaku_sejak")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.nama} ({self.berlaku_sejak}–{self.berlaku_sampai})"


class TingkatKantor(models.TextChoices):
    """Level of an election office."""

    RI = "RI", _("KPU RI")
    PROVINSI = "PROVINSI", _("KPU Provinsi")
    KABUPATEN_KOTA = "KABUPATEN_KOTA", _("KPU Kabupaten/Kota")


class ZonaWaktu(models.TextChoices):
    """The three time zones, by their IANA names; the label is what people say."""

    WIB = "Asia/Jakarta", "WIB"
    WITA = "Asia/Makassar", "WITA"
    WIT = "Asia/Jayapura", "WIT"


class Kantor(models.Model):
    """An election office. `kota` is where its letters are signed; empty fields are for the office to fill."""

    kode = models.CharField(max_length=6, primary_key=True)
    nama = models.CharField(max_length=120)
    tingkat = models.CharField(max_length=14, choices=TingkatKantor)
    wilayah = models.OneToOneField(
        Wilayah, on_delete=models.PROTECT, null=True, blank=True, related_name="kantor"
    )
    induk = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="bawahan")
    zona_waktu = models.CharField(max_length=14, choices=ZonaWaktu)
    alamat = models.CharField(max_length=200, blank=True)
    telepon = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    kota = models.CharField(max_length=60, blank=True)
    jam_kerja = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["kode"]
        constraints = [
            models.CheckConstraint(
                name="kantor_hanya_ri_tanpa_induk",
                condition=models.Q(tingkat="RI", induk__isnull=True, wilayah__isnull=True)
                | (~models.Q(tingkat="RI") & models.Q(induk__isnull=False, wilayah__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return self.nama

    @property
    def nama_lengkap(self) -> str:
        """The name as the letterhead spells it out."""
        spelled = {"KPU": "Komisi Pemilihan Umum", "KIP": "Komisi Independen Pemilihan"}
        head, _space, rest = self.nama.partition(" ")
        return f"{spelled[head]} {rest}".strip() if rest != "RI" else f"{spelled[head]} Republik Indonesia"


class Unit(models.Model):
    """A part of an office that answers for its own work: a bagian, a subbagian, or a whole small office."""

    kode = models.CharField(max_length=20, primary_key=True)
    kantor = models.ForeignKey(Kantor, on_delete=models.PROTECT, related_name="unit_set")
    induk = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="bawahan")
    nama = models.CharField(max_length=120)
    aktif = models.BooleanField(default=True)

    class Meta:
        ordering = ["kode"]
        constraints = [
            models.CheckConstraint(name="unit_nama_terisi", condition=~models.Q(nama="")),
            models.CheckConstraint(
                name="unit_bukan_induk_sendiri", condition=~models.Q(induk=models.F("kode"))
            ),
        ]

    def __str__(self) -> str:
        return self.nama
