"""Bawaslu's letters, their cases, every answer that a case was given, and the replies. Answers only grow."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.privasi.fields import SegelField
from suara.core.tugas.waktu import now
from suara.domains.pemilih.models.kandidat import Kandidat
from suara.domains.pemilih.models.periode import PeriodeSatker
from suara.domains.pemilih.terms import JenisBukti
from suara.domains.pemilih.terms_saran import HasilKasus, JenisKasus, StatusSaran, TingkatBawaslu
from suara.ui.pilihan import pilihan


class SuratSaran(models.Model):
    """A letter with suggestions for correction. Its number is typed; `daring` means Bawaslu entered it."""

    periode = models.ForeignKey(PeriodeSatker, on_delete=models.PROTECT, related_name="saran_set")
    nomor = models.CharField(_("Nomor surat"), max_length=100)
    tanggal = models.DateField(_("Tanggal surat"))
    tingkat = models.CharField(_("Dari"), max_length=8, choices=pilihan(TingkatBawaslu))
    hal = models.CharField(_("Perihal"), max_length=200)
    diterima = models.DateField(_("Tanggal diterima"))
    berkas = models.ForeignKey(
        "berkas.Berkas", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    daring = models.BooleanField(default=False)
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)
    batas = models.DateField()
    batas_hitung = models.JSONField(default=dict)
    status = models.CharField(max_length=8, choices=pilihan(StatusSaran), default=StatusSaran.TERBUKA)

    class Meta:
        ordering = ["-tanggal", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["periode", "tingkat", "nomor"], name="pemilih_saran_sekali"),
            models.CheckConstraint(
                name="pemilih_saran_bernomor", condition=~models.Q(nomor="") & ~models.Q(hal="")
            ),
            models.CheckConstraint(
                name="pemilih_saran_status_dikenal",
                condition=models.Q(status__in=[item.value for item in StatusSaran]),
            ),
        ]

    def __str__(self) -> str:
        return self.nomor


class KasusSaran(models.Model):
    """One case of a letter. The person's values are sealed; `nik_kunci` only joins it to a candidate."""

    surat = models.ForeignKey(SuratSaran, on_delete=models.PROTECT, related_name="kasus_set")
    urut = models.PositiveIntegerField()
    jenis = models.CharField(_("Jenis"), max_length=12, choices=pilihan(JenisKasus))
    alasan = models.CharField(max_length=24, blank=True)
    wilayah = models.CharField(_("Wilayah"), max_length=13)
    uraian = models.CharField(_("Uraian"), max_length=400)
    orang = SegelField(konteks="pemilih.kasus")
    nik_kunci = models.CharField(max_length=64, blank=True)
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)
    kandidat = models.ForeignKey(
        Kandidat, on_delete=models.PROTECT, null=True, blank=True, related_name="kasus_set"
    )
    hasil = models.CharField(max_length=16, choices=pilihan(HasilKasus), default=HasilKasus.BELUM)
    versi = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["surat_id", "urut"]
        constraints = [
            models.UniqueConstraint(fields=["surat", "urut"], name="pemilih_kasus_satu_per_urut"),
            models.CheckConstraint(
                name="pemilih_kasus_hasil_dikenal",
                condition=models.Q(hasil__in=[item.value for item in HasilKasus]),
            ),
        ]
        indexes = [models.Index(fields=["surat", "hasil"], name="pemilih_kasus_hasil")]

    def __str__(self) -> str:
        return f"{self.jenis} · {self.urut}"


class HasilSaran(models.Model):
    """One answer to a case, with what it rests on. A later answer stands beside it, never in its place."""

    kasus = models.ForeignKey(KasusSaran, on_delete=models.PROTECT, related_name="hasil_set")
    hasil = models.CharField(_("Hasil"), max_length=16, choices=pilihan(HasilKasus))
    alasan = models.CharField(_("Alasan"), max_length=400)
    kandidat = models.ForeignKey(Kandidat, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    jenis_bukti = models.CharField(_("Bukti"), max_length=20, choices=pilihan(JenisBukti), blank=True)
    nomor_bukti = SegelField(_("Nomor dokumen"), konteks="pemilih.hasil_saran")
    berkas = models.ForeignKey(
        "berkas.Berkas", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    tujuan = models.CharField(_("Diteruskan kepada"), max_length=200, blank=True)
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return f"{self.hasil} · {self.kasus_id}"


class BalasanSaran(models.Model):
    """A reply to Bawaslu, with the outcomes as they stood on that day."""

    surat = models.ForeignKey(SuratSaran, on_delete=models.PROTECT, related_name="balasan_set")
    nomor = models.CharField(_("Nomor surat"), max_length=100)
    tanggal = models.DateField(_("Tanggal surat"))
    teks = models.TextField(_("Isi balasan"))
    hasil = models.JSONField(default=dict)
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [
            models.CheckConstraint(
                name="pemilih_balasan_bernomor", condition=~models.Q(nomor="") & ~models.Q(teks="")
            ),
        ]

    def __str__(self) -> str:
        return self.nomor
