"""Forms of waves: what is asked, about which services, of how many users."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.domains.survei.models import GelombangLayanan, Layanan, VersiInstrumen
from suara.domains.survei.services.gelombang import IsianGelombang
from suara.domains.survei.terms import CaraSampel
from suara.domains.survei.terms_kerja import CaraGelombang
from suara.ui.forms import TanggalField
from suara.ui.pilihan import pilihan

PALING_BANYAK = 300_000_000
"""Users of one service: nobody has more than the whole country."""


@dataclass(frozen=True, slots=True)
class BarisLayanan:
    """One service in the form: is it asked about, and how many used it. `pakai` None: it always is."""

    layanan: Layanan
    pakai: BoundField | None
    pengguna: BoundField


def _users(layanan: Layanan) -> forms.IntegerField:
    return forms.IntegerField(
        label=gettext("Pengguna %(layanan)s") % {"layanan": layanan.nama},
        min_value=0,
        max_value=PALING_BANYAK,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 9, "autocomplete": "off"}),
        error_messages={
            "invalid": _("Pengguna %(layanan)s: tulis dengan angka saja, tanpa titik.")
            % {"layanan": layanan.nama}
        },
    )


class LayananForm(forms.Form):
    """What both forms of a wave share: the numbers of users, a line per service."""

    def __init__(self, *args: Any, layanan: Sequence[Layanan], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.layanan = layanan
        for row in layanan:
            self.fields[f"n_{row.pk}"] = _users(row)

    def list_baris(self) -> list[BarisLayanan]:
        """Return the lines of services, for the page."""
        return [
            BarisLayanan(
                row,
                self[f"pakai_{row.pk}"] if f"pakai_{row.pk}" in self.fields else None,
                self[f"n_{row.pk}"],
            )
            for row in self.layanan
        ]

    def list_medan(self) -> list[BoundField]:
        """Return the other fields, in their order."""
        return [field for field in self if not field.name.startswith(("n_", "pakai_"))]


class GelombangForm(LayananForm):
    """A whole wave."""

    nama = forms.CharField(
        label=_("Nama gelombang"), max_length=120, help_text=_("Misalnya Survei Kepuasan Semester II 2026.")
    )
    versi = forms.ChoiceField(label=_("Kuesioner"))
    mulai = TanggalField(label=_("Hari pertama"))
    selesai = TanggalField(label=_("Hari terakhir"))
    cara = forms.ChoiceField(
        label=_("Siapa yang dapat mengisi"), choices=pilihan(CaraGelombang), initial=CaraGelombang.TERBUKA
    )
    cara_sampel = forms.ChoiceField(
        label=_("Ukuran sampel"),
        choices=pilihan(CaraSampel),
        initial=CaraSampel.RUMUS,
        help_text=_(
            "Keduanya sama bila N ada di tabel; di antara dua baris tabel meminta sedikit lebih banyak."
        ),
    )

    def __init__(
        self, *args: Any, layanan: Sequence[Layanan], versi: Sequence[VersiInstrumen], **kwargs: Any
    ) -> None:
        super().__init__(*args, layanan=layanan, **kwargs)
        self._versi = {str(row.pk): row for row in versi}
        field = cast("forms.ChoiceField", self.fields["versi"])
        field.choices = [(str(row.pk), _version_words(row)) for row in versi]
        for row in layanan:
            self.fields[f"pakai_{row.pk}"] = forms.BooleanField(
                label=gettext("Tanyakan %(layanan)s") % {"layanan": row.nama}, required=False, initial=True
            )

    def clean(self) -> dict[str, Any]:
        """A number typed beside a service that is not asked about would be lost: say so."""
        said = super().clean() or self.cleaned_data
        for row in self.layanan:
            if said.get(f"n_{row.pk}") and not said.get(f"pakai_{row.pk}"):
                self.add_error(
                    f"n_{row.pk}",
                    gettext(
                        "%(layanan)s diberi jumlah pengguna tetapi tidak ditandai. Tandai, atau kosongkan."
                    )
                    % {"layanan": row.nama},
                )
        return said

    def pengguna(self) -> dict[int, int | None]:
        """Return the marked services with their users."""
        said = self.cleaned_data
        return {row.pk: said[f"n_{row.pk}"] for row in self.layanan if said[f"pakai_{row.pk}"]}

    def isian(self) -> IsianGelombang:
        """Return what was typed, for the service."""
        said = self.cleaned_data
        return IsianGelombang(
            nama=said["nama"].strip(),
            versi=self._versi[said["versi"]],
            mulai=said["mulai"],
            selesai=said["selesai"],
            cara=CaraGelombang(said["cara"]),
            cara_sampel=CaraSampel(said["cara_sampel"]),
            layanan=self.pengguna(),
        )


class PopulasiForm(LayananForm):
    """What may be corrected after a wave was opened."""

    revisi = forms.IntegerField(widget=forms.HiddenInput)
    selesai = TanggalField(label=_("Hari terakhir"))

    def pengguna(self) -> dict[int, int | None]:
        """Return the services with their users."""
        return {row.pk: self.cleaned_data[f"n_{row.pk}"] for row in self.layanan}


def initial_lines(lines: Sequence[GelombangLayanan], layanan: Sequence[Layanan]) -> dict[str, Any]:
    """Return what the lines of services show of a stored wave."""
    kept = {line.layanan_id: line.populasi for line in lines}
    shown: dict[str, Any] = {f"pakai_{row.pk}": row.pk in kept for row in layanan}
    return shown | {f"n_{row.pk}": kept.get(row.pk) for row in layanan}


def _version_words(row: VersiInstrumen) -> str:
    return gettext("%(nama)s, versi %(nomor)s") % {"nama": row.instrumen.nama, "nomor": row.versi}
