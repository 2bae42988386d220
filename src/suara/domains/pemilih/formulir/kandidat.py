"""Forms of candidates and of bulk decisions."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.core.berkas.forms import BerkasField
from suara.domains.pemilih.formulir.pleno import keep_required
from suara.domains.pemilih.services.bukti import TANPA_JEJAK
from suara.domains.pemilih.terms import JenisBukti, Putusan
from suara.ui.forms import TanggalField
from suara.ui.pilihan import pilihan

SALAH_SATU = ("nomor", "tanggal", "berkas")
TANPA_NAMA = _("Tanpa nama dan NIK: alasan ini tercatat untuk selamanya.")


class UsulForm(forms.Form):
    """What to propose for the chosen candidates. `terlihat` is how many the page promised."""

    putusan = forms.ChoiceField(label=_("Putusan"), choices=pilihan(Putusan), widget=forms.HiddenInput)
    terlihat = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    alasan = forms.CharField(label=_("Alasan"), max_length=250, help_text=TANPA_NAMA)


class PutusUsulForm(forms.Form):
    """The second person's note; needed for a refusal."""

    catatan = forms.CharField(label=_("Catatan"), max_length=250, required=False, help_text=TANPA_NAMA)


class BuktiForm(forms.Form):
    """A paper that was seen, with something by which it can be found again."""

    jenis = forms.ChoiceField(label=_("Jenis dokumen"), choices=[("", "–"), *pilihan(JenisBukti)])
    nomor = forms.CharField(
        label=_("Nomor dokumen"), max_length=100, required=False,
        help_text=_("Disimpan tersegel. Nomor, tanggal, atau pindaian: paling sedikit satu."),
    )  # fmt: skip
    tanggal = TanggalField(label=_("Tanggal dokumen"), required=False)
    berkas = BerkasField(label=_("Berkas"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in SALAH_SATU:
            keep_required(self.fields[name])

    def clean(self) -> dict[str, Any]:
        """Ask for a number, a date or a scan; a date or file that was refused already says so itself."""
        said = super().clean() or {}
        if not any(said.get(name) or name in self.errors for name in SALAH_SATU):
            self.add_error("nomor", gettext(TANPA_JEJAK))
        return said
