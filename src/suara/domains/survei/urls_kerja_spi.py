"""The register around SPI, under ``/kerja/survei/spi/``."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
