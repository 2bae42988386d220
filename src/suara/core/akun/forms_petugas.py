"""The administrator's forms: inviting an officer, and confirming a grave act."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from suara.core.akun.models import PERAN_UNIT, Peran
from suara.core.akun.services import find_unit_refusal
from suara.core.wilayah.models import Kantor, Unit
from suara.ui.kalimat import sentence


class UndanganForm(forms.Form):
    """Invite a person to a role in one of the administrator's offices."""

    nama = forms.CharField(
        label=_("Nama lengkap"),
        max_length=150,
        help_text=_("Dengan gelar bila dipakai pada surat."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    email = forms.EmailField(
        label=_("Alamat email"),
        help_text=_("Dipakai untuk masuk. Setiap orang memakai alamatnya sendiri."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    peran = forms.ChoiceField(label=_("Peran"), choices=Peran.choices, widget=forms.RadioSelect)
    unit = forms.ChoiceField(
        label=_("Unit"),
        required=False,
        help_text=_(
            "Untuk pejabat penghubung dan kepala unit. Peran lain berlaku di seluruh kantor: biarkan —."
        ),
    )

    def __init__(self, *args: Any, kantor: list[Kantor], unit: list[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._kantor = {item.pk: item for item in kantor}
        self._unit = {item.pk: item for item in unit}
        if unit:
            self.fields["unit"].tetap_wajib = True  # type: ignore[attr-defined]
            self.fields["unit"].choices = [("", "—"), *_by_kantor(unit)]  # type: ignore[attr-defined]
        else:
            del self.fields["unit"]
            general = [(value, label) for value, label in Peran.choices if value not in PERAN_UNIT]
            self.fields["peran"].choices = general  # type: ignore[attr-defined]
        if len(kantor) > 1:
            self.fields["kantor"] = forms.ChoiceField(
                label=_("Kantor"), choices=[(item.pk, item.nama) for item in kantor]
            )

    @property
    def kantor(self) -> Kantor:
        """Return the chosen office, or the only one."""
        chosen = self.cleaned_data.get("kantor")
        return self._kantor[chosen] if chosen else next(iter(self._kantor.values()))

    @property
    def unit_terpilih(self) -> Unit | None:
        """Return the chosen unit, if any."""
        return self._unit.get(self.cleaned_data.get("unit") or "")

    def clean(self) -> dict[str, Any]:
        """Say beside the field when the role needs a unit or has none."""
        data = super().clean() or {}
        if "peran" in data and "unit" in data and ("kantor" in data or len(self._kantor) == 1):
            refusal = find_unit_refusal(
                peran=Peran(data["peran"]), kantor=self.kantor, unit=self.unit_terpilih
            )
            if refusal is not None:
                self.add_error("unit", sentence(refusal))
        return data


def _by_kantor(unit: list[Unit]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the units under the name of their office, as a select shows groups."""
    ordered = sorted(unit, key=lambda item: (item.kantor_id, item.pk))
    return [
        (kantor.nama, [(item.pk, item.nama) for item in group])
        for kantor, group in groupby(ordered, key=lambda item: item.kantor)
    ]


class KataForm(forms.Form):
    """Confirm a grave act by typing a word."""

    kata = forms.CharField(max_length=20, widget=forms.TextInput(attrs={"autocomplete": "off"}))

    def __init__(self, *args: Any, word: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.word = word
        self.fields["kata"].label = _("Ketik %(kata)s untuk memastikan") % {"kata": word}

    def clean_kata(self) -> str:
        """Only the word itself counts, in capitals or not."""
        kata: str = self.cleaned_data["kata"].strip().upper()
        if kata != self.word:
            raise ValidationError(
                _("Yang Anda ketik bukan %(kata)s. Belum ada yang berubah.") % {"kata": self.word}
            )
        return kata
