"""Addresses of citizens' requests in Ruang Kerja, under ``/kerja/pemilih/tanggapan/``."""

from __future__ import annotations

from django.urls import path

from suara.domains.pemilih.views_kerja import tanggapan, tanggapan_loket, tanggapan_tindak

urlpatterns = [
    path("", tanggapan.daftar, name="tanggapan_daftar"),
    path("baru/", tanggapan_loket.baru, name="tanggapan_baru"),
    path("tercatat/", tanggapan_loket.tercatat, name="tanggapan_tercatat"),
    path("tercatat/tanda-terima.pdf", tanggapan_loket.tanda_terima, name="tanggapan_resi"),
    path("dokumen/<int:pk>/", tanggapan_tindak.periksa, name="tanggapan_periksa"),
    path("dokumen/<int:pk>/unduh/", tanggapan.unduh, name="tanggapan_unduh"),
    path("<int:pk>/", tanggapan.tanggapan, name="tanggapan"),
    path("<int:pk>/buka/", tanggapan.buka, name="tanggapan_buka"),
    path("<int:pk>/<slug:act>/", tanggapan_tindak.tindak, name="tanggapan_tindak"),
]
