"""The questions to a citizen about the voter list, one form per screen; the counter asks them on one page."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import today
from suara.core.wilayah.tempat import LEVELS, TempatForm, WargaForm
from suara.domains.pemilih.rules.tanggapan import DOKUMEN_TMS, SEBAB_BARU, needed_dokumen
from suara.domains.pemilih.tanggapan.elemen import clean_nilai, clean_nomor, list_elemen
from suara.domains.pemilih.terms import JenisBukti
from suara.domains.pemilih.terms_tanggapan import HubunganPelapor
from suara.engine.terms import AlasanTMS, JenisKandidat, JenisKelamin
from suara.ui.forms import TanggalField
from suara.ui.forms_warga import BanyakBerkasInput, TeksField, rapikan_hp
from suara.ui.pilihan import pilihan

JENIS = (
    (JenisKandidat.BARU.value, _("Belum terdaftar: minta didaftar")),
    (JenisKandidat.UBAH.value, _("Terdaftar, tetapi datanya keliru")),
    (JenisKandidat.TMS.value, _("Terdaftar, tetapi seharusnya tidak lagi")),
)
SIAPA = (("diri", _("Data saya sendiri")), ("lain", _("Data orang lain")))
TERAWAL = dt.date(1900, 1, 1)
BUKAN_WARGA = frozenset({JenisBukti.DAFTAR_AKTA})
"""Papers that only an office has."""
BERKAS = ".jpg,.jpeg,.png,.webp,.pdf"
MAX_TEKS = 1_000


def words_dokumen(jenis: JenisKandidat, alasan: str) -> str:
    """Return the papers of which one is needed, in words."""
    found = needed_dokumen(jenis, alasan)
    names = [gettext(item.label) for item in JenisBukti if item in found and item not in BUKAN_WARGA]
    if len(names) < 3:
        return gettext(" atau ").join(names)
    return gettext("%(awal)s, atau %(akhir)s") % {"awal": ", ".join(names[:-1]), "akhir": names[-1]}


def list_alasan_tms() -> list[tuple[str, str]]:
    """Return the reasons to remove somebody, each with the paper that it needs."""
    pola = gettext("%(alasan)s. Dokumennya: %(dokumen)s")
    return [
        (why.value, pola % {"alasan": gettext(why.label), "dokumen": words_dokumen(JenisKandidat.TMS, why)})
        for why in DOKUMEN_TMS
    ]


def list_sebab_baru() -> list[tuple[str, str]]:
    """Return why somebody should enter the list, each with the paper that it needs."""
    pola = gettext("%(alasan)s. Dokumennya: %(dokumen)s")
    return [
        (why.value, pola % {"alasan": gettext(why.label), "dokumen": words_dokumen(JenisKandidat.BARU, why)})
        for why in SEBAB_BARU
    ]


class PerihalForm(WargaForm):
    """Whose data, and what is wrong."""

    siapa = forms.ChoiceField(
        label=_("Data siapa?"),
        choices=SIAPA,
        widget=forms.RadioSelect,
        error_messages={"required": _("Pilih: data Anda sendiri, atau data orang lain.")},
    )
    jenis = forms.ChoiceField(
        label=_("Apa yang ingin Anda sampaikan?"),
        choices=JENIS,
        widget=forms.RadioSelect,
        error_messages={"required": _("Pilih salah satu: belum terdaftar, keliru, atau tidak lagi.")},
    )


class NikField(TeksField):
    """A NIK, kept as text; what is wrong is counted, never shown."""

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"inputmode": "numeric", "autocomplete": "off", "size": 20}
        super().__init__(max_length=40, widget=forms.TextInput(attrs=attrs), **kwargs)

    def clean(self, value: Any) -> str:
        """Return 16 digits, or nothing."""
        return clean_nomor(super().clean(value))


class PemilihForm(TempatForm):
    """The voter concerned."""

    nama_pemilih = TeksField(
        label=_("Nama pemilih"), max_length=60, help_text=_("Seperti pada KTP-el atau Kartu Keluarga.")
    )
    nik_pemilih = NikField(label=_("NIK pemilih"), required=False, help_text=_("Bila tahu. 16 angka."))
    tanggal_lahir = TanggalField(label=_("Tanggal lahir pemilih"), paling_awal=TERAWAL, paling_akhir=today)
    jenis_kelamin = forms.ChoiceField(
        label=_("Jenis kelamin"), choices=lambda: pilihan(JenisKelamin), widget=forms.RadioSelect
    )
    field_order = [
        *("nama_pemilih", "nik_pemilih", "tanggal_lahir", "jenis_kelamin"),
        *("kabkota", "kecamatan", "desa"),
    ]

    def siapkan(self) -> None:
        """Say which place is meant; all three lists are needed."""
        super().siapkan()
        for name in LEVELS:
            self.fields[name].required = True
            rows = list(self.fields[name].widget.choices)
            if len(rows) > 1:
                self.fields[name].widget.choices = [("", gettext("— pilih —")), *rows[1:]]
        self.fields["desa"].help_text = _(
            "Menurut KTP-el atau Kartu Keluarga, bukan tempat tinggal sementara. Di luar daftar ini: datang "
            "ke KPU kabupaten/kota Anda."
        )

    def clean(self) -> dict[str, Any]:
        """The desa decides which office answers, so it is needed."""
        cleaned = super().clean()
        if not cleaned.get("desa") and not {*LEVELS} & set(self.errors):
            self.add_error("desa", gettext("Pilih kabupaten/kota, kecamatan, lalu desa atau kelurahannya."))
        return cleaned


class KeteranganForm(WargaForm):
    """What else should be known."""

    keterangan = TeksField(
        label=_("Keterangan"),
        max_length=MAX_TEKS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Misalnya kapan meninggal, pindah ke mana, atau data lain yang juga keliru."),
    )


class BaruForm(KeteranganForm):
    """Why somebody should enter the list."""

    sebab = forms.ChoiceField(
        label=_("Mengapa harus didaftar?"),
        choices=list_sebab_baru,
        widget=forms.RadioSelect,
        error_messages={"required": _("Pilih salah satu sebabnya.")},
    )
    field_order = ["sebab", "keterangan"]


class UbahForm(KeteranganForm):
    """Which element is wrong, and what it should say."""

    elemen = forms.ChoiceField(label=_("Data mana yang keliru?"), choices=list_elemen)
    nilai_lama = TeksField(
        label=_("Yang tertulis sekarang"), max_length=120, required=False, help_text=_("Bila tahu.")
    )
    nilai_baru = TeksField(
        label=_("Yang benar"),
        max_length=120,
        required=False,
        help_text=_(
            "Seperti pada KTP-el atau KK. Untuk desa atau kelurahan cukup yang Anda pilih pada halaman "
            "sebelumnya."
        ),
    )
    field_order = ["elemen", "nilai_lama", "nilai_baru", "keterangan"]

    def clean(self) -> dict[str, Any]:
        """Write the new value as the list does."""
        cleaned = super().clean() or self.cleaned_data
        elemen, nilai = cleaned.get("elemen", ""), cleaned.get("nilai_baru", "")
        if elemen and elemen != "kode_desa":
            try:
                cleaned["nilai_baru"] = clean_nilai(elemen, nilai) if nilai else ""
            except ValidationError as error:
                self.add_error("nilai_baru", error)
            else:
                if not nilai:
                    self.add_error("nilai_baru", gettext("Tulis data yang benar."))
        return cleaned


class TmsForm(KeteranganForm):
    """Why somebody should leave the list."""

    alasan = forms.ChoiceField(
        label=_("Mengapa seharusnya tidak lagi terdaftar?"),
        choices=list_alasan_tms,
        widget=forms.RadioSelect,
        error_messages={"required": _("Pilih salah satu alasannya.")},
    )
    field_order = ["alasan", "keterangan"]


class DokumenForm(WargaForm):
    """The papers. What was sent is kept by the view, so the field itself is never required."""

    bukti = forms.Field(
        label=_("Foto atau pindaian dokumen"),
        required=False,
        widget=BanyakBerkasInput(attrs={"accept": BERKAS}),
        help_text=_("Paling banyak 5 berkas: JPG, PNG, WEBP, atau PDF sampai 10 MB."),
    )


class KontakForm(WargaForm):
    """How to reach the reporter."""

    alamat_pelapor = TeksField(
        label=_("Alamat Anda"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "autocomplete": "street-address"}),
    )
    hp = TeksField(
        label=_("Nomor HP atau WhatsApp"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
        help_text=_("Supaya petugas dapat bertanya. Jawaban tetap dapat Anda baca tanpa ini."),
    )
    email = TeksField(
        label=_("Email"),
        max_length=254,
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def clean_hp(self) -> str:
        """One form for every number, so that equal reporters are equal."""
        typed = str(self.cleaned_data["hp"]).strip()
        return rapikan_hp(typed) if typed else ""

    def clean_email(self) -> str:
        """An address, or nothing."""
        typed = str(self.cleaned_data["email"]).strip()
        if typed:
            try:
                validate_email(typed)
            except ValidationError as error:
                raise ValidationError(gettext("Alamat email seperti nama@contoh.id.")) from error
        return typed


class PelaporForm(KontakForm):
    """Who reports about somebody else."""

    nama_pelapor = TeksField(
        label=_("Nama Anda"), max_length=60, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    nik_pelapor = NikField(
        label=_("NIK Anda"),
        help_text=_("Diminta supaya tidak ada yang menghapus orang lain tanpa nama. Disimpan tersegel."),
    )
    hubungan = forms.ChoiceField(
        label=_("Anda siapanya?"), choices=lambda: pilihan(HubunganPelapor), widget=forms.RadioSelect
    )
    field_order = ["nama_pelapor", "nik_pelapor", "hubungan", "alamat_pelapor", "hp", "email"]


RINCIAN: dict[str, type[WargaForm]] = {
    JenisKandidat.BARU.value: BaruForm,
    JenisKandidat.UBAH.value: UbahForm,
    JenisKandidat.TMS.value: TmsForm,
}
ALASAN_TMS: tuple[AlasanTMS, ...] = tuple(DOKUMEN_TMS)
