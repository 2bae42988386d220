"""What a citizen has typed so far and what was just sent, sealed in the session; rooms subclass these."""

from __future__ import annotations

import base64
import binascii
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, ClassVar, Self

from django.contrib.sessions.backends.base import SessionBase
from django.forms import BaseForm, Field
from django.http import QueryDict

from suara.core.privasi.segel import open_text, seal_text
from suara.core.tugas.waktu import now
from suara.kernel.sandi import SandiGagal
from suara.ui.forms import PARTS, TanggalField
from suara.ui.wizard import Jawaban

UMUR = timedelta(hours=2)
MAX_TERBAWA = 200_000
TAMPIL = timedelta(minutes=30)


@dataclass(slots=True)
class DrafTersegel:
    """Answers by step. `cara` is how they are asked: ``langkah`` (one per screen) or ``satu`` (one page)."""

    KONTEKS: ClassVar[str] = "draf"

    kirim_id: uuid.UUID = field(default_factory=uuid.uuid4)
    cara: str = "langkah"
    jawaban: Jawaban = field(default_factory=dict)

    def to_text(self) -> str:
        """Return the draft sealed, as text that a session or a hidden field can carry."""
        value = {
            "kirim": str(self.kirim_id),
            "cara": self.cara,
            "jawaban": self.jawaban,
            "pada": int(now().timestamp()),
        }
        return base64.b64encode(seal_text(json.dumps(value), konteks=self.KONTEKS)).decode("ascii")

    @classmethod
    def from_text(cls, text: str, umur: timedelta | None = None) -> Self | None:
        """Open a sealed draft; None when it is not one of ours or older than `umur`."""
        try:
            value = json.loads(open_text(base64.b64decode(text, validate=True), konteks=cls.KONTEKS))
        except (SandiGagal, binascii.Error, ValueError):
            return None
        if umur is not None and value["pada"] < (now() - umur).timestamp():
            return None
        return cls(uuid.UUID(value["kirim"]), value["cara"], value["jawaban"])


class SimpananTersegel[D: DrafTersegel]:
    """The draft of this browser, for two hours.

    A form that was sent names its draft (`kirim_id`) and carries a sealed copy of it: a session that has
    ended, or a second form in another tab, changes nothing of what is sent. With `terlihat` that copy
    counts before the session: what was read on the page is what is sent.
    """

    KEY: ClassVar[str]
    DRAF: type[D]

    def __init__(
        self,
        session: SessionBase,
        *,
        kirim_id: uuid.UUID | None = None,
        terbawa: str = "",
        terlihat: bool = False,
    ) -> None:
        self.session = session
        kept = self.DRAF.from_text(session.get(self.KEY, ""), UMUR)
        carried = self.DRAF.from_text(terbawa[:MAX_TERBAWA])
        for draft in (carried, kept) if terlihat else (kept, carried):
            if draft is not None and kirim_id in (None, draft.kirim_id):
                self.draf = draft
                return
        self.draf = self.DRAF(kirim_id) if kirim_id else self.DRAF()

    def load(self) -> Jawaban:
        """Return what was typed so far."""
        return self.draf.jawaban

    def save(self, jawaban: Jawaban) -> None:
        """Keep what was typed, sealed."""
        self.draf.jawaban = jawaban
        self.session[self.KEY] = self.draf.to_text()

    def clear(self) -> None:
        """Forget this draft, not one that another tab has begun since."""
        kept = self.DRAF.from_text(self.session.get(self.KEY, ""))
        if kept is None or kept.kirim_id == self.draf.kirim_id:
            self.session.pop(self.KEY, None)
        self.draf = self.DRAF()


@dataclass(frozen=True, slots=True)
class TerkirimTersegel:
    """What this browser may be shown again for half an hour: number, key, and the name on the receipt."""

    KEY: ClassVar[str]
    KONTEKS: ClassVar[str]

    nomor: str
    kunci: str
    kirim_id: str
    nama: str

    def keep(self, session: SessionBase) -> None:
        """Seal it into the session."""
        value = [self.nomor, self.kunci, self.kirim_id, self.nama, int(now().timestamp())]
        session[self.KEY] = seal_text(json.dumps(value), konteks=self.KONTEKS).hex()

    @classmethod
    def load(cls, session: SessionBase) -> Self | None:
        """Return what was sent from this browser in the last half hour."""
        try:
            *value, at = json.loads(open_text(bytes.fromhex(session.get(cls.KEY, "")), konteks=cls.KONTEKS))
        except (SandiGagal, ValueError):
            return None
        return cls(*value) if at > (now() - TAMPIL).timestamp() else None


def keep_only(form: type[BaseForm], data: QueryDict) -> dict[str, list[str]]:
    """Return what was typed into the fields of a form, and nothing else; no NUL bytes."""
    fields: dict[str, Field] = form.base_fields  # type: ignore[attr-defined]
    dates = tuple(f"{name}_" for name, field in fields.items() if isinstance(field, TanggalField))
    return {
        key: [str(item).replace("\0", "") for item in values]
        for key, values in data.lists()
        if key in fields or (dates and key.startswith(dates))
    }


def typed(jawaban: Mapping[str, Mapping[str, list[str]]], *kunci: str) -> QueryDict:
    """Return what was typed on these steps as a form reads it."""
    data = QueryDict(mutable=True)
    for step in kunci:
        for name, values in jawaban.get(step, {}).items():
            data.setlist(name, values)
    return data


def typed_initial(jawaban: Jawaban, form: type[BaseForm], *kunci: str) -> dict[str, Any]:
    """Return what was typed before, to be shown without errors until the reader presses on."""
    data = typed(jawaban, *kunci)
    found: dict[str, Any] = {name: data.get(name) for name in data}
    for name, kind in form.base_fields.items():  # type: ignore[attr-defined]
        if isinstance(kind, TanggalField):
            found[name] = [data.get(f"{name}_{part}", "") for part in PARTS]
    return found
