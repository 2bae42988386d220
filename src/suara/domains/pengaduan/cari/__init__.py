"""Search over published reports. Services call `index_laporan` and `drop_laporan`; nothing runs by itself."""

from suara.domains.pengaduan.cari.indeks import drop_laporan, index_laporan, rebuild, refresh_dukungan
from suara.domains.pengaduan.cari.pencarian import Pertanyaan, narrow, read_pertanyaan

__all__ = [
    "Pertanyaan",
    "drop_laporan",
    "index_laporan",
    "narrow",
    "read_pertanyaan",
    "rebuild",
    "refresh_dukungan",
]
