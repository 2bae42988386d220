"""Invitations of one wave, under ``/kerja/survei/gelombang/<pk>/undangan/``."""

from __future__ import annotations

from django.urls import URLPattern, path

from suara.domains.survei.views_kerja import undangan

urlpatterns: list[URLPattern] = [
    path("", undangan.undangan, name="undangan"),
    path("kontak/", undangan.kontak, name="undangan_kontak"),
    path("kirim/", undangan.kirim, name="undangan_kirim"),
    path("ingatkan/", undangan.ingatkan, name="undangan_ingatkan"),
    path("daftar/", undangan.daftar, name="undangan_daftar"),
    path("kode/", undangan.kode, name="undangan_kode"),
    path("batal/", undangan.batal, name="undangan_batal"),
]
