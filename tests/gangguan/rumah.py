"""A demo office that may be hurt: prepared once, copied for every test, run as real processes, killed."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from tests.perjalanan import kantor as perjalanan

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 300.0


@dataclass(frozen=True, slots=True)
class Rumah:
    """One data folder with its database: an SQLite file inside, or a PostgreSQL database beside."""

    data: Path
    database_url: str = ""

    def environment(self, **extra: str) -> dict[str, str]:
        """Return the environment of this office: nothing of the test run's own settings."""
        clean = {
            name: value for name, value in os.environ.items() if not name.startswith(("SUARA_", "DJANGO_"))
        }
        own = {"SUARA_DATABASE_URL": self.database_url} if self.database_url else {}
        return clean | own | {"SUARA_DATA": str(self.data), "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"} | extra

    def run(self, *words: str, **extra: str) -> subprocess.CompletedProcess[str]:
        """Run Python with these words on this office's data."""
        return subprocess.run(
            [sys.executable, *words], cwd=ROOT, env=self.environment(**extra), stdin=subprocess.DEVNULL,
            capture_output=True, text=True, check=False, timeout=PATIENCE,
        )  # fmt: skip

    def ask(self, module: str, *words: str) -> Any:
        """Run a module of this folder on the office's data; return the JSON that it prints."""
        done = self.run("-m", f"tests.gangguan.{module}", *words)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def audit(self) -> list[str]:
        """Return everything that does not agree in this office; empty is whole."""
        found: list[str] = self.ask("audit")
        return found

    def rencana(self) -> dict[str, Any]:
        """Return the acts that can be played on this office, and its officers' sessions."""
        found: dict[str, Any] = json.loads((self.data / "rencana.json").read_text())
        return found

    def copy(self, place: Path) -> Rumah:
        """Return a copy of this office, database included."""
        shutil.copytree(self.data, place)
        url = ""
        if self.database_url:
            name = "gangguan_" + hashlib.sha256(str(place).encode()).hexdigest()[:16]
            url = with_database(self.database_url, name)
            copy_database(self.database_url, url)
        return Rumah(place, url)

    def discard(self) -> None:
        """Remove the office."""
        shutil.rmtree(self.data, ignore_errors=True)
        if self.database_url:
            drop_database(self.database_url)


def with_database(url: str, name: str) -> str:
    """Return the address of another database on the same server."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


def _server(url: str, *statements: str) -> None:
    import psycopg

    with psycopg.connect(with_database(url, "template1"), autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)  # type: ignore[call-overload]


def _name(url: str) -> str:
    return urlsplit(url).path.removeprefix("/")


def copy_database(source: str, target: str) -> None:
    """Make `target` a copy of `source`, whatever it was before."""
    # One copy at a time: the server refuses a template, or itself, that somebody else is copying just now.
    with Path("/tmp/suara-gangguan.kunci").open("w") as lock:  # noqa: S108
        fcntl.flock(lock, fcntl.LOCK_EX)
        _server(
            target,
            f'DROP DATABASE IF EXISTS "{_name(target)}" WITH (FORCE)',
            f'CREATE DATABASE "{_name(target)}" TEMPLATE "{_name(source)}" STRATEGY FILE_COPY',
        )


def drop_database(url: str) -> None:
    """Drop the database of this address."""
    _server(url, f'DROP DATABASE IF EXISTS "{_name(url)}" WITH (FORCE)')


def prepare_once(place: Path) -> Rumah:
    """Return the prepared office, built by the first worker of the run that asks."""
    data = place / "rumah-contoh"
    given = os.environ.get("SUARA_DATABASE_URL", "")
    url = ""
    if given.startswith("postgres"):
        url = with_database(given, "gangguan_contoh_" + hashlib.sha256(str(place).encode()).hexdigest()[:8])
    rumah = Rumah(data, url)
    with (place / "rumah-contoh.kunci").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (data / "rencana.json").exists():
            if url:
                _server(
                    url,
                    f'DROP DATABASE IF EXISTS "{_name(url)}" WITH (FORCE)',
                    f'CREATE DATABASE "{_name(url)}"',
                )
            else:
                # The journeys of this run begin with the same demo: whoever comes first builds it for both.
                shutil.copytree(perjalanan.prepare_once(place), data, dirs_exist_ok=True)
            done = rumah.run("-m", "tests.gangguan.rencana")
            assert done.returncode == 0, done.stderr
    return rumah


def free_port() -> int:
    """Return a port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(slots=True)
class Berjalan:
    """A running office: `suara up` with its web server and worker."""

    rumah: Rumah
    port: int
    process: subprocess.Popen[bytes]
    log: Path
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def url(self) -> str:
        """Return where it answers."""
        return f"http://127.0.0.1:{self.port}"

    def health(self) -> tuple[int, dict[str, Any]]:
        """Return what /sehat says, 0 when nothing answers."""
        try:
            with urllib.request.urlopen(self.url + "/sehat", timeout=15) as response:
                return response.status, json.load(response)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)
        except OSError:
            return 0, {}

    def wait(self) -> Berjalan:
        """Wait until it is in order."""
        deadline = time.monotonic() + PATIENCE
        while self.health()[0] != 200:
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < deadline, self.log.read_text()
            time.sleep(0.1)
        return self

    def family(self) -> list[int]:
        """Return the processes of this office: `up` and all its descendants."""
        return [self.process.pid, *descendants(self.process.pid)]

    def web_workers(self) -> list[int]:
        """Return the processes that answer requests: children of the web server."""
        return [pid for child in descendants(self.process.pid) if "granian" in command_of(child)
                for pid in children(child)]  # fmt: skip

    def kill_all(self) -> None:
        """Kill everything at once, as a power cut does."""
        for pid in self.family():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.wait()

    def stop(self) -> int:
        """Stop it as Ctrl-C does; return its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.kill_all()
            raise


def start(rumah: Rumah, **extra: str) -> Berjalan:
    """Start `suara up` on this office."""
    port = free_port()
    log = rumah.data / f"up-{port}.log"
    with log.open("w") as target:
        process = subprocess.Popen(
            [sys.executable, "-m", "suara", "up", "--port", str(port)], cwd=ROOT,
            env=rumah.environment(**extra), stdin=subprocess.DEVNULL, stdout=target, stderr=subprocess.STDOUT,
        )  # fmt: skip
    return Berjalan(rumah, port, process, log, extra)


@contextlib.contextmanager
def running(rumah: Rumah, **extra: str) -> Iterator[Berjalan]:
    """Run an office for a while."""
    office = start(rumah, **extra)
    try:
        yield office.wait()
    finally:
        office.stop()


def children(pid: int) -> list[int]:
    """Return the child processes of `pid`."""
    found: list[int] = []
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found += [int(word) for word in path.read_text().split()]
    return found


def descendants(pid: int) -> list[int]:
    """Return all processes below `pid`."""
    return [one for child in children(pid) for one in (child, *descendants(child))]


def command_of(pid: int) -> str:
    """Return the command line of a process."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""
