from django.apps import AppConfig


class TugasConfig(AppConfig):
    name = "suara.core.tugas"
    label = "tugas"
