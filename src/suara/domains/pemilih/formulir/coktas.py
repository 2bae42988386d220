"""Forms of the list of visits and of plans."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.core.akun.models import Akun
from suara.domains.pemilih.services.coktas import IsianCoktas
from suara.domains.pemilih.services.rencana_coktas import IsianRencana
from suara.domains.pemilih.terms_coktas import AlasanCoktas
from suara.engine.terms import JenisKelamin
from suara.ui.forms import TanggalField
from suara.ui.pilihan import pilihan

type Desa = Sequence[tuple[str, str]]
KOSONG = ("", "—")


class TambahForm(forms.Form):
    """One person whom an officer adds to the list of visits."""

    alasan = forms.ChoiceField(label=_("Alasan dikunjungi"), choices=pilihan(AlasanCoktas))
    desa = forms.ChoiceField(label=_("Desa/kelurahan"))
    nik = forms.RegexField(
        r"\A\d{16}\Z",
        label=_("NIK"),
        help_text=_("16 angka. Disimpan tersegel, hanya untuk mencocokkan; tidak dibawa ke lapangan."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "maxlength": "16"}),
        error_messages={"invalid": _("NIK terdiri atas 16 angka.")},
    )
    nama = forms.CharField(label=_("Nama"), max_length=60)
    alamat = forms.CharField(label=_("Alamat"), max_length=150)
    rt = forms.CharField(label=_("RT"), max_length=3, required=False)
    rw = forms.CharField(label=_("RW"), max_length=3, required=False)
    tanggal_lahir = TanggalField(label=_("Tanggal lahir"), required=False)
    jenis_kelamin = forms.ChoiceField(
        label=_("Jenis kelamin"), choices=[KOSONG, *pilihan(JenisKelamin)], required=False
    )

    def __init__(self, *args: Any, desa: Desa, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["desa"]).choices = [KOSONG, *desa]

    def isian(self) -> IsianCoktas:
        """Return what was typed."""
        return IsianCoktas(**{**self.cleaned_data, "alasan": AlasanCoktas(self.cleaned_data["alasan"])})


class KecamatanForm(forms.Form):
    """Which kecamatan a new plan is for."""

    kecamatan = forms.ChoiceField(label=_("Kecamatan"))

    def __init__(self, *args: Any, kecamatan: Desa, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["kecamatan"]).choices = list(kecamatan)


class RencanaForm(forms.Form):
    """Who visits which desa, when, and who comes along."""

    versi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    petugas = forms.ChoiceField(label=_("Petugas yang mengunjungi"))
    mulai = TanggalField(label=_("Mulai"))
    selesai = TanggalField(label=_("Selesai"))
    desa = forms.MultipleChoiceField(label=_("Desa/kelurahan"), widget=forms.CheckboxSelectMultiple)
    perangkat = forms.CharField(
        label=_("Perangkat desa/kelurahan yang mendampingi"), max_length=250, required=False
    )
    pengawas = forms.CharField(label=_("Pengawas dari Bawaslu"), max_length=250, required=False)

    def __init__(self, *args: Any, desa: Desa, petugas: Sequence[Akun], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._petugas = {str(row.pk): row for row in petugas}
        cast("forms.ChoiceField", self.fields["petugas"]).choices = [
            (key, row.nama) for key, row in self._petugas.items()
        ]
        cast("forms.MultipleChoiceField", self.fields["desa"]).choices = list(desa)

    def isian(self) -> IsianRencana:
        """Return what was typed."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "versi"}
        return IsianRencana(
            **{**said, "petugas": self._petugas[said["petugas"]], "desa": tuple(said["desa"])}
        )
