"""A kept PostgreSQL connection: silent is healthy, ended by the server is not."""

from __future__ import annotations

import psycopg
import pytest
from django.db import OperationalError, connection

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="hanya PostgreSQL"),
]


@pytest.fixture(autouse=True)
def _young() -> None:
    """A connection of this test: an old one would be closed for its age."""
    connection.close()


def as_next_request() -> None:
    """What Django does with a kept connection between two requests."""
    connection.close_if_unusable_or_obsolete()


def end_from_outside() -> None:
    """End our connection as an administrator or a restart does."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (pid,) = cursor.fetchone()
    settings = connection.get_connection_params()
    words = {
        key: settings[key] for key in ("dbname", "user", "password", "host", "port") if settings.get(key)
    }
    with psycopg.connect(**words, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])


def ask() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 7")
        return int(cursor.fetchone()[0])


def test_a_healthy_connection_is_kept() -> None:
    connection.ensure_connection()
    kept = connection.connection
    connection.health_check_enabled = True
    as_next_request()
    assert ask() == 7
    assert connection.connection is kept


def test_one_that_the_server_ended_is_replaced_before_the_request_asks_anything() -> None:
    connection.ensure_connection()
    connection.health_check_enabled = True
    end_from_outside()
    as_next_request()
    assert ask() == 7


def test_without_the_check_the_request_would_have_failed() -> None:
    connection.ensure_connection()
    connection.health_check_enabled = False
    end_from_outside()
    as_next_request()
    with pytest.raises(OperationalError):
        ask()
    connection.close()
