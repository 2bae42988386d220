"""`./suara up` as a real process: it answers, it stops cleanly, and it tells who died."""

from __future__ import annotations

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
from pathlib import Path

import pytest

from suara.config.siapkan import ROOT
from suara.config.up import port_problem

pytestmark = pytest.mark.sekali  # the office of these tests stands on SQLite, whatever the run stands on
PATIENCE = 120


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def children_of(pid: int) -> dict[str, int]:
    """Return the direct children of a process: command line → process id."""
    found = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rsplit(")", 1)[1].split()
            words = (status.parent / "cmdline").read_bytes().replace(b"\0", b" ").decode()
        except OSError:
            continue
        if int(fields[1]) == pid:
            found[words] = int(status.parent.name)
    return found


class House:
    """One running `./suara up`."""

    def __init__(self, data: Path) -> None:
        self.port = free_port()
        environment = {
            key: value for key, value in os.environ.items() if not key.startswith(("SUARA_", "DJANGO_"))
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "suara", "up", "--kosong", "--port", str(self.port)],
            env=environment | {"SUARA_DATA": str(data), "PYTHONPATH": str(ROOT / "src")},
            cwd=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def wait_healthy(self) -> None:
        """Wait until /sehat answers 200."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/sehat", timeout=5):
                    return
            except OSError:
                time.sleep(0.1)
        raise AssertionError(self.finish())

    def finish(self, number: int = signal.SIGTERM) -> str:
        """Send a signal and return everything that was printed."""
        self.process.send_signal(number)
        return self.process.communicate(timeout=30)[0]

    def answers(self) -> bool:
        """Return whether something still answers on the port."""
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0


@pytest.fixture(scope="module")
def data_siap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that a first start has prepared."""
    folder = tmp_path_factory.mktemp("data")
    first = House(folder)
    first.wait_healthy()
    assert "Menyiapkan data" in first.finish()
    return folder


@pytest.fixture
def rumah(data_siap: Path, tmp_path: Path) -> Iterator[House]:
    """A house on a prepared data folder of its own, ended whatever happens."""
    folder = tmp_path / "data"
    shutil.copytree(data_siap, folder)
    house = House(folder)
    yield house
    if house.process.poll() is None:
        house.process.kill()
        house.process.wait()


@pytest.mark.lambat
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_all_of_it(rumah: House, number: int) -> None:
    rumah.wait_healthy()
    time.sleep(0.5)
    children = children_of(rumah.process.pid)
    printed = rumah.finish(number)
    assert f"http://127.0.0.1:{rumah.port}/" in printed
    assert rumah.process.returncode == 0
    assert not rumah.answers()
    assert [words for words, pid in children.items() if Path(f"/proc/{pid}").exists()] == []


@pytest.mark.lambat
def test_the_death_of_the_worker_stops_all_and_is_named(rumah: House) -> None:
    rumah.wait_healthy()
    worker = next(pid for words, pid in children_of(rumah.process.pid).items() if "suara worker" in words)
    os.kill(worker, signal.SIGKILL)
    printed = rumah.process.communicate(timeout=30)[0]
    assert "Proses pekerja berhenti sendiri" in printed
    assert rumah.process.returncode == 1
    assert not rumah.answers()


@pytest.mark.lambat
def test_a_second_start_finds_everything_prepared(rumah: House) -> None:
    rumah.wait_healthy()
    assert "Menyiapkan data" not in rumah.finish()


def test_a_taken_port_is_said_in_one_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert f"Porta {port} sedang dipakai" in port_problem("127.0.0.1", port)
    assert port_problem("127.0.0.1", free_port()) == ""
