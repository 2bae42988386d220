"""What the house says about itself when it is hurt: `suara verify`, `GET /sehat`, a full disk, Ctrl-C."""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import time
from pathlib import Path

import pytest

from tests.gangguan.jaringan import Peramban
from tests.gangguan.rumah import Berjalan, Rumah, command_of, running, start

UBAHAN = {
    "payload": """payload = '{"status": "statuz"}'""",
    "actor_label": "actor_label = 'Orang Lain'",
    "dicatat_at": "dicatat_at = '2020-01-01 00:00:00'",
    "act": "act = 'paw.permohonan.dilupakan'",
    "hash": "hash = '00' || substr(hash, 3)",
}


def alter(rumah: Rumah, change: str, urutan: int) -> None:
    """Change the row of one entry behind Suara's back, as somebody with the database in hand can."""
    if rumah.database_url:
        import psycopg

        with psycopg.connect(rumah.database_url, autocommit=True) as connection:
            connection.execute("SET session_replication_role = replica")
            connection.execute(f"UPDATE jejak_entri SET {change} WHERE urutan = {urutan}")  # type: ignore[call-overload]
        return
    with contextlib.closing(sqlite3.connect(rumah.data / "suara.sqlite3")) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in names:
            connection.execute(f'DROP TRIGGER "{name}"')
        done = connection.execute(f"UPDATE jejak_entri SET {change} WHERE urutan = {urutan}")
        assert done.rowcount == 1
        connection.commit()


@pytest.mark.parametrize("kolom", UBAHAN)
def test_verify_names_the_first_altered_entry(rumah: Rumah, kolom: str) -> None:
    for urutan in (57, 58, 90):
        alter(rumah, UBAHAN[kolom], urutan)
    done = rumah.run("-m", "suara", "verify")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Jejak RUSAK mulai entri ke-57." in done.stdout
    assert "Traceback" not in done.stderr


def test_verify_of_a_whole_trail_says_so(rumah: Rumah) -> None:
    done = rumah.run("-m", "suara", "verify")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Jejak utuh: ")


def test_verify_names_the_entry_after_a_restart_and_the_office_goes_on(rumah: Rumah) -> None:
    alter(rumah, UBAHAN["actor_label"], 40)
    with running(rumah) as office:
        rina = Peramban(office.url, rumah.rencana()["sesi"]["rina"])
        assert rina.get("/kerja/").status == 200
        done = rumah.run("-m", "suara", "verify")
        assert done.returncode == 1
        assert "entri ke-40" in done.stdout


def health_until(office: Berjalan, status: int, seconds: float = 40) -> dict[str, object]:
    """Return what /sehat says once it answers `status`."""
    deadline = time.monotonic() + seconds
    while True:
        code, body = office.health()
        if code == status:
            return body
        assert time.monotonic() < deadline, (code, body)
        time.sleep(0.2)


@pytest.mark.django_db
def test_health_names_a_worker_that_stands_still(client) -> None:
    import datetime as dt

    from suara.core.tugas.models import Denyut
    from suara.core.tugas.waktu import now

    Denyut.objects.create(pekerja="uji", terakhir_at=now())
    assert client.get("/sehat").json()["bagian"]["pekerja"] == "baik"
    Denyut.objects.update(terakhir_at=now() - dt.timedelta(minutes=5))
    answer = client.get("/sehat")
    parts = answer.json()["bagian"]
    assert answer.status_code == 503
    assert [name for name, state in parts.items() if state != "baik"] == ["pekerja"]
    assert "tidak berdetak" in parts["pekerja"]


@pytest.mark.sekali
def test_a_killed_worker_ends_the_office_and_says_which_part(rumah: Rumah) -> None:
    office = start(rumah).wait()
    family = office.family()
    os.kill(next(pid for pid in family if " worker" in command_of(pid)), signal.SIGKILL)
    assert office.process.wait(30) == 1
    assert "Proses pekerja berhenti sendiri" in office.log.read_text()
    assert left_of(family) == []


def test_health_names_a_database_that_cannot_be_read(rumah: Rumah) -> None:
    if rumah.database_url:
        pytest.skip("berkas basis data hanya ada pada SQLite")
    with running(rumah) as office:
        for name in ("suara.sqlite3", "suara.sqlite3-wal"):
            (rumah.data / name).write_bytes(b"bukan basis data" * 4096)
        body = health_until(office, 503)
        page = Peramban(office.url, rumah.rencana()["sesi"]["rina"]).get("/kerja/paw/")
    parts = body["bagian"]
    assert isinstance(parts, dict)
    assert "tidak dapat dibuka" in parts["basis_data"]
    assert page.status == 503
    assert "Penyimpanan kantor ini sedang tidak dapat dipakai" in page.teks
    for text in (str(body), page.html):
        assert str(rumah.data) not in text
        assert "Traceback" not in text
        assert "sqlite3" not in text.replace("suara.sqlite3", "")


@pytest.mark.django_db
def test_health_names_a_year_without_calendar(client) -> None:
    import datetime as dt

    import time_machine

    with time_machine.travel(dt.datetime(2031, 3, 3, 2, 0, tzinfo=dt.UTC)):
        answer = client.get("/sehat")
    assert answer.status_code == 503
    assert "2031" in answer.json()["bagian"]["kalender"]
    assert "2031.yaml" in answer.json()["bagian"]["kalender"]


@pytest.mark.parametrize("bagian", ["unggah", "terbit"])
def test_a_full_disk_is_said_in_words_and_nothing_is_half_written(rumah: Rumah, bagian: str) -> None:
    found = rumah.ask("penuh", bagian)
    assert found["status"] in (200, 409)
    assert "Penyimpanan kantor ini penuh" in found["teks"]
    assert found["diketik"]
    assert found["masalah"] == []


def left_of(family: list[int]) -> list[str]:
    """Return which of these processes still run after a moment."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and any(Path(f"/proc/{pid}").exists() for pid in family):
        time.sleep(0.1)
    return [command_of(pid) for pid in family if command_of(pid)]


@pytest.mark.sekali  # processes and signals; `config/tests/test_up.py` stops an office on SQLite
@pytest.mark.parametrize("tanda", [signal.SIGINT, signal.SIGTERM])
def test_stopping_leaves_no_process(rumah: Rumah, tanda: signal.Signals) -> None:
    office = start(rumah).wait()
    family = office.family()
    assert len(family) >= 4
    office.process.send_signal(tanda)
    assert office.process.wait(30) == 0
    assert left_of(family) == []
    assert "Traceback" not in office.log.read_text()


@pytest.mark.sekali
def test_killed_up_takes_its_children_along(rumah: Rumah) -> None:
    office = start(rumah).wait()
    family = office.family()
    office.process.kill()
    office.process.wait()
    assert left_of(family) == []


@pytest.mark.sekali
def test_killed_up_ends_a_web_process_that_is_still_loading(rumah: Rumah) -> None:
    office = start(rumah).wait()
    before = office.family()
    os.kill(office.web_workers()[-1], signal.SIGKILL)
    deadline = time.monotonic() + 20
    while not set(office.family()) - set(before) and time.monotonic() < deadline:
        time.sleep(0.02)
    family = office.family()
    assert set(family) - set(before)
    office.process.kill()
    office.process.wait()
    assert left_of(family) == []
