"""Bring the data folder up to date: tables, static files, regions, offices, the demo office.

A second start finds the fingerprint of the first and skips all of it, after asking the database whether
it still holds the migrations that the fingerprint speaks of.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import sqlite3
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
SOURCE = ROOT / "src" / "suara"
PREPARED_FROM = (
    "migrations/*.py",
    "static/**/*",
    "templates/**/*.html",
    "referensi*.py",
    "benih/*.yaml",
    "settings.py",
    "demo/**/*",
)


def data_folder() -> Path:
    """Return the folder for everything that Suara writes, without loading settings."""
    return Path(os.environ.get("SUARA_DATA", ROOT / "data"))


def fingerprint() -> str:
    """Return a hash of names, sizes and times of the files that preparation depends on."""
    digest = hashlib.sha256(os.environ.get("SUARA_DATABASE_URL", "sqlite").encode())
    lines: list[str] = []
    for pattern in PREPARED_FROM:
        for path in SOURCE.rglob(pattern):
            if path.is_file() and path.suffix != ".pyc":
                stat = path.stat()
                lines.append(f"{path.relative_to(SOURCE)} {stat.st_size} {stat.st_mtime_ns}")
    digest.update("\n".join(sorted(lines)).encode())
    return digest.hexdigest()


def is_prepared(*, empty: bool) -> bool:
    """Return whether the last preparation still holds. Only an SQLite file is trusted without a full look."""
    note = read_note()
    if note.get("sidik") != fingerprint() or (not empty and not note.get("contoh")):
        return False
    database = data_folder() / "suara.sqlite3"
    if "SUARA_DATABASE_URL" in os.environ or not database.exists():
        return False
    try:
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
            (count,) = connection.execute("SELECT count(*) FROM django_migrations").fetchone()
    except sqlite3.Error:
        return False
    return bool(count == note.get("migrasi"))


def read_note() -> dict[str, Any]:
    """Return what the last preparation noted, empty when there was none."""
    try:
        note: dict[str, Any] = json.loads((data_folder() / "siap.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return note


def prepare(*, empty: bool) -> None:
    """Do all of it, each step safe to repeat. Expects Django to be loaded."""
    from django.core.management import call_command
    from django.db.migrations.recorder import MigrationRecorder

    sidik = fingerprint()
    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    _load_reference()
    demo = bool(read_note().get("contoh")) or (not empty and _build_demo())
    from django.db import connection

    count = MigrationRecorder(connection).migration_qs.count()
    note = json.dumps({"sidik": sidik, "migrasi": count, "contoh": demo})
    target = data_folder() / "siap.json"
    fresh = target.with_suffix(".baru")
    fresh.write_text(note, encoding="utf-8")
    fresh.replace(target)


def _load_reference() -> None:
    from suara.core.wilayah import services
    from suara.domains.survei.services.instrumen import load_seeds

    services.load_wilayah()
    services.load_kantor()
    services.load_unit()
    load_seeds()


DEMO_ROOMS = (
    *("suara.domains.paw.demo", "suara.domains.pengaduan.demo", "suara.domains.pemilih.demo"),
    "suara.domains.survei.demo",
)
"""Each has `build_demo()`; the order is the order of the accounts on the sign-in page."""


def _build_demo() -> bool:
    from django.conf import settings

    if not settings.DEMO:
        return False
    for room in DEMO_ROOMS:
        importlib.import_module(room).build_demo()
    return True


def compile_translations() -> None:
    """Compile every catalogue that is newer than its compiled form; needs no gettext on the machine."""
    for po in (SOURCE / "locale").rglob("*.po"):
        mo = po.with_suffix(".mo")
        if mo.exists() and mo.stat().st_mtime_ns >= po.stat().st_mtime_ns:
            continue
        from babel.messages.mofile import write_mo
        from babel.messages.pofile import read_po

        with po.open("rb") as source:
            catalog = read_po(source)
        fresh = mo.with_suffix(".baru")
        with fresh.open("wb") as target:
            write_mo(target, catalog)
        fresh.replace(mo)
