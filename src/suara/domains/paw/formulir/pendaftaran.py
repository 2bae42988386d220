"""The screens of the wizard that registers a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.core.berkas.forms import BerkasField
from suara.core.tugas.waktu import today
from suara.domains.paw.deadlines import compute_jawaban
from suara.domains.paw.formulir.dasar import CalonField, DenganBerkas, DokumenForm, LihatField, pilihan
from suara.domains.paw.models import Anggota, Calon, Dapil
from suara.domains.paw.terms import (
    AlasanBerhenti,
    AlasanDiberhentikan,
    KeadaanAnggota,
    Lembaga,
    PeranPengirim,
)
from suara.kernel.hari_kerja import KalenderTidakAda
from suara.kernel.parameter import ParameterTidakAda
from suara.ui.forms import TanggalField
from suara.ui.kalimat import sentence


class SuratForm(forms.Form):
    """What stands on the letter."""

    nomor_surat = forms.CharField(label=_("Nomor surat"), max_length=100)
    tanggal_surat = TanggalField(label=_("Tanggal surat"), paling_akhir=today)
    tanggal_diterima = TanggalField(label=_("Tanggal diterima"), paling_akhir=today)
    jam_diterima = forms.TimeField(
        label=_("Jam diterima"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )
    perihal_surat = forms.CharField(label=_("Perihal"), max_length=250, required=False)
    pengirim = forms.ChoiceField(label=_("Pengirim"), choices=lambda: pilihan(PeranPengirim, kosong=True))
    nama_pengirim = forms.CharField(
        label=_("Jabatan dan lembaga penanda tangan"),
        max_length=150,
        help_text=_("Seperti pada surat, misalnya Ketua DPRD Provinsi Kalimantan Timur."),
    )
    ditandatangani_ketua = LihatField(label=_("Ditandatangani Ketua"))
    berkas = BerkasField(
        label=_("Pindaian surat"), required=False, help_text=_("PDF, JPG, atau PNG, paling besar 20 MB.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["berkas"].tetap_wajib = True  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse a letter received before its date, and a day from which nobody can count."""
        cleaned = super().clean() or self.cleaned_data
        written, received = cleaned.get("tanggal_surat"), cleaned.get("tanggal_diterima")
        if written and received and received < written:
            self.add_error(
                "tanggal_diterima", str(_("Surat tidak mungkin diterima sebelum tanggal suratnya."))
            )
        elif received:
            try:
                compute_jawaban(received)
            except (KalenderTidakAda, ParameterTidakAda) as error:
                self.add_error("tanggal_diterima", sentence(error.pesan))
        return cleaned


if TYPE_CHECKING:
    DapilChoice = forms.ModelChoiceField[Dapil]
    AnggotaChoice = forms.ModelChoiceField[Anggota]
else:
    DapilChoice = AnggotaChoice = forms.ModelChoiceField


class DapilField(DapilChoice):
    """A dapil with its institution and election."""

    def label_from_instance(self, obj: Dapil) -> str:
        """Show institution, name and region."""
        place = f" ({obj.nama_wilayah})" if obj.lembaga == Lembaga.DPRD_KAB_KOTA and obj.nama_wilayah else ""
        return f"{gettext(Lembaga(obj.lembaga).label)} · {obj.nama}{place} · {obj.pemilu_id}"


class DapilForm(forms.Form):
    """Which seat: the institution, and the dapil when it is in the data."""

    lembaga = forms.ChoiceField(label=_("Lembaga"), choices=lambda: pilihan(Lembaga, kosong=True))
    dapil = DapilField(
        label=_("Daerah pemilihan"),
        queryset=Dapil.objects.select_related("pemilu").order_by("-pemilu__tanggal", "lembaga", "kode"),
        required=False,
        empty_label=cast("str", _("Tidak ada dalam data")),
    )

    def clean(self) -> dict[str, Any]:
        """The dapil must be one of the institution."""
        cleaned = super().clean() or self.cleaned_data
        dapil = cleaned.get("dapil")
        if dapil and cleaned.get("lembaga") and dapil.lembaga != cleaned["lembaga"]:
            self.add_error("dapil", str(_("Daerah pemilihan ini bukan milik lembaga yang Anda pilih.")))
        return cleaned


class AnggotaField(AnggotaChoice):
    """A member of the dapil, with party."""

    def label_from_instance(self, obj: Anggota) -> str:
        """Show name, party and list number."""
        party = obj.kursi.partai.nama if obj.kursi.partai else _("perseorangan")
        return f"{obj.calon.nama} · {party} · {obj.calon.nomor_urut}"


class AnggotaForm(forms.Form):
    """Who stops."""

    anggota = AnggotaField(
        label=_("Anggota yang berhenti"),
        queryset=Anggota.objects.select_related("calon", "kursi__partai", "kursi__dapil"),
        required=False,
        empty_label=cast("str", _("Tidak ada dalam data")),
    )
    nama_anggota = forms.CharField(
        label=_("Nama anggota menurut surat"),
        max_length=150,
        required=False,
        help_text=_("Isi bila orangnya tidak ada dalam daftar di atas."),
    )

    def clean(self) -> dict[str, Any]:
        """Take the name from the list when a member was chosen."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("anggota") and not cleaned.get("nama_anggota"):
            cleaned["nama_anggota"] = cleaned["anggota"].calon.nama
        if not cleaned.get("anggota") and not cleaned.get("nama_anggota"):
            self.add_error("nama_anggota", str(_("Pilih anggota, atau tulis namanya.")))
        return cleaned


class AlasanForm(forms.Form):
    """Why the member stops, since when, and whom the letter proposes."""

    alasan = forms.ChoiceField(
        label=_("Alasan berhenti menurut surat"),
        choices=lambda: [("", _("Tidak disebutkan")), *pilihan(AlasanBerhenti)],
        required=False,
    )
    alasan_diberhentikan = forms.ChoiceField(
        label=_("Dasar pemberhentian"),
        choices=lambda: pilihan(AlasanDiberhentikan, kosong=True),
        required=False,
        help_text=_("Hanya bila diberhentikan."),
    )
    keadaan = forms.ChoiceField(
        label=_("Keadaan lain yang disebut surat"),
        choices=lambda: [("", _("Tidak ada")), *pilihan(KeadaanAnggota)],
        required=False,
    )
    ancaman_tahun = forms.IntegerField(label=_("Ancaman pidana (tahun)"), required=False, min_value=0)
    vonis_bulan = forms.IntegerField(label=_("Pidana yang dijatuhkan (bulan)"), required=False, min_value=0)
    putusan_inkrah = LihatField(label=_("Putusan pidana berkekuatan hukum tetap"))
    tanggal_lowong = TanggalField(label=_("Tanggal kursi kosong"), required=False, paling_akhir=today)
    akhir_masa_jabatan = TanggalField(label=_("Akhir masa jabatan"), required=False)
    calon_usulan = CalonField(label=_("Calon yang diusulkan surat"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["calon_usulan"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = Calon.objects.all()

    def clean(self) -> dict[str, Any]:
        """A dismissal needs its ground."""
        cleaned = super().clean() or self.cleaned_data
        dismissed = cleaned.get("alasan") == AlasanBerhenti.DIBERHENTIKAN
        if dismissed and not cleaned.get("alasan_diberhentikan"):
            self.add_error("alasan_diberhentikan", str(_("Pilih dasar pemberhentian yang disebut surat.")))
        if not dismissed:
            cleaned["alasan_diberhentikan"] = ""
        return cleaned


class LampiranDrafForm(DokumenForm, DenganBerkas):
    """One paper of the letter."""

    field_order = ["jenis_dokumen", "nomor_dokumen", "tanggal_dokumen", "penerbit", "berkas"]


class KosongForm(forms.Form):
    """A screen without questions."""
