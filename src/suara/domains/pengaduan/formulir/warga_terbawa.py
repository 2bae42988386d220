"""What a reporter typed when the half hour of the key was over: carried along sealed until the key is right.

It never stands in an address, and in the session only sealed. Files can't be carried: they are chosen again.
"""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib.sessions.backends.base import SessionBase
from django.http import QueryDict

from suara.core.privasi.services import open_text, seal_text
from suara.core.tugas.waktu import now
from suara.domains.pengaduan.formulir.warga_cek import FORMS, TindakanForm, build_form
from suara.domains.pengaduan.workflow import Act
from suara.kernel.sandi import SandiGagal

KEY = "lapor:cek:terbawa"
KONTEKS = "lapor.cek.terbawa"
UMUR = timedelta(hours=2)
MAX_TEKS = 20_000
MAX_TERSEGEL = 250_000
GIVEN_AGAIN = ("konfirmasi", "bukti")
"""Never carried: a word that confirms is typed where the page says what it confirms; a file has no words."""


@dataclass(frozen=True, slots=True)
class KirimanTerbawa:
    """The form of one act on one report, as it was typed."""

    nomor: str
    act: Act
    kolom: dict[str, str]

    def to_form(self) -> TindakanForm:
        """Return the form filled in, not yet sent."""
        return build_form(self.act, initial=self.kolom)

    @property
    def teks(self) -> str:
        """What was written, to be read where the act is not possible any more."""
        return self.kolom.get("isi") or self.kolom.get("umpan_balik", "")


def seal_kiriman(nomor: str, act: str, data: QueryDict) -> str:
    """Return the fields of an act sealed, as text for a hidden field; empty when there is no such act."""
    chosen = next((item for item in FORMS if item.value == act), None)
    if chosen is None:
        return ""
    names = [name for name in FORMS[chosen].base_fields if name in data and name not in GIVEN_AGAIN]
    value = {
        "nomor": nomor,
        "act": chosen.value,
        "kolom": {name: str(data[name]).replace("\0", "")[:MAX_TEKS] for name in names},
        "pada": int(now().timestamp()),
    }
    text = json.dumps(value, ensure_ascii=False)
    return base64.b64encode(seal_text(text, konteks=KONTEKS)).decode("ascii")


def open_kiriman(text: str, nomor: str) -> KirimanTerbawa | None:
    """Open what was carried; None when it is not ours, too old, or of another report."""
    try:
        value: dict[str, Any] = json.loads(
            open_text(base64.b64decode(text[:MAX_TERSEGEL], validate=True), konteks=KONTEKS)
        )
    except (SandiGagal, binascii.Error, ValueError):
        return None
    if value["nomor"] != nomor or value["pada"] < (now() - UMUR).timestamp():
        return None
    return KirimanTerbawa(value["nomor"], Act(value["act"]), value["kolom"])


def keep_kiriman(session: SessionBase, text: str, nomor: str) -> bool:
    """Keep what was carried, still sealed, for the page of its report; False when it can't be opened."""
    if open_kiriman(text, nomor) is None:
        return False
    session[KEY] = text
    return True


def find_kiriman(session: SessionBase, nomor: str) -> KirimanTerbawa | None:
    """Return what waits to be sent for this report."""
    return open_kiriman(session.get(KEY, ""), nomor)


def forget_kiriman(session: SessionBase, nomor: str, act: str = "") -> None:
    """Forget what waited for this report: its form was sent, or the page locked."""
    found = find_kiriman(session, nomor)
    if found is not None and act in ("", found.act.value):
        session.pop(KEY)
