"""Addresses under `/jejak/`."""

from __future__ import annotations

from django.urls import path

from suara.core.jejak import views_publik

app_name = "jejak_publik"
urlpatterns = [
    path("", views_publik.titik_periksa, name="titik_periksa"),
    path("titik-periksa.json", views_publik.titik_periksa_json, name="titik_periksa_json"),
]
