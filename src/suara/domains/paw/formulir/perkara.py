"""Forms of the acts on a registered case."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.core.akun.models import Akun
from suara.domains.paw.formulir.dasar import (
    KOSONG,
    BerlipatForm,
    CalonField,
    DenganBerkas,
    DokumenForm,
    LihatField,
    PerkaraForm,
    pilihan,
)
from suara.domains.paw.models import ProsesHukum
from suara.domains.paw.models.fakta import KODE_FAKTA
from suara.domains.paw.status import AlasanTutup, HasilPeriksa
from suara.domains.paw.terms import (
    CaraKlarifikasi,
    Forum,
    HasilKlarifikasi,
    HasilPerkara,
    KodeFakta,
    PenyelesaianKepengurusan,
    PihakKlarifikasi,
    StatusPartai,
    SumberFakta,
    TindakPidanaPemilu,
)
from suara.ui.forms import TanggalField


def area(rows: int = 4) -> forms.Textarea:
    """Return a text area of some rows."""
    return forms.Textarea(attrs={"rows": rows})


class PeriksaForm(PerkaraForm):
    """The result of the intake."""

    hasil = forms.ChoiceField(
        label=_("Hasil pemeriksaan"), choices=HasilPeriksa.choices, widget=forms.RadioSelect
    )
    kekurangan = forms.CharField(
        label=_("Dokumen yang kurang"), widget=area(), required=False, help_text=_("Satu per baris.")
    )
    catatan = forms.CharField(label=_("Catatan"), widget=area(), required=False)

    def list_kekurangan(self) -> list[str]:
        """Return the missing papers, one each."""
        return [line.strip() for line in self.cleaned_data["kekurangan"].splitlines() if line.strip()]


class LampiranForm(PerkaraForm, DokumenForm, DenganBerkas):
    """A paper that came with the letter or after it."""


class FaktaForm(PerkaraForm, BerlipatForm, DokumenForm, DenganBerkas):
    """What is said about a candidate, with the paper that is to prove it."""

    berkas_wajib = False
    lipatan: ClassVar = {
        _("Hanya bila calon memegang jabatan, dipidana, atau keluar dari partai"): (
            "jabatan",
            "tindak_pidana",
            "keluar_sendiri",
        ),
        _("Hanya bila dokumennya surat mundur atau putusan pengadilan"): ("menyebut_cpaw", "inkrah"),
    }
    field_order = ["versi", "calon", "kode", "sumber", "tanggal_fakta", "uraian", "jabatan",
                   "tindak_pidana", "keluar_sendiri", "jenis_dokumen", "nomor_dokumen",
                   "tanggal_dokumen", "penerbit", "berkas"]  # fmt: skip

    calon = CalonField()
    kode = forms.ChoiceField(label=_("Keadaan"), choices=[KOSONG, *KODE_FAKTA])
    sumber = forms.ChoiceField(
        label=_("Sumber keterangan"), choices=lambda: pilihan(SumberFakta, kosong=True)
    )
    tanggal_fakta = TanggalField(label=_("Tanggal kejadian"), required=False)
    uraian = forms.CharField(label=_("Uraian"), widget=area(3), required=False)
    jabatan = forms.CharField(
        label=_("Jabatan yang dipegang"),
        max_length=150,
        required=False,
        help_text=_("Hanya bila calon memegang jabatan yang tidak boleh dirangkap."),
    )
    tindak_pidana = forms.ChoiceField(
        label=_("Tindak pidana pemilu"),
        choices=lambda: pilihan(TindakPidanaPemilu, kosong=True),
        required=False,
        help_text=_("Hanya bila calon dipidana."),
    )
    keluar_sendiri = forms.BooleanField(label=_("Keluar dari partai atas kemauan sendiri"), required=False)
    terverifikasi = forms.BooleanField(
        label=_("Saya sudah memeriksa dokumennya dan isinya membuktikan keadaan ini"), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["jenis_dokumen"].required = False

    def rincian(self) -> dict[str, Any]:
        """Return the further columns of the fact."""
        names = ("tanggal_fakta", "uraian", "jabatan", "tindak_pidana", "keluar_sendiri")
        return {name: self.cleaned_data[name] for name in names}


class CabutForm(PerkaraForm):
    """Why a fact is taken back."""

    alasan = forms.CharField(label=_("Alasan pencabutan"), widget=area(3))


class KlarifikasiForm(PerkaraForm, DenganBerkas):
    """One contact of Pasal 24."""

    berkas_wajib = False
    field_order = ["versi", "calon", "pihak", "nama_pihak", "cara", "tanggal", "jam", "pemeriksaan_identitas",
                   "tentang", "pertanyaan", "jawaban", "hasil", "kesimpulan", "petugas_kedua"]  # fmt: skip

    calon = CalonField(label=_("Tentang calon"))
    pihak = forms.ChoiceField(
        label=_("Yang dihubungi"), choices=lambda: pilihan(PihakKlarifikasi, kosong=True)
    )
    nama_pihak = forms.CharField(label=_("Nama dan jabatannya"), max_length=150)
    cara = forms.ChoiceField(label=_("Saluran"), choices=lambda: pilihan(CaraKlarifikasi, kosong=True))
    tanggal = TanggalField(label=_("Tanggal"))
    jam = forms.TimeField(
        label=_("Jam (waktu kantor ini)"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    pemeriksaan_identitas = forms.CharField(
        label=_("Cara memeriksa identitas"),
        max_length=250,
        help_text=_("Misalnya wajah dan suara langsung, dibandingkan dengan foto DCT. Jangan tulis NIK."),
    )
    tentang = forms.MultipleChoiceField(
        label=_("Keadaan yang ditanyakan"),
        choices=lambda: pilihan(KodeFakta),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Kosongkan bila menanyakan apakah calon masih hidup, tidak mundur, dan memenuhi syarat."),
    )
    pertanyaan = forms.CharField(label=_("Pertanyaan"), widget=area())
    jawaban = forms.CharField(label=_("Jawaban"), widget=area(), required=False)
    hasil = forms.ChoiceField(label=_("Hasil"), choices=lambda: pilihan(HasilKlarifikasi, kosong=True))
    kesimpulan = forms.CharField(label=_("Kesimpulan"), widget=area(3), required=False)
    petugas_kedua = forms.ModelChoiceField(
        label=_("Petugas kedua"), queryset=Akun.objects.none(), empty_label=cast("str", KOSONG[1])
    )


class TanggapanForm(PerkaraForm, DenganBerkas):
    """A response of the public."""

    berkas_wajib = False
    field_order = ["versi", "calon", "tanggal_diterima", "cara", "isi", "tentang", "berkas"]

    calon = CalonField()
    tanggal_diterima = TanggalField(label=_("Tanggal diterima"))
    cara = forms.CharField(
        label=_("Cara disampaikan"), max_length=60, help_text=_("Misalnya datang sendiri, surat.")
    )
    isi = forms.CharField(
        label=_("Isi tanggapan"), widget=area(), help_text=_("Tanpa NIK, alamat, dan nomor telepon.")
    )
    tentang = forms.MultipleChoiceField(
        label=_("Keadaan yang disebut"),
        choices=lambda: pilihan(KodeFakta),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class LhkpnForm(PerkaraForm, DenganBerkas):
    """The receipt of the wealth report."""

    field_order = ["versi", "calon", "nomor", "tanggal_lhkpn", "berkas"]

    calon = CalonField()
    nomor = forms.CharField(label=_("Nomor tanda terima"), max_length=100)
    tanggal_lhkpn = TanggalField(label=_("Tanggal tanda terima"))


class ProsesHukumForm(PerkaraForm, DenganBerkas):
    """A dispute about a dismissal; a new stage of a known one replaces its last record."""

    berkas_wajib = False
    field_order = ["versi", "menggantikan", "calon", "forum"]

    menggantikan = forms.ModelChoiceField(
        label=_("Kelanjutan dari"),
        queryset=ProsesHukum.objects.none(),
        required=False,
        empty_label=cast("str", _("Perkara baru")),
    )
    calon = CalonField(
        label=_("Calon yang diberhentikan"),
        required=False,
        help_text=_("Kosongkan bila yang bersengketa adalah anggota yang berhenti."),
    )
    forum = forms.ChoiceField(label=_("Forum"), choices=lambda: pilihan(Forum, kosong=True))
    nama_forum = forms.CharField(label=_("Nama forum"), max_length=150, required=False)
    nomor_perkara = forms.CharField(label=_("Nomor perkara"), max_length=100, required=False)
    tanggal_diajukan = TanggalField(label=_("Tanggal diajukan"))
    tanggal_putusan = TanggalField(label=_("Tanggal putusan"), required=False)
    hasil = forms.ChoiceField(
        label=_("Hasil"), choices=lambda: pilihan(HasilPerkara, kosong=True), required=False
    )
    inkrah = LihatField(label=_("Berkekuatan hukum tetap"))

    def isian(self) -> dict[str, Any]:
        """Return the columns of the dispute."""
        names = (
            "forum",
            "nama_forum",
            "nomor_perkara",
            "tanggal_diajukan",
            "tanggal_putusan",
            "hasil",
            "inkrah",
        )
        return {name: self.cleaned_data[name] for name in names}

    def clean(self) -> dict[str, Any]:
        """A ruling can't come before the filing."""
        cleaned = super().clean()
        filed, ruled = cleaned.get("tanggal_diajukan"), cleaned.get("tanggal_putusan")
        if filed and ruled and ruled < filed:
            self.add_error("tanggal_putusan", str(_("Putusan tidak mungkin mendahului tanggal pengajuan.")))
        return cleaned


class KepengurusanForm(PerkaraForm, DenganBerkas):
    """Which board speaks for the party."""

    berkas_wajib = False
    field_order = ["versi", "status", "surat_bertentangan", "penyelesaian", "sk_menteri", "tanggal_sk",
                   "keputusan_suksesi", "uraian"]  # fmt: skip

    status = forms.ChoiceField(label=_("Keadaan partai"), choices=lambda: pilihan(StatusPartai))
    surat_bertentangan = forms.BooleanField(
        label=_("Dua kepengurusan mengirim surat yang bertentangan"), required=False
    )
    penyelesaian = forms.ChoiceField(
        label=_("Diselesaikan dengan"),
        choices=lambda: pilihan(PenyelesaianKepengurusan, kosong=True),
        required=False,
    )
    sk_menteri = forms.CharField(label=_("Nomor SK Menteri Hukum"), max_length=150, required=False)
    tanggal_sk = TanggalField(label=_("Tanggal SK"), required=False)
    keputusan_suksesi = forms.CharField(
        label=_("Keputusan penggabungan atau ganti nama"), max_length=150, required=False
    )
    uraian = forms.CharField(label=_("Uraian"), widget=area(3), required=False)

    def isian(self) -> dict[str, Any]:
        """Return the columns of the record."""
        skip = {"versi", "berkas", "berkas_id"}
        return {name: value for name, value in self.cleaned_data.items() if name not in skip}


class BukaKembaliForm(PerkaraForm):
    """What reopens the case."""

    catatan = forms.CharField(label=_("Mengapa perkara dibuka kembali"), widget=area(3))


class TutupForm(PerkaraForm):
    """Why the case is closed."""

    alasan = forms.ChoiceField(label=_("Alasan"), choices=AlasanTutup.choices, widget=forms.RadioSelect)
    catatan = forms.CharField(label=_("Catatan"), widget=area(3), required=False)


class PendapatForm(PerkaraForm):
    """A member's dissent."""

    isi = forms.CharField(label=_("Pendapat berbeda"), widget=area(6))
