"""What is only counted, never kept beside an answer."""

from __future__ import annotations

import uuid

from django.db import models

from suara.domains.survei.models.gelombang import Gelombang


class HitungTerpisah(models.Model):
    """How many in a wave chose one answer of an attribute that is counted apart, such as a disability.

    No service, no week: a sum over the whole wave, so that it can be joined to nothing.
    """

    gelombang = models.ForeignKey(Gelombang, on_delete=models.PROTECT, related_name="terpisah_set")
    atribut = models.SlugField(max_length=40)
    pilihan = models.CharField(max_length=40)
    jumlah = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["gelombang_id", "atribut", "pilihan"]
        constraints = [
            models.UniqueConstraint(
                fields=["gelombang", "atribut", "pilihan"], name="survei_terpisah_satu_per_pilihan"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.atribut} · {self.pilihan}"


class TerpisahSpool(models.Model):
    """One such choice that waits, as its answer does, until it is added to a sum among others.

    All of a wave are written anew at every arrival, in random order and under new keys; no backup holds them.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    gelombang = models.ForeignKey(Gelombang, on_delete=models.PROTECT, related_name="terpisah_spool_set")
    atribut = models.SlugField(max_length=40)
    pilihan = models.CharField(max_length=40)

    def __str__(self) -> str:
        return str(self.pk)
