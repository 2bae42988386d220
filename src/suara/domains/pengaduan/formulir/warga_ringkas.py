"""Every answer in one line, for the page on which it is checked."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from django.forms import BaseForm, BoundField
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from suara.core.wilayah.tempat import get_wilayah_terpilih, nama_lengkap
from suara.domains.pengaduan import unggah
from suara.domains.pengaduan.terms import Kelas
from suara.ui.format import format_date, format_size

type Baris = dict[str, Any]
MAX_RAW = 160
"""How much of a text is shown where it is only named."""


def summarize(forms: Mapping[str, BaseForm], kirim_id: uuid.UUID, halaman: str) -> list[Baris]:
    """Return label, value and the address where it is changed; `halaman` when all stands on one page."""
    answers = {key: getattr(form, "cleaned_data", {}) for key, form in forms.items()}
    rows = [
        ("jenis", _("Jenis"), _kelas(answers["jenis"])),
        ("cerita", _("Judul"), answers["cerita"].get("judul") or _("(diambil dari kalimat pertama)")),
        ("cerita", _("Isi laporan"), answers["cerita"].get("isi")),
        ("cerita", _("Yang Anda harapkan"), answers["cerita"].get("permintaan")),
        ("kejadian", _("Kapan"), format_date(answers["kejadian"].get("tanggal_kejadian"), weekday=True)),
        ("kejadian", _("Di mana"), _tempat(answers["kejadian"])),
        ("siapa", _("Tentang bagian kantor"), _unit(answers["siapa"])),
        ("bukti", _("Bukti"), _bukti(kirim_id)),
        ("privasi", _("Anonim"), _anonim(answers["privasi"])),
        ("privasi", _("Rahasia"), _rahasia(answers["privasi"])),
        ("identitas", _("Siapa Anda"), _identitas(answers["identitas"])),
    ]
    return [
        {"label": name, "nilai": value or "–", "url": _url(step, halaman), "panjang": len(value or "") > 200}
        for step, name, value in rows
    ]


def list_typed(forms: Mapping[str, BaseForm], kirim_id: uuid.UUID) -> list[Baris]:
    """Return every field with something in it, right or wrong, as it was typed; then the files."""
    fields = [form[name] for form in forms.values() for name in form.fields if name != "bukti"]
    rows = [{"label": field.label, "nilai": _raw(field)} for field in fields]
    files = [row.nama_asli for row in unggah.list_unggahan(kirim_id)]
    rows.append({"label": _("Bukti"), "nilai": "; ".join(files)})
    return [row for row in rows if row["nilai"]]


def _raw(field: BoundField) -> str:
    value = field.value()
    if isinstance(value, list | tuple):
        return " ".join(str(part) for part in value if part)
    choices = dict(getattr(field.field.widget, "choices", ()))
    return Truncator(str(choices.get(value, value) or "").strip() if value else "").chars(MAX_RAW)


def _url(step: str, halaman: str) -> str:
    if halaman:
        return f"{halaman}#bagian-{step}"
    return reverse("lapor:langkah", args=[step]) + "?kembali=periksa"


def _kelas(answer: Mapping[str, Any]) -> str:
    value = answer.get("kelas_pelapor")
    return _(Kelas(value).label) if value else ""


def _tempat(answer: Mapping[str, Any]) -> str:
    place = nama_lengkap(get_wilayah_terpilih(answer.get("wilayah", "")))
    tps = answer.get("tps")
    parts = [answer.get("lokasi"), place, _("TPS %(nomor)s") % {"nomor": tps} if tps else ""]
    return " · ".join(part for part in parts if part)


def _unit(answer: Mapping[str, Any]) -> str:
    unit = answer.get("unit_terlapor")
    return unit.nama if unit else _("Tidak disebut")


def _bukti(kirim_id: uuid.UUID) -> str:
    rows = unggah.list_unggahan(kirim_id)
    return "; ".join(f"{row.nama_asli} ({format_size(row.ukuran)})" for row in rows) or _("Tidak ada")


def _anonim(answer: Mapping[str, Any]) -> str:
    if answer.get("is_anonim") == "ya":
        return _("Ya: nama Anda disembunyikan dari umum, unit yang dilaporkan, dan petugas")
    return _("Tidak") if answer else ""


def _rahasia(answer: Mapping[str, Any]) -> str:
    if answer.get("is_rahasia") == "ya":
        return _("Ya: isi laporan tidak pernah diterbitkan")
    return _("Tidak: setelah disamarkan, isinya boleh dibaca umum") if answer else ""


def _identitas(answer: Mapping[str, Any]) -> str:
    if answer.get("identitas") == "tanpa":
        return _("Tanpa identitas")
    return " · ".join(str(answer[name]) for name in ("nama", "email", "hp") if answer.get(name))
