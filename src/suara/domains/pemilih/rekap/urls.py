"""The address of the recap check."""

from __future__ import annotations

from django.urls import path

from suara.domains.pemilih.rekap.views import periksa_rekap

urlpatterns = [path("periksa-rekap/", periksa_rekap, name="periksa_rekap")]
