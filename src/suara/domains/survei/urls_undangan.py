"""Where an invitation arrives, under ``/survei/undangan/``."""

from __future__ import annotations

from django.urls import URLPattern, path

from suara.domains.survei import views_undangan

urlpatterns: list[URLPattern] = [path("", views_undangan.undangan, name="undangan")]
