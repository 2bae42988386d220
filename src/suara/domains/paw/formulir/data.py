"""Forms of the acts on a dapil's data. `versi` is what the officer saw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from suara.domains.paw.models import Anggota, Calon, Dapil
from suara.domains.paw.queries_dapil import list_menunggu_pelantikan
from suara.ui.forms import KataKonfirmasiMixin, TanggalField

if TYPE_CHECKING:
    AnggotaChoices = forms.ModelMultipleChoiceField[Anggota]
    CalonChoice = forms.ModelChoiceField[Calon]
    DapilChoice = forms.ModelChoiceField[Dapil]
else:
    AnggotaChoices = forms.ModelMultipleChoiceField
    CalonChoice = DapilChoice = forms.ModelChoiceField


class DataForm(forms.Form):
    """A form of an act on a dapil."""

    versi = forms.IntegerField(widget=forms.HiddenInput)

    def narrow(self, dapil: Dapil) -> None:
        """Let the fields choose among this dapil's people and neighbours only."""

    def offer(self, name: str, rows: QuerySet[Any]) -> None:
        """Set the choices of a field."""
        field = self.fields[name]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = rows


class TerbitkanForm(KataKonfirmasiMixin, DataForm):
    """Publishing is confirmed by its word."""


class AnggotaField(AnggotaChoices):
    """The elected, by party and name."""

    def label_from_instance(self, obj: Anggota) -> str:
        """Show name and party."""
        partai = obj.kursi.partai
        return f"{obj.calon.nama} ({partai.nama})" if partai else obj.calon.nama


class PelantikanForm(DataForm):
    """The oath of the elected."""

    tanggal = TanggalField(label=_("Tanggal pelantikan"))
    akhir = TanggalField(label=_("Akhir masa jabatan"), required=False)
    anggota = AnggotaField(
        label=_("Yang dilantik"), queryset=Anggota.objects.none(), widget=forms.CheckboxSelectMultiple
    )

    def narrow(self, dapil: Dapil) -> None:
        """Offer those who have no oath yet, all ticked."""
        waiting = list_menunggu_pelantikan(dapil)
        self.offer("anggota", waiting)
        self.fields["anggota"].initial = [item.pk for item in waiting]


class CalonDapilField(CalonChoice):
    """A candidate of the dapil, by party, list number and name."""

    def label_from_instance(self, obj: Calon) -> str:
        """Show party, list number and name."""
        partai = f"{obj.partai.nama} " if obj.partai else ""
        return f"{partai}{obj.nomor_urut}. {obj.nama}"


class CoretForm(DataForm):
    """A candidate struck from the DCT."""

    calon = CalonDapilField(label=_("Calon"), queryset=Calon.objects.none(), empty_label=_("— pilih —"))
    keputusan = forms.CharField(
        label=_("Keputusan KPU tentang pencoretan"), max_length=200, help_text=_("Nomor dan tahunnya.")
    )

    def narrow(self, dapil: Dapil) -> None:
        """Offer who was never seated and is not struck yet."""
        self.offer(
            "calon",
            Calon.objects.filter(dapil=dapil, dicoret=False, keanggotaan__isnull=True)
            .select_related("partai")
            .order_by("partai__nomor", "partai__nama", "nomor_urut"),
        )


class TetanggaForm(DataForm):
    """A dapil that touches this one."""

    lain = DapilChoice(
        label=_("Dapil yang berbatasan"), queryset=Dapil.objects.none(), empty_label=_("— pilih —")
    )
    basis = forms.CharField(
        label=_("Dasar"),
        max_length=300,
        help_text=_("Peta atau surat yang menunjukkan batas daratnya."),
    )
    tanggal = TanggalField(label=_("Tanggal pengesahan"))

    def narrow(self, dapil: Dapil) -> None:
        """Offer the other dapil of the same institution and election."""
        self.offer(
            "lain",
            Dapil.objects.filter(pemilu=dapil.pemilu_id, lembaga=dapil.lembaga)
            .exclude(pk=dapil.pk)
            .order_by("kode"),
        )


class PendudukForm(DataForm):
    """How many people live in the dapil."""

    penduduk = forms.IntegerField(label=_("Jumlah penduduk"), min_value=1, max_value=400_000_000)
    sumber = forms.CharField(
        label=_("Sumber"), max_length=200, help_text=_("Misalnya Keputusan atau DAK2 dengan semesternya.")
    )
