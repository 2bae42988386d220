from django.apps import AppConfig


class PawConfig(AppConfig):
    name = "suara.domains.paw"
    label = "paw"
