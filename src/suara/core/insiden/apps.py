from django.apps import AppConfig


class InsidenConfig(AppConfig):
    name = "suara.core.insiden"
    label = "insiden"
