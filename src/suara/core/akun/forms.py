"""Forms about accounts. Those that django-allauth checks get Suara's words and widgets here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import forms as totp
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, validate_totp_code
from allauth.mfa.utils import decrypt
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from suara.core.akun.demo import STEP_SECONDS, is_demo_akun
from suara.core.akun.models import Akun, Undangan
from suara.core.akun.services.dua_langkah import use_time_step
from suara.core.tugas.waktu import now

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

PASSWORD_HELP = _(
    "Paling sedikit 12 karakter. Beberapa kata yang Anda ingat lebih baik daripada satu kata yang rumit."
)
CODE_ATTRS = {
    "inputmode": "numeric",
    "autocomplete": "one-time-code",
    "autocapitalize": "off",
    "spellcheck": "false",
}


def _word(form: forms.BaseForm, field: str, label: StrPromise, help_text: StrPromise | str = "") -> None:
    if field not in form.fields:
        return
    form.fields[field].label = label
    form.fields[field].help_text = help_text
    form.fields[field].widget.attrs.pop("placeholder", None)


class MasukForm(account.LoginForm):
    """Sign in with address and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "login", _("Alamat email"))
        _word(self, "password", _("Kata sandi"))
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class KonfirmasiSandiForm(account.ReauthenticateForm):
    """Type the password again before a sensitive act."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "password", _("Kata sandi"))


class UbahSandiForm(account.ChangePasswordForm):
    """Change one's own password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "oldpassword", _("Kata sandi sekarang"))
        _word(self, "password1", _("Kata sandi baru"), PASSWORD_HELP)
        _word(self, "password2", _("Ketik sekali lagi kata sandi baru"))


class PasangSandiForm(account.SetPasswordForm):
    """Set a password where there is none."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "password1", _("Kata sandi baru"), PASSWORD_HELP)
        _word(self, "password2", _("Ketik sekali lagi kata sandi baru"))


class LupaSandiForm(account.ResetPasswordForm):
    """Ask for a link to set a new password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "email", _("Alamat email"), _("Alamat yang Anda pakai untuk masuk."))


class AturSandiForm(account.ResetPasswordKeyForm):
    """Set a new password through the link in the mail."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "password1", _("Kata sandi baru"), PASSWORD_HELP)
        _word(self, "password2", _("Ketik sekali lagi kata sandi baru"))


def _is_right(totp_auth: Authenticator, code: str) -> bool:
    return bool(validate_totp_code(decrypt(totp_auth.data["secret"]), code))


class _KodeForm(mfa.BaseAuthenticateForm):
    """A code of the app or a recovery code; a code of the app works once."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(
            self,
            "code",
            _("Kode"),
            _("6 angka dari aplikasi autentikator, atau salah satu kode pemulihan Anda."),
        )
        self.fields["code"].widget.attrs.update(CODE_ATTRS)

    def clean_code(self) -> str:
        """Accept the code of the app once. Demo codes are public anyway and may be used again."""
        akun, code = cast("Akun", self.user), self.cleaned_data["code"].replace(" ", "")
        self.cleaned_data["code"] = code
        totp_auth = Authenticator.objects.filter(user=akun, type=Authenticator.Type.TOTP).first()
        if totp_auth is not None and is_demo_akun(akun) and _is_right(totp_auth, code):
            self.authenticator = totp_auth
            return str(code)
        result: str = super().clean_code()
        if self.authenticator.type == Authenticator.Type.TOTP and not self._spend(akun, code):
            raise ValidationError(
                _("Kode ini sudah dipakai. Tunggu sampai aplikasi menampilkan kode berikutnya.")
            )
        return result

    def _spend(self, akun: Akun, code: str) -> bool:
        secret = decrypt(self.authenticator.data["secret"])
        current = int(now().timestamp()) // STEP_SECONDS
        for step in (current - 1, current, current + 1):
            if format_hotp_value(hotp_value(secret, step)) == code:
                return use_time_step(akun=akun, langkah=step)
        return False


class KodeMasukForm(_KodeForm, mfa.AuthenticateForm):
    """The second step of signing in."""


class KonfirmasiKodeForm(_KodeForm, mfa.ReauthenticateForm):
    """A code before a sensitive act."""


class PasangAplikasiForm(totp.ActivateTOTPForm):
    """Prove that the app shows the right codes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "code", _("Kode dari aplikasi"), _("6 angka yang sedang tampil di aplikasi."))
        self.fields["code"].widget.attrs.update(CODE_ATTRS)


class TambahKunciForm(webauthn.AddWebAuthnForm):
    """Add a passkey."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "name", _("Nama kunci"), _("Supaya Anda mengenalinya, misalnya Telepon saya."))
        _word(
            self,
            "passwordless",
            _("Pakai kunci ini untuk masuk tanpa kata sandi"),
            _("Perangkat akan meminta sidik jari, wajah, atau PIN."),
        )


class UbahKunciForm(webauthn.EditWebAuthnForm):
    """Rename a passkey."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _word(self, "name", _("Nama kunci"))


class TerimaUndanganForm(forms.Form):
    """Choose a password and so make the account."""

    sandi = forms.CharField(
        label=_("Kata sandi"),
        help_text=PASSWORD_HELP,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    ulangi = forms.CharField(
        label=_("Ketik sekali lagi kata sandi"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, undangan: Undangan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.undangan = undangan

    def clean_sandi(self) -> str:
        """Hold the password against the rules and against the person's own name."""
        sandi: str = self.cleaned_data["sandi"]
        validate_password(sandi, Akun(email=self.undangan.email, nama=self.undangan.nama))
        return sandi

    def clean(self) -> dict[str, Any]:
        """Both must be the same."""
        data = super().clean() or {}
        if "sandi" in data and "ulangi" in data and data["sandi"] != data["ulangi"]:
            self.add_error("ulangi", _("Kedua kata sandi berbeda. Ketik yang sama dua kali."))
        return data
