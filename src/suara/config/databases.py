"""Turn a database address into Django's settings."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;PRAGMA busy_timeout=10000;"
)


def database_from_url(url: str) -> dict[str, Any]:
    """Return the settings for `sqlite:///path` or `postgresql://user:password@host:port/name`.

    Raises `ValueError` for any other scheme.
    """
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        path = parts.path.removeprefix("/") if parts.path.startswith("//") else parts.path
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": unquote(path),
            "OPTIONS": {"init_command": SQLITE_PRAGMAS, "transaction_mode": "IMMEDIATE", "timeout": 10},
        }
    if parts.scheme in {"postgresql", "postgres"}:
        return {
            "ENGINE": "suara.config.postgres",
            "NAME": parts.path.removeprefix("/"),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or "",
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
        }
    raise ValueError("SUARA_DATABASE_URL harus berawal sqlite:/// atau postgresql://")


def is_sqlite(url: str) -> bool:
    """Return whether `url` names an embedded database file."""
    return urlsplit(url).scheme == "sqlite"
