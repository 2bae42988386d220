"""Questionnaires in Ruang Kerja, under ``/kerja/survei/instrumen/``."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
