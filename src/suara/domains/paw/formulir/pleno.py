"""Forms of pleno and letters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.core.akun.models import Penugasan, Peran
from suara.core.tugas.waktu import today
from suara.domains.paw.formulir.dasar import KOSONG, LONGEST_TEXT, CalonField, PerkaraForm, pilihan
from suara.domains.paw.formulir.perkara import area
from suara.domains.paw.models import KehadiranPleno
from suara.domains.paw.services import Hadir, IsianPleno
from suara.domains.paw.terms import CaraKlarifikasi, Hasil, PihakKlarifikasi
from suara.domains.paw.workflow import REPLY_LETTERS
from suara.ui.forms import KataKonfirmasiMixin, TanggalField

SEATS = 7


class PlenoForm(KataKonfirmasiMixin, PerkaraForm):
    """Date, place and, for a MANUAL outcome, what the pleno decided and why."""

    kata_konfirmasi = "PUTUSKAN"

    rancangan = forms.UUIDField(widget=forms.HiddenInput)
    tanggal_pleno = TanggalField(label=_("Tanggal pleno"), paling_akhir=today)
    jam_pleno = forms.TimeField(
        label=_("Jam mulai"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    tempat = forms.CharField(label=_("Tempat"), max_length=150)
    hasil_dipilih = forms.ChoiceField(
        label=_("Hasil yang diputuskan pleno"),
        choices=lambda: [KOSONG, *(pair for pair in pilihan(Hasil) if pair[0] in REPLY_LETTERS)],
        required=False,
    )
    calon_dipilih = CalonField(label=_("Calon yang ditetapkan"), required=False)
    alasan_manual = forms.CharField(label=_("Alasan pleno"), widget=area(6), required=False)

    def __init__(self, *args: Any, manual: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not manual:
            for name in ("hasil_dipilih", "calon_dipilih", "alasan_manual"):
                del self.fields[name]

    def isian(self, kehadiran: list[Hadir]) -> IsianPleno:
        """Return the minutes."""
        data = self.cleaned_data
        return IsianPleno(
            tanggal_pleno=data["tanggal_pleno"],
            jam_pleno=data["jam_pleno"],
            tempat=data["tempat"],
            kehadiran=kehadiran,
            hasil_dipilih=data.get("hasil_dipilih") or "",
            calon_dipilih=data.get("calon_dipilih"),
            alasan_manual=data.get("alasan_manual") or "",
        )


class HadirForm(forms.Form):
    """One member of the pleno. An empty name is an empty row."""

    nama = forms.CharField(label=_("Nama"), max_length=150, required=False)
    jabatan = forms.ChoiceField(
        label=_("Jabatan"), choices=[("Ketua", _("Ketua")), ("Anggota", _("Anggota"))]
    )
    hadir = forms.BooleanField(label=_("Hadir"), required=False)
    keterangan = forms.CharField(label=_("Keterangan"), max_length=150, required=False)
    pendapat_berbeda = forms.CharField(
        label=_("Pendapat berbeda"), widget=area(2), required=False, max_length=LONGEST_TEXT
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["nama"].tetap_wajib = True  # type: ignore[attr-defined]

    @property
    def terbuka(self) -> bool:
        """Whether the folded part has something to read."""
        return any(self[name].value() or self[name].errors for name in ("keterangan", "pendapat_berbeda"))


HadirFormSet = forms.formset_factory(HadirForm, extra=0, max_num=SEATS, absolute_max=SEATS)


def initial_hadir(
    members: Iterable[Penugasan], dissent: dict[Any, str], earlier: Iterable[KehadiranPleno] = ()
) -> list[dict[str, Any]]:
    """Return the rows to start with: commissioners with an account, names of the last pleno, empty rows.

    Nobody is ticked beforehand: presence is recorded, never presumed.
    """
    rows: list[dict[str, Any]] = [
        {
            "nama": row.akun.nama,
            "jabatan": "Ketua" if row.peran == Peran.KETUA else "Anggota",
            "pendapat_berbeda": dissent.get(row.akun_id, ""),
        }
        for row in members
    ]
    known = {row["nama"] for row in rows}
    others = [row for row in earlier if row.akun_id is None and row.nama not in known]
    rows += [{"nama": row.nama, "jabatan": row.jabatan} for row in others[: max(0, 5 - len(rows))]]
    return rows + [{"jabatan": "Anggota"} for _row in range(max(5, len(rows)) - len(rows))]


def list_hadir(formset: Any, members: Iterable[Penugasan]) -> list[Hadir]:
    """Return the attendance that was typed, with the accounts of those who have one."""
    accounts = {row.akun.nama: row.akun for row in members}
    return [
        Hadir(
            nama=data["nama"],
            jabatan=data["jabatan"],
            hadir=data["hadir"],
            akun=accounts.get(data["nama"]),
            keterangan=data["keterangan"],
            pendapat_berbeda=data["pendapat_berbeda"],
        )
        for data in (form.cleaned_data for form in formset)
        if data.get("nama")
    ]


class SuratS4Form(PerkaraForm):
    """S4: why not ours, who has to write, to whom."""

    uraian = forms.CharField(label=_("Mengapa bukan kewenangan kantor ini"), widget=area())
    pemohon_berwenang = forms.CharField(label=_("Yang berwenang meminta"), max_length=150, required=False)
    tujuan_berwenang = forms.CharField(
        label=_("Kantor yang berwenang menjawab"), max_length=150, required=False
    )


class SuratS5Form(PerkaraForm):
    """S5: what is missing stands in the intake; here the introduction."""

    uraian = forms.CharField(label=_("Uraian"), widget=area(), required=False)


class SuratS6Form(PerkaraForm):
    """S6: whom to ask what."""

    calon = CalonField(label=_("Tentang calon"))
    kepada_jenis = forms.ChoiceField(label=_("Pihak"), choices=lambda: pilihan(PihakKlarifikasi))
    kepada = forms.CharField(
        label=_("Kepada"), widget=area(2), help_text=_("Satu baris per baris alamat surat.")
    )
    alasan = forms.CharField(label=_("Mengapa kami bertanya"), widget=area(2))
    pertanyaan = forms.CharField(label=_("Pertanyaan"), widget=area(), help_text=_("Satu per baris."))
    dokumen_diminta = forms.CharField(label=_("Dokumen yang diminta"), widget=area(2), required=False)
    batas = TanggalField(label=_("Jawaban ditunggu paling lambat"), required=False)
    cara = forms.MultipleChoiceField(
        label=_("Cara menjawab"),
        choices=lambda: pilihan(CaraKlarifikasi),
        widget=forms.CheckboxSelectMultiple,
    )


class SuratS7Form(PerkaraForm):
    """S7: the interim answer."""

    uraian = forms.CharField(label=_("Uraian"), widget=area(), required=False)
    menunggu = forms.CharField(
        label=_("Yang ditunggu"), widget=area(2), required=False, help_text=_("Satu per baris.")
    )
    langkah_berikut = forms.CharField(label=_("Langkah berikutnya"), widget=area(2), required=False)


LETTER_FORMS: dict[str, type[PerkaraForm]] = {
    "S4": SuratS4Form,
    "S5": SuratS5Form,
    "S6": SuratS6Form,
    "S7": SuratS7Form,
}


class TerbitForm(KataKonfirmasiMixin, PerkaraForm):
    """Date and number under which a draft is issued."""

    kata_konfirmasi = "TERBITKAN"

    tanggal_surat = TanggalField(label=_("Tanggal dokumen"), paling_akhir=today)
    nomor = forms.CharField(
        label=_("Nomor"),
        max_length=120,
        required=False,
        help_text=_("Kosongkan untuk mengambil dari register."),
    )


class RalatForm(KataKonfirmasiMixin, PerkaraForm):
    """What was wrong and what is right."""

    kata_konfirmasi = "RALAT"

    alasan = forms.CharField(label=_("Apa yang salah dan apa yang benar"), widget=area())
    perihal = forms.CharField(label=_("Perihal yang benar"), max_length=300, required=False)
    tanggal_surat = TanggalField(label=_("Tanggal ralat"), paling_akhir=today)
    nomor = forms.CharField(
        label=_("Nomor"),
        max_length=120,
        required=False,
        help_text=_("Kosongkan untuk mengambil dari register."),
    )


class UmumkanForm(KataKonfirmasiMixin, PerkaraForm):
    """Publishing is confirmed by a word."""

    kata_konfirmasi = "UMUMKAN"
