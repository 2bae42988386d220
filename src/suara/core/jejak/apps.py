from django.apps import AppConfig


class JejakConfig(AppConfig):
    name = "suara.core.jejak"
    label = "jejak"
