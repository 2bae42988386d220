"""What becomes known about people of a case. Every row is appended; a newer row names the one it replaces."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import now
from suara.domains.paw.models.perkara import DokumenBukti, PermohonanPAW
from suara.domains.paw.terms import (
    CatatanBukanTMS,
    Forum,
    HasilPerkara,
    KodeFakta,
    PenyelesaianKepengurusan,
    StatusPartai,
    SumberFakta,
    TindakPidanaPemilu,
)
from suara.ui.pilihan import pilihan

MENUNTUT_KURSI = "MENUNTUT_KURSI"
KODE_FAKTA = [
    *pilihan(KodeFakta),
    *pilihan(CatatanBukanTMS),
    (MENUNTUT_KURSI, _("Menuntut kursi walau tidak masuk peringkat")),
]


class CatatanPerkara(models.Model):
    """A recorded fact: when, by whom, and which earlier row it replaces."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    permohonan = models.ForeignKey(PermohonanPAW, on_delete=models.PROTECT, related_name="%(class)s_set")
    menggantikan = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="digantikan"
    )
    dicatat_oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        abstract = True
        ordering = ["created_at"]


class FaktaCalon(CatatanPerkara, DokumenBukti):
    """What is said about one candidate (Pasal 20), with the paper that is to prove it (Pasal 21).

    A claim proves nothing until an officer with the role VERIFIKATOR has checked the paper.
    """

    calon = models.ForeignKey("paw.Calon", on_delete=models.PROTECT, related_name="+")
    kode = models.CharField(_("Keadaan"), max_length=30, choices=KODE_FAKTA)
    sumber = models.CharField(_("Sumber keterangan"), max_length=20, choices=pilihan(SumberFakta))
    tanggal_fakta = models.DateField(_("Tanggal kejadian"), null=True, blank=True)
    uraian = models.TextField(_("Uraian"), blank=True)
    tindak_pidana = models.CharField(
        _("Tindak pidana"), max_length=20, choices=pilihan(TindakPidanaPemilu), blank=True
    )
    jabatan = models.CharField(_("Jabatan yang dipegang"), max_length=150, blank=True)
    keluar_sendiri = models.BooleanField(_("Keluar dari partai atas kemauan sendiri"), default=False)
    berkas = models.ForeignKey(
        "berkas.Berkas", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    diverifikasi_oleh = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    dicabut = models.BooleanField(default=False)

    class Meta(CatatanPerkara.Meta):
        constraints = [
            models.CheckConstraint(
                name="paw_fakta_terverifikasi_punya_berkas",
                condition=models.Q(diverifikasi_oleh__isnull=True) | models.Q(berkas__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.kode} · {self.calon_id}"


class TanggapanMasyarakat(CatatanPerkara):
    """A response of the public about a candidate, it obliges to clarify (Pasal 24)."""

    calon = models.ForeignKey("paw.Calon", on_delete=models.PROTECT, related_name="+")
    tanggal_diterima = models.DateField(_("Tanggal diterima"))
    cara = models.CharField(_("Cara disampaikan"), max_length=60)
    tentang = models.JSONField(default=list, blank=True)
    isi = models.TextField(_("Isi tanggapan"))
    berkas = models.ForeignKey(
        "berkas.Berkas", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    def __str__(self) -> str:
        return f"{self.calon_id} · {self.tanggal_diterima}"


class TandaTerimaLHKPN(CatatanPerkara):
    """The receipt of a candidate's wealth report (Pasal 23)."""

    calon = models.ForeignKey("paw.Calon", on_delete=models.PROTECT, related_name="+")
    nomor = models.CharField(_("Nomor tanda terima"), max_length=100)
    tanggal_lhkpn = models.DateField(_("Tanggal tanda terima"))
    berkas = models.ForeignKey("berkas.Berkas", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return self.nomor


class ProsesHukum(CatatanPerkara):
    """A dispute about a dismissal: of the leaving member (Pasal 7) or of a candidate (Pasal 27)."""

    calon = models.ForeignKey("paw.Calon", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    forum = models.CharField(_("Forum"), max_length=40, choices=pilihan(Forum))
    nama_forum = models.CharField(_("Nama forum"), max_length=150, blank=True)
    nomor_perkara = models.CharField(_("Nomor perkara"), max_length=100, blank=True)
    tanggal_diajukan = models.DateField(_("Tanggal diajukan"))
    tanggal_putusan = models.DateField(_("Tanggal putusan"), null=True, blank=True)
    hasil = models.CharField(_("Hasil"), max_length=40, choices=pilihan(HasilPerkara), blank=True)
    inkrah = models.BooleanField(_("Berkekuatan hukum tetap"), null=True)
    berkas = models.ForeignKey(
        "berkas.Berkas", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta(CatatanPerkara.Meta):
        constraints = [
            models.CheckConstraint(
                name="paw_proses_putusan_sesudah_diajukan",
                condition=models.Q(tanggal_putusan__isnull=True)
                | models.Q(tanggal_putusan__gte=models.F("tanggal_diajukan")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.forum} {self.nomor_perkara}".strip()


class KepengurusanPartai(CatatanPerkara):
    """Which board speaks for the party, as the Minister's decree says, or that two claim to."""

    status = models.CharField(_("Keadaan partai"), max_length=30, choices=pilihan(StatusPartai))
    surat_bertentangan = models.BooleanField(
        _("Dua kepengurusan mengirim surat yang bertentangan"), default=False
    )
    penyelesaian = models.CharField(
        _("Diselesaikan dengan"), max_length=40, choices=pilihan(PenyelesaianKepengurusan), blank=True
    )
    sk_menteri = models.CharField(_("Nomor SK Menteri Hukum"), max_length=150, blank=True)
    tanggal_sk = models.DateField(_("Tanggal SK"), null=True, blank=True)
    keputusan_suksesi = models.CharField(
        _("Keputusan penggabungan atau ganti nama"), max_length=150, blank=True
    )
    uraian = models.TextField(_("Uraian"), blank=True)
    berkas = models.ForeignKey(
        "berkas.Berkas", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    def __str__(self) -> str:
        return self.sk_menteri or self.status
