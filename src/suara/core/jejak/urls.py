"""Addresses under `/kerja/jejak/`."""

from __future__ import annotations

from django.urls import path

from suara.core.jejak import views

app_name = "jejak"
urlpatterns = [path("<str:obj_type>/<str:obj_id>/", views.riwayat, name="riwayat")]
