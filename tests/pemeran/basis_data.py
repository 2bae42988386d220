"""The test database: SQLite in a file by default, PostgreSQL when `SUARA_DATABASE_URL` names one.

Of the workers of one run only the first carries out the migrations; the others copy what it made.
"""

from __future__ import annotations

import contextlib
import fcntl
import gc
import hashlib
import os
import shutil
import sqlite3
from collections.abc import Generator
from pathlib import Path
from typing import IO, Any

import pytest


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Give SQLite a file of its own, so that threads and processes of one test meet real WAL locking.

    A hook and not the fixture `django_db_modify_db_settings`: pytest-django is loaded after this plugin, and
    its own fixture of that name would win.
    """
    from django.conf import settings
    from django.db import connections

    worker = getattr(config, "workerinput", {}).get("workerid", "utama")
    database: dict[str, Any] = settings.DATABASES["default"]
    test: dict[str, Any] = database.setdefault("TEST", {})
    if database["ENGINE"].endswith("sqlite3"):
        test["NAME"] = str(Path(os.environ["SUARA_DATA"]) / f"uji_{worker}.sqlite3")
        options = database["OPTIONS"]
        # Nobody pulls the plug on a test database; a disk flush per commit would double the suite's time.
        options["init_command"] = options["init_command"].replace("synchronous=FULL", "synchronous=OFF")
    else:
        test["NAME"] = f"test_{database['NAME']}_{worker}"
    connections["default"].settings_dict.setdefault("TEST", {}).update(test)


class Cetakan:
    """The migrated and still empty database that the workers of one run share."""

    def __init__(self, place: Path) -> None:
        from django.db import connection

        self.connection = connection
        self.file = place / "cetakan.sqlite3"
        self.name = "suara_cetakan_" + hashlib.sha256(str(place).encode()).hexdigest()[:12]
        self.lock: IO[str] = (place / f"cetakan-{connection.vendor}.kunci").open("a+")
        self.kept = False

    @property
    def target(self) -> str:
        """Return the name of this worker's own database."""
        return str(self.connection.settings_dict["TEST"]["NAME"])

    def copy(self) -> bool:
        """Copy it for this worker; without one say so and keep the lock: this worker makes it."""
        fcntl.flock(self.lock, fcntl.LOCK_EX)
        self.lock.seek(0)
        if not self.lock.read():
            self.kept = True
            return False
        if self.connection.vendor == "sqlite":
            shutil.copyfile(self.file, self.target)
        else:
            self._create(self.target, self.name)
        fcntl.flock(self.lock, fcntl.LOCK_UN)
        return True

    def make(self) -> None:
        """Make it of this worker's database, before a test has written anything there."""
        if not self.kept:
            return
        if self.connection.vendor == "sqlite":
            opened = contextlib.closing(sqlite3.connect(self.file))
            with opened as copy, contextlib.closing(sqlite3.connect(self.target)) as own:
                own.backup(copy)
        else:
            self.connection.close()
            self._create(self.name, self.target)
        self.lock.write("siap")
        self.lock.flush()
        fcntl.flock(self.lock, fcntl.LOCK_UN)

    def _create(self, name: str, source: str) -> None:
        with self.connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
            cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{source}"')


CETAKAN = pytest.StashKey[Cetakan]()


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(
    fixturedef: pytest.FixtureDef[Any], request: pytest.FixtureRequest
) -> Generator[None, Any, Any]:
    """Before pytest-django makes the database of a second worker, put a copy of the first one's there."""
    config = request.config
    if "PYTEST_XDIST_WORKER" in os.environ and fixturedef.argname == "django_db_keepdb":
        place = request.getfixturevalue("tmp_path_factory").getbasetemp().parent
        cetakan = config.stash[CETAKAN] = Cetakan(place)
        with request.getfixturevalue("django_db_blocker").unblock():
            config.option.reuse_db = config.option.reuse_db or cetakan.copy()
    answer = yield
    if fixturedef.argname == "django_db_setup" and CETAKAN in config.stash:
        with request.getfixturevalue("django_db_blocker").unblock():
            config.stash[CETAKAN].make()
    return answer


def pytest_collection_finish() -> None:
    """What is loaded by now stays: the collector need not look at it again, nor run at every 700 objects."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def pytest_unconfigure() -> None:
    """Let go of what was frozen: a library that counts its objects at the end would call them leaked."""
    gc.unfreeze()
    gc.collect()


@pytest.fixture(scope="session", autouse=True)
def _flush_past_triggers() -> None:
    """Let the flush after a transactional test empty append-only tables, whose triggers forbid it.

    The class is patched, not the connection: a browser test tears down in another context, which holds
    another connection.
    """
    from django.db import connection

    operations = type(connection.ops)
    original = operations.sql_flush

    def sqlite(self: Any, *args: Any, **kwargs: Any) -> list[str]:
        statements = original(self, *args, **kwargs)
        with self.connection.cursor() as cursor:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            triggers = cursor.fetchall()
        drops = [f'DROP TRIGGER "{name}"' for name, _ in triggers]
        return [*drops, *statements, *(sql for _, sql in triggers)] if statements else []

    def postgres(self: Any, *args: Any, **kwargs: Any) -> list[str]:
        statements = original(self, *args, **kwargs)
        off, on = "SET session_replication_role = replica", "SET session_replication_role = DEFAULT"
        return [off, *statements, on] if statements else []

    operations.sql_flush = sqlite if connection.vendor == "sqlite" else postgres  # type: ignore[method-assign]


def _needs_both_databases(item: pytest.Item) -> bool:
    """Say whether the second run, on the other database, can find something that the first could not."""
    # A browser is opened in the second run only, whatever else a test says of itself.
    if item.get_closest_marker("peramban"):
        return True
    if item.get_closest_marker("sekali"):
        return False
    # Pages speak to a database through services and queries, and the browser opens them on this one anyway.
    pages = ("test_view_", "test_keluaran")
    if item.path.name.startswith(pages) or "arsitektur" in item.path.parts:
        return False
    fixtures = {"db", "transactional_db", "live_server", "contoh", "rumah"}
    asked = not fixtures.isdisjoint(getattr(item, "fixturenames", ()))
    return asked or item.get_closest_marker("django_db") is not None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip, with the reason, what this run has no database or browser for.

    In the second run of ``./suara test`` (`SUARA_UJI_KEDUA`) tests that touch no database are left out: the
    first run has already answered them.
    """
    if os.environ.get("SUARA_UJI_KEDUA"):
        once = [item for item in items if not _needs_both_databases(item)]
        items[:] = [item for item in items if _needs_both_databases(item)]
        config.hook.pytest_deselected(items=once)
    if not os.environ.get("SUARA_SAPU"):
        swept = [item for item in items if item.get_closest_marker("sapu")]
        items[:] = [item for item in items if not item.get_closest_marker("sapu")]
        config.hook.pytest_deselected(items=swept)
    on_postgres = os.environ.get("SUARA_DATABASE_URL", "").startswith("postgres")
    no_postgres = pytest.mark.skip(reason="butuh PostgreSQL: ./suara test menyalakannya")
    no_browser = pytest.mark.skip(reason="butuh Chromium: ./suara test memasangnya")
    for item in items:
        if item.get_closest_marker("postgres") and not on_postgres:
            item.add_marker(no_postgres)
        if item.get_closest_marker("peramban") and not shutil.which("chromium"):
            item.add_marker(no_browser)
