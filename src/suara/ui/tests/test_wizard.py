"""Several screens; what was typed stays."""

from __future__ import annotations

from django import forms
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.http import QueryDict

from suara.ui.wizard import SimpananSesi, Tahap, Wizard


class SatuForm(forms.Form):
    nama = forms.CharField()


TAHAP = [Tahap("a", "A", SatuForm), Tahap("b", "B", SatuForm)]


def wizard(session: SessionStore, kini: str) -> Wizard:
    return Wizard(TAHAP, SimpananSesi(session, "uji"), kini=kini, alamat=lambda key: f"/{key}/")


def test_typed_answers_survive_even_when_wrong() -> None:
    session = SessionStore()
    wizard(session, "a").keep(QueryDict("nama=&csrfmiddlewaretoken=x"))
    again = wizard(session, "a")
    assert again.typed("a") is not None
    assert "csrfmiddlewaretoken" not in again.jawaban["a"]
    assert not again.form().is_valid()


def test_progress_and_cleaned_answers() -> None:
    session = SessionStore()
    first = wizard(session, "a")
    first.keep(QueryDict("nama=Rina"))
    second = wizard(session, "b")
    assert [step["keadaan"] for step in second.kemajuan] == ["selesai", "kini"]
    assert (second.back_url, second.next_url) == ("/a/", "")
    assert second.cleaned is None
    second.keep(QueryDict("nama=Yusuf"))
    assert second.cleaned == {"a": {"nama": "Rina"}, "b": {"nama": "Yusuf"}}
