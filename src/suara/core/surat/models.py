"""Letters and Berita Acara, the register of their numbers, and citations that officers confirmed."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import now


class StatusDokumen(models.TextChoices):
    """A document is a draft, and then it is published; nothing comes after."""

    KONSEP = "KONSEP", _("Konsep")
    TERBIT = "TERBIT", _("Terbit")


class JenisKode(models.TextChoices):
    """Which of the office's two registers a number comes from."""

    SD = "SD", _("Surat dinas")
    BA = "BA", _("Berita Acara")


class CaraNomor(models.TextChoices):
    """How a document got its number."""

    REGISTER = "REGISTER", _("Diambil dari register")
    KETIK = "KETIK", _("Diketik petugas")


class Dokumen(models.Model):
    """One letter or Berita Acara. Database triggers (`triggers.py`) freeze the row once it is TERBIT.

    `data` are the facts that the template reads, `keputusan` the decision it rests on
    (`Keputusan.to_dict()`), `angka` the numbers that the public page may list when `publik`. `meralat` names
    the document that this one corrects.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    jenis = models.CharField(max_length=12)
    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="dokumen_set")
    obj_type = models.CharField(max_length=100)
    obj_id = models.CharField(max_length=100)
    klasifikasi = models.CharField(max_length=20, default="PY.03")
    nomor = models.CharField(max_length=120, blank=True)
    tanggal_surat = models.DateField(null=True, blank=True)
    perihal = models.CharField(max_length=300)
    template = models.CharField(max_length=60)
    data = models.JSONField(default=dict)
    keputusan = models.JSONField(default=dict, blank=True)
    angka = models.JSONField(default=list, blank=True)
    penandatangan = models.JSONField(default=list)
    tembusan = models.JSONField(default=list, blank=True)
    publik = models.BooleanField(default=False)
    status = models.CharField(max_length=6, choices=StatusDokumen, default=StatusDokumen.KONSEP)
    berkas = models.ForeignKey(
        "berkas.Berkas", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    sha256 = models.CharField(max_length=64, blank=True)
    kode_verifikasi = models.CharField(max_length=10, blank=True)
    jejak_urutan = models.BigIntegerField(null=True, blank=True)
    terbit_at = models.DateTimeField(null=True, blank=True)
    meralat = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="diralat_oleh"
    )
    alasan_ralat = models.TextField(blank=True)
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["obj_type", "obj_id"], name="surat_dokumen_objek")]
        constraints = [
            models.UniqueConstraint(
                fields=["kantor", "nomor"], condition=~models.Q(nomor=""), name="surat_nomor_unik_per_kantor"
            ),
            models.UniqueConstraint(
                fields=["kode_verifikasi"], condition=~models.Q(kode_verifikasi=""), name="surat_kode_unik"
            ),
            models.CheckConstraint(
                name="surat_terbit_lengkap",
                condition=models.Q(
                    status="KONSEP", nomor="", sha256="", kode_verifikasi="", terbit_at__isnull=True
                )
                | (
                    models.Q(status="TERBIT", tanggal_surat__isnull=False, terbit_at__isnull=False)
                    & models.Q(berkas__isnull=False, jejak_urutan__isnull=False)
                    & ~models.Q(nomor="")
                    & ~models.Q(sha256="")
                    & ~models.Q(kode_verifikasi="")
                ),
            ),
            models.CheckConstraint(
                name="surat_ralat_beralasan",
                condition=models.Q(meralat__isnull=True) | ~models.Q(alasan_ralat=""),
            ),
        ]

    def __str__(self) -> str:
        return self.nomor or f"{self.jenis} (konsep)"

    @property
    def is_terbit(self) -> bool:
        """Say whether the document is published, and so frozen."""
        return self.status == StatusDokumen.TERBIT

    @property
    def jenis_kode(self) -> JenisKode:
        """Return the register from which this document takes its number."""
        return JenisKode.BA if self.jenis.startswith("BA") else JenisKode.SD

    def get_jenis_kode_display(self) -> str:
        """Return ``Surat dinas`` or ``Berita Acara`` in the reader's language."""
        return str(self.jenis_kode.label)


class PolaNomor(models.Model):
    """How an office writes its numbers; without a row the default pattern of `nomor.py` holds."""

    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="pola_nomor_set")
    jenis_kode = models.CharField(max_length=2, choices=JenisKode)
    pola = models.CharField(max_length=100)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kantor", "jenis_kode"], name="surat_satu_pola_per_jenis")
        ]

    def __str__(self) -> str:
        return self.pola


class RegisterNomor(models.Model):
    """The counter of one office, classification, kind and year. `terakhir` is the highest number given."""

    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="register_nomor_set")
    klasifikasi = models.CharField(max_length=20)
    jenis_kode = models.CharField(max_length=2, choices=JenisKode)
    tahun = models.PositiveSmallIntegerField()
    terakhir = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-tahun", "klasifikasi", "jenis_kode"]
        constraints = [
            models.UniqueConstraint(
                fields=["kantor", "klasifikasi", "jenis_kode", "tahun"], name="surat_satu_register"
            )
        ]

    def __str__(self) -> str:
        return f"{self.klasifikasi}-{self.jenis_kode} {self.tahun}"


class NomorTerpakai(models.Model):
    """One number in use. `urut` is empty when a typed number doesn't follow the office's pattern."""

    register = models.ForeignKey(RegisterNomor, on_delete=models.PROTECT, related_name="terpakai_set")
    urut = models.PositiveIntegerField(null=True, blank=True)
    dokumen = models.OneToOneField(Dokumen, on_delete=models.PROTECT, related_name="nomor_terpakai")
    cara = models.CharField(max_length=8, choices=CaraNomor)
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["register", "urut"], name="surat_urut_sekali")]

    def __str__(self) -> str:
        return f"{self.register} {self.urut}"


class NomorDilewati(models.Model):
    """Why a number of the register names no document here, for instance because it was given on paper."""

    register = models.ForeignKey(RegisterNomor, on_delete=models.PROTECT, related_name="dilewati_set")
    urut = models.PositiveIntegerField()
    alasan = models.CharField(max_length=300)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["register", "urut"], name="surat_dilewati_sekali")]

    def __str__(self) -> str:
        return f"{self.register} {self.urut}"


class KonfirmasiDasar(models.Model):
    """An officer read the article and stands for the citation; drafts of this office stop marking it."""

    kantor = models.ForeignKey(
        "wilayah.Kantor", on_delete=models.PROTECT, related_name="konfirmasi_dasar_set"
    )
    kutipan = models.CharField(max_length=200)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    pada_at = models.DateTimeField(default=now)
    catatan = models.CharField(max_length=300)

    class Meta:
        ordering = ["kutipan"]
        constraints = [models.UniqueConstraint(fields=["kantor", "kutipan"], name="surat_dasar_sekali")]

    def __str__(self) -> str:
        return self.kutipan
