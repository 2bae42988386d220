"""Form parts of the design system: a date in three fields, a word to type before a grave act."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from suara.ui.format import format_date

PARTS = ("hari", "bulan", "tahun")
MONTH_NAMES = (
    "januari jan january",
    "februari feb february",
    "maret mar march",
    "april apr",
    "mei may",
    "juni jun june",
    "juli jul july",
    "agustus agu ags aug august",
    "september sep",
    "oktober okt oct october",
    "november nov",
    "desember des dec december",
)
MONTHS = {name: number for number, names in enumerate(MONTH_NAMES, start=1) for name in names.split()}


class TanggalWidget(forms.MultiWidget):
    """Three small inputs: day, month, year. A single ISO text under the plain name is understood too."""

    template_name = "ui/widget/tanggal.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        digits = {"inputmode": "numeric", "autocomplete": "off"}
        super().__init__(
            widgets={
                "hari": forms.TextInput(attrs={**digits, "size": 2, "maxlength": 2}),
                "bulan": forms.TextInput(attrs={"autocomplete": "off", "size": 9, "maxlength": 10}),
                "tahun": forms.TextInput(attrs={**digits, "size": 4, "maxlength": 4}),
            },
            attrs=attrs,
        )

    def decompress(self, value: Any) -> list[Any]:
        """Split a date (or ISO text) into the three inputs' values."""
        if isinstance(value, str):
            try:
                value = dt.date.fromisoformat(value)
            except ValueError:
                return [value, "", ""]
        return [value.day, value.month, value.year] if isinstance(value, dt.date) else ["", "", ""]

    def value_from_datadict(
        self,
        data: Mapping[str, Any],
        files: MultiValueDict[str, Any],  # noqa: ARG002
        name: str,
    ) -> list[Any]:
        """Read the three inputs, or one ISO text when only that was sent."""
        if name in data and f"{name}_hari" not in data:
            return self.decompress(data.get(name))
        return [str(data.get(f"{name}_{part}", "")).strip() for part in PARTS]

    def value_omitted_from_data(
        self,
        data: Mapping[str, Any],
        files: MultiValueDict[str, Any],  # noqa: ARG002
        name: str,
    ) -> bool:
        """Whether the field was not part of what was sent."""
        return name not in data and all(f"{name}_{part}" not in data for part in PARTS)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Add the date in words, so that the reader sees what was understood."""
        context = super().get_context(name, value, attrs)
        for subwidget, label in zip(
            context["widget"]["subwidgets"], (_("Hari"), _("Bulan"), _("Tahun")), strict=True
        ):
            subwidget["label"] = label
        try:
            found = parse_parts(value if isinstance(value, list) else self.decompress(value))
        except ValidationError:
            found = None
        context["widget"]["kata"] = format_date(found, weekday=True) if found else ""
        return context

    def id_for_label(self, id_: str, index: str | None = None) -> str:  # noqa: ARG002
        """The error summary links to the first of the three inputs."""
        return f"{id_}_0" if id_ else id_


def parse_parts(parts: list[Any]) -> dt.date | None:
    """Turn day, month (number or name) and year into a date; None when all are empty."""
    texts = [str(part if part is not None else "").strip() for part in parts]
    if not any(texts):
        return None
    if not all(texts):
        names = (_("hari"), _("bulan"), _("tahun"))
        missing = [name for name, text in zip(names, texts, strict=True) if not text]
        raise ValidationError(
            _("Tanggal belum lengkap: isi juga %(bagian)s.") % {"bagian": _(" dan ").join(missing)}
        )
    day, month, year = texts
    month = str(MONTHS.get(month.lower(), month))
    if not (day.isdecimal() and month.isdecimal() and year.isdecimal()):
        raise ValidationError(_("Tulis tanggal dengan angka, misalnya 26 3 2026 (bulan boleh dengan nama)."))
    if len(year) != 4:
        raise ValidationError(_("Tulis tahun dengan empat angka, misalnya 2026."))
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        raise ValidationError(
            _("Tanggal %(hari)s-%(bulan)s-%(tahun)s tidak ada di kalender.")
            % {"hari": day, "bulan": month, "tahun": year}
        ) from None


class TanggalField(forms.Field):
    """A date typed as day, month and year; the cleaned value is a `date`.

    `paling_awal` and `paling_akhir` bound it (give a callable where the bound is today).
    """

    widget = TanggalWidget
    default_error_messages = {"required": gettext_lazy("Isi tanggalnya: hari, bulan, tahun.")}

    def __init__(self, *, paling_awal: Any = None, paling_akhir: Any = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.paling_awal = paling_awal
        self.paling_akhir = paling_akhir

    def to_python(self, value: Any) -> dt.date | None:
        """Turn what the widget read into a date."""
        if isinstance(value, dt.date):
            return value
        return (
            parse_parts(value) if isinstance(value, list) else parse_parts(TanggalWidget().decompress(value))
        )

    def validate(self, value: Any) -> None:
        """Check the bounds, naming them in words."""
        super().validate(value)
        if value is None:
            return
        earliest = self.paling_awal() if callable(self.paling_awal) else self.paling_awal
        latest = self.paling_akhir() if callable(self.paling_akhir) else self.paling_akhir
        if earliest and value < earliest:
            raise ValidationError(
                _("Tanggalnya tidak boleh sebelum %(batas)s; yang Anda isi %(isi)s.")
                % {"batas": format_date(earliest), "isi": format_date(value)}
            )
        if latest and value > latest:
            raise ValidationError(
                _("Tanggalnya tidak boleh sesudah %(batas)s; yang Anda isi %(isi)s.")
                % {"batas": format_date(latest), "isi": format_date(value)}
            )

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the typed date differs from the one shown."""
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True


class KataKonfirmasiMixin(forms.Form):
    """A grave act is confirmed by typing its word (`kata_konfirmasi`), not by pressing "OK"."""

    kata_konfirmasi = "TERBITKAN"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["konfirmasi"] = forms.CharField(
            label=_("Ketik %(kata)s untuk melanjutkan") % {"kata": self.kata_konfirmasi},
            widget=forms.TextInput(
                attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
            ),
            error_messages={
                "required": _("Ketik %(kata)s bila Anda yakin.") % {"kata": self.kata_konfirmasi}
            },
        )

    def clean_konfirmasi(self) -> str:
        """Compare without regard to case or spaces around it."""
        typed = str(self.cleaned_data["konfirmasi"]).strip()
        if typed.upper() != self.kata_konfirmasi.upper():
            raise ValidationError(
                _("Yang Anda ketik “%(isi)s”; yang diminta %(kata)s.")
                % {"isi": typed[:40], "kata": self.kata_konfirmasi}
            )
        return typed


DOUBLE_STOP = re.compile(r"([.?!:])\.$")
"""A label that ends with its own mark, and the stop of the sentence that it stands in."""


def _how_to_fill(field: BoundField) -> str:
    """What to do about an empty field, by its kind."""
    words = {"label": field.label}
    kind = field.widget_type
    if kind == "checkbox":
        return _("Centang kotak ini untuk melanjutkan.")
    if kind in ("select", "radioselect", "selectmultiple", "checkboxselectmultiple"):
        said = _("Pilih salah satu: %(label)s.") % words
    else:
        said = _("Pilih berkasnya: %(label)s.") % words if "file" in kind else _("Isi %(label)s.") % words
    return DOUBLE_STOP.sub(r"\1", said)


def field_errors(field: BoundField) -> list[str]:
    """Return a field's error messages; the framework's bare "required" becomes what to do."""
    bare = str(forms.Field.default_error_messages["required"])
    return [_how_to_fill(field) if str(message) == bare else str(message) for message in field.errors]


def error_links(form: forms.BaseForm) -> list[tuple[str, str, str]]:
    """Return (label, message, id of the input) for every error, in the order of the page."""
    links = [("", str(message), "") for message in form.non_field_errors()]
    for field in form:
        target = "" if field.is_hidden else field.id_for_label or f"id_{field.html_name}"
        links += [(str(field.label), message, target) for message in field_errors(field)]
    return links


def name_field(label: str, message: str) -> str:
    """Return a message that says of which field it speaks, wherever it is read away from that field."""
    said = message.casefold()
    begin = " ".join(label.casefold().split()[:2])
    if not label or label.casefold().rstrip("?.: ") in said or said.startswith(begin):
        return message
    name = f"“{label}”" if ":" in label else label
    return f"{name} {message}" if label.endswith(("?", ".", ":")) else f"{name}: {message}"
