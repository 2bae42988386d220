"""Addresses of the public check, included under ``/pemilih/``."""

from __future__ import annotations

from django.urls import path

from suara.domains.pemilih.cek import views

urlpatterns = [path("cek/", views.cek, name="cek")]
