"""The forms of the two files of SP4N-LAPOR!."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.ui.forms import TanggalField

BATAS = 1024 * 1024
"""What a page takes; a larger file is for the command, or is divided."""


class ImporForm(forms.Form):
    """A CSV file and the zone of its times."""

    berkas = forms.FileField(
        label=_("Berkas CSV"),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
        help_text=_("CSV UTF-8, paling besar 1 MB."),
        allow_empty_file=True,
        error_messages={"required": _("Pilih berkas CSV."), "missing": _("Pilih berkas CSV.")},
    )
    zona = forms.ChoiceField(
        label=_("Zona waktu di berkas"),
        choices=[(name, name) for name in ("WIB", "WITA", "WIT")],
        initial="WIB",
        help_text=_("SP4N-LAPOR! menulis waktu dalam WIB."),
    )

    def clean_berkas(self) -> Any:
        """Refuse what is too large for a page, with what to do."""
        upload = self.cleaned_data["berkas"]
        if upload.size > BATAS:
            raise ValidationError(
                gettext("Berkas ini lebih besar dari 1 MB. Bagi berkasnya, atau pakai perintah impor.")
            )
        return upload


class EksporForm(forms.Form):
    """Which days, and whether reports of our own go along."""

    dari = TanggalField(label=_("Berubah sejak"), required=False)
    sampai = TanggalField(label=_("Sampai dengan"), required=False)
    semua = forms.BooleanField(label=_("Juga laporan tanpa nomor SP4N-LAPOR!"), required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse days in the wrong order."""
        data = super().clean() or {}
        if data.get("dari") and data.get("sampai") and data["dari"] > data["sampai"]:
            self.add_error("sampai", gettext("Hari terakhir harus sama dengan atau sesudah hari pertama."))
        return data
