"""Entering answers, posters and exclusions of one wave, under ``/kerja/survei/gelombang/<pk>/``."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
