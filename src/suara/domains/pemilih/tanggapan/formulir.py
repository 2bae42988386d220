"""The small forms of the page that follows a request."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.domains.pemilih.formulir.tanggapan import BERKAS
from suara.ui.forms import KataKonfirmasiMixin
from suara.ui.forms_warga import BanyakBerkasInput, TeksField


class IkutiForm(forms.Form):
    """Number and key, from the receipt."""

    nomor = forms.CharField(
        label=_("Nomor tanggapan"),
        max_length=40,
        help_text=_("Misalnya TM-2026-000123-5. Huruf besar atau kecil sama saja."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Isi nomor tanggapannya.")},
    )
    kunci = forms.CharField(
        label=_("Kunci rahasia"),
        max_length=60,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "spellcheck": "false", "autocapitalize": "characters"}
        ),
        error_messages={"required": _("Isi kunci rahasianya, seperti pada tanda terima Anda.")},
    )


class JawabForm(forms.Form):
    """Words, or papers, or both."""

    kirim_id = forms.UUIDField(widget=forms.HiddenInput)
    isi = TeksField(
        label=_("Jawaban atau tambahan Anda"), max_length=1_000, widget=forms.Textarea(attrs={"rows": 4})
    )
    bukti = forms.Field(
        label=_("Dokumen"),
        required=False,
        widget=BanyakBerkasInput(attrs={"accept": BERKAS}),
        help_text=_("Paling banyak 5 berkas: JPG, PNG, WEBP, atau PDF sampai 10 MB."),
    )


class CabutForm(KataKonfirmasiMixin, forms.Form):
    """Withdraw: typed, not pressed."""

    kata_konfirmasi = "CABUT"
