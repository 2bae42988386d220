"""What every form of a citizen shares, and the place: kab/kota, then kecamatan, then desa.

Each list is filled from the one before it, with or without scripts.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.cache import cache
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.core.wilayah.models import Kantor, Wilayah
from suara.core.wilayah.queries import list_anak

LEVELS = ("kabkota", "kecamatan", "desa")
KEEP_SECONDS = 600


class WargaForm(forms.Form):
    """A form that knows the office it is for."""

    def __init__(self, *args: Any, kantor: Kantor | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kantor = kantor
        self.siapkan()

    def siapkan(self) -> None:
        """Fill the lists that depend on the office or on what was typed; parts call the next one."""


class TempatForm(WargaForm):
    """The three lists. A list whose parent is not chosen yet holds only its empty line."""

    kabkota = forms.CharField(label=_("Kabupaten/Kota"), required=False, widget=forms.Select)
    kecamatan = forms.CharField(label=_("Kecamatan"), required=False, widget=forms.Select)
    desa = forms.CharField(label=_("Kelurahan/Desa"), required=False, widget=forms.Select)

    def siapkan(self) -> None:
        """Fill each list from what was chosen before it; a code that belongs elsewhere counts as none."""
        super().siapkan()
        self.tempat: dict[str, str] = {}
        parent = (self.kantor.wilayah_id or "") if self.kantor else ""
        for name in LEVELS:
            rows = list_pilihan(parent)
            widget = self.fields[name].widget
            widget.choices = [("", _empty(bool(parent))), *rows]
            widget.attrs["data-tempat"] = name
            value = str(self[name].value() or "")
            parent = value if value in {code for code, _name in rows} else ""
            if parent:
                self.tempat[name] = parent

    def clean(self) -> dict[str, Any]:
        """The narrowest chosen region is the place."""
        cleaned = super().clean() or self.cleaned_data
        codes = [self.tempat.get(name, "") for name in LEVELS]
        cleaned |= dict(zip(LEVELS, codes, strict=True))
        cleaned["wilayah"] = next((code for code in reversed(codes) if code), "")
        return cleaned


def list_pilihan(kode: str) -> list[tuple[str, str]]:
    """Return code and name of the regions directly below `kode`; nothing for no code."""
    if not kode:
        return []
    key = f"tempat:wilayah:{kode}"
    rows: list[tuple[str, str]] | None = cache.get(key)
    if rows is None:
        rows = list(list_anak(kode).values_list("kode", "nama"))
        cache.set(key, rows, KEEP_SECONDS)
    return rows


def get_wilayah_terpilih(kode: str) -> Wilayah | None:
    """Return the region with this code, or None."""
    return Wilayah.objects.select_related("induk__induk").filter(pk=kode).first() if kode else None


def nama_lengkap(wilayah: Wilayah | None) -> str:
    """Write a place from the narrowest to the kab/kota: ``Sempaja Selatan, Samarinda Utara, Samarinda``."""
    names: list[str] = []
    while wilayah is not None and wilayah.induk_id:
        names.append(wilayah.nama)
        wilayah = wilayah.induk
    return ", ".join(names)


def _empty(known: bool) -> str:
    return gettext("— pilih, atau biarkan kosong —") if known else gettext("— pilih dahulu yang di atas —")
