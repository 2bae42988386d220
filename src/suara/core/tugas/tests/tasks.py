"""Timed work for the tests: its module is called `tasks`, as the worker demands."""

from __future__ import annotations

from django.tasks import task

CALLS: list[str] = []


def note(word: str) -> None:
    """Remember the word."""
    CALLS.append(word)


def explode() -> None:
    """Fail, with a NIK in the message."""
    raise RuntimeError("gagal untuk 6472051212900001")


@task
def note_later(word: str) -> str:
    """Remember the word from the queue."""
    CALLS.append(word)
    return word
