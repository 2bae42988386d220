"""The form of one service."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.core.wilayah.models import Unit
from suara.domains.survei.services.layanan import IsianLayanan


class LayananForm(forms.Form):
    """Names and unit of a service."""

    nama = forms.CharField(
        label=_("Nama layanan"), max_length=120, help_text=_("Seperti yang dikenal orang yang datang.")
    )
    nama_en = forms.CharField(
        label=_("Nama dalam bahasa Inggris"),
        max_length=120,
        required=False,
        help_text=_("Tampil pada halaman berbahasa Inggris; bila kosong, nama di atas."),
    )
    unit = forms.ChoiceField(label=_("Unit"), required=False)

    def __init__(self, *args: Any, unit: Sequence[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._unit = {row.pk: row for row in unit}
        field = cast("forms.ChoiceField", self.fields["unit"])
        field.choices = [("", _("Seluruh kantor")), *((row.pk, row.nama) for row in unit)]

    def isian(self) -> IsianLayanan:
        """Return what was typed, for the service."""
        said = self.cleaned_data
        return IsianLayanan(
            nama=said["nama"].strip(), nama_en=said["nama_en"].strip(), unit=self._unit.get(said["unit"])
        )
