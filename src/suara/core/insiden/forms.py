"""Forms of the incident register. A moment is typed as a date and a time of the office's zone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.core.insiden.isian import IsianFakta, IsianPemberitahuan
from suara.core.insiden.terms import JenisData, Langkah, Ranah, Tujuan
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Kantor
from suara.ui.forms import TanggalField
from suara.ui.pilihan import pilihan

TANPA_NAMA = _("Tanpa nama, nomor, atau alamat siapa pun.")
PANJANG = {"rows": 3}


class JamField(forms.TimeField):
    """A time of day, typed as 14:30 or 14.30."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"inputmode": "numeric", "size": 5, "autocomplete": "off"})
        said = {"invalid": _("Tulis jam dan menit, misalnya 14.30.")}
        super().__init__(input_formats=["%H:%M", "%H.%M"], widget=widget, error_messages=said, **kwargs)


class FaktaForm(forms.Form):
    """What is known now."""

    penemu = forms.CharField(
        label=_("Siapa yang mengetahui"), max_length=120, help_text=_("Jabatan atau unit, bukan nama.")
    )
    terjadi = forms.CharField(
        label=_("Kapan terjadi"), max_length=200, help_text=_("Sejauh diketahui; boleh rentang waktu.")
    )
    bagaimana = forms.CharField(
        label=_("Bagaimana terjadi"),
        max_length=3_000,
        widget=forms.Textarea(attrs=PANJANG),
        help_text=TANPA_NAMA,
    )
    jenis_data = forms.MultipleChoiceField(
        label=_("Data yang terungkap"), choices=pilihan(JenisData), widget=forms.CheckboxSelectMultiple
    )
    jumlah = forms.IntegerField(
        label=_("Taksiran jumlah orang"),
        min_value=1,
        max_value=300_000_000,
        required=False,
        help_text=_("Kosong berarti belum diketahui, bukan nol."),
    )
    taksiran = forms.CharField(
        label=_("Dasar taksiran"), max_length=250, help_text=_("Dari mana angkanya, atau mengapa belum ada.")
    )

    def fakta(self) -> IsianFakta:
        """Return what was typed."""
        said = self.cleaned_data
        return IsianFakta(
            penemu=said["penemu"],
            terjadi=said["terjadi"],
            bagaimana=said["bagaimana"],
            data=[JenisData(item) for item in said["jenis_data"]],
            jumlah=said["jumlah"],
            taksiran=said["taksiran"],
        )


class InsidenForm(FaktaForm):
    """A new incident."""

    kantor_id = forms.ChoiceField(label=_("Kantor"))
    ranah = forms.ChoiceField(label=_("Data yang kena"), choices=pilihan(Ranah))
    judul = forms.CharField(label=_("Judul"), max_length=120, help_text=TANPA_NAMA)
    hari = TanggalField(label=_("Tanggal diketahui"), paling_akhir=today)
    jam = JamField(
        label=_("Jam diketahui"), help_text=_("Misalnya 14.30. Jam pemberitahuan berjalan sejak saat ini.")
    )
    rujukan = forms.CharField(
        label=_("Benda yang kena"),
        max_length=2_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_(
            "Nama snapshot, berkas, atau alamat halaman; satu per baris. Yang disebut tidak boleh dihapus."
        ),
    )
    field_order = ("kantor_id", "ranah", "judul", "hari", "jam")

    def __init__(self, *args: Any, kantor: Sequence[Kantor], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._kantor = {row.pk: row for row in kantor}
        field = cast("forms.ChoiceField", self.fields["kantor_id"])
        field.choices = [(row.pk, row.nama) for row in kantor]

    def kantor(self) -> Kantor:
        """Return the chosen office."""
        return self._kantor[self.cleaned_data["kantor_id"]]

    def diketahui_at(self) -> datetime:
        """Return the typed moment."""
        return moment(self.cleaned_data, self.kantor())

    def daftar_rujukan(self) -> list[str]:
        """Return the named things, one a line."""
        return [line.strip()[:120] for line in self.cleaned_data["rujukan"].splitlines() if line.strip()][:20]


class LangkahForm(forms.Form):
    """A line of the checklist."""

    langkah = forms.ChoiceField(label=_("Langkah"), choices=pilihan(Langkah))
    catatan = forms.CharField(
        label=_("Apa yang dilakukan"),
        max_length=400,
        help_text=_("Atau mengapa langkah ini tidak perlu. Tanpa nama orang."),
    )


class PemberitahuanForm(forms.Form):
    """A notice that was sent."""

    tujuan = forms.ChoiceField(label=_("Kepada"), choices=pilihan(Tujuan))
    nomor = forms.CharField(label=_("Nomor surat"), max_length=100, help_text=_("Diketik, tidak dibuat."))
    hari = TanggalField(label=_("Tanggal dikirim"), paling_akhir=today)
    jam = JamField(label=_("Jam dikirim"), help_text=_("Misalnya 14.30."))
    cara = forms.CharField(label=_("Cara"), max_length=150, help_text=_("Misalnya surat, email, pengumuman."))
    terungkap = forms.CharField(
        label=_("Data yang terungkap"),
        max_length=2_000,
        widget=forms.Textarea(attrs=PANJANG),
        help_text=TANPA_NAMA,
    )
    kejadian = forms.CharField(
        label=_("Kapan dan bagaimana terungkap"), max_length=2_000, widget=forms.Textarea(attrs=PANJANG)
    )
    penanganan = forms.CharField(
        label=_("Upaya penanganan dan pemulihan"), max_length=2_000, widget=forms.Textarea(attrs=PANJANG)
    )
    alasan_terlambat = forms.CharField(
        label=_("Mengapa terlambat"), max_length=250, required=False, help_text=_("Hanya bila lewat batas.")
    )

    def isian(self, kantor: Kantor) -> IsianPemberitahuan:
        """Return what was typed, with its moment in the office's zone."""
        said = dict(self.cleaned_data)
        at = moment(said, kantor)
        said.pop("hari")
        said.pop("jam")
        return IsianPemberitahuan(tujuan=Tujuan(said.pop("tujuan")), dikirim_at=at, **said)


class TutupForm(forms.Form):
    """A proposal to close."""

    alasan = forms.CharField(
        label=_("Apa yang dipelajari dan diubah"),
        max_length=3_000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=TANPA_NAMA,
    )
    bukan_kegagalan = forms.BooleanField(
        label=_("Ternyata tidak ada data pribadi yang terungkap"), required=False
    )


class PutusForm(forms.Form):
    """The second person's note; needed for a refusal."""

    catatan = forms.CharField(label=_("Catatan"), max_length=250, required=False, help_text=TANPA_NAMA)


def moment(said: dict[str, Any], kantor: Kantor) -> datetime:
    """Return a typed date and time as a moment."""
    return datetime.combine(said["hari"], said["jam"], tzinfo=ZoneInfo(kantor.zona_waktu))
