from django.apps import AppConfig


class WilayahConfig(AppConfig):
    name = "suara.core.wilayah"
    label = "wilayah"
