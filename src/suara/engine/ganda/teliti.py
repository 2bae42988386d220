"""What an edition of the weights may choose from: rules that bring rows together, comparisons and levels.

Without a choice the search is the one for the list of a province (`langkah.py`): cheap evidence first,
letters only where they still matter. An edition that names comparisons compares every pair thoroughly
instead, digit by digit and word by word: for foreign or small lists, whose fields were typed and not chosen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from suara.engine.ganda.langkah import ATURAN, KUNCI, step
from suara.engine.langkah import Langkah
from suara.kernel.kalimat import gettext_noop as _

TENTANG = ("nama", "tanggal", "tempat", "domisili", "alamat", "nik")
"""What a comparison can be about; an edition names at most one for each."""


@dataclass(frozen=True, slots=True)
class Perbandingan:
    """One comparison: its step, and its levels from the strongest agreement to the plain difference."""

    tentang: str
    langkah: Langkah
    tingkat: tuple[int, ...]


def _compare(nama: str, tentang: str, *tingkat: int) -> Perbandingan:
    langkah = step(
        f"banding_{nama}",
        ("ganda_pasangan", "ganda_isi"),
        f"ganda_t_{tentang}",
        _("Membandingkan dengan teliti"),
        ember="pasangan",
    )
    return Perbandingan(tentang=tentang, langkah=langkah, tingkat=tingkat)


PERBANDINGAN: Mapping[str, Perbandingan] = {
    "nama_kata": _compare("nama_kata", "nama", 7, 6, 5, 4, 3, 13, 12, 11, 1),
    "tanggal_angka": _compare("tanggal_angka", "tanggal", 6, 5, 4, 13, 3, 12, 2, 1),
    "tempat_mirip": _compare("tempat_mirip", "tempat", 2, 13, 12, 1),
    "kode_angka": _compare("kode_angka", "domisili", 6, 4, 13, 12, 11, 1),
    "alamat_bagian": _compare("alamat_bagian", "alamat", 6, 14, 5, 13, 12, 1),
    "nik_angka": _compare("nik_angka", "nik", 5, 4, 13, 12, 2, 1),
}
"""Thorough comparisons by the name under which an edition chooses them."""

ISI = step("teliti_isi", ("daftar", "ganda_baris"), "ganda_isi", _("Menyiapkan teks untuk dibandingkan"))
KATA = step("teliti_kata", ("ganda_isi",), "ganda_kata", _("Memisahkan kata nama"))
GABUNG = step(
    "teliti_gabung",
    ("ganda_pasangan", "ganda_isi", *(f"ganda_t_{satu}" for satu in TENTANG)),
    "ganda_calon",
    _("Mengumpulkan hasil perbandingan"),
    ember="pasangan",
)
NILAI = step(
    "teliti_nilai", ("ganda_calon", "ganda_bobot", "ganda_dikenal"), "pasangan", _("Menjumlah bukti")
)

_MENYUSUN = _("Menyusun kunci pasangan")
_DARI_KATA = ("kata_tempat", "kata_tahun", "kata_jalan", "kata_nomor", "kata_kode")
_DARI_ISI = ("bunyi", "tanggal", "alamat", "jalan_tempat", "jalan_kode", "jalan_tahun", "tempat_kode")
ATURAN_TELITI: Mapping[str, Langkah] = {
    **{satu: step(f"kunci_{satu}", ("ganda_kata",), "ganda_kunci", _MENYUSUN) for satu in _DARI_KATA},
    **{satu: step(f"kunci_{satu}", ("ganda_isi",), "ganda_kunci", _MENYUSUN) for satu in _DARI_ISI},
}
"""Rules over text, by name; an edition with comparisons may name them beside those of `langkah.ATURAN`."""
SEMUA_ATURAN: Mapping[str, Langkah] = dict(zip(ATURAN, KUNCI, strict=True)) | dict(ATURAN_TELITI)
SEMENTARA = ("ganda_isi", "ganda_kata", "ganda_bobot", *(f"ganda_t_{satu}" for satu in TENTANG))


def steps_of(banding: Sequence[str]) -> tuple[Langkah, ...]:
    """Return the steps that put a level on every pair, for an edition with these comparisons."""
    return (*(PERBANDINGAN[satu].langkah for satu in banding), GABUNG)
