"""Forms of the unit: return, answer, ask; and of privacy."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.core.berkas.forms import BerkasField
from suara.domains.pengaduan.formulir.meja import LONGEST_NOTE, AlasanForm, MejaForm, area
from suara.domains.pengaduan.formulir.meja_verifikasi import SalinanMixin, UlasanMixin
from suara.ui.forms import KataKonfirmasiMixin

BELUM = _("Ini baru janji, belum tindak lanjut. Tulis apa yang diperiksa, dilakukan, atau diputuskan.")


class TindakLanjutForm(MejaForm):
    """What was examined, done or decided."""

    isi = forms.CharField(
        label=_("Tindak lanjut"),
        widget=forms.Textarea(attrs={"rows": 8, "data-catatan": BELUM}),
        help_text=_(
            "Apa yang diperiksa, dilakukan, atau diputuskan. “Akan kami teruskan” belum tindak lanjut."
        ),
    )
    berkas = BerkasField(
        label=_("Bukti tindak lanjut"),
        required=False,
        help_text=_("PDF, JPG, atau PNG. Pelapor dapat membukanya; umum tidak."),
    )


class KabarForm(MejaForm):
    """News that is no answer yet."""

    isi = forms.CharField(
        label=_("Pemberitahuan kepada pelapor"),
        widget=area(5),
        help_text=_("Kabar sementara tidak menghentikan tenggat."),
    )


class TanyaForm(MejaForm):
    """A question to the reporter."""

    isi = forms.CharField(
        label=_("Pertanyaan kepada pelapor"),
        widget=area(5),
        help_text=_("Tenggat Anda berhenti sampai pelapor menjawab, paling lama 10 hari kerja."),
    )


class SampaikanForm(MejaForm):
    """That the decision was delivered."""

    catatan = forms.CharField(label=_("Cara keputusan disampaikan"), max_length=LONGEST_NOTE, widget=area(2))


class RahasiakanForm(AlasanForm):
    """Officers can only switch flags on."""

    anonim = forms.BooleanField(
        label=_("Jadikan anonim: pelapor tidak dikenali terlapor dan umum"), required=False
    )
    rahasia = forms.BooleanField(label=_("Jadikan rahasia: isinya tidak dapat dibuka umum"), required=False)
    field_order = ("versi", "anonim", "rahasia", "alasan")

    def clean(self) -> dict[str, Any]:
        """Ask for at least one of the two."""
        cleaned = super().clean() or self.cleaned_data
        if not cleaned.get("anonim") and not cleaned.get("rahasia"):
            self.add_error("anonim", gettext("Pilih paling sedikit satu: anonim atau rahasia."))
        return cleaned


class SalinanForm(SalinanMixin, AlasanForm):
    """A new version of the masked copy."""

    field_order = ("versi", "judul_publik", "isi_publik", "alasan")


class TerbitkanForm(KataKonfirmasiMixin, UlasanMixin, MejaForm):
    """Publishing: the review of the copy, and the word."""

    kata_konfirmasi = "TERBITKAN"

    def clean(self) -> dict[str, Any]:
        """The second box belongs to an anonim report."""
        cleaned = super().clean() or self.cleaned_data
        if "ulasan_anonim" in self.fields and not cleaned.get("ulasan_anonim"):
            self.add_error(
                "ulasan_anonim",
                gettext("Laporan anonim: periksa dahulu apakah isinya menunjuk kepada pelapor."),
            )
        return cleaned


class TarikForm(KataKonfirmasiMixin, AlasanForm):
    """Taking a report off the public site."""

    kata_konfirmasi = "TARIK"


class IzinLampiranForm(AlasanForm):
    """Whether the unit of an anonim report may open a file."""

    boleh = forms.ChoiceField(
        label=_("Unit yang menjawab boleh membuka berkas ini?"),
        choices=[("ya", _("Ya: berkas tidak menunjuk kepada pelapor")), ("tidak", _("Tidak"))],
        widget=forms.RadioSelect,
    )
    field_order = ("versi", "boleh", "alasan")


class BukaIdentitasForm(MejaForm):
    """Why an officer has to know who the reporter is."""

    alasan = forms.CharField(
        label=_("Mengapa identitas harus dibuka"),
        widget=area(4),
        max_length=1_000,
        help_text=_(
            "Orang kedua memutus berdasarkan alasan ini. Pelapor diberi tahu bahwa identitasnya dibuka."
        ),
    )


class PutusBukaForm(KataKonfirmasiMixin, forms.Form):
    """The second person decides."""

    kata_konfirmasi = "SETUJU"
    keputusan = forms.ChoiceField(
        label=_("Keputusan"),
        choices=[("setuju", _("Setujui: peminta dapat membaca selama 30 menit")), ("tolak", _("Tolak"))],
        widget=forms.RadioSelect,
    )

    def clean(self) -> dict[str, Any]:
        """A refusal needs no word."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("keputusan") == "tolak":
            self.errors.pop("konfirmasi", None)
        return cleaned


class BacaIdentitasForm(forms.Form):
    """The reading itself; the key file when this machine does not hold it."""

    kunci = forms.FileField(
        label=_("Berkas kunci identitas"),
        required=False,
        help_text=_("Hanya bila server ini tidak menyimpan kuncinya. Berkas tidak disimpan."),
    )


class KomentarForm(forms.Form):
    """What a moderator decides about one comment."""

    komentar = forms.UUIDField(widget=forms.HiddenInput)
    keputusan = forms.ChoiceField(choices=[("terbit", ""), ("tolak", "")])
    isi_publik = forms.CharField(label=_("Yang diterbitkan"), max_length=2_000, required=False)
    alasan = forms.CharField(label=_("Alasan"), max_length=150, required=False)

    def clean(self) -> dict[str, Any]:
        """A refusal needs its reason."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("keputusan") == "tolak" and not cleaned.get("alasan"):
            self.add_error("alasan", gettext("Tulis mengapa komentar ini tidak diterbitkan."))
        return cleaned
