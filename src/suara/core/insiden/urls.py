"""Addresses of the incident register, under ``/kerja/insiden/``."""

from __future__ import annotations

from django.urls import path

from suara.core.insiden import views

app_name = "insiden"
urlpatterns = [
    path("", views.daftar, name="daftar"),
    path("baru/", views.baru, name="baru"),
    path("<uuid:pk>/", views.rinci, name="rinci"),
    path("<uuid:pk>/fakta/", views.fakta, name="fakta"),
    path("<uuid:pk>/langkah/", views.langkah, name="langkah"),
    path("<uuid:pk>/beri-tahu/", views.beri_tahu, name="beri_tahu"),
    path("<uuid:pk>/tutup/", views.tutup, name="tutup"),
    path("<uuid:pk>/putus/", views.putus, name="putus"),
]
