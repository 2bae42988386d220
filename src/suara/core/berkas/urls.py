"""Addresses under `/kerja/berkas/`."""

from __future__ import annotations

from django.urls import path

from suara.core.berkas import views

app_name = "berkas"
urlpatterns = [path("<uuid:berkas_id>/", views.unduh, name="unduh")]
