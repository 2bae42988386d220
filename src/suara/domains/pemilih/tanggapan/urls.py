"""Addresses of a citizen's request about the voter list, under ``/pemilih/tanggapan/``. No NIK in any."""

from __future__ import annotations

from django.urls import path

from suara.domains.pemilih.tanggapan import views, views_ikuti, views_kirim

urlpatterns = [
    path("", views.beranda, name="tanggapan"),
    path("isi/<slug:langkah>/", views.langkah, name="tanggapan_langkah"),
    path("periksa/", views_kirim.periksa, name="tanggapan_periksa"),
    path("terkirim/", views_kirim.terkirim, name="tanggapan_terkirim"),
    path("terkirim/tanda-terima.pdf", views_kirim.tanda_terima, name="tanggapan_tanda_terima"),
    path("ikuti/", views_ikuti.ikuti, name="tanggapan_ikuti"),
    path("ikuti/<str:nomor>/", views_ikuti.rinci, name="tanggapan_rinci"),
    path("ikuti/<str:nomor>/cabut/", views_ikuti.cabut, name="tanggapan_cabut"),
    path("ikuti/<str:nomor>/keluar/", views_ikuti.keluar, name="tanggapan_keluar"),
]
