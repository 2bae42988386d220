"""A kept connection is checked before each request without a round trip.

Django asks ``SELECT 1``: half of what a page from memory costs. A server that stopped, restarted or ended the
connection has closed it or said so, and either makes the socket readable; an idle and healthy one is silent.
"""

from __future__ import annotations

import select
from typing import Any

from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's, except for the check. What is not plainly healthy is asked the slow way."""

    def is_usable(self) -> bool:
        """Say whether the connection still works; False makes Django open a new one."""
        if self.errors_occurred or not _is_silent(self.connection):
            return bool(super().is_usable())
        return True


def _is_silent(connection: Any) -> bool:
    if connection is None or connection.closed or connection.broken:
        return False
    poll = select.poll()
    poll.register(connection.fileno(), select.POLLIN)
    return not poll.poll(0)
