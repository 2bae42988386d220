"""Form parts for what a citizen types: text without control signs, several files, a phone number."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

TOO_LONG = _(
    "Teks ini %(show_value)d huruf; paling panjang %(limit_value)d. "
    "Ringkas, atau kirim sisanya sebagai lampiran."
)
_BREAK = re.compile(r"\r\n?|\u2028|\u2029|\x0b|\x0c")
_BLANKS = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\n{3,}")
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_JOINERS = "\u200c\u200d"
_DIGITS = re.compile(r"[\s().\-]")


def clean_text(text: str) -> str:
    """Return the text without control and invisible steering characters, with plain line ends."""
    text = _BREAK.sub("\n", unicodedata.normalize("NFC", text))
    kept = (
        sign if sign in "\n\t" or sign in _JOINERS or unicodedata.category(sign) not in _DROPPED else ""
        for sign in text
    )
    lines = [_BLANKS.sub(" ", line).strip() for line in "".join(kept).split("\n")]
    return _LINES.sub("\n\n", "\n".join(lines)).strip()


class TeksField(forms.CharField):
    """Text of a person: no control characters, one kind of line break, so that lengths mean what they say."""

    def __init__(self, **kwargs: Any) -> None:
        limit = kwargs.pop("max_length", None)
        super().__init__(**kwargs)
        if limit:
            self.batas = limit
            self.validators.append(MaxLengthValidator(limit, TOO_LONG))

    def to_python(self, value: Any) -> str:
        """Drop what no keyboard writes before anything is counted."""
        return clean_text(str(super().to_python(value)))


class BanyakBerkasInput(forms.FileInput):
    """A file input that takes several files."""

    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:  # noqa: ARG002
        """Return the list of uploads; the view takes them in, one by one."""
        return files.getlist(name) if hasattr(files, "getlist") else files.get(name)


def rapikan_hp(typed: str) -> str:
    """Return an Indonesian mobile number in one form, ``+62812…``, or raise `ValidationError`."""
    if "@" in typed:
        raise ValidationError(gettext("Ini tampaknya alamat email. Pindahkan ke kolom Email."))
    bare = _DIGITS.sub("", typed)
    bare = "+62" + bare[1:] if bare.startswith("0") else "+" + bare.lstrip("+")
    if not re.fullmatch(r"\+\d{9,15}", bare):
        raise ValidationError(
            gettext(
                "Nomor HP terdiri atas 9 sampai 15 angka, misalnya 0812 3456 7890; yang Anda isi “%(isi)s”."
            )
            % {"isi": typed[:40]}
        )
    return bare
