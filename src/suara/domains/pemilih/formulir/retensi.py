"""Forms of retention: which snapshots may go, and which must stay."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.core.wilayah.models import Kantor
from suara.domains.pemilih.formulir.kandidat import TANPA_NAMA
from suara.domains.pemilih.terms_retensi import TempatData
from suara.ui.pilihan import pilihan


class _KantorForm(forms.Form):
    kantor_id = forms.ChoiceField(label=_("Kantor"))

    def __init__(self, *args: Any, kantor: Sequence[Kantor], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._kantor = {row.pk: row for row in kantor}
        field = cast("forms.ChoiceField", self.fields["kantor_id"])
        field.choices = [(row.pk, row.nama) for row in kantor]

    def kantor(self) -> Kantor:
        """Return the chosen office."""
        return self._kantor[self.cleaned_data["kantor_id"]]


class UsulRetensiForm(_KantorForm):
    """What to delete."""

    tempat = forms.ChoiceField(label=_("Tempat"), choices=pilihan(TempatData))
    snapshot = forms.CharField(
        label=_("Nama di mesin data"),
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 5, "spellcheck": "false"}),
        help_text=_(
            "Satu nama per baris, salin dari ./suara pemilih snapshot retensi di mesin data; untuk tempat "
            "lain tambahkan --penduduk, --kandidat, --kiriman, atau --temuan."
        ),
    )
    alasan = forms.CharField(label=_("Alasan"), max_length=250, help_text=TANPA_NAMA)


class TahanForm(_KantorForm):
    """What must stay."""

    snapshot = forms.CharField(label=_("Nama di mesin data"), max_length=80)
    alasan = forms.CharField(
        label=_("Alasan"), max_length=250, help_text=_("Misalnya nomor perkara sengketa.")
    )


class JawabRetensiForm(forms.Form):
    """The second person's words: needed for a refusal, and for a release."""

    catatan = forms.CharField(label=_("Catatan"), max_length=250, required=False, help_text=TANPA_NAMA)
