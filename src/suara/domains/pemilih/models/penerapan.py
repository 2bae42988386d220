"""Which decisions entered the list, in which snapshot, and which were given back to people instead."""

from __future__ import annotations

import uuid

from django.db import models

from suara.core.tugas.waktu import now
from suara.domains.pemilih.models.periode import PeriodeSatker


class Penerapan(models.Model):
    """The decisions of one office that one new snapshot holds. `rombongan` joins offices applied together.

    Begun before the snapshot is written, so that a machine that died in between is found and finished: the
    snapshot names its `rombongan`. `hasil` is empty until then.
    """

    periode = models.ForeignKey(PeriodeSatker, on_delete=models.PROTECT, related_name="penerapan_set")
    rombongan = models.UUIDField(default=uuid.uuid4)
    jumlah = models.PositiveIntegerField()
    hasil = models.CharField(max_length=80, blank=True)
    oleh = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(default=now, editable=False)
    selesai_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(fields=["periode", "rombongan"], name="pemilih_penerapan_satu"),
            models.UniqueConstraint(
                fields=["periode"], condition=models.Q(hasil=""), name="pemilih_penerapan_satu_berjalan"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.periode_id} · {self.jumlah}"


class PutusanKembali(models.Model):
    """A decision that could not be applied because it contradicts: its candidate is open again.

    `keputusan` is the decision of two persons that was given back; it stays as it was said. `kode` is of
    `terms_kembali.SebabKembali`.
    """

    kandidat = models.ForeignKey("pemilih.Kandidat", on_delete=models.PROTECT, related_name="kembali_set")
    keputusan = models.ForeignKey("pemilih.KeputusanKandidat", on_delete=models.PROTECT, related_name="+")
    penerapan = models.ForeignKey(Penerapan, on_delete=models.PROTECT, related_name="kembali_set")
    kode = models.CharField(max_length=20)
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["kandidat", "penerapan", "kode"], name="pemilih_kembali_sekali"),
        ]

    def __str__(self) -> str:
        return str(self.kode)
