"""The clocks of a report and the reminders they have caused."""

from __future__ import annotations

from django.db import models

from suara.core.tugas.waktu import now
from suara.domains.pengaduan.models.laporan import Laporan
from suara.domains.pengaduan.terms import KodeJam, TingkatEskalasi
from suara.ui.pilihan import pilihan


class Jam(models.Model):
    """One run of one clock. `mulai_at` never changes; `jeda` lists the pauses; the trace is kept as counted.

    `jatuh_tempo` empty means paused. `berhenti_at` set means that the awaited act came; `habis_at` that it
    did not and that the consequence was drawn (once).
    """

    laporan = models.ForeignKey(Laporan, on_delete=models.PROTECT, related_name="jam_set")
    kode = models.CharField(max_length=3, choices=pilihan(KodeJam))
    urutan = models.PositiveSmallIntegerField(default=1)
    siklus = models.PositiveSmallIntegerField(default=1)
    mulai_at = models.DateTimeField()
    jatuh_tempo = models.DateField(null=True, blank=True)
    jeda = models.JSONField(default=list, blank=True)
    hitungan = models.JSONField(default=dict, blank=True)
    berhenti_at = models.DateTimeField(null=True, blank=True)
    habis_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["laporan_id", "kode", "urutan"]
        indexes = [models.Index(fields=["berhenti_at", "jatuh_tempo"], name="lapor_jam_jalan")]
        constraints = [
            models.UniqueConstraint(fields=["laporan", "kode", "urutan"], name="lapor_jam_satu_per_urutan"),
            models.UniqueConstraint(
                fields=["laporan", "kode"],
                condition=models.Q(berhenti_at__isnull=True, habis_at__isnull=True),
                name="lapor_jam_satu_yang_jalan",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.laporan_id} · {self.kode}.{self.urutan}"


class Eskalasi(models.Model):
    """A reminder that was sent: once per clock, level and cycle."""

    jam = models.ForeignKey(Jam, on_delete=models.PROTECT, related_name="eskalasi_set")
    tingkat = models.CharField(max_length=12, choices=pilihan(TingkatEskalasi))
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["jam", "tingkat"], name="lapor_eskalasi_sekali"),
        ]

    def __str__(self) -> str:
        return f"{self.jam_id} · {self.tingkat}"
