"""Forms of the open plenary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import today
from suara.domains.pemilih.models import KeputusanKandidat, PesertaPleno
from suara.domains.pemilih.queries.celah import CelahPleno
from suara.domains.pemilih.queries.jumlah import BagianJumlah
from suara.domains.pemilih.queries.perkara_pleno import Perkara
from suara.domains.pemilih.services.pleno import IsianRapat
from suara.domains.pemilih.services.pleno_catatan import IsianKoreksi, Peserta
from suara.domains.pemilih.terms import Putusan
from suara.domains.pemilih.terms_pleno import JalanKoreksi, KelompokPeserta
from suara.ui.forms import KataKonfirmasiMixin, TanggalField
from suara.ui.kalimat import sentence
from suara.ui.pilihan import pilihan

PESERTA_PALING_BANYAK = 120
BARIS_KOSONG = 3
HADIR = (("", _("Belum dicatat")), ("ya", _("Hadir")), ("tidak", _("Tidak hadir")))
KATA_HADIR = {"ya": True, "tidak": False}


def area(rows: int = 3) -> forms.Textarea:
    """Return a text box of so many rows."""
    return forms.Textarea(attrs={"rows": rows})


def keep_required(field: forms.Field) -> None:
    """Show a field without "may stay empty": it may now, but not for ever."""
    field.tetap_wajib = True  # type: ignore[attr-defined]


class VersiForm(forms.Form):
    """The version of the meeting that the page showed."""

    versi = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class RapatForm(VersiForm):
    """Day, hour and place; with `perubahan` also why the announced figures change."""

    tanggal = TanggalField(label=_("Tanggal rapat"))
    jam = forms.TimeField(
        label=_("Jam mulai"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    tempat = forms.CharField(label=_("Tempat"), max_length=150)
    alasan = forms.CharField(
        label=_("Apa yang keliru dan mengapa diubah"),
        widget=area(),
        max_length=500,
        help_text=_("Tanpa nama dan NIK pemilih: alasan ini dimuat dalam Berita Acara dan Keputusan."),
    )

    def __init__(self, *args: Any, perubahan: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not perubahan:
            del self.fields["alasan"]

    def isian(self) -> IsianRapat:
        """Return what was typed."""
        said = self.cleaned_data
        return IsianRapat(tanggal=said["tanggal"], jam=said["jam"], tempat=said["tempat"])


class KembaliForm(VersiForm):
    """Why the period goes back to work."""

    alasan = forms.CharField(label=_("Alasan"), max_length=250, help_text=_("Tanpa nama dan NIK pemilih."))


class PesertaForm(forms.Form):
    """One line of the list; an empty institution is an empty line."""

    kelompok = forms.ChoiceField(label=_("Kelompok"), choices=pilihan(KelompokPeserta))
    lembaga = forms.CharField(label=_("Lembaga"), max_length=120, required=False)
    nama = forms.CharField(label=_("Nama"), max_length=120, required=False)
    jabatan = forms.CharField(label=_("Jabatan"), max_length=80, required=False)
    hadir = forms.ChoiceField(label=_("Kehadiran"), choices=HADIR, required=False)
    tanda_tangan = forms.BooleanField(label=_("Menandatangani"), required=False)

    def has_changed(self) -> bool:
        """Check every line: the choice of the group alone is no change."""
        return True

    def peserta(self) -> Peserta | None:
        """Return the line, or None when it is empty."""
        said = self.cleaned_data
        if not said.get("lembaga", "").strip():
            return None
        return Peserta(
            kelompok=KelompokPeserta(said["kelompok"]),
            lembaga=said["lembaga"],
            nama=said["nama"],
            jabatan=said["jabatan"],
            hadir=KATA_HADIR.get(said["hadir"]),
            tanda_tangan=said["tanda_tangan"],
        )


PesertaFormSet = forms.formset_factory(
    PesertaForm, extra=0, max_num=PESERTA_PALING_BANYAK, absolute_max=PESERTA_PALING_BANYAK
)


def initial_peserta(rows: Iterable[PesertaPleno]) -> list[dict[str, Any]]:
    """Return the list as it is, and some empty lines."""
    words = {True: "ya", False: "tidak", None: ""}
    found = [
        {
            "kelompok": row.kelompok,
            "lembaga": row.lembaga,
            "nama": row.nama,
            "jabatan": row.jabatan,
            "hadir": words[row.hadir],
            "tanda_tangan": row.tanda_tangan,
        }
        for row in rows
    ]
    return found + [{"kelompok": KelompokPeserta.PARTAI.value} for _n in range(BARIS_KOSONG)]


class TanggapanPlenoForm(VersiForm):
    """A comment and what is done about it."""

    lembaga = forms.CharField(label=_("Lembaga"), max_length=120)
    nama = forms.CharField(label=_("Nama"), max_length=120, required=False)
    isi = forms.CharField(
        label=_("Yang disampaikan"),
        widget=area(4),
        help_text=_("Tanpa nama dan NIK pemilih: Berita Acara terbuka."),
    )
    tindak_lanjut = forms.CharField(
        label=_("Tindak lanjut"), widget=area(), required=False, help_text=_("Boleh diisi kemudian.")
    )


class KoreksiForm(VersiForm):
    """A correction asked for on the floor, and its course."""

    uraian = forms.CharField(
        label=_("Koreksi"), max_length=300, help_text=_("Tanpa nama dan NIK pemilih: Berita Acara terbuka.")
    )
    pengusul = forms.CharField(label=_("Diminta oleh"), max_length=120)
    jalan = forms.ChoiceField(label=_("Jalan"), choices=pilihan(JalanKoreksi), widget=forms.RadioSelect)
    usul = forms.ChoiceField(
        label=_("Usul putusan"),
        required=False,
        help_text=_("Usul yang dibuat selama rapat ini; disetujui orang kedua, lalu rekap baru dicatat."),
    )
    alasan = forms.CharField(
        label=_("Alasan"), max_length=250, required=False, help_text=_("Wajib bila dibawa.")
    )

    def __init__(self, *args: Any, usul: Sequence[KeputusanKandidat], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._usul = {str(row.pk): row for row in usul}
        field = cast("forms.ChoiceField", self.fields["usul"])
        field.choices = [
            ("", _("Belum ada")),
            *(
                (key, f"#{row.pk} · {Putusan(row.putusan).label} · {row.jumlah} · {row.get_hasil_display()}")
                for key, row in self._usul.items()
            ),
        ]

    def isian(self) -> IsianKoreksi:
        """Return what was typed."""
        said = self.cleaned_data
        return IsianKoreksi(
            uraian=said["uraian"],
            pengusul=said["pengusul"],
            jalan=JalanKoreksi(said["jalan"]),
            alasan=said["alasan"],
            usul=self._usul.get(said["usul"]),
        )


class CelahForm(VersiForm):
    """One box of words for every gap; a gap of a region above may speak for those below."""

    def __init__(self, *args: Any, celah: Sequence[CelahPleno], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._kode = [one.celah.kode for one in celah]
        for n, one in enumerate(celah):
            own = one.penjelasan if one.penjelasan and not one.dari else None
            self.fields[f"isi_{n}"] = forms.CharField(
                label=_("Penjelasan %(nama)s") % {"nama": one.celah.nama},
                widget=area(2),
                required=False,
                initial=own.isi if own else "",
                help_text=sentence(one.celah.hitungan),
            )
            keep_required(self.fields[f"isi_{n}"])
            if any(other.startswith(f"{one.celah.kode}.") or not one.celah.kode for other in self._kode):
                self.fields[f"bawah_{n}"] = forms.BooleanField(
                    label=_("Berlaku juga untuk celah wilayah di bawah %(nama)s") % {"nama": one.celah.nama},
                    required=False,
                    initial=bool(own and own.termasuk_bawah),
                )

    def kata(self) -> dict[str, tuple[str, bool]]:
        """Return region → words and whether they hold below."""
        said = self.cleaned_data
        return {
            kode: (said[f"isi_{n}"], bool(said.get(f"bawah_{n}")))
            for n, kode in enumerate(self._kode)
            if said[f"isi_{n}"].strip()
        }


class AlasanPerForm(VersiForm):
    """One reason per thing; what has none stays as it is."""

    def __init__(self, *args: Any, butir: Sequence[tuple[str, str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._kunci = [kunci for kunci, _label, _before in butir]
        for n, (_kunci, label, before) in enumerate(butir):
            self.fields[f"alasan_{n}"] = forms.CharField(
                label=label, max_length=250, required=False, initial=before
            )
            keep_required(self.fields[f"alasan_{n}"])

    def alasan(self) -> dict[str, str]:
        """Return key → reason, of those that have one."""
        said = self.cleaned_data
        return {
            kunci: said[f"alasan_{n}"] for n, kunci in enumerate(self._kunci) if said[f"alasan_{n}"].strip()
        }


def butir_perkara(rows: Iterable[Perkara]) -> list[tuple[str, str, str]]:
    """Return the open cases as things to give a reason for."""
    return [(row.kunci, f"{row.jenis.label}: {row.nama}", "") for row in rows]


def butir_kantor(rows: Iterable[BagianJumlah], dulu: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Return the offices without an announced recap, with the reason that was given before (`dulu`)."""
    return [
        (
            row.kantor.pk,
            str(_("Mengapa %(nama)s tidak dijumlahkan") % {"nama": row.kantor.nama}),
            dulu.get(row.kantor.pk, ""),
        )
        for row in rows
        if row.rekap is None
    ]


class TerbitPlenoForm(KataKonfirmasiMixin, forms.Form):
    """Date and number of a document. The number is typed as the office writes it."""

    kata_konfirmasi = "TERBITKAN"

    tanggal_surat = TanggalField(label=_("Tanggal dokumen"), paling_akhir=today)
    nomor = forms.CharField(
        label=_("Nomor"), max_length=120, help_text=_("Ketik seperti tertulis; Suara tidak membuat nomor.")
    )


class TetapkanForm(KataKonfirmasiMixin, VersiForm):
    """Deciding the figures is confirmed by a word."""

    kata_konfirmasi = "TETAPKAN"
