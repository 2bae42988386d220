"""Addresses of the public site's own pages."""

from django.urls import path

from suara.portal import views

app_name = "portal"
urlpatterns = [
    path("", views.beranda, name="beranda"),
    path("cari/", views.cari, name="cari"),
    path("tentang/", views.tentang, name="tentang"),
    path("aksesibilitas/", views.aksesibilitas, name="aksesibilitas"),
    path("privasi/", views.privasi, name="privasi"),
]
