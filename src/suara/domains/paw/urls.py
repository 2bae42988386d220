"""Public addresses of PAW under ``/paw/``."""

from __future__ import annotations

from django.urls import URLPattern

app_name = "paw"
urlpatterns: list[URLPattern] = []
