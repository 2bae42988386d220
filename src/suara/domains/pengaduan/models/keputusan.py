"""Acts that need a second person, transfers to other bodies, and merging."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.privasi.fields import SegelField
from suara.core.tugas.waktu import now
from suara.domains.pengaduan.models.laporan import Laporan
from suara.domains.pengaduan.terms import AlasanArsip, HasilUsulan, JenisUsulan, Lembaga, Terbukti
from suara.ui.pilihan import pilihan


class Usulan(models.Model):
    """A proposal to archive or to finish, waiting for somebody else to decide."""

    laporan = models.ForeignKey(Laporan, on_delete=models.PROTECT, related_name="usulan_set")
    jenis = models.CharField(max_length=8, choices=pilihan(JenisUsulan))
    siklus = models.PositiveSmallIntegerField(default=1)
    alasan_arsip = models.CharField(max_length=20, choices=pilihan(AlasanArsip), blank=True)
    terbukti = models.CharField(max_length=8, choices=pilihan(Terbukti), blank=True)
    isi = SegelField(_("Penjelasan kepada pelapor"), konteks="usulan.isi")
    pengusul = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)
    hasil = models.CharField(max_length=10, choices=pilihan(HasilUsulan), default=HasilUsulan.MENUNGGU)
    pemutus = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    catatan_pemutus = SegelField(konteks="usulan.catatan")
    diputus_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                name="lapor_usulan_dua_orang",
                condition=models.Q(pemutus__isnull=True) | ~models.Q(pemutus=models.F("pengusul")),
            ),
            models.UniqueConstraint(
                fields=["laporan"],
                condition=models.Q(hasil=HasilUsulan.MENUNGGU),
                name="lapor_usulan_satu_yang_menunggu",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.laporan_id} · {self.jenis} · {self.hasil}"


class Penerusan(models.Model):
    """A transfer to another body: what was sent, on what basis, and whether it was acknowledged.

    `oleh` empty: the system itself took a WBS-like report out of the desk's sight when it came in.
    """

    laporan = models.ForeignKey(Laporan, on_delete=models.PROTECT, related_name="penerusan_set")
    lembaga = models.CharField(max_length=20, choices=pilihan(Lembaga))
    nama_lembaga = models.CharField(_("Nama lembaga"), max_length=150)
    dasar = models.CharField(_("Dasar hukum"), max_length=250)
    data_dikirim = models.JSONField(default=list)
    pesan = SegelField(_("Pesan kepada lembaga"), konteks="penerusan.pesan")
    dokumen = models.ForeignKey(
        "surat.Dokumen", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    nomor_surat = models.CharField(_("Nomor surat"), max_length=100, blank=True)
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)
    dikonfirmasi_at = models.DateTimeField(null=True, blank=True)
    tanda_terima = models.CharField(_("Tanda terima lembaga"), max_length=150, blank=True)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.laporan_id} · {self.lembaga}"


class Gabungan(models.Model):
    """That a report was merged into another one, and when it was taken out again."""

    anak = models.ForeignKey(Laporan, on_delete=models.PROTECT, related_name="gabungan_set")
    induk = models.ForeignKey(Laporan, on_delete=models.PROTECT, related_name="gabungan_masuk_set")
    alasan = models.CharField(max_length=250)
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)
    dilepas_at = models.DateTimeField(null=True, blank=True)
    dilepas_oleh = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    alasan_lepas = models.CharField(max_length=250, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="lapor_gabung_bukan_diri", condition=~models.Q(anak=models.F("induk"))
            ),
            models.UniqueConstraint(
                fields=["anak"], condition=models.Q(dilepas_at__isnull=True), name="lapor_gabung_satu_induk"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.anak_id} → {self.induk_id}"
