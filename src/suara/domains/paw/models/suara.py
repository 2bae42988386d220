"""Votes. Appended, never edited: a later decree adds rows that name the ones they replace.

NULL is *unknown*, never zero. The row in force is the one that no other row replaces.
"""

from __future__ import annotations

from typing import Self

from django.db import models

from suara.domains.paw.models.pemilu import Calon
from suara.domains.paw.terms import TingkatWilayah
from suara.ui.pilihan import pilihan


class SuaraQuerySet[T: models.Model](models.QuerySet[T]):
    """Votes with the words that every reader needs."""

    def berlaku(self) -> Self:
        """Return the rows that no later decree replaced."""
        return self.filter(digantikan_oleh__isnull=True)

    def untuk(self, *, publik: bool) -> Self:
        """Return the rows in force; for the public only published ones."""
        return self.berlaku().filter(diterbitkan=True) if publik else self.berlaku()


class _Suara(models.Model):
    """What both vote tables share: the number, the decree behind it, whether the public may see it."""

    nilai = models.PositiveIntegerField(null=True, blank=True)
    keputusan_hasil = models.CharField(max_length=200, blank=True)
    tanggal_keputusan = models.DateField(null=True, blank=True)
    sumber = models.CharField(max_length=300, blank=True)
    """Where the number was copied from when there is no decree (press, a machine reading)."""
    diterbitkan = models.BooleanField(default=False)
    impor = models.ForeignKey("paw.Impor", on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="paw_%(class)s_tidak_negatif",
                condition=models.Q(nilai__isnull=True) | models.Q(nilai__gte=0),
            ),
            models.CheckConstraint(
                name="paw_%(class)s_terbit_berkeputusan",
                condition=models.Q(diterbitkan=False) | ~models.Q(keputusan_hasil=""),
            ),
        ]


class SuaraCalon(_Suara):
    """Valid votes of one candidate by one decree. `peringkat_resmi`: the order the table itself states."""

    calon = models.ForeignKey(Calon, on_delete=models.PROTECT, related_name="suara_set")
    peringkat_resmi = models.PositiveSmallIntegerField(null=True, blank=True)
    menggantikan = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="digantikan_oleh"
    )

    objects = SuaraQuerySet["SuaraCalon"].as_manager()

    class Meta(_Suara.Meta):
        abstract = False
        ordering = ["calon_id", "id"]
        constraints = [
            *_Suara.Meta.constraints,
            models.UniqueConstraint(
                fields=["calon"],
                name="paw_suaracalon_satu_awal",
                condition=models.Q(menggantikan__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.calon_id}: {self.nilai}"


class SuaraWilayah(_Suara):
    """Valid votes of one candidate in one area. A missing row is unknown; only a sum can prove a zero."""

    calon = models.ForeignKey(Calon, on_delete=models.PROTECT, related_name="suara_wilayah_set")
    tingkat = models.CharField(max_length=14, choices=pilihan(TingkatWilayah))
    kode = models.CharField(max_length=20)
    menggantikan = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="digantikan_oleh"
    )

    objects = SuaraQuerySet["SuaraWilayah"].as_manager()

    class Meta(_Suara.Meta):
        abstract = False
        ordering = ["calon_id", "kode"]
        constraints = [
            *_Suara.Meta.constraints,
            models.UniqueConstraint(
                fields=["calon", "kode"],
                name="paw_suarawilayah_satu_awal",
                condition=models.Q(menggantikan__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.calon_id} {self.kode}: {self.nilai}"
