"""Public addresses of PAW under ``/paw/``."""

from __future__ import annotations

from django.urls import path

from suara.domains.paw import views

app_name = "paw"
urlpatterns = [
    path("", views.beranda, name="beranda"),
    path("permohonan/", views.permohonan, name="permohonan"),
    path("permohonan/<uuid:pk>/", views.perkara, name="perkara"),
    path("siapa-berikutnya/", views.siapa_berikutnya, name="siapa_berikutnya"),
]
