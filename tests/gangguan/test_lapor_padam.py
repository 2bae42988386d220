"""Disk full or database gone while a citizen sends: told in words, nothing lost, sent later it is one."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import pytest

from tests.gangguan.jaringan import Peramban
from tests.gangguan.rumah import Rumah, running, with_database

pytestmark = pytest.mark.lambat


@pytest.mark.parametrize("sebab", ["disk", "basis-data", "jejak"])
def test_a_report_sent_into_a_fault_is_received_once_afterwards(rumah: Rumah, sebab: str) -> None:
    found = rumah.ask("padam_lapor", sebab)
    assert (found["status"], found["setengah"]) == ((200 if sebab == "disk" else 503), 0)
    assert found["diketik"]
    words = "Penyimpanan kantor ini penuh" if sebab == "disk" else "Kiriman ini belum diterima"
    assert words in found["teks"]
    assert "rahasia-basis-data" not in found["html"]
    assert "Traceback" not in found["html"]
    assert found["lalu"] == [302, 302]
    assert found["laporan"] == 1
    assert found["masalah"] == []


@contextlib.contextmanager
def cut_off(rumah: Rumah) -> Iterator[None]:
    """Let nobody reach this office's database, as when its server stands still."""
    import psycopg
    from psycopg import sql

    name = rumah.database_url.rpartition("/")[2]
    with psycopg.connect(with_database(rumah.database_url, "template1"), autocommit=True) as server:
        door = sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}")
        server.execute(door.format(sql.Identifier(name), sql.SQL("false")))
        server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])
        yield
        server.execute(door.format(sql.Identifier(name), sql.SQL("true")))


def test_a_stopped_database_is_said_and_the_form_goes_through_later(rumah: Rumah) -> None:
    if not rumah.database_url:
        pytest.skip("hanya PostgreSQL yang dapat berhenti sendiri")
    act = next(act for act in rumah.rencana()["lapor"]["tulis"] if act["nama"] == "kirim")
    with running(rumah) as office:
        citizen = Peramban(office.url)
        citizen.get("/lapor/buat/")
        with cut_off(rumah):
            page = citizen.post(act["path"], act["data"])
        assert page.status == 503
        assert "Kiriman ini belum diterima" in page.teks
        assert act["data"]["draf"] in page.html
        assert page.headers["retry-after"]
        later = [citizen.post(act["path"], act["data"]) for _ in range(2)]
        assert [answer.status for answer in later] == [302, 302]
    assert rumah.audit() == []
