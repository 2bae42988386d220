"""An election as the office needs it: parties, dapil and their areas, and the candidates of the DCT.

Everything hangs below one `Pemilu`. Nothing joins across elections, and people are never joined by name: a
candidate is (dapil, party, list number).
"""

from __future__ import annotations

from django.db import models

from suara.domains.paw.terms import JenisKelamin, Lembaga, TingkatWilayah
from suara.ui.pilihan import pilihan

_DPRD_KAB_KOTA = Lembaga.DPRD_KAB_KOTA.value


class Pemilu(models.Model):
    """One election. `contoh` marks an invented one: everything below it is fictitious and says so."""

    kode = models.CharField(max_length=20, primary_key=True)
    nama = models.CharField(max_length=120)
    tanggal = models.DateField()
    contoh = models.BooleanField(default=False)

    class Meta:
        ordering = ["-tanggal"]

    def __str__(self) -> str:
        return self.nama


class Partai(models.Model):
    """A party as it took part in one election. The number is of that election only; the name identifies."""

    pemilu = models.ForeignKey(Pemilu, on_delete=models.PROTECT, related_name="partai_set")
    nomor = models.PositiveSmallIntegerField(null=True, blank=True)
    nama = models.CharField(max_length=120)
    kunci = models.CharField(max_length=120, editable=False)
    """The name folded for comparison within this election (`suara.domains.paw.impor.nilai.kunci_nama`)."""

    class Meta:
        ordering = ["pemilu_id", "nomor", "nama"]
        constraints = [
            models.UniqueConstraint(fields=["pemilu", "kunci"], name="paw_partai_satu_nama_per_pemilu"),
            models.UniqueConstraint(fields=["pemilu", "nomor"], name="paw_partai_satu_nomor_per_pemilu"),
        ]

    def __str__(self) -> str:
        return self.nama


class Dapil(models.Model):
    """A dapil of one institution in one election; for DPD the whole province.

    `provinsi` and `kab_kota` are Kemendagri codes, empty where the source did not say them surely.
    """

    pemilu = models.ForeignKey(Pemilu, on_delete=models.PROTECT, related_name="dapil_set")
    lembaga = models.CharField(max_length=20, choices=pilihan(Lembaga))
    kode = models.CharField(max_length=40)
    nama = models.CharField(max_length=100)
    provinsi = models.CharField(max_length=2, blank=True)
    kab_kota = models.CharField(max_length=5, blank=True)
    nama_wilayah = models.CharField(max_length=100, blank=True)
    """The province, or for DPRD kab/kota the kab/kota, in the words of the source."""
    kursi = models.PositiveSmallIntegerField(null=True, blank=True)
    penduduk = models.PositiveIntegerField(null=True, blank=True)
    sumber_penduduk = models.CharField(max_length=200, blank=True)
    versi = models.PositiveIntegerField(default=1)
    """Counts every change of the dapil's data, so that an act on a page seen earlier is told."""

    class Meta:
        ordering = ["pemilu_id", "lembaga", "kode"]
        constraints = [
            models.UniqueConstraint(fields=["pemilu", "lembaga", "kode"], name="paw_dapil_satu_kode"),
            models.CheckConstraint(
                name="paw_dapil_lembaga_dikenal",
                condition=models.Q(lembaga__in=[item.value for item in Lembaga]),
            ),
            models.CheckConstraint(
                name="paw_dapil_kab_kota_hanya_dprd_kab_kota",
                condition=models.Q(kab_kota="") | models.Q(lembaga=_DPRD_KAB_KOTA),
            ),
            models.CheckConstraint(
                name="paw_dapil_penduduk_bersumber",
                condition=models.Q(penduduk__isnull=True) | ~models.Q(sumber_penduduk=""),
            ),
        ]

    def __str__(self) -> str:
        return self.nama

    @property
    def wilayah(self) -> str:
        """Kemendagri code of the province or kab/kota whose institution it is; empty for DPR."""
        if self.lembaga == Lembaga.DPR:
            return ""
        return self.kab_kota if self.lembaga == Lembaga.DPRD_KAB_KOTA else self.provinsi


class DapilWilayah(models.Model):
    """An area of a dapil. `terbelah`: only a part of the area belongs to it."""

    dapil = models.ForeignKey(Dapil, on_delete=models.PROTECT, related_name="wilayah_set")
    tingkat = models.CharField(max_length=14, choices=pilihan(TingkatWilayah))
    kode = models.CharField(max_length=13)
    nama = models.CharField(max_length=100, blank=True)
    terbelah = models.BooleanField(default=False)

    class Meta:
        ordering = ["dapil_id", "kode"]
        constraints = [models.UniqueConstraint(fields=["dapil", "kode"], name="paw_dapil_wilayah_sekali")]

    def __str__(self) -> str:
        return f"{self.kode} {self.nama}"


class DapilTetangga(models.Model):
    """Two dapil of one institution touch. A curated fact: without a basis and an officer it is a draft."""

    dapil_a = models.ForeignKey(Dapil, on_delete=models.PROTECT, related_name="+")
    dapil_b = models.ForeignKey(Dapil, on_delete=models.PROTECT, related_name="+")
    basis = models.CharField(max_length=300)
    disahkan_oleh = models.ForeignKey(
        "akun.Akun", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    tanggal_disahkan = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["dapil_a_id", "dapil_b_id"]
        constraints = [
            models.UniqueConstraint(fields=["dapil_a", "dapil_b"], name="paw_tetangga_sekali"),
            models.CheckConstraint(
                name="paw_tetangga_urut", condition=models.Q(dapil_a__lt=models.F("dapil_b"))
            ),
            models.CheckConstraint(name="paw_tetangga_berdasar", condition=~models.Q(basis="")),
        ]

    def __str__(self) -> str:
        return f"{self.dapil_a_id}–{self.dapil_b_id}"


class Calon(models.Model):
    """A candidate of the DCT. `terpilih` is what the source said about the original result; None: nothing.

    `nomor_urut_dugaan`: the source gave only an order, which presumably is the list number. `dicoret`: struck
    from the DCT before the poll.
    """

    dapil = models.ForeignKey(Dapil, on_delete=models.PROTECT, related_name="calon_set")
    partai = models.ForeignKey(
        Partai, on_delete=models.PROTECT, null=True, blank=True, related_name="calon_set"
    )
    nomor_urut = models.PositiveSmallIntegerField()
    nomor_urut_dugaan = models.BooleanField(default=False)
    nama = models.CharField(max_length=150)
    jenis_kelamin = models.CharField(max_length=1, choices=pilihan(JenisKelamin), blank=True)
    domisili = models.CharField(max_length=100, blank=True)
    terpilih = models.BooleanField(null=True, blank=True)
    dicoret = models.BooleanField(default=False)
    keputusan_coret = models.CharField(max_length=200, blank=True)
    impor = models.ForeignKey(
        "paw.Impor", on_delete=models.PROTECT, null=True, blank=True, related_name="calon_set"
    )

    class Meta:
        ordering = ["dapil_id", "partai_id", "nomor_urut"]
        constraints = [
            models.UniqueConstraint(
                fields=["dapil", "partai", "nomor_urut"],
                name="paw_calon_satu_nomor_per_partai",
                condition=models.Q(partai__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["dapil", "nomor_urut"],
                name="paw_calon_dpd_satu_nomor",
                condition=models.Q(partai__isnull=True),
            ),
            models.CheckConstraint(name="paw_calon_nomor_positif", condition=models.Q(nomor_urut__gte=1)),
            models.CheckConstraint(
                name="paw_calon_jenis_kelamin", condition=models.Q(jenis_kelamin__in=["L", "P", ""])
            ),
        ]

    def __str__(self) -> str:
        return self.nama
