"""Addresses of PAW in Ruang Kerja, under ``/kerja/paw/``."""

from __future__ import annotations

from django.urls import include, path

from suara.domains.paw.views_kerja import (
    calon,
    catatan,
    daftar,
    isian,
    keputusan,
    pelantikan,
    pendaftaran,
    perkara,
    surat,
)

app_name = "paw_kerja"
urlpatterns = [
    path("", daftar.daftar, name="daftar"),
    path("data/", include("suara.domains.paw.urls_data")),
    path("surat-baru/", pendaftaran.mulai, name="mulai"),
    path("surat-baru/<uuid:pk>/buang/", pendaftaran.buang, name="buang_draf"),
    path(
        "surat-baru/<uuid:pk>/lampiran/<uuid:lampiran>/hapus/",
        pendaftaran.hapus_lampiran,
        name="hapus_lampiran_draf",
    ),
    path("surat-baru/<uuid:pk>/<slug:langkah>/simpan/", isian.simpan_surat, name="simpan_surat"),
    path("surat-baru/<uuid:pk>/<slug:langkah>/", pendaftaran.daftarkan, name="daftarkan"),
    path("<uuid:pk>/", perkara.perkara, name="perkara"),
    path("<uuid:pk>/isian/<slug:act>/simpan/", isian.simpan, name="simpan_isian"),
    path("<uuid:pk>/isian/<slug:act>/buang/", isian.buang, name="buang_isian"),
    path("<uuid:pk>/periksa/", catatan.periksa, name="periksa"),
    path("<uuid:pk>/lampiran/", catatan.lampiran, name="lampiran"),
    path("<uuid:pk>/fakta/", calon.fakta, name="fakta"),
    path("<uuid:pk>/fakta/<uuid:fakta>/verifikasi/", calon.verifikasi_fakta, name="verifikasi_fakta"),
    path("<uuid:pk>/fakta/<uuid:fakta>/cabut/", calon.cabut_fakta, name="cabut_fakta"),
    path("<uuid:pk>/klarifikasi/", calon.klarifikasi, name="klarifikasi"),
    path("<uuid:pk>/tanggapan/", calon.tanggapan, name="tanggapan"),
    path("<uuid:pk>/lhkpn/", calon.lhkpn, name="lhkpn"),
    path("<uuid:pk>/proses-hukum/", catatan.proses_hukum, name="proses_hukum"),
    path("<uuid:pk>/kepengurusan/", catatan.kepengurusan, name="kepengurusan"),
    path("<uuid:pk>/rancangan/", keputusan.rancangan, name="rancangan"),
    path("<uuid:pk>/pleno/", keputusan.pleno, name="pleno"),
    path("<uuid:pk>/pendapat/", keputusan.pendapat, name="pendapat"),
    path("<uuid:pk>/konsep/<str:jenis>/", surat.konsep, name="konsep"),
    path("<uuid:pk>/dokumen/<int:dokumen>/", surat.dokumen, name="dokumen"),
    path("<uuid:pk>/dokumen/<int:dokumen>/pdf/", surat.pratinjau, name="pratinjau"),
    path("<uuid:pk>/dokumen/<int:dokumen>/hapus/", surat.hapus_konsep, name="hapus_konsep"),
    path("<uuid:pk>/dokumen/<int:dokumen>/terbitkan/", surat.terbitkan, name="terbitkan"),
    path("<uuid:pk>/dokumen/<int:dokumen>/ralat/", surat.ralat, name="ralat"),
    path("<uuid:pk>/umumkan/", surat.umumkan, name="umumkan"),
    path("<uuid:pk>/pelantikan/", pelantikan.pelantikan, name="pelantikan"),
    path("<uuid:pk>/buka-kembali/", catatan.buka_kembali, name="buka_kembali"),
    path("<uuid:pk>/tutup/", catatan.tutup, name="tutup"),
]
