"""The public page against false invitations of SPI, under ``/survei/spi/``."""

from __future__ import annotations

from django.urls import URLPattern, path

from suara.domains.survei import views_evaluasi

urlpatterns: list[URLPattern] = [path("", views_evaluasi.spi, name="spi")]
