"""What all forms of the desk share: the version they were opened on, choices with words, bounded texts."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from suara.core.wilayah.models import Unit
from suara.kernel.istilah import Istilah
from suara.ui.forms import KataKonfirmasiMixin

KOSONG = ("", _("— pilih —"))
LONGEST_TEXT = 8_000
LONGEST_NOTE = 250
TOO_LONG = _("Teks ini %(show_value)d huruf; paling panjang %(limit_value)d. Ringkas.")


def pilihan(words: type[Istilah], *, kosong: bool = False, tanpa: tuple[str, ...] = ()) -> list[Any]:
    """Return the choices of a vocabulary in the reader's language; with `kosong` an empty one first."""
    found = [(member.value, _(member.label)) for member in words if member.value not in tanpa]
    return [KOSONG, *found] if kosong else found


def area(rows: int = 4) -> forms.Textarea:
    """Return a text area of this height."""
    return forms.Textarea(attrs={"rows": rows})


class MejaForm(forms.Form):
    """A form of an act on a report. `versi` is the version that the officer saw."""

    versi = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if type(field) is forms.CharField and field.max_length is None:
                field.validators.append(MaxLengthValidator(LONGEST_TEXT, TOO_LONG))


class AlasanForm(MejaForm):
    """An act that only needs a reason."""

    alasan = forms.CharField(
        label=_("Alasan"),
        widget=area(3),
        max_length=LONGEST_NOTE,
        help_text=_("Tercatat dalam riwayat. Jangan menulis nama pelapor."),
    )


class AlasanKataForm(KataKonfirmasiMixin, AlasanForm):
    """A grave act: a reason, and its word typed."""


class SungguhForm(MejaForm):
    """An act without anything to fill in."""


class UnitField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """An active unit of the report's office; the form is told which ones may be chosen."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Unit yang menjawab"))
        kwargs.setdefault("empty_label", KOSONG[1])
        super().__init__(queryset=Unit.objects.none(), **kwargs)

    def label_from_instance(self, obj: Any) -> str:
        """Show the unit's name."""
        return str(obj.nama)


def narrow_unit(form: forms.Form, units: Any, *names: str) -> None:
    """Let the fields choose among these units only."""
    for name in names or ("unit",):
        field = form.fields.get(name)
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = units
