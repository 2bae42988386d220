"""Addresses directly under `/kerja/`."""

from __future__ import annotations

from django.urls import path

from suara.core.tugas import views

app_name = "tugas"
urlpatterns = [
    path("", views.hari_ini, name="hari_ini"),
    path("perkara/", views.perkara, name="perkara"),
]
