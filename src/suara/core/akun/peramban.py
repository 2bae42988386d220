"""Name a browser coarsely: enough to recognise one's own telephone, too little to tell people apart."""

from __future__ import annotations

from collections.abc import Sequence

type Signs = Sequence[tuple[str, str]]

# The order matters: Edge also calls itself Chrome, and every browser calls itself Safari.
BROWSERS: Signs = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("Chrome", "Chrome"),
    ("CriOS", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS: Signs = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)


def describe_peramban(user_agent: str) -> str:
    """Return a short name such as ``Chrome · Android``, without versions."""
    browser = _first(BROWSERS, user_agent, "Peramban lain")
    system = _first(SYSTEMS, user_agent, "")
    return f"{browser} · {system}" if system else browser


def _first(signs: Signs, text: str, otherwise: str) -> str:
    return next((name for sign, name in signs if sign in text), otherwise)
