"""Forms of PEKPPP: a round, the rubric of one aspect, evidence, the users' form, a published index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.core.berkas.forms import BerkasField
from suara.domains.survei.formulir.kantor import KantorForm
from suara.domains.survei.models import Gelombang, NilaiF02
from suara.domains.survei.services.pekppp import IsianNilai
from suara.domains.survei.terms import FormulirPEKPPP, MetodeF03
from suara.hukum.pekppp_hukum import IndikatorPEKPPP
from suara.ui.pilihan import pilihan

KOSONG = ""
type Kelompok = tuple[str, list[tuple[str, str]]]


class PutaranForm(KantorForm):
    """Which year, and which of the two forms."""

    tahun = forms.IntegerField(label=_("Tahun"), min_value=2022, max_value=2100)
    formulir = forms.ChoiceField(
        label=_("Jenis layanan"),
        choices=pilihan(FormulirPEKPPP),
        widget=forms.RadioSelect,
        help_text=_(
            "Luring: 30 indikator. Daring: 29 indikator. Keduanya dapat dibuka pada tahun yang sama."
        ),
    )


class AspekForm(forms.Form):
    """The indicators of one aspect: a value each, or not judged, and words beside it."""

    revisi = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, indikator: Sequence[IndikatorPEKPPP], nilai: Mapping[str, NilaiF02], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.indikator = tuple(indikator)
        for n, satu in enumerate(self.indikator):
            old = nilai.get(satu.kode)
            self.fields[f"nilai_{n}"] = forms.ChoiceField(
                label=satu.kode,
                required=False,
                choices=[
                    (KOSONG, _("Belum dinilai")),
                    *((str(v), kata) for v, kata in enumerate(satu.rubrik)),
                ],
                widget=forms.RadioSelect,
                initial="" if old is None or old.nilai is None else str(old.nilai),
            )
            self.fields[f"catatan_{n}"] = forms.CharField(
                label=_("Catatan penilai"),
                required=False,
                max_length=500,
                initial=old.catatan if old else "",
            )

    def baris(self) -> Iterator[tuple[IndikatorPEKPPP, BoundField, BoundField]]:
        """Yield each indicator with its two fields."""
        for n, satu in enumerate(self.indikator):
            yield satu, self[f"nilai_{n}"], self[f"catatan_{n}"]

    def isian(self) -> list[IsianNilai]:
        """Return what was typed, for the service."""
        said = self.cleaned_data
        return [
            IsianNilai(
                kode=satu.kode,
                nilai=int(said[f"nilai_{n}"]) if said[f"nilai_{n}"] else None,
                catatan=said[f"catatan_{n}"].strip(),
            )
            for n, satu in enumerate(self.indikator)
        ]


class BuktiForm(forms.Form):
    """One piece of evidence: a file, something that Suara keeps, or where it stands."""

    dokumen = forms.ChoiceField(label=_("Jenis bukti"), widget=forms.RadioSelect)
    berkas = BerkasField(
        label=_("Berkas"), required=False, help_text=_("PDF, JPG, atau PNG, paling besar 20 MB.")
    )
    rujukan = forms.ChoiceField(
        label=_("Atau bukti yang sudah ada di Suara"),
        required=False,
        help_text=_("Bila yang dirujuk kelak tidak ada lagi, buktinya disebut hilang."),
    )
    keterangan = forms.CharField(
        label=_("Keterangan"),
        max_length=500,
        required=False,
        help_text=_(
            "Alamat halaman atau letak buktinya; wajib bila tidak ada yang lain. Tanpa data pribadi."
        ),
    )

    def __init__(
        self, *args: Any, indikator: IndikatorPEKPPP, rujukan: Sequence[Kelompok] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["rujukan"]).choices = [(KOSONG, _("Tidak ada")), *rujukan]
        field = cast("forms.ChoiceField", self.fields["dokumen"])
        field.choices = [
            (satu.kode, f"{satu.nama} ({gettext('wajib') if satu.wajib else gettext('pelengkap')})")
            for satu in indikator.dokumen
        ]
        if len(indikator.dokumen) == 1:
            field.initial = indikator.dokumen[0].kode


class _MetodeForm(forms.Form):
    metode = forms.ChoiceField(
        label=_("Cara membaca F-03"),
        choices=pilihan(MetodeF03),
        initial=MetodeF03.RATA_ASPEK.value,
        widget=forms.RadioSelect,
        help_text=_("Pedomannya tidak pasti; cara yang dipakai tercetak bersama hasilnya."),
    )


class F03GelombangForm(_MetodeForm):
    """The closed wave whose answers are counted."""

    gelombang = forms.ChoiceField(label=_("Gelombang"))
    field_order = ("gelombang", "metode")

    def __init__(self, *args: Any, gelombang: Sequence[Gelombang], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = cast("forms.ChoiceField", self.fields["gelombang"])
        field.choices = [(str(row.pk), row.nama) for row in gelombang]


class F03AngkaForm(_MetodeForm):
    """Respondents and the mean of each statement, as somebody else counted them."""

    responden = forms.IntegerField(label=_("Banyaknya responden"), min_value=1, max_value=100_000)
    sumber = forms.CharField(label=_("Sumber angka"), max_length=250)
    field_order = ("responden", "sumber", "metode")

    def __init__(self, *args: Any, pernyataan: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.banyak = len(pernyataan)
        for n, (_aspek, kata) in enumerate(pernyataan):
            self.fields[f"butir_{n}"] = forms.DecimalField(
                label=f"{n + 1}. {kata}",
                required=False,
                min_value=Decimal(0),
                max_value=Decimal(5),
                decimal_places=4,
                max_digits=5,
                localize=True,
            )

    def utama(self) -> list[BoundField]:
        """Return the fields beside the means."""
        return [field for field in self if not field.name.startswith("butir_")]

    def rata(self) -> list[BoundField]:
        """Return the means of the statements."""
        return [field for field in self if field.name.startswith("butir_")]

    def butir(self) -> list[Decimal | None]:
        """Return the means; an empty field is unknown, not 0."""
        return [self.cleaned_data[f"butir_{n}"] for n in range(self.banyak)]


class TerbitForm(KantorForm):
    """An index as its evaluator published it."""

    tahun = forms.IntegerField(label=_("Tahun"), min_value=2022, max_value=2100)
    lokus = forms.CharField(label=_("Unit yang dinilai"), max_length=120)
    nilai = forms.CharField(
        label=_("Nilai terbit"), max_length=4, help_text=_("Dua angka di belakang koma, seperti 4,51.")
    )
    sumber = forms.CharField(
        label=_("Sumber"), max_length=250, help_text=_("Nomor surat atau keputusan, dan tanggalnya.")
    )

    def clean_nilai(self) -> Decimal:
        """Read the figure as it is written; the service looks at its decimals."""
        said = str(self.cleaned_data["nilai"]).strip().replace(",", ".")
        whole, _dot, part = said.partition(".")
        if not (whole.isdecimal() and part.isdecimal()):
            raise forms.ValidationError(_("Tulis angka dengan dua angka di belakang koma, seperti 4,51."))
        return Decimal(said)
