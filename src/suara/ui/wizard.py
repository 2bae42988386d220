"""Questions over several screens, with every typed answer kept.

    store = SimpananSesi(request.session, "lapor")
    wizard = Wizard(TAHAP, store, kini="surat", alamat=lambda kunci: reverse("lapor", args=[kunci]))
    form = wizard.form(request.POST or None)
    if request.method == "POST":
        wizard.keep(request.POST)          # kept even when it is not yet valid: nothing typed is lost
        if form.is_valid():
            return redirect(wizard.next_url or summary_url)

`SimpananSesi` survives a closed browser through the session; a domain that wants drafts bound to an
account gives its own store (two methods) over a table of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from django.contrib.sessions.backends.base import SessionBase
from django.forms import BaseForm
from django.http import QueryDict
from django.utils.functional import Promise

type Jawaban = dict[str, dict[str, list[str]]]

NEVER_KEPT = frozenset({"csrfmiddlewaretoken", "password", "konfirmasi"})


class SimpananIsian(Protocol):
    """Where typed answers stay between the screens."""

    def load(self) -> Jawaban:
        """Return what was typed so far, by step and field."""

    def save(self, jawaban: Jawaban) -> None:
        """Keep what was typed."""


class SimpananSesi:
    """Typed answers in the server-side session, under one key."""

    def __init__(self, session: SessionBase, kunci: str) -> None:
        self.session, self.kunci = session, f"isian:{kunci}"

    def load(self) -> Jawaban:
        """Return what was typed so far."""
        found: Jawaban = self.session.get(self.kunci, {})
        return found

    def save(self, jawaban: Jawaban) -> None:
        """Keep what was typed; the middleware writes the session with the answer."""
        self.session[self.kunci] = jawaban

    def clear(self) -> None:
        """Forget everything, after it was sent."""
        self.session.pop(self.kunci, None)


@dataclass(frozen=True, slots=True)
class Tahap:
    """One screen: its key in the address, its title, its form."""

    kunci: str
    judul: str | Promise
    form_class: type[BaseForm]


class Wizard:
    """Where the reader is among the steps, what was typed, and what comes next."""

    def __init__(
        self, tahap: Sequence[Tahap], simpanan: SimpananIsian, *, kini: str, alamat: Callable[[str], str]
    ) -> None:
        self.tahap, self.simpanan, self.alamat = list(tahap), simpanan, alamat
        self.indeks = next(index for index, step in enumerate(self.tahap) if step.kunci == kini)

    @property
    def kini(self) -> Tahap:
        """The step on this screen."""
        return self.tahap[self.indeks]

    @property
    def nomor(self) -> int:
        """Number of this step, from 1."""
        return self.indeks + 1

    @property
    def jumlah(self) -> int:
        """How many steps there are."""
        return len(self.tahap)

    @cached_property
    def jawaban(self) -> Jawaban:
        """Everything typed so far."""
        return self.simpanan.load()

    def keep(self, data: QueryDict) -> None:
        """Keep what was typed on this screen, valid or not; never secrets."""
        # A NUL byte is refused by the form; PostgreSQL could not keep it for the screen that says so.
        typed = {
            key: [str(item).replace("\0", "") for item in values]
            for key, values in data.lists()
            if key not in NEVER_KEPT
        }
        self.simpanan.save({**self.jawaban, self.kini.kunci: typed})
        self.__dict__.pop("jawaban", None)

    def typed(self, kunci: str) -> QueryDict | None:
        """What was typed on a step, as a form reads it; None when the reader was not there yet."""
        if kunci not in self.jawaban:
            return None
        data = QueryDict(mutable=True)
        for key, values in self.jawaban[kunci].items():
            data.setlist(key, values)
        return data

    def form(self, data: QueryDict | None = None, **kwargs: Any) -> BaseForm:
        """The form of this screen: with `data` when it was sent now, else with what was typed before."""
        if data:
            return self.kini.form_class(data, **kwargs)
        earlier = self.typed(self.kini.kunci)
        return (
            self.kini.form_class(earlier, **kwargs) if earlier is not None else self.kini.form_class(**kwargs)
        )

    def is_done(self, tahap: Tahap) -> bool:
        """Whether a step was filled in and is valid."""
        data = self.typed(tahap.kunci)
        return data is not None and tahap.form_class(data).is_valid()

    @property
    def cleaned(self) -> Mapping[str, Mapping[str, Any]] | None:
        """The cleaned answers of all steps; None as long as one is missing or wrong."""
        found: dict[str, Mapping[str, Any]] = {}
        for step in self.tahap:
            form = step.form_class(self.typed(step.kunci))
            if not form.is_valid():
                return None
            found[step.kunci] = form.cleaned_data
        return found

    @property
    def next_url(self) -> str:
        """Address of the next screen; empty on the last."""
        return self.alamat(self.tahap[self.indeks + 1].kunci) if self.nomor < self.jumlah else ""

    @property
    def back_url(self) -> str:
        """Address of the screen before; empty on the first."""
        return self.alamat(self.tahap[self.indeks - 1].kunci) if self.indeks else ""

    @property
    def kemajuan(self) -> list[dict[str, object]]:
        """Every step with its state: `selesai`, `kini` or `nanti`."""
        return [
            {
                "judul": step.judul,
                "url": self.alamat(step.kunci),
                "keadaan": "kini" if index == self.indeks else "selesai" if self.is_done(step) else "nanti",
            }
            for index, step in enumerate(self.tahap)
        ]
