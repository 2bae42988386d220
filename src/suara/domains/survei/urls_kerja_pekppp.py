"""PEKPPP in Ruang Kerja, under ``/kerja/survei/pekppp/``."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
