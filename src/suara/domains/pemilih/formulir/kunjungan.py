"""The form of one visit: the same fields for the phone, for a page without a script, and on the way in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from suara.core.berkas.forms import BerkasField
from suara.domains.pemilih.isi_coktas import IsiKunjungan
from suara.domains.pemilih.kolom import JUDUL
from suara.domains.pemilih.rules.coktas import ALASAN_TMS, UNSUR
from suara.domains.pemilih.services.kunjungan import IsianKunjungan
from suara.domains.pemilih.terms import JenisBukti
from suara.domains.pemilih.terms_coktas import HasilCoktas, HubunganResponden, SebabTidakDitemukan
from suara.engine.terms import Disabilitas, JenisKelamin, KtpEl, StatusKawin
from suara.ui.forms import TanggalField
from suara.ui.pilihan import pilihan

KOSONG = ("", "—")
DOKUMEN = 3
"""How many papers one visit can name."""
BUKAN_DARI_RUMAH = (JenisBukti.HASIL_COKTAS, JenisBukti.DAFTAR_AKTA)
PILIHAN_UNSUR = {
    "status_kawin": StatusKawin,
    "jenis_kelamin": JenisKelamin,
    "disabilitas": Disabilitas,
    "ktpel": KtpEl,
}


class KunjunganForm(forms.Form):
    """One visit. `id` is made where it is written down, so that sending it again does not count twice."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    versi = forms.IntegerField(widget=forms.HiddenInput)
    hasil = forms.ChoiceField(label=_("Hasil"), choices=pilihan(HasilCoktas), widget=forms.RadioSelect)
    sebab = forms.ChoiceField(
        label=_("Mengapa tidak ditemukan"), choices=[KOSONG, *pilihan(SebabTidakDitemukan)], required=False
    )
    alasan_tms = forms.ChoiceField(label=_("Alasan TMS"), required=False)
    responden = forms.CharField(label=_("Yang memberi keterangan"), max_length=60, required=False)
    hubungan = forms.ChoiceField(
        label=_("Hubungannya dengan pemilih"), choices=[KOSONG, *pilihan(HubunganResponden)], required=False
    )
    nomor_ba = forms.CharField(label=_("Nomor Berita Acara"), max_length=100, required=False)
    catatan = forms.CharField(
        label=_("Catatan"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    waktu = forms.DateTimeField(
        label=_("Waktu kunjungan"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    foto = BerkasField(
        label=_("Foto dokumen atau rumah"),
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png", "capture": "environment"}),
    )

    def __init__(
        self,
        *args: Any,
        zona: str = "Asia/Makassar",
        desa: Sequence[tuple[str, str]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.zona = ZoneInfo(zona)
        self.fields["alasan_tms"].choices = [  # type: ignore[attr-defined]
            KOSONG,
            *((item.value, _(item.label)) for item in ALASAN_TMS),
        ]
        for name in ("sebab", "alasan_tms"):
            # Needed with its own outcome only: a part that does not belong to the outcome is never asked.
            self.fields[name].widget.attrs["required"] = True
            self.fields[name].tetap_wajib = True  # type: ignore[attr-defined]
        for name in UNSUR:
            self.fields[f"ubah_{name}"] = _element(name, desa)
        kinds = [item for item in pilihan(JenisBukti) if item[0] not in BUKAN_DARI_RUMAH]
        for number in range(1, DOKUMEN + 1):
            self.fields[f"dokumen_{number}"] = forms.ChoiceField(
                label=_("Dokumen yang dilihat"), choices=[KOSONG, *kinds], required=False
            )
            self.fields[f"nomor_{number}"] = forms.CharField(
                label=_("Nomor dokumen"), max_length=100, required=False
            )

    def unsur(self) -> list[Any]:
        """Return the fields of changed values."""
        return [self[f"ubah_{name}"] for name in UNSUR]

    def dokumen(self) -> list[Any]:
        """Return the fields of papers, kind and number by turns."""
        return [self[f"{name}_{n}"] for n in range(1, DOKUMEN + 1) for name in ("dokumen", "nomor")]

    def clean_waktu(self) -> datetime:
        """Read the typed time in the office's zone, wherever the server stands."""
        said: datetime = self.cleaned_data["waktu"]
        return said.replace(tzinfo=self.zona)

    def picture(self) -> UploadedFile[Any] | None:
        """Return the picture, when there is one."""
        return self.cleaned_data.get("foto") or None

    def isian(self) -> IsianKunjungan:
        """Return what was typed; only what belongs to the chosen outcome."""
        said = self.cleaned_data
        found = HasilCoktas(said["hasil"])
        papers = {said[f"dokumen_{n}"]: said[f"nomor_{n}"] for n in range(1, DOKUMEN + 1)}
        papers.pop("", None)
        return IsianKunjungan(
            id=said["id"],
            versi=said["versi"],
            waktu=said["waktu"],
            hasil=found,
            sebab=SebabTidakDitemukan(said["sebab"])
            if said["sebab"] and found is HasilCoktas.TIDAK_DITEMUKAN
            else None,
            alasan_tms=said["alasan_tms"],
            dokumen=frozenset(JenisBukti(kind) for kind in papers),
            hubungan=HubunganResponden(said["hubungan"]) if said["hubungan"] else None,
            nomor_ba=said["nomor_ba"],
            isi=IsiKunjungan(
                responden=said["responden"],
                catatan=said["catatan"],
                ubah=self._changes(),
                nomor_dokumen=papers,
            ),
        )

    def _changes(self) -> dict[str, str]:
        found = {}
        for name in UNSUR:
            value = self.cleaned_data.get(f"ubah_{name}")
            if not value:
                continue
            text = value.isoformat() if name == "tanggal_lahir" else str(value).strip()
            if name in ("rt", "rw") and text.isdecimal():
                text = text.zfill(3)
            found[name] = text.upper() if name in ("nama", "tempat_lahir", "alamat") else text
        return found


def _element(name: str, desa: Sequence[tuple[str, str]]) -> forms.Field:
    label = _(JUDUL[name])
    if name == "kode_desa":
        said = _("Hanya bila pindah di dalam kabupaten/kota ini. Pindah ke luar: hasil TMS, pindah domisili.")
        return forms.ChoiceField(label=label, choices=[KOSONG, *desa], required=False, help_text=said)
    if name == "tanggal_lahir":
        return TanggalField(label=label, required=False)
    if name in PILIHAN_UNSUR:
        return forms.ChoiceField(label=label, choices=[KOSONG, *pilihan(PILIHAN_UNSUR[name])], required=False)
    if name in ("rt", "rw"):
        return forms.RegexField(
            r"\A\d{1,3}\Z",
            label=label,
            required=False,
            widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": "3"}),
        )
    return forms.CharField(label=label, max_length=60 if name == "nama" else 150, required=False)
