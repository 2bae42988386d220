"""The form of an uploaded delivery. The file itself was sealed while it arrived."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import today
from suara.engine.edisi import EDISI
from suara.engine.terms import SumberData
from suara.ui.forms import TanggalField
from suara.ui.pilihan import pilihan

BUATAN_SENDIRI = (SumberData.GANDA, SumberData.COKTAS, SumberData.MASYARAKAT)
"""Sources that come into the inbox by pages of their own."""


class KirimForm(forms.Form):
    """What the officer says of a delivery."""

    sumber = forms.ChoiceField(
        label=_("Sumber"), choices=[one for one in pilihan(SumberData) if one[0] not in BUATAN_SENDIRI]
    )
    lengkap = forms.ChoiceField(
        label=_("Isi berkas"),
        choices=[
            ("tidak", _("Daftar perubahan: yang tidak disebut dibiarkan")),
            ("ya", _("Data penduduk lengkap wilayah kantor: yang tidak disebut berarti tidak padan")),
        ],
        widget=forms.RadioSelect,
        initial="tidak",
    )
    edisi = forms.ChoiceField(
        label=_("Edisi kode dalam berkas"),
        choices=[("", _("Tidak disebut")), *((kode, kode) for kode in EDISI)],
        required=False,
        help_text=_(
            "Perlu bila berkas memuat kode disabilitas atau keterangan: artinya berubah menurut edisi."
        ),
    )
    nomor_surat = forms.CharField(label=_("Nomor surat"), max_length=100, required=False)
    tanggal = TanggalField(label=_("Tanggal surat atau data"), paling_akhir=today)
    berkas = forms.FileField(
        label=_("Berkas"),
        help_text=_("CSV, XLSX, atau Parquet, paling besar 512 MB. Disegel sejak diterima."),
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.xlsx,.parquet"}),
        error_messages={
            "required": _("Pilih berkas CSV, XLSX, atau Parquet, paling besar 512 MB."),
            "empty": _("Berkas ini kosong. Pilih berkas lain."),
        },
    )

    def clean_lengkap(self) -> bool:
        """Return whether absence from the file is a finding."""
        return bool(self.cleaned_data["lengkap"] == "ya")

    def clean(self) -> dict[str, Any]:
        """Return everything that was said."""
        return super().clean() or {}
