"""Invitations of one wave, under ``/kerja/survei/gelombang/<pk>/undangan/``."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
