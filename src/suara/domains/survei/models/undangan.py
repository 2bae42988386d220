"""Invitations, and the anonymous pass that a spent one becomes. Neither leads to an answer."""

from __future__ import annotations

from django.db import models

from suara.core.privasi.fields import SegelField
from suara.domains.survei.models.gelombang import Gelombang
from suara.domains.survei.terms_kerja import StatusUndangan
from suara.domains.survei.terms_undangan import SaluranUndangan
from suara.ui.pilihan import pilihan


class Undangan(models.Model):
    """One invitation: the keyed hash of its token and, until it is deleted, where it was sent.

    A reminder carries a new token, as the old one is kept nowhere; `hash_lama` lets the message before it
    open the same invitation. `tanggal_kirim` is the day of the last message, `pesan_ke` how many there were.
    """

    token_hash = models.CharField(max_length=64, primary_key=True)
    hash_lama = models.CharField(max_length=64, null=True, blank=True, unique=True)
    gelombang = models.ForeignKey(Gelombang, on_delete=models.PROTECT, related_name="undangan_set")
    saluran = models.CharField(max_length=6, choices=pilihan(SaluranUndangan), default=SaluranUndangan.DAFTAR)
    kontak = SegelField(konteks="survei.undangan.kontak", null=True, blank=True)
    status = models.CharField(max_length=8, choices=pilihan(StatusUndangan), default=StatusUndangan.DIBUAT)
    tanggal_kirim = models.DateField(null=True, blank=True)
    pesan_ke = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["gelombang", "status"], name="survei_undangan_status")]

    def __str__(self) -> str:
        return f"{self.gelombang_id} · {self.status}"


class IzinIsi(models.Model):
    """The right to send one answer, short-lived and without a name; gone when it is used.

    `tanggal` is for sweeping away what was never used.
    """

    pass_hash = models.CharField(max_length=64, primary_key=True)
    gelombang = models.ForeignKey(Gelombang, on_delete=models.PROTECT, related_name="izin_set")
    tanggal = models.DateField()

    def __str__(self) -> str:
        return str(self.gelombang_id)
