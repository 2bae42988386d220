"""Clarification, decision and pleno of a case."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import now
from suara.domains.paw.models.fakta import CatatanPerkara
from suara.domains.paw.models.perkara import PermohonanPAW
from suara.domains.paw.status import TahapKeputusan
from suara.domains.paw.terms import CaraKlarifikasi, Hasil, HasilKlarifikasi, PihakKlarifikasi
from suara.ui.pilihan import pilihan


class Klarifikasi(CatatanPerkara):
    """One contact under Pasal 24, at the moment `dihubungi_at`; a second reply is a second row."""

    calon = models.ForeignKey("paw.Calon", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    cara = models.CharField(_("Saluran"), max_length=20, choices=pilihan(CaraKlarifikasi))
    pihak = models.CharField(_("Pihak"), max_length=20, choices=pilihan(PihakKlarifikasi))
    tentang = models.JSONField(default=list, blank=True)
    dihubungi_at = models.DateTimeField(_("Waktu"))
    nama_pihak = models.CharField(_("Nama dan jabatan"), max_length=150)
    pemeriksaan_identitas = models.CharField(_("Cara memeriksa identitas"), max_length=250)
    pertanyaan = models.TextField(_("Pertanyaan"))
    jawaban = models.TextField(_("Jawaban"), blank=True)
    kesimpulan = models.TextField(_("Kesimpulan"), blank=True)
    hasil = models.CharField(_("Hasil"), max_length=30, choices=pilihan(HasilKlarifikasi))
    bukti = models.ForeignKey(
        "berkas.Berkas", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    petugas_kedua = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")

    class Meta(CatatanPerkara.Meta):
        constraints = [
            models.CheckConstraint(
                name="paw_klarifikasi_dua_petugas",
                condition=~models.Q(petugas_kedua=models.F("dicatat_oleh")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.nama_pihak} · {self.cara}"


class KeputusanPAW(models.Model):
    """A stored answer of the rules, with its facts and versions. Never overwritten."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    permohonan = models.ForeignKey(PermohonanPAW, on_delete=models.PROTECT, related_name="keputusan_set")
    nomor_urut = models.PositiveIntegerField()
    tahap = models.CharField(max_length=12, choices=TahapKeputusan)
    hasil = models.CharField(max_length=40, choices=pilihan(Hasil))
    calon = models.ForeignKey("paw.Calon", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    isi = models.JSONField()
    fakta = models.JSONField(default=dict)
    fakta_hash = models.CharField(max_length=64)
    tanggal = models.DateField()
    dibuat_oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["permohonan", "nomor_urut"]
        constraints = [
            models.UniqueConstraint(fields=["permohonan", "nomor_urut"], name="paw_keputusan_satu_per_urutan")
        ]

    def __str__(self) -> str:
        return f"{self.hasil} ({self.nomor_urut})"


class RapatPleno(models.Model):
    """The plenary meeting that decided a case."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    permohonan = models.ForeignKey(PermohonanPAW, on_delete=models.PROTECT, related_name="pleno_set")
    rancangan = models.ForeignKey(KeputusanPAW, on_delete=models.PROTECT, related_name="+")
    keputusan = models.OneToOneField(KeputusanPAW, on_delete=models.PROTECT, related_name="pleno")
    tanggal_pleno = models.DateField(_("Tanggal pleno"))
    jam_pleno = models.TimeField(_("Jam pleno"))
    tempat = models.CharField(_("Tempat"), max_length=150)
    jumlah_anggota = models.PositiveSmallIntegerField()
    jumlah_hadir = models.PositiveSmallIntegerField()
    kuorum = models.PositiveSmallIntegerField()
    kuorum_parameter = models.JSONField(default=dict)
    alasan_manual = models.TextField(_("Alasan pleno"), blank=True)
    dipimpin_oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.CheckConstraint(
                name="paw_pleno_kuorum", condition=models.Q(jumlah_hadir__gte=models.F("kuorum"))
            )
        ]

    def __str__(self) -> str:
        return f"{self.permohonan_id} · {self.tanggal_pleno}"


class KehadiranPleno(models.Model):
    """One member of the pleno: present or not, and a dissenting opinion."""

    pleno = models.ForeignKey(RapatPleno, on_delete=models.PROTECT, related_name="kehadiran_set")
    akun = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    nama = models.CharField(max_length=150)
    jabatan = models.CharField(max_length=60)
    hadir = models.BooleanField()
    keterangan = models.CharField(max_length=150, blank=True)
    pendapat_berbeda = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["pleno", "nama"], name="paw_kehadiran_satu_per_nama")]

    def __str__(self) -> str:
        return self.nama


class PendapatAnggota(models.Model):
    """What a member of the commission wrote beforehand for the pleno: a dissent in the member's own words."""

    permohonan = models.ForeignKey(PermohonanPAW, on_delete=models.PROTECT, related_name="pendapat_set")
    rancangan = models.ForeignKey(KeputusanPAW, on_delete=models.PROTECT, related_name="pendapat_set")
    akun = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    isi = models.TextField(_("Pendapat berbeda"))
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return f"{self.akun_id} · {self.permohonan_id}"
