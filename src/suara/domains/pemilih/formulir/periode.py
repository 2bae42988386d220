"""Forms of periods: every date typed, none derived."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.core.wilayah.models import Kantor
from suara.domains.pemilih.rules.periode import RencanaPeriode
from suara.domains.pemilih.terms import JenisPeriode
from suara.ui.forms import TanggalField
from suara.ui.pilihan import pilihan


class RencanaForm(forms.Form):
    """The dates of one period of one of the officer's offices."""

    kantor_id = forms.ChoiceField(label=_("Kantor"))
    jenis = forms.ChoiceField(label=_("Jenis"), choices=pilihan(JenisPeriode))
    kode = forms.CharField(
        label=_("Kode periode"), max_length=8, help_text=_("Misalnya 2026-TW4, 2026-S2, atau 2022-09.")
    )
    mulai = TanggalField(label=_("Mulai"), help_text=_("Hari sesudah penutupan periode sebelumnya."))
    cutoff = TanggalField(label=_("Penutupan data"))
    tanggal_pleno = TanggalField(label=_("Tanggal pleno"))
    tanggal_acuan = TanggalField(
        label=_("Tanggal acuan umur"), required=False, help_text=_("Kosong berarti tanggal pleno.")
    )

    def __init__(self, *args: Any, kantor: Sequence[Kantor], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._kantor = {row.pk: row for row in kantor}
        field = cast("forms.ChoiceField", self.fields["kantor_id"])
        field.choices = [(row.pk, row.nama) for row in kantor]

    def kantor(self) -> Kantor:
        """Return the chosen office."""
        return self._kantor[self.cleaned_data["kantor_id"]]

    def rencana(self) -> RencanaPeriode:
        """Return what was typed, for the rules."""
        said = self.cleaned_data
        return RencanaPeriode(
            kode=said["kode"].strip().upper(),
            jenis=JenisPeriode(said["jenis"]),
            mulai=said["mulai"],
            cutoff=said["cutoff"],
            tanggal_pleno=said["tanggal_pleno"],
            tanggal_acuan=said["tanggal_acuan"] or said["tanggal_pleno"],
        )


class TundaForm(forms.Form):
    """Why a period is postponed."""

    versi = forms.IntegerField(widget=forms.HiddenInput)
    alasan = forms.CharField(
        label=_("Alasan ditunda"), max_length=250, help_text=_("Misalnya pemungutan suara ulang.")
    )
