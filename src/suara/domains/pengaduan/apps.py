from django.apps import AppConfig


class PengaduanConfig(AppConfig):
    name = "suara.domains.pengaduan"
    label = "pengaduan"
