"""The machines under load: PostgreSQL that flushes to disk, and granian as `./suara up` starts it."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    """Return a port that nobody listens on, below those that the system gives to callers.

    A caller that is given the port of a server that is just down would connect to itself and hold the port.
    """
    while True:
        port = random.randrange(20_000, 32_000)  # noqa: S311
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


@dataclass
class Postgres:
    """A cluster of our own with the safe defaults: fsync and synchronous_commit on."""

    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="suara-beban-pg-")))
    port: int = field(default_factory=free_port)

    def __post_init__(self) -> None:
        from suara.config.uji import postgres_binaries

        binaries = postgres_binaries()
        if binaries is None:
            raise SystemExit("PostgreSQL tidak ditemukan; pasang dulu: apt-get install postgresql")
        self._bin = binaries
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
        self._run("initdb", "-D", str(self.folder / "data"), "-U", "suara", "-A", "trust", "-E", "UTF8")
        self.start()

    @property
    def url(self) -> str:
        """The address of the database."""
        return f"postgresql://suara@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        """Start, and wait until it answers (after a kill: until it has recovered)."""
        options = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1 -c max_connections=80"
        log = str(self.folder / "log")
        words = ("-D", str(self.folder / "data"), "-s", "-w", "-t", "120", "-o", options, "-l", log, "start")
        self._run("pg_ctl", *words)

    def kill(self) -> None:
        """Kill the server and all its children at once, as a power cut would."""
        pid = int((self.folder / "data" / "postmaster.pid").read_text().splitlines()[0])
        family = [pid, *_children(pid)]
        for one in family:
            with contextlib.suppress(ProcessLookupError):
                os.kill(one, signal.SIGKILL)
        deadline = time.monotonic() + 20
        while any(_is_alive(one) for one in family) and time.monotonic() < deadline:
            time.sleep(0.05)
        # After a power cut no process of that number lives; here a dead one may wait to be noticed.
        for left in (self.folder / "data" / "postmaster.pid", self.folder / f".s.PGSQL.{self.port}.lock"):
            left.unlink(missing_ok=True)

    def remove(self) -> None:
        """Stop and delete."""
        data = str(self.folder / "data")
        self._run("pg_ctl", "-D", data, "-s", "-m", "immediate", "stop", check=False)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, program: str, *words: str, check: bool = True) -> None:
        prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        subprocess.run(
            [*prefix, str(self._bin / program), *words],
            cwd="/",
            check=check,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


def _children(pid: int) -> list[int]:
    done = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=False)
    return [int(word) for word in done.stdout.split()]


def _is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


@dataclass
class Web:
    """Granian with the options of `./suara up`, on one WSGI application."""

    application: str
    environment: Mapping[str, str]
    health: str
    port: int = field(default_factory=free_port)

    def start(self) -> None:
        """Start and wait until the health address answers."""
        self._process = subprocess.Popen(
            [
                sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1",
                "--port", str(self.port), "--workers", "2", "--blocking-threads", "3", "--no-ws",
                "--log-level", "critical", "--respawn-failed-workers", self.application,
            ],
            env={**os.environ, **self.environment, "PYTHONPATH": f"{ROOT}:{ROOT / 'src'}"},
            cwd=ROOT,
            start_new_session=True,
            stdin=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            with contextlib.suppress(OSError, urllib.error.URLError):
                try:
                    with urllib.request.urlopen(self.base + self.health, timeout=2):  # noqa: S310
                        return
                except urllib.error.HTTPError:
                    return
            time.sleep(0.05)
        raise SystemExit(f"{self.application} tidak menjawab")

    @property
    def base(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def kill(self) -> None:
        """Kill the server and all its workers at once."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    stop = kill


@contextlib.contextmanager
def postgres() -> Iterator[Postgres]:
    """A cluster for the length of a block."""
    cluster = Postgres()
    try:
        yield cluster
    finally:
        cluster.remove()
