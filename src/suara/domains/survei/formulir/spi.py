"""Forms of the register around SPI."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from suara.domains.survei.formulir.kantor import KantorForm
from suara.domains.survei.formulir.tempelan import TempelanForm
from suara.domains.survei.services.spi_catatan import IsianAksi, IsianPartisipasi, IsianSkor
from suara.domains.survei.terms_evaluasi import AlasanTanpaSkor, KelompokSPI
from suara.domains.survei.terms_kerja import StatusTindakLanjut
from suara.domains.survei.terms_spi import DimensiSPI, RincianSPI
from suara.ui.forms import TanggalField
from suara.ui.pilihan import pilihan

TAHUN_AWAL, TAHUN_AKHIR = 2016, 2100
MAX_BERKAS = 2_000_000


class PopulasiForm(KantorForm):
    """A list: year, ground, last day."""

    tahun = forms.IntegerField(label=_("Tahun survei"), min_value=TAHUN_AWAL, max_value=TAHUN_AKHIR)
    dasar = forms.CharField(
        label=_("Dasar permintaan"),
        max_length=250,
        help_text=_("Nomor dan tanggal surat KPK yang memintanya."),
    )
    tanggal_hapus = TanggalField(
        label=_("Dihapus paling lambat"), help_text=_("Paling lama 180 hari dari hari ini.")
    )


class ImporForm(TempelanForm):
    """The people: pasted or as a CSV file."""

    tempel = "tabel"
    maks_bita = MAX_BERKAS
    terlalu_besar = _("Berkas paling besar 2 MB.")
    kosong = _("Tempel tabelnya, atau pilih berkas CSV.")
    field_order = (tempel, "berkas")

    tabel = forms.CharField(
        label=_("Tempel tabel"),
        required=False,
        strip=False,
        max_length=1_000_000,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false", "autocomplete": "off"}),
        help_text=_(
            "Kolom: kelompok (INTERNAL atau EKSTERNAL), nama, kontak, tanggal (mulai bekerja, atau layanan "
            "terakhir), sendiri (ya atau tidak; hanya eksternal). Tanpa NIK."
        ),
    )


class KirimForm(forms.Form):
    """When the list went to KPK."""

    tanggal = TanggalField(label=_("Tanggal dikirim kepada KPK"))


class AlasanForm(forms.Form):
    """Why the people of a list are to be deleted."""

    alasan = forms.CharField(label=_("Alasan"), max_length=250)


class JawabForm(forms.Form):
    """The second person's words; needed for a refusal."""

    catatan = forms.CharField(label=_("Catatan"), max_length=250, required=False)


class PartisipasiForm(KantorForm):
    """Counts as KPK fed them back."""

    tahun = forms.IntegerField(label=_("Tahun survei"), min_value=TAHUN_AWAL, max_value=TAHUN_AKHIR)
    tanggal = TanggalField(label=_("Keadaan tanggal"))
    kelompok = forms.ChoiceField(label=_("Kelompok"), choices=pilihan(KelompokSPI), widget=forms.RadioSelect)
    diundang = forms.IntegerField(label=_("Diundang KPK"), min_value=0, max_value=10_000_000)
    mengisi = forms.IntegerField(label=_("Sudah mengisi"), min_value=0, max_value=10_000_000)
    sumber = forms.CharField(
        label=_("Sumber"), max_length=250, help_text=_("Umpan balik KPK, bukan pegawai.")
    )

    def isian(self) -> IsianPartisipasi:
        """Return what was typed, for the service."""
        said = self.cleaned_data
        return IsianPartisipasi(
            tahun=said["tahun"],
            tanggal=said["tanggal"],
            kelompok=KelompokSPI(said["kelompok"]),
            diundang=said["diundang"],
            mengisi=said["mengisi"],
            sumber=said["sumber"],
        )


class SkorForm(KantorForm):
    """A published score, or why there is none."""

    tahun = forms.IntegerField(label=_("Tahun survei"), min_value=TAHUN_AWAL, max_value=TAHUN_AKHIR)
    lembaga = forms.CharField(label=_("Lembaga"), max_length=120)
    terbit = forms.CharField(
        label=_("Skor seperti tercetak"),
        max_length=6,
        required=False,
        help_text=_(
            "Seperti 74,49. Skor tanpa dua angka di belakang koma dicatat, tetapi tidak diberi kategori."
        ),
    )
    alasan_kosong = forms.ChoiceField(
        label=_("Bila tidak ada skor, mengapa"),
        required=False,
        choices=[("", _("Ada skor")), *pilihan(AlasanTanpaSkor)],
    )
    sumber = forms.CharField(
        label=_("Sumber"), max_length=250, help_text=_("Laporan atau halaman KPK, dan tanggalnya.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for item in RincianSPI:
            self.fields[f"r_{item.value}"] = forms.CharField(
                label=_(item.label), required=False, max_length=20
            )

    def utama(self) -> list[BoundField]:
        """Return the fields that every score has."""
        return [field for field in self if not field.name.startswith("r_")]

    def rincian(self) -> list[BoundField]:
        """Return what KPK prints beside some scores."""
        return [field for field in self if field.name.startswith("r_")]

    def isian(self) -> IsianSkor:
        """Return what was typed, for the service."""
        said = self.cleaned_data
        why = said["alasan_kosong"]
        return IsianSkor(
            tahun=said["tahun"],
            lembaga=said["lembaga"],
            terbit=said["terbit"],
            alasan_kosong=AlasanTanpaSkor(why) if why else None,
            sumber=said["sumber"],
            rincian={item.value: said[f"r_{item.value}"].strip() for item in RincianSPI},
        )


class AksiForm(KantorForm):
    """One thing to do about one dimension."""

    tahun = forms.IntegerField(label=_("Tahun"), min_value=TAHUN_AWAL, max_value=TAHUN_AKHIR)
    dimensi = forms.ChoiceField(label=_("Dimensi"), choices=pilihan(DimensiSPI))
    kegiatan = forms.CharField(label=_("Kegiatan"), max_length=250)
    penanggung_jawab = forms.CharField(
        label=_("Penanggung jawab"), max_length=120, help_text=_("Jabatan atau subbagian.")
    )
    triwulan = forms.TypedChoiceField(
        label=_("Triwulan"), coerce=int, choices=[(1, "I"), (2, "II"), (3, "III"), (4, "IV")]
    )

    def isian(self) -> IsianAksi:
        """Return what was typed, for the service."""
        said = self.cleaned_data
        return IsianAksi(
            tahun=said["tahun"],
            dimensi=DimensiSPI(said["dimensi"]),
            kegiatan=said["kegiatan"],
            penanggung_jawab=said["penanggung_jawab"],
            triwulan=said["triwulan"],
        )


class KeadaanAksiForm(forms.Form):
    """How far an action is."""

    status = forms.ChoiceField(
        label=_("Keadaan"), choices=pilihan(StatusTindakLanjut), widget=forms.RadioSelect
    )
    catatan = forms.CharField(
        label=_("Bukti atau alasan"),
        max_length=250,
        required=False,
        help_text=_("Wajib bila kegiatan selesai atau batal."),
    )
