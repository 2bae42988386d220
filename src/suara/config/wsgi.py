"""The WSGI door. In production it stays shut while a setting is unsafe."""

import gc
import os
import sys

from django.core.wsgi import get_wsgi_application

from suara.config.hangat import warm_up

# How long a thread that comes back from the database waits for the interpreter at most. With Python's own
# 5 ms a report that holds the end of the trail waits for a drawn page at each of its statements, and all
# others wait for the report (`bench/HASIL.md`).
sys.setswitchinterval(0.002)

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "suara.config.settings")
application = get_wsgi_application()

if os.environ.get("SUARA_MODE", "demo") != "demo":
    from suara.config.check import unsafe_settings

    if unsafe := unsafe_settings():
        raise SystemExit("suara: " + " ".join(unsafe))

warm_up()

# What is loaded now stays: the collector need not look at it again, nor run at every 700 new objects.
gc.freeze()
gc.set_threshold(20_000, 20, 20)
