"""The form: a table pasted as text, or one file. Either is read in memory and let go."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.engine.periksa_rekap.baca import read_file, read_pasted
from suara.engine.periksa_rekap.errors import RekapTidakTerbaca
from suara.engine.periksa_rekap.kisi import BATAS_WEB
from suara.engine.periksa_rekap.tabel import TabelRekap
from suara.ui.kalimat import sentence


class RekapForm(forms.Form):
    """A recap to check; `tabel_rekap` holds it after validation."""

    tabel_rekap: TabelRekap

    tabel = forms.CharField(
        label=_("Tempel tabelnya di sini"),
        help_text=_(
            "Salin dari lembar kerja, dari halaman web, atau CSV. Baris pertama menyebut kolomnya, misalnya "
            "wilayah, periode, sebelumnya, baru, TMS, L, P, L + P. Yang tidak Anda tahu boleh kosong."
        ),
        required=False,
        strip=False,
        widget=forms.Textarea(
            attrs={
                "rows": 10,
                "spellcheck": "false",
                "autocomplete": "off",
                "wrap": "off",
                "class": "rekap-isian",
            }
        ),
    )
    berkas = forms.FileField(
        label=_("Atau pilih berkas"),
        help_text=_("CSV, XLSX, atau JSON, paling besar 1 MB dan 2.000 baris. Berkas tidak disimpan."),
        required=False,
        allow_empty_file=True,
    )

    def clean(self) -> dict[str, Any] | None:
        """Read the table; the refusal of the reader stands at the field that it is about."""
        isi = super().clean() or {}
        berkas, teks = isi.get("berkas"), isi.get("tabel") or ""
        if not berkas and not teks.strip():
            self.add_error("tabel", _("Tempel sebuah tabel, atau pilih berkas."))
            return isi
        try:
            if berkas:
                self.tabel_rekap = read_file(berkas.read(), BATAS_WEB)
            else:
                self.tabel_rekap = read_pasted(teks, BATAS_WEB)
        except RekapTidakTerbaca as galat:
            self.add_error("berkas" if berkas else "tabel", sentence(galat.pesan))
        return isi
