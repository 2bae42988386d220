"""Forms of invitations: the code that somebody types, and what an officer does with a wave's invitations."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.domains.survei.formulir.tempelan import TempelanForm
from suara.domains.survei.rules.undangan import PALING_BANYAK_KODE

MAX_BERKAS = 1_000_000


class TokenForm(forms.Form):
    """The code of a message or of a receipt. `izin` was drawn for this page: see `services/izin.py`."""

    kode = forms.CharField(
        label=_("Kode undangan"),
        max_length=80,
        help_text=_("Dari pesan atau tanda terima Anda. Huruf besar atau kecil, dengan atau tanpa garis."),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )
    izin = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)


class KontakForm(TempelanForm):
    """Contacts, pasted or as a file."""

    tempel = "kontak"
    maks_bita = MAX_BERKAS
    terlalu_besar = _("Berkas paling besar 1 MB.")
    kosong = _("Tempel kontaknya, atau pilih berkas CSV.")
    field_order = (tempel, "berkas")

    kontak = forms.CharField(
        label=_("Tempel kontak"),
        required=False,
        max_length=MAX_BERKAS,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false", "autocomplete": "off"}),
        help_text=_("Alamat email atau nomor HP, satu baris satu orang. Tanpa nama, tanpa NIK."),
    )


class DaftarForm(forms.Form):
    """In which form a list is handed out, and whether it reminds."""

    bentuk = forms.ChoiceField(choices=[("xlsx", "XLSX"), ("csv", "CSV")])
    ingat = forms.BooleanField(required=False)


class KodeForm(forms.Form):
    """How many receipt codes to print."""

    jumlah = forms.IntegerField(
        label=_("Banyaknya kode"), min_value=1, max_value=PALING_BANYAK_KODE, initial=50,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "size": 4}),
    )  # fmt: skip


class AlasanForm(forms.Form):
    """Why answers are to be left out."""

    alasan = forms.CharField(
        label=_("Alasan"),
        max_length=250,
        help_text=_("Dibaca orang kedua, dan disebut dalam laporan. Tanpa nama orang."),
    )
