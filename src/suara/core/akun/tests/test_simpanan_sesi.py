"""A new session is one statement, and a taken key is tried again."""

from __future__ import annotations

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test.utils import CaptureQueriesContext

from suara.core.akun import simpanan_sesi
from suara.core.akun.simpanan_sesi import SessionStore


@pytest.mark.django_db(transaction=True)
def test_a_new_session_is_one_statement() -> None:
    session = SessionStore()
    session["kata"] = "isi"
    with CaptureQueriesContext(connection) as asked:
        session.save()
    assert len(asked) == 1
    assert SessionStore(session.session_key)["kata"] == "isi"


@pytest.mark.django_db(transaction=True)
def test_a_taken_key_is_never_overwritten(monkeypatch: pytest.MonkeyPatch) -> None:
    first = SessionStore()
    first["milik"] = "pertama"
    first.save()
    keys = iter([first.session_key, "b" * 32])
    monkeypatch.setattr(simpanan_sesi, "get_random_string", lambda *_args: next(keys))
    second = SessionStore()
    second["milik"] = "kedua"
    second.save()
    assert second.session_key == "b" * 32
    assert SessionStore(first.session_key)["milik"] == "pertama"


@pytest.mark.django_db
def test_saving_again_changes_the_same_row() -> None:
    session = SessionStore()
    session["n"] = 1
    session.save()
    session["n"] = 2
    session.save()
    assert Session.objects.count() == 1
    assert SessionStore(session.session_key)["n"] == 2
