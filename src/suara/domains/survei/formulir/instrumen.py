"""Forms of questionnaires: a workbook to import, the first day, the reason of a withdrawal."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.domains.survei.instrumen.lembar import MAKS_BITA
from suara.ui.forms import TanggalField


class ImporForm(forms.Form):
    """One XLSForm workbook."""

    berkas = forms.FileField(
        label=_("Berkas XLSForm"),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xls"}),
        help_text=_("XLSX dengan lembar survey, choices, dan settings; paling besar 2 MB."),
    )

    def isi(self) -> bytes:
        """Return the bytes, one more than is allowed at most: the reader refuses them then."""
        data: bytes = self.cleaned_data["berkas"].read(MAKS_BITA + 1)
        return data


class TerbitForm(forms.Form):
    """From when on a version may be used."""

    berlaku_mulai = TanggalField(label=_("Berlaku mulai"))


class TarikForm(forms.Form):
    """Why a version is withdrawn."""

    alasan = forms.CharField(label=_("Alasan penarikan"), max_length=250)
