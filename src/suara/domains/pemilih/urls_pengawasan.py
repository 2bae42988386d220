"""Addresses of Bawaslu's letters, cases and samples, and of retention, under ``/kerja/pemilih/``."""

from __future__ import annotations

from django.urls import path

from suara.domains.pemilih.views_kerja import pengawasan, retensi, saran, saran_kasus

urlpatterns = [
    path("periode/<int:pk>/saran/", saran.daftar, name="saran_daftar"),
    path("periode/<int:pk>/saran/baru/", saran.baru, name="saran_baru"),
    path("saran/<int:pk>/", saran.saran, name="saran"),
    path("saran/<int:pk>/berkas/", saran.berkas, name="saran_berkas"),
    path("saran/<int:pk>/kasus/", saran_kasus.kasus_baru, name="saran_kasus_baru"),
    path("saran/<int:pk>/tabel/", saran_kasus.kasus_tabel, name="saran_tabel"),
    path("saran/<int:pk>/kandidat/", saran.jadikan, name="saran_kandidat"),
    path("saran/<int:pk>/balas/", saran.balas, name="saran_balas"),
    path("saran/kasus/<int:pk>/", saran_kasus.kasus, name="saran_kasus"),
    path("saran/kasus/<int:pk>/buka/", saran_kasus.kasus_buka, name="saran_kasus_buka"),
    path("saran/hasil/<int:pk>/berkas/", saran_kasus.hasil_berkas, name="saran_hasil_berkas"),
    path("pengawasan/", pengawasan.pengawasan, name="pengawasan"),
    path("pengawasan/periode/<int:pk>/", pengawasan.pengawasan_periode, name="pengawasan_periode"),
    path("pengawasan/periode/<int:pk>/uji-petik/", pengawasan.uji_baru, name="uji_baru"),
    path("pengawasan/uji-petik/<int:pk>/", pengawasan.uji, name="uji"),
    path("pengawasan/uji-petik/<int:pk>/selesai/", pengawasan.uji_selesai, name="uji_selesai"),
    path("retensi/", retensi.retensi, name="retensi"),
    path("retensi/usul/", retensi.retensi_usul, name="retensi_usul"),
    path("retensi/tahan/", retensi.retensi_tahan, name="retensi_tahan"),
    path("retensi/usul/<int:pk>/", retensi.retensi_jawab, name="retensi_jawab"),
    path("retensi/tahan/<int:pk>/", retensi.retensi_lepas, name="retensi_lepas"),
]
