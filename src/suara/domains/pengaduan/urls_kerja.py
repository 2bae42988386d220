"""Addresses of LAPOR! in Ruang Kerja, under ``/kerja/lapor/``. An act's address is its value."""

from __future__ import annotations

from django.urls import path

from suara.domains.pengaduan.views_kerja import (
    antrean,
    identitas,
    impor,
    keputusan,
    klasifikasi,
    komentar,
    lampiran,
    laporan,
    loket,
    penerusan,
    privasi,
    terlapor,
    unit,
)

app_name = "lapor_kerja"

ACTS = (
    ("verifikasi", klasifikasi.verifikasi),
    ("kelengkapan", klasifikasi.kelengkapan),
    ("disposisi-ulang", klasifikasi.disposisi_ulang),
    ("klasifikasi-ulang", klasifikasi.klasifikasi_ulang),
    ("terlapor", terlapor.terlapor),
    ("gabung", klasifikasi.gabung),
    ("lepas-gabungan", klasifikasi.lepas_gabungan),
    ("arsip", keputusan.arsip),
    ("usul-arsip", keputusan.usul_arsip),
    ("setujui-arsip", keputusan.setujui_arsip),
    ("tolak-arsip", keputusan.tolak_arsip),
    ("usul-selesai", keputusan.usul_selesai),
    ("setujui-selesai", keputusan.setujui_selesai),
    ("tolak-selesai", keputusan.tolak_selesai),
    ("teruskan", penerusan.teruskan),
    ("konfirmasi-penerusan", penerusan.konfirmasi_penerusan),
    ("ambil-kembali", penerusan.ambil_kembali),
    ("alihkan-wbs", penerusan.alihkan_wbs),
    ("kembalikan", unit.kembalikan),
    ("tindak-lanjut", unit.tindak_lanjut),
    ("kabar", unit.kabar),
    ("tanya", unit.tanya),
    ("sampaikan", unit.sampaikan),
    ("rahasiakan", privasi.rahasiakan),
    ("salinan", privasi.salinan),
    ("terbitkan", privasi.terbitkan),
    ("tarik", privasi.tarik),
    ("buka-identitas", identitas.buka_identitas),
)

urlpatterns = [
    path("", antrean.daftar, name="daftar"),
    path("wbs/", antrean.wbs, name="wbs"),
    path("komentar/", komentar.komentar, name="komentar"),
    path("baru/", loket.baru, name="baru"),
    path("baru/tercatat/", loket.tercatat, name="tercatat"),
    path("baru/tanda-terima/", loket.tanda_terima, name="tanda_terima"),
    path("impor/", impor.impor, name="impor"),
    path("impor/contoh.csv", impor.contoh, name="impor_contoh"),
    path("impor/hasil/", impor.impor_hasil, name="impor_hasil"),
    path("ekspor/", impor.ekspor, name="ekspor"),
    path("<str:nomor>/", laporan.laporan, name="laporan"),
    path("<str:nomor>/lampiran/<int:pk>/", lampiran.unduh, name="lampiran"),
    path("<str:nomor>/lampiran/<int:pk>/izin/", lampiran.izin, name="izin_lampiran"),
    path("<str:nomor>/terlapor/<int:pk>/cabut/", terlapor.cabut_terlapor, name="cabut_terlapor"),
    path("<str:nomor>/surat/<int:pk>/", penerusan.surat, name="surat"),
    path("<str:nomor>/identitas/<uuid:pk>/", identitas.baca_identitas, name="baca_identitas"),
    path("<str:nomor>/identitas/<uuid:pk>/putus/", identitas.putus_identitas, name="putus_identitas"),
    *(path(f"<str:nomor>/{act}/", view, name=act.replace("-", "_")) for act, view in ACTS),
]
