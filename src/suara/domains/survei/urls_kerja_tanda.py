"""Answers worth a second look, under ``/kerja/survei/gelombang/<pk>/tanda/``."""

from __future__ import annotations

from django.urls import URLPattern, path

from suara.domains.survei.views_kerja import tanda

urlpatterns: list[URLPattern] = [
    path("", tanda.tanda, name="tanda"),
    path("usul/", tanda.usul, name="tanda_usul"),
    path("putus/", tanda.putus, name="tanda_putus"),
]
