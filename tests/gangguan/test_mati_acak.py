"""The running server killed at random moments under load: what was acknowledged is there afterwards."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import Any

import pytest

from tests.gangguan.jaringan import Peramban, make_pdf
from tests.gangguan.rumah import Berjalan, Rumah, start
from tests.gangguan.test_serentak import versi_of, yesterday

pytestmark = pytest.mark.lambat
BENIH = 20260318


@dataclass(slots=True)
class Petugas:
    """An officer who records response after response on one case and remembers what was acknowledged."""

    kantor: list[Berjalan]
    sesi: str
    case: str
    calon: int
    label: str
    stop: threading.Event
    diakui: list[str] = field(default_factory=list)
    dikirim: int = 0
    kesulitan: str = ""

    def run(self) -> None:
        """Work until told to stop; a dead server is tried again."""
        while not self.stop.is_set():
            try:
                self.act()
            except (OSError, HTTPException, AssertionError) as error:
                self.kesulitan = repr(error)[:300]
            time.sleep(0.01)

    def act(self) -> None:
        """Read the form, send one response with a scan, note the answer."""
        person = Peramban(self.kantor[-1].url, self.sesi, timeout=20)
        address = f"/kerja/paw/{self.case}/tanggapan/"
        page = person.get(address)
        isi = f"{self.label}-{self.dikirim}"
        self.dikirim += 1
        form = {"versi": versi_of(page), "calon": self.calon, "tanggal_diterima": yesterday(),
                "cara": "surat", "isi": isi}  # fmt: skip
        scan = make_pdf(isi) if self.dikirim % 2 else b""
        files = {"berkas": (f"{isi}.pdf", scan, "application/pdf")} if scan else None
        answer = person.post(address, form, files)
        if answer.status == 302 and answer.headers["location"].endswith(f"{self.case}/"):
            self.diakui.append(isi)
        else:
            self.kesulitan = f"{answer.status} {answer.teks[:300]}"


def stored(rumah: Rumah) -> Counter[str]:
    """Return the responses that are in the database."""
    found: list[str] = rumah.ask("isi")
    return Counter(found)


def test_acknowledged_survives_kills_of_the_web_workers(rumah: Rumah) -> None:
    """Kill one web worker after the other while three officers write; then the whole office, twice."""
    chance = random.Random(BENIH)  # noqa: S311
    plan = rumah.rencana()
    offices, stop = [start(rumah).wait()], threading.Event()
    people = crew(offices, plan, stop)
    threads = [threading.Thread(target=person.run) for person in people]
    for thread in threads:
        thread.start()
    kills = 0
    try:
        for _turn in range(5):
            wait_for_progress(people, offices)
            time.sleep(chance.uniform(0, 0.3))
            kills += kill_one(offices[-1], chance)
        for _turn in range(2):
            wait_for_progress(people, offices)
            time.sleep(chance.uniform(0, 0.3))
            offices[-1].kill_all()
            offices.append(start(rumah).wait())
        wait_for_progress(people, offices)
    finally:
        stop.set()
        for thread in threads:
            thread.join(60)
        offices[-1].kill_all()
    acknowledged = [isi for person in people for isi in person.diakui]
    found = stored(rumah)
    assert rumah.audit() == []
    assert [isi for isi in acknowledged if found[isi] != 1] == []
    assert {count for isi, count in found.items() if isi.startswith(("rina-", "yusuf-", "rina2-"))} == {1}
    assert kills >= 3
    assert len(acknowledged) >= 5


def wait_for_progress(people: list[Petugas], offices: list[Berjalan]) -> None:
    """Wait until somebody's act was acknowledged once more.

    The web server gives up when a fresh worker dies at once again; then `up` ends, as it should, and is
    started anew, as a service manager would.
    """
    before = sum(len(person.diakui) for person in people)
    deadline = time.monotonic() + 90
    while sum(len(person.diakui) for person in people) == before:
        assert time.monotonic() < deadline, [person.kesulitan for person in people]
        if offices[-1].process.poll() is not None:
            assert "Proses web berhenti sendiri" in offices[-1].log.read_text()
            offices.append(start(offices[-1].rumah).wait())
        time.sleep(0.01)


def crew(offices: list[Berjalan], plan: dict[str, Any], stop: threading.Event) -> list[Petugas]:
    """Return three officers: two share a case and lose to each other, one has a case alone."""
    race, lone = plan["lomba"]["buka"], next(act for act in plan["tulis"] if act["nama"] == "lhkpn")
    shared = (race["case"], race["calon"])
    return [
        Petugas(offices, plan["sesi"]["rina"], *shared, "rina", stop),
        Petugas(offices, plan["sesi"]["yusuf"], *shared, "yusuf", stop),
        Petugas(offices, plan["sesi"]["rina2"], lone["obj"], lone["data"]["calon"], "rina2", stop),
    ]


def kill_one(office: Berjalan, chance: random.Random) -> int:
    """Kill one process that answers requests; the server starts another in its place."""
    workers = office.web_workers()
    if not workers:
        return 0
    with contextlib.suppress(ProcessLookupError):
        os.kill(chance.choice(workers), signal.SIGKILL)
        return 1
    return 0
