"""The form of an import: what the file is, and what it does not say itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from suara.core.wilayah.models import Kantor
from suara.domains.paw.formulir.dasar import pilihan
from suara.domains.paw.impor.hasil import OpsiImpor
from suara.domains.paw.models import JenisImpor, Pemilu
from suara.domains.paw.terms import Lembaga
from suara.ui.format import format_size
from suara.ui.forms import TanggalField

BATAS_UNGGAHAN = 20 * 1024 * 1024
PEMILU_BARU = "baru"
KODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*")
TERIMA = ".csv,.xlsx,.xls,.ods,text/csv"


class DaftarField(forms.FileField):
    """A list as CSV or spreadsheet of at most 20 MB; its content is read later, by the import itself."""

    default_error_messages = {
        "required": gettext_lazy("Pilih berkas CSV atau XLSX."),
        "invalid": gettext_lazy("Berkas belum terkirim. Pilih berkasnya lagi."),
        "missing": gettext_lazy("Berkas belum terkirim. Pilih berkasnya lagi."),
        "empty": gettext_lazy("Berkas ini kosong. Pilih berkas lain."),
        "max_length": gettext_lazy("Nama berkas ini terlalu panjang. Persingkat namanya, lalu unggah lagi."),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.FileInput(attrs={"accept": TERIMA}), max_length=200, **kwargs)

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Refuse what is too large, with what to do."""
        upload = super().clean(data, initial)
        if upload is not None and upload.size > BATAS_UNGGAHAN:
            raise ValidationError(
                _("Berkas ini %(ukuran)s; paling besar %(batas)s. Bagi per lembaga atau per dapil.")
                % {"ukuran": format_size(upload.size), "batas": format_size(BATAS_UNGGAHAN)}
            )
        return upload


class ImporForm(forms.Form):
    """One import. `kantor` is asked only of an officer with several offices."""

    jenis = forms.ChoiceField(
        label=gettext_lazy("Isi berkas"), choices=JenisImpor.choices, widget=forms.RadioSelect
    )
    berkas = DaftarField(
        label=gettext_lazy("Berkas"),
        help_text=gettext_lazy("CSV (UTF-8), XLSX, XLS, atau ODS; paling besar 20 MB."),
    )
    pemilu = forms.ChoiceField(label=gettext_lazy("Pemilu"))
    pemilu_kode = forms.CharField(
        label=gettext_lazy("Kode Pemilu baru"),
        max_length=20,
        required=False,
        help_text=gettext_lazy("Sama dengan kolom Pemilu di berkas, misalnya 2024."),
    )
    pemilu_tanggal = TanggalField(label=gettext_lazy("Hari pemungutan suara"), required=False)
    lembaga = forms.ChoiceField(
        label=gettext_lazy("Lembaga"),
        choices=lambda: pilihan(Lembaga, kosong=True),
        required=False,
        help_text=gettext_lazy("Hanya bila berkas tidak memuat kolom lembaga."),
    )
    keputusan = forms.CharField(
        label=gettext_lazy("Keputusan KPU yang menetapkan suara"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Nomor dan tahunnya. Tanpa Keputusan, suara tidak dapat terbit."),
    )
    tanggal_keputusan = TanggalField(label=gettext_lazy("Tanggal Keputusan"), required=False)
    dilantik = TanggalField(
        label=gettext_lazy("Tanggal pelantikan calon terpilih"),
        required=False,
        help_text=gettext_lazy("Bila berkas menandai calon terpilih. Dapat juga dicatat kemudian per dapil."),
    )
    sumber = forms.CharField(
        label=gettext_lazy("Sumber angka"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("Bila bukan dari Keputusan."),
    )
    lembar = forms.CharField(
        label=gettext_lazy("Nama lembar kerja"),
        max_length=100,
        required=False,
        help_text=gettext_lazy("Bila berkas memuat beberapa lembar."),
    )
    kantor = forms.ChoiceField(label=gettext_lazy("Untuk kantor"), required=False)

    def __init__(self, *args: Any, kantor: Iterable[Kantor] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kantor_pilihan = {item.pk: item for item in kantor}
        known = [(item.pk, item.nama) for item in Pemilu.objects.order_by("-tanggal")]
        new = (PEMILU_BARU, _("Pemilu lain yang belum terdaftar"))
        self._offer("pemilu", [*known, new])
        if not known:
            self.fields["pemilu"].initial = PEMILU_BARU
            self.fields["pemilu_kode"].required = self.fields["pemilu_tanggal"].required = True
        if len(self.kantor_pilihan) > 1:
            self._offer("kantor", [(item.pk, item.nama) for item in kantor])
        else:
            del self.fields["kantor"]

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def clean(self) -> dict[str, Any]:
        """Ask for what belongs together: a new election with its day, a decree with its date."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("pemilu") == PEMILU_BARU:
            self._clean_pemilu_baru(cleaned)
        if bool(cleaned.get("keputusan")) != bool(cleaned.get("tanggal_keputusan")):
            missing = "tanggal_keputusan" if cleaned.get("keputusan") else "keputusan"
            if missing not in self.errors:
                self.add_error(missing, _("Keputusan dan tanggalnya disebut bersama."))
        return cleaned

    def _clean_pemilu_baru(self, cleaned: dict[str, Any]) -> None:
        code = cleaned.get("pemilu_kode", "")
        if not code and "pemilu_kode" not in self.errors:
            self.add_error("pemilu_kode", _("Isi kode Pemilu yang baru, misalnya 2029."))
        elif code and not KODE.fullmatch(code):
            self.add_error("pemilu_kode", _("Kode Pemilu hanya huruf, angka, titik, dan tanda hubung."))
        elif Pemilu.objects.filter(pk=code).exists():
            self.add_error(
                "pemilu", _("Pemilu %(kode)s sudah terdaftar: pilih dari daftar.") % {"kode": code}
            )
        if not cleaned.get("pemilu_tanggal") and "pemilu_tanggal" not in self.errors:
            self.add_error("pemilu_tanggal", _("Isi hari pemungutan suaranya."))

    def kantor_dipilih(self) -> Kantor:
        """Return the office for which the officer imports; call after `is_valid`."""
        chosen = self.cleaned_data.get("kantor") or next(iter(self.kantor_pilihan))
        return self.kantor_pilihan[chosen]

    def opsi(self) -> OpsiImpor:
        """Return the choices for the import; call after `is_valid`."""
        data = self.cleaned_data
        new = data["pemilu"] == PEMILU_BARU
        return OpsiImpor(
            pemilu=data["pemilu_kode"] if new else data["pemilu"],
            tanggal_pemilu=data["pemilu_tanggal"] if new else None,
            lembaga=data["lembaga"],
            keputusan=data["keputusan"],
            tanggal_keputusan=data["tanggal_keputusan"],
            dilantik=data["dilantik"],
            sumber=data["sumber"],
            lembar=data["lembar"] or None,
        )


def initial_from(jenis: str, pilihan_lama: dict[str, str]) -> dict[str, str]:
    """Return a form's start values from an earlier import, for the corrected file."""
    new = bool(pilihan_lama.get("tanggal_pemilu"))
    known = Pemilu.objects.filter(pk=pilihan_lama.get("pemilu", "")).exists()
    names = ("lembaga", "keputusan", "tanggal_keputusan", "dilantik", "sumber", "lembar")
    start = {name: pilihan_lama.get(name, "") for name in names} | {"jenis": jenis}
    if known or not new:
        return start | {"pemilu": pilihan_lama.get("pemilu", "")}
    return start | {
        "pemilu": PEMILU_BARU,
        "pemilu_kode": pilihan_lama.get("pemilu", ""),
        "pemilu_tanggal": pilihan_lama["tanggal_pemilu"],
    }
