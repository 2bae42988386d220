"""`./suara gerbang`: the gates of every change, in the order in which they fail fastest."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from suara.config.siapkan import ROOT, compile_translations
from suara.config.uji import install_missing

MODULE = [sys.executable, "-m"]
IMPORT_LINTER = "from importlinter.cli import lint_imports_command as run; run(standalone_mode=True)"
GATES: tuple[tuple[str, list[str]], ...] = (
    ("format", [*MODULE, "ruff", "format", "--check", "src", "tests", "bench"]),
    ("gaya", [*MODULE, "ruff", "check", "src", "tests", "bench"]),
    ("batas antarruang", [sys.executable, "-c", IMPORT_LINTER]),
    ("migrasi", [*MODULE, "django", "makemigrations", "--check", "--dry-run", "-v", "1"]),
)
TYPES = ("tipe", [*MODULE, "mypy"])


def run_gates() -> int:
    """Run every gate, also after one has failed; return 0 when all are open."""
    install_missing()
    compile_translations()
    # Types take as long as all the others together: they go beside them.
    with ThreadPoolExecutor(2) as pool:
        beside = pool.submit(_passes, *TYPES)
        closed = [
            name for name, command in (*GATES, ("templat", template_command())) if not _passes(name, command)
        ]
        missing = untranslated()
        closed += [] if beside.result() else [TYPES[0]]
    if missing:
        closed.append("terjemahan")
        _say("terjemahan Inggris belum ada untuk:\n  " + "\n  ".join(missing))
    _say(f"gerbang tertutup: {', '.join(closed)}" if closed else "semua gerbang terbuka")
    return 1 if closed else 0


def template_command() -> list[str]:
    """Return the template linter's command over every template of the house."""
    pages = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "src").rglob("templates/**/*.html"))
    # H015 asks for a line break after every heading; a heading with its sentence reads better on one line.
    return [*MODULE, "djlint", "--lint", "--quiet", "--ignore", "H015", *pages]


def untranslated() -> list[str]:
    """Return each visible sentence without a finished English translation, from a fresh extraction."""
    from babel.messages.pofile import read_po

    with tempfile.TemporaryDirectory(prefix="suara-terjemahan-") as name:
        copy = Path(name) / "src"
        shutil.copytree(ROOT / "src", copy, ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
        command = [*MODULE, "django", "makemessages", "-l", "en", "--no-location", "--no-obsolete"]
        done = _run(command, cwd=copy / "suara", path=copy)
        catalogue = copy / "suara" / "locale" / "en" / "LC_MESSAGES" / "django.po"
        if done.returncode or not catalogue.exists():
            return [f"(ekstraksi gagal) {done.stderr.strip()[-500:]}"]
        with catalogue.open("rb") as file:
            messages = [message for message in read_po(file) if message.id]
    return [_first(message.id) for message in messages if message.fuzzy or not _complete(message.string)]


def _complete(translation: str | Sequence[str] | None) -> bool:
    return bool(translation) if isinstance(translation, str | None) else all(translation)


def _first(message_id: str | Sequence[str]) -> str:
    return message_id if isinstance(message_id, str) else message_id[0]


def _passes(name: str, command: Sequence[str]) -> bool:
    _say(f"gerbang {name}")
    done = _run(command, cwd=ROOT, path=ROOT / "src")
    if done.returncode:
        print(done.stdout + done.stderr, flush=True)  # noqa: T201
    return done.returncode == 0


def _run(command: Sequence[str], *, cwd: Path, path: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "suara.config.settings", "PYTHONPATH": str(path)}
    return subprocess.run(  # noqa: S603
        command,
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def _say(sentence: str) -> None:
    print(f"suara: {sentence}", file=sys.stderr, flush=True)  # noqa: T201
