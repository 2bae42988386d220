"""A refusal put into the form that caused it: at the field that it speaks of, where the summary leads."""

from __future__ import annotations

from django import forms
from django.http import QueryDict

from suara.domains.pengaduan.errors import StaleVersion, SyaratBelumTerpenuhi
from suara.domains.pengaduan.formulir.meja import MejaForm
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.workflow import Syarat
from suara.ui.kalimat import sentence

WORDS = ("isi", "daftar_kurang")
FIELDS: dict[Syarat, tuple[str, ...]] = {
    Syarat.ADA_ISI: WORDS,
    Syarat.ADA_ALASAN: ("alasan",),
    Syarat.ALASAN_BILA_SUDAH_TL: ("alasan",),
    Syarat.KLASIFIKASI_LENGKAP: ("kelas",),
    Syarat.KELAS_DIKENAL: ("kelas",),
    Syarat.BP_TETAP: ("kadar",),
    Syarat.TERLAPOR_ORANG_LAIN: ("akun",),
    Syarat.ADA_UNIT: ("unit",),
    Syarat.BUKAN_UNIT_TERLAPOR: ("unit",),
    Syarat.PIMPINAN_MEMUTUS: ("unit",),
    Syarat.ULASAN_PRIVASI: ("ulasan_privasi",),
    Syarat.ULASAN_ANONIM: ("ulasan_anonim",),
    Syarat.ADA_SALINAN: ("isi_publik",),
    Syarat.ADA_DAFTAR_KURANG: WORDS,
    Syarat.LEMBAGA_TUJUAN: ("nama_lembaga",),
    Syarat.ALASAN_ARSIP: ("alasan_arsip",),
    Syarat.TANGGAPAN_SUBSTANTIF: WORDS,
    Syarat.INDUK_TERBUKA: ("induk",),
    Syarat.GABUNG_TANPA_TERLAPOR: ("induk",),
    Syarat.SATU_PERISTIWA: ("satu_peristiwa",),
    Syarat.HANYA_MENYALAKAN: ("anonim",),
}
"""Where the officer can set right what a guard refuses; one that is not here speaks of the whole report."""


def refuse(form: forms.Form, data: QueryDict, laporan: Laporan, error: Exception) -> None:
    """Put the refusal into the form; what was typed stays, and a second try runs on the newest version."""
    column = next((name for name in columns_of(error) if name in form.fields), None)
    form.add_error(column, sentence(getattr(error, "kalimat", str(error))))
    if isinstance(error, StaleVersion) and isinstance(form, MejaForm):
        newest = Laporan.objects.values_list("versi", flat=True).get(pk=laporan.pk)
        data["versi"] = str(newest)
        form.data = data


def columns_of(error: Exception) -> tuple[str, ...]:
    """Return the fields that a refusal speaks of, by whatever name the form has them; none: the report."""
    if isinstance(error, SyaratBelumTerpenuhi):
        return FIELDS.get(error.syarat, ())
    column = getattr(error, "kolom", "")
    return WORDS if column == "isi" else (column,)
