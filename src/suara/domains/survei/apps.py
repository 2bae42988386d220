from django.apps import AppConfig


class SurveiConfig(AppConfig):
    name = "suara.domains.survei"
    label = "survei"
