from django.apps import AppConfig


class BerkasConfig(AppConfig):
    name = "suara.core.berkas"
    label = "berkas"
