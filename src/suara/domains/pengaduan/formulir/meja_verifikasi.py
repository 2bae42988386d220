"""Forms of classification: verification, completeness, disposition, and what a report is about."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.core.akun.models import Akun
from suara.domains.pengaduan.formulir.meja import (
    KOSONG,
    LONGEST_NOTE,
    AlasanForm,
    AlasanKataForm,
    MejaForm,
    UnitField,
    area,
    pilihan,
)
from suara.domains.pengaduan.terms import Kadar, Kelas, Lembaga, Topik, Urgensi


class KlasifikasiMixin(forms.Form):
    """Class, kadar and topic; the machine proposes beside the form, a person chooses here."""

    kelas = forms.ChoiceField(
        label=_("Jenis laporan"), choices=lambda: pilihan(Kelas, kosong=True, tanpa=(Kelas.WBS,))
    )
    kadar = forms.ChoiceField(
        label=_("Kadar pengawasan"),
        choices=lambda: [("", _("Bukan pengaduan")), *pilihan(Kadar)],
        required=False,
        help_text=_("Hanya untuk pengaduan: apakah pelanggaran yang dituduhkan perlu diperiksa?"),
    )
    topik = forms.ChoiceField(label=_("Topik"), choices=lambda: pilihan(Topik, kosong=True))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kadar"].tetap_wajib = True  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for the kadar of a pengaduan, and for none of the others."""
        cleaned = super().clean() or self.cleaned_data
        is_pengaduan = cleaned.get("kelas") == Kelas.PENGADUAN
        if is_pengaduan and not cleaned.get("kadar"):
            self.add_error("kadar", gettext("Pilih kadar: pengaduan ini berkadar pengawasan atau tidak?"))
        if "kelas" in cleaned and not is_pengaduan and cleaned.get("kadar"):
            self.add_error("kadar", gettext("Kadar hanya untuk pengaduan. Pilih “Bukan pengaduan”."))
        return cleaned


class SalinanMixin(forms.Form):
    """The masked copy for the public and the review of its privacy."""

    judul_publik = forms.CharField(
        label=_("Judul untuk umum"), max_length=150, widget=forms.TextInput(attrs={"lang": "id"})
    )
    isi_publik = forms.CharField(
        label=_("Isi untuk umum"),
        widget=forms.Textarea(attrs={"rows": 10, "lang": "id"}),
        help_text=_(
            "Sudah disamarkan oleh mesin. Baca dan samarkan lagi bila perlu; laporan asli tidak berubah."
        ),
    )


class UlasanMixin(forms.Form):
    """The boxes of the privacy review; the second one for a report that is anonim, or is made so."""

    ulasan_privasi = forms.BooleanField(
        label=_("Saya sudah membaca salinan ini: tidak ada data pribadi yang tersisa"),
    )
    ulasan_anonim = forms.BooleanField(
        label=_("Isinya tidak menunjuk kepada pelapor, juga tidak lewat jabatan, tempat, atau kejadian"),
        required=False,
    )

    def prepare_anonim(self, *, anonim: bool) -> None:
        """Show the second box for an anonim report only, and then ask for it."""
        if not anonim:
            del self.fields["ulasan_anonim"]


class VerifikasiForm(KlasifikasiMixin, SalinanMixin, UlasanMixin, MejaForm):
    """Verification: what it is, whose it is, what the public may read."""

    lembaga = forms.ChoiceField(
        label=_("Kewenangan"),
        choices=lambda: [KOSONG, *((m.value, _(m.label)) for m in Lembaga if m.is_kpu)],
        help_text=_("Bila lembaga lain yang berwenang, pakai “Teruskan ke lembaga lain”."),
    )
    unit = UnitField()
    urgensi = forms.ChoiceField(label=_("Urgensi"), choices=lambda: pilihan(Urgensi))
    unit_terlapor = UnitField(
        label=_("Unit yang dilaporkan"),
        required=False,
        help_text=_("Unit ini dan atasannya tidak akan melihat laporan ini."),
    )
    jadikan_anonim = forms.BooleanField(label=_("Jadikan anonim"), required=False)
    jadikan_rahasia = forms.BooleanField(label=_("Jadikan rahasia: isinya tidak diterbitkan"), required=False)
    memuat_nama = forms.BooleanField(
        label=_("Laporan ini menyebut nama orang (tidak diindeks mesin pencari, tanpa komentar)"),
        required=False,
    )
    catatan = forms.CharField(
        label=_("Catatan untuk unit"), widget=area(3), required=False, max_length=LONGEST_NOTE
    )

    field_order = (
        *("versi", "kelas", "kadar", "topik", "urgensi", "lembaga", "unit", "unit_terlapor", "catatan"),
        *("judul_publik", "isi_publik", "jadikan_anonim", "jadikan_rahasia", "memuat_nama"),
        *("ulasan_privasi", "ulasan_anonim"),
    )

    is_anonim = False

    def prepare_anonim(self, *, anonim: bool) -> None:
        """Keep the second box in any case: the desk may make the report anonim on this very form."""
        self.is_anonim = anonim
        if not anonim:
            self.fields["ulasan_anonim"].help_text = _("Wajib bila Anda mencentang “Jadikan anonim”.")

    def clean(self) -> dict[str, Any]:
        """Refuse the reported unit as the answering one; ask for the second box when it is anonim."""
        cleaned = super().clean()
        if cleaned.get("unit") and cleaned.get("unit") == cleaned.get("unit_terlapor"):
            self.add_error("unit", gettext("Unit yang dilaporkan tidak boleh menjawab laporannya sendiri."))
        if (self.is_anonim or cleaned.get("jadikan_anonim")) and not cleaned.get("ulasan_anonim"):
            self.add_error(
                "ulasan_anonim",
                gettext("Laporan anonim: periksa dahulu apakah isinya menunjuk kepada pelapor."),
            )
        return cleaned


class KelengkapanForm(MejaForm):
    """What the reporter has to add."""

    daftar_kurang = forms.CharField(
        label=_("Yang harus dilengkapi pelapor"),
        widget=area(6),
        help_text=_("Satu hal per baris, dengan kata yang dipahami siapa saja."),
    )

    def daftar(self) -> list[str]:
        """Return the missing things, one per line."""
        lines = (line.strip(" -•\t") for line in self.cleaned_data["daftar_kurang"].splitlines())
        return [line for line in lines if line]


class DisposisiUlangForm(AlasanForm):
    """Another unit."""

    unit = UnitField()
    field_order = ("versi", "unit", "alasan")


class KlasifikasiUlangForm(KlasifikasiMixin, AlasanForm):
    """Another class; the deadline is counted from the original start."""

    field_order = ("versi", "kelas", "kadar", "topik", "alasan")


class AkunField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """An officer of the report's office, or of an office below; the form is told which ones."""

    def label_from_instance(self, obj: Any) -> str:
        """Show name, roles and address: two people can have one name, and the unit is what gets barred."""
        held = "; ".join(row.sebutan for row in getattr(obj, "tugas_kini", ()))
        return f"{obj.nama}, {held} ({obj.email})" if held else f"{obj.nama} ({obj.email})"


class TerlaporForm(MejaForm):
    """The unit or the officer that the report is about."""

    unit = UnitField(
        label=_("Unit yang dilaporkan"),
        required=False,
        help_text=_(
            "Unit ini dan semua atasannya tidak lagi dapat membuka, menghitung, atau menerima laporan ini."
        ),
    )
    akun = AkunField(
        label=_("Petugas yang dilaporkan"),
        queryset=Akun.objects.none(),
        required=False,
        empty_label=KOSONG[1],
        help_text=_("Petugas ini, unitnya sekarang, dan semua atasannya tidak lagi melihat laporan ini."),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for at least one of the two."""
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and not cleaned.get("unit") and not cleaned.get("akun"):
            self.add_error("unit", gettext("Pilih unit atau orang yang dilaporkan."))
        return cleaned


class CabutTerlaporForm(AlasanKataForm):
    """That the report is not about this unit; its people see it again, so the word is asked."""

    kata_konfirmasi = "CABUT"


class GabungForm(AlasanForm):
    """The parent report."""

    induk = forms.CharField(
        label=_("Nomor laporan induk"), max_length=30, help_text=_("Misalnya KT-2026-000123-4.")
    )
    satu_peristiwa = forms.BooleanField(label=_("Kedua laporan tentang peristiwa yang sama"))
    field_order = ("versi", "induk", "satu_peristiwa", "alasan")
