"""The register around SPI, under ``/kerja/survei/spi/``."""

from __future__ import annotations

from django.urls import URLPattern, path

from suara.domains.survei.views_kerja import spi, spi_populasi

urlpatterns: list[URLPattern] = [
    path("", spi.register, name="spi"),
    path("populasi/baru/", spi.populasi_baru, name="spi_populasi_baru"),
    path("populasi/<int:pk>/", spi_populasi.populasi, name="spi_populasi"),
    path("populasi/<int:pk>/impor/", spi_populasi.impor, name="spi_impor"),
    path("populasi/<int:pk>/unduh/", spi_populasi.unduh, name="spi_unduh"),
    path("populasi/<int:pk>/kirim/", spi_populasi.kirim, name="spi_kirim"),
    path("populasi/<int:pk>/usul-hapus/", spi_populasi.usul_hapus, name="spi_usul_hapus"),
    path("usul-hapus/<int:pk>/jawab/", spi_populasi.jawab_hapus, name="spi_jawab_hapus"),
    path("partisipasi/", spi.partisipasi, name="spi_partisipasi"),
    path("skor/", spi.skor, name="spi_skor"),
    path("aksi/", spi.aksi, name="spi_aksi"),
    path("aksi/<int:pk>/", spi.aksi_ubah, name="spi_aksi_ubah"),
]
