"""Search over published reports. Services call what keeps the index; nothing runs by itself."""

from suara.domains.pengaduan.cari.indeks import (
    drop_laporan,
    index_laporan,
    rebuild,
    refresh_dukungan,
    refresh_laporan,
)
from suara.domains.pengaduan.cari.pencarian import Pertanyaan, Temuan, find, read_pertanyaan
from suara.domains.pengaduan.cari.tanda import list_tanda, tanda_wilayah
from suara.domains.pengaduan.cari.urutan import Syarat

__all__ = [
    "Pertanyaan",
    "Syarat",
    "Temuan",
    "drop_laporan",
    "find",
    "index_laporan",
    "list_tanda",
    "read_pertanyaan",
    "rebuild",
    "refresh_dukungan",
    "refresh_laporan",
    "tanda_wilayah",
]
