"""Addresses of the design system: the reader's switches, and the page of all components."""

from django.urls import path

from suara.ui import views

app_name = "ui"
urlpatterns = [
    path("bahasa/", views.bahasa, name="bahasa"),
    path("tampilan/", views.tampilan, name="tampilan"),
    path("kerja/komponen/", views.komponen, name="komponen"),
]
