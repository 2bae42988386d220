"""Database triggers: papers and deliveries are only appended, candidates keep what the source said, and a
decision that was given stays given.

A migration that adds one of these tables, or rebuilds it on SQLite, calls `create` again.
"""

from __future__ import annotations

from suara.kernel.triggers import Triggers, final, frozen, no_delete, no_update

TETAP: dict[str, tuple[str, ...]] = {
    "pemilih_kandidat": (
        *("masukan_id", "urut", "sumber", "jenis", "alasan", "beda", "pindah", "tingkat"),
        *("desa_lama", "desa_baru", "desa", "baris_id", "nik_kunci", "isi"),
    ),
    "pemilih_keputusankandidat": (
        *("periode_id", "putusan", "alasan", "saringan", "jumlah", "manual", "pengusul_id", "created_at"),
    ),
    "pemilih_permintaanekspor": (
        *("periode_id", "profil", "wilayah", "penerima", "nomor_surat", "tanggal_surat", "keperluan"),
        *("kasus", "peminta_id", "created_at"),
    ),
    "pemilih_suratsaran": (
        *("periode_id", "nomor", "tanggal", "tingkat", "hal", "diterima", "berkas_id", "daring", "oleh_id"),
        *("created_at", "batas", "batas_hitung"),
    ),
    "pemilih_kasussaran": (
        *("surat_id", "urut", "jenis", "alasan", "wilayah", "uraian", "orang", "nik_kunci", "oleh_id"),
        "created_at",
    ),
    "pemilih_ujipetik": (
        *("periode_id", "kelompok", "ukuran", "kata", "acak", "benih", "kerangka", "sidik_kerangka"),
        *("strata", "oleh_id", "created_at"),
    ),
    "pemilih_sampeluji": ("uji_id", "urut", "kandidat_id", "kecamatan"),
    "pemilih_usulretensi": ("kantor_id", "tempat", "snapshot", "alasan", "pengusul_id", "created_at"),
    "pemilih_tahansnapshot": ("kantor_id", "snapshot", "alasan", "oleh_id", "created_at"),
    "pemilih_penerapan": ("periode_id", "rombongan", "jumlah", "created_at"),
    "pemilih_kiriman": ("periode_id", "sumber", "lengkap", "sidik", "oleh_id", "created_at"),
    "pemilih_tanggapanpemilih": (
        *("nomor", "kanal", "jenis", "alasan", "elemen", "atas_diri", "desa", "isi", "pelapor_kunci"),
        *("kontak_kunci", "kunci_hash", "kirim_hash", "terima_at", "petugas_id"),
    ),
    "pemilih_dokumentanggapan": ("tanggapan_id", "berkas_id", "dari_warga", "created_at"),
    "pemilih_bariscoktas": ("periode_id", "alasan", "desa", "nik_kunci", "isi", "asal_id", "created_at"),
}
"""Columns that never change after the row was written."""
HANYA_TAMBAH = (
    *("pemilih_masukan", "pemilih_bukti", "pemilih_rekapperiode", "pemilih_berkasekspor"),
    *("pemilih_hasilsaran", "pemilih_balasansaran", "pemilih_kunjungancoktas"),
    "pemilih_langkahtanggapan",
    "pemilih_putusankembali",
)
PLENO = ("plenoperiode", "tanggapanpleno", "koreksipleno", "penjelasancelah", "perkaradibawa")
TANPA_HAPUS = (
    *HANYA_TAMBAH,
    *TETAP,
    "pemilih_periodesatker",
    "pemilih_rencanacoktas",
    *(f"pemilih_{name}" for name in PLENO),
)
_DECIDED = "OLD.hasil <> 'MENUNGGU'"
_RETENSI = f"OLD.dilaksanakan_at IS NOT NULL OR ({_DECIDED} AND OLD.hasil <> NEW.hasil)"
_TRIGGERS = Triggers(
    "pemilih_refuse",
    "catatan data pemilih hanya dapat ditambah",
    (
        *no_delete(TANPA_HAPUS),
        *no_update(HANYA_TAMBAH),
        *frozen(TETAP),
        final("pemilih_keputusan_final", "pemilih_keputusankandidat", _DECIDED),
        final("pemilih_ekspor_final", "pemilih_permintaanekspor", "OLD.status <> 'DIMINTA'"),
        final("pemilih_penerapan_final", "pemilih_penerapan", "OLD.hasil <> ''"),
        final("pemilih_pleno_final", "pemilih_plenoperiode", "OLD.keadaan <> 'BERLANGSUNG'"),
        final("pemilih_uji_final", "pemilih_ujipetik", "OLD.selesai_at IS NOT NULL"),
        final("pemilih_tahan_final", "pemilih_tahansnapshot", "OLD.dilepas_at IS NOT NULL"),
        final("pemilih_retensi_final", "pemilih_usulretensi", _RETENSI),
    ),
)
create, drop = _TRIGGERS.create, _TRIGGERS.drop
