"""Forms of the verification page and of the document pages in Ruang Kerja."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.core.surat import kode
from suara.core.surat.models import JenisKode


class KodeForm(forms.Form):
    """One verification code, typed by hand."""

    kode = forms.CharField(
        label=_("Kode pemeriksaan"),
        help_text=_(
            "Sepuluh huruf dan angka di akhir dokumen, misalnya K7MP2-9XQRW. Tanda hubung boleh diabaikan."
        ),
        max_length=40,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
        error_messages={"required": _("Ketik kode pemeriksaan yang tercantum di akhir dokumen.")},
    )

    def clean_kode(self) -> str:
        """Return the code in its plain form; say what is wrong with it when a symbol was mistyped."""
        code = kode.normalise(self.cleaned_data["kode"])
        strange = sorted({symbol for symbol in code if symbol not in kode.ALPHABET})
        if strange:
            raise forms.ValidationError(
                _("Kode tidak memakai %(huruf)s: hanya angka 2–9 dan huruf selain I, L, O. Periksa kembali."),
                params={"huruf": ", ".join(strange)},
            )
        if len(code) != kode.LENGTH:
            raise forms.ValidationError(
                _("Kode terdiri atas 10 huruf dan angka; yang Anda ketik %(jumlah)s."),
                params={"jumlah": len(code)},
            )
        if not kode.is_valid(code):
            raise forms.ValidationError(
                _("Ada huruf atau angka yang salah ketik atau tertukar. Cocokkan sekali lagi dengan dokumen.")
            )
        return code


class BandingForm(forms.Form):
    """The file whose fingerprint is compared."""

    berkas = forms.FileField(
        label=_("Berkas PDF yang Anda terima"),
        help_text=_("Berkas hanya dihitung sidiknya lalu dibuang; tidak disimpan."),
        max_length=None,
        allow_empty_file=True,
        error_messages={"required": _("Pilih berkas yang ingin dibandingkan.")},
    )


class DasarForm(forms.Form):
    """Confirmation that an article was read."""

    kutipan = forms.CharField(max_length=200, widget=forms.HiddenInput)
    kantor = forms.CharField(max_length=6, widget=forms.HiddenInput)
    catatan = forms.CharField(
        label=_("Di mana Anda membaca naskah pasal ini?"),
        max_length=300,
        widget=forms.TextInput,
        error_messages={"required": _("Tulis di mana Anda membaca pasal ini, misalnya alamat JDIH.")},
    )


class PolaForm(forms.Form):
    """How an office writes the numbers of one register."""

    kantor = forms.CharField(max_length=6, widget=forms.HiddenInput)
    jenis_kode = forms.ChoiceField(choices=JenisKode.choices, widget=forms.HiddenInput)
    pola = forms.CharField(
        label=_("Pola nomor"),
        help_text=_(
            "{nomor} wajib ada satu kali. Boleh juga: {klasifikasi}, {kode}, {bulan_romawi}, {tahun}."
        ),
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Isi pola nomor.")},
    )


class CelahForm(forms.Form):
    """Why a number of the register was passed over."""

    register = forms.IntegerField(widget=forms.HiddenInput)
    urut = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    alasan = forms.CharField(
        label=_("Mengapa nomor ini dilewati?"),
        max_length=300,
        error_messages={"required": _("Isi alasan mengapa nomor ini dilewati.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["alasan"].widget.attrs["autocomplete"] = "off"
