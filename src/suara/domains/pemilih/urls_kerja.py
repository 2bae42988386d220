"""Addresses of the voter list in Ruang Kerja, under ``/kerja/pemilih/``."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver

app_name = "pemilih_kerja"
urlpatterns: list[URLPattern | URLResolver] = []
