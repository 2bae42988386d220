"""The demo office, built once for a module and rolled back after it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection, transaction
from django.test.utils import setup_databases, teardown_databases
from pytest_django.plugin import DjangoDbBlocker


@pytest.fixture(scope="module")
def kantor_contoh(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The whole demo: region register of Kaltim, officers, invented election, one case in every state."""
    from suara.core.wilayah.services import load_kantor, load_wilayah
    from suara.domains.paw.demo import build_demo

    with django_db_blocker.unblock():
        # pytest-django makes the database only when a test of the session is marked for it; run alone, these
        # tests are not, because they share one transaction.
        own = None
        if "wilayah_wilayah" not in connection.introspection.table_names():
            own = setup_databases(0, interactive=False, aliases={"default"})
        with transaction.atomic():
            load_wilayah(prefix="64")
            load_kantor()
            build_demo()
            yield
            transaction.set_rollback(True)
        if own:
            teardown_databases(own, 0)
