"""The search index of published reports: masked words only, and the vocabulary that forgives typing."""

from __future__ import annotations

from django.db import models

from suara.domains.pengaduan.models.laporan import Laporan


class IndeksLaporan(models.Model):
    """What a published report is found and put in order by; the row goes when the report is taken back.

    The row is narrow on purpose: a search for common words reads many thousands of them. Beside these columns
    each database has its own full-text index of roots and filter marks (`cari/mesin.py`): a tsvector on
    PostgreSQL, an FTS5 table on SQLite. Whether a report is public is always asked of `Laporan` itself.
    """

    laporan = models.OneToOneField(Laporan, on_delete=models.PROTECT, related_name="indeks")
    terbit_at = models.DateTimeField()
    terima_at = models.DateTimeField()
    dukungan = models.PositiveIntegerField(default=0)

    class Meta:
        # The day of receipt stands last in both: a period is then checked without reading the row.
        indexes = [
            models.Index(fields=["-terbit_at", "-id", "terima_at"], name="lapor_indeks_baru"),
            models.Index(fields=["-dukungan", "-id", "terima_at"], name="lapor_indeks_didukung"),
        ]

    def __str__(self) -> str:
        return str(self.laporan_id)


class KataLaporan(models.Model):
    """The words of an index row: roots (`kata`), and words as written (`bentuk`) for the vocabulary.

    Read only when the report is indexed again, so they stand apart from the row that searches read.
    """

    indeks = models.OneToOneField(
        IndeksLaporan, on_delete=models.CASCADE, primary_key=True, related_name="kata_set"
    )
    kata = models.TextField()
    bentuk = models.TextField()

    def __str__(self) -> str:
        return str(self.indeks_id)


class Kosakata(models.Model):
    """A word that some published report uses, its root, and how many use it; an unused word is gone."""

    kata = models.CharField(max_length=80, primary_key=True)
    akar = models.CharField(max_length=80, db_index=True)
    jumlah = models.IntegerField(default=0)

    def __str__(self) -> str:
        return self.kata
