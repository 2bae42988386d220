"""What all forms of a case share: the version it was opened on, a kept upload, what was seen on a paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, cast

from django import forms
from django.core.validators import MaxLengthValidator
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from suara.core.berkas.forms import BerkasField
from suara.domains.paw.models import Calon
from suara.domains.paw.services import IsianDokumen
from suara.domains.paw.terms import Istilah, JenisDokumen
from suara.ui.forms import TanggalField

SEEN = [("", _("Belum diperiksa")), ("ya", _("Ya")), ("tidak", _("Tidak"))]
KOSONG = ("", _("— pilih —"))
TOO_LONG = _(
    "Teks ini %(show_value)d huruf; paling panjang %(limit_value)d. Ringkas, atau lampirkan sebagai berkas."
)


def pilihan(words: type[Istilah], *, kosong: bool = False) -> list[tuple[str, Any]]:
    """Return the choices of a vocabulary with translated labels; with `kosong` an empty one first."""
    from django.utils.translation import gettext_lazy

    found = [(member.value, gettext_lazy(member.label)) for member in words]
    return [KOSONG, *found] if kosong else found


class LihatField(forms.TypedChoiceField):
    """Yes, no, or: nobody looked yet."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            choices=SEEN,
            required=False,
            coerce=lambda value: {"ya": True, "tidak": False}.get(value),
            empty_value=None,
            **kwargs,
        )


LONGEST_TEXT = 20_000


class PerkaraForm(forms.Form):
    """A form of an act on a case. `versi` is the version that the officer saw."""

    versi = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # What is typed here goes into letters and into the trail, which keeps it for ever.
        for field in self.fields.values():
            if type(field) is forms.CharField and field.max_length is None:
                field.validators.append(MaxLengthValidator(LONGEST_TEXT, TOO_LONG))


@dataclass(frozen=True, slots=True)
class Lipatan:
    """Fields that few need, behind one line; open as soon as one of them is filled or wrong."""

    judul: Any
    kolom: list[BoundField]

    @property
    def terbuka(self) -> bool:
        """Whether there is something to read inside."""
        return any(field.errors or field.value() not in (None, "", False) for field in self.kolom)


class BerlipatForm(forms.Form):
    """A long form: `lipatan` names the fields that are folded away, under their heading."""

    lipatan: ClassVar[Mapping[Any, Sequence[str]]] = {}

    @property
    def utama(self) -> list[BoundField]:
        """The fields that everybody needs."""
        folded = {name for names in self.lipatan.values() for name in names}
        return [field for field in self if field.name not in folded]

    @property
    def dilipat(self) -> list[Lipatan]:
        """The others, by heading."""
        return [
            Lipatan(judul, [self[name] for name in names if name in self.fields])
            for judul, names in self.lipatan.items()
        ]


class DenganBerkas(forms.Form):
    """A form with an upload. A refused form names the stored file in `berkas_id`: no second upload."""

    berkas_wajib = True

    berkas = BerkasField(
        label=_("Berkas"), required=False, help_text=_("PDF, JPG, atau PNG, paling besar 20 MB.")
    )
    berkas_id = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["berkas"].tetap_wajib = self.berkas_wajib  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for the file unless one is already kept."""
        cleaned = super().clean() or self.cleaned_data
        has_file = cleaned.get("berkas") or cleaned.get("berkas_id")
        if self.berkas_wajib and not has_file and "berkas" not in self.errors:
            self.add_error("berkas", str(_("Pilih berkas PDF, JPG, atau PNG.")))
        return cleaned


class DokumenForm(forms.Form):
    """What an officer saw on a paper."""

    jenis_dokumen = forms.ChoiceField(
        label=_("Jenis dokumen"), choices=lambda: pilihan(JenisDokumen, kosong=True)
    )
    nomor_dokumen = forms.CharField(label=_("Nomor dokumen"), max_length=150, required=False)
    tanggal_dokumen = TanggalField(label=_("Tanggal dokumen"), required=False)
    penerbit = forms.CharField(label=_("Penerbit"), max_length=150, required=False)
    identitas_cocok = LihatField(
        label=_("Identitas cocok"),
        help_text=_("Tanggal lahir atau NIK pada dokumen sama dengan data orangnya."),
    )
    bermeterai = LihatField(label=_("Bermeterai"))
    ditandatangani_sendiri = LihatField(label=_("Ditandatangani sendiri"))
    menyebut_cpaw = LihatField(label=_("Menyebut mundur sebagai Calon Pengganti Antarwaktu"))
    inkrah = LihatField(label=_("Putusan berkekuatan hukum tetap"))

    def dokumen(self) -> IsianDokumen:
        """Return what was seen; call after `is_valid`."""
        return IsianDokumen(**{name: self.cleaned_data[name] for name in IsianDokumen.__dataclass_fields__})


if TYPE_CHECKING:
    CalonChoice = forms.ModelChoiceField[Calon]
else:
    CalonChoice = forms.ModelChoiceField


class CalonField(CalonChoice):
    """A candidate of the case's list, by list number and name."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Calon"))
        super().__init__(queryset=Calon.objects.none(), empty_label=cast("str", KOSONG[1]), **kwargs)

    def label_from_instance(self, obj: Calon) -> str:
        """Show list number and name."""
        return f"{obj.nomor_urut}. {obj.nama}"


def narrow_calon(form: forms.Form, calon: Any, *names: str) -> None:
    """Let the fields choose among these candidates only."""
    for name in names or ("calon",):
        field = form.fields.get(name)
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = calon
