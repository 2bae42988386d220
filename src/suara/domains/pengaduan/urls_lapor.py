"""Addresses of a citizen's own report: writing it, sending it, following it."""

from __future__ import annotations

from django.urls import path

from suara.domains.pengaduan import (
    unggah_pintu,
    views_cek,
    views_cek_tindakan,
    views_lapor,
    views_lapor_bantu,
    views_lapor_buang,
    views_lapor_kirim,
)

urlpatterns = [
    path("", views_lapor.beranda, name="beranda"),
    path("buat/", views_lapor.satu, name="satu"),
    path("buat/periksa/", views_lapor_kirim.periksa, name="periksa"),
    path("buat/buang/", views_lapor_buang.buang, name="buang"),
    path("buat/dibuang/", views_lapor_buang.dibuang, name="dibuang"),
    path("buat/<slug:langkah>/", views_lapor.langkah, name="langkah"),
    path("terkirim/", views_lapor_kirim.terkirim, name="terkirim"),
    path("terkirim/tanda-terima.pdf", views_lapor_kirim.tanda_terima, name="tanda_terima"),
    path("bantu/samarkan/", views_lapor_bantu.samarkan, name="samarkan"),
    path("bantu/serupa/", views_lapor_bantu.serupa, name="serupa"),
    path("bantu/wilayah/", views_lapor_bantu.wilayah, name="wilayah"),
    path("unggah/", unggah_pintu.mulai, name="unggah"),
    path("unggah/<uuid:pk>/", unggah_pintu.potongan, name="potongan"),
    path("unggah/<uuid:pk>/batal/", unggah_pintu.batal, name="batal_unggah"),
    path("wbs/", views_lapor.wbs, name="wbs"),
    path("cek/", views_cek.cek, name="cek"),
    path("cek/<str:nomor>/", views_cek.rinci, name="rinci"),
    path("cek/<str:nomor>/keluar/", views_cek.keluar, name="keluar_cek"),
    path("cek/<str:nomor>/tanda-terima.pdf", views_cek.tanda_terima, name="rinci_tanda_terima"),
    path("cek/<str:nomor>/ringkasan.pdf", views_cek.ringkasan, name="rinci_ringkasan"),
    path("cek/<str:nomor>/lampiran/<int:pk>/", views_cek.lampiran, name="rinci_lampiran"),
    path("cek/<str:nomor>/<slug:act>/", views_cek_tindakan.tindakan, name="tindakan"),
]
