"""Forms of a report and of its follow-up plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.core.berkas.forms import BerkasField
from suara.domains.survei.services.rencana import IsianKeadaan, IsianRencana
from suara.domains.survei.terms_kerja import StatusTindakLanjut
from suara.ui.forms import TanggalField
from suara.ui.pilihan import pilihan

TRIWULAN = [(1, "I"), (2, "II"), (3, "III"), (4, "IV")]


class LaporanForm(forms.Form):
    """What the office writes into its report; figures come from the answers."""

    pelaksana = forms.CharField(
        label=_("Pelaksana survei"), max_length=160, help_text=_("Subbagian atau tim, tanpa nama orang.")
    )
    lokasi = forms.CharField(label=_("Lokasi"), max_length=160)
    sebab = forms.CharField(
        label=_("Mengapa unsur itu terendah"),
        max_length=1500,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Sebabnya menurut kantor, dalam beberapa kalimat. Tanpa data pribadi."),
    )
    saran = forms.CharField(
        label=_("Saran"), max_length=1500, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    dokumentasi = forms.CharField(
        label=_("Dokumentasi"),
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Foto atau berkas pelaksanaan dan di mana tersimpan. Tanpa nama dan wajah responden."),
    )
    kepala_nama = forms.CharField(label=_("Nama penanda tangan"), max_length=120)
    kepala_jabatan = forms.CharField(label=_("Jabatan penanda tangan"), max_length=120)
    kepala_nip = forms.CharField(label=_("NIP penanda tangan"), max_length=18, required=False)

    def clean_kepala_nip(self) -> str:
        """Return the number without blanks; it has 18 digits."""
        said = "".join(str(self.cleaned_data["kepala_nip"]).split())
        if said and not (said.isdecimal() and len(said) == 18):
            raise forms.ValidationError(_("NIP terdiri atas 18 angka."))
        return said


class TerbitLaporanForm(forms.Form):
    """The signature: day and number of the report."""

    sidik = forms.CharField(widget=forms.HiddenInput, max_length=16)
    tanggal_surat = TanggalField(label=_("Tanggal laporan"))
    nomor = forms.CharField(
        label=_("Nomor"),
        max_length=120,
        required=False,
        help_text=_("Kosongkan untuk mengambil nomor berikutnya dari register kantor."),
    )


class RencanaForm(forms.Form):
    """One line of the plan."""

    unsur = forms.ChoiceField(label=_("Unsur"))
    kegiatan = forms.CharField(label=_("Program atau kegiatan"), max_length=250)
    triwulan = forms.TypedChoiceField(label=_("Triwulan"), coerce=int, choices=TRIWULAN)
    tahun = forms.IntegerField(label=_("Tahun"), min_value=2017, max_value=2100)
    penanggung_jawab = forms.CharField(
        label=_("Penanggung jawab"), max_length=120, help_text=_("Jabatan atau subbagian.")
    )

    def __init__(self, *args: Any, unsur: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["unsur"]).choices = list(unsur)
        if not unsur:
            del self.fields["unsur"]

    def isian(self) -> IsianRencana:
        """Return what was typed, for the service."""
        said = self.cleaned_data
        return IsianRencana(
            kegiatan=said["kegiatan"].strip(),
            tahun=said["tahun"],
            triwulan=said["triwulan"],
            penanggung_jawab=said["penanggung_jawab"].strip(),
        )


class KeadaanRencanaForm(forms.Form):
    """How far a line of the plan is."""

    revisi = forms.IntegerField(widget=forms.HiddenInput)
    status = forms.ChoiceField(
        label=_("Keadaan"), choices=pilihan(StatusTindakLanjut), widget=forms.RadioSelect
    )
    alasan_batal = forms.CharField(
        label=_("Alasan batal"), max_length=250, required=False, help_text=_("Tampil untuk umum.")
    )

    def isian(self) -> IsianKeadaan:
        """Return what was typed, for the service."""
        said = self.cleaned_data
        return IsianKeadaan(status=StatusTindakLanjut(said["status"]), alasan_batal=said["alasan_batal"])


class BuktiRencanaForm(forms.Form):
    """Evidence that a line was done; everybody can see it."""

    keterangan = forms.CharField(
        label=_("Apa yang ditunjukkan bukti ini"),
        max_length=250,
        help_text=_("Tampil untuk umum. Tanpa data pribadi."),
    )
    tanggal = TanggalField(label=_("Tanggal"))
    berkas = BerkasField(
        label=_("Berkas"),
        required=False,
        help_text=_("PDF, JPG, atau PNG, paling besar 20 MB. Siapa pun dapat mengunduhnya."),
    )
