"""The trail's tables. Database triggers (`triggers.py`) forbid changing an entry or a checkpoint."""

from __future__ import annotations

import json
from typing import cast

from django.db import models

from suara.kernel.kalimat import Json


class Entri(models.Model):
    """One act, for ever: who did what to which object, chained to the entry before by its hash.

    `payload` is canonical JSON kept as text, so that the stored bytes are the hashed bytes on every
    database. It never holds personal data of citizens: the trail can't forget.
    """

    urutan = models.BigIntegerField(primary_key=True)
    dicatat_at = models.DateTimeField()
    actor_id = models.CharField(max_length=64, blank=True)
    actor_label = models.CharField(max_length=200, blank=True)
    act = models.CharField(max_length=100)
    obj_type = models.CharField(max_length=100)
    obj_id = models.CharField(max_length=100)
    kantor = models.CharField(max_length=16, blank=True)
    payload = models.TextField()
    payload_hash = models.CharField(max_length=64)
    prev_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["urutan"]
        indexes = [models.Index(fields=["obj_type", "obj_id", "urutan"], name="jejak_entri_objek")]

    def __str__(self) -> str:
        return f"{self.urutan} {self.act}"

    @property
    def data(self) -> dict[str, Json]:
        """Return the payload as values."""
        return cast("dict[str, Json]", json.loads(self.payload))


class UjungRantai(models.Model):
    """The one row that every writer locks, so that the chain can't fork; it repeats the last entry."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    urutan = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="jejak_ujung_hanya_satu")]

    def __str__(self) -> str:
        return f"{self.urutan} {self.hash[:12]}"


class TitikPeriksa(models.Model):
    """A signed statement, at most one a day: "on this day the chain ended at this entry with this hash"."""

    tanggal = models.DateField(primary_key=True)
    urutan = models.BigIntegerField()
    hash = models.CharField(max_length=64)
    dibuat_at = models.DateTimeField()
    kunci_publik = models.CharField(max_length=64)
    tanda_tangan = models.CharField(max_length=128)

    class Meta:
        ordering = ["tanggal"]
        indexes = [models.Index(fields=["urutan"], name="jejak_titik_urutan")]

    def __str__(self) -> str:
        return f"{self.tanggal} {self.urutan}"
