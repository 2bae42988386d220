"""Forms of candidates and of bulk decisions."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.core.berkas.forms import BerkasField
from suara.domains.pemilih.terms import JenisBukti, Putusan
from suara.ui.forms import TanggalField
from suara.ui.pilihan import pilihan

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
    """A paper that was seen."""

    jenis = forms.ChoiceField(label=_("Jenis dokumen"), choices=[("", "–"), *pilihan(JenisBukti)])
    nomor = forms.CharField(
        label=_("Nomor dokumen"), max_length=100, required=False, help_text=_("Disimpan tersegel.")
    )
    tanggal = TanggalField(label=_("Tanggal dokumen"), required=False)
    berkas = BerkasField(label=_("Berkas"), required=False)
