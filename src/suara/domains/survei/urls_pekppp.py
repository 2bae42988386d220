"""Published results of PEKPPP, under ``/survei/pekppp/``."""

from __future__ import annotations

from django.urls import URLPattern, path

from suara.domains.survei import views_evaluasi

urlpatterns: list[URLPattern] = [path("", views_evaluasi.pekppp, name="pekppp")]
