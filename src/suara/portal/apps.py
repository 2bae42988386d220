from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "suara.portal"
    label = "portal"
