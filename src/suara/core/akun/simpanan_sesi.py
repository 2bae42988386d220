"""Where sessions are kept: Django's table, with one statement for a new session instead of four.

Django looks first whether the random key is taken and wraps the row in a transaction of its own. The key has
165 random bits and is the table's primary key: a second one of the same is refused by the database.
"""

from __future__ import annotations

from django.contrib.sessions.backends import db
from django.contrib.sessions.backends.base import VALID_KEY_CHARS, CreateError
from django.db import IntegrityError, connection
from django.utils.crypto import get_random_string


class SessionStore(db.SessionStore):
    """Sessions in the database."""

    def save(self, must_create: bool = False) -> None:
        """Keep the session; a new one is one INSERT. Raises `CreateError` when its key is taken."""
        if self.session_key is None or not must_create or connection.in_atomic_block:
            super().save(must_create=must_create)
            return
        row = self.create_model_instance(self._get_session(no_load=True))  # type: ignore[attr-defined]
        try:
            row.save(force_insert=True)
        except IntegrityError as error:
            raise CreateError from error

    def _get_new_session_key(self) -> str:
        return get_random_string(32, VALID_KEY_CHARS)
