"""The forms of a public report: support it, comment on it."""

from __future__ import annotations

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.domains.pengaduan.services.komentar import MAX_KOMENTAR


class DukungForm(forms.Form):
    """An address that will get a link; only its keyed hash is kept."""

    email = forms.EmailField(
        label=_("Email Anda"),
        help_text=_(
            "Kami mengirim satu tautan untuk mengonfirmasi. Alamat Anda tidak disimpan dan tidak tampil."
        ),
        max_length=150,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("Tulis alamat email Anda."),
            "invalid": _("Alamat email ini belum benar. Contoh yang benar: nama@contoh.id"),
        },
    )


class KomentarForm(forms.Form):
    """A comment: read by an officer and masked before anybody sees it."""

    nama_tampil = forms.CharField(
        label=_("Nama yang ditampilkan"),
        help_text=_("Boleh kosong; maka tampil sebagai Warga."),
        max_length=40,
        required=False,
    )
    isi = forms.CharField(
        label=_("Komentar Anda"),
        help_text=_("Jangan tulis nama orang, nomor telepon, atau NIK. Paling panjang 1.000 huruf."),
        max_length=MAX_KOMENTAR,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Tulis komentar Anda dahulu.")},
    )
    kirim_id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
