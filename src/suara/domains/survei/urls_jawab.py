"""Answering under ``/survei/``. The address of a form is short enough to be typed from a poster."""

from __future__ import annotations

from django.urls import URLPattern, path

from suara.domains.survei.views_jawab import beranda, isi, luring

urlpatterns: list[URLPattern] = [
    path("", beranda.beranda, name="beranda"),
    path("<slug:kode>/", beranda.gelombang, name="gelombang"),
    path("<slug:kode>/<slug:layanan>/", isi.isi, name="isi"),
    path("<slug:kode>/<slug:layanan>/terima-kasih/", isi.terima_kasih, name="terima_kasih"),
    path("<slug:kode>/<slug:layanan>/kios/", isi.kios, name="kios"),
    path("<slug:kode>/<slug:layanan>/kios/terima-kasih/", isi.kios_selesai, name="kios_selesai"),
    path("<slug:kode>/<slug:layanan>/luring/", luring.luring, name="luring"),
    path("<slug:kode>/<slug:layanan>/luring/kios/", luring.luring_kios, name="luring_kios"),
    path("<slug:kode>/<slug:layanan>/keadaan/", luring.keadaan, name="keadaan"),
    path("<slug:kode>/<slug:layanan>/pekerja.js", luring.pekerja, name="pekerja"),
]
