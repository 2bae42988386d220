"""The database itself refuses to change, delete, empty or skip."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from suara.core.jejak import triggers
from suara.core.jejak.models import Entri, TitikPeriksa


@pytest.mark.parametrize("table", triggers.TABLES)
@pytest.mark.parametrize("sql", ["UPDATE {} SET hash = 'x'", "DELETE FROM {}"])
def test_update_and_delete_are_refused(rantai: list[Entri], table: str, sql: str) -> None:
    with pytest.raises(DatabaseError, match="hanya dapat ditambah"), transaction.atomic():
        connection.cursor().execute(sql.format(table))
    assert Entri.objects.count() == 6


def test_the_models_cannot_do_it_either(rantai: list[Entri]) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        rantai[0].delete()
    with pytest.raises(DatabaseError), transaction.atomic():
        Entri.objects.update(act="lain.lain")
    with pytest.raises(DatabaseError), transaction.atomic():
        TitikPeriksa.objects.get().delete()


@pytest.mark.parametrize("number", [1, 3, 8, 100])
def test_only_the_next_entry_is_accepted(rantai: list[Entri], number: int) -> None:
    columns = ", ".join(field.column for field in Entri._meta.fields if not field.primary_key)
    values = columns.replace(", hash", ", 'lain'")
    source = f"SELECT {number}, {values} FROM jejak_entri WHERE urutan = 1"
    with pytest.raises(DatabaseError), transaction.atomic():
        connection.cursor().execute(f"INSERT INTO jejak_entri (urutan, {columns}) {source}")


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="perintah SQLite")
def test_insert_or_replace_does_not_get_round_the_triggers(rantai: list[Entri]) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        connection.cursor().execute(
            "INSERT OR REPLACE INTO jejak_entri SELECT * FROM jejak_entri WHERE urutan = 2"
        )


@pytest.mark.postgres
def test_truncate_is_refused(rantai: list[Entri]) -> None:
    for table in triggers.TABLES:
        with pytest.raises(DatabaseError, match="hanya dapat ditambah"), transaction.atomic():
            connection.cursor().execute(f"TRUNCATE {table}")


@pytest.mark.django_db
def test_missing_triggers_are_named_and_can_be_made_again() -> None:
    assert triggers.list_missing(connection) == []
    triggers.drop(connection)
    assert "jejak_entri_no_update" in triggers.list_missing(connection)
    triggers.create(connection)
    assert triggers.list_missing(connection) == []
