"""Forms of the office's acts on a citizen's request, and the counter's one page."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.forms.utils import ErrorDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.core.berkas.forms import BerkasField
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Kantor
from suara.domains.pemilih.formulir.pleno import keep_required
from suara.domains.pemilih.formulir.tanggapan import (
    JENIS,
    NikField,
    PelaporForm,
    PemilihForm,
    list_alasan_tms,
    list_sebab_baru,
)
from suara.domains.pemilih.tanggapan.elemen import clean_nilai, list_elemen
from suara.domains.pemilih.terms import JenisBukti
from suara.domains.pemilih.terms_tanggapan import HubunganPelapor, KanalTanggapan, TujuanTanggapan
from suara.engine.terms import JenisKandidat, LingkupPindah
from suara.ui.forms import TanggalField
from suara.ui.forms_warga import TeksField
from suara.ui.pilihan import pilihan

DIBACA = _("Pelapor membaca kata-kata ini di halamannya.")
KOSONG = ("", "–")
SIAPA_LOKET = (("diri", _("Data pelapor sendiri")), ("lain", _("Data orang lain")))


class TindakForm(forms.Form):
    """An act on the version that the officer saw."""

    versi = forms.IntegerField(widget=forms.HiddenInput)


class TanyaForm(TindakForm):
    """What to ask."""

    teks = TeksField(
        label=_("Pertanyaan"), max_length=1_000, widget=forms.Textarea(attrs={"rows": 4}), help_text=DIBACA
    )


class TolakForm(TindakForm):
    """Why not."""

    jawaban = TeksField(
        label=_("Jawaban kepada pelapor"),
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=DIBACA,
    )


class RujukForm(TolakForm):
    """To whom, and why."""

    kepada = TeksField(
        label=_("Lembaga yang berwenang"), max_length=120, help_text=_("Misalnya Disdukcapil Kota Samarinda.")
    )
    field_order = ["versi", "kepada", "jawaban"]


class KantorField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """An office by its name alone."""

    def label_from_instance(self, obj: Kantor) -> str:
        """Show the name."""
        return obj.nama


class PindahForm(TindakForm):
    """Which kab/kota."""

    kantor = KantorField(label=_("Kantor yang berwenang"), queryset=Kantor.objects.none(), empty_label="–")
    alasan = TeksField(
        label=_("Mengapa dipindahkan"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=DIBACA,
    )

    def __init__(self, *args: Any, kantor_id: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = cast("forms.ModelChoiceField[Kantor]", self.fields["kantor"])
        field.queryset = Kantor.objects.filter(tingkat="KABUPATEN_KOTA").exclude(pk=kantor_id).order_by("pk")


class DokumenDilihatForm(forms.Form):
    """What an officer saw in a paper."""

    jenis = forms.ChoiceField(label=_("Jenis dokumen"), choices=pilihan(JenisBukti))
    nomor = forms.CharField(
        label=_("Nomor dokumen"), max_length=100, required=False, help_text=_("Disimpan tersegel.")
    )
    sesuai = forms.ChoiceField(
        label=_("Sesuai dengan yang disampaikan?"),
        choices=(("ya", _("Ya, dokumen ini mendukungnya")), ("tidak", _("Tidak, atau tidak terbaca"))),
        widget=forms.RadioSelect,
    )


class DokumenLoketForm(forms.Form):
    """A paper that was shown."""

    jenis = forms.ChoiceField(label=_("Jenis dokumen"), choices=pilihan(JenisBukti))
    nomor = forms.CharField(
        label=_("Nomor dokumen"), max_length=100, required=False,
        help_text=_("Disimpan tersegel. Nomor atau pindaian: paling sedikit satu."),
    )  # fmt: skip
    berkas = BerkasField(label=_("Pindaian"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("nomor", "berkas"):
            keep_required(self.fields[name])

    def clean(self) -> dict[str, Any]:
        """Ask for a number or a scan: the second person must be able to look it up."""
        said = super().clean() or {}
        if not any(said.get(name) or name in self.errors for name in ("nomor", "berkas")):
            self.add_error("nomor", gettext("Tulis nomor dokumennya, atau lampirkan pindaiannya."))
        return said


class TeruskanForm(TindakForm):
    """Where it goes on, and which row of the list is meant."""

    tujuan = forms.ChoiceField(
        label=_("Diteruskan ke"), choices=lambda: pilihan(TujuanTanggapan), widget=forms.RadioSelect
    )
    nik = NikField(
        label=_("NIK dalam daftar"),
        required=False,
        help_text=_("Isi bila pelapor tidak menyebut NIK, atau NIK yang disebut keliru."),
    )
    desa_lama = forms.CharField(
        label=_("Kode desa/kelurahan dalam daftar"),
        max_length=13,
        required=False,
        help_text=_("Bila berbeda dari yang disebut pelapor, misalnya 64.72.05.1004."),
    )
    pindah = forms.ChoiceField(label=_("Pindah"), choices=lambda: pilihan(LingkupPindah), required=False)

    def clean_desa_lama(self) -> str:
        """A code of four parts, or nothing."""
        code = str(self.cleaned_data["desa_lama"]).strip()
        if code and [len(part) for part in code.split(".")] != [2, 2, 2, 4]:
            raise forms.ValidationError(gettext("Kode desa ditulis seperti 64.72.05.1004."))
        return code


class LoketTanggapanForm(PelaporForm, PemilihForm):
    """Everything that the citizen's form asks, on one page, and how it came in."""

    kirim_id = forms.UUIDField(widget=forms.HiddenInput)
    kantor_id = forms.ChoiceField(label=_("Kantor"))
    kanal = forms.ChoiceField(label=_("Datang lewat"), widget=forms.RadioSelect)
    tanggal_terima = TanggalField(
        label=_("Diterima pada"), paling_akhir=today, help_text=_("Batas jawaban dihitung dari sini.")
    )
    siapa = forms.ChoiceField(label=_("Data siapa?"), choices=SIAPA_LOKET, widget=forms.RadioSelect)
    jenis = forms.ChoiceField(label=_("Apa yang disampaikan?"), choices=JENIS, widget=forms.RadioSelect)
    sebab = forms.ChoiceField(label=_("Bila baru: sebabnya"), required=False)
    alasan = forms.ChoiceField(label=_("Bila tidak lagi: alasannya"), required=False)
    elemen = forms.ChoiceField(label=_("Bila keliru: data yang mana"), required=False)
    nilai_lama = TeksField(label=_("Yang tertulis sekarang"), max_length=120, required=False)
    nilai_baru = TeksField(label=_("Yang benar"), max_length=120, required=False)
    keterangan = TeksField(
        label=_("Keterangan"), max_length=1_000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    hubungan = forms.ChoiceField(
        label=_("Pelapor siapanya?"), choices=lambda: [KOSONG, *pilihan(HubunganPelapor)], required=False
    )
    nama_pelapor = TeksField(label=_("Nama pelapor"), max_length=60, required=False)
    nik_pelapor = NikField(label=_("NIK pelapor"), required=False)
    alamat_pelapor = TeksField(
        label=_("Alamat pelapor"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    dokumen = forms.ChoiceField(label=_("Dokumen yang ditunjukkan"), required=False)
    berkas = BerkasField(label=_("Pindaian surat atau dokumen"), required=False)
    field_order = [
        *("kirim_id", "kantor_id", "kanal", "tanggal_terima", "siapa", "jenis"),
        *("nama_pemilih", "nik_pemilih", "tanggal_lahir", "jenis_kelamin", "kabkota", "kecamatan", "desa"),
        *("sebab", "alasan", "elemen", "nilai_lama", "nilai_baru", "keterangan"),
        *("nama_pelapor", "nik_pelapor", "hubungan", "alamat_pelapor", "hp", "email", "dokumen", "berkas"),
    ]

    def __init__(self, *args: Any, offices: Sequence[Kantor], **kwargs: Any) -> None:
        self.offices = {row.pk: row for row in offices}
        super().__init__(*args, **kwargs)
        self.fields["hp"].help_text = gettext("Supaya petugas dapat bertanya kembali.")
        said: dict[str, list[Any]] = {
            "kantor_id": [(row.pk, row.nama) for row in offices],
            "kanal": [one for one in pilihan(KanalTanggapan) if one[0] != KanalTanggapan.WEB],
            "sebab": [KOSONG, *list_sebab_baru()],
            "alasan": [KOSONG, *list_alasan_tms()],
            "elemen": [KOSONG, *list_elemen()],
            "dokumen": [KOSONG, *pilihan(JenisBukti)],
        }
        for name, choices in said.items():
            cast("forms.ChoiceField", self.fields[name]).choices = choices

    def forget_errors(self) -> None:
        """Show what was typed without judging it yet."""
        self._errors = ErrorDict()

    def clean(self) -> dict[str, Any]:
        """Ask for what the kind needs, and for the reporter of somebody else's data."""
        cleaned = super().clean()
        kind, need = cleaned.get("jenis"), gettext("Isi bagian ini: diperlukan untuk yang disampaikan.")
        names = {JenisKandidat.BARU: "sebab", JenisKandidat.TMS: "alasan", JenisKandidat.UBAH: "elemen"}
        if kind in names and not cleaned.get(names[JenisKandidat(kind)]):
            self.add_error(names[JenisKandidat(kind)], need)
        if cleaned.get("siapa") == "lain":
            for name in ("nama_pelapor", "hubungan"):
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, need)
        self._clean_value(cleaned)
        return cleaned

    def _clean_value(self, cleaned: dict[str, Any]) -> None:
        elemen, nilai = cleaned.get("elemen", ""), cleaned.get("nilai_baru", "")
        if cleaned.get("jenis") != JenisKandidat.UBAH or not elemen or elemen == "kode_desa":
            return
        try:
            cleaned["nilai_baru"] = clean_nilai(elemen, nilai)
        except forms.ValidationError as error:
            self.add_error("nilai_baru", error)


def new_kirim_id() -> str:
    """Return the number that makes a second submission of the same form harmless."""
    return str(uuid.uuid4())
