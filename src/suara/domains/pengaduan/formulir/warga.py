"""The questions to a citizen, one form per screen; the single page is all of them together."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Unit
from suara.core.wilayah.queries import list_unit
from suara.core.wilayah.tempat import TempatForm, WargaForm
from suara.domains.pengaduan.formulir.warga_pilihan import (
    KELAS,
    MODE,
    YA_TIDAK_ANONIM,
    YA_TIDAK_RAHASIA,
)
from suara.domains.pengaduan.services.isian import MAX_ISI, MAX_JUDUL
from suara.ui.forms import TanggalField
from suara.ui.forms_warga import BanyakBerkasInput as BanyakBerkasInput
from suara.ui.forms_warga import TeksField as TeksField
from suara.ui.forms_warga import rapikan_hp


class JenisForm(WargaForm):
    """What kind of report it is."""

    kelas_pelapor = forms.ChoiceField(
        label=_("Apa yang ingin Anda sampaikan?"),
        choices=KELAS,
        widget=forms.RadioSelect,
        error_messages={"required": _("Pilih salah satu: pengaduan, aspirasi, atau permintaan informasi.")},
    )


class CeritaForm(WargaForm):
    """What happened, in the citizen's own words."""

    isi = TeksField(
        label=_("Ceritakan dengan kata-kata Anda sendiri"),
        max_length=MAX_ISI,
        widget=forms.Textarea(attrs={"rows": 9, "data-hitung": MAX_ISI, "data-periksa-diri": ""}),
        help_text=_(
            "Apa yang terjadi, bagaimana, dan siapa yang terlibat. Paling panjang 4.000 huruf. "
            "Tidak perlu menulis NIK, nomor HP, atau nomor rekening di sini."
        ),
        error_messages={"required": _("Tulis ceritanya. Satu atau dua kalimat pun cukup untuk memulai.")},
    )
    judul = TeksField(
        label=_("Judul singkat"),
        max_length=MAX_JUDUL,
        required=False,
        help_text=_("Bila kosong, kami mengambilnya dari kalimat pertama Anda."),
    )
    permintaan = TeksField(
        label=_("Penyelesaian apa yang Anda harapkan?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean_isi(self) -> str:
        """Refuse signs without a single letter or digit here, not only when the report is sent."""
        text = str(self.cleaned_data["isi"])
        if not any(sign.isalnum() for sign in text):
            raise ValidationError(self.fields["isi"].error_messages["required"], code="required")
        return text


class KejadianForm(TempatForm):
    """When and where."""

    tanggal_kejadian = TanggalField(
        label=_("Kapan kejadiannya?"),
        required=False,
        paling_akhir=today,
        help_text=_("Bila lupa tanggal tepatnya, kosongkan dan ceritakan kira-kiranya di isi laporan."),
    )
    tps = TeksField(
        label=_("Nomor TPS"),
        max_length=10,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 6}),
        help_text=_("Bila berkaitan dengan satu TPS."),
    )
    lokasi = TeksField(
        label=_("Tempatnya, dengan kata-kata Anda"),
        max_length=250,
        required=False,
        help_text=_("Misalnya: loket depan kantor, balai desa, halaman sekolah."),
    )
    field_order = [
        "tanggal_kejadian",
        "kabkota",
        "kecamatan",
        "desa",
        "tps",
        "lokasi",
    ]


class UnitField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A unit by its name alone."""

    def label_from_instance(self, obj: Unit) -> str:
        """Show the name."""
        return obj.nama


class SiapaForm(WargaForm):
    """Whom it is about, if it is about a part of the office."""

    unit_terlapor = UnitField(
        label=_("Apakah laporan ini tentang salah satu bagian kantor kami?"),
        queryset=Unit.objects.none(),
        required=False,
        help_text=_(
            "Bagian yang Anda sebut, pegawainya, dan atasannya tidak akan dapat membuka, menghitung, "
            "atau menerima laporan ini."
        ),
    )

    def siapkan(self) -> None:
        """Offer the units of this office."""
        super().siapkan()
        field = self.fields["unit_terlapor"]
        assert isinstance(field, UnitField)  # noqa: S101 - declared above
        field.empty_label = gettext("Tidak, atau saya tidak tahu")
        if self.kantor:
            field.queryset = list_unit(self.kantor)


class BuktiForm(WargaForm):
    """Evidence. What was sent is kept by the view (`unggah`), so the field itself is never required."""

    bukti = forms.Field(
        label=_("Foto, dokumen, suara, atau video"),
        required=False,
        widget=BanyakBerkasInput(
            attrs={"accept": ".jpg,.jpeg,.png,.webp,.pdf,.mp4,.mov,.mp3,.m4a,.ogg", "data-unggah": ""}
        ),
        help_text=_(
            "Paling banyak 5 berkas: JPG, PNG, WEBP, PDF, MP3, M4A, OGG sampai 10 MB, "
            "video MP4 sampai 50 MB. "
            "Lokasi dan data kamera di dalam foto kami hapus."
        ),
    )


class PrivasiForm(WargaForm):
    """Two questions that are not one: who I am, and what I wrote."""

    is_anonim = forms.ChoiceField(
        label=_("Apakah nama Anda disembunyikan (anonim)?"),
        choices=YA_TIDAK_ANONIM,
        widget=forms.RadioSelect,
        help_text=_("Ini tentang siapa Anda."),
        error_messages={"required": _("Jawab: apakah nama Anda disembunyikan?")},
    )
    is_rahasia = forms.ChoiceField(
        label=_("Apakah isi laporan dirahasiakan?"),
        choices=YA_TIDAK_RAHASIA,
        widget=forms.RadioSelect,
        help_text=_(
            "Ini tentang apa yang Anda tulis. Jawabannya tidak tergantung pada pertanyaan sebelumnya."
        ),
        error_messages={"required": _("Jawab: apakah isi laporan dirahasiakan?")},
    )


class IdentitasForm(WargaForm):
    """Who reports: nobody, a name, or a way to be reached. NIK is never asked."""

    identitas = forms.ChoiceField(
        label=_("Apakah Anda mau menyebut siapa Anda?"),
        choices=MODE,
        widget=forms.RadioSelect,
        help_text=_(
            "Kami tidak meminta NIK. Nama dan kontak disegel terpisah dari laporan; petugas hanya dapat "
            "membukanya dengan persetujuan dua orang, dan Anda diberi tahu."
        ),
        error_messages={"required": _("Pilih: tanpa identitas, atau menulis nama atau kontak.")},
    )
    nama = TeksField(
        label=_("Nama"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = TeksField(
        label=_("Email"),
        max_length=254,
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text=_("Kabar perkembangan dikirim ke sini, tanpa isi laporan."),
    )
    hp = TeksField(
        label=_("Nomor HP"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )

    def clean_email(self) -> str:
        """An address, or a sentence that says what is missing in it."""
        typed = str(self.cleaned_data["email"]).strip()
        if typed:
            try:
                validate_email(typed)
            except ValidationError as error:
                raise ValidationError(
                    gettext("Alamat email seperti nama@contoh.id; yang Anda isi “%(isi)s”.")
                    % {"isi": typed[:60]}
                ) from error
        return typed

    def clean_hp(self) -> str:
        """Indonesian mobile numbers in one form: ``+62812…``."""
        typed = str(self.cleaned_data["hp"]).strip()
        if not typed:
            return ""
        return rapikan_hp(typed)

    def clean(self) -> dict[str, Any]:
        """Who wants to say who he is says something; who doesn't leaves nothing behind."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("identitas") == "tanpa":
            cleaned.update(nama="", email="", hp="")
        elif cleaned.get("identitas") == "ada" and not (
            any(cleaned.get(name) for name in ("nama", "email", "hp")) or {"email", "hp"} & set(self.errors)
        ):
            self.add_error(
                "nama", gettext("Isi salah satu: nama, email, atau nomor HP. Atau pilih tanpa identitas.")
            )
        return cleaned


class LaporForm(IdentitasForm, PrivasiForm, BuktiForm, SiapaForm, KejadianForm, CeritaForm, JenisForm):
    """Everything on one page."""

    field_order = [
        *("kelas_pelapor", "isi", "judul", "permintaan"),
        *("tanggal_kejadian", "kabkota", "kecamatan", "desa", "tps", "lokasi"),
        *("unit_terlapor", "bukti", "is_anonim", "is_rahasia", "identitas", "nama", "email", "hp"),
    ]
