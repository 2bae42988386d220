"""Addresses of the open plenary and of sums, under ``/kerja/pemilih/periode/<pk>/``."""

from __future__ import annotations

from django.urls import path

from suara.domains.pemilih.views_kerja import jumlah, pleno, pleno_catatan, pleno_dokumen

urlpatterns = [
    path("jumlah/", jumlah.jumlah, name="jumlah"),
    path("pleno/", pleno.pleno, name="pleno"),
    path("pleno/mulai/", pleno.mulai, name="pleno_mulai"),
    path("pleno/rapat/", pleno.rapat, name="pleno_rapat"),
    path("pleno/bacakan/", pleno.bacakan, name="pleno_bacakan"),
    path("pleno/tetapkan/", pleno.tetapkan, name="pleno_tetapkan"),
    path("pleno/kembali/", pleno.kembali, name="pleno_kembali"),
    path("pleno/peserta/", pleno_catatan.peserta, name="pleno_peserta"),
    path("pleno/celah/", pleno_catatan.celah, name="pleno_celah"),
    path("pleno/tanggapan/", pleno_catatan.tanggapan, name="pleno_tanggapan_baru"),
    path("pleno/tanggapan/<int:urut>/", pleno_catatan.tanggapan, name="pleno_tanggapan"),
    path("pleno/koreksi/", pleno_catatan.koreksi, name="pleno_koreksi_baru"),
    path("pleno/koreksi/<int:urut>/", pleno_catatan.koreksi, name="pleno_koreksi"),
    path("pleno/perkara/", pleno_catatan.perkara, name="pleno_perkara"),
    path("pleno/konsep/", pleno_dokumen.konsep, name="pleno_konsep"),
    path("pleno/dokumen/<str:jenis>/", pleno_dokumen.dokumen, name="pleno_dokumen"),
    path("pleno/dokumen/<str:jenis>/pdf/", pleno_dokumen.pdf, name="pleno_pdf"),
]
