from django.apps import AppConfig


class AkunConfig(AppConfig):
    name = "suara.core.akun"
    label = "akun"
