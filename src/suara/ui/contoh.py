"""Sample data for the page of all components. Everything here is invented."""

from __future__ import annotations

import datetime as dt

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import Json, Kalimat
from suara.kernel.keputusan import HasilLangkah, Keputusan, Langkah, ParameterTerpakai
from suara.ui.context import Situs, TautanRel
from suara.ui.forms import KataKonfirmasiMixin, TanggalField
from suara.ui.tabel import Kolom, Saringan, Tabel
from suara.ui.wizard import Tahap, Wizard

PASAL = Dasar("PKPU 3/2025", "24", "1")
TODAY = dt.date(2026, 3, 24)
DUE = dt.date(2026, 3, 26)
STATES = ("DITERIMA", "VERIFIKASI", "KLARIFIKASI", "SIAP_PLENO", "TERBIT", "TIDAK_LENGKAP", "TERLAMBAT")
PEOPLE = (
    "Aisyah Contoh",
    "Bambang Contoh",
    "Citra Contoh",
    "Damianus Contoh-Panjang Sekali Namanya",
    "Eko Contoh",
)


class ContohForm(KataKonfirmasiMixin, forms.Form):
    """One field of each kind."""

    nomor = forms.CharField(
        label=_("Nomor surat"), help_text=_("Seperti tertulis di surat, misalnya 100.1/12/DPRD.")
    )
    tanggal_surat = TanggalField(
        label=_("Tanggal surat"), help_text=_("Misalnya 26 3 2026."), paling_akhir=TODAY
    )
    lembaga = forms.ChoiceField(
        label=_("Lembaga"), choices=[("", "—"), ("DPRD", "DPRD Provinsi"), ("DPR", "DPR")]
    )
    alasan = forms.ChoiceField(
        label=_("Alasan berhenti"),
        widget=forms.RadioSelect,
        choices=[("MD", _("Meninggal dunia")), ("UD", _("Mengundurkan diri")), ("DB", _("Diberhentikan"))],
    )
    catatan = forms.CharField(label=_("Catatan"), widget=forms.Textarea, required=False)
    surat = forms.FileField(label=_("Pindaian surat"), help_text=_("PDF, JPG, atau PNG, paling besar 10 MB."))
    benar = forms.BooleanField(label=_("Saya sudah membandingkan isian ini dengan suratnya"))


class TahapForm(forms.Form):
    """One screen of the sample wizard."""

    nama = forms.CharField(label=_("Nama anggota"))


class Simpanan:
    """A store in memory, for the sample wizard."""

    def load(self) -> dict[str, dict[str, list[str]]]:
        """The first step was filled in."""
        return {"surat": {"nama": ["Aisyah"]}}

    def save(self, jawaban: dict[str, dict[str, list[str]]]) -> None:
        """Keep nothing."""


def sample_decision() -> Keputusan:
    """One step of every mark."""
    unread = Dasar("UU 17/2014", "239", "2", bukti=Bukti.UMUM)
    facts: dict[str, Json] = {
        "suara": 48210,
        "tanggal_surat": "2026-03-16",
        "lampiran": {"sk": True, "akta_kematian": None},
    }
    sentences = {
        HasilLangkah.LULUS: Kalimat(
            "Surat Pimpinan DPRD diterima lengkap pada {hari}.", {"hari": "2026-03-18"}
        ),
        HasilLangkah.DILEWATI: Kalimat(
            "{nama} dilewati karena menjadi anggota partai lain.", {"nama": PEOPLE[1]}
        ),
        HasilLangkah.PERHATIAN: Kalimat("Tanda terima LHKPN {nama} belum dilampirkan.", {"nama": PEOPLE[2]}),
        HasilLangkah.BUTUH_DATA: Kalimat(
            "Suara sah {nama} per kecamatan belum diketahui.", {"nama": PEOPLE[2]}
        ),
        HasilLangkah.MANUAL: Kalimat("Suara dan persebarannya sama: pleno yang memutuskan.", {}),
        HasilLangkah.BERHENTI: Kalimat("Sisa masa jabatan kurang dari {bulan} bulan.", {"bulan": 6}),
    }
    steps = tuple(
        Langkah(
            aturan=f"contoh.{mark.value.lower()}",
            hasil=mark,
            alasan=sentence,
            dasar=(PASAL, unread) if mark is HasilLangkah.DILEWATI else (PASAL,),
            fakta=facts,
        )
        for mark, sentence in sentences.items()
    )
    return Keputusan(
        hasil="MANUAL",
        alasan=Kalimat("Contoh.", {}),
        langkah=steps,
        parameter=(ParameterTerpakai("paw.jawaban_pertama", "2025-03-01", 5, PASAL),),
    )


def sample_table(request: HttpRequest) -> Tabel:
    """Eighty rows with a status, a number, and an unknown here and there."""
    rows = [
        {
            "nama": f"{PEOPLE[index % len(PEOPLE)]} {index + 1}",
            "dapil": f"Kaltim {index % 6 + 1}",
            "status": STATES[index % len(STATES)],
            "suara": None if index % 11 == 10 else (index * 7919) % 52000,
            "diterima": TODAY - dt.timedelta(days=index),
        }
        for index in range(80)
    ]
    return Tabel(
        rows,
        [
            Kolom("nama", _("Nama"), url=lambda _row: "#isi"),
            Kolom("dapil", _("Daerah pemilihan")),
            Kolom("status", _("Status"), lencana=True),
            Kolom("suara", _("Suara sah"), angka=True),
            Kolom("diterima", _("Diterima")),
        ],
        query=request.GET,
        judul=_("Perkara contoh"),
        cari=("nama", "dapil"),
        saringan=[
            Saringan("status", _("Status"), [(code, code.capitalize().replace("_", " ")) for code in STATES])
        ],
        per_halaman=10,
        nama="contoh",
    )


def sample_trace() -> list[dict[str, object]]:
    """A deadline's days: counted, and skipped with a reason."""
    skb = Dasar("SKB Libur 2026", bukti=Bukti.RESMI)
    days: list[tuple[dt.date, int | None, str]] = [
        (dt.date(2026, 3, 16), None, "hari surat diterima tidak dihitung"),
        (dt.date(2026, 3, 17), 1, ""),
        (dt.date(2026, 3, 18), None, "cuti bersama Hari Suci Nyepi"),
        (dt.date(2026, 3, 19), None, "Hari Suci Nyepi"),
        (dt.date(2026, 3, 25), 2, ""),
        (DUE, 3, ""),
    ]
    return [
        {
            "tanggal": day,
            "dihitung": number is not None,
            "nomor": number,
            "alasan": Kalimat(why) if why else None,
            "dasar": skb if "Nyepi" in why else None,
        }
        for day, number, why in days
    ]


def sample_rail() -> list[TautanRel]:
    """A rail as an officer has it."""
    return [
        TautanRel(judul=_("Hari ini"), url="#isi", ikon="kalender", jumlah=7),
        TautanRel(judul=_("Perkara saya"), url="#isi", ikon="perkara"),
        TautanRel(judul=_("Penggantian Antarwaktu"), url="#isi", ikon="kursi", kini=True),
        TautanRel(judul=_("Surat"), url="#isi", ikon="surat"),
        TautanRel(judul=_("Petugas"), url="#isi", ikon="orang"),
    ]


def sample_rows() -> dict[str, object]:
    """Rows of the summary list, the timeline and the chart."""
    return {
        "rows": [
            (_("Anggota yang berhenti"), PEOPLE[0], "#isi", _("Ubah")),
            (_("Lembaga"), "DPRD Provinsi Kalimantan Timur"),
            (_("Suara sah"), "48.210"),
        ],
        "peristiwa": [
            {"waktu": dt.date(2026, 3, 16), "judul": _("Surat diterima"), "oleh": "Rina"},
            {
                "waktu": dt.date(2026, 3, 17),
                "judul": _("Berkas diperiksa"),
                "status": "LENGKAP",
                "isi": _("Semua lampiran ada."),
            },
            {"waktu": dt.date(2026, 3, 24), "judul": _("Klarifikasi kepada partai"), "kini": True},
        ],
        "data_grafik": [
            ("Samarinda", 601_210),
            ("Kutai Kartanegara", 544_870),
            ("Balikpapan", 512_301),
            ("Mahakam Ulu", None),
        ],
    }


def sample_context(request: HttpRequest) -> dict[str, object]:
    """Everything that the page of all components shows."""
    situs = Situs(request)
    situs.__dict__["rel"] = sample_rail()
    wrong = {
        "nomor": "",
        "tanggal_surat_hari": "31",
        "tanggal_surat_bulan": "2",
        "tanggal_surat_tahun": "2026",
    }
    steps = [
        Tahap("surat", _("Surat"), TahapForm),
        Tahap("kursi", _("Kursi"), TahapForm),
        Tahap("periksa", _("Periksa"), TahapForm),
    ]
    return {
        "situs": situs,
        "keputusan": sample_decision(),
        "tabel_contoh": sample_table(request),
        "tabel_kosong": Tabel([], [Kolom("nama", _("Nama"))], judul=_("Daftar tanpa isi"), ekspor=False),
        "form": ContohForm(),
        "form_salah": ContohForm(wrong, prefix="") if request.method == "GET" else ContohForm(request.POST),
        "hari_ini": TODAY,
        "jatuh_tempo": DUE,
        "lewat": dt.date(2026, 3, 9),
        "jejak": sample_trace(),
        "status": STATES,
        "bukti_semua": [grade.value for grade in Bukti],
        "pasal": PASAL,
        **sample_rows(),
        "wizard": Wizard(steps, Simpanan(), kini="kursi", alamat=lambda kunci: f"#{kunci}"),
    }
