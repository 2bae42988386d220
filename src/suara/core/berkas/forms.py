"""The form field for one file, checked by content while the rest of the form is still on screen."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext, gettext_lazy

from suara.core.berkas.content import check_size, clean
from suara.core.berkas.errors import BerkasDitolak

ACCEPT = ".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"


class BerkasField(forms.FileField):
    """A PDF, JPG or PNG of at most 20 MB. A refused file becomes a sentence in the form's error summary."""

    default_error_messages = {
        "required": gettext_lazy("Pilih berkas PDF, JPG, atau PNG."),
        "invalid": gettext_lazy("Berkas belum terkirim. Pilih berkasnya lagi."),
        "missing": gettext_lazy("Berkas belum terkirim. Pilih berkasnya lagi."),
        "empty": gettext_lazy("Berkas ini kosong. Pilih berkas lain."),
        "max_length": gettext_lazy("Nama berkas ini terlalu panjang. Persingkat namanya, lalu unggah lagi."),
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.FileInput(attrs={"accept": ACCEPT}))
        super().__init__(**kwargs)

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Return the upload, or say why it can't be taken."""
        upload = super().clean(data, initial)
        if isinstance(upload, UploadedFile):
            _check(upload)
        return upload


def _check(upload: UploadedFile[Any]) -> None:
    try:
        check_size(upload.size or 0)
        clean(upload.read())
    except BerkasDitolak as error:
        pattern = gettext(error.kalimat.pola)
        raise ValidationError(pattern.format(**error.kalimat.isi), code="berkas_ditolak") from error
    finally:
        upload.seek(0)
