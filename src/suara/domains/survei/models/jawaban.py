"""Anonymous answers. Nothing here leads to a person: no foreign key to one, no time, no number in order.

A key is a random UUIDv4; the only date is the Monday of a week, the same for all that left the spool at
once. Answers wait in the spool, are shuffled at every arrival, and move in batches (`services/spool.py`), so
that neither the place of a row in the table nor the transaction that wrote it says anything.
"""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from suara.core.privasi.fields import SegelField
from suara.domains.survei.models.gelombang import Gelombang, Layanan
from suara.domains.survei.terms_kerja import CaraMengisi, StatusPengecualian
from suara.ui.pilihan import pilihan


class IsiJawaban(models.Model):
    """What an answer holds, in the spool and after it.

    `isi` is ``{question code: value or None}``; blank is None, never 0. `atribut` holds bands, never a
    birth date, a name or a number of a person.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    minggu = models.DateField()
    cara = models.CharField(max_length=8, choices=pilihan(CaraMengisi), default=CaraMengisi.MANDIRI)
    isi = models.JSONField(default=dict)
    atribut = models.JSONField(default=dict)

    class Meta:
        abstract = True


class Jawaban(IsiJawaban):
    """One answer that counts. Triggers: only added, never changed, never deleted."""

    gelombang = models.ForeignKey(Gelombang, on_delete=models.PROTECT, related_name="jawaban_set")
    layanan = models.ForeignKey(Layanan, on_delete=models.PROTECT, related_name="+")
    komentar = SegelField(konteks="survei.jawaban.komentar", null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["gelombang", "layanan"], name="survei_jawaban_gelombang")]
        constraints = [
            models.CheckConstraint(
                name="survei_jawaban_cara_dikenal",
                condition=models.Q(cara__in=[item.value for item in CaraMengisi]),
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class JawabanSpool(IsiJawaban):
    """One answer that waits to be shuffled into a batch; kept out of backups.

    `deras` says that it came in a burst; of that only a count per batch stays (`Adukan`).
    """

    gelombang = models.ForeignKey(Gelombang, on_delete=models.PROTECT, related_name="spool_set")
    layanan = models.ForeignKey(Layanan, on_delete=models.PROTECT, related_name="+")
    komentar = SegelField(konteks="survei.jawabanspool.komentar", null=True, blank=True)
    deras = models.BooleanField(default=False)

    def __str__(self) -> str:
        return str(self.pk)


class Adukan(models.Model):
    """One batch that left the spool: how many answers, and how many of them had come in a burst."""

    gelombang = models.ForeignKey(Gelombang, on_delete=models.PROTECT, related_name="adukan_set")
    minggu = models.DateField()
    jumlah = models.PositiveIntegerField()
    deras = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="survei_adukan_jumlah", condition=models.Q(jumlah__gte=1, deras__lte=models.F("jumlah"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gelombang_id} · {self.jumlah}"


class KirimanJawaban(models.Model):
    """The hash of a sending that was taken in, so that repeating it changes nothing. No way to the answer."""

    kirim_hash = models.CharField(max_length=64, primary_key=True)
    minggu = models.DateField()

    def __str__(self) -> str:
        return self.kirim_hash[:8]


class Pengecualian(models.Model):
    """Why one answer is left out of the results, and who agreed. The answer stays; both results are shown."""

    gelombang = models.ForeignKey(Gelombang, on_delete=models.PROTECT, related_name="pengecualian_set")
    jawaban_id = models.UUIDField(unique=True)
    alasan = models.CharField(_("Alasan"), max_length=250)
    status = models.CharField(
        max_length=9, choices=pilihan(StatusPengecualian), default=StatusPengecualian.DIUSULKAN
    )
    petugas = models.ForeignKey("akun.Akun", on_delete=models.PROTECT, related_name="+")
    pemutus = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="survei_pengecualian_beralasan", condition=~models.Q(alasan="")),
            models.CheckConstraint(
                name="survei_pengecualian_orang_kedua",
                condition=models.Q(pemutus__isnull=True) | ~models.Q(pemutus=models.F("petugas")),
            ),
            models.CheckConstraint(
                name="survei_pengecualian_diputus",
                condition=models.Q(status=StatusPengecualian.DIUSULKAN, pemutus__isnull=True)
                | (~models.Q(status=StatusPengecualian.DIUSULKAN) & models.Q(pemutus__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.gelombang_id} · {self.status}"
