"""Database triggers that refuse: rows that are only added, columns that stay, rows that are final.

A room names its tables; this module writes the SQL of SQLite and PostgreSQL. A migration that adds a table,
or rebuilds it on SQLite, calls `Triggers.create` again: what is there already stays as it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

BEDA = "{beda}"
"""Stands in a condition for "not the same, where nothing equals nothing" of the database."""
_BEDA = {"sqlite": "IS NOT", "postgresql": "IS DISTINCT FROM"}


class Connection(Protocol):
    """What is asked of a database connection."""

    vendor: str
    introspection: Any

    def cursor(self) -> Any:
        """Return a cursor that closes itself at the end of a `with`."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """One refusal: `act` (UPDATE or DELETE) on a row of `table`, always or under the condition `when`."""

    name: str
    table: str
    act: str
    when: str = ""


def no_update(tables: Iterable[str]) -> list[Trigger]:
    """Rows of these tables are never changed."""
    return [Trigger(f"{table}_no_update", table, "UPDATE") for table in tables]


def no_delete(tables: Iterable[str]) -> list[Trigger]:
    """Rows of these tables are never deleted."""
    return [Trigger(f"{table}_no_delete", table, "DELETE") for table in tables]


def frozen(columns_by_table: Mapping[str, Iterable[str]]) -> list[Trigger]:
    """These columns keep what they were written with."""
    return [
        Trigger(f"{table}_tetap", table, "UPDATE", changed(columns))
        for table, columns in columns_by_table.items()
    ]


def final(name: str, table: str, when: str) -> Trigger:
    """The row stays as it is once `when` holds of it (`OLD.…`)."""
    return Trigger(name, table, "UPDATE", when)


def changed(columns: Iterable[str]) -> str:
    """Return the condition that one of the columns is not what it was."""
    return " OR ".join(f"OLD.{column} {BEDA} NEW.{column}" for column in columns)


@dataclass(frozen=True, slots=True)
class Triggers:
    """The refusals of one room: the name of PostgreSQL's function, the message, and what is refused."""

    function: str
    message: str
    refused: tuple[Trigger, ...]

    def create(self, connection: Connection) -> None:
        """Create what is missing, on the tables that this point of the migrations has."""
        with connection.cursor() as cursor:
            there = frozenset(connection.introspection.table_names(cursor))
            for statement in self.list_statements(connection.vendor, there):
                cursor.execute(statement)

    def drop(self, connection: Connection) -> None:
        """Drop all of them, for undoing a migration."""
        with connection.cursor() as cursor:
            there = frozenset(connection.introspection.table_names(cursor))
            for one in self.refused:
                if one.table in there:
                    on = f" ON {one.table}" if connection.vendor == "postgresql" else ""
                    cursor.execute(f"DROP TRIGGER IF EXISTS {one.name}{on}")

    def list_statements(self, vendor: str, there: Collection[str]) -> list[str]:
        """Return the SQL for the tables that are `there`."""
        write = self._postgresql if vendor == "postgresql" else self._sqlite
        head = [self._function()] if vendor == "postgresql" else []
        return head + [
            write(one, f" WHEN ({one.when.replace(BEDA, _BEDA[vendor])})" if one.when else "")
            for one in self.refused
            if one.table in there
        ]

    def _function(self) -> str:
        return (
            f"CREATE OR REPLACE FUNCTION {self.function}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"RAISE EXCEPTION '{self.message}' USING ERRCODE = 'integrity_constraint_violation'; END $$"
        )

    def _postgresql(self, one: Trigger, when: str) -> str:
        return (
            f"CREATE OR REPLACE TRIGGER {one.name} BEFORE {one.act} ON {one.table} FOR EACH ROW{when} "
            f"EXECUTE FUNCTION {self.function}()"
        )

    def _sqlite(self, one: Trigger, when: str) -> str:
        return (
            f"CREATE TRIGGER IF NOT EXISTS {one.name} BEFORE {one.act} ON {one.table}{when} "
            f"BEGIN SELECT RAISE(ABORT, '{self.message}'); END"
        )
