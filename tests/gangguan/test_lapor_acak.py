"""Web workers killed while citizens send: no acknowledged report is lost, none is there twice."""

from __future__ import annotations

import contextlib
import random
import re
import threading
import time
import uuid
from collections import Counter
from dataclasses import dataclass, field
from http.client import HTTPException

import pytest

from tests.gangguan.jaringan import Peramban
from tests.gangguan.rumah import Berjalan, Rumah, start
from tests.gangguan.test_mati_acak import kill_one

pytestmark = pytest.mark.lambat
BENIH = 20261122
NOMOR = re.compile(r"KT-\d{4}-\d{6}-\w")
ISIAN = {
    "kelas_pelapor": "PENGADUAN", "judul": "Uji", "is_anonim": "ya", "is_rahasia": "tidak",
    "identitas": "tanpa",
}  # fmt: skip


@dataclass(slots=True)
class Warga:
    """A citizen who sends report after report, each again and again until its number is shown."""

    kantor: list[Berjalan]
    label: str
    stop: threading.Event
    diterima: dict[str, str] = field(default_factory=dict)
    ulang: int = 0
    kesulitan: str = ""

    def run(self) -> None:
        """Send until told to stop; what was begun is brought to its end."""
        while not self.stop.is_set():
            self.send(f"{self.label} {len(self.diterima)} melaporkan loket yang tutup.")

    def send(self, isi: str) -> None:
        """Send one report, with one number of the form however often it takes."""
        kirim_id = str(uuid.uuid4())
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            with contextlib.suppress(OSError, HTTPException):
                person = Peramban(self.kantor[-1].url, timeout=15)
                first = person.post("/lapor/buat/", {**ISIAN, "isi": isi, "kirim_id": kirim_id})
                sent = person.post("/lapor/buat/periksa/", {"kirim_id": kirim_id, "aksi": "kirim"})
                found = NOMOR.search(person.get("/lapor/terkirim/").html)
                self.kesulitan = f"{first.status} {sent.status} {sent.teks[:200]}"
                if found:
                    self.diterima[isi] = found[0]
                    return
            self.ulang += 1
            time.sleep(0.1)


def test_acknowledged_reports_survive_kills(rumah: Rumah) -> None:
    chance = random.Random(BENIH)  # noqa: S311
    offices, stop = [start(rumah).wait()], threading.Event()
    people = [Warga(offices, label, stop) for label in ("Ani", "Budi")]
    threads = [threading.Thread(target=person.run) for person in people]
    for thread in threads:
        thread.start()
    try:
        for _turn in range(4):
            wait_for_one_more(people, offices)
            time.sleep(chance.uniform(0, 0.3))
            kill_one(offices[-1], chance)
        wait_for_one_more(people, offices)
        time.sleep(chance.uniform(0, 0.3))
        offices[-1].kill_all()
        offices.append(start(rumah).wait())
        wait_for_one_more(people, offices)
    finally:
        stop.set()
        for thread in threads:
            thread.join(90)
        offices[-1].kill_all()
    rows = rumah.ask("isi_lapor", "isi")
    there = Counter(row["isi"] for row in rows)
    numbers = {row["nomor"]: row["isi"] for row in rows}
    for person in people:
        assert {there[isi] for isi in person.diterima} == {1}, person.kesulitan
        assert {isi: numbers[nomor] for isi, nomor in person.diterima.items()} == {
            isi: isi for isi in person.diterima
        }
    assert max(there[isi] for isi in there if isi.endswith("melaporkan loket yang tutup.")) == 1
    assert rumah.audit() == []


def wait_for_one_more(people: list[Warga], offices: list[Berjalan]) -> None:
    """Wait until one more report was acknowledged; an office that gave up is started anew."""
    before = sum(len(person.diterima) for person in people)
    deadline = time.monotonic() + 90
    while sum(len(person.diterima) for person in people) == before:
        assert time.monotonic() < deadline, [person.kesulitan for person in people]
        if offices[-1].process.poll() is not None:
            offices.append(start(offices[-1].rumah).wait())
        time.sleep(0.02)
