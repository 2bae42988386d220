"""The form at the counter: the citizen's words, typed by an officer and read back."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.core.berkas.forms import BerkasField
from suara.core.privasi.services import DataIdentitas, Kontak
from suara.core.tugas.waktu import now, today
from suara.core.wilayah.models import Kantor, Tingkat, Wilayah
from suara.domains.pengaduan.formulir.meja import KOSONG, UnitField, area, pilihan
from suara.domains.pengaduan.services.isian import (
    MAX_ISI,
    MAX_JUDUL,
    MAX_LOKASI,
    MAX_PERMINTAAN,
    IsianLaporan,
)
from suara.domains.pengaduan.terms import Kanal, Kelas
from suara.ui.forms import TanggalField

KANAL = (Kanal.TATAP_MUKA, Kanal.SURAT, Kanal.TELEPON)
KELAMIN = [("", KOSONG[1]), ("P", _("Perempuan")), ("L", _("Laki-laki"))]


def choices_wilayah(kantor: Kantor | None) -> list[Any]:
    """Return kabupaten/kota and kecamatan of the office's region, grouped."""
    if kantor is None or kantor.wilayah_id is None:
        return [KOSONG]
    prefix = f"{kantor.wilayah_id}."
    rows = Wilayah.objects.filter(
        kode__startswith=prefix,
        tingkat__in=[Tingkat.KABUPATEN_KOTA, Tingkat.KECAMATAN],
        berlaku_sampai__isnull=True,
    ).values_list("kode", "nama", "tingkat")
    groups: dict[str, tuple[str, list[tuple[str, str]]]] = {}
    for kode, nama, tingkat in rows.order_by("kode"):
        head = kode[: len(prefix) + 2]
        if tingkat == Tingkat.KABUPATEN_KOTA:
            groups[head] = (nama, [(kode, nama)])
        elif head in groups:
            groups[head][1].append((kode, nama))
    return [KOSONG, *groups.values()]


class LoketForm(forms.Form):
    """Everything that the web form asks, and how and when it came in."""

    kirim_id = forms.UUIDField(widget=forms.HiddenInput)
    kanal = forms.ChoiceField(
        label=_("Laporan datang lewat"),
        choices=lambda: [(item.value, _(item.label)) for item in KANAL],
        widget=forms.RadioSelect,
    )
    tanggal_terima = TanggalField(
        label=_("Diterima pada"),
        paling_akhir=today,
        help_text=_("Hari pelapor datang, suratnya tiba, atau ia menelepon. Tenggat dihitung dari sini."),
    )
    jam_terima = forms.TimeField(
        label=_("Jam"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    kelas_pelapor = forms.ChoiceField(
        label=_("Jenis menurut pelapor"),
        choices=lambda: pilihan(Kelas, tanpa=(Kelas.WBS,)),
        widget=forms.RadioSelect,
    )
    isi = forms.CharField(
        label=_("Isi laporan, dengan kata-kata pelapor sendiri"), widget=area(10), max_length=MAX_ISI
    )
    judul = forms.CharField(label=_("Judul singkat"), max_length=MAX_JUDUL, required=False)
    permintaan = forms.CharField(
        label=_("Penyelesaian yang diminta"), widget=area(3), max_length=MAX_PERMINTAAN, required=False
    )
    lokasi = forms.CharField(label=_("Tempat kejadian"), max_length=MAX_LOKASI, required=False)
    wilayah = forms.ChoiceField(label=_("Kabupaten/kota atau kecamatan"), required=False)
    tps = forms.CharField(label=_("Nomor TPS"), max_length=10, required=False)
    tanggal_kejadian = TanggalField(label=_("Tanggal kejadian"), required=False, paling_akhir=today)
    unit_terlapor = UnitField(
        label=_("Unit yang dilaporkan"),
        required=False,
        help_text=_("Unit ini dan atasannya tidak akan melihat laporan ini."),
    )
    is_anonim = forms.BooleanField(
        label=_("Anonim: nama pelapor tidak diketahui terlapor dan umum"), required=False
    )
    is_rahasia = forms.BooleanField(label=_("Rahasia: isi laporan tidak dapat dibaca umum"), required=False)
    nama = forms.CharField(label=_("Nama pelapor"), max_length=150, required=False)
    nik = forms.CharField(
        label=_("NIK"),
        max_length=20,
        required=False,
        help_text=_("Hanya bila pelapor bersedia. Tidak wajib."),
    )
    hp = forms.CharField(label=_("Nomor HP"), max_length=30, required=False)
    email = forms.EmailField(label=_("Alamat email"), required=False)
    alamat = forms.CharField(label=_("Alamat"), widget=area(2), max_length=300, required=False)
    jenis_kelamin = forms.ChoiceField(label=_("Jenis kelamin"), choices=KELAMIN, required=False)
    usia = forms.IntegerField(label=_("Usia"), min_value=5, max_value=120, required=False)
    disabilitas = forms.CharField(label=_("Disabilitas"), max_length=100, required=False)
    pekerjaan = forms.CharField(label=_("Pekerjaan"), max_length=100, required=False)
    berkas = BerkasField(
        label=_("Pindaian surat atau bukti"), required=False, help_text=_("PDF, JPG, atau PNG.")
    )
    dibacakan = forms.BooleanField(
        label=_("Laporan sudah dibacakan kembali, dan pelapor membenarkannya"),
        error_messages={
            "required": _("Bacakan laporannya kembali, lalu centang bahwa pelapor membenarkannya.")
        },
    )

    def __init__(self, *args: Any, kantor: Kantor | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kantor = kantor
        field = self.fields["wilayah"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = choices_wilayah(kantor)

    def clean(self) -> dict[str, Any]:
        """The moment at the counter must have come."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("tanggal_terima") and cleaned.get("jam_terima") and self.terima_at() > now():
            self.add_error("jam_terima", gettext("Jam itu belum tiba."))
        return cleaned

    def terima_at(self) -> dt.datetime:
        """Return when the clock starts."""
        zone = ZoneInfo(self.kantor.zona_waktu if self.kantor else "Asia/Makassar")
        day, time = self.cleaned_data["tanggal_terima"], self.cleaned_data["jam_terima"]
        return dt.datetime.combine(day, time, zone).astimezone(dt.UTC)

    def isian(self) -> IsianLaporan:
        """Return the report; call after `is_valid`."""
        data = self.cleaned_data
        return IsianLaporan(
            kelas_pelapor=Kelas(data["kelas_pelapor"]),
            judul=data["judul"],
            isi=data["isi"],
            permintaan=data["permintaan"],
            lokasi=data["lokasi"],
            wilayah=Wilayah.objects.filter(pk=data["wilayah"]).first() if data["wilayah"] else None,
            tps=data["tps"],
            tanggal_kejadian=data["tanggal_kejadian"],
            is_anonim=data["is_anonim"],
            is_rahasia=data["is_rahasia"],
            identitas=self._identitas(),
            kontak=Kontak(email=data["email"], hp=data["hp"]) if data["email"] or data["hp"] else None,
            unit_terlapor=data["unit_terlapor"],
        )

    def _identitas(self) -> DataIdentitas | None:
        data = self.cleaned_data
        names = ("nama", "nik", "email", "hp", "alamat", "jenis_kelamin", "disabilitas", "pekerjaan")
        found = {name: str(data[name]) for name in names} | {"usia": str(data["usia"] or "")}
        return DataIdentitas(**found) if any(found.values()) else None


def new_kirim_id() -> str:
    """Return the number that makes a second submission of the same form harmless."""
    return str(uuid.uuid4())
