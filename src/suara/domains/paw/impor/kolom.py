"""Which words in a header mean which column: declared here, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from suara.domains.paw.impor.tabel import Tabel
from suara.domains.paw.impor.temuan import BerkasDitolak, Catatan
from suara.kernel.kalimat import gettext_noop as _

ALIAS: Mapping[str, tuple[str, ...]] = {
    "pemilu": ("election", "pemilu", "tahun", "tahun_pemilu"),
    "lembaga": ("institution", "lembaga", "jenis_pemilihan"),
    "provinsi": ("province", "provinsi"),
    "kab_kota": ("kab_kota", "kabupaten_kota", "kabupaten", "regency"),
    "kode_dapil": ("dapil_code", "kode_dapil"),
    "dapil": ("dapil", "nama_dapil", "daerah_pemilihan"),
    "partai_no": ("party_no", "partai_no", "nomor_partai", "no_partai"),
    "partai": ("party", "partai", "nama_partai", "partai_politik"),
    "nomor_urut": ("list_no", "nomor_urut", "no_urut", "nomor_urut_calon"),
    "urutan_sumber": ("order_in_source", "urutan_sumber"),
    "nama": ("candidate_name", "nama", "nama_calon", "nama_lengkap"),
    "jenis_kelamin": ("gender", "jenis_kelamin", "jk", "l_p"),
    "domisili": ("domicile", "domisili", "tempat_tinggal", "kabupaten_kota_tempat_tinggal"),
    "suara": ("votes", "suara", "suara_sah", "perolehan_suara", "jumlah_suara", "perolehan_suara_sah"),
    "peringkat": ("rank_in_party", "peringkat", "peringkat_suara_sah", "peringkat_suara"),
    "terpilih": ("elected", "terpilih", "calon_terpilih"),
    "sumber": ("votes_source", "sumber", "sumber_suara"),
    "kode_kab_kota": ("kab_kota_code", "kode_kab_kota"),
    "kode_kecamatan": ("kecamatan_code", "kode_kecamatan"),
    "kode_kelurahan": ("kelurahan_code", "desa_code", "kode_kelurahan", "kode_desa", "kode_kelurahan_desa"),
    "kode_tps": ("tps_code", "kode_tps"),
    "tingkat_wilayah": ("area_level", "tingkat_wilayah", "tingkat"),
    "kode_wilayah": ("area_code", "kode_wilayah"),
    "wilayah": ("area", "wilayah", "nama_wilayah"),
    "terbelah": ("split_area", "terbelah"),
    "kursi": ("seats", "kursi", "alokasi_kursi", "jumlah_kursi"),
    "penduduk": ("population", "penduduk", "jumlah_penduduk"),
    "sumber_penduduk": ("population_source", "sumber_penduduk"),
}

_DARI_ALIAS = {alias: kolom for kolom, words in ALIAS.items() for alias in words}
SEBUTAN = {
    "paw import-dapil": "Daerah pemilihan dan wilayahnya (paw import-dapil)",
    "paw import-suara": "Perolehan suara (paw import-suara)",
    "paw import-dct": "Daftar Calon Tetap (paw import-dct)",
}
"""What a person calls a kind of list, on the page and at the command line."""
_PENGENAL = {
    "paw import-dapil": {"kode_dapil", "tingkat_wilayah", "kode_wilayah"},
    "paw import-suara": {"nomor_urut", "suara"},
    "paw import-dct": {"nama", "jenis_kelamin"},
}


@dataclass(frozen=True, slots=True)
class Kepala:
    """The header of a table: where each known column stands and what the file calls it."""

    baris: int
    posisi: Mapping[str, int]
    sebutan: Mapping[str, str]
    lebar: int

    def sebut(self, kolom: str) -> str:
        """Return the file's own word for a column."""
        return self.sebutan.get(kolom, kolom)


def fold_header(text: str) -> str:
    """Return a header word in the form the aliases are written in: ``"No. Urut "`` is ``"no_urut"``."""
    return re.sub(r"[^a-z0-9]+", "_", text.casefold()).strip("_")


def find_kepala(tabel: Tabel, perintah: str, wajib: tuple[tuple[str, ...], ...], catatan: Catatan) -> Kepala:
    """Find the header among the first ten rows; raises `BerkasDitolak` when it isn't a list of this kind.

    Each member of `wajib` is a group of columns of which at least one must stand in the file.
    """
    best = max(tabel.baris[:10], key=lambda row: sum(fold_header(cell) in _DARI_ALIAS for cell in row[1]))
    kepala = _kepala(best[0], best[1], catatan)
    missing = [group for group in wajib if not any(kolom in kepala.posisi for kolom in group)]
    if not missing:
        return kepala
    for other, marks in _PENGENAL.items():
        if other != perintah and marks <= kepala.posisi.keys() and len(missing) > 1:
            raise BerkasDitolak(
                "BERKAS_LAIN", _("Berkas ini tampaknya untuk jenis impor lain: {lain}."), lain=SEBUTAN[other]
            )
    if len(kepala.posisi) < 3:
        raise BerkasDitolak(
            "BUKAN_DAFTAR_INI", _("Tidak ada baris judul kolom yang dikenal. Periksa apakah berkasnya benar.")
        )
    for group in missing:
        catatan.galat(
            "KOLOM_TIDAK_ADA",
            _("Kolom “{kolom}” tidak ada. Tambahkan kolom itu; judul yang dikenal: {alias}."),
            kepala.baris,
            group[0],
            kolom=group[0],
            alias=", ".join(ALIAS[group[0]]),
        )
    raise BerkasDitolak(
        "KOLOM_KURANG", _("Kolom wajib tidak lengkap: {kolom}."), kolom=", ".join(g[0] for g in missing)
    )


def _kepala(baris: int, cells: list[str], catatan: Catatan) -> Kepala:
    posisi: dict[str, int] = {}
    sebutan: dict[str, str] = {}
    for index, cell in enumerate(cells):
        kolom = _DARI_ALIAS.get(fold_header(cell))
        if kolom is None:
            if cell:
                catatan.peringatan(
                    "KOLOM_TIDAK_DIPAKAI",
                    _("Kolom “{kolom}” tidak dikenal dan tidak disimpan."),
                    baris,
                    cell,
                    kolom=cell,
                )
        elif kolom in posisi:
            catatan.galat(
                "KOLOM_GANDA", _("Kolom “{kolom}” ada dua kali. Hapus salah satu."), baris, cell, kolom=kolom
            )
        else:
            posisi[kolom], sebutan[kolom] = index, cell
    return Kepala(baris, posisi, sebutan, len(cells))
