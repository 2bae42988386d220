"""Deadlines, timed work and the worker's heartbeat."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import now

if TYPE_CHECKING:
    from suara.core.tugas.langkah import Langkah


class StatusTenggat(models.TextChoices):
    """Whether a deadline still runs."""

    TERBUKA = "TERBUKA", _("Terbuka")
    SELESAI = "SELESAI", _("Selesai")


class Tenggat(models.Model):
    """One legal deadline of one object of any domain, with the working that led to its date.

    `aturan` names the legal parameter (``paw.jawaban_pertama``): one object has each deadline once.
    `menunggu` says whose turn it is when it is not the office's. `judul` is a sentence with ``{name}``
    places for `judul_isi`, so that both languages can show it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kantor = models.ForeignKey("wilayah.Kantor", on_delete=models.PROTECT, related_name="tenggat_set")
    domain = models.CharField(max_length=32)
    obj_type = models.CharField(max_length=100)
    obj_id = models.CharField(max_length=100)
    aturan = models.CharField(max_length=100)
    judul = models.CharField(max_length=300)
    judul_isi = models.JSONField(default=dict, blank=True)
    url = models.CharField(max_length=300)
    menunggu = models.CharField(max_length=120, blank=True)
    jatuh_tempo = models.DateField()
    trace = models.JSONField(default=list, blank=True)
    status = models.CharField(max_length=8, choices=StatusTenggat.choices, default=StatusTenggat.TERBUKA)
    created_at = models.DateTimeField(default=now, editable=False)
    selesai_at = models.DateTimeField(null=True, blank=True)
    mendekat_at = models.DateTimeField(null=True, blank=True)
    terlambat_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["jatuh_tempo", "created_at"]
        constraints = [
            models.UniqueConstraint(fields=["obj_type", "obj_id", "aturan"], name="tenggat_satu_per_aturan"),
            models.CheckConstraint(
                condition=models.Q(status="TERBUKA", selesai_at__isnull=True)
                | models.Q(status="SELESAI", selesai_at__isnull=False),
                name="tenggat_selesai_bertanda_waktu",
            ),
        ]
        indexes = [models.Index(fields=["status", "kantor", "jatuh_tempo"], name="tenggat_terbuka")]

    def __str__(self) -> str:
        return f"{self.aturan} {self.jatuh_tempo}"

    bersama: Sequence[Tenggat] = ()
    """Deadlines of the same object and day, when a list shows them as one line; never stored."""
    langkah: Langkah | None = None
    """What the one who reads the list must do next; never stored."""

    @property
    def milik_lain(self) -> bool:
        """Return whether the deadline waits for somebody else than the one who reads the list."""
        waits = bool(self.menunggu) if self.langkah is None else not self.langkah.giliran
        return waits and all(other.milik_lain for other in self.bersama)

    @property
    def judul_teks(self) -> str:
        """Return the title in the reader's language."""
        pattern = gettext(self.judul)
        return pattern.format_map(self.judul_isi) if self.judul_isi else pattern

    @property
    def menunggu_teks(self) -> str:
        """Return whose turn it is in the reader's language."""
        return gettext(self.menunggu) if self.menunggu else ""


class StatusTugas(models.TextChoices):
    """Where a piece of timed work stands."""

    MENUNGGU = "MENUNGGU", _("Menunggu")
    BERJALAN = "BERJALAN", _("Berjalan")
    SELESAI = "SELESAI", _("Selesai")
    GAGAL = "GAGAL", _("Gagal")


class TugasBerwaktu(models.Model):
    """Work to be done at a time: `kunci` makes scheduling idempotent, a lease makes two workers safe."""

    kunci = models.CharField(max_length=200, primary_key=True)
    task = models.CharField(max_length=200)
    args = models.JSONField(default=dict, blank=True)
    run_at = models.DateTimeField()
    status = models.CharField(max_length=8, choices=StatusTugas.choices, default=StatusTugas.MENUNGGU)
    percobaan = models.PositiveSmallIntegerField(default=0)
    pekerja = models.CharField(max_length=64, blank=True)
    sewa_sampai_at = models.DateTimeField(null=True, blank=True)
    selesai_at = models.DateTimeField(null=True, blank=True)
    kesalahan = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(default=now, editable=False)

    class Meta:
        ordering = ["run_at"]
        indexes = [models.Index(fields=["status", "run_at"], name="tugasberwaktu_jatuh_tempo")]

    def __str__(self) -> str:
        return self.kunci


class Denyut(models.Model):
    """A worker's sign of life; `/sehat` reads the newest."""

    pekerja = models.CharField(max_length=64, primary_key=True)
    mulai_at = models.DateTimeField(default=now)
    terakhir_at = models.DateTimeField(default=now)

    class Meta:
        ordering = ["-terakhir_at"]

    def __str__(self) -> str:
        return f"{self.pekerja} {self.terakhir_at}"
