"""Results, report and follow-up, under ``/kerja/survei/``."""

from __future__ import annotations

from django.urls import URLPattern, path

from suara.domains.survei.views_kerja import hasil, laporan, rencana

urlpatterns: list[URLPattern] = [
    path("gelombang/<int:pk>/hasil/", hasil.hasil, name="hasil"),
    path("gelombang/<int:pk>/laporan/", laporan.laporan, name="laporan"),
    path("gelombang/<int:pk>/laporan/susun/", laporan.susun, name="laporan_susun"),
    path("gelombang/<int:pk>/laporan/pdf/", laporan.pdf, name="laporan_pdf"),
    path("gelombang/<int:pk>/laporan/periksa/", laporan.periksa, name="laporan_periksa"),
    path("gelombang/<int:pk>/laporan/terbit/", laporan.terbit, name="laporan_terbit"),
    path("gelombang/<int:pk>/laporan/rencana/", rencana.baru, name="rencana_baru"),
    path("tindak-lanjut/", rencana.daftar, name="rencana_daftar"),
    path("tindak-lanjut/<int:pk>/", rencana.rencana, name="rencana"),
    path("tindak-lanjut/<int:pk>/ubah/", rencana.ubah, name="rencana_ubah"),
    path("tindak-lanjut/<int:pk>/bukti/", rencana.bukti, name="rencana_bukti"),
]
