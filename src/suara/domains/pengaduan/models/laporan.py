"""The report itself, what the public may read of it, and who it is about."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.privasi.fields import SegelField
from suara.core.tugas.waktu import now
from suara.domains.pengaduan.terms import (
    Kadar,
    Kanal,
    Kelas,
    Lembaga,
    SebabSelesai,
    Status,
    Terbukti,
    Topik,
    Urgensi,
)
from suara.ui.pilihan import pilihan


class Laporan(models.Model):
    """One report. What the citizen wrote is sealed and never edited; the public reads `SalinanPublik`.

    The reporter's identity is not here: `identitas_id` is a random number that only the vault understands.
    `unit` is the one that must act; `versi` counts the acts, a form opened on an older version is refused.
    `kirim_hash` makes a second submission of the same form harmless; `kunci_hash` checks the secret key.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    nomor = models.CharField(_("Nomor laporan"), max_length=20, unique=True)
    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="+")
    kanal = models.CharField(_("Kanal"), max_length=12, choices=pilihan(Kanal), default=Kanal.WEB)
    id_lapor = models.CharField(_("Nomor SP4N-LAPOR!"), max_length=12, null=True, blank=True, unique=True)

    kelas_pelapor = models.CharField(_("Jenis menurut pelapor"), max_length=10, choices=pilihan(Kelas))
    kelas = models.CharField(_("Jenis laporan"), max_length=10, choices=pilihan(Kelas))
    kadar = models.CharField(_("Kadar"), max_length=3, choices=pilihan(Kadar), blank=True)
    topik = models.CharField(_("Topik"), max_length=20, choices=pilihan(Topik), blank=True)
    lembaga = models.CharField(_("Kewenangan"), max_length=20, choices=pilihan(Lembaga), blank=True)
    urgensi = models.CharField(_("Urgensi"), max_length=12, choices=pilihan(Urgensi), default=Urgensi.BIASA)
    usul_mesin = models.JSONField(default=dict, blank=True)

    judul_asli = SegelField(_("Judul"), konteks="laporan.judul")
    isi_asli = SegelField(_("Isi laporan"), konteks="laporan.isi")
    permintaan_asli = SegelField(_("Penyelesaian yang diminta"), konteks="laporan.permintaan")
    lokasi_asli = SegelField(_("Tempat kejadian"), konteks="laporan.lokasi")
    tanggal_kejadian = models.DateField(_("Tanggal kejadian"), null=True, blank=True)
    wilayah = models.ForeignKey(
        "wilayah.Wilayah", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    tps = models.CharField(_("Nomor TPS"), max_length=10, blank=True)

    is_anonim = models.BooleanField(_("Anonim"), default=False)
    is_rahasia = models.BooleanField(_("Rahasia"), default=False)
    identitas_id = models.UUIDField(null=True, blank=True, unique=True, editable=False)
    kunci_hash = models.CharField(max_length=64, editable=False)
    kirim_hash = models.CharField(max_length=64, unique=True, editable=False)

    status = models.CharField(_("Status"), max_length=2, choices=pilihan(Status), default=Status.BV)
    siklus = models.PositiveSmallIntegerField(default=1)
    versi = models.PositiveIntegerField(default=1)
    unit = models.ForeignKey(
        "wilayah.Unit", on_delete=models.PROTECT, null=True, blank=True, related_name="laporan_set"
    )
    jumlah_pengembalian = models.PositiveSmallIntegerField(default=0)
    sebab_selesai = models.CharField(max_length=16, choices=pilihan(SebabSelesai), blank=True)
    terbukti = models.CharField(max_length=8, choices=pilihan(Terbukti), blank=True)
    alasan_arsip = models.CharField(max_length=20, blank=True)
    induk = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="anak_set"
    )
    status_sebelum_gabung = models.CharField(max_length=2, blank=True)

    is_ulasan_privasi = models.BooleanField(_("Ulasan privasi selesai"), default=False)
    is_terbit = models.BooleanField(_("Terbit"), default=False)
    memuat_nama = models.BooleanField(_("Menyebut nama orang"), default=False)

    terima_at = models.DateTimeField(default=now)
    lengkap_at = models.DateTimeField(default=now)
    verifikasi_at = models.DateTimeField(null=True, blank=True)
    disposisi_at = models.DateTimeField(null=True, blank=True)
    tl_pertama_at = models.DateTimeField(null=True, blank=True)
    tl_terakhir_at = models.DateTimeField(null=True, blank=True)
    pelapor_terakhir_at = models.DateTimeField(null=True, blank=True)
    selesai_at = models.DateTimeField(null=True, blank=True)
    terbit_at = models.DateTimeField(null=True, blank=True)
    diubah_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ["-terima_at"]
        indexes = [
            models.Index(fields=["kantor", "status"], name="lapor_kantor_status"),
            models.Index(fields=["unit", "status"], name="lapor_unit_status"),
            models.Index(fields=["is_terbit", "-terbit_at"], name="lapor_terbit"),
        ]
        constraints = [
            models.CheckConstraint(
                name="lapor_status_dikenal", condition=models.Q(status__in=[s.value for s in Status])
            ),
            models.CheckConstraint(
                name="lapor_terbit_sesudah_ulasan",
                condition=models.Q(is_terbit=False)
                | models.Q(is_ulasan_privasi=True, is_rahasia=False) & ~models.Q(kelas=Kelas.WBS),
            ),
            models.CheckConstraint(
                name="lapor_selesai_dengan_sebab",
                condition=~models.Q(status=Status.SL)
                | models.Q(selesai_at__isnull=False, tl_pertama_at__isnull=False)
                & ~models.Q(sebab_selesai=""),
            ),
            models.CheckConstraint(
                name="lapor_gabung_dengan_induk",
                condition=models.Q(status=Status.GB, induk__isnull=False)
                | ~models.Q(status=Status.GB) & models.Q(induk__isnull=True),
            ),
            models.CheckConstraint(
                name="lapor_disposisi_bertuan",
                condition=~models.Q(status__in=[Status.TV, Status.PR, Status.MP, Status.BB])
                | models.Q(unit__isnull=False),
            ),
            models.CheckConstraint(
                name="lapor_kadar_hanya_pengaduan",
                condition=models.Q(kelas=Kelas.PENGADUAN) | models.Q(kadar=""),
            ),
        ]

    def __str__(self) -> str:
        return self.nomor


class SalinanPublik(models.Model):
    """A masked copy of the words, one row per version; the newest is what the public reads."""

    laporan = models.ForeignKey(Laporan, on_delete=models.PROTECT, related_name="salinan_set")
    versi = models.PositiveSmallIntegerField()
    judul = models.CharField(_("Judul untuk umum"), max_length=150)
    isi = models.TextField(_("Isi untuk umum"))
    editor = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    alasan = models.CharField(max_length=250, blank=True)
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["laporan_id", "-versi"]
        constraints = [
            models.UniqueConstraint(fields=["laporan", "versi"], name="lapor_salinan_satu_per_versi"),
        ]

    def __str__(self) -> str:
        return f"{self.laporan_id} · {self.versi}"


class Terlapor(models.Model):
    """Whom a report is about. That unit, everything above it, and that person never see the report."""

    laporan = models.ForeignKey(Laporan, on_delete=models.PROTECT, related_name="terlapor_set")
    unit = models.ForeignKey(
        "wilayah.Unit", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    akun = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    dicatat_oleh = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(default=now, editable=False)
    dicabut_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="lapor_terlapor_unit_atau_orang",
                condition=models.Q(unit__isnull=False) | models.Q(akun__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.laporan_id} · {self.unit_id or self.akun_id}"

    @property
    def nama(self) -> str:
        """Return the unit or the person by name."""
        named = self.unit or self.akun
        return named.nama if named is not None else ""


class UrutNomor(models.Model):
    """The last sequence number of a year in an office."""

    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="+")
    tahun = models.PositiveSmallIntegerField()
    terakhir = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kantor", "tahun"], name="lapor_urut_satu_per_tahun")]

    def __str__(self) -> str:
        return f"{self.kantor_id} {self.tahun}: {self.terakhir}"
