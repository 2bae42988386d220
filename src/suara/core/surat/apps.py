from django.apps import AppConfig


class SuratConfig(AppConfig):
    name = "suara.core.surat"
    label = "surat"
