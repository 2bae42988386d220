"""What sources propose about one person, the papers that were seen, and the bulk decisions of two persons."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.privasi.fields import SegelField
from suara.core.tugas.waktu import now
from suara.domains.pemilih.models.periode import Masukan, PeriodeSatker
from suara.domains.pemilih.terms import HasilUsul, JenisBukti, Putusan, StatusKandidat
from suara.engine.terms import JenisKandidat, LingkupPindah, SumberData, TingkatGanda
from suara.ui.pilihan import pilihan

DIPUTUS = (StatusKandidat.DIUSULKAN, StatusKandidat.DITERIMA, StatusKandidat.DITOLAK)


class KeputusanKandidat(models.Model):
    """A decision on many candidates at once, proposed by one person and answered by another.

    `saringan` says how they were chosen (codes of the inbox's filters, or row ids): no personal data.
    """

    periode = models.ForeignKey(PeriodeSatker, on_delete=models.PROTECT, related_name="keputusan_set")
    putusan = models.CharField(max_length=8, choices=pilihan(Putusan))
    alasan = models.CharField(_("Alasan"), max_length=250)
    saringan = models.JSONField(default=dict)
    jumlah = models.PositiveIntegerField()
    manual = models.BooleanField(default=False)
    dasar = models.JSONField(default=list)
    pengusul = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)
    hasil = models.CharField(max_length=10, choices=pilihan(HasilUsul), default=HasilUsul.MENUNGGU)
    penyetuju = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    catatan = models.CharField(_("Catatan"), max_length=250, blank=True)
    diputus_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                name="pemilih_keputusan_dua_orang",
                condition=models.Q(penyetuju__isnull=True) | ~models.Q(penyetuju=models.F("pengusul")),
            ),
            models.CheckConstraint(
                name="pemilih_keputusan_diputus_orang",
                condition=models.Q(hasil=HasilUsul.MENUNGGU, penyetuju__isnull=True)
                | (~models.Q(hasil=HasilUsul.MENUNGGU) & models.Q(penyetuju__isnull=False)),
            ),
            models.CheckConstraint(
                name="pemilih_keputusan_beralasan", condition=~models.Q(alasan="") & models.Q(jumlah__gt=0)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.putusan} · {self.jumlah} · {self.hasil}"


class Kandidat(models.Model):
    """A proposal about one person. Names and numbers are sealed in `isi`; `nik_kunci` only joins sources.

    Load it without `isi` (`queries.list_kandidat_for` defers it); opening `isi` is an act of its own.
    `asal` is the undecided candidate of an earlier period that this one goes on with; `penerapan` the round
    in which the decision entered the list.
    """

    masukan = models.ForeignKey(Masukan, on_delete=models.PROTECT, related_name="kandidat_set")
    periode = models.ForeignKey(PeriodeSatker, on_delete=models.PROTECT, related_name="kandidat_set")
    urut = models.PositiveIntegerField()
    sumber = models.CharField(max_length=16, choices=pilihan(SumberData))
    jenis = models.CharField(max_length=12, choices=pilihan(JenisKandidat))
    alasan = models.CharField(max_length=24, blank=True)
    beda = models.PositiveIntegerField(default=0)
    pindah = models.CharField(max_length=16, choices=pilihan(LingkupPindah), default=LingkupPindah.TIDAK)
    tingkat = models.CharField(max_length=1, choices=pilihan(TingkatGanda), blank=True)
    desa_lama = models.CharField(max_length=13, blank=True)
    desa_baru = models.CharField(max_length=13, blank=True)
    desa = models.CharField(max_length=13)
    baris_id = models.BigIntegerField(null=True, blank=True)
    nik_kunci = models.CharField(max_length=64, blank=True)
    isi = SegelField(konteks="pemilih.kandidat")
    status = models.CharField(max_length=12, choices=pilihan(StatusKandidat), default=StatusKandidat.MASUK)
    status_sebelum = models.CharField(max_length=12, blank=True)
    keputusan = models.ForeignKey(
        KeputusanKandidat, on_delete=models.PROTECT, null=True, blank=True, related_name="kandidat_set"
    )
    versi = models.PositiveIntegerField(default=1)
    asal = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="lanjutan_set"
    )
    penerapan = models.ForeignKey(
        "pemilih.Penerapan", on_delete=models.PROTECT, null=True, blank=True, related_name="kandidat_set"
    )

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["masukan", "urut"], name="pemilih_kandidat_satu_per_baris"),
            models.UniqueConstraint(
                fields=["asal"], name="pemilih_kandidat_dibawa_sekali", condition=models.Q(asal__isnull=False)
            ),
            models.CheckConstraint(
                name="pemilih_kandidat_putusan_tercatat",
                condition=models.Q(keputusan__isnull=False)
                | ~models.Q(status__in=[s.value for s in DIPUTUS]),
            ),
            models.CheckConstraint(
                name="pemilih_kandidat_status_dikenal",
                condition=models.Q(status__in=[item.value for item in StatusKandidat]),
            ),
        ]
        indexes = [
            models.Index(fields=["periode", "status", "jenis", "alasan"], name="pemilih_kandidat_antrean"),
            models.Index(fields=["periode", "desa"], name="pemilih_kandidat_desa"),
            models.Index(fields=["periode", "nik_kunci"], name="pemilih_kandidat_orang"),
        ]

    def __str__(self) -> str:
        return f"{self.jenis} {self.alasan} · {self.pk}"


class Bukti(models.Model):
    """A paper that an officer has seen: about one candidate, or about a whole delivery."""

    kandidat = models.ForeignKey(
        Kandidat, on_delete=models.PROTECT, null=True, blank=True, related_name="bukti_set"
    )
    masukan = models.ForeignKey(
        Masukan, on_delete=models.PROTECT, null=True, blank=True, related_name="bukti_set"
    )
    jenis = models.CharField(_("Jenis dokumen"), max_length=20, choices=pilihan(JenisBukti))
    nomor = SegelField(_("Nomor dokumen"), konteks="pemilih.bukti")
    tanggal = models.DateField(_("Tanggal dokumen"), null=True, blank=True)
    berkas = models.ForeignKey(
        "berkas.Berkas", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.CheckConstraint(
                name="pemilih_bukti_tentang_satu",
                condition=models.Q(kandidat__isnull=True, masukan__isnull=False)
                | models.Q(kandidat__isnull=False, masukan__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return str(self.jenis)
