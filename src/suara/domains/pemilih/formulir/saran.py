"""Forms of Bawaslu's letters, cases, answers and samples."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.core.berkas.forms import BerkasField
from suara.core.tugas.waktu import today
from suara.domains.pemilih.tanggapan.elemen import clean_nomor
from suara.domains.pemilih.terms import JenisBukti
from suara.domains.pemilih.terms_saran import HasilKasus, HasilUji, JenisKasus, KelompokUji, TingkatBawaslu
from suara.engine.terms import AlasanTMS
from suara.ui.forms import TanggalField
from suara.ui.pilihan import pilihan

TANPA_NAMA = _("Tanpa nama dan NIK: dibaca banyak orang.")
KOSONG = [("", "–")]


class SuratForm(forms.Form):
    """A letter of Bawaslu."""

    tingkat = forms.ChoiceField(label=_("Dari"), choices=pilihan(TingkatBawaslu))
    nomor = forms.CharField(
        label=_("Nomor surat"), max_length=100, help_text=_("Seperti tertulis di suratnya.")
    )
    tanggal = TanggalField(label=_("Tanggal surat"), paling_akhir=today)
    diterima = TanggalField(label=_("Tanggal diterima"), paling_akhir=today)
    hal = forms.CharField(label=_("Perihal"), max_length=200, help_text=TANPA_NAMA)
    berkas = BerkasField(label=_("Berkas surat"), required=False)


class KasusForm(forms.Form):
    """One case; checked by the same rule as a pasted row."""

    jenis = forms.ChoiceField(label=_("Jenis"), choices=pilihan(JenisKasus))
    alasan = forms.ChoiceField(label=_("Alasan TMS"), choices=[*KOSONG, *pilihan(AlasanTMS)], required=False)
    wilayah = forms.ChoiceField(label=_("Kecamatan atau desa/kelurahan"))
    uraian = forms.CharField(
        label=_("Uraian"), max_length=400, widget=forms.Textarea(attrs={"rows": 3}), help_text=TANPA_NAMA
    )
    nik = forms.CharField(
        label=_("NIK"),
        max_length=24,
        required=False,
        help_text=_("Disimpan tersegel; dipakai mempertemukan kasus dengan kandidat."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    nama = forms.CharField(label=_("Nama"), max_length=60, required=False, help_text=_("Disimpan tersegel."))
    tanggal_lahir = forms.CharField(
        label=_("Tanggal lahir"), max_length=10, required=False, help_text=_("Misalnya 17-08-1990.")
    )

    def clean_nik(self) -> str:
        """Return the 16 digits; the refusal counts them, at the field."""
        return clean_nomor(self.cleaned_data["nik"])

    def __init__(self, *args: Any, wilayah: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast("forms.ChoiceField", self.fields["wilayah"]).choices = list(wilayah)


class TabelForm(forms.Form):
    """A pasted table or a CSV file of cases."""

    tabel = forms.CharField(
        label=_("Tabel kasus"),
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false", "wrap": "off"}),
        required=False,
        max_length=500_000,
        help_text=_(
            "Kolom: jenis; wilayah; uraian; nik; nama; tanggal_lahir; alasan. Salin dari lembar kerja, "
            "atau CSV. NIK dan nama disimpan tersegel."
        ),
    )
    berkas = forms.FileField(
        label=_("Atau berkas CSV"), required=False, widget=forms.FileInput(attrs={"accept": ".csv,.txt"})
    )

    def teks(self) -> str:
        """Return what was pasted, else what the file holds."""
        upload = self.cleaned_data.get("berkas")
        if upload is None:
            return str(self.cleaned_data["tabel"])
        data = upload.read(1_000_000)
        try:
            return str(data.decode("utf-8-sig"))
        except UnicodeDecodeError:
            return str(data.decode("cp1252", errors="replace"))


class HasilForm(forms.Form):
    """An answer to one case."""

    versi = forms.IntegerField(widget=forms.HiddenInput)
    hasil = forms.ChoiceField(
        label=_("Hasil"),
        choices=[*KOSONG, *(item for item in pilihan(HasilKasus) if item[0] != HasilKasus.BELUM)],
    )
    alasan = forms.CharField(
        label=_("Alasan"), max_length=400, widget=forms.Textarea(attrs={"rows": 3}), help_text=TANPA_NAMA
    )
    kandidat = forms.IntegerField(
        label=_("Nomor kandidat"),
        required=False,
        min_value=1,
        help_text=_(
            "Untuk yang ditindaklanjuti: kandidat yang sudah diterima dua orang. Kosong: yang tertaut."
        ),
    )
    jenis_bukti = forms.ChoiceField(label=_("Bukti"), choices=[*KOSONG, *pilihan(JenisBukti)], required=False)
    nomor_bukti = forms.CharField(
        label=_("Nomor dokumen"), max_length=100, required=False, help_text=_("Disimpan tersegel.")
    )
    berkas = BerkasField(label=_("Berkas bukti"), required=False)
    tujuan = forms.CharField(label=_("Diteruskan kepada"), max_length=200, required=False)


class BalasForm(forms.Form):
    """The reply to Bawaslu."""

    nomor = forms.CharField(
        label=_("Nomor surat balasan"), max_length=100, help_text=_("Diketik, tidak dibuat.")
    )
    tanggal = TanggalField(label=_("Tanggal surat"), paling_akhir=today)
    teks = forms.CharField(
        label=_("Isi balasan"),
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=TANPA_NAMA,
    )


class UjiForm(forms.Form):
    """What Bawaslu wants a sample of."""

    kelompok = forms.MultipleChoiceField(
        label=_("Kelompok"), choices=pilihan(KelompokUji), widget=forms.CheckboxSelectMultiple
    )
    ukuran = forms.IntegerField(
        label=_("Ukuran sampel"), min_value=1, max_value=300, help_text=_("Antara 1 dan 300 baris."),
        error_messages={"min_value": _("Sekurangnya 1 baris."), "max_value": _("Paling banyak 300 baris.")},
    )  # fmt: skip
    kata = forms.CharField(
        label=_("Kata atau angka dadu dari Bawaslu"),
        max_length=80,
        required=False,
        help_text=_("Dicampur ke benih, sehingga kantor tidak dapat memilih benihnya sendiri."),
    )


class SampelForm(forms.Form):
    """What the check of one drawn row found."""

    hasil = forms.ChoiceField(choices=pilihan(HasilUji))
    catatan = forms.CharField(max_length=250, required=False)
