"""The steps of the search for duplicates, each one SELECT in a file of its own."""

from __future__ import annotations

from pathlib import Path

from suara.engine.langkah import Langkah
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

SQL = Path(__file__).with_name("sql")


def step(nama: str, masukan: tuple[str, ...], keluaran: str, arti: str, *, ember: str = "") -> Langkah:
    """Return the step whose SELECT stands in `sql/` under its name."""
    return Langkah(
        nama=nama,
        berkas_sql=SQL / f"{nama}.sql",
        masukan=masukan,
        keluaran=keluaran,
        arti=Kalimat(arti),
        ember=ember,
    )


SIAP = (
    step("tanggal", ("daftar",), "ganda_tanggal", _("Menghitung tanggal lahir bawaan")),
    step("tempat", ("daftar",), "ganda_tempat", _("Menghitung kekerapan tempat lahir")),
    step("nama", ("daftar",), "ganda_nama", _("Menghitung kekerapan nama")),
    step(
        "baris",
        ("daftar", "ganda_tanggal", "ganda_tempat", "ganda_nama"),
        "ganda_baris",
        _("Menyiapkan baris"),
        ember="id",
    ),
    step("domisili", ("ganda_baris",), "ganda_domisili", _("Menghitung siapa yang serumah dan sewilayah")),
)
"""What the list says about itself, then its rows in few bytes."""

ATURAN = (
    *("tanggal_nama", "tanggal_awal", "tanggal_akhir", "tanggal_desa", "nama_desa", "nama_tempat"),
    *("nkk_awal", "nkk_tahun", "nik_awal", "nik_desa", "nik"),
)
"""Blocking rules: two rows that share the key of one of them are compared."""

KUNCI = tuple(
    step(f"kunci_{satu}", ("ganda_baris",), "ganda_kunci", _("Menyusun kunci pasangan")) for satu in ATURAN
)
BLOK = step("blok", ("ganda_kunci",), "ganda_blok", _("Mengumpulkan pasangan"))

BANDING = (
    step(
        "calon",
        ("ganda_pasangan", "ganda_baris"),
        "ganda_calon",
        _("Menjumlah bukti yang murah"),
        ember="pasangan",
    ),
    step("teks", ("daftar", "ganda_calon"), "ganda_teks", _("Mengambil nama yang masih perlu dibaca")),
    step(
        "banding", ("ganda_calon", "ganda_teks"), "ganda_banding", _("Membandingkan nama dan NIK"), ember=""
    ),
)
DIKENAL = step(
    "dikenal", ("daftar", "penduduk", "ganda_calon"), "ganda_dikenal", _("Mencari NIK yang dikenal")
)
NILAI = step("nilai", ("ganda_banding", "ganda_dikenal"), "pasangan", _("Menjumlah bukti"))
