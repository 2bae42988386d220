from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "suara.ui"
    label = "ui"
