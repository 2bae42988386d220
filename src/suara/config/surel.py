"""How Suara sends mail, from the environment."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any


def mailers(data: Path) -> dict[str, dict[str, Any]]:
    """Return the mail settings. Without a server, messages become files that a demo can show."""
    host = os.environ.get("SUARA_SMTP_HOST", "")
    if not host:
        backend = "django.core.mail.backends.filebased.EmailBackend"
        return {"default": {"BACKEND": backend, "OPTIONS": {"file_path": str(data / "surel")}}}
    options = {
        "host": host,
        "port": int(os.environ.get("SUARA_SMTP_PORT", "587")),
        "username": os.environ.get("SUARA_SMTP_USER", ""),
        "password": os.environ.get("SUARA_SMTP_PASSWORD", ""),
        "use_tls": os.environ.get("SUARA_SMTP_TLS", "1") == "1",
        "timeout": 10,
    }
    return {"default": {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": options}}
