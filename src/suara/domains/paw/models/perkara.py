"""The case: one letter of the Pimpinan, its attachments, and the letter that is still being typed."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import now
from suara.domains.paw.status import HasilPeriksa, StatusPermohonan
from suara.domains.paw.terms import (
    AlasanBerhenti,
    AlasanDiberhentikan,
    JenisDokumen,
    KeadaanAnggota,
    Lembaga,
    PeranPengirim,
)
from suara.ui.pilihan import pilihan


class DokumenBukti(models.Model):
    """What an officer saw on a paper. `None` on a question means that nobody looked yet."""

    jenis_dokumen = models.CharField(
        _("Jenis dokumen"), max_length=40, choices=pilihan(JenisDokumen), blank=True
    )
    nomor_dokumen = models.CharField(_("Nomor dokumen"), max_length=150, blank=True)
    tanggal_dokumen = models.DateField(_("Tanggal dokumen"), null=True, blank=True)
    penerbit = models.CharField(_("Penerbit"), max_length=150, blank=True)
    identitas_cocok = models.BooleanField(_("Identitas cocok dengan data calon"), null=True)
    bermeterai = models.BooleanField(_("Bermeterai"), null=True)
    ditandatangani_sendiri = models.BooleanField(_("Ditandatangani sendiri"), null=True)
    menyebut_cpaw = models.BooleanField(_("Menyebut mundur sebagai Calon Pengganti Antarwaktu"), null=True)
    inkrah = models.BooleanField(_("Putusan berkekuatan hukum tetap"), null=True)

    class Meta:
        abstract = True


class PermohonanPAW(models.Model):
    """One letter is one case. A second letter on the same seat is a new case that names the first.

    What the letter says is typed once and stays; what becomes known later is rows of their own. `versi`
    counts the acts: a form that was opened on an older version is refused.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="+")
    status = models.CharField(max_length=20, choices=StatusPermohonan, default=StatusPermohonan.DITERIMA)
    versi = models.PositiveIntegerField(default=1)

    nomor_surat = models.CharField(_("Nomor surat"), max_length=100)
    tanggal_surat = models.DateField(_("Tanggal surat"))
    tanggal_diterima = models.DateField(_("Tanggal diterima"))
    jam_diterima = models.TimeField(_("Jam diterima"), null=True, blank=True)
    perihal_surat = models.CharField(_("Perihal"), max_length=250, blank=True)
    pengirim = models.CharField(_("Pengirim"), max_length=40, choices=pilihan(PeranPengirim))
    nama_pengirim = models.CharField(_("Nama dan jabatan penanda tangan"), max_length=150)
    ditandatangani_ketua = models.BooleanField(_("Ditandatangani Ketua"), null=True)
    surat = models.ForeignKey("berkas.Berkas", on_delete=models.PROTECT, related_name="+")

    lembaga = models.CharField(_("Lembaga"), max_length=20, choices=pilihan(Lembaga))
    dapil = models.ForeignKey("paw.Dapil", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    anggota = models.ForeignKey(
        "paw.Anggota", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    nama_anggota = models.CharField(_("Nama anggota yang berhenti"), max_length=150)
    alasan = models.CharField(
        _("Alasan berhenti"), max_length=40, choices=pilihan(AlasanBerhenti), blank=True
    )
    alasan_diberhentikan = models.CharField(
        _("Dasar pemberhentian"), max_length=4, choices=pilihan(AlasanDiberhentikan), blank=True
    )
    keadaan = models.CharField(
        _("Keadaan anggota"), max_length=40, choices=pilihan(KeadaanAnggota), blank=True
    )
    putusan_pidana = models.JSONField(default=dict, blank=True)
    tanggal_lowong = models.DateField(_("Tanggal kursi kosong"), null=True, blank=True)
    akhir_masa_jabatan = models.DateField(_("Akhir masa jabatan"), null=True, blank=True)
    calon_usulan = models.ForeignKey(
        "paw.Calon", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    permohonan_sebelumnya = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="permohonan_berikutnya"
    )

    hasil_periksa = models.CharField(max_length=20, choices=HasilPeriksa, blank=True)
    catatan_periksa = models.TextField(blank=True)
    kekurangan = models.JSONField(default=list, blank=True)

    created_at = models.DateTimeField(default=now, editable=False)
    didaftarkan_oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    diubah_at = models.DateTimeField(default=now)
    diubah_oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-tanggal_diterima", "-created_at"]
        indexes = [models.Index(fields=["kantor", "status"], name="paw_perkara_kantor_status")]
        constraints = [
            models.CheckConstraint(
                name="paw_perkara_diterima_sesudah_surat",
                condition=models.Q(tanggal_diterima__gte=models.F("tanggal_surat")),
            ),
            models.CheckConstraint(
                name="paw_perkara_status_dikenal", condition=models.Q(status__in=StatusPermohonan.values)
            ),
            models.UniqueConstraint(
                fields=["kantor", "nomor_surat", "tanggal_surat"], name="paw_perkara_satu_per_surat"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.nama_anggota} · {self.nomor_surat}"


class LampiranPermohonan(DokumenBukti):
    """One paper that came with the letter, or after it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    permohonan = models.ForeignKey(PermohonanPAW, on_delete=models.PROTECT, related_name="lampiran_set")
    berkas = models.ForeignKey("berkas.Berkas", on_delete=models.PROTECT, related_name="+")
    dicatat_oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return self.get_jenis_dokumen_display()


class DrafPermohonan(models.Model):
    """A letter that is still being typed: kept on the server, so a closed browser loses nothing."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="+")
    pemilik = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    langkah = models.CharField(max_length=20, default="surat")
    isian = models.JSONField(default=dict)
    surat = models.ForeignKey("berkas.Berkas", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)
    updated_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ["-updated_at"]

    def __str__(self) -> str:
        return self.nomor_surat or str(self.id)

    @property
    def nomor_surat(self) -> str:
        """The letter's number as typed on the first screen."""
        typed = self.isian.get("surat", {}).get("nomor_surat", [""])
        return str(typed[0]) if typed else ""


class LampiranDraf(DokumenBukti):
    """A paper uploaded while the letter is still being typed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    draf = models.ForeignKey(DrafPermohonan, on_delete=models.CASCADE, related_name="lampiran_set")
    berkas = models.ForeignKey("berkas.Berkas", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return self.get_jenis_dokumen_display()
