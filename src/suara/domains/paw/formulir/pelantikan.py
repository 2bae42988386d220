"""The form about peresmian and oath."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import today
from suara.domains.paw.formulir.dasar import KOSONG, DenganBerkas, PerkaraForm, pilihan
from suara.domains.paw.formulir.perkara import area
from suara.domains.paw.models import HasilPelantikan, PejabatPeresmian
from suara.domains.paw.services.pelantikan import IsianPelantikan
from suara.domains.paw.terms import AlasanBerhenti
from suara.ui.forms import TanggalField

WITH_OATH = ("pejabat", "nomor_keputusan", "tanggal_keputusan", "tanggal_pelantikan")


class PelantikanForm(PerkaraForm, DenganBerkas):
    """Did the named candidate take the oath, by which decree, and when did the old member stop?"""

    field_order = ["versi", "hasil", "pejabat", "nomor_keputusan", "tanggal_keputusan", "tanggal_pelantikan",
                   "tanggal_berhenti", "alasan", "uraian", "berkas"]  # fmt: skip

    hasil = forms.ChoiceField(
        label=_("Apa yang terjadi"), choices=HasilPelantikan.choices, widget=forms.RadioSelect
    )
    pejabat = forms.ChoiceField(
        label=_("Diresmikan oleh"),
        choices=[KOSONG, *PejabatPeresmian.choices],
        required=False,
        help_text=_("Empat isian ini hanya bila dilantik."),
    )
    nomor_keputusan = forms.CharField(label=_("Nomor keputusan peresmian"), max_length=150, required=False)
    tanggal_keputusan = TanggalField(label=_("Tanggal keputusan"), required=False, paling_akhir=today)
    tanggal_pelantikan = TanggalField(label=_("Tanggal sumpah/janji"), required=False, paling_akhir=today)
    tanggal_berhenti = TanggalField(
        label=_("Tanggal anggota lama berhenti"),
        required=False,
        paling_akhir=today,
        help_text=_("Menurut keputusan pemberhentian. Bila kosong: tanggal kursi kosong dalam perkara ini."),
    )
    alasan = forms.ChoiceField(
        label=_("Alasan anggota lama berhenti"),
        choices=lambda: pilihan(AlasanBerhenti, kosong=True),
        required=False,
        help_text=_("Surat Pimpinan tidak menyebutkannya."),
    )
    uraian = forms.CharField(
        label=_("Uraian"),
        widget=area(3),
        required=False,
        help_text=_("Bila gagal dilantik: apa yang terjadi dan dari mana kantor mengetahuinya."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in WITH_OATH:
            self.fields[name].tetap_wajib = True  # type: ignore[attr-defined]
        self.fields["berkas"].label = _("Salinan keputusan, berita acara sumpah, atau surat Pimpinan")

    def clean(self) -> dict[str, Any]:
        """With an oath the decree is asked for; without one, what happened."""
        cleaned = super().clean()
        if cleaned.get("hasil") == HasilPelantikan.DILANTIK:
            for name in WITH_OATH:
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, gettext("Isi %(label)s.") % {"label": self.fields[name].label})
        elif cleaned.get("hasil") and not cleaned.get("uraian"):
            self.add_error("uraian", gettext("Tuliskan apa yang terjadi."))
        return cleaned

    def isian(self) -> IsianPelantikan:
        """Return what was typed; call after `is_valid`."""
        names = IsianPelantikan.__dataclass_fields__
        return IsianPelantikan(**{key: value for key, value in self.cleaned_data.items() if key in names})
