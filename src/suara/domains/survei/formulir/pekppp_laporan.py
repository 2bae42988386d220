"""Forms of a PEKPPP report and of its follow-up plan."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.domains.survei.formulir.laporan import LaporanForm, RencanaForm


class LaporanPEKPPPForm(LaporanForm):
    """What the office writes into the report of a round; figures come from the approved round."""

    lokasi = None  # type: ignore[assignment]
    pelaksana = forms.CharField(
        label=_("Pelaksana penilaian"), max_length=160, help_text=_("Subbagian atau tim, tanpa nama orang.")
    )
    sebab = forms.CharField(
        label=_("Mengapa aspek itu terendah"),
        max_length=1500,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Sebabnya menurut kantor, dalam beberapa kalimat. Tanpa data pribadi."),
    )


class RencanaPEKPPPForm(RencanaForm):
    """One line of the plan, about one aspect."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "unsur" in self.fields:
            self.fields["unsur"].label = _("Aspek")
