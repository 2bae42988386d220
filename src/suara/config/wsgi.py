"""The WSGI door. In production it stays shut while a setting is unsafe."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "suara.config.settings")
application = get_wsgi_application()

if os.environ.get("SUARA_MODE", "demo") != "demo":
    from suara.config.check import unsafe_settings

    if unsafe := unsafe_settings():
        raise SystemExit("suara: " + " ".join(unsafe))
