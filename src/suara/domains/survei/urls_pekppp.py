"""Published results of PEKPPP, under ``/survei/pekppp/``."""

from __future__ import annotations

from django.urls import URLPattern, path

from suara.domains.survei import views_evaluasi

urlpatterns: list[URLPattern] = [
    path("", views_evaluasi.pekppp, name="pekppp"),
    path("<int:pk>/", views_evaluasi.pekppp_putaran, name="pekppp_putaran"),
    path("<int:pk>/bukti/<int:bukti>/", views_evaluasi.pekppp_bukti, name="pekppp_bukti"),
]
