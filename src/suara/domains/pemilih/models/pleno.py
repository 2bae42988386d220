"""The open plenary of a period: who came, what was read, said, corrected, explained, and what it gave."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import now
from suara.domains.pemilih.models.kandidat import KeputusanKandidat
from suara.domains.pemilih.models.periode import PeriodeSatker
from suara.domains.pemilih.models.rekap import RekapPeriode
from suara.domains.pemilih.terms_pleno import (
    JalanKoreksi,
    JenisDokumenPleno,
    KeadaanPleno,
    KelompokPeserta,
    PerkaraPleno,
)
from suara.ui.pilihan import pilihan


class PlenoPeriode(models.Model):
    """One meeting. What it announced stays; a mistake found later is another meeting that replaces it.

    `rekap_dibaca` is the count that was read aloud last; on DITETAPKAN it is what was decided.
    """

    periode = models.ForeignKey(PeriodeSatker, on_delete=models.PROTECT, related_name="pleno_set")
    urut = models.PositiveSmallIntegerField()
    tanggal = models.DateField(_("Tanggal rapat"))
    jam = models.TimeField(_("Jam mulai"))
    tempat = models.CharField(_("Tempat"), max_length=150)
    rekap_pertama = models.ForeignKey(RekapPeriode, on_delete=models.PROTECT, related_name="+")
    rekap_dibaca = models.ForeignKey(RekapPeriode, on_delete=models.PROTECT, related_name="+")
    mengganti = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="diganti_set"
    )
    alasan = models.CharField(_("Alasan perubahan"), max_length=500, blank=True)
    keadaan = models.CharField(max_length=12, choices=pilihan(KeadaanPleno), default=KeadaanPleno.BERLANGSUNG)
    alasan_henti = models.CharField(_("Alasan dihentikan"), max_length=250, blank=True)
    versi = models.PositiveIntegerField(default=1)
    dibuka_oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)
    ditetapkan_oleh = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    ditetapkan_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["periode_id", "urut"]
        constraints = [
            models.UniqueConstraint(fields=["periode", "urut"], name="pemilih_pleno_urut"),
            models.UniqueConstraint(
                fields=["periode"],
                condition=models.Q(keadaan="BERLANGSUNG"),
                name="pemilih_pleno_satu_berlangsung",
            ),
            models.CheckConstraint(
                name="pemilih_pleno_ditetapkan_orang_kedua",
                condition=~models.Q(keadaan="DITETAPKAN")
                | (
                    models.Q(ditetapkan_oleh__isnull=False, ditetapkan_at__isnull=False)
                    & ~models.Q(ditetapkan_oleh=models.F("dibuka_oleh"))
                ),
            ),
            models.CheckConstraint(
                name="pemilih_pleno_perubahan_beralasan",
                condition=models.Q(mengganti__isnull=True) | ~models.Q(alasan=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.periode_id} · {self.urut}"


class PesertaPleno(models.Model):
    """One invited person or institution; `hadir` None: attendance not recorded yet."""

    pleno = models.ForeignKey(PlenoPeriode, on_delete=models.PROTECT, related_name="peserta_set")
    urut = models.PositiveSmallIntegerField()
    kelompok = models.CharField(_("Kelompok"), max_length=16, choices=pilihan(KelompokPeserta))
    lembaga = models.CharField(_("Lembaga"), max_length=120)
    nama = models.CharField(_("Nama"), max_length=120, blank=True)
    jabatan = models.CharField(_("Jabatan"), max_length=80, blank=True)
    hadir = models.BooleanField(null=True, blank=True)
    tanda_tangan = models.BooleanField(default=False)

    class Meta:
        ordering = ["pleno_id", "urut"]
        constraints = [
            models.CheckConstraint(
                name="pemilih_peserta_penanda_tangan_bernama",
                condition=models.Q(tanda_tangan=False) | ~models.Q(nama=""),
            ),
        ]

    def __str__(self) -> str:
        return self.nama or self.lembaga


class TanggapanPleno(models.Model):
    """What somebody said in the meeting, and what is done about it."""

    pleno = models.ForeignKey(PlenoPeriode, on_delete=models.PROTECT, related_name="tanggapan_set")
    urut = models.PositiveSmallIntegerField()
    lembaga = models.CharField(_("Lembaga"), max_length=120)
    nama = models.CharField(_("Nama"), max_length=120, blank=True)
    isi = models.TextField(_("Yang disampaikan"))
    tindak_lanjut = models.TextField(_("Tindak lanjut"), blank=True)
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["pleno_id", "urut"]
        constraints = [models.UniqueConstraint(fields=["pleno", "urut"], name="pemilih_tanggapan_pleno_urut")]

    def __str__(self) -> str:
        return f"{self.lembaga} · {self.urut}"


class KoreksiPleno(models.Model):
    """A correction asked for on the floor: decided at once by two persons, or carried with its name."""

    pleno = models.ForeignKey(PlenoPeriode, on_delete=models.PROTECT, related_name="koreksi_set")
    urut = models.PositiveSmallIntegerField()
    uraian = models.CharField(_("Koreksi"), max_length=300)
    pengusul = models.CharField(_("Diminta oleh"), max_length=120)
    jalan = models.CharField(_("Jalan"), max_length=10, choices=pilihan(JalanKoreksi))
    alasan = models.CharField(_("Alasan"), max_length=250, blank=True)
    usul = models.ForeignKey(
        KeputusanKandidat, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    rekap_sebelum = models.ForeignKey(RekapPeriode, on_delete=models.PROTECT, related_name="+")
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["pleno_id", "urut"]
        constraints = [
            models.UniqueConstraint(fields=["pleno", "urut"], name="pemilih_koreksi_pleno_urut"),
            models.CheckConstraint(
                name="pemilih_koreksi_dibawa_beralasan",
                condition=~models.Q(jalan="DIBAWA") | ~models.Q(alasan=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.jalan} · {self.urut}"


class PenjelasanCelah(models.Model):
    """Why the numbers of one region do not balance, in a person's words. It holds for this very gap only."""

    pleno = models.ForeignKey(PlenoPeriode, on_delete=models.PROTECT, related_name="penjelasan_set")
    kode = models.CharField(max_length=13, blank=True)
    celah_l = models.IntegerField()
    celah_p = models.IntegerField()
    isi = models.TextField(_("Penjelasan"))
    termasuk_bawah = models.BooleanField(default=False)
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["pleno_id", "kode"]
        constraints = [
            models.UniqueConstraint(fields=["pleno", "kode"], name="pemilih_penjelasan_satu_per_wilayah"),
            models.CheckConstraint(name="pemilih_penjelasan_terisi", condition=~models.Q(isi="")),
        ]

    def __str__(self) -> str:
        return f"{self.kode} · {self.celah_l + self.celah_p}"


class PerkaraDibawa(models.Model):
    """A case of Bawaslu or of a citizen that this meeting carries to the next period, by its name."""

    pleno = models.ForeignKey(PlenoPeriode, on_delete=models.PROTECT, related_name="dibawa_set")
    jenis = models.CharField(max_length=12, choices=pilihan(PerkaraPleno))
    rujukan = models.CharField(max_length=40)
    nama = models.CharField(max_length=200)
    alasan = models.CharField(_("Alasan dibawa"), max_length=250)
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["pleno_id", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["pleno", "jenis", "rujukan"], name="pemilih_dibawa_sekali"),
        ]

    def __str__(self) -> str:
        return self.nama


class DokumenPleno(models.Model):
    """Which document belongs to which meeting."""

    pleno = models.ForeignKey(PlenoPeriode, on_delete=models.PROTECT, related_name="dokumen_set")
    jenis = models.CharField(max_length=2, choices=pilihan(JenisDokumenPleno))
    dokumen = models.OneToOneField("surat.Dokumen", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pleno_id", "jenis"]
        constraints = [models.UniqueConstraint(fields=["pleno", "jenis"], name="pemilih_dokumen_pleno_satu")]

    def __str__(self) -> str:
        return str(self.jenis)
