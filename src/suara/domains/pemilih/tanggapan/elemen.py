"""The elements of a voter's row that a citizen may correct, and how a typed value is written in the list."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from suara.domains.pemilih.kolom import JUDUL
from suara.engine.terms import Disabilitas, JenisKelamin, KtpEl, StatusKawin
from suara.kernel.istilah import Istilah
from suara.ui.forms import parse_parts

ELEMEN = (
    *("nama", "tempat_lahir", "tanggal_lahir", "jenis_kelamin", "status_kawin", "alamat", "rt", "rw"),
    *("kode_desa", "nkk", "disabilitas", "ktpel"),
)
PILIHAN: dict[str, type[Istilah]] = {
    "jenis_kelamin": JenisKelamin,
    "status_kawin": StatusKawin,
    "disabilitas": Disabilitas,
    "ktpel": KtpEl,
}
ENAM_BELAS = 16


def list_elemen() -> list[tuple[str, str]]:
    """Return code and words of each element."""
    return [(name, _(JUDUL[name])) for name in ELEMEN]


def clean_nilai(elemen: str, text: str) -> str:
    """Return a new value as the list writes it; raise `ValidationError` with what to type instead."""
    if elemen in PILIHAN:
        return _word(PILIHAN[elemen], text)
    if elemen == "tanggal_lahir":
        parts = re.split(r"[\s/|.-]+", text.strip())
        day = parse_parts(parts) if len(parts) == 3 else None
        if day is None:
            raise ValidationError(_("Tulis tanggal dengan angka, misalnya 26 3 1990."))
        return day.isoformat()
    if elemen in ("rt", "rw"):
        digits = re.sub(r"\D", "", text)
        if not digits or len(digits) > 3 or not int(digits):
            raise ValidationError(_("RT dan RW ditulis dengan angka, misalnya 003."))
        return digits.zfill(3)
    if elemen == "nkk":
        return clean_nomor(text)
    return text.upper() if elemen in ("nama", "tempat_lahir", "alamat") else text


def clean_nomor(text: str) -> str:
    """Return a 16-digit number without spaces; the refusal counts the digits and never shows them."""
    digits = re.sub(r"[\s.-]", "", text)
    if not digits:
        return ""
    if not digits.isdecimal() or len(digits) != ENAM_BELAS:
        raise ValidationError(_("Nomor ini terdiri atas 16 angka; yang Anda isi %(n)s.") % {"n": len(digits)})
    return digits


def show_nilai(elemen: str, nilai: str) -> str:
    """Return a stored value in words."""
    words = PILIHAN.get(elemen)
    if words is None:
        return nilai
    return next((_(label) for code, label in words.choices() if code == nilai), nilai)


def _word(words: type[Istilah], text: str) -> str:
    said = text.strip().casefold()
    for code, label in words.choices():
        if said in (code.casefold(), str(label).casefold(), _(str(label)).casefold()):
            return str(code)
    known = ", ".join(f"{_(str(label))} ({code})" for code, label in words.choices())
    raise ValidationError(_("Tulis salah satu: %(pilihan)s.") % {"pilihan": known})
