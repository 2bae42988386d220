"""Where an invitation arrives, under ``/survei/undangan/``."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
