"""A whole office in a process of its own: `suara up` on a copy of one prepared demo data folder."""

from __future__ import annotations

import fcntl
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 300.0
PREPARE = """
from suara.config.cli import start_django
from suara.config.siapkan import compile_translations, prepare
compile_translations()
start_django()
prepare(empty=False)
"""


@dataclass(frozen=True, slots=True)
class Kantor:
    """A running office: where it answers, and where its data stands."""

    url: str
    data: Path

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run `./suara WORDS…` on this office's data."""
        return _python(["-m", "suara", *words], self.data)

    def python(self, source: str) -> str:
        """Run Python with Django on this office's data; return what it prints."""
        head = "from suara.config.cli import start_django\nstart_django()\n"
        done = _python(["-c", head + source], self.data)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()


def prepare_once(place: Path) -> Path:
    """Return the prepared demo data, built by the first worker of the run that asks.

    `SUARA_KANTOR_CONTOH` names a folder that is prepared already, so that one journey can start at once.
    """
    given = os.environ.get("SUARA_KANTOR_CONTOH")
    if given:
        return Path(given)
    data = place / "kantor-contoh"
    with (place / "kantor-contoh.kunci").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (data / "siap.json").exists():
            done = _python(["-c", PREPARE], data)
            assert done.returncode == 0, done.stderr
    return data


@contextmanager
def run_office(prepared: Path, place: Path) -> Iterator[Kantor]:
    """Start an office on a copy of `prepared`; stop it at the end."""
    shutil.copytree(prepared, place)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with (place / "up.log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "suara", "up", "--port", str(port)],
            cwd=ROOT,
            env=environment(place),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        kantor = Kantor(f"http://127.0.0.1:{port}", place)
        _wait(kantor, process)
        yield kantor
    finally:
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def environment(data: Path) -> dict[str, str]:
    """Return the environment of an office: nothing of the test run's own settings."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("SUARA_", "DJANGO_"))}
    return clean | {"SUARA_DATA": str(data), "PYTHONPATH": str(ROOT / "src")}


def _python(words: list[str], data: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env=environment(data),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )


def _wait(kantor: Kantor, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        assert process.poll() is None, (kantor.data / "up.log").read_text()
        try:
            with urllib.request.urlopen(kantor.url + "/sehat", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise AssertionError((kantor.data / "up.log").read_text())
