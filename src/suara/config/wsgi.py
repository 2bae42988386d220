"""The WSGI door. In production it stays shut while a setting is unsafe."""

import os
import sys

from django.core.wsgi import get_wsgi_application

# How long a thread that comes back from the database waits for the interpreter at most. With Python's own
# 5 ms a report that holds the end of the trail waits for a drawn page at each of its statements, and all
# others wait for the report: under load a worker took a third as many (`bench/HASIL.md`).
sys.setswitchinterval(0.0005)

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "suara.config.settings")
application = get_wsgi_application()

if os.environ.get("SUARA_MODE", "demo") != "demo":
    from suara.config.check import unsafe_settings

    if unsafe := unsafe_settings():
        raise SystemExit("suara: " + " ".join(unsafe))
