"""What a reporter can do with a report: one small form for each act."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.domains.pengaduan.formulir.warga import BanyakBerkasInput, TeksField
from suara.domains.pengaduan.formulir.warga_pilihan import YA_TIDAK_ANONIM, YA_TIDAK_RAHASIA
from suara.domains.pengaduan.services.isian import MAX_ISI
from suara.domains.pengaduan.terms import Tuntas
from suara.domains.pengaduan.workflow import Act
from suara.ui.forms import KataKonfirmasiMixin
from suara.ui.pilihan import pilihan

NILAI = (
    ("5", _("5 – sangat puas")),
    ("4", _("4 – puas")),
    ("3", _("3 – cukup")),
    ("2", _("2 – kurang puas")),
    ("1", _("1 – tidak puas")),
)


class CariForm(forms.Form):
    """Number and key; the key may stay empty."""

    nomor = forms.CharField(
        label=_("Nomor laporan"),
        max_length=40,
        help_text=_("Misalnya KT-2026-000123-5. Huruf besar atau kecil sama saja."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Isi nomor laporannya.")},
    )
    kunci = forms.CharField(
        label=_("Kunci rahasia"),
        max_length=60,
        required=False,
        help_text=_("Tanpa kunci, yang terlihat hanya yang terbuka bagi umum."),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "spellcheck": "false", "autocapitalize": "characters"}
        ),
    )
    terbawa = forms.CharField(required=False, widget=forms.HiddenInput)
    """An answer whose half hour was over, sealed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Where words wait to go on, the key is what they wait for."""
        super().__init__(*args, **kwargs)
        if self["terbawa"].value():
            kunci = self.fields["kunci"]
            kunci.required = True
            kunci.help_text = _("Kunci yang sama, seperti di tanda terima Anda.")
            kunci.error_messages["required"] = _("Isi kuncinya, supaya yang Anda ketik dapat dilanjutkan.")


class TindakanForm(forms.Form):
    """A form of one act; `kirim_id` makes a second press harmless."""

    kirim_id = forms.UUIDField(widget=forms.HiddenInput)


class Bukti(forms.Form):
    """Evidence beside an answer."""

    bukti = forms.Field(
        label=_("Bukti"),
        required=False,
        widget=BanyakBerkasInput(attrs={"accept": ".jpg,.jpeg,.png,.webp,.pdf,.mp4,.mov,.mp3,.m4a,.ogg"}),
        help_text=_("Paling banyak 5 berkas: foto, PDF, atau suara sampai 10 MB, video MP4 sampai 50 MB."),
    )


class JawabForm(TindakanForm, Bukti):
    """An answer, or something to add."""

    isi = TeksField(
        label=_("Jawaban Anda"),
        max_length=MAX_ISI,
        widget=forms.Textarea(attrs={"rows": 5, "data-hitung": MAX_ISI, "data-periksa-diri": ""}),
        error_messages={"required": _("Tulis jawabannya dahulu.")},
    )
    field_order = ("isi", "bukti", "kirim_id")


class BuktiForm(TindakanForm, Bukti):
    """Evidence alone."""


class TerimaForm(TindakanForm):
    """The problem is solved."""


class AlasanForm(TindakanForm):
    """An act with a reason."""

    isi = TeksField(
        label=_("Alasannya"),
        max_length=MAX_ISI,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Tulis alasannya dahulu.")},
    )


class CabutForm(KataKonfirmasiMixin, TindakanForm):
    """Withdraw: typed, not pressed."""

    kata_konfirmasi = "CABUT"

    isi = TeksField(
        label=_("Mengapa dicabut?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class KerahasiaanForm(TindakanForm):
    """The two flags."""

    is_anonim = forms.ChoiceField(
        label=_("Nama Anda disembunyikan (anonim)?"), choices=YA_TIDAK_ANONIM, widget=forms.RadioSelect
    )
    is_rahasia = forms.ChoiceField(
        label=_("Isi laporan dirahasiakan?"), choices=YA_TIDAK_RAHASIA, widget=forms.RadioSelect
    )


class NilaiForm(TindakanForm):
    """The reporter's word on the outcome."""

    tuntas = forms.ChoiceField(
        label=_("Apakah masalah Anda benar-benar selesai?"),
        choices=pilihan(Tuntas),
        widget=forms.RadioSelect,
        error_messages={"required": _("Jawab: ya, sebagian, atau belum.")},
    )
    nilai = forms.TypedChoiceField(
        label=_("Bagaimana pelayanan kami?"),
        choices=NILAI,
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": _("Pilih satu nilai.")},
    )
    umpan_balik = TeksField(
        label=_("Saran Anda"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )


FORMS: dict[Act, type[TindakanForm]] = {
    Act.ANSWER: JawabForm,
    Act.ADD_BUKTI: BuktiForm,
    Act.ACCEPT: TerimaForm,
    Act.RATE: NilaiForm,
    Act.REOPEN: AlasanForm,
    Act.APPEAL_ARSIP: AlasanForm,
    Act.CHANGE_PRIVASI: KerahasiaanForm,
    Act.WITHDRAW: CabutForm,
}
"""In the order in which they are offered."""


def build_form(act: Act, data: Any = None, *, initial: dict[str, Any] | None = None) -> TindakanForm:
    """Return the form of an act, with ids of its own: several stand on one page."""
    start = {"kirim_id": uuid.uuid4(), **(initial or {})}
    return FORMS[act](data, initial=start, auto_id=f"id_{act.value}_%s")
