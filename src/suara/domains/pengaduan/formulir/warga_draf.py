"""What a citizen has typed so far, sealed in the session until it is sent, and what it becomes then."""

from __future__ import annotations

import base64
import binascii
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import Any, cast

from django.contrib.sessions.backends.base import SessionBase
from django.forms import BaseForm
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from suara.core.privasi.services import DataIdentitas, Kontak, open_text, seal_text
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor
from suara.domains.pengaduan.formulir import warga
from suara.domains.pengaduan.formulir.warga_tempat import WargaForm, get_wilayah_terpilih
from suara.domains.pengaduan.services.isian import IsianLaporan
from suara.domains.pengaduan.terms import Kelas
from suara.kernel.sandi import SandiGagal
from suara.ui.wizard import Jawaban, Tahap

KEY = "isian:lapor"
KONTEKS = "lapor.draf"
UMUR = timedelta(hours=2)
MAX_TERBAWA = 200_000
LANGKAH: tuple[tuple[str, Any, type[WargaForm]], ...] = (
    ("jenis", _("Jenis laporan"), warga.JenisForm),
    ("cerita", _("Cerita Anda"), warga.CeritaForm),
    ("kejadian", _("Kapan dan di mana"), warga.KejadianForm),
    ("siapa", _("Tentang siapa"), warga.SiapaForm),
    ("bukti", _("Bukti"), warga.BuktiForm),
    ("privasi", _("Kerahasiaan"), warga.PrivasiForm),
    ("identitas", _("Siapa Anda"), warga.IdentitasForm),
)


@dataclass(slots=True)
class Draf:
    """Answers by step. `cara` is how they are asked: ``langkah`` (one per screen) or ``satu`` (one page)."""

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
        return base64.b64encode(seal_text(json.dumps(value), konteks=KONTEKS)).decode("ascii")

    @classmethod
    def from_text(cls, text: str, umur: timedelta | None = None) -> Draf | None:
        """Open a sealed draft; None when it is not one of ours or older than `umur`."""
        try:
            value = json.loads(open_text(base64.b64decode(text, validate=True), konteks=KONTEKS))
        except (SandiGagal, binascii.Error, ValueError):
            return None
        if umur is not None and value["pada"] < (now() - umur).timestamp():
            return None
        return cls(uuid.UUID(value["kirim"]), value["cara"], value["jawaban"])


class SimpananDraf:
    """The draft of this browser, for two hours.

    A form that was sent names its draft (`kirim_id`) and carries a sealed copy of it: a session that has
    ended, or a second report in another tab, changes nothing of what is sent. With `terlihat` that copy
    counts before the session: what was read on the page is what is sent.
    """

    def __init__(
        self,
        session: SessionBase,
        *,
        kirim_id: uuid.UUID | None = None,
        terbawa: str = "",
        terlihat: bool = False,
    ) -> None:
        self.session = session
        kept = Draf.from_text(session.get(KEY, ""), UMUR)
        carried = Draf.from_text(terbawa[:MAX_TERBAWA])
        for draft in (carried, kept) if terlihat else (kept, carried):
            if draft is not None and kirim_id in (None, draft.kirim_id):
                self.draf = draft
                return
        self.draf = Draf(kirim_id) if kirim_id else Draf()

    def load(self) -> Jawaban:
        """Return what was typed so far."""
        return self.draf.jawaban

    def save(self, jawaban: Jawaban) -> None:
        """Keep what was typed, sealed."""
        self.draf.jawaban = jawaban
        self.session[KEY] = self.draf.to_text()

    def clear(self) -> None:
        """Forget this draft, not one that another tab has begun since."""
        kept = Draf.from_text(self.session.get(KEY, ""))
        if kept is None or kept.kirim_id == self.draf.kirim_id:
            self.session.pop(KEY, None)
        self.draf = Draf()


def list_tahap(kantor: Kantor) -> list[Tahap]:
    """Return the screens, with forms that know the office."""
    return [
        Tahap(kunci, judul, cast("type[BaseForm]", partial(form, kantor=kantor)))
        for kunci, judul, form in LANGKAH
    ]


def keep_only(form: type[WargaForm], data: QueryDict) -> dict[str, list[str]]:
    """Return what was typed into the fields of a form, and nothing else; no NUL bytes."""
    names = tuple(form.base_fields)
    return {
        key: [str(item).replace("\0", "") for item in values]
        for key, values in data.lists()
        if key in names or (key.startswith("tanggal_kejadian_") and "tanggal_kejadian" in names)
    }


def keep_all(simpanan: SimpananDraf, data: QueryDict) -> None:
    """Keep a whole page, sorted into the steps."""
    simpanan.save({kunci: keep_only(form, data) for kunci, _judul, form in LANGKAH})


def typed(jawaban: Mapping[str, Mapping[str, list[str]]], *kunci: str) -> QueryDict:
    """Return what was typed on these steps as a form reads it."""
    data = QueryDict(mutable=True)
    for step in kunci:
        for name, values in jawaban.get(step, {}).items():
            data.setlist(name, values)
    return data


def list_form(simpanan: SimpananDraf, kantor: Kantor) -> dict[str, BaseForm]:
    """Return every step's form with what was typed; a step never opened counts as left empty."""
    return {kunci: form(typed(simpanan.load(), kunci), kantor=kantor) for kunci, _judul, form in LANGKAH}


def build_isian(cleaned: Mapping[str, Any]) -> IsianLaporan:
    """Return the submission as the service takes it, from the cleaned answers of all steps."""
    who = {name: cleaned["identitas"][name] for name in ("nama", "email", "hp")}
    named = any(who.values())
    return IsianLaporan(
        kelas_pelapor=Kelas(cleaned["jenis"]["kelas_pelapor"]),
        judul=cleaned["cerita"]["judul"],
        isi=cleaned["cerita"]["isi"],
        permintaan=cleaned["cerita"]["permintaan"],
        lokasi=cleaned["kejadian"]["lokasi"],
        wilayah=get_wilayah_terpilih(cleaned["kejadian"]["wilayah"]),
        tps=cleaned["kejadian"]["tps"],
        tanggal_kejadian=cleaned["kejadian"]["tanggal_kejadian"],
        is_anonim=cleaned["privasi"]["is_anonim"] == "ya",
        is_rahasia=cleaned["privasi"]["is_rahasia"] == "ya",
        identitas=DataIdentitas(**who) if named else None,
        kontak=Kontak(email=who["email"], hp=who["hp"]) if who["email"] or who["hp"] else None,
        unit_terlapor=cleaned["siapa"]["unit_terlapor"],
    )
