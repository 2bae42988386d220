"""Lines that an officer pastes, or sends as a CSV file."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class TempelanForm(forms.Form):
    """A form whose field `tempel` may come as a file; `terlalu_besar` and `kosong` say what it refuses."""

    tempel: ClassVar[str]
    maks_bita: ClassVar[int]
    terlalu_besar: ClassVar[str | Promise]
    kosong: ClassVar[str | Promise]

    berkas = forms.FileField(
        label=_("Atau berkas CSV"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".csv,.txt"}),
    )

    def clean(self) -> dict[str, Any]:
        """Take the file's text where nothing was pasted."""
        said = super().clean() or {}
        upload = said.get("berkas")
        if not said.get(self.tempel) and upload:
            if upload.size > self.maks_bita:
                raise forms.ValidationError(str(self.terlalu_besar))
            try:
                said[self.tempel] = upload.read().decode("utf-8-sig")
            except UnicodeDecodeError:
                raise forms.ValidationError(_("Simpan berkasnya sebagai CSV UTF-8.")) from None
        if not said.get(self.tempel):
            raise forms.ValidationError(str(self.kosong))
        return said
