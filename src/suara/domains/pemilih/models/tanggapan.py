"""What citizens say about the voter list: the request, its papers, its history. People stand sealed in it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.privasi.fields import SegelField
from suara.core.tugas.waktu import now
from suara.domains.pemilih.models.kandidat import Kandidat
from suara.domains.pemilih.terms import JenisBukti
from suara.domains.pemilih.terms_tanggapan import AKHIR, AksiTanggapan, KanalTanggapan, StatusTanggapan
from suara.engine.terms import JenisKandidat
from suara.ui.pilihan import pilihan


class TanggapanPemilih(models.Model):
    """One request about one voter. `isi` holds reporter, voter and values, sealed and never changed.

    `pelapor_kunci` and `kontak_kunci` are keyed hashes: they show equal reporters and nobody's number.
    `kunci_hash` checks the secret key of the receipt, `kirim_hash` makes a second submission harmless.
    """

    nomor = models.CharField(_("Nomor tanggapan"), max_length=20, unique=True)
    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="+")
    kanal = models.CharField(_("Kanal"), max_length=10, choices=pilihan(KanalTanggapan))
    jenis = models.CharField(_("Jenis"), max_length=12, choices=pilihan(JenisKandidat))
    alasan = models.CharField(_("Alasan"), max_length=24, blank=True)
    elemen = models.CharField(_("Elemen"), max_length=16, blank=True)
    atas_diri = models.BooleanField(_("Data diri sendiri"), default=False)
    desa = models.CharField(_("Desa/kelurahan"), max_length=13)
    isi = SegelField(konteks="pemilih.tanggapan")
    pelapor_kunci = models.CharField(max_length=64, blank=True, db_index=True)
    kontak_kunci = models.CharField(max_length=64, blank=True, db_index=True)
    kunci_hash = models.CharField(max_length=64, editable=False)
    kirim_hash = models.CharField(max_length=64, unique=True, editable=False)
    status = models.CharField(
        _("Status"), max_length=10, choices=pilihan(StatusTanggapan), default=StatusTanggapan.MASUK
    )
    versi = models.PositiveIntegerField(default=1)
    terima_at = models.DateTimeField(_("Diterima"), default=now)
    jatuh_tempo = models.DateField(_("Batas jawaban"), null=True, blank=True)
    dijawab_at = models.DateTimeField(_("Dijawab"), null=True, blank=True)
    jawaban = SegelField(_("Jawaban kantor"), konteks="pemilih.tanggapan.jawaban", blank=True)
    petugas = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    kandidat = models.OneToOneField(
        Kandidat, on_delete=models.PROTECT, null=True, blank=True, related_name="tanggapan"
    )

    class Meta:
        ordering = ["-terima_at"]
        constraints = [
            models.CheckConstraint(
                name="pemilih_tanggapan_status_dikenal",
                condition=models.Q(status__in=[item.value for item in StatusTanggapan]),
            ),
            models.CheckConstraint(
                name="pemilih_tanggapan_akhir_dijawab",
                condition=~models.Q(status__in=[item.value for item in AKHIR])
                | models.Q(dijawab_at__isnull=False),
            ),
            models.CheckConstraint(
                name="pemilih_tanggapan_diteruskan_berkandidat",
                condition=~models.Q(status__in=[StatusTanggapan.DITERUSKAN, StatusTanggapan.SELESAI])
                | models.Q(kandidat__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["kantor", "status", "jatuh_tempo"], name="pemilih_tanggapan_antrean")]

    def __str__(self) -> str:
        return self.nomor


class DokumenTanggapan(models.Model):
    """A paper: a file that the citizen sent, or one seen at the counter; and which officer saw what in it."""

    tanggapan = models.ForeignKey(TanggapanPemilih, on_delete=models.PROTECT, related_name="dokumen_set")
    berkas = models.ForeignKey(
        "berkas.Berkas", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    dari_warga = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=now, editable=False)
    jenis = models.CharField(_("Jenis dokumen"), max_length=20, choices=pilihan(JenisBukti), blank=True)
    nomor = SegelField(_("Nomor dokumen"), konteks="pemilih.tanggapan.dokumen", blank=True)
    sesuai = models.BooleanField(_("Sesuai"), null=True, blank=True)
    dilihat_oleh = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    dilihat_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="pemilih_dokumen_dilihat_orang",
                condition=models.Q(dilihat_oleh__isnull=True, dilihat_at__isnull=True, sesuai__isnull=True)
                | models.Q(dilihat_oleh__isnull=False, dilihat_at__isnull=False, sesuai__isnull=False)
                & ~models.Q(jenis=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tanggapan_id} · {self.jenis or '?'}"


class LangkahTanggapan(models.Model):
    """One step of its history, with the words of the office or of the citizen, sealed. Only appended."""

    tanggapan = models.ForeignKey(TanggapanPemilih, on_delete=models.PROTECT, related_name="langkah_set")
    act = models.CharField(max_length=8, choices=pilihan(AksiTanggapan))
    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="+")
    teks = SegelField(konteks="pemilih.tanggapan.langkah", blank=True)
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    kirim_hash = models.CharField(max_length=64, null=True, blank=True, unique=True, editable=False)
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.tanggapan_id} · {self.act}"


class UrutTanggapan(models.Model):
    """The last number of a year, of all offices together."""

    tahun = models.PositiveSmallIntegerField(primary_key=True)
    terakhir = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.tahun}: {self.terakhir}"
