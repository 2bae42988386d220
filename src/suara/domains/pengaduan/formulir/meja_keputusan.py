"""Forms of ends: archive, transfer to another body, finishing, WBS."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.domains.pengaduan.formulir.meja import (
    KOSONG,
    LONGEST_NOTE,
    AlasanForm,
    MejaForm,
    area,
    pilihan,
)
from suara.domains.pengaduan.surat_penerusan import SuratPenerusan
from suara.domains.pengaduan.terms import AlasanArsip, Lembaga, Terbukti
from suara.ui.forms import KataKonfirmasiMixin


class ArsipForm(KataKonfirmasiMixin, MejaForm):
    """Why a report can't be processed, in words that the reporter reads."""

    kata_konfirmasi = "ARSIPKAN"

    alasan_arsip = forms.ChoiceField(
        label=_("Alasan pengarsipan"), choices=lambda: pilihan(AlasanArsip, kosong=True)
    )
    isi = forms.CharField(
        label=_("Penjelasan kepada pelapor"),
        widget=area(5),
        help_text=_("Pelapor membaca teks ini, dan diberi tahu cara mengajukan keberatan."),
    )


class UsulArsipForm(ArsipForm):
    """The same, waiting for a second person."""

    kata_konfirmasi = "USULKAN"


class SetujuiArsipForm(KataKonfirmasiMixin, MejaForm):
    """The second person agrees."""

    kata_konfirmasi = "ARSIPKAN"
    catatan = forms.CharField(label=_("Catatan"), widget=area(3), required=False, max_length=LONGEST_NOTE)


class SetujuiSelesaiForm(KataKonfirmasiMixin, MejaForm):
    """The second person agrees that the matter is at its end."""

    kata_konfirmasi = "SELESAI"
    catatan = forms.CharField(label=_("Catatan"), widget=area(3), required=False, max_length=LONGEST_NOTE)


class UsulSelesaiForm(MejaForm):
    """That the matter is at its end, and whether the breach was proven."""

    isi = forms.CharField(
        label=_("Apa yang diputuskan atau dilakukan"),
        widget=area(6),
        help_text=_("Pelapor membaca teks ini sebagai alasan laporannya ditutup."),
    )
    terbukti = forms.ChoiceField(
        label=_("Apakah pelanggarannya terbukti?"),
        choices=lambda: [KOSONG, *pilihan(Terbukti)],
        required=False,
    )

    def prepare_kadar(self, *, diperiksa: bool) -> None:
        """Ask whether it was proven only where a breach had to be examined."""
        if not diperiksa:
            del self.fields["terbukti"]
        else:
            self.fields["terbukti"].required = True


DATA_DIKIRIM = [
    ("ISI_SAMAR", _("Isi laporan yang sudah disamarkan")),
    ("TANGGAL", _("Tanggal kejadian")),
    ("WILAYAH", _("Kabupaten/kota dan kecamatan")),
    ("LAMPIRAN", _("Daftar lampiran (tanpa berkasnya)")),
    ("NOMOR", _("Nomor laporan")),
]


class TeruskanForm(KataKonfirmasiMixin, MejaForm):
    """To which body, on what basis, with how little data."""

    kata_konfirmasi = "TERUSKAN"

    lembaga = forms.ChoiceField(
        label=_("Lembaga yang berwenang"),
        choices=lambda: [
            KOSONG,
            *((m.value, _(m.label)) for m in Lembaga if not m.is_kpu and m != Lembaga.WBS_KPU),
        ],
    )
    nama_lembaga = forms.CharField(
        label=_("Nama dan tempat lembaga"),
        max_length=150,
        help_text=_("Seperti pada surat, misalnya Bawaslu Provinsi Kalimantan Timur."),
    )
    dasar = forms.CharField(label=_("Dasar kewenangannya"), max_length=250)
    alasan = forms.CharField(
        label=_("Mengapa bukan kewenangan KPU"),
        widget=area(3),
        max_length=LONGEST_NOTE,
        help_text=_("Pelapor membaca teks ini."),
    )
    data_dikirim = forms.MultipleChoiceField(
        label=_("Data yang dikirim"),
        choices=DATA_DIKIRIM,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Sesedikit mungkin. Identitas pelapor tidak pernah ikut."),
    )
    pesan = forms.CharField(label=_("Isi surat"), widget=area(8))
    buat_surat = forms.BooleanField(
        label=_("Terbitkan surat penerusan bernomor (PDF)"), required=False, initial=True
    )
    penandatangan_nama = forms.CharField(label=_("Nama penanda tangan"), max_length=150, required=False)
    penandatangan_jabatan = forms.CharField(label=_("Jabatan penanda tangan"), max_length=150, required=False)
    nomor_surat = forms.CharField(
        label=_("Nomor surat"),
        max_length=100,
        required=False,
        help_text=_("Kosongkan untuk mengambil dari register."),
    )

    def clean(self) -> dict[str, Any]:
        """A letter needs somebody who signs it."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("buat_surat"):
            for name in ("penandatangan_nama", "penandatangan_jabatan"):
                if not cleaned.get(name):
                    self.add_error(name, str(_("Surat memerlukan penanda tangan.")))
        return cleaned

    def surat(self) -> SuratPenerusan | None:
        """Return who signs the letter; None when none is wanted. Call after `is_valid`."""
        data = self.cleaned_data
        if not data["buat_surat"]:
            return None
        return SuratPenerusan(
            penandatangan_nama=data["penandatangan_nama"],
            penandatangan_jabatan=data["penandatangan_jabatan"],
            nomor=data["nomor_surat"] or None,
        )


class KonfirmasiPenerusanForm(MejaForm):
    """That the other body has received it."""

    tanda_terima = forms.CharField(
        label=_("Tanda terima lembaga"),
        max_length=150,
        help_text=_("Nomor agenda, nama penerima, atau email balasan."),
    )


class AlihkanWbsForm(KataKonfirmasiMixin, AlasanForm):
    """The report leaves the desk; afterwards nobody here sees it."""

    kata_konfirmasi = "ALIHKAN"


class AmbilKembaliForm(KataKonfirmasiMixin, AlasanForm):
    """Back to the desk. The WBS team may keep single files to itself."""

    kata_konfirmasi = "LEPASKAN"
    field_order = ("versi", "tahan", "alasan")
    tahan = forms.MultipleChoiceField(
        label=_("Berkas yang tetap hanya untuk tim WBS"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_(
            "Yang tidak dicentang dapat dibuka meja pengaduan dan unit yang menangani; bila laporannya "
            "anonim, unit membukanya sesudah diputuskan meja."
        ),
    )

    def prepare_tahan(self, berkas: Sequence[tuple[str, str]]) -> None:
        """Offer the files that would go along; none, and there is nothing to choose."""
        if berkas:
            self.fields["tahan"].choices = berkas  # type: ignore[attr-defined]
        else:
            del self.fields["tahan"]
