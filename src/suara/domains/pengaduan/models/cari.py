"""The search index of published reports: masked words only, and the vocabulary that forgives typing."""

from __future__ import annotations

from django.db import models

from suara.domains.pengaduan.models.laporan import Laporan


class IndeksLaporan(models.Model):
    """What a published report is found by: roots (`kata`) and the words as written (`bentuk`).

    The row goes when the report is taken back.

    Beside these columns each database has its own index over `kata` (`cari/mesin.py`): a tsvector on
    PostgreSQL, an FTS5 table on SQLite. Whether a report is public is always asked of `Laporan` itself.
    """

    laporan = models.OneToOneField(Laporan, on_delete=models.PROTECT, related_name="indeks")
    kata = models.TextField()
    bentuk = models.TextField()
    dukungan = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["-dukungan", "-id"], name="lapor_indeks_dukungan")]

    def __str__(self) -> str:
        return str(self.laporan_id)


class Kosakata(models.Model):
    """A word that some published report uses, its root, and how many use it; an unused word is gone."""

    kata = models.CharField(max_length=80, primary_key=True)
    akar = models.CharField(max_length=80, db_index=True)
    jumlah = models.IntegerField(default=0)

    def __str__(self) -> str:
        return self.kata
