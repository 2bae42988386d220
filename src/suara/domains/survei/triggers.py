"""Database triggers: a published questionnaire stays as it is, answers are only added, a published report is
frozen.

A migration that adds one of these tables, or rebuilds it on SQLite, calls `create` again.
"""

from __future__ import annotations

from suara.kernel.triggers import Trigger, Triggers, changed, final, frozen, no_delete, no_update

TETAP: dict[str, tuple[str, ...]] = {
    "survei_pengecualian": ("gelombang_id", "jawaban_id", "alasan", "petugas_id"),
    "survei_putaranpekppp": ("kantor_id", "tahun", "formulir", "dibuat_oleh_id", "created_at"),
    "survei_rencanatindaklanjut": ("laporan_id", "unsur"),
    "survei_rencanapekppp": ("laporan_id", "aspek"),
    "survei_laporanpekppp": ("putaran_id", "created_at"),
    "survei_usulhapusspi": ("populasi_id", "alasan", "pengusul_id", "created_at"),
    "survei_rencanaaksispi": ("kantor_id", "tahun", "dimensi", "kegiatan", "oleh_id", "created_at"),
    "survei_gelombang": ("kantor_id", "kode_pendek", "dibuat_oleh_id", "created_at"),
}
"""Columns that never change after the row was written."""
HANYA_TAMBAH = (
    *("survei_jawaban", "survei_kirimanjawaban", "survei_buktitindaklanjut", "survei_buktif01"),
    *("survei_hasilf03", "survei_partisipasispi", "survei_adukan", "survei_buktirencanapekppp"),
)
TANPA_HAPUS = (
    *("survei_jawaban", "survei_pengecualian", "survei_buktitindaklanjut", "survei_rencanatindaklanjut"),
    *("survei_buktif01", "survei_hasilf03", "survei_partisipasispi", "survei_populasispi", "survei_layanan"),
    *("survei_putaranpekppp", "survei_usulhapusspi", "survei_rencanaaksispi", "survei_hasilterbitpekppp"),
    *("survei_adukan", "survei_laporanpekppp", "survei_rencanapekppp", "survei_buktirencanapekppp"),
)
"""`survei_kirimanjawaban` may be swept away when its wave is over."""
ISI_VERSI = ("instrumen_id", "nomor", "berlaku_mulai", "definisi", "sha256", "aturan_skor")
ISI_GELOMBANG = ("versi_id", "cara_sampel", "tanggal_mulai")
_TERBIT = "OLD.status = 'TERBIT'"
_BUKAN_DRAF = "OLD.status <> 'DRAF'"
_VERSI = (
    f"{_BUKAN_DRAF} AND ({changed(ISI_VERSI)} OR NEW.status = 'DRAF')"
    " OR (OLD.status = 'DITARIK' AND NEW.status <> 'DITARIK')"
)
_GELOMBANG = f"{_TERBIT} OR ({_BUKAN_DRAF} AND ({changed(ISI_GELOMBANG)} OR NEW.status = 'DRAF'))"
_TRIGGERS = Triggers(
    "survei_refuse",
    "catatan survei yang sudah tetap tidak dapat diubah",
    (
        *no_delete(TANPA_HAPUS),
        *no_update(HANYA_TAMBAH),
        *frozen(TETAP),
        final("survei_versi_final", "survei_versiinstrumen", _VERSI),
        Trigger("survei_versi_tinggal", "survei_versiinstrumen", "DELETE", _BUKAN_DRAF),
        final("survei_gelombang_final", "survei_gelombang", _GELOMBANG),
        Trigger("survei_gelombang_tinggal", "survei_gelombang", "DELETE", _BUKAN_DRAF),
        final("survei_laporan_final", "survei_laporansurvei", _TERBIT),
        Trigger("survei_laporan_tinggal", "survei_laporansurvei", "DELETE", _TERBIT),
        final("survei_laporan_pekppp_final", "survei_laporanpekppp", _TERBIT),
        final("survei_pengecualian_final", "survei_pengecualian", "OLD.status <> 'DIUSULKAN'"),
        final("survei_putaran_final", "survei_putaranpekppp", "OLD.status = 'SELESAI'"),
        final("survei_hapus_spi_final", "survei_usulhapusspi", "OLD.status <> 'DIUSULKAN'"),
        final("survei_populasi_final", "survei_populasispi", "OLD.status = 'DIHAPUS'"),
    ),
)
create, drop = _TRIGGERS.create, _TRIGGERS.drop
