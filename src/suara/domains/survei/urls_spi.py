"""The public page against false invitations of SPI, under ``/survei/spi/``."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
