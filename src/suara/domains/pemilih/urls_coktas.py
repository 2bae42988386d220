"""Addresses of coktas: the list and its plans, and the field page with what belongs to it."""

from __future__ import annotations

from django.urls import path

from suara.domains.pemilih.views_kerja import coktas, coktas_rencana, lapangan, lapangan_isi

urlpatterns = [
    path("periode/<int:pk>/coktas/", coktas.coktas, name="coktas"),
    path("periode/<int:pk>/coktas/isi/", coktas.isi, name="coktas_isi"),
    path("periode/<int:pk>/coktas/tambah/", coktas.tambah, name="coktas_tambah"),
    path("periode/<int:pk>/coktas/rencana/", coktas_rencana.baru, name="coktas_rencana_baru"),
    path("periode/<int:pk>/coktas/hasil/", coktas.hasil, name="coktas_hasil"),
    path("periode/<int:pk>/coktas/serah/", coktas.serah, name="coktas_serah"),
    path("periode/<int:pk>/coktas/lanjut/", coktas.lanjut, name="coktas_lanjut"),
    path("coktas/<int:pk>/", coktas.baris, name="coktas_baris"),
    path("coktas/<int:pk>/buka/", coktas.baris_buka, name="coktas_buka"),
    path("coktas/<int:pk>/foto/<uuid:kunjungan>/", coktas.foto, name="coktas_foto"),
    path("coktas/rencana/<int:pk>/", coktas_rencana.rencana, name="coktas_rencana"),
    path("coktas/rencana/<int:pk>/ubah/", coktas_rencana.ubah, name="coktas_rencana_ubah"),
    path("coktas/rencana/<int:pk>/cetak/", coktas_rencana.cetak, name="coktas_cetak"),
    path("lapangan/<int:pk>/", lapangan.lapangan, name="lapangan"),
    path("lapangan/<int:pk>/luring/", lapangan.luring, name="lapangan_luring"),
    path("lapangan/<int:pk>/pekerja.js", lapangan.pekerja, name="lapangan_pekerja"),
    path("lapangan/<int:pk>/unduh/", lapangan.unduh, name="lapangan_unduh"),
    path("lapangan/<int:pk>/keadaan/", lapangan.keadaan, name="lapangan_keadaan"),
    path("lapangan/<int:pk>/<int:baris>/", lapangan_isi.kunjungan, name="lapangan_kunjungan"),
]
