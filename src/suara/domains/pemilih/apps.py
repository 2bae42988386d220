from django.apps import AppConfig


class PemilihConfig(AppConfig):
    name = "suara.domains.pemilih"
    label = "pemilih"
