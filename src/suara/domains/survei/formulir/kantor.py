"""A form that belongs to one of the officer's offices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.core.wilayah.models import Kantor


class KantorForm(forms.Form):
    """Asks for the office only where there is a choice."""

    kantor_id = forms.ChoiceField(label=_("Kantor"))

    def __init__(self, *args: Any, kantor: Sequence[Kantor], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._kantor = {row.pk: row for row in kantor}
        field = cast("forms.ChoiceField", self.fields["kantor_id"])
        field.choices = [(row.pk, row.nama) for row in kantor]
        if len(kantor) == 1:
            del self.fields["kantor_id"]

    def kantor(self) -> Kantor:
        """Return the chosen office, or the only one."""
        chosen = self.cleaned_data.get("kantor_id")
        return self._kantor[chosen] if chosen else next(iter(self._kantor.values()))
