from django.apps import AppConfig


class PrivasiConfig(AppConfig):
    name = "suara.core.privasi"
    label = "privasi"
