"""What is typed into the check. A number is read and never written back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import today
from suara.domains.pemilih.cek.diri import Diri, NomorKeliru
from suara.ui.forms import PARTS, TanggalField, parse_parts

TERAWAL = dt.date(1900, 1, 1)
LAYANG = 40


class NomorInput(forms.TextInput):
    """A text input that shows nothing of what was typed before."""

    def get_context(
        self,
        name: str,
        value: Any,  # noqa: ARG002 -- the point of this class
        attrs: dict[str, Any] | None,
    ) -> dict[str, Any]:
        """Leave the value out, whatever it is."""
        return super().get_context(name, None, attrs)


class CekForm(forms.Form):
    """NIK or passport number, and the birth date."""

    nomor = forms.CharField(
        label=_("NIK atau nomor paspor"),
        max_length=LAYANG,
        strip=True,
        help_text=_("NIK: 16 angka pada KTP-el atau Kartu Keluarga. Paspor: misalnya X1234567."),
        widget=NomorInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
                "size": 22,
            }
        ),
        error_messages={
            "required": _("Isi NIK atau nomor paspornya."),
            "max_length": _("NIK terdiri atas 16 angka; yang Anda isi lebih panjang."),
        },
    )
    tanggal_lahir = TanggalField(
        label=_("Tanggal lahir"),
        help_text=_("Seperti tertulis pada KTP-el, misalnya 17 8 1990."),
        paling_awal=TERAWAL,
        paling_akhir=today,
    )

    def clean_nomor(self) -> str:
        """Say what is wrong by counting signs, never by showing them."""
        typed = str(self.cleaned_data["nomor"])
        try:
            Diri(typed, TERAWAL)
        except NomorKeliru as error:
            if any(sign.isalpha() for sign in typed):
                raise ValidationError(
                    gettext("Nomor paspor terdiri atas satu atau dua huruf dan enam atau tujuh angka.")
                ) from None
            raise ValidationError(
                gettext("NIK terdiri atas 16 angka; yang Anda isi %(n)s.") % {"n": error.panjang}
            ) from None
        return typed


def baca_diri(data: Mapping[str, Any]) -> Diri | None:
    """Return who asks, or None when the form has something to say: the short way, without a form."""
    nomor = str(data.get("nomor", ""))
    if len(nomor) > LAYANG:
        return None
    try:
        day = parse_parts(baca_tanggal(data))
        if day is None or not TERAWAL <= day <= today():
            return None
        return Diri(nomor, day)
    except (ValidationError, NomorKeliru):
        return None


def baca_tanggal(data: Mapping[str, Any]) -> list[str]:
    """Return the three parts of the typed birth date, as typed."""
    return [str(data.get(f"tanggal_lahir_{part}", ""))[:10].strip() for part in PARTS]
