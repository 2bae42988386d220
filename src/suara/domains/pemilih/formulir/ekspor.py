"""Forms of exports: what is asked for, and the second person's note."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import today
from suara.domains.pemilih.models import PeriodeSatker
from suara.domains.pemilih.queries.ekspor import list_wilayah_ekspor
from suara.domains.pemilih.services.ekspor import IsianEkspor
from suara.domains.pemilih.terms_keluar import ProfilEkspor
from suara.ui.forms import TanggalField
from suara.ui.pilihan import pilihan

_NIK = re.compile(r"\d{16}")


class EksporForm(forms.Form):
    """A request: which period, what, for whom, under which letter."""

    periode_id = forms.ChoiceField(label=_("Periode"))
    profil = forms.ChoiceField(label=_("Profil"), choices=pilihan(ProfilEkspor), widget=forms.RadioSelect)
    wilayah = forms.ChoiceField(label=_("Wilayah"), help_text=_("Seluruh wilayah kantor, atau sebagian."))
    penerima = forms.CharField(
        label=_("Penerima"), max_length=120, help_text=_("Lembaga, bukan orang; tercetak di setiap halaman.")
    )
    nomor_surat = forms.CharField(label=_("Nomor surat permintaan"), max_length=100)
    tanggal_surat = TanggalField(label=_("Tanggal surat"), paling_akhir=today)
    keperluan = forms.CharField(label=_("Keperluan"), max_length=250)
    kasus = forms.CharField(
        label=_("Nomor kandidat perkara"), required=False, max_length=6_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Hanya untuk antarinstansi: nomor kandidat dipisah koma, bukan NIK."),
    )  # fmt: skip

    def __init__(self, *args: Any, periode: Sequence[PeriodeSatker], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        region = cast("forms.ChoiceField", self.fields["wilayah"])
        region.choices = list_wilayah_ekspor([row.kantor for row in periode])
        self._periode = {str(row.pk): row for row in periode}
        field = cast("forms.ChoiceField", self.fields["periode_id"])
        field.choices = [(str(row.pk), f"{row.kode} · {row.kantor.nama}") for row in periode]

    def clean_kasus(self) -> tuple[int, ...]:
        """Return the numbers of the cases; a NIK among them is refused and not repeated."""
        text = self.cleaned_data["kasus"]
        if _NIK.search(text):
            raise ValidationError(gettext("Tulis nomor kandidat, bukan NIK."))
        words = [word for word in re.split(r"[\s,;#]+", text) if word]
        if any(not word.isdecimal() or len(word) > 15 for word in words):
            raise ValidationError(gettext("Nomor kandidat hanya angka, dipisah koma."))
        return tuple(dict.fromkeys(int(word) for word in words))

    def periode(self) -> PeriodeSatker:
        """Return the chosen period."""
        return self._periode[self.cleaned_data["periode_id"]]

    def isian(self) -> IsianEkspor:
        """Return what was asked for."""
        said = self.cleaned_data
        return IsianEkspor(
            profil=ProfilEkspor(said["profil"]), wilayah=said["wilayah"], penerima=said["penerima"],
            nomor_surat=said["nomor_surat"], tanggal_surat=said["tanggal_surat"], keperluan=said["keperluan"],
            kasus=said["kasus"],
        )  # fmt: skip


class JawabEksporForm(forms.Form):
    """The second person's note; needed for a refusal."""

    catatan = forms.CharField(label=_("Catatan"), max_length=250, required=False)
